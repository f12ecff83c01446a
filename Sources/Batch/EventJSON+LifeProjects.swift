internal import Domain

func projectJSON(_ event: Event) -> JSONValue {
  switch event {
  case .projectDrafted(let id, let person, let pathway):
    json(
      "projectDrafted",
      ["project": JSONValue(id), "person": JSONValue(person), "pathway": JSONValue(pathway)])
  case .stepPlanned(let id, let step):
    json("stepPlanned", ["project": JSONValue(id), "step": JSONValue(step)])
  case .stepDone(let id, let step):
    json("stepDone", ["project": JSONValue(id), "step": JSONValue(step)])
  case .stepDropped(let id, let step):
    json("stepDropped", ["project": JSONValue(id), "step": JSONValue(step)])
  case .costLineAdded(let id, let line):
    json(
      "costLineAdded",
      [
        "project": JSONValue(id), "line": JSONValue(line.id), "item": .string(line.item),
        "quantity": JSONValue(line.quantity), "unitPrice": JSONValue(line.unitPrice),
      ])
  case .costLineRemoved(let id, let line):
    json("costLineRemoved", ["project": JSONValue(id), "line": JSONValue(line)])
  default: approvalJSON(event)
  }
}

private func approvalJSON(_ event: Event) -> JSONValue {
  switch event {
  case .projectSubmitted(let id): json("projectSubmitted", ["project": JSONValue(id)])
  case .opinionGiven(let id, let favourable):
    json("opinionGiven", ["project": JSONValue(id), "favourable": .bool(favourable)])
  case .decisionRecorded(let id, let decision):
    json(
      "decisionRecorded",
      [
        "project": JSONValue(id), "body": JSONValue(decision.body),
        "outcome": JSONValue(decision.outcome), "amount": decision.amount.map { JSONValue($0) },
        "until": decision.until.map { JSONValue($0) },
      ])
  case .projectRevised(let id): json("projectRevised", ["project": JSONValue(id)])
  case .stageReached(let id, let stage):
    json("stageReached", ["project": JSONValue(id), "stage": JSONValue(stage)])
  default: .null
  }
}
