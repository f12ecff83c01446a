/// A unit in which equipment is counted.
public struct Unit: Sendable, Hashable {
  /// A word of ASCII letters that stays the same in every version.
  public let key: String
  /// What it is called.
  public let name: Named
}

/// The five units.
public enum Units {
  /// All, in the order of their keys.
  public static let all: [Unit] = Table(PackageResources.units_tsv).rows.map {
    Unit(key: $0["key"], name: $0.named())
  }

  /// The unit with this key.
  public static subscript(_ key: String) -> Unit? { all.first { $0.key == key } }
}

/// A piece of equipment in the usual kit of a trade.
public struct KitItem: Sendable, Hashable {
  /// A word of ASCII letters that stays the same in every version.
  ///
  /// The same thing has the same key, name, unit and price in every kit that holds it.
  public let key: String
  /// Key of the trade of this kit.
  public let tradeKey: String
  /// What it is called.
  public let name: Named
  /// Key of the unit.
  public let unitKey: String
  /// From–to in whole dirhams.
  ///
  /// Illustrative: an estimate to start from, not a price list.
  public let illustrativePrice: ClosedRange<Int>
}

/// The usual kits of 45 trades, 171 lines.
public enum Kits {
  /// All lines, in the order of trade and item.
  public static let all: [KitItem] = Table(PackageResources.equipment_tsv).rows.map(item)

  /// Each thing once, whatever the number of kits that hold it: what a pick list offers.
  public static let catalogue: [KitItem] = {
    var seen: Set<String> = []
    return all.filter { seen.insert($0.key).inserted }
  }()

  /// The kit of a trade; empty for a trade without one.
  public static func items(of tradeKey: String) -> [KitItem] { byTrade[tradeKey] ?? [] }

  /// The thing with this key, as in the first kit that holds it.
  public static func item(_ key: String) -> KitItem? { byKey[key] }

  private static let byTrade = Dictionary(grouping: all, by: \.tradeKey)
  private static let byKey = Dictionary(all.map { ($0.key, $0) }) { first, _ in first }

  private static func item(_ row: Table.Row) -> KitItem {
    let low = Int(row["price_min_mad"]) ?? 0
    return KitItem(
      key: row["item"], tradeKey: row["trade"], name: row.named(), unitKey: row["unit"],
      illustrativePrice: low...max(low, Int(row["price_max_mad"]) ?? low))
  }
}
