extension State {
  /// Projects of people still served that stand in one of these states, the oldest first.
  public func openProjects(_ states: Set<LifeProject.State>) -> [LifeProject] {
    projects.values.filter { project in
      states.contains(project.state) && beneficiaries[project.person]?.isServed ?? false
    }
    .sorted { ($0.draftedOn, $0.id) < ($1.draftedOn, $1.id) }
  }

  /// Deferred projects whose day has come.
  public func deferredProjects(until day: Day) -> [LifeProject] {
    openProjects([.deferred]).filter { $0.decision?.value.until.map { $0 <= day } ?? true }
  }
}
