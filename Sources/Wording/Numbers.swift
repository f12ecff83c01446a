public import Domain
import Reference

/// Why a typed amount cannot be read.
public enum NumberProblem: Error, Equatable, Sendable {
  case notANumber, negative, tooLarge, ambiguousGroups, tooManyDecimals
}

extension Money {
  /// The amount in figures as the language writes them: `1.233.737,62`, `1 233 737,62` with narrow
  /// spaces, `1,233,737.62`.
  public func figures(in language: Language) -> String {
    let magnitude = centimes.magnitude
    let cents = magnitude % 100
    let tail = (cents < 10 ? "0" : "") + String(cents)
    let sign = centimes < 0 ? "-" : ""
    let whole = grouped(magnitude / 100, in: language)
    return sign + whole + (language == .english ? "." : ",") + tail
  }

  /// The amount with its unit, in figures.
  public func written(in language: Language) -> String {
    figures(in: language) + (language == .arabic ? " درهم" : "\u{A0}DH")
  }
}

/// A whole number with its groups of three.
public func grouped(_ number: UInt64, in language: Language) -> String {
  let digits = Array(String(number))
  let separator =
    switch language {
    case .arabic: "."
    case .french: "\u{202F}"
    case .english: ","
    }
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text += separator }
    text.append(digit)
  }
  return text
}

/// Typed text with its digits as 0–9, from Arabic ones or, where nothing else can be meant, from
/// the unshifted digit row of the French and Moroccan layout.
public func plainDigits(_ typed: String) -> String {
  let western = String(
    String.UnicodeScalarView(
      typed.unicodeScalars.map { scalar in
        switch scalar.value {
        case 0x660...0x669: Unicode.Scalar(scalar.value - 0x660 + 0x30) ?? scalar
        case 0x6F0...0x6F9: Unicode.Scalar(scalar.value - 0x6F0 + 0x30) ?? scalar
        default: scalar
        }
      }))
  return unshifted(western) ?? western
}

private let digitRow: [Character: Character] = [
  "à": "0", "&": "1", "é": "2", "\"": "3", "'": "4", "(": "5", "-": "6", "è": "7", "_": "8",
  "ç": "9",
]

/// The digits of an entry typed on the unshifted row; only if it has no digit and every other
/// character separates, and not if it could be a minus or a date alone.
private func unshifted(_ text: String) -> String? {
  guard !text.contains(where: \.isWholeNumber), text.contains(where: { digitRow[$0] != nil }),
    text.contains(where: { digitRow[$0] != nil && $0 != "-" }),
    text.allSatisfy({ digitRow[$0] != nil || " .,/".contains($0) })
  else { return nil }
  return String(text.map { digitRow[$0] ?? $0 })
}

/// The amount that was typed, in any of the three ways of writing.
///
/// A separator followed by exactly three digits groups, by one or two it is the decimal mark, else
/// it is refused: `1.500` is 1500, `1500.5` is 1500.50, `12,3,4` nothing.
/// - Throws: what is wrong with it.
public func money(typed: String) throws(NumberProblem) -> Money {
  var text = plainDigits(typed).filter { !" \u{A0}\u{202F}\u{66C}".contains($0) }
  for unit in ["درهم", "dirhams", "dirham", "DHS", "DH", "Dh", "dh", "MAD"]
  where text.hasSuffix(unit) {
    text = String(text.dropLast(unit.count))
    break
  }
  text = String(text.map { $0 == "٫" ? "," : $0 })
  if text.hasPrefix("-") { throw .negative }
  guard !text.isEmpty, text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") })
  else { throw .notANumber }
  return try money(figures: text)
}

private func money(figures text: String) throws(NumberProblem) -> Money {
  let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }.map(
    String.init)
  guard let first = parts.first, !first.isEmpty else { throw .notANumber }
  var whole = first
  var cents = ""
  for (index, part) in parts.enumerated().dropFirst() {
    let isLast = index == parts.count - 1
    if part.isEmpty { throw .notANumber }
    if part.count == 3, (1...3).contains(first.count) {
      whole += part
    } else if part.count < 3, isLast {
      cents = part
    } else {
      throw parts.count == 2 && part.count > 3 ? .tooManyDecimals : .ambiguousGroups
    }
  }
  try checkSeparators(text, parts, hasCents: !cents.isEmpty)
  let padded = cents.count == 1 ? cents + "0" : cents
  guard whole.count <= 12, let dirhams = Int64(whole),
    let rest = Int64(padded.isEmpty ? "0" : padded)
  else { throw .tooLarge }
  let amount = Money(centimes: dirhams * 100 + rest)
  if amount > .limit { throw .tooLarge }
  return amount
}

/// Groups use one separator, and the decimal mark is the other one.
private func checkSeparators(
  _ text: String, _ parts: [String], hasCents: Bool
) throws(NumberProblem) {
  let marks = text.filter { $0 == "." || $0 == "," }
  let groups = hasCents ? marks.dropLast() : marks[...]
  if Set(groups).count > 1 { throw .ambiguousGroups }
  if hasCents, let group = groups.first, group == marks.last { throw .ambiguousGroups }
}

/// The whole number that was typed.
public func wholeNumber(typed: String) -> Int64? {
  let text = plainDigits(typed).filter { !" \u{A0}\u{202F}".contains($0) }
  guard !text.isEmpty, text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
  return Int64(text)
}
