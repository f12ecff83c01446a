public import Domain
import Wording

extension CeremonyForm {
  public func commands(
    from answers: Answers, in context: Context
  ) throws(FormProblem) -> [Command] {
    switch self {
    case .plan:
      guard let day = answers.day(.day) else { return [] }
      return [.planCeremony(context.freshID(), on: day, answers.details)]
    case .add(let id):
      guard let allocation: Allocation.ID = answers.id(.allocation) else { return [] }
      return [.addToList(id, allocation)]
    case .remove(let id):
      guard let allocation: Allocation.ID = answers.id(.allocation) else { return [] }
      return [.removeFromList(id, allocation)]
    case .postpone(let id):
      return answers.day(.day).map { [.postponeCeremony(id, to: $0)] } ?? []
    case .cancel(let id): return answers.flag(.decision) == true ? [.cancelCeremony(id)] : []
    case .close(let id): return try close(id, answers, context)
    default: return try deskCommands(from: answers, in: context)
    }
  }

  private func deskCommands(
    from answers: Answers, in context: Context
  ) throws(FormProblem) -> [Command] {
    switch self {
    case .partial(let ceremony, let id):
      return [.handOver(try partial(ceremony, id, answers, context))]
    case .proxy(let ceremony, let id):
      if lines(of: id, context).allSatisfy(\.isCheque) {
        throw FormProblem(.field(.proxyName), Rejection(.chequeByProxy).phrase)
      }
      return [
        .handOver(
          RecordHandOver(
            ceremony: ceremony, allocation: id, outcome: .proxy, details: answers.details))
      ]
    case .notServed(let ceremony, let id, let outcome):
      return [.recordNotServed(ceremony, id, outcome, answers.details)]
    case .takeBack(let ceremony, let id): return [.takeBack(ceremony, id, answers.details)]
    default: return []
    }
  }

  /// The lines answered with yes; all or none of them is another outcome.
  private func partial(
    _ ceremony: Ceremony.ID, _ id: Allocation.ID, _ answers: Answers, _ context: Context
  ) throws(FormProblem) -> RecordHandOver {
    let all = lines(of: id, context)
    let given = all.filter { answers[.line($0.id)] == .flag(true) }.map(\.id)
    if let last = all.last, given.isEmpty || given.count == all.count {
      throw FormProblem(.line(last.id), given.isEmpty ? Self.nothingGiven : Self.allGiven)
    }
    return RecordHandOver(
      ceremony: ceremony, allocation: id, outcome: .partial, lines: given,
      details: answers.details)
  }

  private static let allGiven = Phrase(
    "كل السطور: هذا تسليم كامل، أجب «لا» عن ما لم يسلم",
    "Tout est remis : répondez « non » pour ce qui manque",
    "Everything is handed over: answer “no” for what is missing")
  private static let nothingGiven = Phrase(
    "لا شيء مسلَّم: أجب «نعم» عن سطر، أو اختر نتيجة أخرى",
    "Rien n'est remis : répondez « oui » à une ligne, ou prenez une autre issue",
    "Nothing is handed over: answer “yes” to a line, or take another outcome")

  /// What is counted must equal what is expected; a difference is told at its field.
  private func close(
    _ id: Ceremony.ID, _ answers: Answers, _ context: Context
  ) throws(FormProblem) -> [Command] {
    guard let items = answers.number(.itemsBack), let cheques = answers.number(.chequesBack),
      let expected = back(id, context)
    else { return [] }
    try compare(items, expected.items, at: .itemsBack)
    try compare(cheques, expected.cheques, at: .chequesBack)
    return [.closeCeremony(id, itemsBack: items, chequesBack: cheques)]
  }

  private func compare(
    _ found: Int, _ expected: Int, at part: FormKey.Part
  ) throws(FormProblem) {
    guard found != expected else { return }
    let facts: [Rejection.FactName: Rejection.Fact] = [
      .expected: .number(expected), .found: .number(found),
    ]
    throw FormProblem(.part(part), Rejection(.totalsDiffer, facts).phrase)
  }
}
