import Domain
import Testing

@Suite("Agreement")
struct AgreementTests {
  private let planned = AgreementTerms(
    amount: .dirhams(10_000), plannedPeople: 2, precision: .exact)

  @Test("an agreement is signed with a reference, an amount and dates in order")
  func signing() throws {
    var world = try World.founded()
    let reference: Details = [.reference: .text("1/26")]
    func code(_ change: (inout AgreementTerms) -> Void) -> Rejection.Code? {
      var terms = planned
      change(&terms)
      return world.code(of: .signAgreement(world.fresh(), terms, reference))
    }
    let (stray, today): (Programme.ID, Day) = (world.fresh(), world.today)
    #expect(code { _ in } == nil)
    #expect(code { $0.amount = .zero } == .amountOutOfRange)
    #expect(code { $0.plannedPeople = 0 } == .outOfRange)
    #expect(code { $0.plannedPeople = nil } == nil)
    #expect(code { $0.programme = stray } == .unknownProgramme)
    #expect(code { $0.signedOn = today } == nil)
    #expect(code { $0.signedOn = today + 1 } == .dayInFuture)
    for wild in [Int32.min, -719_163, 2_932_897, .max] {
      #expect(code { $0.to = Day(number: wild) } == .outOfRange)
    }
    #expect(code { $0.provinces = ["MA-AGD", "MA-07"] } == nil)
    #expect(code { $0.provinces = Array(repeating: "MA-AGD", count: 100) } == nil)
    #expect(code { $0.provinces = Array(repeating: "MA-AGD", count: 101) } == .outOfRange)
    for wrong in ["", "Agadir", "MA-A", "MA-AGDI", "ma-agd", "MA-أكا", "XX-AGD"] {
      #expect(code { $0.provinces = [wrong] } == .noSuchValue)
    }
    let reversed = code { terms in
      terms.from = today
      terms.to = today - 1
    }
    #expect(reversed == .dayInPast)
    #expect(world.code(of: .signAgreement(world.fresh(), planned, [:])) == .missing)
    let id = try world.agreement(planned).agreement
    #expect(world.code(of: .signAgreement(id, planned, reference)) == .idTaken)
  }

  @Test("envelopes never hold more than their agreement, by one centime")
  func envelopes() throws {
    var world = try World.founded()
    let (agreement, envelope) = try world.agreement(planned)
    let centime = Money(centimes: 1)
    let more = Command.openEnvelope(world.fresh(), agreement, centime, [.label: .text("B")])
    let refused = world.refusal(of: more)
    #expect(refused?.code == .overAgreement)
    #expect(refused?.facts[.available] == .money(.zero))
    #expect(world.code(of: .changeEnvelope(envelope, by: centime)) == .overAgreement)
    try world.perform(.changeEnvelope(envelope, by: Money(centimes: -1)))
    #expect(world.code(of: more) == nil)
    let unknown = Command.openEnvelope(
      world.fresh(), world.fresh(), centime, [.label: .text("B")])
    #expect(world.code(of: unknown) == .unknownAgreement)
    #expect(world.code(of: .openEnvelope(world.fresh(), nil, centime, [:])) == .missing)
    #expect(
      world.code(of: .openEnvelope(envelope, nil, centime, [.label: .text("B")])) == .idTaken)
  }

  @Test("an addendum adds money, people and time, and never goes below the envelopes")
  func addenda() throws {
    var world = try World.founded()
    var terms = planned
    terms.from = world.today
    terms.to = world.today + 365
    let (agreement, envelope) = try world.agreement(terms)
    func addendum(_ centimes: Int64, _ people: Int = 0, to: Day? = nil) -> Command {
      .signAddendum(
        agreement,
        Addendum(
          amount: Money(centimes: centimes), people: people, to: to, signedOn: world.today))
    }
    #expect(world.code(of: addendum(-1)) == .belowCommitted)
    #expect(world.code(of: addendum(-2_000_000)) == .amountOutOfRange)
    #expect(world.code(of: addendum(0, to: world.today - 1)) == .dayInPast)
    #expect(world.code(of: addendum(0, to: Day(number: .max))) == .outOfRange)
    let tomorrow = Addendum(amount: .zero, people: 0, signedOn: world.today + 1)
    #expect(world.code(of: .signAddendum(agreement, tomorrow)) == .dayInFuture)
    try world.perform(addendum(50_000, 3, to: world.today + 500))
    let changed = try #require(world.state.agreements[agreement])
    #expect(changed.terms.amount == Money(centimes: 1_050_000))
    #expect(changed.terms.plannedPeople == 5)
    #expect(changed.terms.to == world.today + 500)
    try world.perform(.changeEnvelope(envelope, by: .dirhams(500)))
    #expect(
      world.code(of: .changeEnvelope(envelope, by: Money(centimes: 1))) == .overAgreement)
  }

  @Test("a difference that would overflow or leave nobody planned is refused, not a crash")
  func wildDifferences() throws {
    var world = try World.founded()
    let (agreement, envelope) = try world.agreement(planned)
    for centimes in [Int64.max, .min, Money.limit.centimes + 1] {
      let wild = Money(centimes: centimes)
      #expect(world.code(of: .changeEnvelope(envelope, by: wild)) == .amountOutOfRange)
      let addendum = Addendum(amount: wild, people: 0, signedOn: world.today)
      #expect(world.code(of: .signAddendum(agreement, addendum)) == .amountOutOfRange)
    }
    for people in [-2, -3, Int.max, Int.min, 100_000] {
      let addendum = Addendum(amount: .zero, people: people, signedOn: world.today)
      #expect(world.code(of: .signAddendum(agreement, addendum)) == .outOfRange)
    }
  }

  @Test("contributions are promised by a partner and received in instalments")
  func contributions() throws {
    var world = try World.founded()
    let agreement = try world.agreement(planned).agreement
    let id: Contribution.ID = world.fresh()
    let promise = Command.promiseContribution(id, agreement, .dirhams(800), [:])
    #expect(world.code(of: promise) == .missing)
    let partner: Details = [.partner: .text("INDH")]
    try world.perform(.promiseContribution(id, agreement, .dirhams(800), partner))
    #expect(
      world.code(of: .promiseContribution(id, agreement, .dirhams(1), partner)) == .idTaken)
    try world.perform(.receiveContribution(id, .dirhams(300)))
    try world.perform(.receiveContribution(id, .dirhams(200)))
    let signed = try #require(world.state.agreements[agreement])
    #expect(world.state.received(signed) == .dirhams(500))
    #expect(world.code(of: .receiveContribution(id, .zero)) == .amountOutOfRange)
    let unknown = Command.receiveContribution(world.fresh(), .dirhams(1))
    #expect(world.code(of: unknown) == .unknownContribution)
  }

  @Test("an envelope shrinks to what is committed and not a centime below")
  func shrinking() throws {
    var world = try World.founded()
    let envelope = try world.envelope(.dirhams(10_000))
    let gift = try world.proposedGift(from: envelope)
    try world.perform(.reserveAllocation(gift.allocation))
    let refused = world.refusal(of: .changeEnvelope(envelope, by: Money(centimes: -350_001)))
    #expect(refused?.code == .belowCommitted)
    #expect(refused?.facts[.available] == .money(.dirhams(6_500)))
    try world.perform(.changeEnvelope(envelope, by: .dirhams(-3_500)))
    #expect(world.state.envelopes[envelope]?.free == .zero)
    #expect(world.code(of: .changeEnvelope(world.fresh(), by: .zero)) == .unknownEnvelope)
  }

  @Test("stock is received with a price, and a numbered unit alone in its lot")
  func stock() throws {
    var world = try World.founded()
    func lot(_ change: (inout StockLot) -> Void = { _ in }) -> StockLot {
      var lot = StockLot(
        id: world.fresh(), item: "sewing", quantity: 1, unitPrice: .dirhams(9), serial: "S1")
      change(&lot)
      return lot
    }
    let first = lot { $0.promised = -7 }
    try world.perform(.receiveStock(first, [.supplier: .text("Souss Équipement")]))
    #expect(world.state.stock[first.id]?.receivedOn == world.today)
    #expect(world.state.stock[first.id]?.promised == 0)
    #expect(world.code(of: .receiveStock(first, [:])) == .idTaken)
    #expect(world.code(of: .receiveStock(lot(), [:])) == .serialPromised)
    #expect(world.code(of: .receiveStock(lot { $0.serial = " S1 " }, [:])) == .serialPromised)
    let pair = lot {
      $0.serial = "S2"
      $0.quantity = 2
    }
    #expect(world.code(of: .receiveStock(pair, [:])) == .outOfRange)
    let stray = lot {
      $0.serial = nil
      $0.envelope = world.fresh()
    }
    #expect(world.code(of: .receiveStock(stray, [:])) == .unknownEnvelope)
  }

  @Test("published figures stand apart and may contradict each other")
  func figures() throws {
    var world = try World.founded()
    let source: Details = [.label: .text("Projets"), .source: .text("Communiqué")]
    for value: Int64? in [303, 310, nil] {
      let figure = PublishedFigure(
        id: world.fresh(), unit: .projects, value: value, precision: .about)
      try world.perform(.publishFigure(figure, source))
    }
    #expect(world.state.figures.count == 3)
    let negative = PublishedFigure(
      id: world.fresh(), unit: .people, value: -1, precision: .exact)
    #expect(world.code(of: .publishFigure(negative, source)) == .outOfRange)
    let bare = PublishedFigure(id: world.fresh(), unit: .people, value: 1, precision: .exact)
    #expect(world.code(of: .publishFigure(bare, [.label: .text("P")])) == .missing)
  }

  @Test("a cohort belongs to an agreement and plans for someone")
  func cohorts() throws {
    var world = try World.founded()
    let agreement = try world.agreement(planned).agreement
    let id: Cohort.ID = world.fresh()
    #expect(world.code(of: .formCohort(id, agreement, planned: 0, [:])) == .outOfRange)
    let stray = Command.formCohort(id, world.fresh(), planned: 10, [:])
    #expect(world.code(of: stray) == .unknownAgreement)
    try world.perform(.formCohort(id, agreement, planned: 10, [.label: .text("Premier")]))
    #expect(world.state.agreements[agreement]?.cohorts == [id])
    #expect(world.code(of: .formCohort(id, agreement, planned: 10, [:])) == .idTaken)
    let programme: Programme.ID = world.fresh()
    try world.perform(.createProgramme(programme, [.label: .text("Ramadan 2014")]))
    #expect(world.code(of: .createProgramme(programme, [:])) == .idTaken)
  }
}
