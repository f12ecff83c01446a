internal import Sealing

/// The key slots that stand in a file, each in one or more copies.
struct SlotBook {
  /// A record that holds a slot.
  struct Copy {
    let slot: KeySlot
    let position: RecordPosition
    let clock: HybridClock
    let offset: Int64
  }

  /// How far back the last copy may lie before a new session writes another.
  static let reach: Int64 = 256 * 1024
  /// How many copies a file has at least, once sessions have begun as often.
  static let fewest = 2

  /// In the order of the file.
  private(set) var copies: [Copy] = []

  /// Takes in a record; what is no slot that this version reads is passed over.
  mutating func take(_ frame: Frame) {
    guard var slot = KeySlot(Array(frame.content)) else { return }
    // Equal copies share their bytes in memory.
    if let known = copies.last(where: { $0.slot.id == slot.id })?.slot, known == slot {
      slot = known
    }
    copies.append(
      Copy(
        slot: slot, position: frame.header.position, clock: frame.header.clock,
        offset: frame.offset))
  }

  /// Forgets copies from an offset on.
  mutating func removeAll(from offset: Int64) {
    copies.removeAll { $0.offset >= offset }
  }

  /// Forgets the copies that an erasure takes.
  mutating func removeAll(in erasures: Erasures) {
    copies.removeAll { erasures.entries[$0.position] != nil }
  }

  /// Where the copies of some slots stand.
  func positions(where isWanted: (KeySlot) -> Bool) -> [RecordPosition] {
    copies.filter { isWanted($0.slot) }.map(\.position)
  }

  /// Of each slot the copy that counts, by operator, those first that were made first: of records with
  /// one id the later wins.
  var newest: [Copy] {
    var newest: [UInt64: Copy] = [:]
    for copy in copies {
      guard let known = newest[copy.slot.id], SlotBook.order(known) > SlotBook.order(copy) else {
        newest[copy.slot.id] = copy
        continue
      }
    }
    let first = self.first
    return newest.values.sorted {
      ($0.slot.operatorNumber, first[$0.slot.id]?.offset ?? 0)
        < ($1.slot.operatorNumber, first[$1.slot.id]?.offset ?? 0)
    }
  }

  /// The oldest copy of each slot, by id: later ones are written when a session begins.
  private var first: [UInt64: Copy] {
    Dictionary(copies.map { ($0.slot.id, $0) }) {
      SlotBook.order($0) < SlotBook.order($1) ? $0 : $1
    }
  }

  /// The ids of slots whose operator got another one later.
  ///
  /// A slot is as old as its first copy.
  var replaced: Set<UInt64> {
    let first = self.first
    let last = Dictionary(first.values.map { ($0.slot.operatorNumber, $0) }) {
      SlotBook.order($0) > SlotBook.order($1) ? $0 : $1
    }
    return Set(first.keys).subtracting(last.values.map(\.slot.id))
  }

  private static func order(_ copy: Copy) -> (UInt64, UInt64, UInt32) {
    (copy.clock.raw, copy.position.session, copy.position.sequence)
  }

  /// The slots to write once more: with fewer than two copies in the file, or all of them far back.
  ///
  /// One damaged place must not take the only way to the keys along.
  func due(at end: Int64) -> [Copy] {
    newest.filter { wanted in
      let same = copies.filter { $0.slot == wanted.slot }
      let last = same.map(\.offset).max() ?? 0
      return same.count < SlotBook.fewest || end - last > SlotBook.reach
    }
  }
}
