public import Domain
public import Wording

/// What a screen asks for: a value that tests compare, no deed.
public enum Effect: Equatable, Sendable {
  /// Perform the commands as one action; when it is on disk, the effects follow.
  case perform([Command], then: [Effect])
  /// The same for what was done on an earlier day and is typed now.
  case performOn(Day, [Command], then: [Effect])
  case open(Route)
  /// Open in the place of the screen that asks.
  case replace(Route)
  /// Make this the only screen.
  case root(Route)
  case back
  case say(Phrase, Tone)
  /// Load what happened to this person into the context.
  case loadHistory(Beneficiary.ID)
  case signIn(Operator.Number)
  /// Ask once more whether the words about this person are to go for ever.
  case erase(Beneficiary.ID)
  case useLanguage(Language)
  case useTheme(String)
  case leave
  /// Do this with what was typed in secret; when it is done, the effects follow.
  case keys(KeyTask, then: [Effect])
  /// Wipe the keys and ask who is there.
  case lock(forAnother: Bool)
  /// Lock after so many idle minutes.
  case lockAfter(Int)
  /// Copy the journal to a file or into a folder, and say what came of it.
  case backUp(String)

  /// How a message is meant.
  public enum Tone: Equatable, Sendable { case plain, good, bad }
}

/// What is done with passphrases and keys.
public enum KeyTask: Equatable, Sendable {
  case unlock(Operator.Number)
  /// Open with the recovery code that was typed.
  case recover
  /// A new passphrase for whoever forgot it, after the recovery code.
  case renew(Operator.Number)
  /// A passphrase for another operator.
  case setPassphrase(Operator.Number)
  case changePassphrase
  /// New keys for what is written from now on: somebody was taken away.
  case startEpoch
  /// Show a new recovery code.
  case newRecoveryCode
  /// The code on the screen stands on paper.
  case codeWritten
}

/// A place in the program.
public enum Route: Hashable, Sendable {
  case page(PageKind)
  case form(FormKind)
  case desk(Ceremony.ID)
}
