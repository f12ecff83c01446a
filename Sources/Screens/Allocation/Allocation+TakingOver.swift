import Domain

extension Allocation {
  /// The cost lines of the project that no line of the allocation answers to yet.
  func costLinesLeft(in state: Domain.State) -> [CostLine] {
    var taken: [String: Int] = [:]
    for line in lines { if let goods = line.equipment { taken[goods.item, default: 0] += 1 } }
    return (state.projects[project]?.costLines ?? []).filter { line in
      guard let count = taken[line.item], count > 0 else { return true }
      taken[line.item] = count - 1
      return false
    }
  }

  /// The one envelope that can be meant: where the last line draws, or the only one of the cohort's
  /// agreement, or the only one there is.
  func usualEnvelope(in state: Domain.State) -> Envelope? {
    if let last = lines.last { return state.envelopes[last.envelope] }
    let agreement = cohort.flatMap { state.cohorts[$0] }.flatMap { state.agreements[$0.agreement] }
    if let agreement {
      let own = agreement.envelopes.compactMap { state.envelopes[$0] }
      return own.count == 1 ? own.first : nil
    }
    let usable = state.envelopes.values.filter { envelope in
      envelope.agreement.map { state.agreements[$0]?.status == .active } ?? true
    }
    return usable.count == 1 ? usable.first : nil
  }

  /// The lines as bought for the person, each out of this envelope.
  func takingOver(
    _ lines: [CostLine], _ envelope: Envelope.ID, _ delivery: DeliveryPlace, _ context: Context
  ) -> [Command] {
    lines.enumerated().map { index, line in
      .addLine(
        id,
        AllocationLine(
          id: context.freshID(UInt64(index)), envelope: envelope,
          content: .equipment(
            AllocationLine.Equipment(
              item: line.item, quantity: line.quantity, unitPrice: line.unitPrice,
              delivery: delivery))))
    }
  }
}
