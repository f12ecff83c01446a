internal import Domain

extension Money {
  /// Amounts of more digits than this are no amounts: far above what may be entered, which the
  /// rules say with its limit, and far below what would overflow a sum.
  private static let digits = 15

  /// The amount of `1233737.62`: dirhams with a dot and at most two decimals, or nothing.
  ///
  /// A negative one is an amount too: where it may not be, the rules refuse it.
  init?(dirhams text: String) {
    let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ part in
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }),
      parts[0].utf8.count <= Money.digits, let whole = Int64(parts[0])
    else { return nil }
    var centimes = whole * 100
    if parts.count == 2 {
      guard parts[1].utf8.count <= 2, let fraction = Int64(parts[1]) else { return nil }
      centimes += parts[1].utf8.count == 1 ? fraction * 10 : fraction
    }
    self.init(centimes: text.hasPrefix("-") ? -centimes : centimes)
  }

  /// The text `1233737.62`: dirhams with two decimals.
  var text: String {
    let magnitude = centimes.magnitude
    let fraction = String(magnitude % 100)
    return (centimes < 0 ? "-" : "") + String(magnitude / 100) + "."
      + (fraction.count == 1 ? "0" : "") + fraction
  }
}
