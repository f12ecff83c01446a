public import Domain
public import Wording

/// The forms of an allocation, its lines and its cheques.
public enum AllocationForm: FormContent {
  case propose(LifeProject.ID)
  case takeOver(Allocation.ID)
  case equipment(Allocation.ID)
  case payment(Allocation.ID)
  /// The line is chosen where none is given.
  case removeLine(Allocation.ID, AllocationLine.ID?)
  case prepare(AllocationLine.ID)
  case void(String)
  case settle(String)
  case release(Allocation.ID)

  public var family: String {
    switch self {
    case .propose: "allocation"
    case .takeOver, .equipment, .payment: "allocation-line"
    case .removeLine, .prepare, .void, .settle, .release: "allocation-step"
    }
  }

  public func title(in context: Context) -> Phrase {
    switch self {
    case .propose(let id):
      .proposeAllocation + of(context.state.projects[id]?.person, context)
    case .takeOver(let id): .takeOverLines + of(id, context)
    case .equipment(let id): .addEquipment + of(id, context)
    case .payment(let id): .addPayment + of(id, context)
    case .removeLine(let id, _): .removeLine + of(id, context)
    case .prepare(let line):
      .prepareCheque.filled(context.state.line(line)?.total.sum ?? .none)
        + of(context.state.allocationOfLine[line], context)
    case .void(let number): .voidCheque.filled(.quoted(number))
    case .settle(let number): .settleCheque.filled(.quoted(number))
    case .release(let id): .releaseAllocation + of(id, context)
    }
  }

  private func of(_ id: Allocation.ID?, _ context: Context) -> Phrase {
    of(id.flatMap { context.state.allocations[$0]?.person }, context)
  }

  private func of(_ person: Beneficiary.ID?, _ context: Context) -> Phrase {
    guard let person else { return Phrase(verbatim: "") }
    return Phrase(verbatim: " · ") + .quoted(context.name(of: person))
  }
}

extension State {
  /// The line of this id, on whatever allocation.
  func line(_ id: AllocationLine.ID) -> AllocationLine? {
    allocationOfLine[id].flatMap { allocations[$0] }?.lines.first { $0.id == id }
  }
}
