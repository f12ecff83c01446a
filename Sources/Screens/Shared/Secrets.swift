import Wording

/// What was typed into fields whose text is nobody's to see, by field.
///
/// It goes from the form to whoever makes keys of it, and is kept nowhere. Swift strings cannot be
/// wiped: what is let go of may stand in memory until something else is written there.
public struct Secrets: Equatable, Sendable, CustomStringConvertible {
  private var texts: [FormKey: String]

  public init(_ texts: [FormKey: String] = [:]) { self.texts = texts }

  /// What was typed there, or nothing.
  public subscript(_ part: FormKey.Part) -> String { texts[.part(part)] ?? "" }

  /// The groups of a recovery code, in order.
  public var codeGroups: [String] {
    (0..<FormField.codeGroups).map { texts[.each(.codeGroup, $0)] ?? "" }
  }

  public var isEmpty: Bool { texts.isEmpty }

  /// Never what it holds: a failing test or a log would show it.
  public var description: String { "secrets" }
}

/// What a screen may ask about a secret without knowing how keys are made of it.
public struct SecretRules: Sendable {
  /// How hard a passphrase is to guess.
  public var strength: @Sendable (String) -> SecretStrength
  /// Whether six digits may be that group of a recovery code, counted from 0, by their check digit.
  public var isGroup: @Sendable (Int, String) -> Bool
  /// Whether two passphrases open the same, whatever keyboards typed them.
  public var isSame: @Sendable (String, String) -> Bool

  public init(
    strength: @escaping @Sendable (String) -> SecretStrength = { _ in .empty },
    isGroup: @escaping @Sendable (Int, String) -> Bool = { _, _ in true },
    isSame: @escaping @Sendable (String, String) -> Bool = { $0 == $1 }
  ) {
    self.strength = strength
    self.isGroup = isGroup
    self.isSame = isSame
  }
}

/// How hard a passphrase is to guess: a hint, never a refusal.
public enum SecretStrength: Sendable {
  case empty, weak, fair, strong

  var phrase: Phrase {
    switch self {
    case .empty: .none
    case .weak: .passphraseWeak
    case .fair: .passphraseFair
    case .strong: .passphraseStrong
    }
  }
}
