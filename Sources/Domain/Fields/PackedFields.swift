/// Reads and writes the bytes of a ``FieldSet``.
///
/// They never leave the memory of this process, so they have no version and are not checked.
///
/// Of each field: its number 2, the kind of its value 1, its event 14, the value, and where the
/// kind says so the rivals: how many 2, and of each its kind 1, its event 14 and its value. Words
/// have their length before them, 7 bits a byte; a number or an amount takes 8 bytes, a day or a
/// year 4, a code 2, a flag 1.
struct PackedFields {
  private let bytes: UnsafeRawBufferPointer
  private(set) var place = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private enum Kind: UInt8 {
    case unknown, text, number, money, day, code, flag, birthDay, birthYear, presumedYear

    static let hasRivals: UInt8 = 0x80
  }

  private static let headSize = 17

  /// Goes to a field, or to where it would stand, and says whether it is there.
  mutating func find(_ field: Field) -> Bool {
    while place < bytes.count {
      let number = integer(at: place, as: UInt16.self)
      if number >= field.rawValue { return number == field.rawValue }
      skip()
    }
    return false
  }

  /// The value of the field that begins here.
  func value() -> Value? { content(bytes[place + 2], at: place + PackedFields.headSize).value }

  /// The field that begins here; the next begins behind it.
  mutating func next() -> FieldSet.Known? {
    guard place < bytes.count, let field = Field(rawValue: integer(at: place)) else { return nil }
    place += 2
    let hasRivals = bytes[place] & Kind.hasRivals != 0
    let first = rival()
    return FieldSet.Known(
      field: field, value: first.value, event: first.event, others: hasRivals ? rivals() : [])
  }

  /// What stands beside a new value: all but the one that it replaces and those that say the same.
  mutating func others(thanReplaced event: EventID?, or value: Value?) -> [FieldSet.Rival] {
    // Nearly always one value stands and is replaced: then nothing need be read.
    if bytes[place + 2] & Kind.hasRivals == 0, event == self.event(at: place + 3) {
      skip()
      return []
    }
    return next()?.heads.filter { $0.event != event && $0.value != value } ?? []
  }

  private mutating func skip() {
    let kind = bytes[place + 2]
    place += PackedFields.headSize
    place += content(kind, at: place, isRead: false).size
    if kind & Kind.hasRivals != 0 { _ = rivals() }
  }

  private mutating func rivals() -> [FieldSet.Rival] {
    let count = Int(integer(at: place, as: UInt16.self))
    place += 2
    return (0..<count).map { _ in rival() }
  }

  private mutating func rival() -> FieldSet.Rival {
    let (kind, event) = (bytes[place], event(at: place + 1))
    place += PackedFields.headSize - 2
    let (value, size) = content(kind, at: place)
    place += size
    return FieldSet.Rival(value: value, event: event)
  }

  private func event(at place: Int) -> EventID {
    EventID(
      session: integer(at: place), sequence: integer(at: place + 8), index: integer(at: place + 12))
  }

  private func content(
    _ kind: UInt8, at place: Int, isRead: Bool = true
  ) -> (value: Value?, size: Int) {
    switch Kind(rawValue: kind & ~Kind.hasRivals) {
    case .text:
      let (length, start) = length(at: place)
      let end = start + length
      if !isRead { return (nil, end - place) }
      let words = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      return (.text(String(decoding: words, as: UTF8.self)), end - place)
    case .number: return (.number(integer(at: place)), 8)
    case .money: return (.money(Money(centimes: integer(at: place))), 8)
    case .day: return (.day(Day(number: integer(at: place))), 4)
    case .code: return (.code(integer(at: place)), 2)
    case .flag: return (.flag(bytes[place] != 0), 1)
    case .birthDay: return (.birth(.day(Day(number: integer(at: place)))), 4)
    case .birthYear: return (.birth(.year(Int(integer(at: place, as: Int32.self)))), 4)
    case .presumedYear: return (.birth(.presumed(Int(integer(at: place, as: Int32.self)))), 4)
    case .unknown, nil: return (nil, 0)
    }
  }

  /// A length of seven bits a byte, the low ones first, and where it ends.
  private func length(at start: Int) -> (length: Int, end: Int) {
    var (length, place) = (Int(bytes[start] & 0x7F), start + 1)
    var shift = 7
    while bytes[place - 1] > 0x7F {
      length |= Int(bytes[place] & 0x7F) << shift
      (place, shift) = (place + 1, shift + 7)
    }
    return (length, place)
  }

  private func integer<Number: FixedWidthInteger & BitwiseCopyable>(
    at place: Int, as: Number.Type = Number.self
  ) -> Number {
    bytes.loadUnaligned(fromByteOffset: place, as: Number.self)
  }
}

extension PackedFields {
  /// How many bytes a field takes.
  static func size(of known: FieldSet.Known) -> Int {
    let others = known.others.reduce(known.others.isEmpty ? 0 : 2) {
      $0 + headSize - 2 + size(of: $1.value)
    }
    return headSize + size(of: known.value) + others
  }

  private static func size(of value: Value?) -> Int {
    switch value {
    case .text(let text): text.utf8.count + lengthSize(text.utf8.count)
    case .number, .money: 8
    case .day, .birth: 4
    case .code: 2
    case .flag: 1
    case nil: 0
    }
  }

  /// Adds the bytes of a field.
  static func append(_ known: FieldSet.Known, to bytes: inout [UInt8]) {
    append(known.field.rawValue, to: &bytes)
    let mark = known.others.isEmpty ? 0 : Kind.hasRivals
    append(FieldSet.Rival(value: known.value, event: known.event), mark, to: &bytes)
    if known.others.isEmpty { return }
    append(UInt16(known.others.count), to: &bytes)
    for other in known.others { append(other, 0, to: &bytes) }
  }

  private static func append(_ rival: FieldSet.Rival, _ mark: UInt8, to bytes: inout [UInt8]) {
    bytes.append(kind(of: rival.value).rawValue | mark)
    append(rival.event.session, to: &bytes)
    append(rival.event.sequence, to: &bytes)
    append(rival.event.index, to: &bytes)
    switch rival.value {
    case .text(let text):
      append(length: text.utf8.count, to: &bytes)
      bytes.append(contentsOf: text.utf8)
    case .number(let number): append(number, to: &bytes)
    case .money(let money): append(money.centimes, to: &bytes)
    case .day(let day), .birth(.day(let day)): append(day.number, to: &bytes)
    case .code(let code): append(code, to: &bytes)
    case .flag(let flag): bytes.append(flag ? 1 : 0)
    case .birth(.year(let year)), .birth(.presumed(let year)):
      append(Int32(clamping: year), to: &bytes)
    case nil: break
    }
  }

  private static func kind(of value: Value?) -> Kind {
    switch value {
    case .text: .text
    case .number: .number
    case .money: .money
    case .day: .day
    case .code: .code
    case .flag: .flag
    case .birth(.day): .birthDay
    case .birth(.year): .birthYear
    case .birth(.presumed): .presumedYear
    case nil: .unknown
    }
  }

  private static func append(length: Int, to bytes: inout [UInt8]) {
    var rest = length
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func lengthSize(_ length: Int) -> Int {
    length > 0x7F ? 1 + lengthSize(length >> 7) : 1
  }

  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
  }
}
