import Domain

extension EventCoder {
  static func writeVisit(_ event: Event, to writer: inout RecordWriter) {
    switch event {
    case .visitRecorded(let id, let project, let window):
      writer.event(.visitRecorded, [.visit: id, .project: project, .window: window])
    case .assetObserved(let id, let line, let condition, let seen):
      writer.event(
        .assetObserved,
        [.visit: id, .line: line, .condition: condition.rawValue, .seen: seen])
    case .visitExempted(let project, let window):
      writer.event(.visitExempted, [.project: project, .window: window])
    case .visitMissed(let project, let window):
      writer.event(.visitMissed, [.project: project, .window: window])
    case .assetsDecided(let project, let decision):
      writer.event(.assetsDecided, [.project: project, .assetDecision: decision.rawValue])
    default: break
    }
  }

  static func visit(_ kind: EventKind, _ fields: EventFields) throws(CodingError) -> Event {
    switch kind {
    case .visitRecorded:
      .visitRecorded(
        try fields.need(.visit), try fields.need(.project), window: try fields.findCount(.window))
    case .assetObserved:
      .assetObserved(
        try fields.need(.visit), try fields.need(.line), try fields.need(.condition),
        seen: try fields.need(.seen))
    case .visitExempted:
      .visitExempted(try fields.need(.project), window: try fields.needCount(.window))
    case .visitMissed:
      .visitMissed(try fields.need(.project), window: try fields.needCount(.window))
    case .assetsDecided:
      .assetsDecided(try fields.need(.project), try fields.need(.assetDecision))
    default: throw .unknownKind(kind.rawValue)
    }
  }
}
