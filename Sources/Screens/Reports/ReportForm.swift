public import Domain
public import Wording

/// The form that chooses what a report is about; it saves nothing.
public enum ReportForm: FormContent {
  case choose(ReportChoice)

  public var family: String { "report" }

  public var onlyAsks: Bool { true }

  public func title(in context: Context) -> Phrase { .choosePeriod }

  public func fields(for answers: Answers, in context: Context) -> [FormField] {
    guard case .choose(let choice) = self else { return [] }
    let help = Phrase(
      "فارغة: منذ البداية أو إلى اليوم", "Vide : depuis le début, ou jusqu'à aujourd'hui",
      "Empty: since the beginning, or until today")
    return [
      FormField(
        .from, .day(.either), initial: choice.from?.figures(in: context.language), help: help),
      FormField(
        .to, .day(.either), initial: choice.to?.figures(in: context.language), help: help),
      FormField(
        .province,
        initial: choice.province.map { context.say(Choices.provincePhrase($0)) },
        help: Phrase("فارغ: كل الأقاليم", "Vide : toutes les provinces", "Empty: all provinces")),
    ]
  }

  public func commands(
    from answers: Answers, in context: Context
  ) throws(FormProblem) -> [Command] {
    if let from = answers.day(.from), let to = answers.day(.to), to < from {
      throw FormProblem(.part(.to), .periodReversed)
    }
    return []
  }

  public func effects(of answers: Answers, in context: Context) -> [Effect] {
    let choice = ReportChoice(
      from: answers.day(.from), to: answers.day(.to), province: answers.details.text(.province))
    return [.back, .replace(.page(.reports(choice)))]
  }
}
