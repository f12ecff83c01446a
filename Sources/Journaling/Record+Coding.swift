internal import Sealing

/// Bounds of what one write may hold.
enum Limits {
  /// The random bytes before every payload: they keep a hash from telling what an erased payload
  /// was.
  static let salt = 16
  /// The bytes that authenticate a payload and its header, after it, where payloads are sealed.
  static let tag = 16
  /// The longest payload of a record, its random bytes and its tag included.
  static let payload = 64 * 1024
  /// The longest group.
  ///
  /// One group is one write. A tail that is longer than this cannot be one unfinished action, so it
  /// is never cut.
  static let group = FrameHeader.size + payload
}

/// The clear 72 bytes before every payload.
///
/// The header comment of `Journal.swift` lists them.
struct FrameHeader {
  static let size = 72
  static let version: UInt8 = 1
  /// "WREC".
  static let magic: UInt32 = 0x4345_5257

  /// Flag: the next record belongs to the same group.
  static let moreFollows: UInt16 = 1
  /// Flag: the record before belongs to the same group.
  static let continuesGroup: UInt16 = 2

  var version = FrameHeader.version
  var kind: RecordKind
  var flags: UInt16
  var length: UInt32
  var session: UInt64
  var sequence: UInt32
  var payloadCheck: UInt32
  var clock: HybridClock
  var previous: Digest

  var position: RecordPosition { RecordPosition(session: session, sequence: sequence) }
  var hasMore: Bool { flags & FrameHeader.moreFollows != 0 }
  var continues: Bool { flags & FrameHeader.continuesGroup != 0 }
  var hasUnknownFlags: Bool {
    flags & ~(FrameHeader.moreFollows | FrameHeader.continuesGroup) != 0
  }
}

extension FrameHeader {
  /// Writes the 72 bytes, with their own check.
  func write(to bytes: UnsafeMutableRawBufferPointer) {
    bytes.store(FrameHeader.magic, at: 0)
    bytes.store(version, at: 4)
    bytes.store(kind.rawValue, at: 5)
    bytes.store(flags, at: 6)
    bytes.store(length, at: 8)
    bytes.store(session, at: 16)
    bytes.store(sequence, at: 24)
    bytes.store(payloadCheck, at: 28)
    bytes.store(clock.raw, at: 32)
    previous.write(to: UnsafeMutableRawBufferPointer(rebasing: bytes[40..<72]))
    bytes.store(FrameHeader.check(of: UnsafeRawBufferPointer(bytes)), at: 12)
  }

  /// Reads 72 bytes; `nil` when the mark or the check is wrong.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= FrameHeader.size, bytes.integer(at: 0) == FrameHeader.magic,
      bytes.integer(at: 12) == FrameHeader.check(of: bytes),
      let previous = Digest(UnsafeRawBufferPointer(rebasing: bytes[40..<72]))
    else { return nil }
    version = bytes[4]
    kind = RecordKind(rawValue: bytes[5])
    flags = bytes.integer(at: 6)
    length = bytes.integer(at: 8)
    session = bytes.integer(at: 16)
    sequence = bytes.integer(at: 24)
    payloadCheck = bytes.integer(at: 28)
    clock = HybridClock(raw: bytes.integer(at: 32))
    self.previous = previous
  }

  /// The check of a header: all of it but the four bytes of the check.
  private static func check(of bytes: UnsafeRawBufferPointer) -> UInt32 {
    var check = CRC32C()
    check.update(UnsafeRawBufferPointer(rebasing: bytes[0..<12]))
    check.update(UnsafeRawBufferPointer(rebasing: bytes[16..<size]))
    return check.value
  }

  /// The hash of a record, from the bytes of its header and its payload.
  ///
  /// Flags and checks stay out, because an erasure changes them and must not break the chain.
  static func recordHash(header: UnsafeRawBufferPointer, payloadHash: Digest) -> Digest {
    withUnsafeTemporaryAllocation(byteCount: 94, alignment: 8) { hashed in
      hashed.copyMemory(from: UnsafeRawBufferPointer(rebasing: header[0..<6]))
      copy(header[8..<12], to: hashed, at: 6)
      copy(header[16..<28], to: hashed, at: 10)
      copy(header[32..<72], to: hashed, at: 22)
      payloadHash.write(to: UnsafeMutableRawBufferPointer(rebasing: hashed[62..<94]))
      return Digest.ofBytes(UnsafeRawBufferPointer(hashed))
    }
  }

  private static func copy(
    _ part: Slice<UnsafeRawBufferPointer>, to target: UnsafeMutableRawBufferPointer, at offset: Int
  ) {
    UnsafeMutableRawBufferPointer(rebasing: target[offset...])
      .copyMemory(from: UnsafeRawBufferPointer(rebasing: part))
  }
}

/// A frame in memory: valid only while the bytes below it are.
struct Frame {
  let header: FrameHeader
  let offset: Int64
  /// The whole frame: header and payload.
  let bytes: UnsafeRawBufferPointer
  let tagSize: Int

  var payload: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[FrameHeader.size...])
  }

  /// What the caller of the journal wrote; sealed until the payload is opened.
  var content: UnsafeRawBufferPointer {
    let start = FrameHeader.size + Limits.salt
    return UnsafeRawBufferPointer(rebasing: bytes[start..<(bytes.count - tagSize)])
  }

  var end: Int64 { offset + Int64(bytes.count) }

  /// The record's hash, from that of its payload where an erasure has taken the payload.
  func hash(erased payloadHash: Digest? = nil) -> Digest {
    FrameHeader.recordHash(header: bytes, payloadHash: payloadHash ?? Digest.ofBytes(payload))
  }

  /// The record as a value of its own.
  func stored(session: SessionOpening, isErased: Bool) -> StoredRecord {
    StoredRecord(
      position: header.position, kind: header.kind, clock: header.clock,
      payload: isErased ? [] : Array(content), isErased: isErased, offset: offset,
      isLastOfGroup: !header.hasMore, session: session, previous: header.previous,
      salt: isErased ? .zero : payload.loadUnaligned(as: SIMD2<UInt64>.self))
  }
}

extension SessionOpening {
  private static let fixedSize = 36
  private static let deviceSize = 16
  private static let epochSize = 4
  /// How many parents fit one record.
  static let mostParents =
    (Limits.payload - Limits.salt - Limits.tag - fixedSize - epochSize) / Head.size

  /// The bytes of the session record, without the random ones.
  ///
  /// A device that is not 16 bytes long is cut, or filled with zeros.
  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(contentsOf: device.prefix(SessionOpening.deviceSize))
    bytes.append(contentsOf: repeatElement(0, count: SessionOpening.deviceSize - bytes.count))
    bytes.append(integer: operatorNumber)
    bytes.append(integer: desk)
    bytes.append(integer: utcOffsetMinutes)
    bytes.append(integer: wallMilliseconds)
    bytes.append(integer: UInt32(parents.count))
    for parent in parents { parent.append(to: &bytes) }
    // A clear journal keeps to the bytes that programs wrote before there were epochs.
    if epoch != 0 { bytes.append(integer: epoch) }
    return bytes
  }

  /// Reads a session record; `nil` when it is too short for what it names.
  ///
  /// Bytes after the parents are left for later versions of the format.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= SessionOpening.fixedSize else { return nil }
    let count = Int(bytes.integer(at: 32, as: UInt32.self))
    let room = (bytes.count - SessionOpening.fixedSize) / Head.size
    guard count <= room else { return nil }
    device = Array(bytes[0..<SessionOpening.deviceSize])
    operatorNumber = bytes.integer(at: 16)
    desk = bytes.integer(at: 20)
    utcOffsetMinutes = bytes.integer(at: 22)
    wallMilliseconds = bytes.integer(at: 24)
    let end = SessionOpening.fixedSize + count * Head.size
    parents = Head.list(UnsafeRawBufferPointer(rebasing: bytes[SessionOpening.fixedSize..<end]))
    epoch = bytes.count - end >= SessionOpening.epochSize ? bytes.integer(at: end) : 0
  }

  /// What the first record of a session names as the hash before it: zeros, or that of all its
  /// parents.
  var parentsHash: Digest {
    if parents.isEmpty { return .zero }
    var bytes: [UInt8] = []
    for parent in parents { parent.append(to: &bytes) }
    return Digest.ofBytes(bytes)
  }
}

extension Head {
  /// Session 8, sequence 4, hash 32.
  static let size = 44

  func append(to bytes: inout [UInt8]) {
    bytes.append(integer: session)
    bytes.append(integer: sequence)
    bytes.append(contentsOf: hash.bytes)
  }

  /// Reads as many as there are whole ones.
  static func list(_ bytes: UnsafeRawBufferPointer) -> [Head] {
    (0..<(bytes.count / size)).compactMap { index in
      let part = UnsafeRawBufferPointer(rebasing: bytes[(index * size)..<((index + 1) * size)])
      guard let hash = Digest(UnsafeRawBufferPointer(rebasing: part[12...])) else { return nil }
      return Head(session: part.integer(at: 0), sequence: part.integer(at: 8), hash: hash)
    }
  }
}
