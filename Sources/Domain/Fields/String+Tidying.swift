extension String {
  /// The text as it is kept: without what nobody sees and without white space at its ends; empty
  /// where it holds nothing visible.
  ///
  /// Control characters and marks of direction go, wherever they stand: a terminal would obey the
  /// first, and the second turn around the words beside them. Line breaks and tabs become spaces.
  /// Joiners stay: Persian and Amazigh names and emoji are written with them.
  var tidied: String {
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isControl {
        if scalar.properties.isWhitespace, kept.last != " " { kept.append(" ") }
      } else if !scalar.isMarkOfDirection {
        kept.append(scalar)
      }
    }
    guard kept.contains(where: \.isVisible) else { return "" }
    var rest = kept[...]
    while rest.first?.isBlankAtEnds ?? false { rest.removeFirst() }
    while rest.last?.isBlankAtEnds ?? false { rest.removeLast() }
    return String(rest)
  }
}

extension Unicode.Scalar {
  /// C0, DEL and C1.
  fileprivate var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  /// Marks, embeddings, overrides and isolates of the bidirectional algorithm.
  fileprivate var isMarkOfDirection: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  fileprivate var isVisible: Bool {
    !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint
  }

  /// White space, or one of no width that joins nothing: U+200B, U+2060 and U+FEFF.
  fileprivate var isBlankAtEnds: Bool {
    properties.isWhitespace || [0x200B, 0x2060, 0xFEFF].contains(value)
  }
}

extension String {
  /// What two prints of one serial number share: capitals, digits 0–9, and none of the hyphens,
  /// dots, spaces and marks of no width between them, which people type as they like.
  var serialKey: String {
    var key = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.isLeftOutOfSerials {
      if let digit = scalar.arabicDigit {
        key.append(digit)
      } else {
        key.append(contentsOf: scalar.properties.uppercaseMapping.unicodeScalars)
      }
    }
    return String(key)
  }

  /// What two prints of one cheque number share: the digits after the zeros in front.
  var chequeKey: String {
    let digits = drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }
}

extension Unicode.Scalar {
  fileprivate var isLeftOutOfSerials: Bool {
    switch value {
    // U+2212 is the minus sign; all hyphens, U+2010–2015 among them, are dashes.
    case 0x2E, 0x2212: true
    default:
      !isVisible || isControl || properties.generalCategory == .dashPunctuation
    }
  }

  /// 0–9 for an Arabic-Indic or Persian digit.
  fileprivate var arabicDigit: Unicode.Scalar? {
    switch value {
    case 0x0660...0x0669: Unicode.Scalar(UInt8(value - 0x0660 + 0x30))
    case 0x06F0...0x06F9: Unicode.Scalar(UInt8(value - 0x06F0 + 0x30))
    default: nil
    }
  }
}
