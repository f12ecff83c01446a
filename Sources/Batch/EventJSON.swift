public import Domain

/// An event as an object: its name, then its ids and values, each under the name that commands use.
///
/// Money is a string of dirhams with two decimals, a day `YYYY-MM-DD`, an id 32 hexadecimal digits.
public func eventJSON(_ event: Event) -> JSONValue {
  switch event {
  case .edited(let edit): json("edited", values(of: edit))
  case .centreFounded, .deskOpened, .operatorAdded, .operatorChanged, .operatorRemoved:
    centreJSON(event)
  case .fileOpened, .noticeGiven, .adviceGiven, .needAssessed, .contactRecorded, .inquiryOpened,
    .inquiryConcluded, .eligibilityDecided, .releaseConfirmed, .conditionChanged, .fileClosed,
    .fileReopened, .filesMerged, .filesParted, .fileErased:
    beneficiaryJSON(event)
  case .projectDrafted, .stepPlanned, .stepDone, .stepDropped, .costLineAdded, .costLineRemoved,
    .projectSubmitted, .opinionGiven, .decisionRecorded, .projectRevised, .stageReached:
    projectJSON(event)
  case .programmeCreated, .agreementSigned, .agreementChanged, .addendumSigned,
    .contributionPromised, .contributionReceived, .envelopeOpened, .envelopeChanged,
    .cohortFormed, .stockReceived, .figurePublished:
    moneyJSON(event)
  case .allocationProposed, .lineAdded, .lineRemoved, .allocationReserved, .undertakingSigned,
    .allocationReady, .allocationReleased, .warningPassed, .chequePrepared, .chequeChanged,
    .chequeVoided:
    allocationJSON(event)
  case .ceremonyPlanned, .entryAdded, .entryRemoved, .listLocked, .checkedIn, .checkInUndone,
    .handedOver, .notServed, .handOverTakenBack, .receiptVoided, .ceremonyPostponed,
    .ceremonyCancelled, .ceremonyClosed:
    ceremonyJSON(event)
  case .visitRecorded, .assetObserved, .visitExempted, .visitMissed, .assetsDecided:
    visitJSON(event)
  }
}

/// An event's object: its name before its values; those that are nothing are left out.
func json(_ name: String, _ values: KeyValuePairs<String, JSONValue?>) -> JSONValue {
  let head: JSONValue = ["event": .string(name)]
  return head.adding(.record(values))
}

private func values(of edit: Edit) -> KeyValuePairs<String, JSONValue?> {
  [
    "subject": .string(edit.subject.kind.plainName), "id": id(of: edit.subject),
    "person": edit.person.map { JSONValue($0) }, "field": .string(edit.field.name),
    "value": edit.value.map { JSONValue($0, of: edit.field) } ?? .null,
    "replaces": edit.replaces.map { .string("\($0.session).\($0.sequence).\($0.index)") },
  ]
}

/// The centre is one, and an operator has a number.
private func id(of subject: Subject) -> JSONValue? {
  switch subject.kind {
  case .centre: nil
  case .operator_: JSONValue(subject.id.low)
  default: JSONValue(subject.id)
  }
}

private func centreJSON(_ event: Event) -> JSONValue {
  switch event {
  case .centreFounded(let letters): json("centreFounded", ["letters": .string(letters)])
  case .deskOpened(let desk): json("deskOpened", ["desk": JSONValue(desk)])
  case .operatorAdded(let number, let rights):
    json("operatorAdded", ["number": JSONValue(number), "rights": names(of: rights)])
  case .operatorChanged(let number, let rights):
    json("operatorChanged", ["number": JSONValue(number), "rights": names(of: rights)])
  case .operatorRemoved(let number): json("operatorRemoved", ["number": JSONValue(number)])
  default: .null
  }
}

func names(of rights: Rights) -> JSONValue {
  .array(rights.names.map { .string($0) })
}
