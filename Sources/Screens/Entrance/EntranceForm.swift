import Canvas
public import Domain
public import Wording

/// What is asked before anybody is at the desk.
public enum EntranceForm: FormContent {
  /// A centre that does not exist yet, with the first passphrase.
  case founding
  /// Who is there; the last one's number is proposed.
  case unlock(proposed: Operator.Number?)
  case recovery
  /// A new passphrase after the recovery code.
  case renewal

  public var family: String { "entrance" }
  public var onlyAsks: Bool { self != .founding }

  /// At the lock one Enter is enough: nothing is recorded by it.
  public var asksToSave: Bool { self == .founding || self == .renewal }

  public func title(in context: Context) -> Phrase {
    switch self {
    case .founding: .firstRun
    case .unlock: .lockTitle
    case .recovery: .recoveryCode
    case .renewal: .renewTitle
    }
  }

  public func fields(for answers: Answers, in context: Context) -> [FormField] {
    switch self {
    case .founding:
      CentreForm.founding.fields(for: answers, in: context) + FormField.newPassphrase
    case .unlock(let proposed):
      [
        FormField(
          .number, .number(1...Int64(Operator.Number.max)), required: true,
          initial: proposed.map { String($0) }, label: .operatorNumber),
        FormField(.passphrase, .secret(.known), required: true),
      ]
    case .recovery: groups
    case .renewal:
      [
        FormField(
          .number, .choice(Self.workers(context)), required: true,
          label: Phrase("المستعمل", "Utilisateur", "Operator"))
      ] + FormField.newPassphrase
    }
  }

  private var groups: [FormField] {
    (0..<FormField.codeGroups).map { index in
      FormField(
        .each(.codeGroup, index), .secret(.group), required: true,
        label: Phrase("المجموعة {0}", "Groupe {0}", "Group {0}")
          .filled(Phrase(verbatim: String(index + 1))),
        help: .recoveryHelp)
    }
  }

  /// Everyone who works here, by name.
  private static func workers(_ context: Context) -> [Choice] {
    context.state.operators.values.filter { !$0.isGone && !$0.rights.isEmpty }
      .sorted { $0.number < $1.number }
      .map {
        Choice(.number(Int64($0.number)), Phrase(verbatim: $0.name), aliases: [String($0.number)])
      }
  }

  /// The passphrase of an example stands on the screen: it opens nothing of anybody's.
  public func remark(on answers: Answers, in context: Context) -> Phrase? {
    guard case .unlock = self else { return nil }
    return context.journal.publicPassphrase.map { .publicPassphrase($0) }
  }

  public func problems(in answers: Answers, _ context: Context) -> [FormProblem] {
    self == .founding ? CentreForm.founding.problems(in: answers, context) : []
  }

  public func key(of rejection: Rejection) -> FormKey? {
    self == .founding ? CentreForm.founding.key(of: rejection) : nil
  }

  public func commands(
    from answers: Answers, in context: Context
  ) throws(FormProblem) -> [Command] {
    self == .founding ? try CentreForm.founding.commands(from: answers, in: context) : []
  }

  public func effects(of answers: Answers, in context: Context) -> [Effect] {
    let number = Operator.Number(clamping: answers.number(.number) ?? 0)
    return switch self {
    case .founding: []
    case .unlock: [.keys(.unlock(number), then: [])]
    case .recovery: [.keys(.recover, then: [])]
    case .renewal: [.keys(.renew(number), then: [])]
    }
  }
}

extension FormField {
  /// A new passphrase and the same again.
  static let newPassphrase = [
    FormField(.passphrase, .secret(.new), required: true, help: .passphraseHelp),
    FormField(
      .passphraseAgain, .secret(.again(.part(.passphrase))), required: true, help: .passphraseHelp),
  ]
}
