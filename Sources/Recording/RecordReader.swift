/// Reads bytes that may say anything: every step is checked against the end, nothing is copied.
///
/// A view into bytes that outlive it; it is made and dropped within one call of
/// ``EventCoder/entries(in:session:sequence:)``.
struct RecordReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  /// The next so many bytes.
  mutating func take(_ count: Int) throws(CodingError) -> UnsafeRawBufferPointer {
    guard count >= 0, count <= bytes.count - position else { throw .truncated }
    let start = position
    position += count
    return UnsafeRawBufferPointer(rebasing: bytes[start..<position])
  }

  mutating func integer<Number: FixedWidthInteger & BitwiseCopyable>() throws(CodingError) -> Number
  {
    let part = try take(MemoryLayout<Number>.size)
    return part.integer(at: 0)
  }

  /// A length of at most three bytes: 2 MiB, well above any record.
  mutating func length() throws(CodingError) -> Int {
    var length = 0
    for shift in [0, 7, 14] {
      let byte: UInt8 = try integer()
      length |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return length }
    }
    throw .tooLong
  }

  /// The next so many bytes, as many as the length before them says.
  mutating func block() throws(CodingError) -> UnsafeRawBufferPointer {
    try take(try length())
  }

  /// The tag and the value of the next field.
  mutating func field() throws(CodingError) -> (tag: UInt8, block: UnsafeRawBufferPointer) {
    (try integer(), try block())
  }
}

extension UnsafeRawBufferPointer {
  /// The little-endian number at this place, which the caller has checked to be within.
  func integer<Number: FixedWidthInteger & BitwiseCopyable>(at place: Int) -> Number {
    Number(littleEndian: loadUnaligned(fromByteOffset: place, as: Number.self))
  }
}
