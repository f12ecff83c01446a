/// A hand-over as asked at the desk.
public struct RecordHandOver: Equatable, Sendable {
  public var ceremony: Ceremony.ID
  public var allocation: Allocation.ID
  /// `full`, `partial` or `proxy`.
  public var outcome: HandOverOutcome
  /// The lines handed over; nothing for all of them.
  public var lines: [AllocationLine.ID]?
  /// Proxy, reader and reason, in words.
  public var details: Details

  public init(
    ceremony: Ceremony.ID, allocation: Allocation.ID, outcome: HandOverOutcome = .full,
    lines: [AllocationLine.ID]? = nil, details: Details = [:]
  ) {
    self.ceremony = ceremony
    self.allocation = allocation
    self.outcome = outcome
    self.lines = lines
    self.details = details
  }
}

extension State {
  func decideCeremony(_ command: Command, _ act: Act) throws(Rejection) -> [Event] {
    switch command {
    case .planCeremony(let id, let day, let details):
      if ceremonies[id] != nil { throw Rejection(.idTaken) }
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
      return [.ceremonyPostponed(try ceremony(id, in: [.planned, .locked]).id, to: day)]
    case .cancelCeremony(let id): return try cancel(ceremony(id, in: [.planned, .locked]))
    case .closeCeremony(let id, let items, let cheques):
      return try close(ceremony(id, in: [.locked]), items, cheques)
    default: return try decideDesk(command, act)
    }
  }

  private func decideDesk(_ command: Command, _ act: Act) throws(Rejection) -> [Event] {
    switch command {
    case .checkIn(let id, let allocation):
      let entry = try lockedEntry(allocation, at: id)
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

  private func lockedEntry(
    _ allocation: Allocation.ID, at id: Ceremony.ID
  ) throws(Rejection) -> CeremonyEntry {
    let ceremony = try ceremony(id, in: [.locked])
    guard let entry = ceremony.entry(of: allocation) else {
      throw Rejection(.notOnList, [.ceremony: .id(id.raw)])
    }
    return entry
  }

  private func list(
    _ id: Allocation.ID, at ceremony: Ceremony
  ) throws(Rejection) -> [Event] {
    let allocation = try allocation(id)
    if ceremony.entry(of: id) != nil { throw Rejection(.alreadyOnList) }
    if let other = allocation.ceremony, other != ceremony.id { throw Rejection(.listedElsewhere) }
    guard allocation.state == .reserved || allocation.state == .ready else {
      throw Rejection(.wrongAllocationState, [.state: .text(allocation.state.rawValue)])
    }
    return [.entryAdded(ceremony.id, id)]
  }

  /// What stands in the way of one person's hand-over; the list is locked when nothing does.
  public func obstacles(of allocation: Allocation) -> [Rejection.Code] {
    var found: [Rejection.Code] = []
    let person = beneficiaries[allocation.person]
    if allocation.state != .ready { found.append(.notReady) }
    if allocation.undertakingOn == nil { found.append(.undertakingMissing) }
    if !(person?.isReleased ?? false) { found.append(.notReleased) }
    if person?.condition?.value == .deceased { found.append(.deceased) }
    let cheques = allocation.lines.filter(\.isCheque).map { chequeOfLine[$0.id] }
    if cheques.contains(nil) { found.append(.chequeMissing) }
    if cheques.contains(where: { $0.flatMap { self.cheques[$0]?.status } == .prepared }) {
      found.append(.chequeNotSigned)
    }
    return found
  }

  /// Freezes the list, gives order and receipt numbers in the order in which people were listed.
  private func lock(_ ceremony: Ceremony, _ act: Act) throws(Rejection) -> [Event] {
    if ceremony.entries.isEmpty { throw Rejection(.emptyList) }
    for entry in ceremony.entries {
      let allocation = try allocation(entry.allocation)
      if let first = obstacles(of: allocation).first {
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

  private func nextReceipt(_ act: Act) -> HumanNumber {
    let last = lastReceipt[DeskYear(desk: act.desk, year: act.day.year)] ?? 0
    return HumanNumber(
      centre: centre?.letters ?? "", desk: act.desk, year: act.day.year, sequence: last + 1)
  }

  private func handOver(_ asked: RecordHandOver, _ act: Act) throws(Rejection) -> [Event] {
    let entry = try lockedEntry(asked.allocation, at: asked.ceremony)
    let allocation = try allocation(asked.allocation)
    try checkStanding(allocation, act)
    if asked.outcome == .proxy {
      try require(.proxyName, in: asked.details)
      try require(.proxyCard, in: asked.details)
    }
    let lines = try linesHandedOver(asked, allocation)
    try checkCheques(lines, of: allocation)
    let receipt =
      allocation.handOver == nil ? entry.receipt ?? nextReceipt(act) : nextReceipt(act)
    let handOver = HandOver(outcome: asked.outcome, lines: lines, receipt: receipt)
    return try [.handedOver(asked.ceremony, allocation.id, handOver)]
      + edits(
        asked.details, of: .allocation(allocation.id), person: allocation.person,
        allowed: [.proxyName, .proxyCard, .proxyRelation, .outcomeReason, .readerName], act)
  }

  /// Released, alive, ready, and not served before: the first hand-over and its hour are named.
  private func checkStanding(_ allocation: Allocation, _ act: Act) throws(Rejection) {
    let person = try file(allocation.person)
    if let first = allocation.handOver {
      throw Rejection(
        .alreadyHandedOver,
        [
          .firstDay: .day(first.day), .minute: .number(first.minuteOfDay),
          .number: .receipt(first.receipt),
        ])
    }
    if !person.isReleased(on: act.day) {
      throw Rejection(.notReleased, [.file: .file(person.number)])
    }
    if person.condition?.value == .deceased { throw Rejection(.deceased) }
    if allocation.state != .ready {
      throw Rejection(.notReady, [.state: .text(allocation.state.rawValue)])
    }
    for line in allocation.lines where line.isCheque && line.payment?.payee == .beneficiary {
      if let age = person.age(on: act.day), age < 18 {
        throw Rejection(.chequeToMinor, [.age: .number(age)])
      }
    }
  }

  /// A cheque may have been voided since the list was locked: only a signed one leaves the table.
  private func checkCheques(
    _ lines: [AllocationLine.ID], of allocation: Allocation
  ) throws(Rejection) {
    for line in allocation.lines where line.isCheque && lines.contains(line.id) {
      guard let number = chequeOfLine[line.id], let cheque = cheques[number] else {
        throw Rejection(.chequeMissing)
      }
      if cheque.status != .signed { throw Rejection(.chequeNotSigned, [.number: .text(number)]) }
    }
  }

  private func linesHandedOver(
    _ asked: RecordHandOver, _ allocation: Allocation
  ) throws(Rejection) -> [AllocationLine.ID] {
    guard asked.outcome.isServed else { throw Rejection(.noSuchValue) }
    let all = allocation.lines.map(\.id)
    // A cheque is not handed to a proxy: it is owed.
    let may =
      asked.outcome == .proxy ? allocation.lines.filter { !$0.isCheque }.map(\.id) : all
    if may.isEmpty { throw Rejection(.chequeByProxy) }
    guard let lines = asked.lines else {
      // What is owed after a partial hand-over follows from the lines, so they must be named.
      if asked.outcome == .partial { throw Rejection(.noLines) }
      return may
    }
    if lines.isEmpty { throw Rejection(.noLines) }
    if asked.outcome == .partial, Set(lines) == Set(all) { throw Rejection(.noSuchValue) }
    if asked.outcome == .full, Set(lines) != Set(all) { throw Rejection(.lineNotOnAllocation) }
    for line in lines {
      if !all.contains(line) { throw Rejection(.lineNotOnAllocation) }
      if !may.contains(line) { throw Rejection(.chequeByProxy) }
    }
    return lines
  }

  private func notServed(
    _ id: Ceremony.ID, _ allocationID: Allocation.ID, _ outcome: HandOverOutcome,
    _ details: Details, _ act: Act
  ) throws(Rejection) -> [Event] {
    if outcome.isServed { throw Rejection(.noSuchValue) }
    let entry = try lockedEntry(allocationID, at: id)
    let allocation = try allocation(allocationID)
    if entry.outcome != nil { try checkStanding(allocation, act) }
    return try [.notServed(id, allocationID, outcome)]
      + edits(
        details, of: .allocation(allocationID), person: allocation.person,
        allowed: [.outcomeReason, .absenceReason], act)
  }

  private func takeBack(
    _ id: Ceremony.ID, _ allocationID: Allocation.ID, _ details: Details, _ act: Act
  ) throws(Rejection) -> [Event] {
    let entry = try lockedEntry(allocationID, at: id)
    if entry.outcome == nil { throw Rejection(.notHandedOver) }
    let allocation = try allocation(allocationID)
    if let project = projects[allocation.project], !project.visits.isEmpty {
      throw Rejection(.wrongAllocationState, [.state: .text("visited")])
    }
    try checkTakenBack(allocation)
    try require(.takeBackReason, in: details)
    return try [.handOverTakenBack(id, allocationID)]
      + edits(
        details, of: .allocation(allocationID), person: allocation.person,
        allowed: [.takeBackReason], act)
  }

  /// A cheque that was cashed, lost or replaced since cannot be ready again.
  private func checkTakenBack(_ allocation: Allocation) throws(Rejection) {
    let delivered = allocation.handOver?.lines ?? []
    for line in allocation.lines where line.isCheque && delivered.contains(line.id) {
      let cheque = chequeOfLine[line.id].flatMap { cheques[$0] }
      if cheque?.status == .handedOver { continue }
      var facts: [Rejection.FactName: Rejection.Fact] = [:]
      facts[.number] = cheque.map { .text($0.number) }
      facts[.state] = cheque.map { .text($0.status.name) }
      throw Rejection(.wrongChequeState, facts)
    }
  }

  private func cancel(_ ceremony: Ceremony) throws(Rejection) -> [Event] {
    if ceremony.served > 0 { throw Rejection(.alreadyHandedOver) }
    return unusedReceipts(of: ceremony) + [.ceremonyCancelled(ceremony.id)]
  }

  /// A number not used is voided and stands in the minutes: unique, none unaccounted for.
  private func unusedReceipts(of ceremony: Ceremony) -> [Event] {
    ceremony.entries.filter { !($0.outcome?.isServed ?? false) }
      .compactMap(\.receipt).map { .receiptVoided($0) }
  }

  /// What was brought to the ceremony and what went out, in items and cheques.
  public func goods(of ceremony: Ceremony) -> (brought: Goods, out: Goods) {
    var (brought, out) = (Goods(), Goods())
    for entry in ceremony.entries {
      for line in allocations[entry.allocation]?.lines ?? [] {
        guard let goods = Goods(line) else { continue }
        brought = brought + goods
        if entry.delivered.contains(line.id) { out = out + goods }
      }
    }
    return (brought, out)
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

/// Items and cheques that lie on the tables of a ceremony.
public struct Goods: Equatable, Sendable {
  public var items = 0
  public var cheques = 0

  init(items: Int = 0, cheques: Int = 0) {
    self.items = items
    self.cheques = cheques
  }

  /// What of a line lies there: an oven or a cow does not come to the hall.
  init?(_ line: AllocationLine) {
    switch line.content {
    case .equipment(let goods) where goods.delivery == .ceremony: items = goods.quantity
    case .money(let payment) where payment.mode == .cheque: cheques = 1
    default: return nil
    }
  }

  static func + (left: Goods, right: Goods) -> Goods {
    Goods(items: left.items + right.items, cheques: left.cheques + right.cheques)
  }
}

extension Field {
  /// What a ceremony holds.
  public static let ceremony: Set<Field> = [.venue, .province, .presider, .label]
}
