/// A given or family name in use in Morocco, of nobody in particular.
public struct PersonName: Sendable, Hashable {
  /// The name in Arabic.
  public let ar: String
  /// Its commonest Latin spelling.
  public let fr: String
  /// Other Latin spellings met in registers.
  public let variants: [String]

  /// All Latin spellings, the commonest first.
  public var latinSpellings: [String] { [fr] + variants }
}

/// Names for the example centre and for measuring the search: 202 given and 111 family names.
public enum Names {
  /// For whom a given name is.
  public enum Gender: String, Sendable, CaseIterable {
    case female
    case male
  }

  /// Given names of women or of men, in the order of the Arabic letters.
  public static func given(_ gender: Gender) -> [PersonName] {
    switch gender {
    case .female: females
    case .male: males
    }
  }

  /// Family names, in the order of the Arabic letters.
  public static let family: [PersonName] = names("family")

  private static let females = names("given_f")
  private static let males = names("given_m")
  private static let rows = Table(PackageResources.names_tsv).rows

  private static func names(_ type: String) -> [PersonName] {
    rows.filter { $0["type"] == type }.map {
      PersonName(ar: $0["ar"], fr: $0["fr"], variants: $0.list("variants"))
    }
  }
}
