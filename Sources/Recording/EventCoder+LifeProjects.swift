import Domain

extension EventCoder {
  static func writeLifeProject(_ event: Event, to writer: inout RecordWriter) {
    switch event {
    case .projectDrafted(let id, let person, let pathway):
      writer.event(
        .projectDrafted, [.project: id, .person: person, .pathway: pathway.rawValue])
    case .stepPlanned(let id, let step): writer.event(.stepPlanned, [.project: id, .step: step])
    case .stepDone(let id, let step): writer.event(.stepDone, [.project: id, .step: step])
    case .stepDropped(let id, let step): writer.event(.stepDropped, [.project: id, .step: step])
    case .costLineAdded(let id, let line):
      writer.event(
        .costLineAdded,
        [
          .project: id, .costLine: line.id, .item: line.item, .quantity: line.quantity,
          .unitPrice: line.unitPrice,
        ])
    case .costLineRemoved(let id, let line):
      writer.event(.costLineRemoved, [.project: id, .costLine: line])
    case .projectSubmitted(let id): writer.event(.projectSubmitted, [.project: id])
    case .opinionGiven(let id, let favourable):
      writer.event(.opinionGiven, [.project: id, .favourable: favourable])
    case .decisionRecorded(let id, let decision):
      writer.event(
        .decisionRecorded,
        [
          .project: id, .body: decision.body.rawValue, .outcome: decision.outcome.rawValue,
          .amount: decision.amount, .until: decision.until,
        ])
    case .projectRevised(let id): writer.event(.projectRevised, [.project: id])
    case .stageReached(let id, let stage):
      writer.event(.stageReached, [.project: id, .stage: stage.rawValue])
    default: break
    }
  }

  static func lifeProject(_ kind: EventKind, _ fields: EventFields) throws(CodingError) -> Event {
    let project: LifeProject.ID = try fields.need(.project)
    return switch kind {
    case .projectDrafted:
      .projectDrafted(project, try fields.need(.person), try fields.need(.pathway))
    case .stepPlanned: .stepPlanned(project, try fields.need(.step))
    case .stepDone: .stepDone(project, try fields.need(.step))
    case .stepDropped: .stepDropped(project, try fields.need(.step))
    case .costLineAdded: .costLineAdded(project, try costLine(fields))
    case .costLineRemoved: .costLineRemoved(project, try fields.need(.costLine))
    case .projectSubmitted: .projectSubmitted(project)
    case .opinionGiven: .opinionGiven(project, favourable: try fields.need(.favourable))
    case .decisionRecorded: .decisionRecorded(project, try decision(fields))
    case .projectRevised: .projectRevised(project)
    case .stageReached: .stageReached(project, try fields.need(.stage))
    default: throw .unknownKind(kind.rawValue)
    }
  }

  private static func costLine(_ fields: EventFields) throws(CodingError) -> CostLine {
    CostLine(
      id: try fields.need(.costLine), item: try fields.need(.item),
      quantity: try fields.needCount(.quantity), unitPrice: try fields.need(.unitPrice))
  }

  private static func decision(_ fields: EventFields) throws(CodingError) -> Decision {
    Decision(
      body: try fields.need(.body), outcome: try fields.need(.outcome),
      amount: try fields.find(.amount), until: try fields.find(.until))
  }
}
