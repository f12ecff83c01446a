internal import Sealing

/// What is known of one session: where it came from and how far it goes.
struct SessionState {
  let opening: SessionOpening
  var sequence: UInt32
  var hash: Digest
  var clock: HybridClock
}

/// A parent that is not the newest record of its session at the place where it is named.
struct ParentClaim {
  let parent: Head
  /// Where the session record that names it lies.
  let offset: Int64
}

/// What a walk over all records has proved: sessions, their last hashes, the newest clock.
///
/// The same road takes in what is read and what was just written, so the two cannot differ.
struct Chain {
  private(set) var sessions: [UInt64: SessionState] = [:]
  /// Records that some session follows from: the others' heads are the parents of the next session.
  private var followed: Set<RecordPosition> = []
  private(set) var claims: [ParentClaim] = []
  /// The newest clock of all groups.
  private(set) var clock = HybridClock(raw: 0)
  private(set) var recordCount = 0
  private(set) var groupCount = 0
  /// The session whose record comes last in the file.
  private(set) var lastSession: UInt64?
  /// The first record that only a newer program understands.
  private(set) var newerContentAt: Int64?
  /// What a salvage found gone: records known by their hash alone, with the epoch of their session.
  private(set) var lost: [Head: UInt32] = [:]
  /// Where the last whole group ends.
  private(set) var end = FileHeader.end
  /// The key slots of the file.
  private(set) var slots = SlotBook()
  /// What erase records list.
  private(set) var erasures = Erasures()

  private var group: OpenGroup?

  private struct OpenGroup {
    let before: SessionState?
    let session: UInt64
    var records = 0
  }

  /// Whether a group has begun and not ended.
  var isInsideGroup: Bool { group != nil }

  /// Takes in the next frame, or says what about it does not fit.
  ///
  /// - Parameter payloadHash: the hash of the payload that an erasure has taken.
  mutating func accept(_ frame: Frame, erased payloadHash: Digest? = nil) -> Damage? {
    let header = frame.header
    guard header.continues == isInsideGroup else { return .group }
    if let group, group.session != header.session { return .group }
    let damage =
      switch header.kind {
      case .session: begin(frame)
      case .erase: erase(frame)
      case .lost: takeLosses(from: frame)
      default: follow(frame, erased: payloadHash)
      }
    if let damage { return damage }
    if header.kind == .keySlot, erasures.entry(for: header) == nil { slots.take(frame) }
    count(frame)
    return nil
  }

  /// Forgets the records of a group that has no end.
  mutating func abandonGroup() {
    guard let group else { return }
    sessions[group.session] = group.before
    slots.removeAll(from: end)
    if let place = newerContentAt, place >= end { newerContentAt = nil }
    self.group = nil
  }

  private mutating func begin(_ frame: Frame) -> Damage? {
    let header = frame.header
    guard !header.hasMore, !header.continues else { return .group }
    guard header.sequence == 0, sessions[header.session] == nil else { return .sequence }
    guard let opening = SessionOpening(frame.content) else { return .session }
    guard header.previous == opening.parentsHash else { return .chain }
    for parent in opening.parents { note(parent, namedAt: frame.offset) }
    sessions[header.session] = SessionState(
      opening: opening, sequence: 0, hash: frame.hash(), clock: header.clock)
    lastSession = header.session
    return nil
  }

  private mutating func note(_ parent: Head, namedAt offset: Int64) {
    followed.insert(parent.position)
    let known = sessions[parent.session]
    if known?.sequence == parent.sequence, known?.hash == parent.hash { return }
    claims.append(ParentClaim(parent: parent, offset: offset))
  }

  private mutating func follow(_ frame: Frame, erased payloadHash: Digest? = nil) -> Damage? {
    let header = frame.header
    let before = sessions[header.session]
    guard var state = stateAfterLoss(before: header) ?? before else { return .session }
    guard state.sequence < .max, header.sequence == state.sequence + 1 else { return .sequence }
    guard header.previous == state.hash else { return .chain }
    // One clock a group and a later one for the next keep groups together in the merged order.
    let fits = header.continues ? header.clock == state.clock : header.clock > state.clock
    guard fits else { return .clock }
    if header.hasMore, group == nil { group = OpenGroup(before: before, session: header.session) }
    state.sequence = header.sequence
    state.hash = frame.hash(erased: payloadHash)
    state.clock = header.clock
    sessions[header.session] = state
    return nil
  }

  private mutating func takeLosses(from frame: Frame) -> Damage? {
    guard !frame.header.hasMore, !frame.header.continues else { return .group }
    guard let records = LostRecord.list(frame.content) else { return .payload }
    if let damage = follow(frame) { return damage }
    for record in records { bridge(record) }
    return nil
  }

  /// Lets the chain go on after a record that is not there.
  mutating func bridge(_ record: LostRecord) { lost[record.head] = record.epoch }

  /// Takes a bridge away that nothing whole lies behind.
  mutating func unbridge(_ record: LostRecord) { lost[record.head] = nil }

  private mutating func erase(_ frame: Frame) -> Damage? {
    guard !frame.header.hasMore, !frame.header.continues else { return .group }
    guard let listed = erasures.listed(in: frame) else { return .erasure }
    if let damage = follow(frame) { return damage }
    erasures.add(listed, at: frame.offset)
    slots.removeAll(in: erasures)
    return nil
  }

  private mutating func count(_ frame: Frame) {
    let header = frame.header
    if newerContentAt == nil, !header.kind.isKnown || header.hasUnknownFlags {
      newerContentAt = frame.offset
    }
    group?.records += 1
    guard !header.hasMore else { return }
    recordCount += group?.records ?? 1
    groupCount += 1
    group = nil
    clock = max(clock, header.clock)
    end = frame.end
  }
}

extension Chain {
  /// Where a session stands before this record, when what lay between is known to be lost.
  private func stateAfterLoss(before header: FrameHeader) -> SessionState? {
    guard !lost.isEmpty, header.sequence > 0 else { return nil }
    let head = Head(
      session: header.session, sequence: header.sequence - 1, hash: header.previous)
    guard let epoch = lost[head] else { return nil }
    let state = sessions[header.session]
    if let state, state.sequence >= head.sequence { return nil }
    return SessionState(
      opening: state?.opening ?? .lost(clock: header.clock, epoch: epoch),
      sequence: head.sequence, hash: head.hash, clock: state?.clock ?? HybridClock(raw: 0))
  }

  /// The last record of a session.
  func head(of session: UInt64) -> Head? {
    sessions[session].map { Head(session: session, sequence: $0.sequence, hash: $0.hash) }
  }

  /// The heads from which no session follows yet: the parents of the next.
  ///
  /// A parent proves all before it, so naming these names everything known, in a record that does
  /// not grow with the age of the centre.
  var openHeads: [Head] {
    sessions.keys.sorted().compactMap { head(of: $0) }.filter { !followed.contains($0.position) }
  }

  /// How many records of the given session and position are missing here; 0 when none.
  func missingRecords(before head: Head) -> Int {
    if lost[head] != nil { return 0 }
    guard let known = sessions[head.session] else { return Int(head.sequence) + 1 }
    return max(0, Int(head.sequence) - Int(known.sequence))
  }
}

extension Chain {
  /// Takes in the lists of an erase record that lies ahead.
  ///
  /// The payloads it lists are gone before the walk comes to the list.
  mutating func announce(_ frame: Frame) {
    if let listed = erasures.listed(in: frame) { erasures.add(listed, at: frame.offset) }
  }

  /// Forgets that a record was listed, because the list is wrong about it.
  mutating func unlist(_ position: RecordPosition) {
    erasures.forget(position)
  }

  /// Takes in a key slot that lies behind damage: it may be the only way to the keys.
  mutating func salvageSlot(_ frame: Frame) {
    slots.take(frame)
  }
}
