extension State {
  /// The person whose file an event belongs to, or nothing where it is about none.
  public func person(concernedBy event: Event) -> Beneficiary.ID? {
    switch event {
    case .edited(let edit): edit.person ?? person(of: edit.subject)
    case .fileOpened(let id, _, _), .noticeGiven(let id, _), .needAssessed(let id, _, _),
      .contactRecorded(_, let id), .inquiryOpened(_, let id), .eligibilityDecided(let id, _),
      .releaseConfirmed(let id, _), .conditionChanged(let id, _), .fileClosed(let id, _),
      .fileReopened(let id), .filesMerged(let id, _), .filesParted(let id), .fileErased(let id),
      .projectDrafted(_, let id, _), .allocationProposed(_, _, let id, _):
      id
    case .inquiryConcluded(let id, _): inquiries[id]?.person
    case .stepPlanned(let id, _), .stepDone(let id, _), .stepDropped(let id, _),
      .costLineAdded(let id, _), .costLineRemoved(let id, _), .projectSubmitted(let id),
      .opinionGiven(let id, _), .decisionRecorded(let id, _), .projectRevised(let id),
      .stageReached(let id, _), .visitRecorded(_, let id, _), .visitExempted(let id, _),
      .visitMissed(let id, _), .assetsDecided(let id, _):
      projects[id]?.person
    case .lineAdded(let id, _), .lineRemoved(let id, _), .allocationReserved(let id),
      .undertakingSigned(let id), .allocationReady(let id), .allocationReleased(let id),
      .warningPassed(let id, _), .entryAdded(_, let id), .entryRemoved(_, let id),
      .checkedIn(_, let id), .checkInUndone(_, let id), .handedOver(_, let id, _),
      .notServed(_, let id, _), .handOverTakenBack(_, let id):
      allocations[id]?.person
    case .chequePrepared(let line, _): person(ofLine: line)
    case .chequeChanged(let number, _), .chequeVoided(let number, _):
      cheque(numbered: number).flatMap { person(ofLine: $0.line) }
    case .assetObserved(let visit, _, _, _): visits[visit]?.person
    default: nil
    }
  }

  /// All people whose files an event belongs to.
  ///
  /// A locked list belongs to everyone on it, a voided receipt to the person it was drawn for.
  public func persons(concernedBy event: Event) -> Set<Beneficiary.ID> {
    switch event {
    case .listLocked(_, let places):
      Set(places.compactMap { allocations[$0.allocation]?.person })
    case .receiptVoided(let number): Set(person(ofReceipt: number).map { [$0] } ?? [])
    default: Set(person(concernedBy: event).map { [$0] } ?? [])
    }
  }

  private func person(ofReceipt number: HumanNumber) -> Beneficiary.ID? {
    for ceremony in ceremonies.values {
      for entry in ceremony.entries where entry.receipt == number {
        return allocations[entry.allocation]?.person
      }
    }
    return nil
  }

  private func person(ofLine line: AllocationLine.ID) -> Beneficiary.ID? {
    allocationOfLine[line].flatMap { allocations[$0]?.person }
  }
}
