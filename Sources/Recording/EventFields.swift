import Domain

/// The fields of one event, found by tag.
///
/// Those with unknown tags are passed over; of two with one tag the first holds, except in lists.
struct EventFields {
  /// A list of more values than any ceremony has people is damage or hostile.
  static let longestList = State.longestList
  /// A number of things or people; larger ones would let sums overflow.
  static let largestCount = 1_000_000

  /// The person whose record holds the event, where it is a personal one.
  let person: Beneficiary.ID?
  private let bytes: UnsafeRawBufferPointer
  /// A bit for each tag that is there, so that no search for another is begun.
  private let tags: SIMD4<UInt64>

  /// The fields in these bytes, once every length in them is known to fit.
  init(_ bytes: UnsafeRawBufferPointer, person: Beneficiary.ID?) throws(CodingError) {
    self.bytes = bytes
    self.person = person
    var reader = RecordReader(bytes)
    var tags = SIMD4<UInt64>.zero
    while !reader.isAtEnd {
      let tag = try reader.field().tag
      tags[Int(tag >> 6)] |= 1 << UInt64(tag & 63)
    }
    self.tags = tags
  }

  private func has(_ tag: FieldTag) -> Bool {
    tags[Int(tag.rawValue >> 6)] & 1 << UInt64(tag.rawValue & 63) != 0
  }

  /// The value of a field that an event cannot be without.
  func need<Content: Recordable>(_ tag: FieldTag) throws(CodingError) -> Content {
    guard let content: Content = try find(tag) else { throw .badValue(tag: tag.rawValue) }
    return content
  }

  /// The meaning of a field that an event cannot be without.
  func need<Meaning: Coded>(_ tag: FieldTag) throws(CodingError) -> Meaning {
    guard let meaning = Meaning(rawValue: try need(tag)) else {
      throw .badValue(tag: tag.rawValue)
    }
    return meaning
  }

  /// The value of a field, or nothing where it is not there.
  func find<Content: Recordable>(_ tag: FieldTag) throws(CodingError) -> Content? {
    if !has(tag) { return nil }
    var reader = RecordReader(bytes)
    while !reader.isAtEnd {
      let (found, block) = try reader.field()
      if found == tag.rawValue { return try content(of: block, tag) }
    }
    return nil
  }

  /// The values of a list, in order.
  func all<Content: Recordable>(_ tag: FieldTag) throws(CodingError) -> [Content] {
    var reader = RecordReader(bytes)
    var list: [Content] = []
    while !reader.isAtEnd {
      let (found, block) = try reader.field()
      guard found == tag.rawValue else { continue }
      if list.count == EventFields.longestList { throw .tooLong }
      list.append(try content(of: block, tag))
    }
    return list
  }

  /// A number of things that cannot be negative.
  func needCount(_ tag: FieldTag) throws(CodingError) -> Int {
    guard let count = try findCount(tag) else { throw .badValue(tag: tag.rawValue) }
    return count
  }

  /// A number of things that cannot be negative, or nothing where it is not there.
  func findCount(_ tag: FieldTag) throws(CodingError) -> Int? {
    let count: Int? = try find(tag)
    if let count, count < 0 { throw .badValue(tag: tag.rawValue) }
    return count
  }

  private func content<Content: Recordable>(
    of block: UnsafeRawBufferPointer, _ tag: FieldTag
  ) throws(CodingError) -> Content {
    guard let content = Content(recorded: block) else { throw .badValue(tag: tag.rawValue) }
    return content
  }
}
