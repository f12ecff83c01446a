internal import Glibc
internal import Sealing

extension Journal {
  /// Begins a session: appends its record, durable, under a new random number.
  ///
  /// Its parents are all heads from which no session followed yet. Every opening for writing begins
  /// one, and so does going on after a write that failed. In a sealed journal key slots that have
  /// too few copies are written along.
  /// - Throws: as `append`.
  public func beginSession(
    device: [UInt8], operatorNumber: UInt32, desk: UInt16, wallMilliseconds: Int64,
    utcOffsetMinutes: Int16
  ) throws(JournalError) {
    try confirmWritable()
    try finishErasures()
    let parents = chain.openHeads
    guard parents.count <= SessionOpening.mostParents else { throw .tooLarge }
    let opening = SessionOpening(
      device: device, operatorNumber: operatorNumber, desk: desk,
      wallMilliseconds: wallMilliseconds, utcOffsetMinutes: utcOffsetMinutes, parents: parents,
      epoch: keys?.newestEpoch ?? 0)
    let draft = GroupDraft(
      session: newSessionNumber(), firstSequence: 0, clock: try nextClock(wallMilliseconds),
      previous: opening.parentsHash, kind: .session, payloads: [opening.encoded],
      tagSize: header.tagSize)
    session = nil
    try keep(draft, epoch: opening.epoch)
    session = draft.session
    do {
      try dropReplacedSlots(wallMilliseconds: wallMilliseconds)
      try keepDueSlots(wallMilliseconds: wallMilliseconds)
    } catch {
      // Nothing may be appended that no slot leads to.
      session = nil
      throw error
    }
  }

  /// Appends one group of events: one write, one sync.
  ///
  /// When this returns, the records are on disk.
  ///
  /// The group must fit `65,608` bytes with 88 for each record beside its payload, 104 where
  /// payloads are sealed.
  /// - Returns: the records as stored; none for no payloads.
  /// - Throws: `locked`; `tooLarge` before anything is written; `noSpace` or `io` when nothing was kept and
  ///   the session ended; `poisoned` when nothing more may be written by this process;
  ///   `replacedUnderUs`; `readOnly`.
  @discardableResult
  public func append(
    _ payloads: [[UInt8]], wallMilliseconds: Int64
  ) throws(JournalError) -> [StoredRecord] {
    try append(payloads, kind: .events, wallMilliseconds: wallMilliseconds)
  }

  /// Appends a group of any kind.
  @discardableResult
  func append(
    _ payloads: [[UInt8]], kind: RecordKind, wallMilliseconds: Int64
  ) throws(JournalError) -> [StoredRecord] {
    try confirmWritable()
    guard let session, let state = chain.sessions[session] else { throw .readOnly(.noSession) }
    if payloads.isEmpty { return [] }
    guard payloads.count <= UInt32.max - state.sequence else { throw .readOnly(.exhausted) }
    return try keep(
      GroupDraft(
        session: session, firstSequence: state.sequence + 1, clock: try nextClock(wallMilliseconds),
        previous: state.hash, kind: kind, payloads: payloads, tagSize: header.tagSize),
      epoch: state.opening.epoch)
  }

  func confirmWritable() throws(JournalError) {
    if case .refused(let reason) = writing { throw reason }
    if isLocked { throw .locked }
  }

  private func nextClock(_ wallMilliseconds: Int64) throws(JournalError) -> HybridClock {
    let clock = chain.clock.next(after: wallMilliseconds)
    guard clock > chain.clock else { throw .readOnly(.exhausted) }
    return clock
  }

  private func newSessionNumber() -> UInt64 {
    var number: UInt64 = 0
    repeat {
      withUnsafeMutableBytes(of: &number) { random($0) }
      number = UInt64(littleEndian: number)
    } while number == 0 || chain.sessions[number] != nil
    return number
  }

  /// Writes a group, and takes it into the chain once it is durable.
  @discardableResult
  func keep(_ draft: GroupDraft, epoch: UInt32) throws(JournalError) -> [StoredRecord] {
    guard draft.fits else { throw .tooLarge }
    try confirmOurs()
    // Sealed last: whatever fails from here on ends the session, and no place is sealed twice.
    let seal = isSealed ? try payloadSeal(of: draft.session, epoch: epoch) : nil
    guard let bytes = draft.encoded(random: random, seal: seal) else { throw .locked }
    let offset = chain.end
    try write(bytes, at: offset)
    try synchronize(bytes, at: offset)
    let records = try takeIn(bytes, at: offset, seal: seal)
    claimHead(of: draft.session)
    return records
  }

  /// Makes sure that the path leads to the file that was opened, and that nobody else wrote to it;
  /// else this process writes no more.
  private func confirmOurs() throws(JournalError) {
    do throws(JournalError) {
      try storage.confirmUnmoved()
      guard try storage.size() == chain.end else { throw .replacedUnderUs }
    } catch {
      if error == .replacedUnderUs {
        session = nil
        writing = .refused(error)
      }
      throw error
    }
  }

  private func write(_ bytes: [UInt8], at offset: Int64) throws(JournalError) {
    do {
      try storage.writeAll(bytes, at: offset)
    } catch {
      session = nil
      try cutBack(to: offset)
      throw error.asNoSpace(needed: bytes.count)
    }
  }

  /// Takes away what a failed write left; when that fails too, the end of the file is unknown.
  private func cutBack(to offset: Int64) throws(JournalError) {
    do {
      try storage.truncate(to: offset)
      try storage.synchronize()
    } catch {
      throw poison()
    }
  }

  /// Syncs; after a failure writes the same bytes once more and syncs again.
  ///
  /// Linux marks pages whose writing failed as clean: a second sync alone would answer "durable"
  /// for bytes that the disk never saw.
  func synchronize(_ bytes: [UInt8], at offset: Int64) throws(JournalError) {
    do {
      try storage.synchronize()
    } catch {
      do {
        try storage.writeAll(bytes, at: offset)
        try storage.synchronize()
      } catch {
        throw poison()
      }
    }
  }

  func poison() -> JournalError {
    session = nil
    writing = .refused(.poisoned)
    return .poisoned
  }

  /// Takes written records in by the road that reading uses.
  private func takeIn(
    _ bytes: [UInt8], at offset: Int64, seal: PayloadSeal?
  ) throws(JournalError) -> [StoredRecord] {
    var bytes = bytes
    var records: [StoredRecord] = []
    let isWhole = bytes.withUnsafeMutableBytes { raw in
      var start = 0
      while start < raw.count {
        guard let frame = written(raw, from: start, offset: offset) else { return false }
        guard chain.accept(frame) == nil, seal?.open(frame) ?? true,
          let opening = chain.sessions[frame.header.session]?.opening
        else { return false }
        records.append(frame.stored(session: opening, isErased: false))
        start += frame.bytes.count
      }
      return true
    }
    guard isWhole else { throw poison() }
    return records
  }

  private func written(
    _ bytes: UnsafeMutableRawBufferPointer, from start: Int, offset: Int64
  ) -> Frame? {
    let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
    guard let frameHeader = FrameHeader(rest) else { return nil }
    let size = FrameHeader.size + Int(frameHeader.length)
    return Frame(
      header: frameHeader, offset: offset + Int64(start),
      bytes: UnsafeRawBufferPointer(rebasing: rest[0..<size]), tagSize: header.tagSize)
  }

  /// Writes the head file of a journal that has got its name.
  func claimHead() {
    if let session { claimHead(of: session) }
  }

  private func claimHead(of session: UInt64) {
    guard let head = chain.head(of: session) else { return }
    let claim = HeadFile(
      fileID: header.fileID, head: head, recordCount: UInt64(chain.recordCount))
    storage.writeHead(claim.encoded)
  }
}

extension JournalError {
  /// Full disks, quotas and limits on sizes look alike to a person: there is no room.
  func asNoSpace(needed: Int) -> JournalError {
    switch self {
    case .io(ENOSPC, _), .io(EFBIG, _), .io(EDQUOT, _): .noSpace(needed: needed)
    default: self
    }
  }
}
