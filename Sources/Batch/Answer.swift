public import Domain

/// The version that every JSON document of the program carries.
let version: JSONValue = 1

/// The answer to a line whose events are kept: one JSON object on one line.
///
/// - Parameters:
///   - state: after the events; only read to name the file beside a receipt, which never changes,
///     so that the same action answers the same.
public func answer(to action: ActionID, events: [Event], in state: State) -> String {
  JSONValue.record([
    "version": version, "action": .string(action.uuid), "ok": true,
    "ids": ids(of: events, in: state), "events": .array(events.map(eventJSON)),
  ]).description
}

/// The answer to a line that the rules refused.
public func answer(to action: ActionID?, refused rejection: Rejection) -> String {
  answer(to: action, rejection: rejectionJSON(rejection))
}

/// The answer to a line that is no command.
public func answer(to action: ActionID?, malformed error: BatchError) -> String {
  let fault: JSONValue = ["code": "malformed", "fault": .string(error.fault)]
  return answer(to: action, rejection: fault.adding(error.facts))
}

private func answer(to action: ActionID?, rejection: JSONValue) -> String {
  JSONValue.record([
    "version": version, "action": action.map { .string($0.uuid) } ?? .null, "ok": false,
    "rejection": rejection,
  ]).description
}

/// A rejection as an object: its code, then its facts in the order of their names' list.
public func rejectionJSON(_ rejection: Rejection) -> JSONValue {
  let facts = Rejection.FactName.allCases.compactMap { name in
    rejection.facts[name].map { JSONValue.Member(name.rawValue, JSONValue($0)) }
  }
  return .object([JSONValue.Member("code", .string(rejection.code.rawValue))] + facts)
}

/// What a command made: the id of the new thing and the numbers that were drawn.
private func ids(of events: [Event], in state: State) -> JSONValue {
  var members: [JSONValue.Member] = []
  if let id = events.lazy.compactMap(\.newID).first {
    members.append(JSONValue.Member("id", JSONValue(id)))
  }
  for event in events {
    switch event {
    case .fileOpened(_, let number, _):
      members.append(JSONValue.Member("file", .string(number.file)))
    case .handedOver(_, _, let handOver):
      members.append(JSONValue.Member("receipt", .string(handOver.receipt.receipt)))
    case .listLocked(_, let places):
      let receipts = places.map { receipt(of: $0, in: state) }
      members.append(JSONValue.Member("receipts", .array(receipts)))
    default: break
    }
  }
  return .object(members)
}

/// Whose receipt a number is: the person's file stands beside it.
private func receipt(of place: LockedEntry, in state: State) -> JSONValue {
  let person = state.allocations[place.allocation].flatMap { state.beneficiaries[$0.person] }
  return .record([
    "receipt": .string(place.receipt.receipt), "allocation": JSONValue(place.allocation),
    "file": person.map { .string($0.number.file) },
  ])
}

extension Event {
  /// The id of the thing that the event brings into being, or nothing.
  fileprivate var newID: RawID? {
    switch self {
    case .fileOpened(let id, _, _): id.raw
    case .contactRecorded(let id, _): id.raw
    case .inquiryOpened(let id, _): id.raw
    case .projectDrafted(let id, _, _): id.raw
    case .stepPlanned(_, let id): id.raw
    case .costLineAdded(_, let line): line.id.raw
    case .programmeCreated(let id): id.raw
    case .agreementSigned(let id, _): id.raw
    case .contributionPromised(let id, _, _): id.raw
    case .envelopeOpened(let id, _, _): id.raw
    case .cohortFormed(let id, _, _): id.raw
    case .stockReceived(let lot): lot.id.raw
    case .figurePublished(let figure): figure.id.raw
    case .allocationProposed(let id, _, _, _): id.raw
    case .lineAdded(_, let line): line.id.raw
    case .ceremonyPlanned(let id, _): id.raw
    case .visitRecorded(let id, _, _): id.raw
    default: nil
    }
  }
}

extension RawID {
  /// The 32 digits in groups of 8-4-4-4-12, as most callers write the action they send.
  fileprivate var uuid: String {
    var rest = hex[...]
    let groups = [8, 4, 4, 4, 12].map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }
    return groups.joined(separator: "-")
  }
}
