import Glibc

/// The seeds of the tests that draw: a few hundred, or those that WASL_FAULT_SEEDS asks for.
///
/// `WASL_FAULT_SEEDS=10000` is that many, `WASL_FAULT_SEEDS=17-40` those from the first to the last
/// number, `WASL_FAULT_SEEDS=17-17` one.
enum Seeds {
  static let many = asked ?? 0..<300
  static let few = asked ?? 0..<60

  private static var asked: Range<UInt64>? {
    guard let text = getenv("WASL_FAULT_SEEDS").map({ String(cString: $0) }) else { return nil }
    let numbers = text.split(separator: "-").compactMap { UInt64($0) }
    switch numbers.count {
    case 1: return 0..<numbers[0]
    case 2 where numbers[0] <= numbers[1] && numbers[1] < .max: return numbers[0]..<numbers[1] + 1
    default: return nil
    }
  }

  /// How to try one seed again.
  static func again(_ seed: UInt64) -> String { "WASL_FAULT_SEEDS=\(seed)-\(seed)" }
}
