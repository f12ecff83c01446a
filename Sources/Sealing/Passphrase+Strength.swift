/// How well a passphrase withstands guessing: a hint, no promise.
public enum PassphraseStrength: Comparable, CaseIterable, Sendable {
  /// Nothing is left after folding; it is refused.
  case empty
  /// Short, or few different characters.
  case weak
  /// Better than most.
  case fair
  /// Long, of many different characters: four or five words.
  case strong
}

extension Passphrase {
  /// A hint at how well what was typed withstands guessing.
  ///
  /// It counts what folding leaves: length and variety, as no list of known passphrases is at hand.
  public static func strength(of typed: String) -> PassphraseStrength {
    let letters = folded(typed)
    let variety = Set(letters).count
    return switch (letters.count, variety) {
    case (0, _): .empty
    case (20..., 9...): .strong
    case (12..., 6...): .fair
    default: .weak
    }
  }
}
