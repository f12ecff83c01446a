import Domain
import Wording

extension MoneyForm {
  public func fields(for answers: Answers, in context: Context) -> [FormField] {
    let state = context.state
    return switch self {
    case .agreement: agreementFields(state)
    case .programme: [FormField(.nameFrench), FormField(.nameArabic), FormField(.budgetYear)]
    case .addendum: addendumFields
    case .contribution:
      [FormField(.partner, required: true), FormField(.amount, .money, required: true)]
    case .instalment(let id, let contribution): instalmentFields(id, contribution, context)
    case .envelope:
      [FormField(.label, required: true), FormField(.amount, .money, required: true)]
    case .envelopeAmount(let id): envelopeFields(id, context)
    case .cohort:
      [
        FormField(
          .label, required: true, help: Phrase("مثال: الفوج 1", "Ex. Groupe 1", "E.g. Cohort 1")),
        FormField(.planned, .number(1...100_000), required: true),
      ]
    case .stock: stockFields(state)
    case .figure: figureFields(answers)
    }
  }

  private func agreementFields(_ state: State) -> [FormField] {
    let programmes = Choices.programmes(in: state)
    return [
      FormField(
        .reference, required: true,
        help: Phrase("مثال: 12/2022", "Ex. 12/2022", "E.g. 12/2022")),
      FormField(.label),
    ] + (programmes.isEmpty ? [] : [FormField(.programme, .choice(programmes), carries: true)]) + [
      FormField(.amount, .money, required: true),
      FormField(.planned, .number(1...100_000)),
      FormField(.precision, .choice(Choices.list(Precision.self))),
      FormField(.signedOn, .day(.past)), FormField(.from, .day(.either)),
      FormField(.to, .day(.either)),
      FormField(
        .provinces, .text(limit: 400),
        help: Phrase(
          "إقليم أو عدة أقاليم بفاصلة؛ فارغ: كل الأقاليم",
          "Une ou plusieurs, séparées par des virgules ; vide : toutes",
          "One or several with commas; empty: all")),
      FormField(.budgetYear), FormField(.signatories),
    ]
  }

  private var addendumFields: [FormField] {
    [
      FormField(.amount, .difference, label: Phrase("المبلغ ±", "Montant ±", "Amount ±")),
      FormField(
        .people, .number(-100_000...100_000),
        label: Phrase("عدد المستفيدين ±", "Bénéficiaires ±", "People ±"),
        help: Phrase("مثال: 10 أو \u{2066}-5\u{2069}", "Ex. 10 ou -5", "E.g. 10 or -5")),
      FormField(
        .to, .day(.either), label: Phrase("نهاية جديدة", "Nouvelle fin", "New end")),
      FormField(.signedOn, .day(.past), required: true),
    ]
  }

  private func instalmentFields(
    _ id: Agreement.ID, _ contribution: Contribution.ID?, _ context: Context
  ) -> [FormField] {
    let choices =
      context.state.agreements[id].map {
        Choices.contributions(of: $0, in: context.state)
      } ?? []
    return [
      FormField(
        .target, .choice(choices), required: true,
        initial: choices.initial(contribution?.raw, context),
        label: Phrase("المساهمة", "Contribution", "Contribution")),
      FormField(.amount, .money, required: true),
    ]
  }

  private func envelopeFields(_ id: Envelope.ID, _ context: Context) -> [FormField] {
    let state = context.state
    let agreement = state.envelopes[id]?.agreement.flatMap { state.agreements[$0] }
    let choices = agreement.map { Choices.envelopes(of: $0, in: state) } ?? []
    let which =
      choices.count < 2
      ? []
      : [
        FormField(
          .envelope, .choice(choices), required: true, initial: choices.initial(id.raw, context))
      ]
    return which + [
      FormField(
        .amount, .money, required: true,
        label: Phrase("المبلغ الجديد", "Nouveau montant", "New amount"))
    ]
  }

  private func stockFields(_ state: State) -> [FormField] {
    [
      FormField(.item, .choice(Choices.items(of: nil)), required: true),
      FormField(.quantity, .number(1...100_000), required: true, initial: "1"),
      FormField(.unitPrice, .money, required: true),
      FormField(
        .serial, .text(limit: 200),
        help: Phrase(
          "لوحدة واحدة مرقمة", "Pour une seule unité numérotée", "For one numbered unit")),
      FormField(.supplier, carries: true),
      FormField(.envelope, .choice(Choices.envelopes(in: state)), carries: true),
    ]
  }

  private func figureFields(_ answers: Answers) -> [FormField] {
    let unit: FigureUnit? = answers.code(.unit)
    let precision: Precision? = answers.code(.precision)
    return [
      FormField(.label, required: true),
      FormField(.unit, .choice(Choices.list(FigureUnit.self)), required: true),
      FormField(.precision, .choice(Choices.list(Precision.self)), required: true),
    ]
      + (precision == .notStated
        ? []
        : [
          FormField(
            .value, unit == .centimes ? .money : .number(0...1_000_000_000), required: true)
        ]) + [
        FormField(.place), FormField(.periodFrom), FormField(.periodTo),
        FormField(.source, required: true, carries: true),
      ]
  }
}

extension [Choice] {
  /// What stands in the field at first: the entry meant, or the only one there is.
  func initial(_ wanted: RawID?, _ context: Context) -> String? {
    let entry = first { $0.value == wanted.map { .id($0) } } ?? (count == 1 ? first : nil)
    return entry.map { context.say($0.label) }
  }
}
