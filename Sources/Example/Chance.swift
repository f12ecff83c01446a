/// Chance that is the same on every machine: SplitMix64 from a fixed seed.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of the range.
  ///
  /// The remainder's bias does not matter for an example, and unlike the
  /// standard library's way of drawing it can never change.
  mutating func draw(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// One of the items, of which there must be some.
  mutating func draw<Item>(of items: [Item]) -> Item { items[draw(0...(items.count - 1))] }
}
