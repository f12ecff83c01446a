public import Domain

extension FormKind {
  /// The person about whom words may be typed in the form, or nothing where it is about none yet.
  public func person(in state: State) -> Beneficiary.ID? {
    switch self {
    case .centre, .money, .report: nil
    case .beneficiary(let form): form.person(in: state)
    case .project(let form): form.person(in: state)
    case .allocation(let form): form.person(in: state)
    case .ceremony(let form): form.person(in: state)
    case .visit(let form): form.person(in: state)
    }
  }
}

extension ProjectForm {
  fileprivate func person(in state: State) -> Beneficiary.ID? {
    switch self {
    case .draft(let person): person
    case .sheet(let id), .addStep(let id), .settleStep(let id, _), .addCost(let id),
      .changeCost(let id, _), .kit(let id), .opinion(let id), .decision(let id),
      .withdraw(let id), .revise(let id), .stage(let id):
      state.projects[id]?.person
    }
  }
}

extension AllocationForm {
  fileprivate func person(in state: State) -> Beneficiary.ID? {
    switch self {
    case .propose(let id): state.projects[id]?.person
    case .takeOver(let id), .equipment(let id), .payment(let id), .removeLine(let id, _),
      .release(let id):
      state.allocations[id]?.person
    case .prepare(let line): state.person(of: .line(line))
    case .void(let number), .settle(let number):
      state.cheques[number].flatMap { state.person(of: .line($0.line)) }
    }
  }
}

extension CeremonyForm {
  fileprivate func person(in state: State) -> Beneficiary.ID? {
    switch self {
    case .plan, .add, .remove, .postpone, .cancel, .close: nil
    case .partial(_, let id), .proxy(_, let id), .notServed(_, let id, _), .takeBack(_, let id):
      state.allocations[id]?.person
    }
  }
}

extension VisitForm {
  fileprivate func person(in state: State) -> Beneficiary.ID? {
    switch self {
    case .visit(let id, _), .exempt(let id), .missed(let id), .assets(let id):
      state.projects[id]?.person
    case .correct(let id, _): state.visits[id]?.person
    }
  }
}
