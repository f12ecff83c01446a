import Foundation

/// A small generator of numbers that a seed decides.
///
/// The seed of a failure is in its message; `WASL_SEED` brings it back.
struct Seed: RandomNumberGenerator {
  static let current =
    ProcessInfo.processInfo.environment["WASL_SEED"].flatMap { UInt64($0) }
    ?? UInt64.random(in: 0...9_999_999)

  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  // SplitMix64, by S. Vigna.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
