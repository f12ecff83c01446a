internal import Sealing

/// The outcome of a walk over all records of a file.
struct Survey {
  var chain = Chain()
  var ending = Ending.clean
  /// Where the walk stopped and why, unless at the clean end.
  var stop: DamagedPlace?
  /// The first parent that is not there, or is another record.
  var missingParent: RecordPosition?
  var differingParent: DamagedPlace?

  /// The payloads that are listed and not all zeros yet.
  private(set) var erasureRests: [ErasureRest] = []
  /// The first list that is wrong about a record.
  private(set) var wrongErasure: DamagedPlace?

  private let storage: any Storage
  private let size: Int64
  private let tagSize: Int
  /// The records that were met as erased.
  private var erased: Set<RecordPosition> = []
  private var hasLookedAhead = false

  /// Walks over the records of a file of this size.
  init(_ storage: any Storage, header: FileHeader, size: Int64) throws(JournalError) {
    self.storage = storage
    self.size = size
    tagSize = header.tagSize
    try walk(reader(to: size))
    chain.abandonGroup()
    if !chain.claims.isEmpty { try resolveParents() }
    if chain.erasures.entries.count > erased.count { try resolveErasures() }
    if header.isSealed, ending != .clean { try findSlots() }
  }

  private func reader(from start: Int64 = FileHeader.end, to end: Int64) -> FrameReader {
    FrameReader(storage, from: start, to: end, tagSize: tagSize)
  }

  var parents: Parents {
    if differingParent != nil { return .differ }
    return missingParent == nil ? .present : .missing
  }

  var erasedState: Erased {
    if wrongErasure != nil { return .wrong }
    return erasureRests.isEmpty ? .gone : .remain
  }

  private mutating func walk(_ reader: FrameReader) throws(JournalError) {
    while true {
      let place = reader.offset
      switch try reader.next() {
      case .frame(let frame):
        guard let damage = chain.accept(frame) else { continue }
        return finish(.damaged, at: place, damage)
      case .altered(let frame):
        guard let entry = try entry(for: frame) else {
          return finish(try ending(.payload, at: place), at: place, .payload)
        }
        reader.pass(frame)
        note(frame)
        guard let damage = chain.accept(frame, erased: entry.payloadHash) else { continue }
        return finish(.damaged, at: place, damage)
      case .newer:
        return finish(.newer, at: place, .frameHeader)
      case .broken(let damage):
        return finish(try ending(damage, at: place), at: place, damage)
      case .end:
        guard chain.isInsideGroup else { return }
        return finish(
          size - chain.end > Limits.group ? .oversized : .unfinished, at: place, .unfinishedGroup)
      }
    }
  }

  private mutating func finish(_ ending: Ending, at place: Int64, _ damage: Damage) {
    self.ending = ending
    stop = DamagedPlace(offset: place, damage: damage)
  }

  /// Tells an unfinished write from damage: by position, not by what the bytes look like.
  ///
  /// Power cuts leave zeros, garbage or the later part of a write; what they cannot leave is a
  /// record that was written afterwards.
  private func ending(_ damage: Damage, at place: Int64) throws(JournalError) -> Ending {
    // The header's check was right: someone wrote this length on purpose.
    if damage == .payloadLength { return .damaged }
    if try FrameReader.groupBegin(in: storage, from: place + 1, to: size) != nil { return .damaged }
    return size - chain.end > Limits.group ? .oversized : .unfinished
  }
}

// What needs a second look; an ordinary file needs none.
extension Survey {
  /// Looks up parents that were not the newest record of their session where they are named.
  ///
  /// That happens in joined files only, so a second walk is cheaper than keeping every hash.
  private mutating func resolveParents() throws(JournalError) {
    let wanted = Set(chain.claims.map(\.parent.position))
    var found: [RecordPosition: Digest] = [:]
    try forEachAccepted { frame in
      guard wanted.contains(frame.header.position) else { return }
      let position = frame.header.position
      let entry = erased.contains(position) ? chain.erasures.entries[position] : nil
      found[position] = frame.hash(erased: entry?.payloadHash)
    }
    for claim in chain.claims where chain.lost[claim.parent] == nil {
      guard let hash = found[claim.parent.position] else {
        missingParent = missingParent ?? claim.parent.position
        continue
      }
      if hash != claim.parent.hash, differingParent == nil {
        differingParent = DamagedPlace(offset: claim.offset, damage: .parent)
      }
    }
  }

  /// Goes over the frames before the end of the last whole group once more, by their headers.
  private func forEachAccepted(_ body: (Frame) -> Void) throws(JournalError) {
    let reader = reader(to: chain.end)
    while case .frame(let frame) = try reader.nextUnchecked() {
      body(frame)
      reader.pass(frame)
    }
  }

  /// What is listed about a frame whose payload is not what its check says.
  ///
  /// The list comes after what it lists. Only a file with erasures pays for looking ahead.
  private mutating func entry(for frame: Frame) throws(JournalError) -> Erasures.Entry? {
    if let entry = chain.erasures.entry(for: frame.header) { return entry }
    guard frame.header.kind.isErasable, !hasLookedAhead else { return nil }
    hasLookedAhead = true
    let reader = reader(from: frame.end, to: size)
    while case .frame(let ahead) = try reader.nextUnchecked() {
      if ahead.header.kind == .erase, ahead.isIntact { chain.announce(ahead) }
      reader.pass(ahead)
    }
    return chain.erasures.entry(for: frame.header)
  }

  private mutating func note(_ frame: Frame) {
    erased.insert(frame.header.position)
    if !frame.payload.isAllZero { erasureRests.append(ErasureRest(frame)) }
  }

  /// Looks up what is listed and was met unerased: an erasure that was interrupted before its first
  /// byte, or a list that is wrong.
  ///
  /// What is not in the file is no matter: a joined list may come before what it lists.
  private mutating func resolveErasures() throws(JournalError) {
    var rests: [ErasureRest] = []
    var wrong: [(position: RecordPosition, listedAt: Int64)] = []
    try forEachAccepted { frame in
      let position = frame.header.position
      guard let entry = chain.erasures.entries[position], !erased.contains(position) else { return }
      if frame.header.kind.isErasable, Digest.ofBytes(frame.payload) == entry.payloadHash {
        rests.append(ErasureRest(frame))
      } else {
        wrong.append((position, entry.listedAt))
      }
    }
    erasureRests += rests
    for (position, _) in wrong { chain.unlist(position) }
    wrongErasure = wrong.map(\.listedAt).min().map { DamagedPlace(offset: $0, damage: .erasure) }
  }

  /// Looks for key slots behind the place where the walk ended: one of the copies may have survived.
  private mutating func findSlots() throws(JournalError) {
    for offset in try FrameReader.offsets(of: .keySlot, in: storage, from: chain.end, to: size) {
      let reader = reader(from: offset, to: min(size, offset + Int64(Limits.group)))
      if case .frame(let frame) = try reader.next() { chain.salvageSlot(frame) }
    }
  }
}

extension Frame {
  /// Whether the payload is what its check says.
  var isIntact: Bool { CRC32C.of(payload) == header.payloadCheck }
}
