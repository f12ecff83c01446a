import Domain

extension Route {
  /// What the place is about; nothing where that can no longer be told.
  func subjects(in state: State) -> [Subject]? {
    switch self {
    case .page(let kind): kind.subjects
    case .form(let kind): kind.subjects(in: state)
    case .desk(let id): [.ceremony(id)]
    }
  }

  /// Whether all that the place is about is still there.
  ///
  /// The file of someone who was found to be somebody else is read, and nothing is added to it.
  func stands(in state: State) -> Bool {
    guard let subjects = subjects(in: state) else { return false }
    guard subjects.allSatisfy({ state.has($0) }) else { return false }
    guard case .form = self else { return true }
    return !subjects.contains { $0.kind == .beneficiary && state.isMerged(Identifier($0.id)) }
  }
}

extension PageKind {
  fileprivate var subjects: [Subject] {
    switch self {
    case .operators, .today, .beneficiaries, .projects, .envelopes, .stock, .allocations, .cheques,
      .ceremonies, .visits, .reports, .figure, .settings:
      []
    case .file(let id): [.beneficiary(id)]
    case .details(let subject): [subject]
    case .project(let id), .followUp(let id): [.project(id)]
    case .agreement(let id): [.agreement(id)]
    case .allocation(let id): [.allocation(id)]
    case .ceremony(let id), .minutes(let id): [.ceremony(id)]
    case .visit(let id): [.visit(id)]
    case .published(let id): [.figure(id)]
    }
  }
}

extension FormKind {
  fileprivate func subjects(in state: State) -> [Subject]? {
    switch self {
    case .centre, .report, .entrance: []
    case .beneficiary(let form): form.subjects
    case .project(let form): form.subjects
    case .money(let form): form.subjects
    case .allocation(let form): form.subjects(in: state)
    case .ceremony(let form): form.subjects
    case .visit(let form): form.subjects
    }
  }
}

extension BeneficiaryForm {
  fileprivate var subjects: [Subject] {
    switch self {
    case .intake: []
    case .identity(let id), .notice(let id), .contact(let id), .inquiry(let id),
      .eligibility(let id), .needs(let id), .release(let id), .condition(let id), .close(let id),
      .reopen(let id), .merge(let id):
      [.beneficiary(id)]
    case .conclude(let id): [.inquiry(id)]
    case .correct(let subject, _): [subject]
    }
  }
}

extension ProjectForm {
  fileprivate var subjects: [Subject] {
    switch self {
    case .draft(let person): person.map { [.beneficiary($0)] } ?? []
    case .settleStep(let id, let step): [.project(id), .step(step)]
    case .sheet(let id), .addStep(let id), .addCost(let id), .changeCost(let id, _), .kit(let id),
      .opinion(let id), .decision(let id), .withdraw(let id), .revise(let id), .stage(let id):
      [.project(id)]
    }
  }
}

extension MoneyForm {
  fileprivate var subjects: [Subject] {
    switch self {
    case .agreement, .programme, .envelope(nil), .stock, .figure: []
    case .addendum(let id), .contribution(let id), .instalment(let id, nil), .envelope(let id?),
      .cohort(let id):
      [.agreement(id)]
    case .instalment(let id, let contribution?): [.agreement(id), .contribution(contribution)]
    case .envelopeAmount(let id): [.envelope(id)]
    }
  }
}

extension AllocationForm {
  fileprivate func subjects(in state: State) -> [Subject]? {
    switch self {
    case .propose(let id): [.project(id)]
    case .takeOver(let id), .equipment(let id), .payment(let id), .removeLine(let id, nil),
      .release(let id):
      [.allocation(id)]
    case .removeLine(let id, let line?): [.allocation(id), .line(line)]
    case .prepare(let line): [.line(line)]
    case .void(let number), .settle(let number):
      state.cheque(numbered: number).map { [.line($0.line)] }
    }
  }
}

extension CeremonyForm {
  fileprivate var subjects: [Subject] {
    switch self {
    case .plan: []
    case .add(let id), .remove(let id), .postpone(let id), .cancel(let id), .close(let id):
      [.ceremony(id)]
    case .partial(let id, let allocation), .proxy(let id, let allocation),
      .notServed(let id, let allocation, _), .takeBack(let id, let allocation):
      [.ceremony(id), .allocation(allocation)]
    }
  }
}

extension VisitForm {
  fileprivate var subjects: [Subject] {
    switch self {
    case .visit(let id, _), .exempt(let id), .missed(let id), .assets(let id): [.project(id)]
    case .correct(let id, _): [.visit(id)]
    }
  }
}

extension State {
  fileprivate func isMerged(_ id: Beneficiary.ID) -> Bool {
    beneficiaries[id]?.mergedInto != nil
  }

  /// Whether the thing is there.
  fileprivate func has(_ subject: Subject) -> Bool {
    let id = subject.id
    return switch subject.kind {
    case .centre: centre != nil
    case .operator_: operators[Operator.Number(truncatingIfNeeded: id.low)] != nil
    case .beneficiary: beneficiaries[Identifier(id)] != nil
    case .contact: contacts[Identifier(id)] != nil
    case .inquiry: inquiries[Identifier(id)] != nil
    case .project: projects[Identifier(id)] != nil
    case .step: person(of: subject) != nil
    case .programme: programmes[Identifier(id)] != nil
    case .agreement: agreements[Identifier(id)] != nil
    case .contribution: contributions[Identifier(id)] != nil
    case .envelope: envelopes[Identifier(id)] != nil
    case .cohort: cohorts[Identifier(id)] != nil
    case .stock: stock[Identifier(id)] != nil
    case .allocation: allocations[Identifier(id)] != nil
    case .line: person(of: subject) != nil
    case .ceremony: ceremonies[Identifier(id)] != nil
    case .visit: visits[Identifier(id)] != nil
    case .figure: figures[Identifier(id)] != nil
    }
  }
}
