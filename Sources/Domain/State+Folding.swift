extension State {
  /// Folds one event in; it cannot fail.
  public mutating func apply(_ entry: Entry) {
    switch entry.event {
    case .edited(let edit): apply(edit, entry)
    case .centreFounded, .deskOpened, .operatorAdded, .operatorRemoved: applyToCentre(entry)
    case .fileOpened, .noticeGiven, .adviceGiven, .needAssessed, .contactRecorded, .inquiryOpened,
      .inquiryConcluded, .eligibilityDecided, .releaseConfirmed, .conditionChanged, .fileClosed,
      .fileReopened, .filesMerged, .filesParted:
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
  @inline(__always)
  mutating func change<Things: ThingTable>(
    _ table: WritableKeyPath<State, Things>, _ key: Things.Key, _ subject: Subject,
    _ entry: Entry, _ change: (inout Things.Thing) -> Void
  ) {
    if !self[keyPath: table].change(key, change) { note(.missingReference, subject, entry) }
  }

  /// Adds a value to a table; one that is there already stays and is an anomaly.
  @inline(__always)
  mutating func insert<Things: ThingTable>(
    _ table: WritableKeyPath<State, Things>, _ key: Things.Key, _ subject: Subject,
    _ entry: Entry, _ thing: Things.Thing
  ) {
    guard self[keyPath: table][key] == nil else { return note(.sameIdentifier, subject, entry) }
    self[keyPath: table][key] = thing
  }
}

/// What is found by a key and changed where it lies.
protocol ThingTable {
  associatedtype Key
  associatedtype Thing

  subscript(key: Key) -> Thing? { get set }
  /// Changes a thing, and says whether it is there.
  mutating func change(_ key: Key, _ body: (inout Thing) -> Void) -> Bool
}

extension Table: ThingTable {}

extension Dictionary: ThingTable {
  typealias Thing = Value

  mutating func change(_ key: Key, _ body: (inout Value) -> Void) -> Bool {
    guard let index = index(forKey: key) else { return false }
    body(&values[index])
    return true
  }
}
