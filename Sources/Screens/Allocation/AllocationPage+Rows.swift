import Domain
import Wording

extension AllocationPage {
  func row(_ line: AllocationLine, _ allocation: Allocation, _ context: Context) -> Row {
    let state = context.state
    let price = line.equipment?.unitPrice ?? line.total
    let cheque = state.chequeOfLine[line.id].flatMap { state.cheques[$0] }
    return Row(
      id: line.id.raw.hex,
      [
        line.name, line.equipment.map { .numeral($0.quantity) } ?? Phrase(verbatim: ""),
        price.cell, Phrase(verbatim: state.envelopes[line.envelope]?.label ?? "—"),
        line.delivery(cheque),
      ],
      effects: next(line, cheque, allocation))
  }

  /// What Enter does on a line: the next step of its cheque, or taking the line off.
  private func next(
    _ line: AllocationLine, _ cheque: Cheque?, _ allocation: Allocation
  ) -> [Effect] {
    switch cheque?.status {
    case nil where line.isCheque && allocation.state != .handedOver:
      [.open(.form(.allocation(.prepare(line.id))))]
    case .prepared: cheque.map { [.perform([.signCheque(number: $0.number)], then: [])] } ?? []
    case .handedOver: cheque.map { [.open(.form(.allocation(.settle($0.number))))] } ?? []
    case .returned: cheque.map { [.open(.form(.allocation(.void($0.number))))] } ?? []
    default:
      if allocation.state == .proposed {
        [.open(.form(.allocation(.removeLine(allocation.id, line.id))))]
      } else {
        [.say(.nothingToDoOnLine, .plain)]
      }
    }
  }
}

extension AllocationLine {
  /// What it is: the item, or what the money is for and to whom.
  var name: Phrase {
    switch content {
    case .equipment(let goods): Choices.itemPhrase(goods.item)
    case .money(let payment):
      payment.payee == .beneficiary
        ? payment.purpose.phrase
        : payment.purpose.phrase + Phrase(verbatim: " · ") + payment.payee.phrase
    }
  }

  /// Where it is delivered and its serial number, or its cheque and how that stands.
  func delivery(_ cheque: Cheque?) -> Phrase {
    switch content {
    case .equipment(let goods):
      let serial = goods.serial.map { Phrase.quoted($0) + Phrase(verbatim: " · ") }
      return (serial ?? Phrase(verbatim: "")) + goods.delivery.phrase
    case .money(let payment):
      guard payment.mode == .cheque else { return payment.mode.phrase }
      guard let cheque else { return Phrase(verbatim: "! ") + .chequeNumberOpen }
      return Phrase(verbatim: cheque.status == .prepared ? "○ " : "● ") + .numeral(of: cheque)
        + Phrase(verbatim: " ") + cheque.status.phrase
    }
  }
}
