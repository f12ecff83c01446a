internal import Sealing

extension Journal {
  /// Takes the payloads of records away for ever; the chain still verifies.
  ///
  /// First an erase record lists them, durable; then they are overwritten with zeros, durable.
  /// Interrupted in between, they are handed out no more, and the next opening for writing goes on.
  /// What was erased before is passed over.
  /// - Throws: `notErasable`, before anything is written, for what is not in the file or neither
  ///   events nor a key slot; `poisoned` when the overwriting failed; as `append`.
  /// - Returns: The paths of copies beside the journal that may hold the same words and could not be
  ///   removed.
  @discardableResult
  public func erase(
    _ positions: [RecordPosition], wallMilliseconds: Int64
  ) throws(JournalError) -> [String] {
    try confirmWritable()
    let targets = try erasureTargets(Set(positions))
    var rest = targets[...]
    while !rest.isEmpty {
      let part = rest.prefix(Erasures.mostListed)
      rest = rest.dropFirst(part.count)
      try append(
        [Erasures.encoded(part.map(\.listed))], kind: .erase, wallMilliseconds: wallMilliseconds)
    }
    return targets.isEmpty ? [] : try overwrite(targets.map(\.rest))
  }

  /// Brings an erasure of a sealed journal to its end that was interrupted, once its lists are proven
  /// to be by somebody with the keys.
  ///
  /// - Throws: `damaged` (`seal`) for a list that nobody with the keys wrote: nothing is overwritten;
  ///   `poisoned` when the overwriting failed.
  func finishErasures() throws(JournalError) {
    if erasureRests.isEmpty { return }
    for place in Set(chain.erasures.entries.values.map(\.listedAt)).sorted() {
      try confirmAuthentic(at: place)
    }
    _ = try overwrite(erasureRests)
    report.finishedErasures += erasureRests.count
    erasureRests = []
  }

  /// The records of a file to be erased, in its order.
  private func erasureTargets(
    _ positions: Set<RecordPosition>
  ) throws(JournalError) -> [ErasureTarget] {
    var missing = positions.filter { chain.erasures.entries[$0] == nil }
    var targets: [ErasureTarget] = []
    let reader = FrameReader(
      storage, from: FileHeader.end, to: readableEnd, tagSize: header.tagSize)
    while !missing.isEmpty, case .frame(let frame) = try reader.nextUnchecked() {
      reader.pass(frame)
      guard missing.remove(frame.header.position) != nil else { continue }
      guard frame.header.kind.isErasable else { throw .notErasable(frame.header.position) }
      guard frame.isIntact else { throw .damaged(at: frame.offset, .payload) }
      targets.append(ErasureTarget(frame))
    }
    if let position = missing.min() { throw .notErasable(position) }
    return targets
  }

  /// Overwrites; after a failure once more, as nobody can tell what the disk kept.
  private func overwrite(_ rests: [ErasureRest]) throws(JournalError) -> [String] {
    try storage.confirmUnmoved()
    do {
      return try storage.eraseEverywhere(rests)
    } catch {
      do { return try storage.eraseEverywhere(rests) } catch { throw poison() }
    }
  }
}

/// A record to be erased: what its list says, and which bytes go.
private struct ErasureTarget {
  let listed: Head
  let rest: ErasureRest

  init(_ frame: Frame) {
    listed = Head(
      session: frame.header.session, sequence: frame.header.sequence,
      hash: Digest.ofBytes(frame.payload))
    rest = ErasureRest(frame)
  }
}
