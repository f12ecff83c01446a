/// Appends what one scalar is after folding: nothing, a letter, or the letters of a ligature.
func appendFolded(_ scalar: Unicode.Scalar, to letters: inout [UInt32], for goal: FoldingGoal) {
  let value = scalar.value
  switch value {
  case 0x41...0x5A: letters.append(value + 0x20)
  case 0...0xBF: letters.append(value)
  case 0xC7, 0xE7: letters.append(goal == .sounds ? 0xE7 : 0x63)
  case 0xC0...0x24F: appendLatin(scalar, from: FoldingTables.latin[Int(value - 0xC0)], to: &letters)
  case 0x300...0x36F: break
  case 0x600...0x6FF: appendArabic(value, to: &letters, for: goal)
  case 0x1E00...0x1EFF:
    appendLatin(scalar, from: FoldingTables.latinAdditional[Int(value - 0x1E00)], to: &letters)
  case 0xFB50...0xFBE9:
    appendForm(value, of: FoldingTables.formsA[Int(value - 0xFB50)], to: &letters, for: goal)
  case 0xFBEA...0xFDFC:
    letters += FoldingTables.ligatures[Int(value - 0xFBEA)] ?? [value]
  case 0xFE70...0xFE7F: break
  case 0xFE80...0xFEF4:
    appendForm(value, of: FoldingTables.formsB[Int(value - 0xFE80)], to: &letters, for: goal)
  case 0xFEF5...0xFEFC: letters += [0x0644, 0x0627]
  default: if !isIgnored(value) { appendLowercased(scalar, to: &letters) }
  }
}

/// True for an apostrophe: it separates words for a search, but M'hamed is one sound with Mhamed.
func isApostrophe(_ value: UInt32) -> Bool {
  switch value {
  case 0x27, 0x60, 0xB4, 0x2018, 0x2019: true
  default: false
  }
}

/// True for what separates words: spaces, hyphens, dashes, apostrophes, brackets, stops and commas.
func isSeparator(_ value: UInt32) -> Bool {
  switch value {
  case 0x00...0x20, 0x22, 0x27...0x29, 0x2C...0x2F, 0x3A, 0x3B, 0x5B...0x60, 0x7B...0x7F: true
  case 0xA0, 0xAB, 0xB4, 0xBB, 0x060C, 0x061B, 0x2000...0x200A, 0x2010...0x201F: true
  case 0x2028, 0x2029, 0x202F, 0x205F, 0x2212, 0x3000: true
  default: false
  }
}

/// True for marks without a shape of their own: bidi marks, joiners, the byte-order mark.
///
/// Text copied from pages and word processors is full of U+200F.
private func isIgnored(_ value: UInt32) -> Bool {
  switch value {
  case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
  default: false
  }
}

private func appendLatin(
  _ scalar: Unicode.Scalar, from code: UInt8, to letters: inout [UInt32]
) {
  if code == UInt8(ascii: ".") {
    appendLowercased(scalar, to: &letters)
  } else if let pair = FoldingTables.pairs[code] {
    letters += pair
  } else {
    letters.append(UInt32(code))
  }
}

private func appendForm(
  _ value: UInt32, of plain: UInt32, to letters: inout [UInt32], for goal: FoldingGoal
) {
  if plain == 0 { letters.append(value) } else { appendArabic(plain, to: &letters, for: goal) }
}

private func appendLowercased(_ scalar: Unicode.Scalar, to letters: inout [UInt32]) {
  letters += scalar.properties.lowercaseMapping.unicodeScalars.map(\.value)
}

/// Rules 2 to 8 and 10 of the notes on names, for the block U+0600 to U+06FF.
private func appendArabic(_ value: UInt32, to letters: inout [UInt32], for goal: FoldingGoal) {
  switch value {
  case 0x0610...0x061A, 0x061C, 0x0621, 0x0640, 0x064B...0x065F, 0x0670, 0x0674: break
  case 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7, 0x06E8, 0x06EA...0x06ED: break
  case 0x0625 where goal == .sounds, 0x0649 where goal == .sounds: letters.append(value)
  case 0x0622, 0x0623, 0x0625, 0x0671, 0x0675: letters.append(0x0627)
  case 0x0624, 0x0676: letters.append(0x0648)
  case 0x0677: letters.append(0x06C7)
  case 0x0626, 0x0649, 0x0678, 0x06CC: letters.append(0x064A)
  case Arabic.tehMarbuta: letters.append(goal == .sounds ? value : 0x0647)
  case 0x06A9, 0x06AD, 0x06AF, 0x0763: letters.append(0x0643)
  case 0x0660...0x0669: letters.append(value - 0x0660 + 0x30)
  case 0x06F0...0x06F9: letters.append(value - 0x06F0 + 0x30)
  default: letters.append(value)
  }
}
