internal import Domain

extension CommandForm {
  static let allocations: [CommandForm] = [
    CommandForm(
      .proposeAllocation, "Proposes what an approved project is to receive.",
      Take.newID("allocation", of: Allocation.self), Take.project,
      Take.id("cohort", of: Cohort.self).optional, ids: ["id"],
      build: Command.proposeAllocation),
    CommandForm(
      .addLine, as: "addEquipmentLine",
      "Adds things to a proposed allocation, from stock or to be bought.",
      Take.newID("line", of: AllocationLine.self), Take.allocation, Take.envelope,
      Take.equipment, ids: ["id"]
    ) {
      .addLine($1, AllocationLine(id: $0, envelope: $2, content: .equipment($3)))
    },
    CommandForm(
      .addLine, as: "addMoneyLine", "Adds a payment to a proposed allocation.",
      Take.newID("line", of: AllocationLine.self), Take.allocation, Take.envelope,
      Take.code("purpose", PaymentPurpose.self), Take.code("mode", PaymentMode.self),
      Take.code("payee", Payee.self), Take.money("amount"), ids: ["id"]
    ) { id, allocation, envelope, purpose, mode, payee, amount in
      let payment = AllocationLine.Payment(
        purpose: purpose, mode: mode, payee: payee, amount: amount)
      return .addLine(
        allocation, AllocationLine(id: id, envelope: envelope, content: .money(payment)))
    },
    CommandForm(
      .removeLine, "Removes a line of a proposed allocation.",
      Take.id("line", of: AllocationLine.self), build: Command.removeLine),
    CommandForm(
      .reserveAllocation, "Commits the money; warnings need the line's `reason`.",
      Take.allocation, build: Command.reserveAllocation),
    CommandForm(
      .signUndertaking, "Says that the person signed the undertaking.",
      Take.allocation, build: Command.signUndertaking),
    CommandForm(
      .readyAllocation, "Says that all is there to be handed over.",
      Take.allocation, build: Command.readyAllocation),
    CommandForm(
      .releaseAllocation, "Gives the money of an allocation back.",
      Take.allocation, Take.details(Field.release, required: [.releaseReason]),
      build: Command.releaseAllocation),
  ]

  static let cheques: [CommandForm] = [
    CommandForm(
      .prepareCheque, "Promises a cheque's number to a line, once and for ever.",
      Take.id("line", of: AllocationLine.self), Take.cheque("number")
    ) { .prepareCheque($0, number: $1) },
    CommandForm(
      .signCheque, "Says that a prepared cheque is signed.", Take.cheque("number")
    ) { .signCheque(number: $0) },
    CommandForm(
      .voidCheque, "Voids a cheque, with the number of the one that takes its place.",
      Take.cheque("number"), Take.cheque("replacedBy").optional
    ) { .voidCheque(number: $0, replacedBy: $1) },
    CommandForm(
      .settleCheque, "Says what became of a cheque that was handed over.",
      Take.cheque("number"), Take.code("status", ChequeStatus.self, [.cashed, .lost, .returned])
    ) { .settleCheque(number: $0, $1) },
  ]
}

extension Take {
  static let allocation = id("allocation", of: Allocation.self)

  /// A cheque's number: words and no integer, for zeros in front stand on the paper.
  fileprivate static func cheque(_ name: String) -> Parameter<String> {
    text(name, limit: 12, note: "digits as printed, with the zeros in front")
  }

  fileprivate static let equipment: Parameter<AllocationLine.Equipment> = {
    let item = text("item", note: "the key of an item of the equipment table, or free words")
    let quantity = Take.quantity("quantity")
    let price = money("unitPrice", note: "all taxes in")
    let stock = id("stock", of: StockLot.self).optional
    let serial = text("serial", note: "stands for one unit").optional
    let delivery = code("delivery", DeliveryPlace.self, note: "ceremony when left out")
      .otherwise(.ceremony)
    let forms =
      item.forms + quantity.forms + price.forms + stock.forms + serial.forms + delivery.forms
    return Parameter(forms) { arguments throws(BatchError) in
      AllocationLine.Equipment(
        item: try item.read(arguments), quantity: try quantity.read(arguments),
        unitPrice: try price.read(arguments), stock: try stock.read(arguments),
        serial: try serial.read(arguments), delivery: try delivery.read(arguments))
    }
  }()
}
