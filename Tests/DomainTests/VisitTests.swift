import Domain
import Testing

@Suite("Visit")
struct VisitTests {
  /// A world in which something was handed over on 31 January.
  private func followed() throws -> (world: World, gift: World.Gift) {
    var world = try World.founded(today: try Day.of(2026, 1, 31))
    let gift = try world.handedOverGift().gift
    return (world, gift)
  }

  private func windows(_ world: World, _ gift: World.Gift) throws -> [VisitWindow] {
    let project = try #require(world.state.projects[gift.project])
    return world.state.windows(of: project, asOf: world.today)
  }

  @Test("the standard plan falls due after 15 days, then at month ends, leap years or not")
  func plan() throws {
    let (world, gift) = try followed()
    let plan = try windows(world, gift)
    #expect(
      plan.map(\.due.iso) == [
        "2026-02-15", "2026-02-28", "2026-04-30", "2026-07-31", "2027-01-31", "2027-07-31",
        "2028-01-31",
      ])
    #expect(plan.map(\.index) == Array(0..<7))
    #expect(plan[0].from.iso == "2026-02-08")
    #expect(plan[0].to.iso == "2026-03-01")
  }

  @Test("a window opens a week before and is overdue two weeks and a day after")
  func statuses() throws {
    var (world, gift) = try followed()
    let first = try windows(world, gift)[0]
    func status(_ day: Day) throws -> VisitWindow.Status {
      world.today = day
      return try windows(world, gift)[0].status
    }
    #expect(try status(first.from - 1) == .upcoming)
    #expect(try status(first.from) == .open)
    #expect(try status(first.to) == .open)
    #expect(try status(first.to + 1) == .overdue)
    try world.perform(world.visit(gift.project, window: 0))
    #expect(try status(first.to + 1) == .done)
    #expect(world.code(of: world.visit(gift.project, window: 0)) == .windowSettled)
  }

  @Test("no visit before the hand-over, nor where nothing was handed over")
  func beforeHandOver() throws {
    var (world, gift) = try followed()
    let visit = world.visit(gift.project)
    let refused = world.refusal(of: visit, on: world.today - 1)
    #expect(refused?.code == .visitBeforeHandOver)
    #expect(refused?.facts[.firstDay] == .day(world.today))
    #expect(world.code(of: visit) == nil)
    let other = try world.readyGift()
    #expect(world.code(of: world.visit(other.project)) == .nothingHandedOver)
    #expect(world.code(of: .decideAssets(other.project, .recover)) == .nothingHandedOver)
    #expect(world.code(of: .missVisit(other.project, window: 0)) == .noSuchWindow)
    #expect(world.code(of: world.visit(world.fresh())) == .unknownProject)
  }

  @Test("a hand-over that was taken back leaves nothing to visit")
  func takenBack() throws {
    var world = try World.founded()
    let (gift, ceremony) = try world.handedOverGift()
    try world.perform(
      .takeBack(ceremony, gift.allocation, [.takeBackReason: .text("Erreur")]))
    #expect(world.code(of: world.visit(gift.project)) == .nothingHandedOver)
    let again = try world.handedOverGift()
    try world.perform(world.visit(again.gift.project))
    let back = Command.takeBack(
      again.ceremony, again.gift.allocation, [.takeBackReason: .text("Erreur")])
    #expect(world.code(of: back) == .wrongAllocationState)
  }

  @Test("a visit says whether the person was met, of which window, and sees what was handed over")
  func recording() throws {
    var (world, gift) = try followed()
    let bare = Command.recordVisit(
      RecordVisit(id: world.fresh(), project: gift.project, window: nil, details: [:]))
    #expect(world.refusal(of: bare) == Rejection(.missing, [.field: .field(.encounter)]))
    for window in [-1, 7, Int.max, Int.min] {
      let visit = world.visit(gift.project, window: window)
      #expect(world.code(of: visit) == .noSuchWindow)
    }
    let stray: AllocationLine.ID = world.fresh()
    let unknown = world.visit(
      gift.project, assets: [stray: Visit.Observation(.working, seen: true)])
    #expect(world.code(of: unknown) == .unknownLine)
    let visit = world.visit(
      gift.project, details: [.jobs: .number(1)],
      assets: [gift.goods.id: Visit.Observation(.lent, seen: false)])
    try world.perform(visit)
    #expect(world.code(of: visit) == .idTaken)
    let seen = try #require(world.state.visits.values.first)
    #expect(seen.assets[gift.goods.id] == Visit.Observation(.lent, seen: false))
    #expect(seen.fields.number(.jobs) == 1)
    #expect(seen.person == gift.person)
  }

  @Test("only what was handed over is looked at: a cheque still owed is no asset")
  func owed() throws {
    var world = try World.founded()
    let gift = try world.readyGift()
    let ceremony = try world.ceremony(of: [gift])
    try world.perform(
      .handOver(
        RecordHandOver(
          ceremony: ceremony, allocation: gift.allocation, outcome: .partial,
          lines: [gift.goods.id])))
    let visit = world.visit(
      gift.project, assets: [gift.cheque.id: Visit.Observation(.working, seen: true)])
    #expect(world.code(of: visit) == .unknownLine)
  }

  @Test("a home that the person closed to us is not visited; blank is never no")
  func homeClosed() throws {
    var (world, gift) = try followed()
    let home = world.visit(
      gift.project, details: [.visitKind: .code(VisitKind.home.rawValue)])
    #expect(world.code(of: home) == nil)
    try world.perform(.editFile(gift.person, [.mayVisitHome: .flag(false)]))
    #expect(world.refusal(of: home)?.code == .homeClosed)
    #expect(world.refusal(of: home)?.field == .visitKind)
    #expect(world.code(of: world.visit(gift.project)) == nil)
    try world.perform(.editFile(gift.person, [.mayVisitHome: .flag(true)]))
    #expect(world.code(of: home) == nil)
  }

  @Test("death and custody stop the visits at once and leave the assets to be decided")
  func stopped() throws {
    var (world, gift) = try followed()
    for condition in [Condition.deceased, .inCustody] {
      try world.perform(.changeCondition(gift.person, condition, [:]))
      #expect(world.code(of: world.visit(gift.project)) == .visitsStopped)
      #expect(try windows(world, gift).isEmpty)
    }
    try world.perform(.decideAssets(gift.project, .familyContinues))
    #expect(world.state.projects[gift.project]?.assetDecision?.value == .familyContinues)
    try world.perform(.changeCondition(gift.person, .available, [:]))
    #expect(try windows(world, gift).count == 7)
    for condition in [Condition.moved, .unavailable, .lostSightOf] {
      try world.perform(.changeCondition(gift.person, condition, [:]))
      #expect(try windows(world, gift).isEmpty)
    }
  }

  @Test("an exemption does not chain, from either side")
  func chained() throws {
    var (world, gift) = try followed()
    func exempt(_ window: Int) -> Command {
      .exemptVisit(gift.project, window: window, .season)
    }
    try world.perform(exempt(2))
    #expect(world.code(of: exempt(3)) == .exemptionChained)
    #expect(world.code(of: exempt(1)) == .exemptionChained)
    #expect(world.code(of: exempt(2)) == .windowSettled)
    #expect(world.code(of: exempt(7)) == .noSuchWindow)
    #expect(world.code(of: exempt(-1)) == .noSuchWindow)
    try world.perform(exempt(4))
    #expect(world.code(of: exempt(0)) == nil)
    #expect(try windows(world, gift)[2].status == .exempted)
  }

  @Test("an exemption cannot hide lateness, not even by way of a miss")
  func lateness() throws {
    var (world, gift) = try followed()
    world.today = try windows(world, gift)[0].to + 1
    let exempt = Command.exemptVisit(gift.project, window: 0, .illness)
    #expect(world.code(of: exempt) == .windowSettled)
    #expect(world.code(of: exempt, on: world.today - 10) == .windowSettled)
    try world.perform(.missVisit(gift.project, window: 0))
    #expect(try windows(world, gift)[0].status == .missed)
    #expect(world.code(of: exempt) == .windowSettled)
    try world.perform(world.visit(gift.project, window: 0))
    #expect(try windows(world, gift)[0].status == .done)
    #expect(world.code(of: .missVisit(gift.project, window: 0)) == .windowSettled)
  }

  @Test("a visit before its window is out of plan; from its first day on it settles the window")
  func ahead() throws {
    var (world, gift) = try followed()
    let second = try windows(world, gift)[1]
    world.today = second.from
    let early = world.refusal(of: world.visit(gift.project, window: 1), on: second.from - 1)
    #expect(early?.code == .dayInFuture)
    #expect(early?.facts[.firstDay] == .day(second.from))
    #expect(world.code(of: world.visit(gift.project), on: second.from - 1) == nil)
    try world.perform(world.visit(gift.project, window: 1))
    #expect(try windows(world, gift)[1].status == .done)
  }

  @Test(
    "who was not met is looked for again, until the visit is missed",
    arguments: Encounter.allCases.filter { $0 != .met })
  func notMet(encounter: Encounter) throws {
    var (world, gift) = try followed()
    world.today = try windows(world, gift)[0].from
    let details: Details = [.encounter: .code(encounter.rawValue)]
    try world.perform(world.visit(gift.project, window: 0, details: details))
    #expect(try windows(world, gift)[0].status == .open)
    try world.perform(world.visit(gift.project, window: 0, details: details))
    try world.perform(.missVisit(gift.project, window: 0))
    #expect(try windows(world, gift)[0].status == .missed)
    try world.perform(world.visit(gift.project, window: 0))
    #expect(try windows(world, gift)[0].status == .done)
  }

  @Test("a visit before a hand-over does not keep it from being taken back; a later one does")
  func visitedSince() throws {
    var world = try World.founded()
    let (gift, first) = try world.handedOverGift()
    let envelope = try world.envelope()
    let complement: Allocation.ID = world.fresh()
    try world.perform(.proposeAllocation(complement, gift.project, nil))
    let line = world.payment(from: envelope, mode: .transfer)
    try world.perform(.addLine(complement, line))
    try world.perform(.reserveAllocation(complement))
    try world.perform(.signUndertaking(complement))
    try world.perform(.readyAllocation(complement))
    world.today = world.today + 3
    try world.perform(world.visit(gift.project))
    world.today = world.today + 1
    let ceremony = try world.ceremony(of: [], locked: false)
    try world.perform(.addToList(ceremony, complement))
    try world.perform(.lockList(ceremony))
    try world.perform(.handOver(RecordHandOver(ceremony: ceremony, allocation: complement)))
    let reason: Details = [.takeBackReason: .text("Erreur")]
    #expect(world.code(of: .takeBack(ceremony, complement, reason)) == nil)
    #expect(
      world.code(of: .takeBack(first, gift.allocation, reason)) == .wrongAllocationState)
    try world.perform(world.visit(gift.project))
    #expect(world.code(of: .takeBack(ceremony, complement, reason)) == .wrongAllocationState)
  }

  @Test("a visit cannot be missed before its window opens")
  func missedAhead() throws {
    var (world, gift) = try followed()
    let first = try windows(world, gift)[0]
    let miss = Command.missVisit(gift.project, window: 0)
    let refused = world.refusal(of: miss)
    #expect(refused?.code == .dayInFuture)
    #expect(refused?.facts[.firstDay] == .day(first.from))
    world.today = first.from
    #expect(world.code(of: miss) == nil)
  }
}
