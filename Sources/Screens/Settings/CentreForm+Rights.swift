import Domain
import Wording

// Other rights for somebody who works here already: a usual role, or right by right.
extension CentreForm {
  /// The value of the choice that leads to the single rights; no set of rights is zero.
  private static let special = FormValue.number(0)

  /// The usual roles, and the single rights for those whom none fits.
  private static let rolesOrSpecial = roles + [Choice(special, .specialRights)]

  func rightsFields(for answers: Answers, in context: Context) -> [FormField] {
    let worker = FormField(
      .number, .choice(workers(context)), required: true,
      label: Phrase("المستعمل", "Utilisateur", "Operator"))
    guard let chosen = chosenWorker(answers, context) else { return [worker] }
    let role = FormField(
      .rights, .choice(Self.rolesOrSpecial), required: true,
      initial: context.say(Self.role(of: chosen.rights) ?? .specialRights))
    guard answers[.part(.rights)] == Self.special else { return [worker, role] }
    return [worker, role] + Rights.all.each.map { Self.field(of: $0, chosen, context) }
  }

  private static func field(
    of right: Rights, _ worker: Operator, _ context: Context
  ) -> FormField {
    let holds = worker.rights.contains(right)
    return FormField(
      .entry(right.names.joined()), .choice(Choices.yesNo), required: true,
      initial: context.say(holds ? .yes : .no), label: right.phrase)
  }

  func rightsCommands(from answers: Answers, in context: Context) -> [Command] {
    guard let worker = chosenWorker(answers, context), let role = answers.number(.rights) else {
      return []
    }
    let single = Rights.all.each.filter { answers[.entry($0.names.joined())] == .flag(true) }
    let rights = role == 0 ? Rights(single) : Rights(rawValue: UInt32(role))
    return [.changeOperator(worker.number, rights: rights)]
  }

  private func chosenWorker(_ answers: Answers, _ context: Context) -> Operator? {
    answers.number(.number).flatMap { context.state.operators[Operator.Number($0)] }
  }

  private func workers(_ context: Context) -> [Choice] {
    context.state.operators.values.filter { !$0.isGone }.sorted { $0.number < $1.number }
      .map {
        Choice(.number(Int64($0.number)), Phrase(verbatim: $0.name), aliases: [String($0.number)])
      }
  }
}

extension Phrase {
  static let specialRights = Phrase("صلاحيات خاصة", "Droits particuliers", "Special rights")
}
