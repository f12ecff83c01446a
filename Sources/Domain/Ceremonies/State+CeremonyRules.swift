extension State {
  func decideCeremony(_ command: Command, _ act: Act) throws(Rejection) -> [Event] {
    switch command {
    case .planCeremony(let id, let day, let details):
      if ceremonies[id] != nil { throw Rejection(.idTaken) }
      try check(day)
      try require(.venue, in: details)
      return try [.ceremonyPlanned(id, on: day)]
        + edits(details, of: .ceremony(id), allowed: Field.ceremony, act)
    case .addToList(let id, let allocation):
      return try list(allocation, at: ceremony(id, in: [.planned]))
    case .removeFromList(let id, let allocation):
      let ceremony = try ceremony(id, in: [.planned])
      if ceremony.entry(of: allocation) == nil { throw Rejection(.notOnList) }
      return [.entryRemoved(id, allocation)]
    case .lockList(let id): return try lock(ceremony(id, in: [.planned]), act)
    case .postponeCeremony(let id, let day):
      return try postpone(ceremony(id, in: [.planned, .locked]), to: day, act)
    case .cancelCeremony(let id): return try cancel(ceremony(id, in: [.planned, .locked]))
    case .closeCeremony(let id, let items, let cheques):
      let ceremony = try ceremony(id, in: [.locked])
      try checkDay(of: id, act)
      return try close(ceremony, items, cheques)
    default: return try decideDesk(command, act)
    }
  }

  private func decideDesk(_ command: Command, _ act: Act) throws(Rejection) -> [Event] {
    switch command {
    case .checkIn(let id, let allocation):
      let entry = try lockedEntry(allocation, at: id)
      try checkDay(of: id, act)
      if let minute = entry.checkedInAt {
        throw Rejection(.alreadyCheckedIn, [.minute: .number(minute)])
      }
      return [.checkedIn(id, allocation)]
    case .undoCheckIn(let id, let allocation):
      if try lockedEntry(allocation, at: id).checkedInAt == nil { throw Rejection(.notOnList) }
      return [.checkInUndone(id, allocation)]
    case .handOver(let asked): return try handOver(asked, act)
    case .recordNotServed(let id, let allocation, let outcome, let details):
      return try notServed(id, allocation, outcome, details, act)
    case .takeBack(let id, let allocation, let details):
      return try takeBack(id, allocation, details, act)
    default: return []
    }
  }

  private func ceremony(
    _ id: Ceremony.ID, in states: Set<Ceremony.State>
  ) throws(Rejection) -> Ceremony {
    guard let ceremony = ceremonies[id] else {
      throw Rejection(.unknownCeremony, [.id: .id(id.raw)])
    }
    guard states.contains(ceremony.state) else {
      throw Rejection(.wrongCeremonyState, [.state: .text(ceremony.state.rawValue)])
    }
    return ceremony
  }

  func lockedEntry(
    _ allocation: Allocation.ID, at id: Ceremony.ID
  ) throws(Rejection) -> CeremonyEntry {
    let ceremony = try ceremony(id, in: [.locked])
    guard let entry = ceremony.entry(of: allocation) else {
      throw Rejection(.notOnList, [.ceremony: .id(id.raw)])
    }
    return entry
  }

  /// Nobody is there before the day; what was done on it may be typed later.
  func checkDay(of id: Ceremony.ID, _ act: Act) throws(Rejection) {
    guard let day = ceremonies[id]?.day, act.day < day else { return }
    throw Rejection(.notToday, [.day: .day(day), .asked: .day(act.day)])
  }

  private func list(
    _ id: Allocation.ID, at ceremony: Ceremony
  ) throws(Rejection) -> [Event] {
    let allocation = try allocation(id)
    try checkMayReceive(file(allocation.person))
    if ceremony.entry(of: id) != nil { throw Rejection(.alreadyOnList) }
    try checkRoom(in: ceremony.entries)
    if let other = allocation.ceremony, other != ceremony.id, isOpen(other) {
      throw Rejection(.listedElsewhere)
    }
    guard allocation.state == .reserved || allocation.isServable else {
      throw Rejection(.wrongAllocationState, [.state: .text(allocation.state.rawValue)])
    }
    return [.entryAdded(ceremony.id, id)]
  }

  /// What stands in the way of one person's hand-over; the list is locked when nothing does.
  ///
  /// - Parameter day: the day on which the person's age counts; without it that of the ceremony on
  ///   whose list the allocation stands, or else the day it was proposed.
  public func obstacles(of allocation: Allocation, on day: Day? = nil) -> [Rejection.Code] {
    let planned = allocation.ceremony.flatMap { ceremonies[$0]?.day }
    let day = day ?? planned ?? allocation.proposedOn
    var found: [Rejection.Code] = []
    let person = beneficiaries[allocation.person]
    if !allocation.isServable { found.append(.notReady) }
    if allocation.undertakingOn == nil { found.append(.undertakingMissing) }
    if !(person?.isReleased ?? false) { found.append(.notReleased) }
    if person?.condition?.value == .deceased { found.append(.deceased) }
    if person?.isClosed ?? true { found.append(.fileIsClosed) }
    if person?.lacksGuardian(on: day) ?? false { found.append(.guardianMissing) }
    let cheques = allocation.undelivered.filter(\.isCheque).map { chequeOfLine[$0.id] }
    if cheques.contains(nil) { found.append(.chequeMissing) }
    if cheques.contains(where: { $0.map { self.cheques[$0]?.status != .signed } ?? false }) {
      found.append(.chequeNotSigned)
    }
    return found
  }

  /// Freezes the list, gives order and receipt numbers in the order in which people were listed.
  private func lock(_ ceremony: Ceremony, _ act: Act) throws(Rejection) -> [Event] {
    if ceremony.entries.isEmpty { throw Rejection(.emptyList) }
    for entry in ceremony.entries {
      let allocation = try allocation(entry.allocation)
      if let first = obstacles(of: allocation, on: act.day).first {
        var facts: [Rejection.FactName: Rejection.Fact] = [.missing: .text(first.rawValue)]
        facts[.file] = beneficiaries[allocation.person].map { .file($0.number) }
        throw Rejection(.notReady, facts)
      }
    }
    let first = nextReceipt(act)
    let places = ceremony.entries.enumerated().map { index, entry in
      var receipt = first
      receipt.sequence += index
      return LockedEntry(allocation: entry.allocation, order: index + 1, receipt: receipt)
    }
    return [.listLocked(ceremony.id, places)]
  }

  func nextReceipt(_ act: Act) -> HumanNumber {
    let last = lastReceipt[DeskYear(desk: act.desk, year: act.day.year)] ?? 0
    return HumanNumber(
      centre: centre?.letters ?? "", desk: act.desk, year: act.day.year, sequence: last + 1)
  }

  /// To a day that is to come, and as a whole: who was served was served on its day.
  private func postpone(
    _ ceremony: Ceremony, to day: Day, _ act: Act
  ) throws(Rejection) -> [Event] {
    try check(day)
    if day < act.day { throw Rejection(.dayInPast, [.asked: .day(day)]) }
    try checkNobodyServed(at: ceremony)
    return [.ceremonyPostponed(ceremony.id, to: day)]
  }

  private func checkNobodyServed(at ceremony: Ceremony) throws(Rejection) {
    guard let served = ceremony.entries.first(where: { $0.outcome?.isServed ?? false }) else {
      return
    }
    let handOvers = allocations[served.allocation]?.handOvers ?? []
    guard let last = handOvers.last(where: { $0.ceremony == ceremony.id }) else {
      throw Rejection(.alreadyHandedOver)
    }
    throw .twice(last)
  }

  private func cancel(_ ceremony: Ceremony) throws(Rejection) -> [Event] {
    try checkNobodyServed(at: ceremony)
    return unusedReceipts(of: ceremony) + [.ceremonyCancelled(ceremony.id)]
  }

  /// A number not used is voided and stands in the minutes: unique, none unaccounted for.
  private func unusedReceipts(of ceremony: Ceremony) -> [Event] {
    ceremony.entries.filter { !($0.outcome?.isServed ?? false) }
      .compactMap(\.receipt).map { .receiptVoided($0) }
  }

  /// Closes only when everyone has an outcome and items out and back equal items brought.
  private func close(
    _ ceremony: Ceremony, _ itemsBack: Int, _ chequesBack: Int
  ) throws(Rejection) -> [Event] {
    let open = ceremony.entries.count { $0.outcome == nil }
    if open > 0 { throw Rejection(.entriesOpen, [.number: .number(open)]) }
    let (brought, out) = goods(of: ceremony)
    let expected = Goods(items: brought.items - out.items, cheques: brought.cheques - out.cheques)
    if expected != Goods(items: itemsBack, cheques: chequesBack) {
      let differsInItems = expected.items != itemsBack
      throw Rejection(
        .totalsDiffer,
        [
          .expected: .number(differsInItems ? expected.items : expected.cheques),
          .found: .number(differsInItems ? itemsBack : chequesBack),
          .state: .text(differsInItems ? "items" : "cheques"),
        ])
    }
    return unusedReceipts(of: ceremony) + [.ceremonyClosed(ceremony.id)]
  }
}

extension Field {
  /// What a ceremony holds.
  public static let ceremony: Set<Field> = [.venue, .province, .presider, .label]
}
