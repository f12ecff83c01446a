import Domain
import Wording

// The erasure of the words about a person: the first of two confirmations is the file's number.
extension BeneficiaryForm {
  func erasingFields(in context: Context) -> [FormField] {
    let number = person(in: context)?.number.file ?? ""
    return [
      FormField(
        .number, .text(limit: 20), required: true,
        label: Phrase("رقم الملف", "Numéro du dossier", "File number"),
        help: .typeTheNumber.filled(Phrase(verbatim: number)))
    ]
  }

  /// Nothing is saved by the form: it leads to the second confirmation.
  func checkNumber(in answers: Answers, _ context: Context) throws(FormProblem) {
    let typed = answers.text(.number) ?? ""
    guard let number = person(in: context)?.number, isTyped(number, as: typed)
    else { throw FormProblem(.part(.number), .otherNumber) }
  }

  /// The figures decide: on an Arabic keyboard nobody can type the letters of the centre.
  private func isTyped(_ number: HumanNumber, as typed: String) -> Bool {
    let figures = plainDigits(typed).split { !("0"..."9").contains($0) }.map { Int($0) }
    return figures == [Int(number.desk), number.year, number.sequence]
  }

  public func effects(of answers: Answers, in context: Context) -> [Effect] {
    if case .erase(let id) = self { [.erase(id)] } else { afterSaving([], in: context) }
  }
}
