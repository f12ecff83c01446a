import Domain
import Testing

@Suite("Lists of what is due")
struct DueListTests {
  @Test("visits are listed by their due day, and only as they stand")
  func visits() throws {
    var world = try World.founded(today: try Day.of(2026, 1, 31))
    let gift = try world.handedOverGift().gift
    let today = try Day.of(2026, 4, 30)
    let late = world.state.dueVisits([.overdue], asOf: today)
    #expect(late.map(\.due.iso) == ["2026-02-15", "2026-02-28"])
    #expect(late.map { $0.daysLate(on: today) } == [74, 61])
    let open = world.state.dueVisits([.open], asOf: today)
    #expect(open.map(\.due) == [today])
    #expect(open.map { $0.daysLate(on: today) } == [0])
    try world.perform(.changeCondition(gift.person, .inCustody, [:]))
    #expect(world.state.dueVisits(Set(VisitWindow.Status.allCases), asOf: today).isEmpty)
  }

  @Test("a day agreed at the last visit is due, unless an open window holds it")
  func agreed() throws {
    var world = try World.founded(today: try Day.of(2026, 1, 31))
    let gift = try world.handedOverGift().gift
    let day = try Day.of(2026, 6, 10)
    world.today = try Day.of(2026, 5, 1)
    try world.perform(world.visit(gift.project, window: 2, details: [.nextVisit: .day(day)]))
    func agreed(_ today: Day) -> [VisitWindow.Status] {
      world.state.dueVisits(Set(VisitWindow.Status.allCases), asOf: today)
        .filter { $0.window == nil }.map(\.status)
    }
    #expect(agreed(day - 1) == [.upcoming])
    #expect(agreed(day) == [.open])
    #expect(agreed(day + 15) == [.overdue])
    // The window of six months runs from 24 July to 14 August.
    let held: Details = [.nextVisit: .day(try Day.of(2026, 8, 1))]
    world.today = day
    try world.perform(world.visit(gift.project, details: held))
    #expect(agreed(day).isEmpty)
  }

  @Test("the equipment of the dead and of those in custody waits for a decision")
  func assets() throws {
    var world = try World.founded()
    let gift = try world.handedOverGift().gift
    #expect(world.state.projectsWithOpenAssets.isEmpty)
    try world.perform(.decideAssets(gift.project, .recover))
    world.today = world.today + 3
    try world.perform(.changeCondition(gift.person, .inCustody, [:]))
    #expect(world.state.projectsWithOpenAssets.map(\.id) == [gift.project])
    try world.perform(.decideAssets(gift.project, .familyContinues))
    #expect(world.state.projectsWithOpenAssets.isEmpty)
  }

  @Test("a next step stands until its day is followed up, or its subject before")
  func nextSteps() throws {
    var world = try World.founded()
    let person = try world.person()
    let due = world.today + 5
    let work: Details = [
      .words: .text("local"), .nextDay: .day(due), .nextStep: .text("rappeler"),
      .subjectDomain: .code(NeedDomain.work.rawValue),
    ]
    try world.perform(.recordContact(world.fresh(), person, work))
    #expect(world.state.nextSteps(until: due - 1).isEmpty)
    #expect(world.state.nextSteps(until: due).count == 1)
    world.today = world.today + 1
    let papers: Details = [
      .words: .text("CIN"), .subjectDomain: .code(NeedDomain.papers.rawValue),
    ]
    try world.perform(.recordContact(world.fresh(), person, papers))
    #expect(world.state.nextSteps(until: due).count == 1)
    var again = world
    try again.perform(
      .recordContact(
        again.fresh(), person, work.filter { $0.key != .nextDay && $0.key != .nextStep }))
    #expect(again.state.nextSteps(until: due).isEmpty)
    world.today = due
    try world.perform(.recordContact(world.fresh(), person, papers))
    #expect(world.state.nextSteps(until: due).isEmpty)
  }

  @Test("files wait for their inquiry and their papers until they have them, or are closed")
  func files() throws {
    var world = try World.founded()
    let (first, second) = (try world.person(), try world.person())
    #expect(Set(world.state.filesWithoutInquiry.map(\.id)) == [first, second])
    try world.perform(.decideEligibility(first, .waitingForPapers, [:]))
    #expect(world.state.filesWithoutInquiry.map(\.id) == [second])
    #expect(world.state.filesWaitingForPapers.map(\.id) == [first])
    try world.perform(.closeFile(second, .moved, [:]))
    #expect(world.state.filesWithoutInquiry.isEmpty)
  }

  @Test("a deferred project comes back on its day")
  func deferred() throws {
    var world = try World.founded()
    let person = try world.person()
    let project = try world.draft(for: person)
    #expect(world.state.openProjects([.draft]).map(\.id) == [project])
    try world.perform(.submitProject(project))
    try world.perform(.giveOpinion(project, favourable: true, [:]), by: World.coordinator)
    let until = world.today + 30
    let decision = Decision(body: .centralServices, outcome: .deferred, until: until)
    try world.perform(.recordDecision(project, decision, [.decisionReason: .text("dossier")]))
    #expect(world.state.deferredProjects(until: until - 1).isEmpty)
    #expect(world.state.deferredProjects(until: until).map(\.id) == [project])
  }

  @Test("a cheque asks for a call on the tenth day, and is gone once it is cashed")
  func cheques() throws {
    var world = try World.founded()
    let gift = try world.handedOverGift().gift
    let day = world.today
    #expect(world.state.uncashedCheques(asOf: day + 9).isEmpty)
    #expect(world.state.uncashedCheques(asOf: day + 10).map(\.number) == [gift.number])
    try world.perform(.settleCheque(number: gift.number, .cashed))
    #expect(world.state.uncashedCheques(asOf: day + 30).isEmpty)
  }

  @Test("a ceremony is open until it is closed, and counts those whom nothing can be handed")
  func ceremonies() throws {
    var world = try World.founded()
    let (ready, stuck) = (try world.readyGift(), try world.proposedGift())
    try world.perform(.reserveAllocation(stuck.allocation))
    let id = try world.ceremony(of: [ready, stuck], locked: false)
    let ceremony = try #require(world.state.openCeremonies.first)
    #expect(ceremony.id == id)
    #expect(world.state.blockedCount(of: ceremony) == 1)
    try world.perform(.cancelCeremony(id))
    #expect(world.state.openCeremonies.isEmpty)
  }

  @Test("what two machines changed at once is listed until someone chooses")
  func disputes() throws {
    var world = try World.founded()
    try world.perform(.openDesk(2))
    let person = try world.person([.commune: .text("Agadir")])
    var one = world.fork(session: 11, desk: 1)
    var two = world.fork(session: 12, desk: 2)
    try one.perform(.editFile(person, [.commune: .text("Tiznit")]))
    try two.perform(.editFile(person, [.commune: .text("Taroudant")]))
    one.adopt([one.journal, two.journal], session: 13)
    #expect(one.state.disputes.map(\.field) == [.commune])
    #expect(one.state.disputes.map(\.subject) == [.beneficiary(person)])
    try one.perform(.editFile(person, [.commune: .text("Tiznit")]))
    #expect(one.state.disputes.isEmpty)
  }
}
