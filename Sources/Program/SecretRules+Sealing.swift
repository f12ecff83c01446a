import Screens
import Sealing

extension SecretRules {
  /// What sealing says of a secret, for the screens, which do not know how keys are made.
  static let sealing = SecretRules(
    strength: { SecretStrength(Passphrase.strength(of: $0)) },
    isGroup: { RecoveryCode.isGroup($1, at: $0) },
    isSame: { Passphrase($0) == Passphrase($1) })
}

extension SecretStrength {
  init(_ strength: PassphraseStrength) {
    self =
      switch strength {
      case .empty: .empty
      case .weak: .weak
      case .fair: .fair
      case .strong: .strong
      }
  }
}
