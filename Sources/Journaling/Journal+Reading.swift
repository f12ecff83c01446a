extension Journal {
  /// Hands over every record in the order of the file, whole groups only.
  ///
  /// Opening has verified the chain; here each record's checks are verified once more. A journal
  /// with damage hands over what lies before it.
  /// - Throws: `damaged` when the file changed since, `io`, and whatever `body` throws.
  public func forEachRecord(_ body: (StoredRecord) throws -> Void) throws {
    try confirmOpen()
    let reader = FrameReader(storage, from: FileHeader.end, to: chain.end)
    while let record = try nextRecord(of: reader) {
      try body(record)
    }
  }

  /// The records of the group that begins at this offset.
  /// - Throws: `damaged` when no group begins there.
  public func records(ofGroupAt offset: Int64) throws(JournalError) -> [StoredRecord] {
    try confirmOpen()
    guard (FileHeader.end..<chain.end).contains(offset) else {
      throw .damaged(at: offset, .frameHeader)
    }
    let reader = FrameReader(storage, from: offset, to: chain.end)
    var records: [StoredRecord] = []
    while let record = try nextRecord(of: reader, beginsGroup: records.isEmpty) {
      records.append(record)
      if record.isLastOfGroup { break }
    }
    return records
  }

  func confirmOpen() throws(JournalError) {
    if writing == .refused(.readOnly(.closed)) { throw .readOnly(.closed) }
  }

  private func nextRecord(
    of reader: FrameReader, beginsGroup: Bool? = nil
  ) throws(JournalError) -> StoredRecord? {
    let place = reader.offset
    switch try reader.next() {
    case .end: return nil
    case .newer: throw .damaged(at: place, .frameHeader)
    case .broken(let damage): throw .damaged(at: place, damage)
    case .frame(let frame):
      if let beginsGroup, beginsGroup == frame.header.continues {
        throw .damaged(at: place, .group)
      }
      guard let state = chain.sessions[frame.header.session] else {
        throw .damaged(at: place, .session)
      }
      return frame.stored(session: state.opening)
    }
  }
}
