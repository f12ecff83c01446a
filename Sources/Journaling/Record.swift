public import Sealing

/// Where a record stands: the session that wrote it and its number there.
///
/// It is the same on every machine.
public struct RecordPosition: Hashable, Comparable, Sendable {
  /// The random number of the session.
  public var session: UInt64
  /// The record's number in its session; the session's own record is 0.
  public var sequence: UInt32

  /// A position from its parts.
  public init(session: UInt64, sequence: UInt32) {
    self.session = session
    self.sequence = sequence
  }

  /// By session, then by sequence.
  public static func < (left: RecordPosition, right: RecordPosition) -> Bool {
    (left.session, left.sequence) < (right.session, right.sequence)
  }
}

/// What a record holds.
///
/// A kind unknown here is kept, and makes the journal read-only.
public struct RecordKind: RawRepresentable, Hashable, Sendable {
  /// The byte in the file.
  public let rawValue: UInt8

  /// A kind from its byte.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The beginning of a session.
  public static let session = RecordKind(rawValue: 1)
  /// What happened.
  public static let events = RecordKind(rawValue: 2)
  /// A wrapped key.
  public static let keySlot = RecordKind(rawValue: 3)
  /// A list of records whose payloads are to be zeros.
  public static let erase = RecordKind(rawValue: 4)
  /// The heads of another journal that was joined.
  public static let imported = RecordKind(rawValue: 5)
  /// Reserved: a signature over the heads.
  public static let checkpoint = RecordKind(rawValue: 6)
  /// Reserved: where a snapshot lies.
  public static let snapshotReference = RecordKind(rawValue: 7)

  /// Records that a salvage found gone, and after which the chain goes on.
  public static let lost = RecordKind(rawValue: 8)

  /// Whether this program knows what such a record means; the reserved kinds it does not.
  public var isKnown: Bool { (1...5).contains(rawValue) || self == .lost }

  /// Whether such a record's payload stays readable without a key in a sealed journal.
  var isClear: Bool {
    self == .session || self == .keySlot || self == .erase || self == .lost
  }

  /// Whether an erase record may list such a record.
  var isErasable: Bool { self == .events || self == .keySlot }
}

/// The last record of a session as someone knew it: where, and its hash, which proves all before
/// it.
public struct Head: Hashable, Sendable {
  /// The session.
  public var session: UInt64
  /// The record's number in it.
  public var sequence: UInt32
  /// The record's hash.
  public var hash: Digest

  /// A head from its parts.
  public init(session: UInt64, sequence: UInt32, hash: Digest) {
    self.session = session
    self.sequence = sequence
    self.hash = hash
  }

  /// The record's position.
  public var position: RecordPosition { RecordPosition(session: session, sequence: sequence) }
}

/// Who opened the journal for writing, where and when, and what was known then.
public struct SessionOpening: Equatable, Sendable {
  /// The machine: 16 bytes.
  public var device: [UInt8]
  /// The operator's number; names are sealed.
  public var operatorNumber: UInt32
  /// The desk's number.
  public var desk: UInt16
  /// The wall clock, milliseconds since 1970: a claim.
  public var wallMilliseconds: Int64
  /// The wall clock's offset from UTC, in minutes.
  public var utcOffsetMinutes: Int16
  /// The records from which the session follows: every head that no earlier session had as a
  /// parent.
  public var parents: [Head]
  /// The epoch of the data key that seals the session's records; 0 where nothing is sealed.
  public var epoch: UInt32

  /// An opening from its parts.
  public init(
    device: [UInt8], operatorNumber: UInt32, desk: UInt16, wallMilliseconds: Int64,
    utcOffsetMinutes: Int16, parents: [Head], epoch: UInt32 = 0
  ) {
    self.device = device
    self.operatorNumber = operatorNumber
    self.desk = desk
    self.wallMilliseconds = wallMilliseconds
    self.utcOffsetMinutes = utcOffsetMinutes
    self.parents = parents
    self.epoch = epoch
  }
}

/// A record as it lies in a file, verified.
public struct StoredRecord: Equatable, Sendable {
  /// Its session and number.
  public var position: RecordPosition
  /// What it holds.
  public var kind: RecordKind
  /// When it was written; all records of a group share one clock.
  public var clock: HybridClock
  /// The caller's bytes, without the 16 random ones before them; none where they were erased.
  public var payload: [UInt8]
  /// Whether an erasure took the bytes.
  public var isErased: Bool
  /// Where its frame begins in its file.
  public var offset: Int64
  /// Whether its group ends with it.
  public var isLastOfGroup: Bool
  /// The session that wrote it.
  public var session: SessionOpening

  /// The hash of the record before it, as written in its header.
  let previous: Digest
  /// The 16 random bytes before the payload.
  let salt: SIMD2<UInt64>

  /// Whether both are the same record, wherever in a file each lies, and erased or not.
  func isSameRecord(as other: StoredRecord) -> Bool {
    position == other.position && kind == other.kind && clock == other.clock
      && isLastOfGroup == other.isLastOfGroup && previous == other.previous
      && (isErased || other.isErased || salt == other.salt && payload == other.payload)
  }
}
