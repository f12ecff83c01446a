public import Domain
import Wording

extension AllocationForm {
  public func commands(
    from answers: Answers, in context: Context
  ) throws(FormProblem) -> [Command] {
    switch self {
    case .propose(let project):
      [.proposeAllocation(context.freshID(), project, answers.id(.cohort))]
    case .takeOver(let id): takeOver(id, answers, context)
    case .equipment(let id): equipment(id, answers, context)
    case .payment(let id): payment(id, answers, context)
    case .removeLine: answers.id(.target).map { [.removeLine($0)] } ?? []
    case .prepare(let line): [.prepareCheque(line, number: answers.text(.chequeNumber) ?? "")]
    case .void(let number): [.voidCheque(number: number, replacedBy: answers.text(.replacement))]
    case .settle(let number):
      answers.code(.outcome).map { [.settleCheque(number: number, $0)] } ?? []
    case .release(let id): [.releaseAllocation(id, answers.details)]
    }
  }

  private func takeOver(
    _ id: Allocation.ID, _ answers: Answers, _ context: Context
  ) -> [Command] {
    guard let allocation = context.state.allocations[id],
      let envelope: Envelope.ID = answers.id(.envelope)
    else { return [] }
    return allocation.takingOver(
      allocation.costLinesLeft(in: context.state), envelope, answers.code(.delivery) ?? .ceremony,
      context)
  }

  private func equipment(
    _ id: Allocation.ID, _ answers: Answers, _ context: Context
  ) -> [Command] {
    guard let envelope: Envelope.ID = answers.id(.envelope) else { return [] }
    let chosen: StockLot.ID? = answers.id(.stock)
    let lot = chosen.flatMap { context.state.stock[$0] }
    let goods = AllocationLine.Equipment(
      item: lot?.item ?? answers.text(.item) ?? "", quantity: answers.number(.quantity) ?? 0,
      unitPrice: lot?.unitPrice ?? answers.money(.unitPrice) ?? .zero, stock: lot?.id,
      serial: answers.text(.serial), delivery: answers.code(.delivery) ?? .ceremony)
    return [
      .addLine(
        id, AllocationLine(id: context.freshID(), envelope: envelope, content: .equipment(goods)))
    ]
  }

  /// The line, and its cheque where the number is known already: both or neither.
  private func payment(
    _ id: Allocation.ID, _ answers: Answers, _ context: Context
  ) -> [Command] {
    guard let envelope: Envelope.ID = answers.id(.envelope) else { return [] }
    let payment = AllocationLine.Payment(
      purpose: answers.code(.purpose) ?? .workingCapital, mode: answers.code(.mode) ?? .cheque,
      payee: answers.code(.payee) ?? .beneficiary, amount: answers.money(.amount) ?? .zero)
    let line = AllocationLine(
      id: context.freshID(), envelope: envelope, content: .money(payment))
    let number = payment.mode == .cheque ? answers.text(.chequeNumber) : nil
    return [.addLine(id, line)]
      + (number.map { [.prepareCheque(line.id, number: $0)] } ?? [])
  }

  public func afterSaving(_ commands: [Command], in context: Context) -> [Effect] {
    if case .proposeAllocation(let id, _, _) = commands.first {
      return [.replace(.page(.allocation(id)))]
    }
    return [.back]
  }
}
