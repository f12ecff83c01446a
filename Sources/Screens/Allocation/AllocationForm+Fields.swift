import Domain
import Wording

extension AllocationForm {
  public func fields(for answers: Answers, in context: Context) -> [FormField] {
    switch self {
    case .propose:
      [
        FormField(
          .cohort, .choice(Choices.cohorts(in: context.state)), carries: true, help: .cohortHelp)
      ]
    case .takeOver(let id): [envelope(id, context), delivery(context)]
    case .equipment(let id): equipmentFields(id, answers, context)
    case .payment(let id): paymentFields(id, answers, context)
    case .removeLine(let id, let line): [lineField(id, line, context)]
    case .prepare: [FormField(.chequeNumber, .digits, required: true)]
    case .void: [FormField(.replacement, .digits, help: .replacementHelp)]
    case .settle:
      [
        FormField(
          .outcome, .choice(Choices.list([ChequeStatus.cashed, .lost, .returned])), required: true,
          label: .chequeBecame)
      ]
    case .release: [FormField(.releaseReason, required: true)]
    }
  }

  private func envelope(
    _ id: Allocation.ID, _ context: Context, stock: StockLot? = nil
  ) -> FormField {
    let choices = Choices.envelopes(in: context.state)
    let usual =
      stock?.envelope ?? context.state.allocations[id]?.usualEnvelope(in: context.state)?.id
    let initial = usual.flatMap { choices.initial($0.raw, context) }
    return FormField(
      .envelope, .choice(choices), required: true, carries: initial == nil, initial: initial)
  }

  private func delivery(_ context: Context) -> FormField {
    FormField(
      .delivery, .choice(Choices.list(DeliveryPlace.self)), required: true,
      initial: context.say(DeliveryPlace.ceremony.phrase))
  }

  /// From stock only the quantity and the place are asked; bought for it, the item and its price.
  private func equipmentFields(
    _ id: Allocation.ID, _ answers: Answers, _ context: Context
  ) -> [FormField] {
    let lots = Choices.lots(in: context.state)
    let source = lots.isEmpty ? [] : [FormField(.stock, .choice(lots), help: .stockHelp)]
    let chosen: StockLot.ID? = answers.id(.stock)
    let what: [FormField]
    if let lot = chosen.flatMap({ context.state.stock[$0] }) {
      what =
        [FormField(.quantity, .number(1...100_000), required: true, initial: "1")]
        + (lot.serial == nil ? [FormField(.serial, .text(limit: 200))] : [])
      return source + what + [envelope(id, context, stock: lot), delivery(context)]
    }
    return source + bought(id, answers, context) + [envelope(id, context), delivery(context)]
  }

  private func bought(
    _ id: Allocation.ID, _ answers: Answers, _ context: Context
  ) -> [FormField] {
    let project = context.state.allocations[id].flatMap { context.state.projects[$0.project] }
    let line = project?.costLines.first { $0.item == answers.text(.item) }
    return [
      FormField(.item, .choice(Choices.items(costedBy: project)), required: true),
      FormField(
        .quantity, .number(1...100_000), required: true,
        initial: line.map { String($0.quantity) } ?? "1"),
      FormField(
        .unitPrice, .money, required: true,
        initial: line.map { $0.unitPrice.figures(in: context.language) }),
      FormField(.serial, .text(limit: 200)),
    ]
  }

  private func paymentFields(
    _ id: Allocation.ID, _ answers: Answers, _ context: Context
  ) -> [FormField] {
    let allocation = context.state.allocations[id]
    let person = allocation.flatMap { context.state.beneficiaries[$0.person] }
    let isMinor = person?.isMinor(on: context.today) ?? false
    let payee = isMinor ? Payee.guardian : .beneficiary
    let mode: PaymentMode? = answers.code(.mode)
    let number = FormField(.chequeNumber, .digits, help: .chequeNumberOptional)
    return [
      FormField(
        .purpose, .choice(Choices.list(PaymentPurpose.self)), required: true,
        initial: context.say(PaymentPurpose.workingCapital.phrase)),
      FormField(.amount, .money, required: true),
      FormField(
        .mode, .choice(Choices.list(PaymentMode.self)), required: true,
        initial: context.say(PaymentMode.cheque.phrase)),
      FormField(
        .payee, .choice(Choices.list(Payee.self)), required: true,
        initial: context.say(payee.phrase)),
      envelope(id, context),
    ] + (mode == .cheque ? [number] : [])
  }

  private func lineField(
    _ id: Allocation.ID, _ line: AllocationLine.ID?, _ context: Context
  ) -> FormField {
    let choices = Choices.lines(of: context.state.allocations[id])
    return FormField(
      .target, .choice(choices), required: true, initial: choices.initial(line?.raw, context),
      label: .lineToRemove)
  }
}

extension Choices {
  /// The items of the project's cost lines first, then its trade's kit, then the whole catalogue.
  static func items(costedBy project: LifeProject?) -> [Choice] {
    let costed = (project?.costLines ?? []).map {
      Choice(.key($0.item), itemPhrase($0.item), note: $0.unitPrice.cell)
    }
    var seen: Set<FormValue> = []
    return (costed + items(of: project?.fields.text(.trade)))
      .filter { seen.insert($0.value).inserted }
  }

  /// The lines of an allocation.
  static func lines(of allocation: Allocation?) -> [Choice] {
    (allocation?.lines ?? []).map { Choice(.id($0.id.raw), $0.name, note: $0.total.cell) }.numbered
  }
}
