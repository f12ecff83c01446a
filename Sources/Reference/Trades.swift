/// A field of work, such as farming, under which trades are counted in the reports.
public struct Sector: Sendable, Hashable {
  /// A word of ASCII letters that stays the same in every version.
  public let key: String
  /// What it is called.
  public let name: Named
}

/// A trade that a project may be in, such as beekeeping.
public struct Trade: Sendable, Hashable {
  /// A word of ASCII letters that stays the same in every version.
  public let key: String
  /// What it is called.
  public let name: Named
  /// Key of the sector.
  public let sectorKey: String
}

/// The ten sectors.
public enum Sectors {
  /// All, in the order of their keys.
  public static let all: [Sector] = rows.filter { $0["kind"] == "sector" }.map {
    Sector(key: $0["key"], name: $0.named())
  }

  /// The sector with this key.
  public static subscript(_ key: String) -> Sector? { byKey[key] }

  private static let byKey = Dictionary(all.map { ($0.key, $0) }) { first, _ in first }

  fileprivate static let rows = Table(PackageResources.sectors_tsv).rows
}

/// The 68 trades.
public enum Trades {
  /// All, in the order of their keys.
  public static let all: [Trade] = Sectors.rows.filter { $0["kind"] == "trade" }.map {
    Trade(key: $0["key"], name: $0.named(), sectorKey: $0["sector"])
  }

  /// The trade with this key.
  public static subscript(_ key: String) -> Trade? { byKey[key] }

  /// The sector of the trade with this key.
  public static func sector(of key: String) -> Sector? {
    self[key].flatMap { Sectors[$0.sectorKey] }
  }

  private static let byKey = Dictionary(all.map { ($0.key, $0) }) { first, _ in first }
}
