extension Counting {
  /// Who came, and what was found of them.
  func peopleFigures() -> [Figure] {
    let people = files.compactMap { state.beneficiaries[$0] }
    let opened = people.filter { $0.mergedInto == nil && scope.contains($0.openedOn) }
    let contacts = state.contacts.values.filter {
      files.contains($0.person) && scope.contains($0.day)
    }
    return [
      figure(.received, people: opened.map(\.id) + contacts.map(\.person)),
      Figure(name: .contacts, subjects: contacts.map { .contact($0.id) }),
      figure(.peopleInContact, people: contacts.map(\.person)),
      figure(.filesOpened, people: opened.map(\.id)),
      // Nobody stands behind an advice, so a narrower scope cannot tell whose it was.
      Figure(name: .adviceWithoutFile, count: state.advice.count(where: scope.contains)),
    ] + inquiryFigures() + eligibilityFigures(people)
  }

  private func inquiryFigures() -> [Figure] {
    let concluded = state.inquiries.values.filter {
      files.contains($0.person) && $0.conclusion.map { scope.contains($0.day) } ?? false
    }
    let vulnerable = concluded.filter { $0.conclusion?.value == .vulnerable }
    return [
      Figure(name: .inquiriesConcluded, subjects: concluded.map { .inquiry($0.id) }),
      figure(.vulnerable, people: vulnerable.map(\.person)),
    ]
  }

  private func eligibilityFigures(_ people: [Beneficiary]) -> [Figure] {
    let standing = people.filter { $0.mergedInto == nil }
    let eligible = standing.filter { person in
      person.eligibility.map { $0.value == .eligible && scope.contains($0.day) } ?? false
    }
    let waiting = standing.filter { person in
      person.closure == nil
        && person.eligibility.map { $0.value == .waitingForPapers && $0.day <= scope.end } ?? false
    }
    return [
      figure(.eligible, people: eligible.map(\.id)),
      figure(.waitingForPapers, people: waiting.map(\.id)),
    ]
  }

  /// Files that were closed in the period, and with the best of ends.
  func closureFigures() -> [Figure] {
    let closed = files.compactMap { state.beneficiaries[$0] }.filter { person in
      person.mergedInto == nil && person.closure.map { scope.contains($0.day) } ?? false
    }
    return [
      figure(.filesClosed, people: closed.map(\.id)),
      figure(.lasting, people: closed.filter { $0.closure?.value == .lasting }.map(\.id)),
    ]
  }
}
