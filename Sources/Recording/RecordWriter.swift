/// Appends events to bytes, little endian as the whole journal.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ integer: some FixedWidthInteger) {
    withUnsafeBytes(of: integer.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(contentsOf more: some Sequence<UInt8>) {
    bytes.append(contentsOf: more)
  }

  /// Appends a length, seven bits a byte, the low ones first.
  mutating func append(length: Int) {
    var rest = length
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Appends tag, length and value, or nothing where the value is not known.
  mutating func append(_ tag: FieldTag, _ value: (any Recordable)?) {
    guard let value else { return }
    var content = RecordWriter()
    value.write(to: &content)
    bytes.append(tag.rawValue)
    append(length: content.bytes.count)
    append(contentsOf: content.bytes)
  }

  /// Appends a whole event: kind, length, fields, and a field for each value of a list.
  mutating func event(
    _ kind: EventKind, _ fields: KeyValuePairs<FieldTag, (any Recordable)?>,
    each listTag: FieldTag? = nil, _ list: [any Recordable] = []
  ) {
    var content = RecordWriter()
    for (tag, value) in fields { content.append(tag, value) }
    if let listTag { for value in list { content.append(listTag, value) } }
    append(kind.rawValue)
    append(length: content.bytes.count)
    append(contentsOf: content.bytes)
  }
}
