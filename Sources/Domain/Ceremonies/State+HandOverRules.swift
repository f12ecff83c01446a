extension Field {
  /// What a hand-over holds.
  public static let handOver: Set<Field> = [
    .proxyName, .proxyCard, .proxyRelation, .outcomeReason, .readerName,
  ]
  /// What stands beside an outcome without goods.
  public static let notServed: Set<Field> = [.outcomeReason, .absenceReason]
  /// What a hand-over taken back holds.
  public static let takeBack: Set<Field> = [.takeBackReason]
}

extension State {
  func handOver(_ asked: RecordHandOver, _ act: Act) throws(Rejection) -> [Event] {
    let entry = try lockedEntry(asked.allocation, at: asked.ceremony)
    try checkDay(of: asked.ceremony, act)
    let allocation = try allocation(asked.allocation)
    try checkStanding(allocation, act)
    if asked.outcome == .proxy {
      try require(.proxyName, in: asked.details)
      try require(.proxyCard, in: asked.details)
    }
    let lines = try linesHandedOver(asked, allocation)
    try checkCheques(lines, of: allocation, act)
    // The number drawn at the lock is for the first hand-over there; the rest draws its own.
    let isServed = entry.outcome?.isServed ?? false
    let receipt = isServed ? nextReceipt(act) : entry.receipt ?? nextReceipt(act)
    let handOver = HandOver(outcome: asked.outcome, lines: lines, receipt: receipt)
    return try [.handedOver(asked.ceremony, allocation.id, handOver)]
      + edits(
        asked.details, of: .allocation(allocation.id), person: allocation.person,
        allowed: Field.handOver, act)
  }

  /// Released, alive, of an open file, ready, and something not yet served.
  private func checkStanding(_ allocation: Allocation, _ act: Act) throws(Rejection) {
    let person = try file(allocation.person)
    if let first = allocation.handOvers.first, allocation.owed.isEmpty { throw .twice(first) }
    if !person.isReleased(on: act.day) {
      throw Rejection(.notReleased, [.file: .file(person.number)])
    }
    try checkMayReceive(person)
    try checkGuarded(person, act)
    if !allocation.isServable {
      throw Rejection(.notReady, [.state: .text(allocation.state.rawValue)])
    }
  }

  /// A cheque may have been voided since the list was locked: only a signed one leaves the table,
  /// and none into the hands of a minor.
  private func checkCheques(
    _ lines: [AllocationLine.ID], of allocation: Allocation, _ act: Act
  ) throws(Rejection) {
    let age = beneficiaries[allocation.person]?.age(on: act.day)
    for line in allocation.lines where line.isCheque && lines.contains(line.id) {
      if line.payment?.payee == .beneficiary, let age, age < 18 {
        throw Rejection(.chequeToMinor, [.age: .number(age)])
      }
      guard let number = chequeOfLine[line.id], let cheque = cheques[number] else {
        throw Rejection(.chequeMissing)
      }
      if cheque.status != .signed { throw Rejection(.chequeNotSigned, [.number: .text(number)]) }
    }
  }

  /// The lines that are handed over, of those that no hand-over holds: the same line never twice.
  private func linesHandedOver(
    _ asked: RecordHandOver, _ allocation: Allocation
  ) throws(Rejection) -> [AllocationLine.ID] {
    guard asked.outcome.isServed else { throw Rejection(.noSuchValue) }
    let all = allocation.undelivered.map(\.id)
    // A cheque is not handed to a proxy: it is owed.
    let may =
      asked.outcome == .proxy ? allocation.undelivered.filter { !$0.isCheque }.map(\.id) : all
    if may.isEmpty { throw Rejection(.chequeByProxy) }
    guard let named = asked.lines else {
      // What is owed after a partial hand-over follows from the lines, so they must be named.
      if asked.outcome == .partial { throw Rejection(.noLines) }
      return may
    }
    if named.isEmpty { throw Rejection(.noLines) }
    for line in named where !may.contains(line) {
      if let first = allocation.handOver(of: line) { throw .twice(first) }
      throw Rejection(all.contains(line) ? .chequeByProxy : .lineNotOnAllocation)
    }
    let lines = may.filter(Set(named).contains)
    if asked.outcome == .partial, lines == all { throw Rejection(.noSuchValue) }
    if asked.outcome == .full, lines != all { throw Rejection(.lineNotOnAllocation) }
    return lines
  }

  func notServed(
    _ id: Ceremony.ID, _ allocationID: Allocation.ID, _ outcome: HandOverOutcome,
    _ details: Details, _ act: Act
  ) throws(Rejection) -> [Event] {
    if outcome.isServed { throw Rejection(.noSuchValue) }
    let entry = try lockedEntry(allocationID, at: id)
    try checkDay(of: id, act)
    let allocation = try allocation(allocationID)
    if entry.outcome?.isServed ?? false,
      let last = allocation.handOvers.last(where: { $0.ceremony == id })
    {
      throw .twice(last)
    }
    return try [.notServed(id, allocationID, outcome)]
      + edits(
        details, of: .allocation(allocationID), person: allocation.person,
        allowed: Field.notServed, act)
  }

  func takeBack(
    _ id: Ceremony.ID, _ allocationID: Allocation.ID, _ details: Details, _ act: Act
  ) throws(Rejection) -> [Event] {
    let entry = try lockedEntry(allocationID, at: id)
    if entry.outcome == nil { throw Rejection(.notHandedOver) }
    let allocation = try allocation(allocationID)
    if let last = allocation.handOvers.last(where: { $0.ceremony == id }) {
      try checkTakenBack(last, of: allocation)
    }
    try require(.takeBackReason, in: details)
    return try [.handOverTakenBack(id, allocationID)]
      + edits(
        details, of: .allocation(allocationID), person: allocation.person,
        allowed: Field.takeBack, act)
  }

  /// What was visited since stays, and a cheque that was cashed, lost or replaced since cannot be
  /// ready again.
  private func checkTakenBack(
    _ handOver: Delivery, of allocation: Allocation
  ) throws(Rejection) {
    let visits = projects[allocation.project]?.visits ?? []
    if visits.contains(where: { self.visits[$0].map { $0.day >= handOver.day } ?? false }) {
      throw Rejection(.wrongAllocationState, [.state: .text("visited")])
    }
    let given = handOver.lines.union(handOver.replaced)
    for line in allocation.lines where line.isCheque && given.contains(line.id) {
      let cheque = chequeOfLine[line.id].flatMap { cheques[$0] }
      if cheque?.status == .handedOver, handOver.lines.contains(line.id) { continue }
      var facts: [Rejection.FactName: Rejection.Fact] = [:]
      facts[.number] = cheque.map { .text($0.number) }
      facts[.state] = cheque.map { .text($0.status.name) }
      throw Rejection(.wrongChequeState, facts)
    }
  }
}

extension Rejection {
  /// The refusal of what a hand-over holds already, with its day, its hour and its number.
  static func twice(_ handOver: Delivery) -> Rejection {
    Rejection(
      .alreadyHandedOver,
      [
        .firstDay: .day(handOver.day), .minute: .number(handOver.minuteOfDay),
        .number: .receipt(handOver.receipt),
      ])
  }
}
