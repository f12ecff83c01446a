/// What is known of a person while a file is being opened; an empty text is "not known".
public struct PersonSketch: Sendable, Equatable {
  /// Given name in Arabic, as on the identity card.
  public var givenArabic: String
  /// Family name in Arabic, as on the identity card.
  public var familyArabic: String
  /// Given name in Latin letters, as on the identity card.
  public var givenLatin: String
  /// Family name in Latin letters, as on the identity card.
  public var familyLatin: String
  /// Year of birth: the day is often not known, or presumed.
  public var birthYear: Int?
  /// Number of the national identity card, spaces and case of no account.
  public var cin: String?
  /// A phone number, in any of the ways of writing it.
  public var phone: String?

  /// Makes a sketch of what is known so far.
  public init(
    givenArabic: String = "", familyArabic: String = "", givenLatin: String = "",
    familyLatin: String = "", birthYear: Int? = nil, cin: String? = nil, phone: String? = nil
  ) {
    self.givenArabic = givenArabic
    self.familyArabic = familyArabic
    self.givenLatin = givenLatin
    self.familyLatin = familyLatin
    self.birthYear = birthYear
    self.cin = cin
    self.phone = phone
  }
}

/// How much speaks for two sketches being the same person.
///
/// It advises: nothing merges by itself.
public enum Likeness: Int, Sendable, Comparable, CaseIterable {
  /// Nothing worth showing.
  case none
  /// The names may be the same, and nothing else agrees.
  case possible
  /// The phone is the same, or the names and the year of birth.
  case likely
  /// The identity number is the same.
  case same

  /// Orders from `none` to `same`.
  public static func < (left: Likeness, right: Likeness) -> Bool { left.rawValue < right.rawValue }
}

/// How much speaks for the two being one person, across scripts: محمد العلوي is Mohamed El Alaoui.
///
/// A common key of both names is only ever `possible`; `likely` needs the year of birth as well, and
/// names that are also read alike, so that عمر and عمرو, محمد and أحمد, حسن and حسين stay apart.
/// Two known and different identity numbers hold it at `possible`: a number is for life.
public func likeness(_ first: PersonSketch, _ second: PersonSketch) -> Likeness {
  let cins = (identityNumber(first.cin), identityNumber(second.cin))
  if let left = cins.0, left == cins.1 { return .same }
  if let phone = phoneNumber(first.phone), phone == phoneNumber(second.phone) { return .likely }
  let agreement = namesAgreement(first, second)
  if agreement == .none { return .none }
  let sameYear = first.birthYear != nil && first.birthYear == second.birthYear
  let otherNumber = cins.0 != nil && cins.1 != nil
  return agreement == .alike && sameYear && !otherNumber ? .likely : .possible
}

/// A name in both scripts, either of which may be missing.
private struct BothScripts {
  let arabic: String
  let latin: String
}

private enum LikenessEvidence: Int {
  case none
  case key
  case alike
}

/// The lesser agreement of given and family names, also with the two swapped on one side.
///
/// Lists in French put the family name first, and the operator copies what the list has.
private func namesAgreement(_ first: PersonSketch, _ second: PersonSketch) -> LikenessEvidence {
  let straight = weaker(
    agreement(first.given, second.given), agreement(first.family, second.family))
  if straight == .alike { return straight }
  let swapped = weaker(agreement(first.given, second.family), agreement(first.family, second.given))
  return swapped.rawValue > straight.rawValue ? swapped : straight
}

extension PersonSketch {
  fileprivate var given: BothScripts { BothScripts(arabic: givenArabic, latin: givenLatin) }
  fileprivate var family: BothScripts { BothScripts(arabic: familyArabic, latin: familyLatin) }
}

private func weaker(_ left: LikenessEvidence, _ right: LikenessEvidence) -> LikenessEvidence {
  left.rawValue < right.rawValue ? left : right
}

/// Compares within a script where both have it, across scripts only where they have none in common.
///
/// One script that agrees is enough: the other may have a slip of the pen.
private func agreement(_ first: BothScripts, _ second: BothScripts) -> LikenessEvidence {
  let within = [
    agreement(first.arabic, second.arabic, limit: 1),
    agreement(first.latin, second.latin, limit: spellingLimit),
  ].compactMap(\.self)
  let across = [
    agreement(first.arabic, second.latin, limit: spellingLimit),
    agreement(first.latin, second.arabic, limit: spellingLimit),
  ].compactMap(\.self)
  return (within.isEmpty ? across : within).max { $0.rawValue < $1.rawValue } ?? .none
}

/// Up to this distance two spellings are one name: one vowel, or two h.
private let spellingLimit = 3

private func agreement(_ first: String, _ second: String, limit: Int) -> LikenessEvidence? {
  let folded = (foldedForSearch(first), foldedForSearch(second))
  guard !folded.0.isEmpty, !folded.1.isEmpty else { return nil }
  if folded.0 == folded.1 { return .alike }
  guard nameKeysMeet(nameKeys(first), nameKeys(second)) else { return LikenessEvidence.none }
  let readings = (nameReadings(first), nameReadings(second))
  let closest = readings.0.flatMap { left in readings.1.map { distance(left, $0) } }.min()
  return (closest ?? .max) <= limit ? .alike : .key
}

private func identityNumber(_ text: String?) -> String? {
  let kept = foldedLetters(text ?? "").filter { $0.isLetter || $0.isNumber }
  return kept.isEmpty ? nil : kept
}

/// The digits of a phone number in the national form: +212 6… and 00212 6… are 06….
private func phoneNumber(_ text: String?) -> String? {
  var digits = Substring(foldedLetters(text ?? "").filter { $0.isASCII && $0.isNumber })
  for prefix in ["00212", "212"] where digits.hasPrefix(prefix) {
    digits = digits.dropFirst(prefix.count)
    return digits.hasPrefix("0") ? String(digits) : "0" + digits
  }
  return digits.isEmpty ? nil : String(digits)
}
