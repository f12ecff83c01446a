import Domain
import Testing

@Suite("Allocation")
struct AllocationTests {
  @Test("money is committed from the reservation on and given back by a release")
  func committing() throws {
    var world = try World.founded()
    let gift = try world.proposedGift()
    func committed() -> Money? { world.state.envelopes[gift.envelope]?.committed }
    #expect(committed() == .zero)
    try world.perform(.reserveAllocation(gift.allocation))
    #expect(committed() == .dirhams(6_500))
    #expect(world.state.envelopes[gift.envelope]?.toDeliver == .dirhams(6_500))
    try world.perform(
      .releaseAllocation(gift.allocation, [.releaseReason: .text("Désistement")]))
    #expect(committed() == .zero)
    #expect(world.state.allocations[gift.allocation]?.state == .released)
    #expect(world.state.broken.isEmpty)
  }

  @Test("an envelope is not overdrawn by one centime, and is used to the last")
  func overEnvelope() throws {
    var world = try World.founded()
    let exact = try world.envelope(.dirhams(6_500))
    let gift = try world.proposedGift(from: exact)
    let one = world.payment(Money(centimes: 1), from: exact, mode: .transfer)
    let refused = world.refusal(of: .addLine(gift.allocation, one))
    #expect(refused?.code == .overEnvelope)
    #expect(refused?.facts[.available] == .money(.dirhams(6_500)))
    #expect(refused?.facts[.asked] == .money(Money(centimes: 650_001)))
    try world.perform(.reserveAllocation(gift.allocation))
    #expect(world.state.envelopes[exact]?.free == .zero)
    let second = try world.proposal()
    #expect(world.code(of: .addLine(second.allocation, one)) == .overEnvelope)
  }

  @Test("two proposals may compete for the same money; the second reservation is refused")
  func competing() throws {
    var world = try World.founded()
    let envelope = try world.envelope(Money(centimes: 1_299_999))
    let (first, second) = (
      try world.proposedGift(from: envelope), try world.proposedGift(from: envelope)
    )
    try world.perform(.reserveAllocation(first.allocation))
    let refused = world.refusal(of: .reserveAllocation(second.allocation))
    #expect(refused?.code == .overEnvelope)
    #expect(refused?.facts[.available] == .money(Money(centimes: 649_999)))
    try world.perform(.changeEnvelope(envelope, by: Money(centimes: 1)))
    try world.perform(.reserveAllocation(second.allocation))
    #expect(world.state.envelopes[envelope]?.free == .zero)
  }

  @Test("one allocation draws on several envelopes, each with its own balance")
  func severalEnvelopes() throws {
    var world = try World.founded()
    let (one, two) = (try world.envelope(.dirhams(100)), try world.envelope(.dirhams(50)))
    let proposal = try world.proposal()
    let lines = (
      world.payment(.dirhams(100), from: one, mode: .transfer), world.goods(.dirhams(50), from: two)
    )
    try world.perform(.addLine(proposal.allocation, lines.0))
    try world.perform(.addLine(proposal.allocation, lines.1))
    try world.perform(.reserveAllocation(proposal.allocation))
    #expect(world.state.envelopes.values.map(\.free) == [.zero, .zero])
    #expect(world.state.allocations[proposal.allocation]?.total == .dirhams(150))
  }

  @Test("a serial is promised once, until its allocation is released")
  func serials() throws {
    var world = try World.founded()
    let envelope = try world.envelope()
    let (first, second) = (try world.proposal(), try world.proposal())
    let line = world.goods(from: envelope, serial: "SN-1")
    try world.perform(.addLine(first.allocation, line))
    let same = world.goods(from: envelope, serial: " SN-1 ")
    let refused = world.refusal(of: .addLine(second.allocation, same))
    #expect(refused?.code == .serialPromised)
    #expect(refused?.facts[.serial] == .text("SN-1"))
    let file = try #require(world.state.beneficiaries[first.person]?.number)
    #expect(refused?.facts[.file] == .file(file))
    let pair = world.goods(from: envelope, serial: "SN-2", quantity: 2)
    #expect(world.code(of: .addLine(second.allocation, pair)) == .outOfRange)
    try world.perform(.removeLine(line.id))
    try world.perform(.addLine(second.allocation, same))
    try world.perform(
      .releaseAllocation(second.allocation, [.releaseReason: .text("Erreur")]))
    #expect(world.code(of: .addLine(first.allocation, line)) == nil)
  }

  @Test("stock is not promised beyond what is there, and a numbered unit keeps its number")
  func stock() throws {
    var world = try World.founded()
    let envelope = try world.envelope()
    let lot = StockLot(id: world.fresh(), item: "oven", quantity: 3, unitPrice: .dirhams(10))
    let unit = StockLot(
      id: world.fresh(), item: "saw", quantity: 1, unitPrice: .dirhams(10), serial: "U1")
    try world.perform(.receiveStock(lot, [:]))
    try world.perform(.receiveStock(unit, [:]))
    let proposal = try world.proposal()
    let two = world.goods(.dirhams(10), from: envelope, stock: lot.id, quantity: 2)
    try world.perform(.addLine(proposal.allocation, two))
    #expect(world.state.stock[lot.id]?.available == 1)
    let refused = world.refusal(
      of: .addLine(
        proposal.allocation,
        world.goods(.dirhams(10), from: envelope, stock: lot.id, quantity: 2)))
    #expect(refused?.code == .notEnoughStock)
    #expect(refused?.facts[.available] == .number(1))
    let wrong = world.goods(from: envelope, stock: unit.id, serial: "U2")
    #expect(world.code(of: .addLine(proposal.allocation, wrong)) == .noSuchValue)
    let right = world.goods(from: envelope, stock: unit.id)
    try world.perform(.addLine(proposal.allocation, right))
    #expect(world.state.serials["U1"] == right.id)
    let stray = world.goods(from: envelope, stock: world.fresh())
    #expect(world.code(of: .addLine(proposal.allocation, stray)) == .unknownStock)
    try world.perform(.removeLine(two.id))
    #expect(world.state.stock[lot.id]?.available == 3)
  }

  @Test("an allocation follows an approved project of an open file of a living person")
  func proposing() throws {
    var world = try World.founded()
    let person = try world.person()
    let draft = try world.draft(for: person)
    func code(_ project: LifeProject.ID, _ cohort: Cohort.ID? = nil) -> Rejection.Code? {
      world.code(of: .proposeAllocation(world.fresh(), project, cohort))
    }
    #expect(code(draft) == .wrongProjectState)
    #expect(code(world.fresh()) == .unknownProject)
    let project = try world.approvedProject(for: person)
    #expect(code(project, world.fresh()) == .unknownCohort)
    #expect(code(project) == nil)
    try world.perform(.changeCondition(person, .deceased, [:]))
    #expect(code(project) == .deceased)
    try world.perform(.changeCondition(person, .available, [:]))
    try world.perform(.closeFile(person, .withdrawn, [:]))
    #expect(code(project) == .fileIsClosed)
  }

  @Test(
    "what was withdrawn, refused or is being revised is neither reserved nor readied",
    arguments: [LifeProject.State.withdrawn, .draft])
  func undecided(state: LifeProject.State) throws {
    var world = try World.founded()
    let (first, second) = (try world.proposedGift(), try world.proposedGift())
    try world.perform(.reserveAllocation(second.allocation))
    for project in [first.project, second.project] {
      if state == .draft {
        try world.perform(.reviseProject(project, [:]))
      } else {
        let decision = Decision(body: .centralServices, outcome: .withdrawn)
        try world.perform(.recordDecision(project, decision, [.decisionReason: .text("R")]))
      }
    }
    let refused = Rejection(.wrongProjectState, [.state: .text(state.rawValue)])
    #expect(world.refusal(of: .reserveAllocation(first.allocation)) == refused)
    #expect(world.refusal(of: .readyAllocation(second.allocation)) == refused)
  }

  @Test("lines change while proposed, and every line is known")
  func lines() throws {
    var world = try World.founded()
    let gift = try world.proposedGift()
    #expect(world.code(of: .addLine(gift.allocation, gift.goods)) == .idTaken)
    let stray = world.goods(from: world.fresh())
    #expect(world.code(of: .addLine(gift.allocation, stray)) == .unknownEnvelope)
    #expect(world.code(of: .removeLine(world.fresh())) == .unknownLine)
    for amount in [Money.zero, Money(centimes: -1)] {
      let line = world.payment(amount, from: gift.envelope, mode: .transfer)
      #expect(world.code(of: .addLine(gift.allocation, line)) == .amountOutOfRange)
    }
    let none = world.goods(from: gift.envelope, quantity: 0)
    #expect(world.code(of: .addLine(gift.allocation, none)) == .outOfRange)
    try world.perform(.reserveAllocation(gift.allocation))
    let more = world.goods(from: gift.envelope)
    #expect(world.code(of: .addLine(gift.allocation, more)) == .wrongAllocationState)
    #expect(world.code(of: .removeLine(gift.goods.id)) == .wrongAllocationState)
    let empty = try world.proposal()
    #expect(world.code(of: .reserveAllocation(empty.allocation)) == .noLines)
    #expect(world.code(of: .reserveAllocation(world.fresh())) == .unknownAllocation)
  }

  @Test("ready means undertaking signed, released, and every cheque signed")
  func ready() throws {
    var world = try World.founded()
    let person = try world.person(isReleased: false)
    let gift = try world.proposedGift(to: person)
    func code() -> Rejection.Code? { world.code(of: .readyAllocation(gift.allocation)) }
    #expect(code() == .wrongAllocationState)
    try world.perform(.reserveAllocation(gift.allocation))
    #expect(code() == .undertakingMissing)
    try world.perform(.signUndertaking(gift.allocation))
    #expect(code() == .notReleased)
    try world.perform(.confirmRelease(person, world.today))
    #expect(code() == .chequeMissing)
    try world.perform(.prepareCheque(gift.cheque.id, number: "0012"))
    #expect(code() == .chequeNotSigned)
    try world.perform(.signCheque(number: "0012"))
    #expect(code() == nil)
    let again = Command.reserveAllocation(gift.allocation)
    #expect(world.code(of: again) == .wrongAllocationState)
  }

  @Test("a release gives its reason, voids the cheques and waits for a locked list")
  func releasing() throws {
    var world = try World.founded()
    let gift = try world.readyGift()
    #expect(world.code(of: .releaseAllocation(gift.allocation, [:])) == .missing)
    let reason: Details = [.releaseReason: .text("Décès d’un proche")]
    let ceremony = try world.ceremony(of: [gift])
    #expect(
      world.code(of: .releaseAllocation(gift.allocation, reason)) == .wrongCeremonyState)
    try world.perform(.cancelCeremony(ceremony))
    let planned = try world.ceremony(of: [gift], locked: false)
    try world.perform(.releaseAllocation(gift.allocation, reason))
    #expect(world.state.ceremonies[planned]?.entries.isEmpty == true)
    #expect(world.state.cheques[gift.number]?.status == .void)
    #expect(
      world.code(of: .releaseAllocation(gift.allocation, reason)) == .wrongAllocationState)
    #expect(
      world.code(of: .signUndertaking(gift.allocation)) == .wrongAllocationState)
    #expect(world.state.broken.isEmpty)
  }
}
