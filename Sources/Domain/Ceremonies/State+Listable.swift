extension State {
  /// Allocations that may be put on a ceremony's list: reserved, ready or with something owed, on no
  /// open list and of somebody who can receive, in the order of their files.
  public var listable: [Allocation] {
    allocations.values.filter { allocation in
      !(allocation.ceremony.map(isOpen) ?? false)
        && (allocation.state == .reserved || allocation.isServable)
        && beneficiaries[allocation.person]?.isServed ?? false
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
