import Domain
import Testing

/// A centre in memory: commands go in, events are folded as the journal would, nothing is random.
struct World {
  private(set) var state = State()
  private(set) var journal: [Stamped] = []
  var today: Day
  var desk: UInt16 = 1
  var worker: Operator.Number = 2
  /// The session that writes; a fork of a centre has one of its own.
  var session: UInt64 = 1
  var minuteOfDay: Int64 = 600
  private var sequence: UInt32 = 0
  private var lastID: UInt64 = 0
  private var clock: UInt64 = 0

  /// An entry with the hybrid clock of its record.
  struct Stamped: Equatable {
    var clock: UInt64
    var entry: Entry

    static func precedes(_ left: Stamped, _ right: Stamped) -> Bool {
      (left.clock, left.entry.id) < (right.clock, right.entry.id)
    }
  }

  init(today: Day) { self.today = today }

  /// A new identifier: counted, and apart for every session.
  mutating func fresh<Subject>() -> Identifier<Subject> {
    lastID += 1
    return Identifier(RawID(high: session, low: lastID))
  }

  func act(
    on day: Day? = nil, by worker: Operator.Number? = nil, reason: String? = nil
  ) -> Act {
    Act(
      id: RawID(high: session, low: UInt64(sequence)), operatorNumber: worker ?? self.worker,
      desk: desk, day: day ?? today, today: today, overrideReason: reason)
  }

  /// Asks for a command and folds what it makes happen.
  @discardableResult
  mutating func perform(
    _ command: Command, on day: Day? = nil, by worker: Operator.Number? = nil,
    reason: String? = nil
  ) throws(Rejection) -> [Event] {
    let act = act(on: day, by: worker, reason: reason)
    let events = try state.events(for: command, by: act)
    record(events, act)
    return events
  }

  /// Folds events that no rule was asked about, as a join brings them.
  mutating func record(_ events: [Event], _ act: Act) {
    sequence += 1
    clock += 1
    for (index, event) in events.enumerated() {
      let entry = Entry(
        id: EventID(session: session, sequence: sequence, index: UInt16(index)), action: act.id,
        operatorNumber: act.operatorNumber, desk: act.desk,
        wallMilliseconds: (Int64(today.number) * 1440 + minuteOfDay) * 60_000,
        utcOffsetMinutes: 0, day: act.day, event: event)
      journal.append(Stamped(clock: clock, entry: entry))
      state.apply(entry)
    }
  }

  /// Why a command is refused, or nothing where it is not; nothing happens either way.
  func refusal(
    of command: Command, on day: Day? = nil, by worker: Operator.Number? = nil,
    reason: String? = nil
  ) -> Rejection? {
    do throws(Rejection) {
      _ = try state.events(for: command, by: act(on: day, by: worker, reason: reason))
      return nil
    } catch { return error }
  }

  /// The code with which a command is refused.
  func code(
    of command: Command, on day: Day? = nil, by worker: Operator.Number? = nil,
    reason: String? = nil
  ) -> Rejection.Code? {
    refusal(of: command, on: day, by: worker, reason: reason)?.code
  }

  /// The same centre on another machine, with everything known so far.
  func fork(session: UInt64, desk: UInt16, clockAhead: UInt64 = 0) -> World {
    var other = self
    other.session = session
    other.desk = desk
    other.sequence = 0
    other.clock += clockAhead
    return other
  }

  /// Lets the clock of this machine go on.
  mutating func passTime(_ ticks: UInt64) { clock += ticks }

  /// Takes the journals of other machines in and goes on from there in a session of its own.
  mutating func adopt(_ journals: [[Stamped]], session: UInt64) {
    journal = World.union(journals)
    state = World.folded(journal.map(\.entry))
    self.session = session
    sequence = 0
    clock = journal.last?.clock ?? 0
  }

  /// The state of the joined journals: each record once, in the order of the clock.
  static func joined(_ journals: [[Stamped]]) -> State {
    folded(union(journals).map(\.entry))
  }

  private static func union(_ journals: [[Stamped]]) -> [Stamped] {
    var seen: Set<EventID> = []
    var all: [Stamped] = []
    for stamped in journals.joined() where seen.insert(stamped.entry.id).inserted {
      all.append(stamped)
    }
    return all.sorted(by: Stamped.precedes)
  }

  static func folded(_ entries: [Entry]) -> State {
    var state = State()
    for entry in entries { state.apply(entry) }
    return state
  }
}

extension Day {
  /// A day that the test knows to exist.
  static func of(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
    try #require(Day(year: year, month: month, day: day))
  }
}

// MARK: - The way of one person, stage by stage

extension World {
  static let coordinator: Operator.Number = 1

  static let founding = Command.foundCentre(
    FoundCentre(
      letters: "agd", nameArabic: "مركز أكادير", nameFrench: "Centre d’Agadir", desk: 1,
      coordinator: coordinator, coordinatorName: "Coordinatrice"))

  /// The centre of Agadir with a coordinator (1) and a worker (2) who may do all at desk 1.
  static func founded(today: Day? = nil) throws -> World {
    var world = World(today: try today ?? Day.of(2026, 3, 10))
    try world.perform(founding, by: 0)
    try world.perform(
      .addOperator(AddOperator(number: 2, name: "Travailleuse", rights: .all)),
      by: coordinator)
    return world
  }

  static let consent = Notice(way: .readAloud, language: .tachelhit, consents: true, image: false)

  /// An open file; released unless said otherwise.
  mutating func person(
    _ details: Details = [:], released: Day? = nil, isReleased: Bool = true,
    kind: FileKind = .formerInmate
  ) throws -> Beneficiary.ID {
    let id: Beneficiary.ID = fresh()
    let identity = details.merging([.givenNameLatin: .text("Prénom")]) { asked, _ in asked }
    try perform(
      .openFile(
        OpenFile(
          id: id, kind: kind, notice: World.consent, identity: identity,
          releasedOn: isReleased ? released ?? today - 60 : nil)))
    return id
  }

  /// A draft with a step and a cost line, of a person found eligible.
  mutating func draft(
    for person: Beneficiary.ID, pathway: Pathway = .incomeProject
  ) throws -> LifeProject.ID {
    let id: LifeProject.ID = fresh()
    try perform(.decideEligibility(person, .eligible, [:]))
    try perform(.draftProject(id, person, pathway, [.goal: .text("Atelier de couture")]))
    try perform(.planStep(id, fresh(), [.stepWords: .text("Trouver un local")]))
    let line = CostLine(
      id: fresh(), item: "sewing", quantity: 2, unitPrice: .dirhams(3_000))
    try perform(.addCostLine(id, line))
    return id
  }

  /// A project that the central services approved.
  mutating func approvedProject(for person: Beneficiary.ID) throws -> LifeProject.ID {
    let id = try draft(for: person)
    try perform(.submitProject(id))
    try perform(.giveOpinion(id, favourable: true, [:]), by: World.coordinator)
    let decision = Decision(
      body: .centralServices, outcome: .approved, amount: .dirhams(20_000))
    try perform(.recordDecision(id, decision, [:]))
    return id
  }

  /// A funding line of the foundation's own means.
  mutating func envelope(_ amount: Money = .dirhams(100_000)) throws -> Envelope.ID {
    let id: Envelope.ID = fresh()
    try perform(.openEnvelope(id, nil, amount, [.label: .text("Fonds propres")]))
    return id
  }

  /// An agreement with one envelope that holds all of it.
  mutating func agreement(
    _ terms: AgreementTerms
  ) throws -> (agreement: Agreement.ID, envelope: Envelope.ID) {
    let (agreement, envelope): (Agreement.ID, Envelope.ID) = (fresh(), fresh())
    try perform(.signAgreement(agreement, terms, [.reference: .text("12/2026")]))
    try perform(.openEnvelope(envelope, agreement, terms.amount, [.label: .text("Équipement")]))
    return (agreement, envelope)
  }

  /// An allocation with its lines, as far as it has come.
  struct Gift {
    var person: Beneficiary.ID
    var project: LifeProject.ID
    var allocation: Allocation.ID
    var envelope: Envelope.ID
    var goods: AllocationLine
    var cheque: AllocationLine
    var number: String
  }

  mutating func goods(
    _ price: Money = .dirhams(5_000), from envelope: Envelope.ID, stock: StockLot.ID? = nil,
    serial: String? = nil, quantity: Int = 1, delivery: DeliveryPlace = .ceremony
  ) -> AllocationLine {
    AllocationLine(
      id: fresh(), envelope: envelope,
      content: .equipment(
        .init(
          item: "sewing", quantity: quantity, unitPrice: price, stock: stock, serial: serial,
          delivery: delivery)))
  }

  mutating func payment(
    _ amount: Money = .dirhams(1_500), from envelope: Envelope.ID, mode: PaymentMode = .cheque,
    payee: Payee = .beneficiary
  ) -> AllocationLine {
    AllocationLine(
      id: fresh(), envelope: envelope,
      content: .money(
        .init(purpose: .workingCapital, mode: mode, payee: payee, amount: amount)))
  }

  /// An approved project with an empty allocation.
  mutating func proposal(
    for asked: Beneficiary.ID? = nil
  ) throws -> (person: Beneficiary.ID, project: LifeProject.ID, allocation: Allocation.ID) {
    let person = try asked ?? self.person()
    let project = try approvedProject(for: person)
    let allocation: Allocation.ID = fresh()
    try perform(.proposeAllocation(allocation, project, nil))
    return (person, project, allocation)
  }

  /// One machine of 5,000 and one cheque of 1,500 dirhams, proposed.
  mutating func proposedGift(
    from asked: Envelope.ID? = nil, to person: Beneficiary.ID? = nil
  ) throws -> Gift {
    let envelope = try asked ?? self.envelope()
    let proposal = try proposal(for: person)
    let (goods, cheque) = (goods(from: envelope), payment(from: envelope))
    try perform(.addLine(proposal.allocation, goods))
    try perform(.addLine(proposal.allocation, cheque))
    return Gift(
      person: proposal.person, project: proposal.project, allocation: proposal.allocation,
      envelope: envelope, goods: goods, cheque: cheque,
      number: String(7_000_000 + state.cheques.count))
  }

  /// Reserved, undertaking and cheque signed, ready.
  mutating func readyGift(
    from envelope: Envelope.ID? = nil, to person: Beneficiary.ID? = nil
  ) throws -> Gift {
    let gift = try proposedGift(from: envelope, to: person)
    try makeReady(gift)
    return gift
  }

  mutating func makeReady(_ gift: Gift) throws {
    try perform(.reserveAllocation(gift.allocation))
    try perform(.signUndertaking(gift.allocation))
    try perform(.prepareCheque(gift.cheque.id, number: gift.number))
    try perform(.signCheque(number: gift.number))
    try perform(.readyAllocation(gift.allocation))
  }

  /// A ceremony with these on its list.
  mutating func ceremony(
    of gifts: [Gift], on day: Day? = nil, locked: Bool = true
  ) throws -> Ceremony.ID {
    let id: Ceremony.ID = fresh()
    try perform(.planCeremony(id, on: day ?? today, [.venue: .text("Salle communale")]))
    for gift in gifts { try perform(.addToList(id, gift.allocation)) }
    if locked { try perform(.lockList(id)) }
    return id
  }

  /// A gift handed over in full at a ceremony of its own, not yet closed.
  mutating func handedOverGift(
    to person: Beneficiary.ID? = nil
  ) throws -> (gift: Gift, ceremony: Ceremony.ID) {
    let gift = try readyGift(to: person)
    let ceremony = try ceremony(of: [gift])
    try perform(.handOver(RecordHandOver(ceremony: ceremony, allocation: gift.allocation)))
    return (gift, ceremony)
  }

  mutating func visit(
    _ project: LifeProject.ID, window: Int? = nil, details: Details = [:],
    assets: [AllocationLine.ID: Visit.Observation] = [:]
  ) -> Command {
    let encounter: Details = [.encounter: .code(Encounter.met.rawValue)]
    return .recordVisit(
      RecordVisit(
        id: fresh(), project: project, window: window, assets: assets,
        details: encounter.merging(details) { $1 }))
  }
}

extension State {
  /// What no sequence of accepted commands may break, in words for the failure.
  var broken: [String] {
    var found = unbalanced
    func check(_ holds: Bool, _ words: String) { if !holds { found.append(words) } }
    for envelope in envelopes.values {
      check(envelope.committed <= envelope.amount, "no envelope is overdrawn")
      check(envelope.delivered <= envelope.committed, "what is delivered was committed")
    }
    for lot in stock.values {
      check((0...lot.quantity).contains(lot.promised), "no more stock is promised than there is")
    }
    let lines = allocations.values.flatMap { allocation in
      allocation.lines.map { (allocation, $0) }
    }
    for agreement in agreements.values {
      check(enveloped(agreement) <= agreement.terms.amount, "envelopes fit in their agreement")
      check(agreement.terms.plannedPeople ?? 1 > 0, "a planned number of people is positive")
    }
    let serials = lines.filter { $0.0.state != .released }.compactMap(\.1.equipment?.serial)
    check(Set(serials).count == serials.count, "a serial is promised once")
    checkCheques(check)
    checkCeremonies(check)
    check(anomalies.isEmpty, "commands leave no anomaly")
    return found
  }

  /// What not even a join may break: the balances are the sums of what they count.
  var unbalanced: [String] {
    var found: [String] = []
    func check(_ holds: Bool, _ words: String) { if !holds { found.append(words) } }
    let lines = allocations.values.flatMap { allocation in
      allocation.lines.map { (allocation, $0) }
    }
    for envelope in envelopes.values {
      let own = lines.filter { $0.1.envelope == envelope.id }
      let committed = own.filter { $0.0.state.isCommitted }.map(\.1.total).total
      let delivered = own.flatMap { allocation, line in
        allocation.handOvers.filter { $0.lines.contains(line.id) }.map { _ in line.total }
      }.total
      check(envelope.committed == committed, "committed is the sum of the committed lines")
      check(envelope.delivered == delivered, "delivered is the sum of what was handed over")
    }
    for lot in stock.values {
      let promised = lines.filter { $0.0.state != .released }.compactMap(\.1.equipment)
        .filter { $0.stock == lot.id }.map(\.quantity).reduce(0, +)
      check(lot.promised == promised, "promised stock is the sum of its lines")
    }
    return found
  }

  private func checkCheques(_ check: (Bool, String) -> Void) {
    let standing = cheques.values.filter { ![.void, .lost].contains($0.status) }
    check(
      Set(standing.map(\.line)).count == standing.count, "a line has one standing cheque")
    for cheque in standing {
      check(chequeOfLine[cheque.line] == cheque.number, "a standing cheque is its line's")
      check(allocationOfLine[cheque.line] != nil, "a standing cheque has a line")
    }
    for allocation in allocations.values {
      for line in allocation.lines where line.isCheque {
        guard allocation.delivered.contains(line.id) else { continue }
        check(cheques.values.contains { $0.line == line.id }, "a cheque handed over exists")
      }
    }
  }

  private func checkCeremonies(_ check: (Bool, String) -> Void) {
    let handOvers = allocations.values.flatMap(\.handOvers)
    var used = handOvers.map(\.receipt)
    for allocation in allocations.values {
      let lines = allocation.handOvers.flatMap(\.lines)
      check(Set(lines).count == lines.count, "a line is handed over once")
      check(
        allocation.handOvers.isEmpty == (allocation.state != .handedOver),
        "handed over means that something was")
    }
    for ceremony in ceremonies.values {
      used += ceremony.voidReceipts
      let ended = ceremony.state == .closed || ceremony.state == .cancelled
      for entry in ceremony.entries {
        let isServed = entry.outcome?.isServed ?? false
        if let receipt = entry.receipt, !isServed, !ended { used.append(receipt) }
        let here = handOvers.filter { $0.ceremony == ceremony.id }.map(\.receipt)
        check(
          !isServed || entry.receipt.map(here.contains) ?? false,
          "a served entry holds the hand-over")
        check(entry.delivered.isSubset(of: entry.brought), "what went out was brought")
      }
      guard ceremony.state == .closed else { continue }
      let outcomes = HandOverOutcome.allCases.map(ceremony.count).reduce(0, +)
      check(ceremony.entries.count == outcomes, "expected is the sum of the outcomes")
    }
    check(Set(used).count == used.count, "a receipt number is used once")
    for series in Dictionary(grouping: used, by: { [Int($0.desk), $0.year] }).values {
      check(series.map(\.sequence).max() == series.count, "no receipt is unaccounted for")
    }
    let files = Dictionary(grouping: beneficiaries.values.map(\.number)) {
      [Int($0.desk), $0.year]
    }
    for series in files.values {
      check(Set(series.map(\.sequence)) == Set(1...series.count), "files number without a gap")
    }
  }
}
