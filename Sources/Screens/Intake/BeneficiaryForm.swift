public import Domain
public import Wording

/// The forms of a person's file.
public enum BeneficiaryForm: FormContent {
  case intake

  public var family: String { "intake" }

  public func title(in context: Context) -> Phrase {
    Phrase("الاستقبال: ملف جديد", "Accueil : nouveau dossier", "Intake: new file")
  }

  public func fields(for answers: Answers, in context: Context) -> [FormField] {
    [FormField(.givenNameArabic), FormField(.familyNameArabic)]
  }

  public func commands(
    from answers: Answers, in context: Context
  ) throws(FormProblem) -> [Command] {
    [
      .openFile(
        OpenFile(
          id: context.freshID(),
          notice: Notice(way: .readAloud, language: .darija, consents: true, image: false),
          identity: answers.details))
    ]
  }
}
