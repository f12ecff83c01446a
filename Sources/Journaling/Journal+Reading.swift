extension Journal {
  /// Hands over every record in the order of the file, whole groups only.
  ///
  /// Opening has verified the chain; here each record's checks are verified once more, and in a
  /// sealed journal that somebody with the keys wrote it. A journal with damage hands over what lies
  /// before it.
  /// - Throws: `locked`, `damaged` when the file changed since, `io`, and whatever `body` throws.
  ///   `damaged` with `seal` comes at a record that nobody with the keys wrote; a part of its group
  ///   may have been handed over. From then on the journal is read-only, its report says so, and
  ///   another call hands over what lies before that group.
  public func forEachRecord(_ body: (StoredRecord) throws -> Void) throws {
    var walk = try RecordWalk(self)
    while let frame = try walk.next() { try body(try stored(frame)) }
  }

  /// Hands over every record as ``forEachRecord(_:)`` does, without making a copy of its bytes.
  ///
  /// Nothing is allocated for a record: a journal of a million is read so.
  public func forEachPayload(_ body: (borrowing RecordView) throws -> Void) throws {
    var walk = try RecordWalk(self)
    while let frame = try walk.next() {
      try body(RecordView(frame, isErased: isErased(frame.header)))
    }
  }

  /// The records of the group that begins at this offset.
  /// - Throws: `damaged` when no group begins there, and as ``forEachRecord(_:)``.
  public func records(ofGroupAt offset: Int64) throws(JournalError) -> [StoredRecord] {
    var walk = try RecordWalk(self, from: offset, most: Int64(Limits.group))
    var records: [StoredRecord] = []
    while let frame = try walk.next() {
      guard frame.header.continues != records.isEmpty else {
        throw .damaged(at: frame.offset, .group)
      }
      records.append(try stored(frame))
      if !frame.header.hasMore { break }
    }
    return records
  }

  func isErased(_ header: FrameHeader) -> Bool {
    chain.erasures.entry(for: header) != nil
  }

  func stored(_ frame: Frame) throws(JournalError) -> StoredRecord {
    guard let state = chain.sessions[frame.header.session] else {
      throw .damaged(at: frame.offset, .session)
    }
    return frame.stored(session: state.opening, isErased: isErased(frame.header))
  }

  /// Where reading ends.
  var readableEnd: Int64 { min(chain.end, forgedFrom ?? chain.end) }

  /// Believes nothing from this group on, and writes no more.
  func distrust(groupAt start: Int64, recordAt offset: Int64) -> JournalError {
    forgedFrom = min(start, forgedFrom ?? start)
    let reason = ReadOnlyReason.damaged(at: offset, .seal)
    if report.health == .sound { report.health = .readOnly(reason) }
    if writing == .possible { writing = .refused(.readOnly(reason)) }
    session = nil
    return .damaged(at: offset, .seal)
  }
}

/// A walk over the records of a journal that opens what is sealed, in the place where it was read.
struct RecordWalk {
  private let journal: Journal
  private let reader: FrameReader
  private var groupStart: Int64
  /// What opens the records of the session that was met last.
  private var seal: (session: UInt64, seal: PayloadSeal)?

  /// Begins at a group, and goes on for at most so many bytes.
  ///
  /// - Throws: `locked`; `damaged` when the offset lies outside of the records.
  init(
    _ journal: Journal, from start: Int64 = FileHeader.end, most: Int64? = nil
  ) throws(JournalError) {
    try journal.confirmOpen()
    let end = journal.readableEnd
    guard (FileHeader.end...end).contains(start), start < end || most == nil else {
      throw .damaged(at: start, .frameHeader)
    }
    self.journal = journal
    reader = FrameReader(
      journal.storage, from: start, to: min(end, start + (most ?? end)),
      tagSize: journal.header.tagSize)
    reader.holdsSecrets = journal.isSealed
    groupStart = start
  }

  /// The next record, its payload opened unless it was erased; its bytes are valid until the next.
  mutating func next() throws(JournalError) -> Frame? {
    let place = reader.offset
    switch try reader.next() {
    case .end: return nil
    case .newer: throw .damaged(at: place, .frameHeader)
    case .broken(let damage): throw .damaged(at: place, damage)
    case .altered(let frame):
      guard journal.isErased(frame.header) else { throw .damaged(at: place, .payload) }
      reader.pass(frame)
      return frame
    case .frame(let frame):
      if !frame.header.continues { groupStart = place }
      if journal.isSealed, !journal.isErased(frame.header) { try open(frame) }
      return frame
    }
  }

  private mutating func open(_ frame: Frame) throws(JournalError) {
    // The body of the walk may have locked the journal.
    if seal?.session != frame.header.session || journal.isLocked { try turn(to: frame) }
    guard let seal, seal.seal.open(frame) else {
      throw journal.distrust(groupAt: groupStart, recordAt: frame.offset)
    }
  }

  private mutating func turn(to frame: Frame) throws(JournalError) {
    let session = frame.header.session
    guard let state = journal.chain.sessions[session] else {
      throw .damaged(at: frame.offset, .session)
    }
    seal = try journal.payloadSeal(of: session, epoch: state.opening.epoch).map { (session, $0) }
  }
}
