internal import Sealing

/// What erase records list: the payloads that are to be zeros, and what their hashes were.
///
/// An erase record stands alone in its group. After the random bytes:
///
///      0  number of records               4
///      4  records: session 8, sequence 4, hash of the payload 32
struct Erasures {
  /// The hash that a payload had, and where the record lies that lists it.
  struct Entry {
    let payloadHash: Digest
    let listedAt: Int64
  }

  private(set) var entries: [RecordPosition: Entry] = [:]

  /// How many records one list may have.
  static let mostListed = (Limits.payload - Limits.salt - Limits.tag - 4) / Head.size

  var isEmpty: Bool { entries.isEmpty }

  /// What a list says of a record, when it is of a kind that may be listed.
  func entry(for header: FrameHeader) -> Entry? {
    if entries.isEmpty { return nil }
    return header.kind.isErasable ? entries[header.position] : nil
  }

  /// What a record lists; `nil` when it is no list, or contradicts what was listed before.
  func listed(in frame: Frame) -> [Head]? {
    guard let listed = Erasures.list(frame.content) else { return nil }
    let isConsistent = listed.allSatisfy { record in
      entries[record.position].map { $0.payloadHash == record.hash } ?? true
    }
    return isConsistent ? listed : nil
  }

  /// Takes in what the record at an offset lists.
  mutating func add(_ listed: [Head], at offset: Int64) {
    for record in listed where entries[record.position] == nil {
      entries[record.position] = Entry(payloadHash: record.hash, listedAt: offset)
    }
  }

  /// Forgets what a wrong list said of a record.
  mutating func forget(_ position: RecordPosition) {
    entries[position] = nil
  }

  /// The content of the record that lists these.
  static func encoded(_ listed: [Head]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(integer: UInt32(listed.count))
    for record in listed { record.append(to: &bytes) }
    return bytes
  }

  /// Reads a list; `nil` unless it is exactly as long as its number says.
  static func list(_ bytes: UnsafeRawBufferPointer) -> [Head]? {
    guard bytes.count >= 4 else { return nil }
    let listed = UnsafeRawBufferPointer(rebasing: bytes[4...])
    let count = UInt64(bytes.integer(at: 0, as: UInt32.self))
    guard count * UInt64(Head.size) == UInt64(listed.count) else { return nil }
    return Head.list(listed)
  }
}

/// A payload in the file that an erase record lists and that is not all zeros yet.
struct ErasureRest {
  /// Where the payload begins, and its length.
  let offset: Int64
  let count: Int
  /// Whether it says something of a person, rather than of keys.
  let isEvents: Bool

  init(_ frame: Frame) {
    isEvents = frame.header.kind == .events
    offset = frame.offset + Int64(FrameHeader.size)
    count = frame.payload.count
  }
}

extension Storage {
  /// Removes the remnants that may hold the words of those payloads too, then overwrites them.
  ///
  /// In this order: what is not overwritten yet makes the next opening go on with both.
  /// - Returns: The paths of the remnants that could not be removed.
  func eraseEverywhere(_ rests: [ErasureRest]) throws(JournalError) -> [String] {
    // Nobody can tell whose words an unfinished action held.
    let left = rests.contains(where: \.isEvents) ? discardRemnants() : []
    try erase(rests)
    return left
  }

  /// Overwrites payloads with zeros, durably.
  ///
  /// The headers stay: with their own check right, the next frame is found whatever is in between.
  func erase(_ rests: [ErasureRest]) throws(JournalError) {
    for rest in rests {
      try writeAll([UInt8](repeating: 0, count: rest.count), at: rest.offset)
    }
    try synchronize()
  }
}
