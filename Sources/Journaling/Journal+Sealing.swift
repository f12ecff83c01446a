public import Sealing

/// Why a clear journal could not be sealed.
public enum ResealingError: Error, Equatable, Sendable {
  /// Its payloads are sealed already.
  case alreadySealed
  /// Others have its records by now: sealed anew, they would not be the same records any more.
  case joined
  /// What cannot be read whole is not copied.
  case notWhole(ReadOnlyReason)
  /// The old journal could not be read or the new one not written.
  case journal(JournalError)
}

extension Journal {
  /// Writes a sealed copy of this clear journal under a new file id.
  ///
  /// Sessions, sequences, clocks and contents stay as they are, since events are named by them; hashes
  /// and the parents that name them are made anew. A last session holds the key slots. The new file
  /// gets its name when `verifying` has not thrown, and not before.
  /// - Parameter opening: who seals, and when; its parents and epoch do not count.
  /// - Returns: the new journal, unlocked and held for writing.
  /// - Throws: ``ResealingError``, and what `verifying` throws.
  public func sealedCopy(
    at path: String, keys: KeyRing, slots: [KeySlot], by opening: SessionOpening,
    verifying: (Journal) throws -> Void
  ) throws -> Journal {
    if isSealed { throw ResealingError.alreadySealed }
    if case .readOnly(let reason) = report.health { throw ResealingError.notWhole(reason) }
    do {
      // With a passphrase of its own it is nobody's example any more.
      return try Journal.make(at: path, mark: .plain, seal: .sealed(keys, slots)) { copy in
        try copyRecords(to: copy)
        try copy.beginSession(
          device: opening.device, operatorNumber: opening.operatorNumber, desk: opening.desk,
          wallMilliseconds: opening.wallMilliseconds, utcOffsetMinutes: opening.utcOffsetMinutes)
        try verifying(copy)
      }
    } catch let error as JournalError {
      throw ResealingError.journal(error)
    }
  }

  private func copyRecords(to copy: Journal) throws {
    var resealing = Resealing(copy)
    var group: [StoredRecord] = []
    try forEachRecord { record in
      group.append(record)
      guard record.isLastOfGroup else { return }
      try resealing.keep(group)
      group = []
    }
  }
}

/// Groups of a clear journal on their way into a sealed one.
private struct Resealing {
  private let target: Journal
  /// The new hashes of payloads that were erased: the lists of erasures must name those.
  private var erased: [RecordPosition: Digest] = [:]

  init(_ target: Journal) { self.target = target }

  mutating func keep(_ group: [StoredRecord]) throws {
    guard let first = group.first else { return }
    if first.kind == .imported { throw ResealingError.joined }
    let epoch = target.keys?.newestEpoch ?? 0
    if first.kind == .session {
      try keep(session: first, epoch: epoch)
    } else {
      guard let state = target.chain.sessions[first.position.session] else {
        throw JournalError.damaged(at: first.offset, .session)
      }
      let payloads = try group.map { try payload(of: $0) }
      let draft = GroupDraft(
        session: first.position.session, firstSequence: first.position.sequence, clock: first.clock,
        previous: state.hash, kind: first.kind, payloads: payloads, tagSize: target.header.tagSize)
      try note(try target.keep(draft, epoch: epoch), erasedAmong: group)
    }
  }

  private func keep(session record: StoredRecord, epoch: UInt32) throws {
    var opening = record.session
    opening.epoch = epoch
    opening.parents = try opening.parents.map { parent in
      guard let head = target.chain.head(of: parent.session), head.position == parent.position
      else { throw ResealingError.joined }
      return head
    }
    try target.keep(
      GroupDraft(
        session: record.position.session, firstSequence: 0, clock: record.clock,
        previous: opening.parentsHash, kind: .session, payloads: [opening.encoded],
        tagSize: target.header.tagSize), epoch: epoch)
  }

  /// What is kept of a record: its content, a list of erasures with the new hashes, or nothing
  /// where it was erased.
  private func payload(of record: StoredRecord) throws -> [UInt8] {
    guard record.kind == .erase else { return record.payload }
    guard let listed = record.payload.withUnsafeBytes({ Erasures.list($0) }) else {
      throw JournalError.damaged(at: record.offset, .erasure)
    }
    return Erasures.encoded(
      listed.map { old in
        Head(
          session: old.session, sequence: old.sequence, hash: erased[old.position] ?? old.hash)
      })
  }

  /// Remembers what the places of erased records hash to now.
  ///
  /// They hold random bytes alone until the new file is opened for writing the first time, which
  /// puts zeros there.
  private mutating func note(
    _ kept: [StoredRecord], erasedAmong group: [StoredRecord]
  ) throws(JournalError) {
    for (new, old) in zip(kept, group) where old.isErased {
      let size = Limits.salt + Limits.tag
      let bytes = try target.storage.bytes(
        from: new.offset + Int64(FrameHeader.size), count: size)
      erased[new.position] = Digest.ofBytes(bytes)
    }
  }
}
