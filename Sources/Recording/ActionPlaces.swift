import Domain

/// Where in the file the records of each action begin, in 8 bytes an action.
///
/// Of the action 24 bits stand beside the place: whoever asks reads there whether it is the one.
struct ActionPlaces {
  /// The action's bits above 40 of the place; zero where there is none, for no record is at 0.
  private var slots: [UInt64]
  private var count = 0

  /// Room for so many actions, so that nothing grows while a file is read.
  init(room: Int) { slots = [UInt64](repeating: 0, count: room * 5 / 4 + 8) }

  /// The places at which an action may have begun, the first folded first: nearly always one or none.
  func places(of action: ActionID) -> [Int64] {
    let mark = ActionPlaces.mark(action)
    var found: [Int64] = []
    var index = home(mark)
    while slots[index] != 0 {
      if slots[index] >> 40 == mark { found.append(Int64(slots[index] & 0xFF_FFFF_FFFF)) }
      index = next(index)
    }
    return found
  }

  mutating func add(_ action: ActionID, at place: Int64) {
    if (count + 1) * 5 > slots.count * 4 { grow() }
    put(ActionPlaces.mark(action) << 40 | UInt64(place))
    count += 1
  }

  /// Begins behind a gap, so that places of one action keep their order.
  private mutating func grow() {
    let old = slots
    let start = (old.firstIndex(of: 0) ?? 0)
    slots = [UInt64](repeating: 0, count: old.count * 3 / 2)
    for index in old.indices {
      let slot = old[(start + index) % old.count]
      if slot != 0 { put(slot) }
    }
  }

  private mutating func put(_ slot: UInt64) {
    var index = home(slot >> 40)
    while slots[index] != 0 { index = next(index) }
    slots[index] = slot
  }

  private func home(_ mark: UInt64) -> Int { Int((mark &* UInt64(slots.count)) >> 24) }
  private func next(_ index: Int) -> Int { index + 1 == slots.count ? 0 : index + 1 }

  private static func mark(_ action: ActionID) -> UInt64 {
    ((action.high ^ (action.low &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9) >> 40
  }
}
