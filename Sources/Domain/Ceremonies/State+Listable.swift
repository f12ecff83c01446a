extension State {
  /// Allocations that may be put on a ceremony's list: reserved or ready and on no list, in the order
  /// of their files.
  public var listable: [Allocation] {
    allocations.values.filter { allocation in
      allocation.ceremony == nil && allocation.handOver == nil
        && (allocation.state == .reserved || allocation.state == .ready)
    }
    .sorted { left, right in
      let numbers = (beneficiaries[left.person]?.number, beneficiaries[right.person]?.number)
      guard let first = numbers.0, let second = numbers.1, first != second else {
        return left.id < right.id
      }
      return first < second
    }
  }
}
