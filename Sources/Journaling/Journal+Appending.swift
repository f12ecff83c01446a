internal import Glibc
internal import Sealing

extension Journal {
  /// Begins a session: appends its record, durable, under a new random number.
  ///
  /// Its parents are all heads from which no session followed yet. Every opening for writing begins
  /// one, and so does going on after a write that failed.
  /// - Throws: as `append`.
  public func beginSession(
    device: [UInt8], operatorNumber: UInt32, desk: UInt16, wallMilliseconds: Int64,
    utcOffsetMinutes: Int16
  ) throws(JournalError) {
    try confirmWritable()
    let parents = chain.openHeads
    guard parents.count <= SessionOpening.mostParents else { throw .tooLarge }
    let opening = SessionOpening(
      device: device, operatorNumber: operatorNumber, desk: desk,
      wallMilliseconds: wallMilliseconds, utcOffsetMinutes: utcOffsetMinutes, parents: parents)
    let draft = GroupDraft(
      session: newSessionNumber(), firstSequence: 0, clock: try nextClock(wallMilliseconds),
      previous: opening.parentsHash, kind: .session, payloads: [opening.encoded])
    session = nil
    try keep(draft)
    session = draft.session
  }

  /// Appends one group: one write, one sync.
  ///
  /// When this returns, the records are on disk.
  ///
  /// The group must fit `65,608` bytes with 88 for each record beside its payload.
  /// - Returns: the records as stored; none for no payloads.
  /// - Throws: `tooLarge` before anything is written; `noSpace` or `io` when nothing was kept and
  ///   the session ended; `poisoned` when nothing more may be written by this process;
  ///   `replacedUnderUs`; `readOnly`.
  @discardableResult
  public func append(
    _ payloads: [[UInt8]], kind: RecordKind = .events, wallMilliseconds: Int64
  ) throws(JournalError) -> [StoredRecord] {
    try confirmWritable()
    guard let session, let state = chain.sessions[session] else { throw .readOnly(.noSession) }
    if payloads.isEmpty { return [] }
    guard payloads.count <= UInt32.max - state.sequence else { throw .readOnly(.exhausted) }
    return try keep(
      GroupDraft(
        session: session, firstSequence: state.sequence + 1, clock: try nextClock(wallMilliseconds),
        previous: state.hash, kind: kind, payloads: payloads))
  }

  private func confirmWritable() throws(JournalError) {
    if case .refused(let reason) = writing { throw reason }
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
  private func keep(_ draft: GroupDraft) throws(JournalError) -> [StoredRecord] {
    guard draft.fits else { throw .tooLarge }
    let bytes = draft.encoded(random: random)
    try storage.confirmUnmoved()
    guard try storage.size() == chain.end else { throw .replacedUnderUs }
    let offset = chain.end
    try write(bytes, at: offset)
    try synchronize(bytes, at: offset)
    let records = try takeIn(bytes, at: offset)
    claimHead(of: draft.session)
    return records
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
  private func synchronize(_ bytes: [UInt8], at offset: Int64) throws(JournalError) {
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

  private func poison() -> JournalError {
    session = nil
    writing = .refused(.poisoned)
    return .poisoned
  }

  /// Takes written records in by the road that reading uses.
  private func takeIn(_ bytes: [UInt8], at offset: Int64) throws(JournalError) -> [StoredRecord] {
    var records: [StoredRecord] = []
    let isWhole = bytes.withUnsafeBytes { raw in
      var start = 0
      while start < raw.count {
        let rest = UnsafeRawBufferPointer(rebasing: raw[start...])
        guard let header = FrameHeader(rest) else { return false }
        let size = FrameHeader.size + Int(header.length)
        let frame = Frame(
          header: header, offset: offset + Int64(start),
          bytes: UnsafeRawBufferPointer(rebasing: rest[0..<size]))
        guard chain.accept(frame) == nil, let opening = chain.sessions[header.session]?.opening
        else { return false }
        records.append(frame.stored(session: opening))
        start += size
      }
      return true
    }
    guard isWhole else { throw poison() }
    return records
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

/// A group before it has bytes.
struct GroupDraft {
  let session: UInt64
  let firstSequence: UInt32
  let clock: HybridClock
  let previous: Digest
  let kind: RecordKind
  let payloads: [[UInt8]]

  private static let overhead = FrameHeader.size + Limits.salt

  private var size: Int {
    payloads.reduce(0) { $0 + GroupDraft.overhead + $1.count }
  }

  /// Whether every payload and the whole are within their limits.
  var fits: Bool {
    size <= Limits.group && payloads.allSatisfy { $0.count <= Limits.payload - Limits.salt }
  }

  /// The bytes of all frames, each chained to the one before.
  func encoded(random: RandomSource) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size)
    bytes.withUnsafeMutableBytes { all in
      var start = 0
      var before = previous
      for (index, payload) in payloads.enumerated() {
        let end = start + GroupDraft.overhead + payload.count
        let frame = UnsafeMutableRawBufferPointer(rebasing: all[start..<end])
        before = fill(frame, index: index, payload: payload, previous: before, random: random)
        start = end
      }
    }
    return bytes
  }

  /// Writes one frame and says its hash.
  private func fill(
    _ frame: UnsafeMutableRawBufferPointer, index: Int, payload: [UInt8], previous: Digest,
    random: RandomSource
  ) -> Digest {
    let body = UnsafeMutableRawBufferPointer(rebasing: frame[FrameHeader.size...])
    random(UnsafeMutableRawBufferPointer(rebasing: body[0..<Limits.salt]))
    UnsafeMutableRawBufferPointer(rebasing: body[Limits.salt...]).copyBytes(from: payload)
    let more = index + 1 < payloads.count ? FrameHeader.moreFollows : 0
    let header = FrameHeader(
      kind: kind, flags: more | (index > 0 ? FrameHeader.continuesGroup : 0),
      length: UInt32(body.count), session: session, sequence: firstSequence + UInt32(index),
      payloadCheck: CRC32C.of(UnsafeRawBufferPointer(body)), clock: clock, previous: previous)
    header.write(to: frame)
    return FrameHeader.recordHash(
      header: UnsafeRawBufferPointer(frame), payload: UnsafeRawBufferPointer(body))
  }
}
