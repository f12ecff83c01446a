import Domain

/// SplitMix64: one seed gives one run, everywhere.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
  mutating func oneIn(_ number: Int) -> Bool { below(number) == 0 }

  mutating func pick<Element>(_ choices: [Element]) -> Element? {
    choices.isEmpty ? nil : choices[below(choices.count)]
  }

  mutating func any<Meaning: CaseIterable>(_: Meaning.Type = Meaning.self) -> Meaning
  where Meaning.AllCases == [Meaning] {
    Meaning.allCases[below(Meaning.allCases.count)]
  }
}

/// Someone at a desk who does sensible things, and one time in a few anything at all.
struct Monkey {
  var chance: Chance
  /// How often each kind of command was accepted and refused.
  private(set) var accepted: [String: Int] = [:]
  private(set) var refused: [Rejection.Code: Int] = [:]

  init(seed: UInt64) { chance = Chance(seed: seed) }

  /// Asks for one command; true where it was accepted.
  @discardableResult
  mutating func act(in world: inout World) -> Bool {
    if chance.oneIn(6) { world.today = world.today + chance.below(20) }
    let command =
      chance.below(10) < 6 ? nextStep(in: &world) : anything(in: &world)
    let isOpinion = if case .giveOpinion = command { true } else { false }
    let worker: Operator.Number = chance.oneIn(60) ? 9 : isOpinion ? 1 : 2
    let day = chance.oneIn(8) ? world.today - chance.below(60) : world.today
    let reason = chance.oneIn(3) ? nil : "Motif"
    do throws(Rejection) {
      try world.perform(command, on: day, by: worker, reason: reason)
      let label = String(String(describing: command).prefix { $0 != "(" })
      accepted[label, default: 0] += 1
      return true
    } catch {
      refused[error.code, default: 0] += 1
      return false
    }
  }

  // MARK: - What comes next

  private mutating func nextStep(in world: inout World) -> Command {
    let state = world.state
    let allocations = state.allocations.values.sorted { $0.id < $1.id }
    let open = allocations.filter {
      $0.state != .released && ($0.handOvers.isEmpty || !$0.owed.isEmpty)
    }
    if let ceremony = state.ceremonies.values.filter({ $0.state == .locked }).min(by: {
      $0.id < $1.id
    }), chance.oneIn(2) {
      return serve(ceremony, state, in: &world)
    }
    if let allocation = chance.pick(open), !chance.oneIn(4) {
      return advance(allocation, in: &world)
    }
    let projects = state.projects.values.sorted { $0.id < $1.id }
    if let project = chance.pick(projects.filter { $0.state != .approved }), !chance.oneIn(4) {
      return advance(project, in: &world)
    }
    if let project = chance.pick(projects.filter { $0.state == .approved }) {
      return follow(project, in: &world)
    }
    return anything(in: &world)
  }

  private mutating func advance(_ project: LifeProject, in world: inout World) -> Command {
    switch project.state {
    case .draft, .sentBack:
      if project.steps.isEmpty {
        return .planStep(project.id, world.fresh(), [.stepWords: .text("Local")])
      }
      if project.costLines.isEmpty {
        return .addCostLine(
          project.id,
          CostLine(id: world.fresh(), item: "oven", quantity: 1, unitPrice: money()))
      }
      if world.state.beneficiaries[project.person]?.eligibility?.value != .eligible {
        return .decideEligibility(project.person, .eligible, [:])
      }
      return .submitProject(project.id)
    case .submitted: return .giveOpinion(project.id, favourable: true, [:])
    case .opinionGiven, .deferred:
      return .recordDecision(
        project.id,
        Decision(body: .centralServices, outcome: .approved, amount: .dirhams(10)), [:])
    default: return .reviseProject(project.id, [:])
    }
  }

  private mutating func advance(_ allocation: Allocation, in world: inout World) -> Command {
    let cheques = allocation.lines.filter(\.isCheque)
    let unwritten = cheques.filter { world.state.chequeOfLine[$0.id] == nil }
    switch allocation.state {
    case .proposed where allocation.lines.count < 3 && !chance.oneIn(3):
      return .addLine(allocation.id, line(in: &world))
    case .proposed: return .reserveAllocation(allocation.id)
    case .reserved:
      if allocation.undertakingOn == nil { return .signUndertaking(allocation.id) }
      if let line = unwritten.first {
        return .prepareCheque(line.id, number: String(10_000 + chance.below(5_000)))
      }
      let numbers = cheques.compactMap { world.state.chequeOfLine[$0.id] }
      let unsigned = numbers.filter { world.state.cheques[$0]?.status == .prepared }
      if let number = unsigned.first { return .signCheque(number: number) }
      return .readyAllocation(allocation.id)
    default:
      let owed = cheques.compactMap { world.state.chequeOfLine[$0.id] }
      if let number = owed.first(where: { world.state.cheques[$0]?.status == .prepared }) {
        return .signCheque(number: number)
      }
      let planned = world.state.ceremonies.values.filter { $0.state == .planned }
        .sorted { $0.id < $1.id }
      guard let ceremony = chance.pick(planned) else {
        return .planCeremony(world.fresh(), on: world.today, [.venue: .text("Salle")])
      }
      if allocation.ceremony == nil { return .addToList(ceremony.id, allocation.id) }
      return .lockList(allocation.ceremony ?? ceremony.id)
    }
  }

  private mutating func serve(
    _ ceremony: Ceremony, _ state: State, in world: inout World
  ) -> Command {
    let open = ceremony.entries.filter { $0.outcome == nil }
    let owed = ceremony.entries.filter { entry in
      entry.outcome != nil && state.allocations[entry.allocation].map { !$0.owed.isEmpty } ?? false
    }
    guard let entry = chance.pick(open) ?? (chance.oneIn(2) ? nil : chance.pick(owed)) else {
      if chance.oneIn(3) {
        return .closeCeremony(ceremony.id, itemsBack: number(), chequesBack: number())
      }
      let (brought, out) = state.goods(of: ceremony)
      return .closeCeremony(
        ceremony.id, itemsBack: brought.items - out.items,
        chequesBack: brought.cheques - out.cheques)
    }
    switch chance.below(8) {
    case 0: return .checkIn(ceremony.id, entry.allocation)
    case 1: return .recordNotServed(ceremony.id, entry.allocation, chance.any(), [:])
    case 2:
      let served = ceremony.entries.first { $0.outcome != nil } ?? entry
      return .takeBack(
        ceremony.id, served.allocation, [.takeBackReason: .text("Erreur")])
    default:
      let lines = state.allocations[entry.allocation]?.undelivered.map(\.id) ?? []
      let some = lines.filter { _ in chance.oneIn(2) }
      return .handOver(
        RecordHandOver(
          ceremony: ceremony.id, allocation: entry.allocation,
          outcome: chance.pick([.full, .full, .partial, .proxy]) ?? .full,
          lines: chance.oneIn(2) ? nil : some,
          details: [.proxyName: .text("Sœur"), .proxyCard: .text("J1")]))
    }
  }

  private mutating func follow(_ project: LifeProject, in world: inout World) -> Command {
    switch chance.below(6) {
    case 0: return .exemptVisit(project.id, window: chance.below(8), chance.any())
    case 1: return .missVisit(project.id, window: chance.below(8))
    case 2, 3:
      let delivered = project.allocations
        .flatMap { world.state.allocations[$0]?.delivered ?? [] }.sorted()
      let seen = delivered.map { ($0, Visit.Observation(.working, seen: true)) }
      return world.visit(
        project.id, window: chance.oneIn(2) ? nil : chance.below(8),
        assets: Dictionary(uniqueKeysWithValues: seen))
    default: return .proposeAllocation(world.fresh(), project.id, nil)
    }
  }

  // MARK: - Anything at all

  private mutating func money() -> Money {
    switch chance.below(12) {
    case 0: Money(centimes: chance.pick([0, -1, .max, .min]) ?? 0)
    case 1: Money(centimes: Money.limit.centimes + Int64(chance.below(2)))
    default: Money(centimes: Int64(chance.below(400_000)) + 1)
    }
  }

  /// A day about now, and at times one that no calendar has.
  private mutating func anyDay(in world: World) -> Day {
    switch chance.below(12) {
    case 0: Day(number: chance.pick([.min, -719_163, 2_932_897, .max]) ?? .max)
    case 1: chance.oneIn(2) ? Day.keepable.lowerBound : Day.keepable.upperBound
    default: world.today - 5 + chance.below(10)
    }
  }

  private mutating func provinces() -> [String] {
    let codes = ["MA-AGD", "MA-TIZ", "MA-07", "ma-agd", "", "MA-أكا"]
    let count = chance.pick([0, 0, 1, 2, 100, 101]) ?? 0
    let isRight = !chance.oneIn(4)
    return (0..<count).map { _ in isRight ? codes[chance.below(3)] : codes[chance.below(6)] }
  }

  private mutating func number() -> Int {
    chance.oneIn(10) ? chance.pick([0, -1, .max, .min, 100_001]) ?? 0 : 1 + chance.below(4)
  }

  private mutating func one<Element>(
    of table: Table<Element>, in world: inout World
  ) -> Identifier<Element> {
    chance.oneIn(20) ? world.fresh() : chance.pick(table.keys.sorted()) ?? world.fresh()
  }

  private mutating func line(in world: inout World) -> AllocationLine {
    let envelope = one(of: world.state.envelopes, in: &world)
    if chance.oneIn(2) {
      return world.payment(money(), from: envelope, mode: chance.any(), payee: chance.any())
    }
    let stock = chance.oneIn(2) ? one(of: world.state.stock, in: &world) : nil
    let serial = chance.oneIn(3) ? "S\(chance.below(12))" : nil
    return world.goods(
      money(), from: envelope, stock: stock, serial: serial,
      quantity: serial == nil ? number() : 1, delivery: chance.any())
  }

  private mutating func person(in world: inout World) -> Beneficiary.ID {
    one(of: world.state.beneficiaries, in: &world)
  }

  private mutating func anything(in world: inout World) -> Command {
    switch chance.below(5) {
    case 0: aboutPeople(in: &world)
    case 1: aboutProjects(in: &world)
    case 2: aboutMoney(in: &world)
    case 3: aboutAllocations(in: &world)
    default: aboutCeremonies(in: &world)
    }
  }

  private mutating func identity() -> Details {
    var details: Details = [:]
    if !chance.oneIn(8) { details[.givenNameLatin] = .text("N\(chance.below(9))") }
    if chance.oneIn(3) { details[.commune] = .text("C\(chance.below(5))") }
    if chance.oneIn(4) { details[.cin] = .text("J\(chance.below(30))") }
    if chance.oneIn(5) { details[.birth] = .birth(.year(1950 + chance.below(90))) }
    if chance.oneIn(4) { details[.guardianName] = .text("Tuteur") }
    if chance.oneIn(9) { details[.dependants] = .number(Int64(number())) }
    if chance.oneIn(20) { details[.takings] = .money(money()) }
    return details
  }

  private mutating func aboutPeople(in world: inout World) -> Command {
    let person = person(in: &world)
    switch chance.below(17) {
    case 0, 1:
      let notice = Notice(
        way: chance.any(), language: chance.any(), consents: !chance.oneIn(9),
        image: chance.oneIn(2))
      return .openFile(
        OpenFile(
          id: chance.oneIn(30) ? person : world.fresh(), kind: chance.any(), notice: notice,
          identity: identity(), releasedOn: chance.oneIn(3) ? nil : world.today - 70))
    case 2, 3: return .editFile(person, identity())
    case 4: return .assessNeed(person, chance.any(), chance.any())
    case 5:
      var details: Details = [.words: .text(String(repeating: "ع", count: 1 + chance.below(2001)))]
      if chance.oneIn(3) { details[.nextDay] = .day(anyDay(in: world)) }
      return .recordContact(world.fresh(), person, details)
    case 6:
      return .recordInquiry(
        RecordInquiry(
          id: world.fresh(), person: person, conclusion: chance.oneIn(2) ? nil : chance.any(),
          details: [.reasons: .text("R")]))
    case 7:
      return .concludeInquiry(
        one(of: world.state.inquiries, in: &world), chance.any(), [.reasons: .text("R")])
    case 8: return .decideEligibility(person, chance.any(), [.reasons: .text("R")])
    case 9:
      let day = chance.oneIn(5) ? anyDay(in: world) : world.today - 65 + chance.below(70)
      return .confirmRelease(person, day)
    case 10: return .changeCondition(person, chance.oneIn(2) ? .available : chance.any(), [:])
    case 11: return .closeFile(person, chance.any(), [:])
    case 12: return .reopenFile(person, [:])
    case 13: return .mergeFiles(person, into: self.person(in: &world))
    case 14: return .partFiles(person)
    case 15: return .recordAdvice(chance.any())
    default: return correction(of: person)
    }
  }

  private mutating func correction(of person: Beneficiary.ID) -> Command {
    let field = chance.pick([Field.commune, .givenNameLatin, .cin, .birth, .phone]) ?? .commune
    let value: Value? =
      switch chance.below(4) {
      case 0: nil
      case 1: .birth(.year(1960 + chance.below(80)))
      default: .text("J\(chance.below(30))")
      }
    return .correct(
      Correct(subject: .beneficiary(person), field: field, value: value, reason: "Erreur"))
  }

  private mutating func aboutProjects(in world: inout World) -> Command {
    let project = one(of: world.state.projects, in: &world)
    let steps = world.state.projects[project]?.steps ?? []
    let lines = world.state.projects[project]?.costLines ?? []
    switch chance.below(12) {
    case 0, 1: return .draftProject(world.fresh(), person(in: &world), chance.any(), [:])
    case 2: return .editProject(project, [.goal: .text("But \(chance.below(9))")])
    case 3: return .planStep(project, world.fresh(), [.stepWords: .text("Pas")])
    case 4: return .finishStep(chance.pick(steps)?.id ?? world.fresh())
    case 5: return .dropStep(chance.pick(steps)?.id ?? world.fresh())
    case 6:
      let line = CostLine(
        id: world.fresh(), item: "oven", quantity: number(), unitPrice: money())
      return .addCostLine(project, line)
    case 7: return .removeCostLine(project, chance.pick(lines)?.id ?? world.fresh())
    case 8: return .giveOpinion(project, favourable: chance.oneIn(2), [.reasons: .text("R")])
    case 9:
      let decision = Decision(
        body: chance.any(), outcome: chance.any(), amount: chance.oneIn(3) ? nil : money(),
        until: chance.oneIn(2) ? nil : anyDay(in: world))
      return .recordDecision(project, decision, [.decisionReason: .text("R")])
    case 10: return .reviseProject(project, [:])
    default: return .reachStage(project, chance.any(), [:])
    }
  }

  private mutating func aboutMoney(in world: inout World) -> Command {
    let agreement = one(of: world.state.agreements, in: &world)
    switch chance.below(11) {
    case 0:
      let terms = AgreementTerms(
        amount: chance.oneIn(3) ? money() : .dirhams(20_000),
        plannedPeople: chance.oneIn(3) ? nil : number(), precision: chance.any(),
        signedOn: chance.oneIn(2) ? nil : anyDay(in: world), to: anyDay(in: world),
        provinces: provinces())
      return .signAgreement(world.fresh(), terms, [.reference: .text("R")])
    case 1: return .changeAgreement(agreement, chance.oneIn(2) ? .active : chance.any())
    case 2:
      let addendum = Addendum(
        amount: chance.oneIn(2) ? .dirhams(10) : money(), people: number() &- 2,
        to: chance.oneIn(2) ? nil : anyDay(in: world), signedOn: anyDay(in: world))
      return .signAddendum(agreement, addendum)
    case 3:
      return .promiseContribution(world.fresh(), agreement, money(), [.partner: .text("P")])
    case 4:
      return .receiveContribution(one(of: world.state.contributions, in: &world), money())
    case 5, 6:
      return .openEnvelope(
        world.fresh(), chance.oneIn(2) ? nil : agreement, money(), [.label: .text("L")])
    case 7:
      let envelope = one(of: world.state.envelopes, in: &world)
      let change = money()
      return .changeEnvelope(envelope, by: chance.oneIn(2) ? change : .zero - half(change))
    case 8: return .formCohort(world.fresh(), agreement, planned: number(), [:])
    case 9:
      let serial = chance.oneIn(3) ? "S\(chance.below(12))" : nil
      let lot = StockLot(
        id: world.fresh(), item: "saw", quantity: serial == nil ? number() : 1,
        unitPrice: money(), serial: serial)
      return .receiveStock(lot, [:])
    default:
      let figure = PublishedFigure(
        id: world.fresh(), unit: chance.any(), value: Int64(number()), precision: chance.any())
      return .publishFigure(figure, [.label: .text("L"), .source: .text("S")])
    }
  }

  private func half(_ money: Money) -> Money { Money(centimes: money.centimes / 2) }

  private mutating func aboutAllocations(in world: inout World) -> Command {
    let allocation = one(of: world.state.allocations, in: &world)
    let line = chance.pick(world.state.allocations[allocation]?.lines ?? [])?.id ?? world.fresh()
    let cheque = chance.pick(world.state.cheques.keys.sorted()) ?? "9"
    switch chance.below(12) {
    case 0:
      let project = one(of: world.state.projects, in: &world)
      return .proposeAllocation(world.fresh(), project, nil)
    case 1: return .addLine(allocation, self.line(in: &world))
    case 2: return .removeLine(line)
    case 3: return .reserveAllocation(allocation)
    case 4: return .signUndertaking(allocation)
    case 5:
      return .prepareCheque(line, number: chance.oneIn(9) ? "12x" : "\(chance.below(200))")
    case 6: return .signCheque(number: cheque)
    case 7: return .voidCheque(number: cheque, replacedBy: nil)
    case 8: return .voidCheque(number: cheque, replacedBy: "\(chance.below(500))")
    case 9:
      let out = world.state.cheques.values.filter { $0.status == .handedOver }.map(\.number)
      let status = chance.pick([ChequeStatus.lost, .returned, .cashed]) ?? .cashed
      return .settleCheque(number: chance.pick(out.sorted()) ?? cheque, status)
    case 10: return .readyAllocation(allocation)
    default: return .releaseAllocation(allocation, [.releaseReason: .text("R")])
    }
  }

  private mutating func aboutCeremonies(in world: inout World) -> Command {
    let ceremony = one(of: world.state.ceremonies, in: &world)
    let allocation = one(of: world.state.allocations, in: &world)
    let listed =
      chance.pick(world.state.ceremonies[ceremony]?.entries ?? [])?.allocation ?? allocation
    switch chance.below(12) {
    case 0:
      let day = chance.oneIn(3) ? anyDay(in: world) : world.today
      return .planCeremony(world.fresh(), on: day, [.venue: .text("V")])
    case 1: return .addToList(ceremony, allocation)
    case 2: return .removeFromList(ceremony, listed)
    case 3: return .lockList(ceremony)
    case 4: return .checkIn(ceremony, listed)
    case 5: return .undoCheckIn(ceremony, listed)
    case 6:
      return .handOver(
        RecordHandOver(ceremony: ceremony, allocation: listed, outcome: chance.any()))
    case 7: return .recordNotServed(ceremony, listed, chance.any(), [:])
    case 8: return .takeBack(ceremony, listed, [.takeBackReason: .text("R")])
    case 9: return .postponeCeremony(ceremony, to: anyDay(in: world))
    case 10: return .cancelCeremony(ceremony)
    default:
      return .closeCeremony(ceremony, itemsBack: number(), chequesBack: number())
    }
  }
}
