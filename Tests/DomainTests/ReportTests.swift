import Domain
import Testing

@Suite("Report")
struct ReportTests {
  private func report(_ world: World, _ narrow: (inout ReportScope) -> Void = { _ in }) -> Report {
    var scope = ReportScope(today: world.today)
    narrow(&scope)
    return world.state.report(scope)
  }

  private let woman: Details = [
    .sex: .code(Sex.female.rawValue), .province: .text("MA-TIZ"),
  ]
  private let man: Details = [.sex: .code(Sex.male.rawValue), .province: .text("MA-AGD")]

  @Test("an empty centre reports every figure once, in order, as nought")
  func empty() throws {
    let report = report(try World.founded())
    #expect(report.figures.map(\.name) == FigureName.allCases)
    #expect(report.figures.allSatisfy { $0.count == 0 && $0.subjects.isEmpty })
    #expect(report.trades.slices.isEmpty && report.operations.isEmpty)
  }

  @Test("people, projects and hand-overs are counted apart: one person may hold two projects")
  func apart() throws {
    var world = try World.founded()
    let person = try world.person(woman)
    _ = try world.handedOverGift(to: person)
    let second = try world.proposedGift(to: person)
    try world.perform(.reserveAllocation(second.allocation), reason: "Deuxième projet")
    try world.perform(.signUndertaking(second.allocation))
    try world.perform(.prepareCheque(second.cheque.id, number: second.number))
    try world.perform(.signCheque(number: second.number))
    try world.perform(.readyAllocation(second.allocation))
    let ceremony = try world.ceremony(of: [second])
    try world.perform(.handOver(RecordHandOver(ceremony: ceremony, allocation: second.allocation)))
    let report = report(world)
    #expect(report[.handOvers].count == 2)
    #expect(report[.projectsLaunched].count == 2)
    #expect(report[.peopleServed].count == 1)
    #expect(report[.womenServed].subjects == [.beneficiary(person)])
    #expect(report[.handOvers].amount == .dirhams(13_000))
    #expect(report[.equipmentDelivered].amount == .dirhams(10_000))
    #expect(report[.chequesHandedOver].amount == .dirhams(3_000))
    #expect(report.warnings.map(\.warning) == [.secondProject])
    #expect(report.warnings.first?.reason == "Deuxième projet")
    #expect(report.sexes.people == 1 && report.sexes.handOvers == 2)
  }

  @Test("every figure's list is as long as its count")
  func lists() throws {
    var world = try World.founded()
    for details in [woman, man, woman] {
      let (gift, _) = try world.handedOverGift(to: try world.person(details))
      world.today = world.today + 40
      try world.perform(
        world.visit(
          gift.project, window: 1, details: [.running: .code(ProjectRunning.running.rawValue)]))
    }
    let report = report(world)
    #expect(report[.visitsMade].count == 3)
    for figure in report.figures where figure.name.hasList {
      #expect(figure.count == figure.subjects.count)
    }
    #expect(report[.visitsOverdue].count > 0)
  }

  @Test("a hand-over taken back leaves the report by its own amount")
  func takenBack() throws {
    var world = try World.founded()
    let first = try world.handedOverGift(to: try world.person(woman))
    _ = try world.handedOverGift(to: try world.person(man))
    let before = report(world)
    try world.perform(
      .takeBack(first.ceremony, first.gift.allocation, [.takeBackReason: .text("Erreur")]))
    let after = report(world)
    #expect(before[.peopleServed].count - after[.peopleServed].count == 1)
    let (old, new) = (before[.handOvers].amount ?? .zero, after[.handOvers].amount ?? .zero)
    #expect(old - new == .dirhams(6_500))
    #expect(after[.womenServed].count == 0)
    #expect(before.operations.count == 2 && after.operations.count == 1)
    #expect(after.operations.first?.delivered == .dirhams(6_500))
  }

  @Test("a file merged into another is the same person: counted once")
  func merged() throws {
    var world = try World.founded()
    let (one, two) = (try world.person(man), try world.person(man))
    _ = try world.handedOverGift(to: two)
    try world.perform(
      .recordContact(world.fresh(), two, [.words: .text("Écoute")]))
    try world.perform(.mergeFiles(two, into: one))
    let report = report(world)
    #expect(report[.filesOpened].subjects == [.beneficiary(one)])
    #expect(report[.received].subjects == [.beneficiary(one)])
    #expect(report[.peopleInContact].subjects == [.beneficiary(one)])
    #expect(report[.peopleServed].subjects == [.beneficiary(one)])
    #expect(report[.contacts].count == 1)
  }

  @Test("a period holds its first and last day, and nothing after the day of the report")
  func period() throws {
    var world = try World.founded()
    let day = world.today
    _ = try world.handedOverGift(to: try world.person(man))
    world.today = day + 30
    func served(_ from: Day?, _ to: Day?) -> Int {
      report(world) { scope in
        scope.from = from
        scope.to = to
      }[.peopleServed].count
    }
    #expect(served(day, day) == 1)
    #expect(served(day + 1, nil) == 0)
    #expect(served(nil, day - 1) == 0)
    #expect(world.state.report(ReportScope(today: day - 1))[.handOvers].count == 0)
  }

  @Test("a province asks for the people who live there, a sex and a trade for theirs")
  func narrowed() throws {
    var world = try World.founded()
    let first = try world.handedOverGift(to: try world.person(woman)).gift
    _ = try world.handedOverGift(to: try world.person(man))
    #expect(report(world) { $0.province = "MA-TIZ" }[.peopleServed].count == 1)
    #expect(report(world) { $0.sex = .male }[.filesOpened].count == 1)
    #expect(report(world) { $0.trade = "sewing" }[.peopleServed].count == 0)
    let one = report(world) { $0.envelope = first.envelope }
    #expect(one[.peopleServed].count == 1)
    #expect(one[.filesOpened].count == 1)
    #expect(one.envelopes.map(\.id) == [first.envelope])
    #expect(one.envelopes.first?.delivered == .dirhams(6_500))
  }

  @Test("an agreement's line shows what was served out of it and what came in")
  func agreement() throws {
    var world = try World.founded()
    let terms = AgreementTerms(
      amount: .dirhams(20_000), plannedPeople: 3, precision: .exact, provinces: ["MA-TIZ"])
    let (agreement, envelope) = try world.agreement(terms)
    let gift = try world.readyGift(from: envelope, to: try world.person(woman))
    let ceremony = try world.ceremony(of: [gift])
    try world.perform(.handOver(RecordHandOver(ceremony: ceremony, allocation: gift.allocation)))
    _ = try world.handedOverGift(to: try world.person(man))
    let contribution: Contribution.ID = world.fresh()
    let partner: Details = [.partner: .text("INDH")]
    try world.perform(.promiseContribution(contribution, agreement, .dirhams(12_000), partner))
    try world.perform(.receiveContribution(contribution, .dirhams(7_000)))
    let line = try #require(report(world).agreements.first)
    #expect(line.amount == .dirhams(20_000) && line.plannedPeople == 3)
    #expect(line.served == 1 && line.delivered == .dirhams(6_500))
    #expect(line.promised == .dirhams(12_000) && line.received == .dirhams(7_000))
    #expect(line.enveloped == .dirhams(20_000))
    #expect(report(world) { $0.agreement = agreement }[.handOvers].amount == .dirhams(6_500))
    #expect(report(world) { $0.province = "MA-FES" }.agreements.isEmpty)
  }

  @Test("a broken-down figure sums up to the figure")
  func breakdowns() throws {
    var world = try World.founded()
    for details in [woman, man, woman] {
      _ = try world.handedOverGift(to: try world.person(details))
    }
    let report = report(world)
    for breakdown in [report.trades, report.sexes, report.provinces] {
      #expect(breakdown.people == report[.peopleServed].count)
      #expect(breakdown.handOvers == report[.handOvers].count)
      #expect(breakdown.delivered == report[.handOvers].amount)
    }
    #expect(report.sexes.slices.map(\.key) == ["female", "male"])
    #expect(report.sexes.slices.map(\.people) == [2, 1])
  }

  @Test(
    "after six months a project is running, stopped or not seen, by what was seen of it",
    arguments: [
      ([], "notSeen"), ([(100, true)], "notSeen"), ([(100, false)], "stopped"),
      ([(180, true)], "running"), ([(180, false)], "stopped"), ([(300, true)], "running"),
      ([(300, false)], "notSeen"), ([(100, false), (300, true)], "running"),
      ([(100, false), (300, false)], "stopped"),
    ] as [([(Int, Bool)], String)])
  func survival(visits: [(Int, Bool)], expected: String) throws {
    var world = try World.founded()
    let (gift, _) = try world.handedOverGift(to: try world.person(man))
    let day = world.today
    for (days, runs) in visits {
      world.today = day + days
      let found: ProjectRunning = runs ? .reduced : .paused
      try world.perform(
        world.visit(gift.project, details: [.running: .code(found.rawValue)]))
    }
    world.today = day.adding(months: 6) - 1
    #expect(report(world)[.dueAfter6].count == 0)
    world.today = day + 320
    let report = report(world)
    #expect(report[.dueAfter6].subjects == [.project(gift.project)])
    #expect(report[.dueAfter12].count == 0)
    let counts = ["running", "stopped", "notSeen"].map { $0 == expected ? 1 : 0 }
    let names: [FigureName] = [.runningAfter6, .stoppedAfter6, .notSeenAfter6]
    #expect(names.map { report[$0].count } == counts)
  }

  @Test("what was told of a project whose holder was not met does not count as seen")
  func notMet() throws {
    var world = try World.founded()
    let (gift, _) = try world.handedOverGift(to: try world.person(man))
    world.today = world.today + 184
    let told: Details = [
      .encounter: .code(Encounter.absent.rawValue),
      .running: .code(ProjectRunning.running.rawValue),
    ]
    try world.perform(world.visit(gift.project, window: 3, details: told))
    let report = report(world)
    #expect(report[.dueAfter6].count == 1 && report[.notSeenAfter6].count == 1)
    #expect(report[.visitsMade].count == 1)
  }

  @Test("who is closed, merged or dead waits for no funding")
  func waiting() throws {
    var world = try World.founded()
    let people = try (0..<4).map { _ in try world.person() }
    for person in people { _ = try world.approvedProject(for: person) }
    #expect(report(world)[.waitingForFunding].count == 4)
    try world.perform(.closeFile(people[0], .moved, [:]))
    try world.perform(.mergeFiles(people[1], into: people[3]))
    try world.perform(.changeCondition(people[2], .deceased, [:]))
    #expect(world.state.waitingForFunding.map(\.person) == [people[3]])
    #expect(report(world)[.waitingForFunding].count == 1)
  }

  @Test("enrolled is not completed, and a minor at school is counted as one")
  func pathways() throws {
    var world = try World.founded()
    let birth = Value.birth(.day(world.today.adding(months: -12 * 16)))
    let minor = try world.person([.birth: birth, .guardianName: .text("Tuteur")])
    let school: LifeProject.ID = world.fresh()
    try world.perform(.draftProject(school, minor, .school, [:]))
    try world.perform(.reachStage(school, .enrolled, [:]))
    let adult = try world.person()
    let course: LifeProject.ID = world.fresh()
    try world.perform(.draftProject(course, adult, .vocationalTraining, [:]))
    try world.perform(.reachStage(course, .enrolled, [:]))
    try world.perform(.reachStage(course, .completed, [:]))
    let report = report(world)
    #expect(report[.schoolEnrolled].count == 1 && report[.schoolCompleted].count == 0)
    #expect(report[.trainingEnrolled].count == 1 && report[.trainingCompleted].count == 1)
    #expect(report[.minorsEnrolled].subjects == [.beneficiary(minor)])
    #expect(report[.projectsLaunched].count == 0)
  }

  @Test("what others published stands beside what is counted and changes none of it")
  func published() throws {
    var world = try World.founded()
    for value in [40_000_000, 35_577_800] as [Int64] {
      let figure = PublishedFigure(
        id: world.fresh(), unit: .centimes, value: value, precision: .about)
      try world.perform(
        .publishFigure(
          figure,
          [
            .label: .text("Montant"), .source: .text("Presse"), .place: .text("MA-TIZ"),
            .periodTo: .day(world.today - 10),
          ]))
    }
    let report = report(world)
    #expect(report.published.compactMap(\.value).sorted() == [35_577_800, 40_000_000])
    #expect(report[.handOvers].amount == .zero)
    #expect(self.report(world) { $0.province = "MA-FES" }.published.isEmpty)
    let later = self.report(world) { [today = world.today] in $0.from = today - 9 }
    #expect(later.published.isEmpty)
  }

  @Test("a cheque is uncashed from the hand-over until it is settled")
  func cheques() throws {
    var world = try World.founded()
    let (gift, _) = try world.handedOverGift(to: try world.person(man))
    #expect(report(world)[.chequesUncashed].amount == .dirhams(1_500))
    try world.perform(.settleCheque(number: gift.number, .cashed))
    #expect(report(world)[.chequesUncashed].count == 0)
    #expect(report(world)[.chequesHandedOver].count == 1)
  }
}
