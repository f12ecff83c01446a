import Domain

/// What became of a project, where it is not simply running.
struct Course {
  /// From this window on the project is found so, and not visited again.
  var end: (window: Int, running: ProjectRunning, outcome: Outcome)?
  /// Windows in which nobody came.
  var missed: Set<Int> = []
  /// Windows excused beforehand, for a journey.
  var exempt: Set<Int> = []
  /// The file is closed as lasting with the visit at 24 months.
  var lasts = false
}

extension Script {
  /// Visits in every window that is over, in the first few of those that are open.
  ///
  /// - Parameter openShare: how many of the people had their turn in a window that is still open.
  mutating func visit(
    _ given: [Given], after day: Day, openShare: Int, courses: [Int: Course] = [:]
  ) {
    for (index, one) in given.enumerated() {
      let turn = index < openShare ? index : nil
      visit(one, after: day, turn: turn, courses[index] ?? Course())
    }
  }

  private mutating func visit(
    _ given: Given, after day: Day, turn: Int?, _ course: Course
  ) {
    let rule = VisitRule.standard
    for window in rule.offsets.indices {
      let due = rule.offsets[window].after(day)
      if course.missed.contains(window) || due - rule.early > today { continue }
      let isOpen = due + rule.late >= today
      if course.exempt.contains(window) {
        on(due - 3, .exemptVisit(given.granted.project, window: window, .travel))
        continue
      }
      var seen = due + chance.draw(-2...8)
      if isOpen {
        guard let turn else { continue }
        let from = due - rule.early
        seen = from + turn % (from.days(until: today) + 1)
        // On a weekend at the beginning of the window nobody goes yet.
        if working(seen) < from { seen = seen + 8 - seen.weekday }
        if seen > today { continue }
      }
      if let end = course.end, end.window == window {
        return leave(given, window, max(seen, day), end.running, end.outcome)
      }
      record(given, window, max(working(seen), day), .running)
      if course.lasts, window == rule.offsets.count - 1 {
        on(seen + 3, by: .coordinator, .closeFile(given.granted.person.file, .lasting, [:]))
      }
    }
  }

  /// The last visit: the project has ended, and what became of the equipment is decided.
  private mutating func leave(
    _ given: Given, _ window: Int, _ day: Day, _ running: ProjectRunning, _ outcome: Outcome
  ) {
    record(given, window, day, running)
    if outcome == .stopped {
      on(day + 20, by: .coordinator, .decideAssets(given.granted.project, .recover))
    }
    on(day + 21, by: .coordinator, .closeFile(given.granted.person.file, outcome, [:]))
  }

  private mutating func record(
    _ given: Given, _ window: Int, _ day: Day, _ running: ProjectRunning
  ) {
    let takings = Int64(chance.draw(40...150) * 100)
    var details: Details = [
      .encounter: .code(Encounter.met.rawValue), .visitBody: .code(Body.centre.rawValue),
      .visitKind: .code(VisitKind.workplace.rawValue),
    ]
    var running = running
    if running == .running, chance.draw(0...7) == 0 { running = .reduced }
    details[.running] = .code(running.rawValue)
    if running == .running || running == .reduced {
      details[.takings] = .money(.dirhams(takings))
      details[.income] = .money(.dirhams(takings * 2 / 5))
      details[.jobs] = .number(Int64(chance.draw(1...2)))
    }
    if running == .reduced {
      details[.atRisk] = .flag(true)
      details[.difficulty] = words("تراجع الطلب وغلاء المواد", "Baisse des ventes, matières chères")
      details[.agreed] = words("متابعة المبيعات كل أسبوع", "Noter les ventes chaque semaine")
    }
    var assets: [AllocationLine.ID: Visit.Observation] = [:]
    if let first = given.lines.first(where: { $0.equipment != nil }) {
      let isUsed = running == .running || running == .reduced
      assets[first.id] = Visit.Observation(isUsed ? .working : .unused, seen: true)
    }
    on(
      day, by: given.granted.person.desk,
      .recordVisit(
        RecordVisit(
          id: draw(), project: given.granted.project, window: window, assets: assets,
          details: details)))
  }
}

extension VisitRule.Offset {
  func after(_ day: Day) -> Day {
    switch self {
    case .days(let days): day + days
    case .months(let months): day.adding(months: months)
    }
  }
}
