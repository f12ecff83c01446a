/// The generated data, unpacked once into arrays that are indexed by scalar value.
enum FoldingTables {
  static let latin = Array(FoldingData.latin.utf8)
  static let latinAdditional = Array(FoldingData.latinAdditional.utf8)
  static let formsA = forms(FoldingData.formsA)
  static let formsB = forms(FoldingData.formsB)
  static let ligatures = FoldingData.ligatures.split(separator: " ").map { ligature($0) }

  /// What a capital in the Latin data stands for: the pairs into which French writes one letter.
  static let pairs: [UInt8: [UInt32]] = Dictionary(
    uniqueKeysWithValues: zip("AOSHIDLN".utf8, ["ae", "oe", "ss", "th", "ij", "dz", "lj", "nj"])
      .map { ($0, $1.unicodeScalars.map(\.value)) })

  private static let arabic = Dictionary(
    uniqueKeysWithValues: zip(FoldingData.codes.utf8, FoldingData.letters))

  /// Unpacks `0671:2` to two entries of U+0671, and `-:33` to 33 entries of no change.
  private static func forms(_ runs: String) -> [UInt32] {
    runs.split(separator: " ").flatMap { run in
      let parts = run.split(separator: ":")
      let letter = UInt32(parts[0], radix: 16) ?? 0
      return Array(repeating: letter, count: Int(parts[1]) ?? 0)
    }
  }

  private static func ligature(_ code: Substring) -> [UInt32]? {
    switch code {
    case ".": nil
    case "-": []
    default: code.utf8.map { arabic[$0] ?? 0x20 }
    }
  }
}
