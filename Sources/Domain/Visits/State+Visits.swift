extension State {
  mutating func applyToVisits(_ entry: Entry) {
    switch entry.event {
    case .visitRecorded(let id, let project, let window):
      guard let person = projects[project]?.person else {
        return note(.missingReference, .project(project), entry)
      }
      insert(
        \.visits, id, .visit(id), entry,
        Visit(id: id, project: project, person: person, day: entry.day, window: window))
      projects[project]?.visits.append(id)
    case .assetObserved(let id, let line, let condition, let seen):
      change(\.visits, id, .visit(id), entry) {
        $0.assets[line] = Visit.Observation(condition: condition, seen: seen)
      }
    case .visitExempted(let id, let window):
      change(\.projects, id, .project(id), entry) { $0.exemptions[window] = entry.id }
    case .visitMissed(let id, let window):
      change(\.projects, id, .project(id), entry) { $0.misses.insert(window) }
    case .assetsDecided(let id, let decision):
      change(\.projects, id, .project(id), entry) {
        $0.assetDecision = Dated(value: decision, day: entry.day)
      }
    default: break
    }
  }

  /// The day of a project's first hand-over that holds.
  public func firstHandOver(of project: LifeProject) -> Day? {
    project.allocations.flatMap { allocations[$0]?.handOvers ?? [] }.map(\.day).min()
  }

  /// The visit plan of a project as it stands on a day, computed from facts and never kept:
  /// nobody dead, merged, moved or in custody is on a list.
  ///
  /// A window is done when the person was met in it or after it; who was not met is looked for
  /// again, until the visit is given up as missed.
  public func windows(
    of project: LifeProject, asOf today: Day, rule: VisitRule = .standard
  ) -> [VisitWindow] {
    guard let start = firstHandOver(of: project), let person = beneficiaries[project.person],
      person.isReachable
    else { return [] }
    let met = project.visits.compactMap { visits[$0] }.filter(\.isMet)
    return rule.offsets.indices.map { index in
      let due = rule.offsets[index].day(after: start)
      let (from, to) = (due - rule.early, due + rule.late)
      let status: VisitWindow.Status =
        if met.contains(where: { $0.window == index && $0.day >= from }) {
          .done
        } else if project.exemptions[index] != nil {
          .exempted
        } else if project.misses.contains(index) {
          .missed
        } else if today < from {
          .upcoming
        } else {
          today > to ? .overdue : .open
        }
      return VisitWindow(index: index, from: from, due: due, to: to, status: status)
    }
  }
}

extension VisitRule.Offset {
  func day(after start: Day) -> Day {
    switch self {
    case .days(let days): start + days
    case .months(let months): start.adding(months: months)
    }
  }
}
