internal import Domain

func visitJSON(_ event: Event) -> JSONValue {
  switch event {
  case .visitRecorded(let id, let project, let window):
    json(
      "visitRecorded",
      [
        "visit": JSONValue(id), "project": JSONValue(project),
        "window": window.map { JSONValue($0) },
      ])
  case .assetObserved(let id, let line, let condition, let seen):
    json(
      "assetObserved",
      [
        "visit": JSONValue(id), "line": JSONValue(line), "condition": JSONValue(condition),
        "seen": .bool(seen),
      ])
  case .visitExempted(let id, let window):
    json("visitExempted", ["project": JSONValue(id), "window": JSONValue(window)])
  case .visitMissed(let id, let window):
    json("visitMissed", ["project": JSONValue(id), "window": JSONValue(window)])
  case .assetsDecided(let id, let decision):
    json("assetsDecided", ["project": JSONValue(id), "decision": JSONValue(decision)])
  default: .null
  }
}
