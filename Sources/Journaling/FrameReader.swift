internal import Glibc

/// What lies at the place of the next record.
enum FrameStep {
  /// A frame whose checks are right; its bytes are valid until the next step.
  case frame(Frame)
  /// A whole frame whose payload is not what its check says: damaged, or erased.
  ///
  /// The reader stays before it; ``FrameReader/pass(_:)`` goes on.
  case altered(Frame)
  /// The end of the part that is read.
  case end
  /// A frame of a version that only a newer program knows.
  case newer
  /// Bytes that are no frame.
  case broken(Damage)
}

/// Reads frames one after the other, in large blocks; it never holds more than one block.
final class FrameReader {
  private static let blockSize = 1 << 20

  private let storage: any Storage
  private let end: Int64
  private let tagSize: Int
  private let block: UnsafeMutableRawBufferPointer
  /// Where in the file the block begins, and how much of it is filled.
  private var blockStart: Int64
  private var filled = 0
  /// Where the next frame begins.
  private(set) var offset: Int64

  /// Whether what was read is wiped at the end, because payloads were opened in its place.
  var holdsSecrets = false

  /// Reads the frames from one offset up to another.
  ///
  /// - Parameter tagSize: how many bytes of authentication end each payload.
  init(_ storage: any Storage, from start: Int64, to end: Int64, tagSize: Int) {
    self.storage = storage
    self.tagSize = tagSize
    self.end = max(start, end)
    offset = start
    blockStart = start
    let size = min(Int64(FrameReader.blockSize), self.end - start)
    block = .allocate(byteCount: Int(size), alignment: 16)
  }

  deinit {
    // An ordinary loop before freeing would be optimized away.
    if holdsSecrets, let base = block.baseAddress { explicit_bzero(base, block.count) }
    block.deallocate()
  }

  /// The next frame.
  ///
  /// What is not a frame is not passed over: the same answer comes again.
  func next() throws(JournalError) -> FrameStep {
    let step = try nextUnchecked()
    guard case .frame(let frame) = step else { return step }
    guard CRC32C.of(frame.payload) == frame.header.payloadCheck else { return .altered(frame) }
    pass(frame)
    return step
  }

  /// Goes on after a frame.
  func pass(_ frame: Frame) {
    offset = frame.end
  }

  /// The next frame by its header alone, not passed over yet: its payload may be anything.
  func nextUnchecked() throws(JournalError) -> FrameStep {
    let remaining = end - offset
    if remaining == 0 { return .end }
    guard remaining >= FrameHeader.size, let start = try bytes(FrameHeader.size) else {
      return .broken(.shortFrame)
    }
    guard let header = FrameHeader(start) else { return .broken(.frameHeader) }
    guard header.version == FrameHeader.version else { return .newer }
    guard (Limits.salt + tagSize...Limits.payload).contains(Int(header.length)) else {
      return .broken(.payloadLength)
    }
    return try body(of: header, remaining: remaining)
  }

  /// Goes on further behind, past what could not be read.
  func skip(to place: Int64) {
    offset = max(offset, min(place, end))
    guard offset - blockStart > filled else { return }
    blockStart = offset
    filled = 0
  }

  private func body(
    of header: FrameHeader, remaining: Int64
  ) throws(JournalError) -> FrameStep {
    let size = FrameHeader.size + Int(header.length)
    guard remaining >= size, let whole = try bytes(size) else { return .broken(.shortFrame) }
    return .frame(Frame(header: header, offset: offset, bytes: whole, tagSize: tagSize))
  }

  /// The next bytes, read ahead when needed; `nil` when the file became shorter meanwhile.
  private func bytes(_ count: Int) throws(JournalError) -> UnsafeRawBufferPointer? {
    var start = Int(offset - blockStart)
    if start + count > filled {
      try refill(keepingFrom: start)
      start = 0
    }
    guard start + count <= filled else { return nil }
    return UnsafeRawBufferPointer(rebasing: block[start..<(start + count)])
  }

  private func refill(keepingFrom start: Int) throws(JournalError) {
    let kept = filled - start
    if kept > 0, let base = block.baseAddress { memmove(base, base + start, kept) }
    blockStart = offset
    let room = min(Int64(block.count - kept), end - offset - Int64(kept))
    let target = UnsafeMutableRawBufferPointer(rebasing: block[kept..<(kept + Int(room))])
    filled = kept + (try storage.fill(target, at: offset + Int64(kept)))
  }
}

extension FrameReader {
  /// Where the first whole header that begins a group stands in a part of the file.
  ///
  /// Such a header was written after what is broken before it. Headers that continue a group do not
  /// count: a group is one write, of which a power cut may keep the end and lose the beginning.
  static func groupBegin(
    in storage: any Storage, from start: Int64, to end: Int64
  ) throws(JournalError) -> Int64? {
    var place: Int64?
    _ = try search(storage, from: start, to: end) { header, offset in
      if !header.continues { place = offset }
      return place != nil
    }
    return place
  }

  /// Where whole headers of a kind stand in a part of the file, frames or not.
  static func offsets(
    of kind: RecordKind, in storage: any Storage, from start: Int64, to end: Int64
  ) throws(JournalError) -> [Int64] {
    var offsets: [Int64] = []
    _ = try search(storage, from: start, to: end) { header, offset in
      if header.kind == kind { offsets.append(offset) }
      return false
    }
    return offsets
  }

  /// Goes over all whole headers in a part of the file until one is the wanted one.
  private static func search(
    _ storage: any Storage, from start: Int64, to end: Int64,
    for isWanted: (FrameHeader, Int64) -> Bool
  ) throws(JournalError) -> Bool {
    var offset = start
    while end - offset >= FrameHeader.size {
      let count = Int(min(Int64(blockSize), end - offset))
      let block = try storage.bytes(from: offset, count: count)
      let isFound = block.withUnsafeBytes { bytes in
        search(bytes) { isWanted($0, offset + Int64($1)) }
      }
      if isFound { return true }
      guard block.count == count else { return false }
      offset += Int64(count == blockSize ? count - FrameHeader.size + 1 : count)
    }
    return false
  }

  private static func search(
    _ bytes: UnsafeRawBufferPointer, for isWanted: (FrameHeader, Int) -> Bool
  ) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    let mark = Int32(truncatingIfNeeded: FrameHeader.magic & 0xFF)
    var start = 0
    while bytes.count - start >= FrameHeader.size,
      let found = memchr(base + start, mark, bytes.count - start)
    {
      start = UnsafeRawPointer(found) - base
      let header = FrameHeader(UnsafeRawBufferPointer(rebasing: bytes[start...]))
      if let header, isWanted(header, start) { return true }
      start += 1
    }
    return false
  }
}
