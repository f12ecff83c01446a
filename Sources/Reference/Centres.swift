/// A regional centre of the foundation.
public struct Centre: Sendable, Hashable {
  /// A word of ASCII letters that stays the same in every version.
  public let key: String
  /// What it is called.
  public let name: Named
  /// ISO code of the prefecture or province of its seat.
  public let provinceCode: String
}

/// The seven centres whose existence is confirmed; the list may be incomplete.
public enum Centres {
  /// All, in the order of their keys.
  public static let all: [Centre] = Table(PackageResources.centres_tsv).rows.map {
    Centre(key: $0["key"], name: $0.named(), provinceCode: $0["iso"])
  }

  /// The centre with this key.
  public static subscript(_ key: String) -> Centre? { all.first { $0.key == key } }
}
