/// What somebody types to open a store, as Argon2id gets it.
///
/// It is folded first, so that every keyboard and terminal types the same one: see `folded`. The
/// folded bytes lie in `SecretBytes`; the string that was typed is Swift's and the caller's, and
/// cannot be wiped.
public struct Passphrase: Equatable {
  let secret: SecretBytes

  init(secret: SecretBytes) { self.secret = secret }

  /// The passphrase of what was typed; `nil` when nothing is left after folding.
  public init?(_ typed: String) {
    let letters = Passphrase.folded(typed)
    guard !letters.isEmpty else { return nil }
    secret = SecretBytes(Array(String(String.UnicodeScalarView(letters)).utf8))
  }

  /// Overwrites the folded bytes, in every copy.
  public func wipe() { secret.wipe() }
}
