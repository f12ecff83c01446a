import Domain

extension Subject {
  /// What opens the place where this thing is seen.
  func effects(in state: State) -> [Effect] {
    switch kind {
    case .beneficiary: Subject.open(Identifier(id))
    case .contact, .inquiry, .step: state.person(of: self).map { Subject.open($0) } ?? []
    case .project: [.open(.page(.project(Identifier(id))))]
    case .agreement: [.open(.page(.agreement(Identifier(id))))]
    case .contribution: Subject.open(state.contributions[Identifier(id)]?.agreement)
    case .envelope: Subject.open(state.envelopes[Identifier(id)]?.agreement)
    case .cohort: Subject.open(state.cohorts[Identifier(id)]?.agreement)
    case .stock: [.open(.page(.stock))]
    case .allocation: [.open(.page(.allocation(Identifier(id))))]
    case .line:
      state.allocationOfLine[Identifier(id)].map { [.open(.page(.allocation($0)))] } ?? []
    case .ceremony: [.open(.page(.ceremony(Identifier(id))))]
    case .visit: [.open(.page(.visit(Identifier(id))))]
    case .programme: [.open(.page(.envelopes))]
    case .figure: [.open(.page(.published(Identifier(id))))]
    case .centre, .operator_: [.open(.page(.settings))]
    }
  }

  private static func open(_ person: Beneficiary.ID) -> [Effect] {
    [.loadHistory(person), .open(.page(.file(person)))]
  }

  private static func open(_ agreement: Agreement.ID?) -> [Effect] {
    [.open(.page(agreement.map { .agreement($0) } ?? .envelopes))]
  }
}
