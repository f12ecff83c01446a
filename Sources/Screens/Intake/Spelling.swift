import Domain
import Reference

/// The usual spelling of a name in the other script, where the table of names knows just one.
///
/// Only ever proposed in the field: the card says how this person's name is written.
enum Spelling {
  static func proposed(for field: Field, from names: Details) -> String? {
    switch field {
    case .givenNameLatin: names.text(.givenNameArabic).flatMap { given.latin[foldedLetters($0)] }
    case .familyNameLatin: names.text(.familyNameArabic).flatMap { family.latin[foldedLetters($0)] }
    case .givenNameArabic: names.text(.givenNameLatin).flatMap { given.arabic[foldedLetters($0)] }
    case .familyNameArabic:
      names.text(.familyNameLatin).flatMap { family.arabic[foldedLetters($0)] }
    default: nil
    }
  }

  private static let given = tables(Names.given(.female) + Names.given(.male))
  private static let family = tables(Names.family)

  private static func tables(_ names: [PersonName]) -> (
    latin: [String: String], arabic: [String: String]
  ) {
    (
      single(names.map { (foldedLetters($0.ar), $0.fr) }),
      single(
        names.flatMap { name in name.latinSpellings.map { (foldedLetters($0), name.ar) } })
    )
  }

  /// The entries whose key means one thing only.
  private static func single(_ pairs: [(String, String)]) -> [String: String] {
    Dictionary(grouping: pairs) { $0.0 }.compactMapValues { found in
      let meanings = Set(found.map(\.1))
      return meanings.count == 1 ? meanings.first : nil
    }
  }
}
