/// Typed or pasted text in plain letters, as it is stored and searched.
///
/// Arabic keyboards send ligatures for their lam-alef keys (U+FEFB and its like), and text copied
/// from other programs holds presentation forms: they become letters. A madda or hamza that was
/// typed after its letter is composed with it, else no lam-alef is ligated.
public func foldedInput(_ text: String) -> String {
  var result: [Unicode.Scalar] = []
  for scalar in text.unicodeScalars {
    for letter in PresentationForms.letters(of: scalar) {
      if let last = result.last, let composed = composition(of: last, letter) {
        result[result.count - 1] = composed
      } else {
        result.append(letter)
      }
    }
  }
  return String(String.UnicodeScalarView(result))
}

/// A text with Arabic-Indic and Persian digits as 0–9.
public func asciiDigits(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    result.append(asciiDigit(scalar))
  }
  return String(result)
}

/// The ASCII digit of an Arabic-Indic or Persian one, or else the same character.
func asciiDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x0660...0x0669: Unicode.Scalar(UInt8(scalar.value - 0x0660 + 0x30))
  case 0x06F0...0x06F9: Unicode.Scalar(UInt8(scalar.value - 0x06F0 + 0x30))
  default: scalar
  }
}

/// The letter composed of a letter and a madda or hamza, as in Unicode's NFC.
func composition(of letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
  switch (letter.value, mark.value) {
  case (0x0627, 0x0653): "\u{0622}"
  case (0x0627, 0x0654): "\u{0623}"
  case (0x0648, 0x0654): "\u{0624}"
  case (0x0627, 0x0655): "\u{0625}"
  case (0x064A, 0x0654): "\u{0626}"
  case (0x06D5, 0x0654): "\u{06C0}"
  case (0x06C1, 0x0654): "\u{06C2}"
  case (0x06D2, 0x0654): "\u{06D3}"
  default: nil
  }
}

extension PresentationForms {
  /// The plain letters of a presentation form, or else the same character.
  static func letters(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    guard (0xFB50...0xFEFC).contains(scalar.value) else { return [scalar] }
    return table[scalar] ?? [scalar]
  }

  private static let table: [Unicode.Scalar: [Unicode.Scalar]] = {
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for start in stride(from: 0, to: letters.count, by: 3) {
      for form in letters[start]...letters[start + 1] {
        Unicode.Scalar(form).map { table[$0] = [Unicode.Scalar(letters[start + 2]) ?? $0] }
      }
    }
    var ligature: Unicode.Scalar?
    for scalar in ligatures.compactMap(Unicode.Scalar.init) {
      if scalar.value >= 0xFB50 {
        ligature = scalar
      } else if let ligature {
        table[ligature, default: []].append(scalar)
      }
    }
    return table
  }()
}
