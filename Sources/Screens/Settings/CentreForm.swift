public import Domain
public import Wording

/// The forms of the centre itself: its founding, operators and desks.
public enum CentreForm: FormContent {
  case founding
  case addOperator

  public var family: String { "centre" }

  public func title(in context: Context) -> Phrase {
    switch self {
    case .founding: .firstRun
    case .addOperator: Phrase("مستعمل جديد", "Nouvel utilisateur", "New operator")
    }
  }

  public func fields(for answers: Answers, in context: Context) -> [FormField] {
    switch self {
    case .founding:
      [
        FormField(.nameFrench, help: Self.nameHelp), FormField(.nameArabic, help: Self.nameHelp),
        FormField(
          .letters, .text(limit: 3), required: true,
          help: Phrase(
            "ثلاثة حروف لاتينية تبدأ بها أرقام الملفات، مثال AGD",
            "Trois lettres latines en tête des numéros, ex. AGD",
            "Three Latin letters that begin every number, e.g. AGD")),
        FormField(
          .operatorName, required: true,
          label: Phrase("المنسق(ة)", "Coordonnateur(trice)", "Coordinator")),
      ]
    case .addOperator:
      [
        FormField(.operatorName, required: true),
        FormField(.rights, .choice(Self.roles), required: true),
      ]
    }
  }

  private static let nameHelp = Phrase(
    "إحدى اللغتين تكفي", "L'une des deux langues suffit", "One of the two languages is enough")

  /// The usual sets of rights.
  private static let roles: [Choice] = [
    Choice(
      .number(Int64(Rights([.intake, .followUp, .ceremony]).rawValue)),
      Phrase("عامل(ة) اجتماعي(ة)", "Travailleur(se) social(e)", "Social worker")),
    Choice(
      .number(Int64(Rights([.money, .ceremony]).rawValue)),
      Phrase("المكلف(ة) بالمالية", "Trésorier(ère)", "Treasurer")),
    Choice(
      .number(Int64(Rights.all.rawValue)),
      Phrase("المنسق(ة)", "Coordonnateur(trice)", "Coordinator")),
    Choice(
      .number(Int64(Rights.audit.rawValue)),
      Phrase("المدقق(ة)", "Auditeur(trice)", "Auditor")),
  ]

  public func commands(
    from answers: Answers, in context: Context
  ) throws(FormProblem) -> [Command] {
    let name = answers.details.text(.operatorName) ?? ""
    switch self {
    case .founding:
      return [
        .foundCentre(
          FoundCentre(
            letters: answers.text(.letters) ?? "", nameArabic: answers.details.text(.nameArabic),
            nameFrench: answers.details.text(.nameFrench), desk: 1, coordinator: 1,
            coordinatorName: name))
      ]
    case .addOperator:
      let number = (context.state.operators.keys.max() ?? 0) + 1
      let rights = Rights(rawValue: UInt32(answers.number(.rights) ?? 0))
      return [.addOperator(AddOperator(number: number, name: name, rights: rights))]
    }
  }

  public func afterSaving(_ commands: [Command], in context: Context) -> [Effect] {
    self == .founding ? [.signIn(1)] : [.back]
  }
}
