import Domain
import Wording

extension AllocationPage {
  /// What may be done, the usual next step first: on a page that has just opened, Enter does it.
  func commands(_ allocation: Allocation, _ context: Context) -> [MenuCommand] {
    let state = context.state
    return switch allocation.state {
    case .proposed: filling(allocation, context) + papers(allocation, state) + [giveUp(allocation)]
    case .reserved:
      [signing(allocation)] + chequeSteps(allocation, state) + [
        readying(allocation, state), giveUp(allocation),
      ] + voiding(allocation, state)
    case .ready: [giveUp(allocation)] + voiding(allocation, state)
    case .handedOver:
      settling(allocation, state) + [
        complementing(allocation, context), giveUp(allocation, refusal: .allocationHandedOver),
      ]
    case .released: [complementing(allocation, context)]
    }
  }

  /// Lines, then the reservation; the lines of the project first while there are none.
  private func filling(_ allocation: Allocation, _ context: Context) -> [MenuCommand] {
    let adding = [
      takingOver(allocation, context),
      open(.addEquipment, .equipment(id)),
      open(.addPayment, .payment(id)),
      open(
        .removeLine, .removeLine(id, nil), refusal: allocation.lines.isEmpty ? .linesMissing : nil),
    ]
    let reserving = MenuCommand(
      .reserveAllocation,
      refusal: allocation.lines.isEmpty ? .stillMissing.filled(.linesMissing) : nil,
      effects: [.perform([.reserveAllocation(id)], then: [])])
    return allocation.lines.isEmpty ? adding + [reserving] : [reserving] + adding
  }

  private func papers(_ allocation: Allocation, _ state: State) -> [MenuCommand] {
    [signing(allocation)] + chequeSteps(allocation, state) + [
      MenuCommand(.makeReady, refusal: .reserveFirst, effects: [])
    ]
  }

  private func signing(_ allocation: Allocation) -> MenuCommand {
    MenuCommand(
      .signUndertaking, refusal: allocation.undertakingOn == nil ? nil : .undertakingAlready,
      effects: [.perform([.signUndertaking(id)], then: [])])
  }

  private func readying(_ allocation: Allocation, _ state: State) -> MenuCommand {
    let missing = allocation.obstaclesToReady(in: state)
    return MenuCommand(
      .makeReady, refusal: missing.isEmpty ? nil : .stillMissing.filled(missing.joined),
      effects: [.perform([.readyAllocation(id)], then: [])])
  }

  private func giveUp(_ allocation: Allocation, refusal: Phrase? = nil) -> MenuCommand {
    open(.releaseAllocation, .release(id), refusal: refusal)
  }

  private func complementing(_ allocation: Allocation, _ context: Context) -> MenuCommand {
    let new: Allocation.ID = context.freshID()
    return MenuCommand(
      .complementAllocation,
      effects: [
        .perform(
          [.proposeAllocation(new, allocation.project, allocation.cohort)],
          then: [.replace(.page(.allocation(new)))])
      ])
  }

  private func open(_ name: Phrase, _ form: AllocationForm, refusal: Phrase? = nil) -> MenuCommand {
    MenuCommand(name, refusal: refusal, effects: [.open(.form(.allocation(form)))])
  }
}

// The cheques of an allocation, each by its number.
extension AllocationPage {
  /// Numbers to write down, then signatures to note.
  private func chequeSteps(_ allocation: Allocation, _ state: State) -> [MenuCommand] {
    let lines = allocation.lines.filter(\.isCheque)
    let open = lines.filter { state.chequeOfLine[$0.id] == nil }.map { line in
      MenuCommand(
        .prepareCheque.filled(line.total.sum),
        effects: [.open(.form(.allocation(.prepare(line.id))))])
    }
    return open
      + cheques(allocation, state, [.prepared]).map { cheque in
        MenuCommand(
          .signCheque.filled(.numeral(of: cheque)),
          effects: [.perform([.signCheque(number: cheque.number)], then: [])])
      }
  }

  private func voiding(_ allocation: Allocation, _ state: State) -> [MenuCommand] {
    cheques(allocation, state, [.prepared, .signed, .returned]).map { cheque in
      open(.voidCheque.filled(.numeral(of: cheque)), .void(cheque.number))
    }
  }

  private func settling(_ allocation: Allocation, _ state: State) -> [MenuCommand] {
    cheques(allocation, state, [.handedOver]).map { cheque in
      open(.settleCheque.filled(.numeral(of: cheque)), .settle(cheque.number))
    } + voiding(allocation, state)
  }

  private func cheques(
    _ allocation: Allocation, _ state: State, _ statuses: Set<ChequeStatus>
  ) -> [Cheque] {
    allocation.lines.compactMap { state.chequeOfLine[$0.id].flatMap { state.cheques[$0] } }
      .filter { statuses.contains($0.status) }
  }
}

extension AllocationPage {
  /// All cost lines that are not on the allocation yet, in one action: at once where one envelope is
  /// meant, else after a question.
  private func takingOver(_ allocation: Allocation, _ context: Context) -> MenuCommand {
    let lines = allocation.costLinesLeft(in: context.state)
    if lines.isEmpty {
      return MenuCommand(.takeOverLines, refusal: .noCostLinesLeft, effects: [])
    }
    if Choices.envelopes(in: context.state).isEmpty {
      return MenuCommand(.takeOverLines, refusal: .noEnvelopeWithMoney, effects: [])
    }
    guard let envelope = allocation.usualEnvelope(in: context.state) else {
      return open(.takeOverLines, .takeOver(id))
    }
    return MenuCommand(
      .takeOverLinesOn.filled(.numeral(lines.count), .quoted(envelope.label)),
      effects: [
        .perform(allocation.takingOver(lines, envelope.id, .ceremony, context), then: [])
      ])
  }
}
