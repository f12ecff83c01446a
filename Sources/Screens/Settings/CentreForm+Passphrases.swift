import Canvas
import Domain
import Wording

extension CentreForm {
  public var onlyAsks: Bool { self == .lockAfter || self == .backup }

  /// The fields of the forms about passphrases and the lock.
  func lockFields(_ context: Context) -> [FormField] {
    switch self {
    case .changePassphrase:
      [FormField(.oldPassphrase, .secret(.known), required: true)] + FormField.newPassphrase
    case .setPassphrase:
      [
        FormField(
          .number, .choice(others(context)), required: true,
          label: Phrase("المستعمل", "Utilisateur", "Operator"))
      ] + FormField.newPassphrase
    case .lockAfter:
      [
        FormField(
          .minutes, .number(1...120), required: true, initial: String(context.lockAfterMinutes),
          help: Phrase(
            "من 1 إلى 120 دقيقة دون لمس لوحة المفاتيح",
            "De 1 à 120 minutes sans toucher au clavier",
            "From 1 to 120 minutes without a key"))
      ]
    default: []
    }
  }

  /// What becomes of the keys once the commands are on disk.
  func keyEffects(after commands: [Command], in context: Context) -> [Effect] {
    guard context.journal.isSealed, let command = commands.first else { return [] }
    return switch command {
    case .addOperator(let adding):
      context.journal.hasPassphrases ? [.keys(.setPassphrase(adding.number), then: [])] : []
    case .removeOperator: [.keys(.startEpoch, then: [])]
    default: []
    }
  }

  public func effects(of answers: Answers, in context: Context) -> [Effect] {
    switch self {
    case .changePassphrase: [.keys(.changePassphrase, then: [.back])]
    case .setPassphrase:
      [.keys(.setPassphrase(UInt32(answers.number(.number) ?? 0)), then: [.back])]
    case .lockAfter:
      answers.number(.minutes).map { [.lockAfter($0), .back, .say(.saved, .good)] } ?? [.back]
    case .backup: answers.text(.place).map { [.back, .backUp($0)] } ?? [.back]
    default: afterSaving([], in: context)
    }
  }
}

extension SettingsPage {
  /// The commands about passphrases, refused with the reason where there are none.
  func passphraseCommands(others: Bool, _ context: Context) -> [MenuCommand] {
    let journal = context.journal
    let refusal: Phrase? =
      !journal.isSealed ? .notSealed : journal.publicPassphrase != nil ? .publicKeys : nil
    return [
      MenuCommand(
        .changePassphrase, refusal: refusal,
        effects: [.open(.form(.centre(.changePassphrase)))]),
      MenuCommand(
        .setPassphrase, refusal: refusal ?? (others ? nil : .nobodyElse),
        effects: [.open(.form(.centre(.setPassphrase)))]),
      MenuCommand(
        .newRecoveryCode, refusal: refusal, effects: [.keys(.newRecoveryCode, then: [])]),
    ]
  }

  func locking(_ context: Context) -> [Row] {
    [
      Row(
        id: "lock-after",
        [.lockAfter, Phrase(verbatim: "  " + String(context.lockAfterMinutes))],
        effects: [.open(.form(.centre(.lockAfter)))])
    ]
  }

  /// Whether anybody who has the file can read it.
  func sealing(_ facts: JournalFacts) -> Row {
    facts.isSealed
      ? Row(id: "journal-sealing", [.empty, Phrase(verbatim: "● ") + .sealed])
      : Row(id: "journal-sealing", [.empty, Phrase(verbatim: "! ") + .notSealed], role: .warning)
  }
}
