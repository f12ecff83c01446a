/// A date, phone number, amount or reference, kept in one piece within a text of any direction.
///
/// Without it, `2024-05-12` in an Arabic line shows as 12-05-2024 and a minus sign changes side.
/// Isolates are added when a text is put together to be shown, and never stored.
public func isolated(_ text: String) -> String {
  // FriBidi 1.0.8 lets the letters of an isolate before this one turn its digits into Arabic
  // numbers, whose groups would then run backwards; a mark of its own direction stands between.
  "\u{2066}\u{200E}" + text + "\u{2069}"
}

/// A name or title, kept in one piece in its own direction within a text of any direction.
public func nameIsolated(_ text: String) -> String {
  "\u{2068}" + text + "\u{2069}"
}

/// A text without bidi controls and control characters, fit to be stored.
///
/// Line breaks and tabs become one space each, so that pasted words stay apart.
///
/// - Parameter keepingLines: Whether line breaks stay, as U+000A.
public func cleaned(_ text: String, keepingLines: Bool = false) -> String {
  var result = String.UnicodeScalarView()
  for character in text {
    if character.isNewline {
      result.append(keepingLines ? "\n" : " ")
    } else {
      result.append(contentsOf: character.unicodeScalars.compactMap(cleanedScalar))
    }
  }
  return String(result)
}

private func cleanedScalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar.value {
  case 0x09: " "
  case 0..<0x20, 0x7F..<0xA0: nil
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: nil
  default: scalar
  }
}
