/// A region, prefecture or province of the division of 2015.
public struct Province: Sendable, Hashable {
  /// Which of the three it is; prefectures and provinces are of one level, under a region.
  public enum Level: String, Sendable {
    case region
    case prefecture
    case province
  }

  /// ISO 3166-2, such as `MA-AGD` or, for a region, `MA-09`.
  public let code: String
  /// Region, prefecture or province.
  public let level: Level
  /// Code of the region; nil for a region.
  public let regionCode: String?
  /// The official name.
  public let name: Named
  /// Other spellings and old names, in both scripts.
  public let aliases: [String]
}

/// The 12 regions, 13 prefectures and 62 provinces.
public enum Provinces {
  /// All 87, regions first, each level in the order of its code.
  public static let all: [Province] = Table(PackageResources.provinces_tsv).rows.compactMap(
    province)

  /// The 12 regions.
  public static let regions: [Province] = all.filter { $0.level == .region }

  /// The 75 prefectures and provinces: what an address names.
  public static let local: [Province] = all.filter { $0.level != .region }

  /// The one with this ISO code.
  public static subscript(_ code: String) -> Province? { byCode[code] }

  /// The region in which the one with this code lies; a region lies in itself.
  public static func region(of code: String) -> Province? {
    byCode[code].flatMap { $0.regionCode.map { byCode[$0] } ?? $0 }
  }

  private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }

  private static func province(_ row: Table.Row) -> Province? {
    guard let level = Province.Level(rawValue: row["level"]) else { return nil }
    return Province(
      code: row["code"], level: level, regionCode: row["parent"].isEmpty ? nil : row["parent"],
      name: row.named(ar: "name_ar", fr: "name_fr", en: "name_en"),
      aliases: row.list("aliases_ar") + row.list("aliases_latin"))
  }
}
