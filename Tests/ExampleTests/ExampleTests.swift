import Domain
import Example
import Reference
import Testing

@Suite("The example centre")
struct ExampleTests {
  @Test(
    "the domain accepts every step, whatever the day and the language",
    arguments: [0, 1, 2, 3, 4, 5, 6, 31, 240, 1500, -400], [Tongue.arabic, .french])
  func folds(offset: Int, tongue: Tongue) {
    var world = World()
    let steps = ExampleCentre.steps(today: World.today + offset, writing: tongue)
    for (index, step) in steps.enumerated() {
      do { try world.play(step) } catch {
        Issue.record("step \(index) on \(step.act.day.iso), \(step.command): \(error)")
        return
      }
    }
    #expect(world.state.anomalies.isEmpty)
    #expect(world.state.ceremonies.values.contains { $0.state == .locked && $0.served == 0 })
  }

  @Test("the same day gives the same steps; every action has an id of its own, in order of time")
  func deterministic() {
    let (one, two) = (
      ExampleCentre.steps(today: World.today), ExampleCentre.steps(today: World.today)
    )
    #expect(one.map(\.act) == two.map(\.act) && one.map(\.command) == two.map(\.command))
    #expect(Set(one.map(\.act.id)).count == one.count)
    let times = one.map { Int($0.act.day.number) * 1440 + $0.minuteOfDay }
    #expect(times == times.sorted())
    #expect(one.allSatisfy { $0.act.day <= World.today })
  }

  @Test("nobody carries a real card's number, and both scripts and sexes are there")
  func people() throws {
    let people = try World.played().state.beneficiaries.values
    #expect((105...125).contains(people.count))
    let cards = people.compactMap { $0.fields.text(.cin) }
    #expect(cards.count > 80 && cards.allSatisfy { $0.hasPrefix("ZZ0") })
    let women = people.count { $0.fields.code(.sex) == Sex.female }
    #expect((25...60).contains(women))
    #expect(people.contains { $0.name(arabic: true) == nil })
    #expect(people.contains { $0.name(arabic: false) == nil })
    #expect(people.contains { $0.isMinor(on: World.today) })
    #expect(people.contains { $0.kind == .relative } && people.contains { !$0.isReleased })
    #expect(people.contains { $0.mergedInto != nil })
  }

  @Test("everything an allocation names is a thing of the equipment table or has its own words")
  func equipment() throws {
    let state = try World.played().state
    let goods = state.allocations.values.flatMap(\.lines).compactMap(\.equipment)
    let unknown = Set(goods.map(\.item)).filter { Kits.item($0) == nil }
    #expect(unknown.count == 2 && unknown.allSatisfy { $0.contains(" ") })
    let trades = state.projects.values.compactMap { $0.fields.text(.trade) }
    #expect(trades.allSatisfy { Trades[$0] != nil })
    let provinces = state.beneficiaries.values.compactMap { $0.fields.text(.province) }
    #expect(provinces.allSatisfy { Provinces[$0] != nil })
  }

  @Test("every screen has something to do")
  func work() throws {
    let state = try World.played().state
    let report = state.report(ReportScope(today: World.today))
    #expect(report[.visitsOverdue].count == 9)
    #expect(report[.visitsOpen].count > 5)
    #expect(report[.waitingForFunding].count == 9)
    #expect(report[.waitingForPapers].count == 1)
    #expect(report[.contacts].count == 30)
    #expect(report[.chequesUncashed].count == 1)
    #expect(report.warnings.map(\.warning) == [.outsideProvince])
    for name in FigureName.allCases where ![.otherPayments, .schoolCompleted].contains(name) {
      #expect(report[name].count > 0, "\(name)")
    }
    for figure in report.figures where figure.name.hasList {
      #expect(figure.count == figure.subjects.count)
    }
    let states = Set(state.projects.values.map(\.state))
    #expect(states == Set(LifeProject.State.allCases))
    #expect(Set(state.allocations.values.map(\.state)).isSuperset(of: [.reserved, .released]))
    let agadir = try #require(report.agreements.first { $0.reference == "AGD-2024-10" })
    #expect(agadir.received > .zero && agadir.received < agadir.promised)
    #expect(report.envelopes.contains { $0.inStock > .zero })
    let call = state.cheques.values.map { state.presentation(of: $0, asOf: World.today) }
    #expect(call.count(where: { $0 == .call }) == 1 && !call.contains(.alert))
  }

  @Test("tomorrow's ceremony is locked with ten who are ready; one who is not is on no list")
  func tomorrow() throws {
    let state = try World.played().state
    let ceremony = try #require(state.ceremonies.values.first { $0.state == .locked })
    #expect(ceremony.day == World.today + 1)
    #expect(ceremony.entries.count == 10 && ceremony.entries.allSatisfy { $0.outcome == nil })
    for entry in ceremony.entries {
      let allocation = try #require(state.allocations[entry.allocation])
      #expect(state.obstacles(of: allocation).isEmpty)
    }
    let blocked = try #require(state.allocations.values.first { $0.state == .reserved })
    #expect(blocked.ceremony == nil)
    #expect(state.obstacles(of: blocked) == [.notReady, .chequeNotSigned])
  }

  @Test("each hand-over changes the report by its own amount, to the centime")
  func oneMore() throws {
    var world = World()
    var (count, amount) = (0, Money.zero)
    for step in ExampleCentre.steps(today: World.today) {
      try world.play(step)
      guard case .handOver(let asked) = step.command else { continue }
      count += 1
      amount += try #require(world.state.allocations[asked.allocation]?.total)
      let figure = world.report[.handOvers]
      #expect(figure.count == count && figure.amount == amount)
    }
    #expect(count == 76)
  }

  @Test("a hand-over taken back before the close leaves the whole report by its amount")
  func takenBack() throws {
    let steps = ExampleCentre.steps(today: World.today)
    let closing = try #require(
      steps.firstIndex { step in
        if case .closeCeremony = step.command { true } else { false }
      })
    var world = World()
    try world.play(steps[..<closing])
    let before = world.report
    guard case .handOver(let asked) = steps[..<closing].last(where: \.isHandOver)?.command else {
      Issue.record("no hand-over before the first close")
      return
    }
    let amount = try #require(world.state.allocations[asked.allocation]?.total)
    var taking = steps[closing]
    taking.command = .takeBack(
      asked.ceremony, asked.allocation, [.takeBackReason: .text("Erreur de personne")])
    try world.play(taking)
    let after = world.report
    #expect(before[.peopleServed].count == 10 && after[.peopleServed].count == 9)
    #expect(before[.handOvers].amount == Money(centimes: 35_577_800))
    #expect(after[.handOvers].amount == Money(centimes: 35_577_800) - amount)
    #expect(after.agreements.first?.delivered == after[.handOvers].amount)
    #expect(after.published == before.published)
  }
}

extension ExampleStep {
  var isHandOver: Bool { if case .handOver = command { true } else { false } }
}
