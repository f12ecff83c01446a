extension Beneficiary {
  /// Whether the centre still works with the person: not closed, not merged, not deceased.
  public var isServed: Bool {
    closure == nil && mergedInto == nil && condition?.value != .deceased
  }
}

extension State {
  /// Files in which no inquiry was made yet, the oldest first.
  public var filesWithoutInquiry: [Beneficiary] {
    files { $0.inquiries.isEmpty && $0.eligibility == nil }
  }

  /// Files that wait for papers, the oldest first.
  public var filesWaitingForPapers: [Beneficiary] {
    files { $0.eligibility?.value == .waitingForPapers }
  }

  private func files(_ isWanted: (Beneficiary) -> Bool) -> [Beneficiary] {
    beneficiaries.values.filter { $0.isServed && isWanted($0) }
      .sorted { ($0.openedOn, $0.number) < ($1.openedOn, $1.number) }
  }
}
