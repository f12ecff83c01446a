import Domain

extension State {
  /// The allocations: what waits for something first, then what is done; within a state the oldest
  /// first.
  var allocationsInOrder: [Allocation] {
    let order: [Allocation.State] = [.proposed, .reserved, .ready, .handedOver, .released]
    let rank = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    return allocations.values.sorted { left, right in
      let ranks = (rank[left.state] ?? 0, rank[right.state] ?? 0)
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      return (left.proposedOn, left.id) < (right.proposedOn, right.id)
    }
  }

  /// Cheques handed over and not cashed, the oldest first.
  var chequesNotCashed: [Cheque] {
    cheques.values.filter { $0.status == .handedOver }
      .sorted { ($0.changedOn, $0.number) < ($1.changedOn, $1.number) }
  }
}
