/// A visit that somebody has to make: a window of a plan, or a day agreed at the last visit.
public struct DueVisit: Equatable, Sendable {
  public var project: LifeProject.ID
  public var person: Beneficiary.ID
  /// The window of the plan; nothing for a visit that was agreed beside it.
  public var window: Int?
  public var due: Day
  public var status: VisitWindow.Status

  /// Days since it was due, 0 while it is not late.
  public func daysLate(on today: Day) -> Int {
    status == .overdue ? max(0, due.days(until: today)) : 0
  }
}

extension State {
  /// The visits that stand so on a day, the earliest due first.
  ///
  /// Derived from facts each time: nobody dead, merged, moved or in custody is among them.
  public func dueVisits(_ statuses: Set<VisitWindow.Status>, asOf today: Day) -> [DueVisit] {
    projects.values.flatMap { project in
      let windows = windows(of: project, asOf: today)
      let planned = windows.map { window in
        DueVisit(
          project: project.id, person: project.person, window: window.index, due: window.due,
          status: window.status)
      }
      let agreed = agreedVisit(of: project, beside: windows, asOf: today)
      return (planned + [agreed].compactMap { $0 }).filter { statuses.contains($0.status) }
    }
    .sorted { ($0.due, $0.project, $0.window ?? -1) < ($1.due, $1.project, $1.window ?? -1) }
  }

  /// The day agreed at the last visit, unless an open window holds it anyway.
  private func agreedVisit(
    of project: LifeProject, beside windows: [VisitWindow], asOf today: Day
  ) -> DueVisit? {
    // Without windows nothing is followed: nothing was handed over, or visits have stopped.
    guard !windows.isEmpty, let last = lastVisit(of: project),
      let due = last.fields.day(.nextVisit)
    else { return nil }
    let isPlanned = windows.contains { window in
      [.upcoming, .open, .overdue].contains(window.status)
        && (window.from...window.to).contains(due)
    }
    if isPlanned { return nil }
    let late = due + VisitRule.standard.late
    let status: VisitWindow.Status = today < due ? .upcoming : today > late ? .overdue : .open
    return DueVisit(
      project: project.id, person: project.person, window: nil, due: due, status: status)
  }

  /// The last visit made to a project.
  public func lastVisit(of project: LifeProject) -> Visit? {
    project.visits.compactMap { visits[$0] }.max { ($0.day, $0.id) < ($1.day, $1.id) }
  }

  /// The lines that were handed over to a project and still stand, equipment only.
  public func equipment(of project: LifeProject) -> [AllocationLine] {
    project.allocations.compactMap { allocations[$0] }.flatMap { allocation in
      allocation.lines.filter {
        $0.equipment != nil && allocation.delivered.contains($0.id)
      }
    }
  }
}
