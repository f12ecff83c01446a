extension Counting {
  /// Visits made, and windows of visit plans as they stand at the end of the period.
  func visitFigures() -> [Figure] {
    let visits = projects.flatMap(\.visits).compactMap { state.visits[$0] }
      .filter { scope.contains($0.day) }
    var windows: [VisitWindow.Status: [Subject]] = [:]
    for project in projects {
      for window in state.windows(of: project, asOf: scope.end) {
        windows[window.status, default: []].append(.project(project.id))
      }
    }
    return [
      Figure(name: .visitsMade, subjects: visits.map { .visit($0.id) }),
      Figure(name: .visitsOverdue, subjects: windows[.overdue] ?? []),
      Figure(name: .visitsOpen, subjects: windows[.open] ?? []),
    ]
  }

  /// What became of projects after 6, 12 and 24 months.
  func survivalFigures() -> [Figure] {
    survival(6, .dueAfter6, .runningAfter6, .stoppedAfter6, .notSeenAfter6)
      + survival(12, .dueAfter12, .runningAfter12, .stoppedAfter12, .notSeenAfter12)
      + survival(24, .dueAfter24, .runningAfter24, .stoppedAfter24, .notSeenAfter24)
  }

  private func survival(
    _ months: Int, _ due: FigureName, _ running: FigureName, _ stopped: FigureName,
    _ notSeen: FigureName
  ) -> [Figure] {
    var found: [Standing: [LifeProject]] = [:]
    for project in projects {
      guard let day = state.firstHandOver(of: project)?.adding(months: months),
        scope.contains(day)
      else { continue }
      found[standing(of: project, on: day), default: []].append(project)
    }
    return [
      figure(due, projects: found.values.joined()),
      figure(running, projects: found[.running] ?? []),
      figure(stopped, projects: found[.stopped] ?? []),
      figure(notSeen, projects: found[.notSeen] ?? []),
    ]
  }

  private enum Standing { case running, stopped, notSeen }

  /// How a project stood on a day, by what was seen of it.
  ///
  /// The first finding from a week before the day on decides: still running then, or later, it
  /// was running on the day. Found stopped only long after, nobody knows how it stood, unless it
  /// was found stopped before.
  private func standing(of project: LifeProject, on day: Day) -> Standing {
    let rule = VisitRule.standard
    let findings = findings(of: project)
    if let next = findings.first(where: { $0.day >= day - rule.early }) {
      if next.value { return .running }
      if next.day <= day + rule.late { return .stopped }
    }
    let before = findings.last { $0.day < day - rule.early }
    return before?.value == false ? .stopped : .notSeen
  }

  /// Whether the project was found running by visits that met the person, in the order of days.
  private func findings(of project: LifeProject) -> [Dated<Bool>] {
    var findings = project.visits.compactMap { state.visits[$0] }.filter(\.isMet)
      .compactMap { visit -> Dated<Bool>? in
        let running: ProjectRunning? = visit.fields.code(.running)
        return running.map { Dated(value: $0.isRunning, day: visit.day) }
      }
    if let end = state.beneficiaries[person(project.person)]?.closure {
      if end.value == .lasting { findings.append(Dated(value: true, day: end.day)) }
      if end.value == .stopped { findings.append(Dated(value: false, day: end.day)) }
    }
    return findings.filter { $0.day <= scope.end }.sorted { $0.day < $1.day }
  }
}

extension ProjectRunning {
  /// Whether the project earns something on the day it is seen; paused or not started it does not.
  public var isRunning: Bool {
    switch self {
    case .running, .reduced, .changed, .runByFamily: true
    case .notStarted, .paused, .stopped, .sold: false
    }
  }
}
