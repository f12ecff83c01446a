internal import Sealing

/// How a journal differs from another of the same centre.
public struct JournalComparison: Equatable, Sendable {
  /// One of the two.
  public struct Side: Equatable, Sendable {
    /// Records that only this one has.
    public var ownRecords: Int
    /// Whole actions that only this one has; beginnings of sessions are none.
    public var ownActions: Int
    /// The session whose record comes last in it.
    public var lastSession: SessionOpening?
    /// The newest clock of its records.
    public var lastClock: HybridClock
  }

  /// The first of the two.
  public var first: Side
  /// The second of the two.
  public var second: Side
  /// What the second has erased and the first still holds.
  public var unerased: Unerased
  /// Whether both began as one file.
  public var isSameJournal: Bool
  /// Whether one session goes on differently in the two: a copied machine wrote on both sides.
  public var isForked: Bool
}

/// What another journal has erased and this one still holds: to go back to it brings that back.
public struct Unerased: Equatable, Sendable {
  /// Records of what happened, with the words of persons.
  public var records = 0
  /// Key slots: passphrases that were changed or taken away, and that open this one.
  public var slots = 0
}

/// What a restoring wrote.
public struct RestoreReport: Equatable, Sendable {
  /// The new file.
  public var copy: BackupReport
  /// How many records at least the journal had that stood in this place before, as far as what it
  /// left beside it tells.
  public var missingRecords: Int
}

extension Journal {
  /// Puts a copy of a journal in a new place, from where it can be worked with.
  ///
  /// Never over a file: to go back in time would lose what came after. The copy is verified before it
  /// has its name, and its head file is written anew.
  /// - Throws: ``CopyError``; nothing is left behind then.
  public static func restore(
    from source: String, to target: String
  ) throws(CopyError) -> RestoreReport {
    if FileStorage.areSame(source, target) { throw .ontoItself }
    let left = FileStorage.smallFile(at: Store(path: target).headPath, most: 4096)
    let made = try copy(of: source, to: target, makesFolder: true)
    let claim = left.flatMap { HeadFile($0) }
    return RestoreReport(
      copy: BackupReport(source, target, made, isListed: false),
      missingRecords: claim?.fileID == made.fileID
        ? claim.map { made.chain.missingRecords(before: $0.head) } ?? 0 : 0)
  }

  /// Holds the whole records of two files against each other; it writes nothing and takes no lock.
  /// - Throws: whatever keeps one of them from being read.
  public static func compare(
    _ first: String, _ second: String
  ) throws(JournalError) -> JournalComparison {
    let (left, right) = (try Compared(first), try Compared(second))
    let (ours, isForkedHere) = try left.side(without: right.chain)
    let (theirs, isForkedThere) = try right.side(without: left.chain)
    return JournalComparison(
      first: ours, second: theirs, unerased: try left.unerased(by: right.chain),
      isSameJournal: left.header.fileID == right.header.fileID,
      isForked: isForkedHere || isForkedThere)
  }
}

/// A file that is held against another.
private struct Compared {
  let storage: FileStorage
  let header: FileHeader
  let chain: Chain

  init(_ path: String) throws(JournalError) {
    storage = try FileStorage.open(at: Store(path: path), for: .reading)
    let size = try storage.size()
    header = try HeaderArea(storage).header
    chain = try Survey(storage, header: header, size: size).chain
  }

  /// What only this one has, and whether a record that both should have is another there.
  func side(
    without other: Chain
  ) throws(JournalError) -> (side: JournalComparison.Side, isForked: Bool) {
    var (records, actions, isForked) = (0, 0, false)
    let reader = FrameReader(
      storage, from: FileHeader.end, to: chain.end, tagSize: header.tagSize)
    while case .frame(let frame) = try reader.nextUnchecked() {
      reader.pass(frame)
      let known = other.sessions[frame.header.session]
      if known?.sequence == frame.header.sequence, known?.hash != hash(of: frame) {
        isForked = true
      }
      if let known, frame.header.sequence <= known.sequence { continue }
      records += 1
      if !frame.header.hasMore, frame.header.kind != .session { actions += 1 }
    }
    let side = JournalComparison.Side(
      ownRecords: records, ownActions: actions,
      lastSession: chain.lastSession.flatMap { chain.sessions[$0]?.opening },
      lastClock: chain.clock)
    return (side, isForked)
  }

  /// What the other lists as erased and stands here as it was.
  func unerased(by other: Chain) throws(JournalError) -> Unerased {
    let listed = other.erasures.entries.filter { chain.erasures.entries[$0.key] == nil }
    if listed.isEmpty { return Unerased() }
    var (records, slots) = (0, Set<UInt64>())
    let reader = FrameReader(storage, from: FileHeader.end, to: chain.end, tagSize: header.tagSize)
    while case .frame(let frame) = try reader.nextUnchecked() {
      reader.pass(frame)
      guard let entry = listed[frame.header.position],
        entry.payloadHash == Digest.ofBytes(frame.payload)
      else { continue }
      if frame.header.kind == .events { records += 1 }
      // A slot may stand in more copies than one.
      if let slot = slot(in: frame) { slots.insert(slot.id) }
    }
    return Unerased(records: records, slots: slots.count)
  }

  private func slot(in frame: Frame) -> KeySlot? {
    frame.header.kind == .keySlot ? KeySlot(Array(frame.content)) : nil
  }

  private func hash(of frame: Frame) -> Digest {
    frame.hash(erased: chain.erasures.entry(for: frame.header)?.payloadHash)
  }
}
