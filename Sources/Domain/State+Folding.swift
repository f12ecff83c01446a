extension State {
  /// Folds one event in; it cannot fail.
  public mutating func apply(_ entry: Entry) {
    switch entry.event {
    case .edited(let edit): apply(edit, entry)
    case .centreFounded, .deskOpened, .operatorAdded, .operatorChanged, .operatorRemoved:
      applyToCentre(entry)
    case .fileOpened, .noticeGiven, .adviceGiven, .needAssessed, .contactRecorded, .inquiryOpened,
      .inquiryConcluded, .eligibilityDecided, .releaseConfirmed, .conditionChanged, .fileClosed,
      .fileReopened, .filesMerged, .filesParted, .fileErased:
      applyToBeneficiary(entry)
    case .projectDrafted, .stepPlanned, .stepDone, .stepDropped, .costLineAdded, .costLineRemoved,
      .projectSubmitted, .opinionGiven, .decisionRecorded, .projectRevised, .stageReached:
      applyToProject(entry)
    case .programmeCreated, .agreementSigned, .agreementChanged, .addendumSigned,
      .contributionPromised, .contributionReceived, .envelopeOpened, .envelopeChanged,
      .cohortFormed, .stockReceived, .figurePublished:
      applyToMoney(entry)
    case .allocationProposed, .lineAdded, .lineRemoved, .allocationReserved, .undertakingSigned,
      .allocationReady, .allocationReleased, .warningPassed, .chequePrepared, .chequeChanged,
      .chequeVoided:
      applyToAllocation(entry)
    case .ceremonyPlanned, .entryAdded, .entryRemoved, .listLocked, .checkedIn, .checkInUndone,
      .handedOver, .notServed, .handOverTakenBack, .receiptVoided, .ceremonyPostponed,
      .ceremonyCancelled, .ceremonyClosed:
      applyToCeremony(entry)
    case .visitRecorded, .assetObserved, .visitExempted, .visitMissed, .assetsDecided:
      applyToVisits(entry)
    }
  }

  mutating func note(_ kind: Anomaly.Kind, _ subject: Subject, _ entry: Entry) {
    anomalies.append(Anomaly(kind: kind, subject: subject, event: entry.id))
  }

  /// Changes a value of a table in place; a missing one is an anomaly.
  mutating func change<Key, Element>(
    _ table: WritableKeyPath<State, [Key: Element]>, _ key: Key, _ subject: Subject,
    _ entry: Entry, _ change: (inout Element) -> Void
  ) {
    guard self[keyPath: table][key] != nil else { return note(.missingReference, subject, entry) }
    // Optional chaining through the default subscript keeps the element uniquely held.
    if var element = self[keyPath: table].removeValue(forKey: key) {
      change(&element)
      self[keyPath: table][key] = element
    }
  }

  /// Adds a value to a table; one that is there already stays and is an anomaly.
  mutating func insert<Key, Element>(
    _ table: WritableKeyPath<State, [Key: Element]>, _ key: Key, _ subject: Subject,
    _ entry: Entry, _ element: Element
  ) {
    guard self[keyPath: table][key] == nil else { return note(.sameIdentifier, subject, entry) }
    self[keyPath: table][key] = element
  }
}
