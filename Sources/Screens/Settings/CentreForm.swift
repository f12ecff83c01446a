public import Domain
public import Wording

/// The forms of the centre itself: its founding, operators and desks.
public enum CentreForm: FormContent {
  case founding
  case addOperator
  case changeOperator
  case removeOperator
  case openDesk
  case correctNames
  case changePassphrase
  case setPassphrase
  case lockAfter
  case backup

  public var family: String {
    switch self {
    case .founding: "centre"
    case .addOperator, .changeOperator, .removeOperator: "operator"
    case .openDesk: "desk"
    case .correctNames: "centre-names"
    case .changePassphrase, .setPassphrase: "passphrase"
    case .lockAfter: "lock-after"
    case .backup: "backup"
    }
  }

  public func title(in context: Context) -> Phrase {
    switch self {
    case .founding: .firstRun
    case .addOperator: Phrase("مستعمل جديد", "Nouvel utilisateur", "New operator")
    case .changeOperator: .changeOperator
    case .removeOperator: .removeOperator
    case .openDesk: .openAnotherDesk
    case .correctNames: .correctNames
    case .changePassphrase: .changePassphrase
    case .setPassphrase: .setPassphrase
    case .lockAfter: .lockAfter
    case .backup: .makeBackup
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
      ] + (context.journal.hasPassphrases ? FormField.newPassphrase : [])
    case .changeOperator: rightsFields(for: answers, in: context)
    case .removeOperator:
      [
        FormField(
          .number, .choice(others(context)), required: true,
          label: Phrase("المستعمل", "Utilisateur", "Operator"),
          help: context.journal.hasPassphrases
            ? .removedKeepsCopies
            : Phrase(
              "ما سجله يبقى باسمه", "Ce qu'il a noté reste à son nom",
              "What they recorded stays under their name"))
      ]
    case .openDesk:
      [
        FormField(
          .desk, .number(1...99), required: true,
          initial: String((context.state.desks.max() ?? 0) + 1),
          help: Phrase(
            "لكل حاسوب رقم مكتب خاص به", "Chaque machine a son numéro de bureau",
            "Each machine has a desk number of its own"))
      ]
    case .correctNames: names(context)
    case .changePassphrase, .setPassphrase, .lockAfter: lockFields(context)
    case .backup: backupFields(context)
    }
  }

  public func problems(in answers: Answers, _ context: Context) -> [FormProblem] {
    guard self == .founding else { return [] }
    var problems: [FormProblem] = []
    if answers.details[.nameFrench] == nil, answers.details[.nameArabic] == nil {
      problems.append(FormProblem(.field(.nameFrench), .oneNameMissing))
    }
    if let letters = answers.text(.letters), !Self.areLetters(letters) {
      let found = Rejection(.lettersMalformed, [.asked: .text(letters)])
      problems.append(FormProblem(.part(.letters), found.phrase))
    }
    return problems
  }

  private static func areLetters(_ text: String) -> Bool {
    text.utf8.count == 3 && text.uppercased().utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Where the refusals of the founding belong that name no field.
  public func key(of rejection: Rejection) -> FormKey? {
    switch rejection.code {
    case .lettersMalformed: .part(.letters)
    case .nameMissing: .field(.nameFrench)
    default: nil
    }
  }

  private static let nameHelp = Phrase(
    "إحدى اللغتين تكفي", "L'une des deux langues suffit", "One of the two languages is enough")

  /// The usual sets of rights.
  static let roles: [Choice] = [
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
    case .changeOperator: return rightsCommands(from: answers, in: context)
    case .removeOperator:
      return answers.number(.number).map { [.removeOperator(UInt32($0))] } ?? []
    case .openDesk:
      return answers.number(.desk).map { [.openDesk(UInt16($0))] } ?? []
    case .correctNames: return try corrections(answers, context)
    case .changePassphrase, .setPassphrase, .lockAfter, .backup: return []
    case .addOperator:
      let number = (context.state.operators.keys.max() ?? 0) + 1
      let rights = Rights(rawValue: UInt32(answers.number(.rights) ?? 0))
      return [.addOperator(AddOperator(number: number, name: name, rights: rights))]
    }
  }

  public func afterSaving(_ commands: [Command], in context: Context) -> [Effect] {
    if self == .founding { return [.signIn(1)] }
    return keyEffects(after: commands, in: context) + [.back]
  }
}

extension CentreForm {
  /// The usual role whose rights these are; a coordinator of before the right to erase is one.
  static func role(of rights: Rights) -> Phrase? {
    let known = rights.union(.erase) == .all ? Rights.all : rights
    return roles.first { $0.value == .number(Int64(known.rawValue)) }?.label
  }

  /// Everyone but whoever sits here: nobody locks themselves out.
  func others(_ context: Context) -> [Choice] {
    context.state.operators.values
      .filter { !$0.isGone && $0.number != context.operatorNumber }
      .sorted { $0.number < $1.number }
      .map {
        Choice(
          .number(Int64($0.number)), Phrase(verbatim: $0.name), aliases: [String($0.number)])
      }
  }

  private static let nameFields: [Field] = [.nameArabic, .nameFrench]

  /// The names that are known; one that was never given cannot be corrected.
  private func names(_ context: Context) -> [FormField] {
    let fields = context.state.centre?.fields
    let known = Self.nameFields.compactMap { field in
      fields?.text(field).map { FormField(field, required: true, initial: $0) }
    }
    return known + [FormField(.correctionReason, required: true)]
  }

  private func corrections(
    _ answers: Answers, _ context: Context
  ) throws(FormProblem) -> [Command] {
    let details = answers.details
    let changed = Self.nameFields.filter { field in
      details[field] != nil && details[field] != context.state.centre?.fields[field]
    }
    guard let reason = details.text(.correctionReason), let first = Self.nameFields.first else {
      return []
    }
    if changed.isEmpty {
      throw FormProblem(
        .field(first), Phrase("لم يتغير شيء", "Rien n'est changé", "Nothing is changed"))
    }
    return changed.map {
      .correct(Correct(subject: .centre, field: $0, value: details[$0], reason: reason))
    }
  }
}
