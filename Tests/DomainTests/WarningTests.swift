import Domain
import Testing

@Suite("Warning")
struct WarningTests {
  private func refused(_ world: World, _ allocation: Allocation.ID) -> [Warning] {
    world.refusal(of: .reserveAllocation(allocation))?.warnings ?? []
  }

  @Test("over the planned number of people passes with a reason that is kept")
  func plannedPeople() throws {
    var world = try World.founded()
    let terms = AgreementTerms(amount: .dirhams(90_000), plannedPeople: 1, precision: .about)
    let envelope = try world.agreement(terms).envelope
    let (first, second) = (
      try world.proposedGift(from: envelope), try world.proposedGift(from: envelope)
    )
    try world.perform(.reserveAllocation(first.allocation))
    #expect(refused(world, second.allocation) == [.overPlannedPeople])
    let command = Command.reserveAllocation(second.allocation)
    #expect(world.code(of: command, reason: " ") == .warnings)
    try world.perform(command, reason: "Accord du partenaire")
    let kept = try #require(world.state.allocations[second.allocation])
    #expect(kept.warnings == [.overPlannedPeople])
    #expect(kept.fields.text(.overrideReason) == "Accord du partenaire")
  }

  @Test("a reason passes a warning and never an envelope")
  func neverMoney() throws {
    var world = try World.founded()
    let envelope = try world.envelope(.dirhams(6_500))
    let (first, second) = (
      try world.proposedGift(from: envelope), try world.proposedGift(from: envelope)
    )
    try world.perform(.reserveAllocation(first.allocation), reason: "Urgent")
    let code = world.code(of: .reserveAllocation(second.allocation), reason: "Urgent")
    #expect(code == .overEnvelope)
  }

  @Test("over what was received warns once a contribution is promised")
  func received() throws {
    var world = try World.founded()
    let terms = AgreementTerms(amount: .dirhams(90_000), plannedPeople: nil, precision: .notStated)
    let (agreement, envelope) = try world.agreement(terms)
    let gift = try world.proposedGift(from: envelope)
    #expect(refused(world, gift.allocation).isEmpty)
    let contribution: Contribution.ID = world.fresh()
    try world.perform(
      .promiseContribution(
        contribution, agreement, .dirhams(90_000), [.partner: .text("Province")]))
    #expect(refused(world, gift.allocation) == [.overReceived])
    try world.perform(.receiveContribution(contribution, Money(centimes: 649_999)))
    #expect(refused(world, gift.allocation) == [.overReceived])
    try world.perform(.receiveContribution(contribution, Money(centimes: 1)))
    #expect(refused(world, gift.allocation).isEmpty)
  }

  @Test("outside the province and the dates of the agreement warns")
  func provinceAndDates() throws {
    var world = try World.founded()
    var terms = AgreementTerms(amount: .dirhams(90_000), plannedPeople: nil, precision: .exact)
    terms.provinces = ["MA-AGD"]
    terms.from = world.today + 1
    terms.to = world.today + 30
    let envelope = try world.agreement(terms).envelope
    let person = try world.person([.province: .text("MA-TIZ")])
    let gift = try world.proposedGift(from: envelope, to: person)
    #expect(refused(world, gift.allocation) == [.outsideProvince, .outsideDates])
    try world.perform(.editFile(person, [.province: .text("MA-AGD")]))
    world.today = world.today + 1
    #expect(refused(world, gift.allocation).isEmpty)
    world.today = world.today + 29
    #expect(refused(world, gift.allocation).isEmpty)
    world.today = world.today + 1
    #expect(refused(world, gift.allocation) == [.outsideDates])
  }

  @Test("a second project warns, a complement of the same project does not")
  func secondProject() throws {
    var world = try World.founded()
    let first = try world.proposedGift()
    try world.perform(.reserveAllocation(first.allocation))
    let complement: Allocation.ID = world.fresh()
    try world.perform(.proposeAllocation(complement, first.project, nil))
    try world.perform(.addLine(complement, world.goods(from: first.envelope)))
    #expect(refused(world, complement).isEmpty)
    let second = try world.proposedGift(to: first.person)
    #expect(refused(world, second.allocation) == [.secondProject])
    try world.perform(
      .releaseAllocation(first.allocation, [.releaseReason: .text("Remplacé")]))
    #expect(refused(world, second.allocation).isEmpty)
  }

  @Test("more than was granted warns by one centime, with all allocations of the project together")
  func overGranted() throws {
    var world = try World.founded()
    let envelope = try world.envelope()
    let (_, project, allocation) = try world.proposal()
    try world.perform(.addLine(allocation, world.goods(.dirhams(20_000), from: envelope)))
    #expect(refused(world, allocation).isEmpty)
    try world.perform(.reserveAllocation(allocation))
    let complement: Allocation.ID = world.fresh()
    try world.perform(.proposeAllocation(complement, project, nil))
    try world.perform(.addLine(complement, world.goods(Money(centimes: 1), from: envelope)))
    #expect(refused(world, complement) == [.overGranted])
  }

  @Test("a suspended or closed agreement takes no reservation")
  func inactive() throws {
    var world = try World.founded()
    let terms = AgreementTerms(amount: .dirhams(90_000), plannedPeople: nil, precision: .exact)
    let (agreement, envelope) = try world.agreement(terms)
    let gift = try world.proposedGift(from: envelope)
    for status in [AgreementStatus.suspended, .closed] {
      try world.perform(.changeAgreement(agreement, status))
      let command = Command.reserveAllocation(gift.allocation)
      #expect(world.code(of: command, reason: "Oui") == .agreementNotActive)
    }
    try world.perform(.changeAgreement(agreement, .active))
    #expect(world.code(of: .reserveAllocation(gift.allocation)) == nil)
    #expect(
      world.code(of: .changeAgreement(world.fresh(), .active)) == .unknownAgreement)
  }
}
