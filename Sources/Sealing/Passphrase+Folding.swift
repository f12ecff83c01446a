/// Folding, for good: a passphrase folded otherwise opens nothing any more.
///
/// Only what a keyboard, a terminal or the clipboard decides is folded, never what the person
/// chooses: capitals, hamza seats and vowel marks stay different, so nothing becomes easier to
/// guess.
extension Passphrase {
  /// The letters that a typed passphrase comes to.
  ///
  /// - Arabic presentation forms, the lam-alefs of keyboards among them, become letters.
  /// - Arabic and Persian digits become 0 to 9.
  /// - Marks without a shape (bidi marks, joiners, the byte-order mark) and tatweel go.
  /// - Spaces of any kind become one space, none at the ends.
  /// - Letters with accents of U+00C0 to U+017F and Arabic letters with madda or hamza are
  ///   decomposed, and marks put in canonical order: the same letter in one piece or in two is the
  ///   same. Other precomposed letters stay as they were typed; the standard library offers no
  ///   normalisation.
  static func folded(_ typed: String) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    for scalar in typed.unicodeScalars {
      for letter in PresentationForms.letters(of: scalar) ?? [scalar] {
        append(letter, to: &letters)
      }
    }
    if letters.last == " " { letters.removeLast() }
    putMarksInOrder(&letters)
    return letters
  }

  private static func append(_ scalar: Unicode.Scalar, to letters: inout [Unicode.Scalar]) {
    switch scalar.value {
    case 0x0660...0x0669: letters.append(digit(scalar.value - 0x0660))
    case 0x06F0...0x06F9: letters.append(digit(scalar.value - 0x06F0))
    case 0x0640, 0x061C, 0x00AD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: break
    default:
      if scalar.properties.isWhitespace {
        if !letters.isEmpty, letters.last != " " { letters.append(" ") }
      } else if scalar.properties.generalCategory != .control {
        letters += decomposition(of: scalar)
      }
    }
  }

  private static func digit(_ value: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(value + 0x30))
  }

  /// Sorts each run of marks by its combining class; marks of one class keep their order.
  private static func putMarksInOrder(_ letters: inout [Unicode.Scalar]) {
    for index in letters.indices {
      let rank = combiningClass(letters[index])
      guard rank > 0 else { continue }
      var place = index
      while place > 0, combiningClass(letters[place - 1]) > rank {
        letters.swapAt(place, place - 1)
        place -= 1
      }
    }
  }

  private static func combiningClass(_ scalar: Unicode.Scalar) -> UInt8 {
    scalar.properties.canonicalCombiningClass.rawValue
  }

  /// The letter and its mark, as in Unicode's NFD, or else the same scalar.
  private static func decomposition(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar.value {
    case 0x00C0...0x017F:
      let place = Int(scalar.value - 0xC0)
      guard let mark = marks[markCodes[place]] else { return [scalar] }
      return [Unicode.Scalar(bases[place]), mark]
    case 0x0622: return ["\u{0627}", "\u{0653}"]
    case 0x0623: return ["\u{0627}", "\u{0654}"]
    case 0x0624: return ["\u{0648}", "\u{0654}"]
    case 0x0625: return ["\u{0627}", "\u{0655}"]
    case 0x0626: return ["\u{064A}", "\u{0654}"]
    case 0x06C0: return ["\u{06D5}", "\u{0654}"]
    case 0x06C2: return ["\u{06C1}", "\u{0654}"]
    case 0x06D3: return ["\u{06D2}", "\u{0654}"]
    default: return [scalar]
    }
  }

  /// The letters under the accents of U+00C0 to U+017F; a dot where there is no accent.
  private static let bases = Array(
    """
    AAAAAA.CEEEEIIII.NOOOOO..UUUUY..aaaaaa.ceeeeiiii.nooooo..uuuuy.yAaAaAaCcCcCcCcDd..EeEeEeEeEe\
    GgGgGgGgHh..IiIiIiIiI...JjKk.LlLlLl....NnNnNn...OoOoOo..RrRrRrSsSsSsSsTtTt..UuUuUuUuUuUuWwYy\
    YZzZzZz.
    """.utf8)

  /// Their accents, as `marks` names them.
  private static let markCodes = Array(
    """
    gactur.sgacugacu.tgactu..gacua..gactur.sgacugacu.tgactu..gacua.ummbbooaaccddvvvv..mmbbddoovv\
    ccbbddsscc..ttmmbbood...ccss.aassvv....aassvv...mmbbhh..aassvvaaccssvvssvv..ttmmbbrrhhoocccc\
    uaaddvv.
    """.utf8)

  /// Grave, acute, circumflex, tilde, macron, breve, dot, diaeresis, ring, double acute, caron,
  /// cedilla and ogonek.
  private static let marks: [UInt8: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip(
      "gactmbdurhvso".utf8,
      [
        "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{304}", "\u{306}", "\u{307}", "\u{308}",
        "\u{30A}", "\u{30B}", "\u{30C}", "\u{327}", "\u{328}",
      ]))
}
