extension JSONValue {
  /// The value of a JSON text (RFC 8259), or nothing where the text is none.
  ///
  /// Strict: no comments, no trailing commas, no halves of surrogate pairs, at most 64 levels deep,
  /// so that no line can exhaust the stack. Members given twice are all kept, for the caller to
  /// refuse.
  public init?(json text: String) {
    var reader = JSONReader(bytes: Array(text.utf8))
    guard let value = try? reader.whole() else { return nil }
    self = value
  }
}

/// Reads JSON byte by byte.
///
/// Ours, and not a decoder of the platform's, because those lose the order of members, drop
/// repeated ones in silence and take amounts through binary fractions.
private struct JSONReader {
  struct Malformed: Error {}

  let bytes: [UInt8]
  var place = 0
  var depth = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func whole() throws(Malformed) -> JSONValue {
    let value = try self.value()
    skipSpace()
    guard place == bytes.count else { throw Malformed() }
    return value
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(Malformed) {
    guard take(character) else { throw Malformed() }
  }

  private mutating func value() throws(Malformed) -> JSONValue {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return .object(try members())
    case UInt8(ascii: "["): return .array(try elements())
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Malformed) -> JSONValue {
    guard bytes[place...].starts(with: word.utf8) else { throw Malformed() }
    place += word.utf8.count
    return value
  }

  private mutating func members() throws(Malformed) -> [JSONValue.Member] {
    try descend("{")
    var members: [JSONValue.Member] = []
    skipSpace()
    if take("}") { return rise(with: members) }
    repeat {
      skipSpace()
      let name = try string()
      skipSpace()
      try expect(":")
      members.append(JSONValue.Member(name, try value()))
      skipSpace()
    } while take(",")
    try expect("}")
    return rise(with: members)
  }

  private mutating func elements() throws(Malformed) -> [JSONValue] {
    try descend("[")
    var elements: [JSONValue] = []
    skipSpace()
    if take("]") { return rise(with: elements) }
    repeat {
      elements.append(try value())
      skipSpace()
    } while take(",")
    try expect("]")
    return rise(with: elements)
  }

  private mutating func descend(_ opening: Unicode.Scalar) throws(Malformed) {
    try expect(opening)
    depth += 1
    if depth > 64 { throw Malformed() }
  }

  private mutating func rise<Found>(with found: [Found]) -> [Found] {
    depth -= 1
    return found
  }

  private mutating func number() throws(Malformed) -> JSONValue {
    let start = place
    _ = take("-")
    let digits = place
    try takeDigits()
    if bytes[digits] == UInt8(ascii: "0"), place > digits + 1 { throw Malformed() }
    var isWhole = true
    if take(".") {
      isWhole = false
      try takeDigits()
    }
    if take("e") || take("E") {
      isWhole = false
      if !take("+") { _ = take("-") }
      try takeDigits()
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if isWhole, let number = Int64(text) { return .integer(number) }
    return .decimal(text)
  }

  private mutating func takeDigits() throws(Malformed) {
    let start = place
    while let byte = next, (0x30...0x39).contains(byte) { place += 1 }
    if place == start { throw Malformed() }
  }

  private mutating func string() throws(Malformed) -> String {
    try expect("\"")
    var text: [UInt8] = []
    while let byte = next {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape()
      case 0x00..<0x20: throw Malformed()
      default: text.append(byte)
      }
    }
    throw Malformed()
  }

  private mutating func escape() throws(Malformed) -> [UInt8] {
    guard let byte = next else { throw Malformed() }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return Array(String(try scalar()).utf8)
    default: throw Malformed()
    }
  }

  private mutating func scalar() throws(Malformed) -> Unicode.Scalar {
    var code = try fourDigits()
    if (0xD800..<0xDC00).contains(code) {
      try expect("\\")
      try expect("u")
      let low = try fourDigits()
      guard (0xDC00..<0xE000).contains(low) else { throw Malformed() }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw Malformed() }
    return scalar
  }

  private mutating func fourDigits() throws(Malformed) -> UInt32 {
    guard place + 4 <= bytes.count else { throw Malformed() }
    let digits = String(decoding: bytes[place..<place + 4], as: UTF8.self)
    guard let code = UInt32(digits, radix: 16), !digits.hasPrefix("+") else { throw Malformed() }
    place += 4
    return code
  }
}
