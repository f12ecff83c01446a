internal import Glibc
internal import Sealing

/// What of a journal is whole, group by group, and where the rest lies.
///
/// It goes on behind damage: a session whose middle is gone goes on after the last lost record,
/// which the next whole one names by its hash.
struct SalvageWalk {
  private let storage: any Storage
  private let header: FileHeader
  private let size: Int64
  private let keys: KeyRing?
  private let reader: FrameReader
  private(set) var chain = Chain()
  /// The stretches of whole groups, in order.
  private(set) var kept: [Range<Int64>] = []
  /// The stretches between, each with what is wrong at its beginning.
  private(set) var gone: [LostStretch] = []
  /// The last record of each loss.
  private(set) var lost: [LostRecord] = []

  private var counts: [UInt64: Count] = [:]
  /// Records seen and not kept since the last whole group: lost, unless they are an unfinished end.
  private var doubtful: [RecordPosition] = []
  private var openGroup: OpenGroup?
  private var hasLookedForErasures = false
  /// Whole records that only a key could tell from forged ones: behind damage, and no key here.
  private(set) var heldBack = 0
  /// Whole records that the keys opened: somebody with the keys wrote them, for this file.
  private(set) var openedRecords = 0

  /// How many records of a session are kept, how many are missing before those, and the greatest
  /// number known of.
  private struct Count {
    var kept = 0
    var missing = 0
    var greatest: UInt32 = 0
  }

  private struct OpenGroup {
    let offset: Int64
    var records = 0
    var bridge: LostRecord?
    /// How many records the bridge leads over.
    var missing = 0
  }

  /// Walks over a file of this size, and holds it against what was acknowledged.
  ///
  /// A sealed file needs its keys for whatever lies behind damage: without them a gap could not be
  /// told from a forgery, nor be put on record.
  /// - Throws: `readOnly(.newerContent)` where only a newer program can tell what is whole; `io`.
  init(
    _ storage: any Storage, header: FileHeader, keys: KeyRing? = nil, size: Int64, claimed: Head?
  ) throws(JournalError) {
    self.storage = storage
    self.header = header
    self.keys = keys
    self.size = size
    reader = FrameReader(storage, from: FileHeader.end, to: size, tagSize: header.tagSize)
    try walk()
    try settleParents()
    if let claimed { try settle(claim: claimed) }
  }

  /// Bytes at the end that one unfinished write explains and nobody was told were saved.
  var unfinished: LostStretch? {
    guard let last = gone.last, last.isUnfinished else { return nil }
    return last
  }

  /// Records that were written once and are not kept, at least.
  var lostRecords: Int { max(lost.count, cutSessions.reduce(0) { $0 + $1.lost }) }

  /// The sessions that lost some, in the order of their numbers.
  var cutSessions: [CutSession] {
    counts.keys.sorted().compactMap { session in
      let count = counts[session, default: Count()]
      let state = chain.sessions[session]
      let reached = state.map { Int($0.sequence) } ?? -1
      let lost = count.missing + max(0, Int(count.greatest) - reached)
      if lost == 0 { return nil }
      return CutSession(session: session, opening: state?.opening, kept: count.kept, lost: lost)
    }
  }
}

extension SalvageWalk {
  private mutating func walk() throws(JournalError) {
    while true {
      let place = reader.offset
      switch try reader.next() {
      case .frame(let frame):
        take(frame)
      case .altered(let frame):
        if let entry = try erasure(of: frame) {
          reader.pass(frame)
          take(frame, erased: entry.payloadHash)
        } else {
          drop(upTo: place, .payload)
          try pass(.payload, at: place)
        }
      case .newer: throw .readOnly(.newerContent(at: place))
      case .end:
        drop(upTo: size, .unfinishedGroup)
        return try settleEnd()
      case .broken(let damage):
        drop(upTo: place, damage)
        try pass(damage, at: place)
      }
    }
  }

  /// Takes a whole frame in; one that does not fit an open group may begin the next.
  private mutating func take(_ frame: Frame, erased: Digest? = nil) {
    if header.isSealed, keys == nil, !gone.isEmpty {
      heldBack += 1
      return lose(LostStretch(frame.offset..<frame.end, .chain))
    }
    if openGroup != nil {
      guard let damage = accept(frame, erased: erased) else { return count(frame) }
      drop(upTo: frame.offset, damage)
    }
    let bridge = bridge(before: frame, erased: erased)
    let missing = bridge.map { chain.missingRecords(before: $0.head) } ?? 0
    if let bridge { chain.bridge(bridge) }
    guard let damage = accept(frame, erased: erased) else {
      openGroup = OpenGroup(offset: frame.offset, bridge: bridge, missing: missing)
      return count(frame)
    }
    if let bridge { chain.unbridge(bridge) }
    lose(LostStretch(frame.offset..<frame.end, damage))
    doubtful.append(frame.header.position)
  }

  private mutating func count(_ frame: Frame) {
    openGroup?.records += 1
    doubtful.append(frame.header.position)
    guard !frame.header.hasMore, let group = openGroup else { return }
    openGroup = nil
    keep(group.offset..<frame.end)
    noteDoubtful()
    counts[frame.header.session, default: Count()].kept += group.records
    counts[frame.header.session, default: Count()].missing += group.missing
    if let bridge = group.bridge { lost.append(bridge) }
  }

  /// Takes a frame into the chain if somebody with the keys wrote it, as far as can be known.
  private mutating func accept(_ frame: Frame, erased: Digest?) -> Damage? {
    guard isAuthentic(frame, erased: erased) else { return .seal }
    if header.isSealed, keys != nil, erased == nil { openedRecords += 1 }
    return chain.accept(frame, erased: erased)
  }

  private func isAuthentic(_ frame: Frame, erased: Digest?) -> Bool {
    guard header.isSealed, let keys, erased == nil else { return true }
    guard let epoch = epoch(of: frame.header) ?? SessionOpening(frame.content)?.epoch else {
      return false
    }
    return opens(frame, keys, epoch: epoch)
  }

  /// The epoch of a record's session, unless the record itself must tell it.
  private func epoch(of header: FrameHeader) -> UInt32? {
    if header.kind == .session { return nil }
    let head = Head(session: header.session, sequence: header.sequence &- 1, hash: header.previous)
    return chain.sessions[header.session]?.opening.epoch ?? chain.lost[head]
  }

  /// Opens a copy: the bytes of the frame are needed as they are.
  private func opens(_ frame: Frame, _ keys: KeyRing, epoch: UInt32) -> Bool {
    guard let cipher = SessionCipher(keys, epoch: epoch, session: frame.header.session) else {
      return false
    }
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: frame.bytes.count, alignment: 16)
    defer {
      if let base = copy.baseAddress { explicit_bzero(base, copy.count) }
      copy.deallocate()
    }
    copy.copyMemory(from: frame.bytes)
    return PayloadSeal(fileID: header.fileID, cipher: cipher).open(
      Frame(
        header: frame.header, offset: frame.offset, bytes: UnsafeRawBufferPointer(copy),
        tagSize: frame.tagSize))
  }

  /// The epoch of a session whose own record is lost: the one whose key opens this record.
  private func foundEpoch(of frame: Frame, erased: Digest?) -> UInt32 {
    guard header.isSealed, let keys, erased == nil else { return keys?.newestEpoch ?? 0 }
    return keys.epochs.last { opens(frame, keys, epoch: $0) } ?? keys.newestEpoch
  }

  /// What an erasure lists of a frame whose payload is not what its check says.
  private mutating func erasure(of frame: Frame) throws(JournalError) -> Erasures.Entry? {
    if !hasLookedForErasures {
      hasLookedForErasures = true
      for offset in try FrameReader.offsets(of: .erase, in: storage, from: FileHeader.end, to: size)
      {
        let reader = FrameReader(
          storage, from: offset, to: min(size, offset + Int64(Limits.group)),
          tagSize: header.tagSize)
        if case .frame(let list) = try reader.next() { chain.announce(list) }
      }
    }
    return chain.erasures.entry(for: frame.header)
  }

  /// What must have been lost for this record to follow.
  private func bridge(before frame: Frame, erased: Digest?) -> LostRecord? {
    let header = frame.header
    guard header.kind != .session, !header.continues, header.sequence > 0 else { return nil }
    let head = Head(
      session: header.session, sequence: header.sequence - 1, hash: header.previous)
    guard chain.lost[head] == nil else { return nil }
    guard let state = chain.sessions[header.session] else {
      return LostRecord(head: head, epoch: foundEpoch(of: frame, erased: erased))
    }
    return state.sequence >= head.sequence
      ? nil : LostRecord(head: head, epoch: state.opening.epoch)
  }

  /// Gives up a group whose end is not there.
  private mutating func drop(upTo place: Int64, _ damage: Damage) {
    guard let group = openGroup else { return }
    openGroup = nil
    chain.abandonGroup()
    if let bridge = group.bridge { chain.unbridge(bridge) }
    lose(LostStretch(group.offset..<place, damage))
  }

  /// Passes over what is no frame: by its length where its header is whole and something whole
  /// follows there, else to the next header that begins a group.
  private mutating func pass(_ damage: Damage, at place: Int64) throws(JournalError) {
    var end: Int64?
    if let header = try frameHeader(at: place) {
      doubtful.append(header.position)
      let next = place + Int64(FrameHeader.size) + Int64(header.length)
      if damage == .payload {
        let isFollowed = try frameHeader(at: next) != nil
        if next == size || isFollowed { end = next }
      }
    }
    if end == nil {
      end = try FrameReader.groupBegin(in: storage, from: place + 1, to: size)
    }
    lose(LostStretch(place..<(end ?? size), damage))
    reader.skip(to: end ?? size)
  }

  private func frameHeader(at place: Int64) throws(JournalError) -> FrameHeader? {
    let bytes = try storage.bytes(from: place, count: FrameHeader.size)
    return bytes.withUnsafeBytes { FrameHeader($0) }
  }

  private mutating func noteDoubtful() {
    for position in doubtful { note(position) }
    doubtful = []
  }

  private mutating func note(_ position: RecordPosition) {
    let known = counts[position.session, default: Count()]
    counts[position.session, default: Count()].greatest = max(known.greatest, position.sequence)
  }

  private mutating func keep(_ stretch: Range<Int64>) {
    if let last = kept.last, last.upperBound == stretch.lowerBound {
      kept[kept.count - 1] = last.lowerBound..<stretch.upperBound
    } else {
      kept.append(stretch)
    }
  }

  private mutating func lose(_ stretch: LostStretch) {
    guard let last = gone.last, last.range.upperBound == stretch.range.lowerBound else {
      gone.append(stretch)
      return
    }
    gone[gone.count - 1].range = last.range.lowerBound..<stretch.range.upperBound
  }
}

extension SalvageWalk {
  /// Tells an unfinished write at the end from a loss, as opening does.
  private mutating func settleEnd() throws(JournalError) {
    guard let last = gone.last, last.range.upperBound == size, last.damage.isOfUnfinishedWrite,
      last.range.count <= Limits.group,
      try FrameReader.groupBegin(in: storage, from: last.range.lowerBound + 1, to: size) == nil
    else { return noteDoubtful() }
    gone[gone.count - 1].isUnfinished = true
    doubtful = []
  }

  /// Finds the parents that sessions name and that are not kept.
  private mutating func settleParents() throws(JournalError) {
    let wanted = Set(chain.claims.map(\.parent))
    if wanted.isEmpty { return }
    var found: Set<Head> = []
    for stretch in kept {
      let reader = FrameReader(
        storage, from: stretch.lowerBound, to: stretch.upperBound, tagSize: header.tagSize)
      while case .frame(let frame) = try reader.nextUnchecked() {
        reader.pass(frame)
        let position = frame.header.position
        let erased = chain.erasures.entry(for: frame.header)?.payloadHash
        let head = Head(
          session: position.session, sequence: position.sequence, hash: frame.hash(erased: erased))
        if wanted.contains(head) { found.insert(head) }
      }
    }
    for head in wanted.subtracting(found).sorted(by: { $0.position < $1.position }) { lose(head) }
  }

  /// Holds the last acknowledged record against those that are kept.
  private mutating func settle(claim head: Head) throws(JournalError) {
    if chain.missingRecords(before: head) > 0 {
      // What looks like an unfinished write was acknowledged.
      if !gone.isEmpty { gone[gone.count - 1].isUnfinished = false }
      return lose(head)
    }
    let known = chain.head(of: head.session)
    if known?.position == head.position, known?.hash != head.hash { lose(head) }
  }

  private mutating func lose(_ head: Head) {
    guard chain.lost[head] == nil else { return }
    note(head.position)
    let record = LostRecord(head: head, epoch: 0)
    chain.bridge(record)
    lost.append(record)
  }
}

extension Damage {
  /// Whether a write that was cut short leaves such; whole records that do not follow, it does not.
  fileprivate var isOfUnfinishedWrite: Bool {
    switch self {
    case .payload, .frameHeader, .shortFrame, .unfinishedGroup: true
    default: false
    }
  }
}
