extension Counting {
  /// What was handed over, to whom, and the cheques not yet cashed.
  func handOverFigures() -> [Figure] {
    let launched = projects.filter(isLaunched)
    let lines = served.flatMap(\.lines)
    let amount = served.map(\.amount).total
    return [
      figure(.projectsLaunched, projects: launched),
      Figure(
        name: .handOvers, subjects: served.map { .allocation($0.allocation) }, amount: amount),
      figure(.peopleServed, people: served.map(\.person), amount: amount),
      figure(.womenServed, people: served.filter { $0.sex == .female }.map(\.person)),
      figure(.equipmentDelivered, lines.filter { $0.equipment != nil }),
      figure(.chequesHandedOver, lines.filter(\.isCheque)),
      figure(.otherPayments, lines.filter { $0.payment != nil && !$0.isCheque }),
      figure(.chequesUncashed, uncashed()),
    ]
  }

  /// Whether the first hand-over lies in the period and drew on an envelope that is asked for.
  private func isLaunched(_ project: LifeProject) -> Bool {
    guard let first = state.firstHandOver(of: project), scope.contains(first) else { return false }
    return project.allocations.compactMap { state.allocations[$0] }.contains { allocation in
      let given = allocation.handOvers.filter { $0.day == first }
        .reduce(into: Set<AllocationLine.ID>()) { $0.formUnion($1.lines.union($1.replaced)) }
      return allocation.lines.contains { given.contains($0.id) && holds($0) }
    }
  }

  private func figure(_ name: FigureName, _ lines: [AllocationLine]) -> Figure {
    Figure(name: name, subjects: lines.map { .line($0.id) }, amount: lines.map(\.total).total)
  }

  /// As it stands; the period only ends it, for a cheque is owed however long ago it was given.
  private func uncashed() -> [AllocationLine] {
    let lines = projects.flatMap(\.allocations).compactMap { state.allocations[$0] }
      .flatMap(\.lines)
    return lines.filter { line in
      guard holds(line), let number = state.chequeOfLine[line.id],
        let cheque = state.cheques[number]
      else { return false }
      return cheque.status == .handedOver && cheque.changedOn <= scope.end
    }
  }

  /// Ceremonies at which something was handed over in the scope.
  func operations() -> [OperationLine] {
    let byCeremony = Dictionary(grouping: served, by: \.ceremony)
    return byCeremony.map { id, served in
      let ceremony = state.ceremonies[id]
      let people = Dictionary(grouping: served, by: \.person)
      return OperationLine(
        id: id, venue: ceremony?.fields.text(.venue),
        province: ceremony?.fields.text(.province),
        day: ceremony?.day ?? served[0].day, people: people.count,
        women: people.values.count { $0[0].sex == .female },
        delivered: served.map(\.amount).total)
    }
    .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
  }

  /// Warnings passed, by the day on which the allocation was proposed.
  func warnings() -> [WarningLine] {
    projects.flatMap(\.allocations).compactMap { state.allocations[$0] }
      .filter { scope.contains($0.proposedOn) && $0.lines.contains(where: holds) }
      .sorted { ($0.proposedOn, $0.id) < ($1.proposedOn, $1.id) }
      .flatMap { allocation in
        allocation.warnings.map {
          WarningLine(
            allocation: allocation.id, file: state.beneficiaries[allocation.person]?.number,
            warning: $0, reason: allocation.fields.text(.overrideReason))
        }
      }
  }
}
