public import Domain
import Wording

extension MoneyForm {
  public func commands(
    from answers: Answers, in context: Context
  ) throws(FormProblem) -> [Command] {
    let details = answers.details
    let amount = answers.money(.amount) ?? .zero
    switch self {
    case .agreement:
      let terms = try terms(answers)
      return [.signAgreement(context.freshID(), terms, details)]
    case .programme:
      if details[.nameFrench] == nil, details[.nameArabic] == nil {
        throw FormProblem(.field(.nameFrench), .oneNameMissing)
      }
      return [.createProgramme(context.freshID(), details)]
    case .addendum(let id): return [.signAddendum(id, try addendum(answers, context))]
    case .contribution(let id):
      return [.promiseContribution(context.freshID(), id, amount, details)]
    case .instalment:
      guard let id: Contribution.ID = answers.id(.target) else { return [] }
      return [.receiveContribution(id, amount)]
    case .envelope(let id): return [.openEnvelope(context.freshID(), id, amount, details)]
    case .envelopeAmount(let id): return change(answers.id(.envelope) ?? id, to: amount, context)
    case .cohort(let id):
      return [.formCohort(context.freshID(), id, planned: answers.number(.planned) ?? 0, details)]
    case .stock: return [.receiveStock(lot(answers, context), details)]
    case .figure: return [.publishFigure(figure(answers, context), details)]
    }
  }

  /// What an agreement says; a number of people without a precision is taken as exact.
  private func terms(_ answers: Answers) throws(FormProblem) -> AgreementTerms {
    let planned = answers.number(.planned)
    return AgreementTerms(
      programme: answers.id(.programme), amount: answers.money(.amount) ?? .zero,
      plannedPeople: planned,
      precision: answers.code(.precision) ?? (planned == nil ? .notStated : .exact),
      signedOn: answers.day(.signedOn), from: answers.day(.from), to: answers.day(.to),
      provinces: try MoneyForm.provinces(answers.text(.provinces) ?? ""))
  }

  /// The codes of provinces typed with commas between them, each by the start of its name.
  static func provinces(_ typed: String) throws(FormProblem) -> [String] {
    var codes: [String] = []
    for name in typed.split(whereSeparator: { ",،;؛".contains($0) }) {
      let wanted = String(name.drop { $0.isWhitespace })
      if wanted.allSatisfy(\.isWhitespace) { continue }
      guard let choice = Choices.provinces.matching(wanted, limit: 1).first,
        case .key(let code) = choice.value
      else {
        throw FormProblem(.part(.provinces), .noSuchProvince.filled(.quoted(wanted)))
      }
      if !codes.contains(code) { codes.append(code) }
    }
    return codes
  }

  private func addendum(_ answers: Answers, _ context: Context) throws(FormProblem) -> Addendum {
    let (amount, people, end) = (answers.money(.amount), answers.number(.people), answers.day(.to))
    if amount == nil, people == nil, end == nil {
      throw FormProblem(.part(.amount), .addendumEmpty)
    }
    return Addendum(
      amount: amount ?? .zero, people: people ?? 0, to: end,
      signedOn: answers.day(.signedOn) ?? context.today)
  }

  /// The new amount is asked, the difference recorded; the same amount is no change.
  private func change(_ id: Envelope.ID, to amount: Money, _ context: Context) -> [Command] {
    guard let envelope = context.state.envelopes[id], envelope.amount != amount else { return [] }
    return [.changeEnvelope(id, by: amount - envelope.amount)]
  }

  private func lot(_ answers: Answers, _ context: Context) -> StockLot {
    StockLot(
      id: context.freshID(), item: answers.text(.item) ?? "",
      quantity: answers.number(.quantity) ?? 0, unitPrice: answers.money(.unitPrice) ?? .zero,
      envelope: answers.id(.envelope), serial: answers.text(.serial))
  }

  private func figure(_ answers: Answers, _ context: Context) -> PublishedFigure {
    PublishedFigure(
      id: context.freshID(), unit: answers.code(.unit) ?? .people,
      value: answers.money(.value)?.centimes ?? answers.number(.value).map { Int64($0) },
      precision: answers.code(.precision) ?? .notStated)
  }

  public func afterSaving(_ commands: [Command], in context: Context) -> [Effect] {
    if case .signAgreement(let id, _, _) = commands.first {
      return [.replace(.page(.agreement(id)))]
    }
    return [.back]
  }
}
