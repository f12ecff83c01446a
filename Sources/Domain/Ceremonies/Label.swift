/// What a receipt's bar code says: desk (2 digits), sequence (6) and a check digit.
///
/// Digits only, because a scanner types like a keyboard: under a French layout a hyphen would
/// arrive as `)`. The check digit is Damm's ("Total anti-symmetrische Quasigruppen", 2004): it
/// finds every single wrong digit and every swap of two neighbours, so that a misread label never
/// selects another person.
public struct Label: Hashable, Sendable {
  public let desk: UInt16
  public let sequence: Int

  /// How many digits a label has.
  public static let length = 9

  /// The label of a receipt, or nothing where its numbers are too large for one.
  public init?(_ receipt: HumanNumber) {
    guard receipt.desk < 100, (1..<1_000_000).contains(receipt.sequence) else { return nil }
    desk = receipt.desk
    sequence = receipt.sequence
  }

  /// The label of these digits, or nothing where they are not nine or the check digit is wrong.
  public init?(digits: String) {
    let values = digits.utf8.map { Int($0) - 0x30 }
    guard values.count == Label.length, values.allSatisfy({ (0...9).contains($0) }),
      Label.remainder(of: values) == 0
    else { return nil }
    desk = UInt16(values[0] * 10 + values[1])
    sequence = values[2..<8].reduce(0) { $0 * 10 + $1 }
  }

  /// The nine digits, check digit last.
  public var digits: String {
    let plain = Label.padded(Int(desk), 2) + Label.padded(sequence, 6)
    return plain + String(Label.remainder(of: plain.utf8.map { Int($0) - 0x30 }))
  }

  /// Whether a receipt bears this label; the year is not on it.
  public func names(_ receipt: HumanNumber) -> Bool {
    receipt.desk == desk && receipt.sequence == sequence
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  private static func remainder(of digits: [Int]) -> Int {
    digits.reduce(0) { quasigroup[$0][$1] }
  }

  /// Damm's quasigroup of order 10, totally anti-symmetric with zeros on its diagonal.
  private static let quasigroup = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2], [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9], [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8], [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4], [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5], [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
  ]
}
