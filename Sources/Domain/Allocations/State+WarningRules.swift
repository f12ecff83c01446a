extension State {
  /// What speaks against a reservation and may be passed with a reason.
  func warnings(_ allocation: Allocation, _ act: Act) -> Set<Warning> {
    let used = Set(allocation.lines.map(\.envelope))
    let drawnOn = Set(used.compactMap { envelopes[$0]?.agreement })
    var open = drawnOn.compactMap { agreements[$0] }
      .reduce(into: Set<Warning>()) { $0.formUnion(warnings(allocation, $1, act)) }
    if hasSecondProject(allocation) { open.insert(.secondProject) }
    if isOverGranted(allocation) { open.insert(.overGranted) }
    return open
  }

  /// A warning is passed with a reason, which the reports show.
  func passed(
    _ warnings: Set<Warning>, _ allocation: Allocation, _ act: Act
  ) throws(Rejection) -> [Event] {
    let ordered = warnings.sorted { $0.rawValue < $1.rawValue }
    if ordered.isEmpty { return [] }
    guard let reason = act.overrideReason, !reason.tidied.isEmpty else {
      throw Rejection(.warnings, [.warnings: .warnings(ordered)])
    }
    return try ordered.map { Event.warningPassed(allocation.id, $0) }
      + edits(
        [.overrideReason: .text(reason)], of: .allocation(allocation.id),
        person: allocation.person, allowed: [.overrideReason], act)
  }

  private func warnings(
    _ allocation: Allocation, _ agreement: Agreement, _ act: Act
  ) -> Set<Warning> {
    var open: Set<Warning> = []
    let ids = Set(agreement.envelopes)
    let others = allocations.values.filter { other in
      other.state.isCommitted && other.id != allocation.id
        && other.lines.contains { ids.contains($0.envelope) }
    }
    let people = Set(others.map(\.person)).union([allocation.person]).count
    if let planned = agreement.terms.plannedPeople, people > planned {
      open.insert(.overPlannedPeople)
    }
    let committed = agreement.envelopes.compactMap { envelopes[$0]?.committed }.total
    let asked = allocation.lines.filter { ids.contains($0.envelope) }.map(\.total).total
    if !agreement.contributions.isEmpty, committed + asked > received(agreement) {
      open.insert(.overReceived)
    }
    let province = beneficiaries[allocation.person]?.fields.text(.province)
    if let province, !agreement.terms.provinces.isEmpty,
      !agreement.terms.provinces.contains(province)
    {
      open.insert(.outsideProvince)
    }
    if let from = agreement.terms.from, act.day < from { open.insert(.outsideDates) }
    if let to = agreement.terms.to, act.day > to { open.insert(.outsideDates) }
    return open
  }

  /// Whether the project would receive more than its decision granted, all its allocations together.
  private func isOverGranted(_ allocation: Allocation) -> Bool {
    guard let project = projects[allocation.project],
      let granted = project.decision?.value.amount
    else { return false }
    let others = project.allocations.compactMap { allocations[$0] }
      .filter { $0.id != allocation.id && $0.state.isCommitted }
    return others.map(\.total).total + allocation.total > granted
  }

  /// A second *project*; a complement or replacement of the same project is normal.
  private func hasSecondProject(_ allocation: Allocation) -> Bool {
    let projects = beneficiaries[allocation.person]?.projects ?? []
    return projects.contains { id in
      id != allocation.project
        && (self.projects[id]?.allocations ?? []).contains {
          allocations[$0]?.state.isCommitted ?? false
        }
    }
  }
}
