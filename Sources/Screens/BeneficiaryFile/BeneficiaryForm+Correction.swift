import Domain
import Wording

extension BeneficiaryForm {
  func correctionFields(
    _ subject: Subject, _ field: Field, in context: Context
  ) -> [FormField] {
    let stands = context.state.fields(of: subject) ?? FieldSet()
    return [
      FormField(
        field, initial: context.typed(field, of: stands),
        label: Phrase("القيمة الصحيحة", "Valeur juste", "Right value"), help: .correctionHelp),
      FormField(.correctionReason, required: true),
    ]
  }

  /// The year of birth goes with the birth: the reports count by it after an erasure too.
  func correctionCommands(
    _ subject: Subject, _ field: Field, _ answers: Answers, in context: Context
  ) throws(FormProblem) -> [Command] {
    let value = answers.details[field]
    let stands = context.state.fields(of: subject)
    if value == stands?[field] { throw FormProblem(.field(field), .nothingChanged) }
    let reason = answers.details.text(.correctionReason) ?? ""
    var commands = [
      Command.correct(Correct(subject: subject, field: field, value: value, reason: reason))
    ]
    if field == .birth, stands?.known(.birthYear) != nil {
      let year = answers.details.birth(.birth).map { Value.number(Int64($0.year)) }
      commands.append(
        .correct(Correct(subject: subject, field: .birthYear, value: year, reason: reason)))
    }
    return commands
  }
}
