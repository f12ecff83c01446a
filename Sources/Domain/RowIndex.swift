/// Rows of a table by the hash of a key: what a dictionary would know, in 8 bytes a slot.
///
/// It keeps neither keys nor values. Whoever asks compares the key with that of the row, so one
/// table may be found by several keys. Equal tables have equal indexes whatever the order in which
/// they were filled, so two indexes never differ.
struct RowIndex: Sendable, Equatable {
  /// The upper half of the hash, then the row plus one; zero where there is none.
  private var slots: [UInt64] = []
  private(set) var count = 0

  static func == (left: RowIndex, right: RowIndex) -> Bool { true }

  /// The first row of this hash that matches.
  func row(_ hash: UInt64, where matches: (Int) -> Bool) -> Int? {
    if slots.isEmpty { return nil }
    let mark = RowIndex.mark(hash)
    var place = home(mark)
    while slots[place] != 0 {
      let slot = slots[place]
      if slot >> 32 == mark, matches(RowIndex.row(slot)) { return RowIndex.row(slot) }
      place = next(place)
    }
    return nil
  }

  /// Adds a row; whether it is there already is for the caller to know.
  mutating func insert(_ hash: UInt64, row: Int) {
    if (count + 1) * 5 > slots.count * 4 { grow() }
    put(RowIndex.mark(hash) << 32 | UInt64(row + 1))
    count += 1
  }

  /// Takes a row away; what stands behind it moves up, so that no search ends too early.
  mutating func remove(_ hash: UInt64, row: Int) {
    if slots.isEmpty { return }
    let wanted = RowIndex.mark(hash) << 32 | UInt64(row + 1)
    var hole = home(RowIndex.mark(hash))
    while slots[hole] != wanted {
      if slots[hole] == 0 { return }
      hole = next(hole)
    }
    count -= 1
    var place = next(hole)
    while slots[place] != 0 {
      let start = home(slots[place] >> 32)
      if distance(start, place) >= distance(hole, place) {
        slots[hole] = slots[place]
        hole = place
      }
      place = next(place)
    }
    slots[hole] = 0
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: max(8, old.count * 3 / 2))
    for slot in old where slot != 0 { put(slot) }
  }

  private mutating func put(_ slot: UInt64) {
    var place = home(slot >> 32)
    while slots[place] != 0 { place = next(place) }
    slots[place] = slot
  }

  private func home(_ mark: UInt64) -> Int { Int((mark &* UInt64(slots.count)) >> 32) }
  private func next(_ place: Int) -> Int { place + 1 == slots.count ? 0 : place + 1 }
  private func distance(_ from: Int, _ to: Int) -> Int {
    to >= from ? to - from : to - from + slots.count
  }
  private static func mark(_ hash: UInt64) -> UInt64 { hash >> 32 }
  private static func row(_ slot: UInt64) -> Int { Int(slot & 0xFFFF_FFFF) - 1 }
}

extension RowIndex {
  /// A hash of two words, good in its upper half.
  static func hash(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let word = (first ^ (second &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    return (word ^ (word >> 29)) &* 0x94D0_49BB_1331_11EB
  }

  /// A hash of a text, good in its upper half.
  static func hash(_ text: String) -> UInt64 {
    let sum = text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return hash(sum, 0)
  }
}
