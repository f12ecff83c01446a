extension State {
  /// Projects whose assets wait for a decision: death and custody stop the visits at once and
  /// leave it open whether the family continues, the centre recovers or writes off.
  ///
  /// A decision taken before the person's condition changed does not count.
  public var projectsWithOpenAssets: [LifeProject] {
    projects.values.filter { project in
      guard let condition = beneficiaries[project.person]?.condition,
        [.deceased, .inCustody].contains(condition.value), firstHandOver(of: project) != nil
      else { return false }
      return project.assetDecision.map { $0.day < condition.day } ?? true
    }
    .sorted { $0.id < $1.id }
  }
}
