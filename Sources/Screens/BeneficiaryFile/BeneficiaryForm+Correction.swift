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

  func correctionCommands(
    _ subject: Subject, _ field: Field, _ answers: Answers, in context: Context
  ) throws(FormProblem) -> [Command] {
    let value = answers.details[field]
    if value == context.state.fields(of: subject)?[field] {
      throw FormProblem(.field(field), .nothingChanged)
    }
    let reason = answers.details.text(.correctionReason) ?? ""
    return [.correct(Correct(subject: subject, field: field, value: value, reason: reason))]
  }
}
