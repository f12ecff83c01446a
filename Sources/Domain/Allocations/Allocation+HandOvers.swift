extension Allocation {
  /// The last hand-over that holds, where there is one.
  public var handOver: Delivery? { handOvers.last }

  /// All that was handed over and still holds.
  public var delivered: Set<AllocationLine.ID> {
    handOvers.reduce(into: []) { $0.formUnion($1.lines) }
  }

  /// The lines that no hand-over holds: all of them before the first.
  public var undelivered: [AllocationLine] {
    let delivered = delivered
    return lines.filter { !delivered.contains($0.id) }
  }

  /// What stayed owed after a hand-over; nothing is before the first.
  public var owed: [AllocationLine] { handOvers.isEmpty ? [] : undelivered }

  /// The hand-over that holds a line.
  public func handOver(of line: AllocationLine.ID) -> Delivery? {
    handOvers.first { $0.lines.contains(line) }
  }

  /// Whether it may stand on a ceremony's table: ready, or with something owed.
  var isServable: Bool { state == .ready || (state == .handedOver && !owed.isEmpty) }
}
