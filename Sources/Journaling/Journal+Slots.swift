public import Sealing

extension Journal {
  /// Appends key slots: from now on their passphrases open the journal too.
  ///
  /// - Throws: as `append`.
  public func keep(slots: [KeySlot], wallMilliseconds: Int64) throws(JournalError) {
    try confirmWritable()
    // One group: all operators can open the next epoch, or none yet.
    for part in Journal.groups(of: slots.map(\.encoded)) {
      try append(part, kind: .keySlot, wallMilliseconds: wallMilliseconds)
    }
  }

  /// Gives an operator another slot, then erases all copies of the slots the operator had.
  ///
  /// Interrupted in between, both passphrases open the journal until a session begins.
  /// - Throws: as ``erase(_:wallMilliseconds:)``.
  public func replace(
    slotsOf operatorNumber: UInt32, with slot: KeySlot, wallMilliseconds: Int64
  ) throws(JournalError) {
    try keep(slots: [slot], wallMilliseconds: wallMilliseconds)
    try erase(
      chain.slots.positions { $0.operatorNumber == operatorNumber && $0.id != slot.id },
      wallMilliseconds: wallMilliseconds)
  }

  /// Brings changes of passphrases to their end that were interrupted: of several slots of an
  /// operator the one that was made last stays.
  func dropReplacedSlots(wallMilliseconds: Int64) throws(JournalError) {
    let replaced = chain.slots.replaced
    if replaced.isEmpty { return }
    // Nobody without the keys may take a slot away by writing another.
    try confirmAuthentic(chain.slots.newest)
    try erase(
      chain.slots.positions { slot in replaced.contains(slot.id) },
      wallMilliseconds: wallMilliseconds)
  }

  /// Makes a new data key for the sessions to come, grants it to the slots of those who stay, and
  /// erases the slots of the others.
  ///
  /// Who is taken away can still read what they could read before. The session that is open goes on
  /// with the key before; the next uses the new one. Interrupted in between, the slots that were
  /// there open the journal.
  /// - Parameter keeping: whether an operator stays, by number; 0 is the recovery code.
  /// - Returns: the keys with the new one among them.
  /// - Throws: `readOnly` (`noSlots`) when nobody would stay; as ``erase(_:wallMilliseconds:)``.
  @discardableResult
  public func startEpoch(
    keeping: (UInt32) -> Bool, wallMilliseconds: Int64
  ) throws(JournalError) -> KeyRing {
    try confirmWritable()
    guard isSealed, let keys else { throw .readOnly(.noSlots) }
    let staying = chain.slots.newest.filter { keeping($0.slot.operatorNumber) }
    guard !staying.isEmpty, keys.newestEpoch < .max else { throw .readOnly(.noSlots) }
    // A new key is granted only to slots that somebody with the keys wrote.
    try confirmAuthentic(staying)
    let extended = keys.adding(epoch: keys.newestEpoch + 1)
    try keep(slots: staying.map { $0.slot.granting(extended) }, wallMilliseconds: wallMilliseconds)
    self.keys = extended
    try erase(
      chain.slots.positions { !keeping($0.operatorNumber) }, wallMilliseconds: wallMilliseconds)
    return extended
  }

  /// Writes the slots of a new journal, and once more those of which one damaged place could take
  /// every copy.
  func keepDueSlots(wallMilliseconds: Int64) throws(JournalError) {
    guard isSealed else { return }
    let due = chain.slots.due(at: chain.end)
    try confirmAuthentic(due)
    try keep(slots: unwrittenSlots + due.map(\.slot), wallMilliseconds: wallMilliseconds)
    unwrittenSlots = []
  }

  /// Makes sure that somebody with the keys wrote these copies, before they are written once more.
  private func confirmAuthentic(_ copies: [SlotBook.Copy]) throws(JournalError) {
    for copy in copies { try confirmAuthentic(at: copy.offset) }
  }

  /// Makes sure that somebody with the keys wrote the group that begins at this offset, or the record
  /// within one.
  func confirmAuthentic(at offset: Int64) throws(JournalError) {
    var walk = try RecordWalk(self, from: offset, most: Int64(Limits.group))
    _ = try walk.next()
  }

  /// Payloads in as few groups as hold them.
  private static func groups(of payloads: [[UInt8]]) -> [[[UInt8]]] {
    var groups: [[[UInt8]]] = []
    var room = 0
    for payload in payloads {
      let size = FrameHeader.size + Limits.salt + Limits.tag + payload.count
      if groups.isEmpty || size > room {
        groups.append([])
        room = Limits.group
      }
      groups[groups.count - 1].append(payload)
      room -= size
    }
    return groups
  }
}
