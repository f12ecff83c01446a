/// 128 random bits that name one thing for ever, drawn at the edge and handed in.
public struct RawID: Hashable, Comparable, Sendable {
  public var high: UInt64
  public var low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The identifier of 32 hexadecimal digits, hyphens ignored, or nothing where the text is none.
  public init?(hex text: String) {
    let digits = text.filter { $0 != "-" }
    guard digits.utf8.count == 32, digits.utf8.allSatisfy({ UInt8(ascii: "+") != $0 }) else {
      return nil
    }
    guard let high = UInt64(digits.prefix(16), radix: 16),
      let low = UInt64(digits.suffix(16), radix: 16)
    else { return nil }
    self.init(high: high, low: low)
  }

  /// 32 hexadecimal digits.
  public var hex: String { RawID.hex(high) + RawID.hex(low) }

  private static func hex(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  public static func < (left: RawID, right: RawID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

/// The identifier of one kind of thing, so that an envelope cannot be passed for a person.
public struct Identifier<Subject>: Hashable, Comparable, Sendable {
  public var raw: RawID
  public init(_ raw: RawID) { self.raw = raw }
  public static func < (left: Self, right: Self) -> Bool { left.raw < right.raw }
}

/// One submission of a command; the same action submitted twice happens once.
public typealias ActionID = RawID

/// The place of an event in the journal: session, record in the session, event in the record.
public struct EventID: Hashable, Comparable, Sendable {
  public var session: UInt64
  public var sequence: UInt32
  public var index: UInt16

  public init(session: UInt64, sequence: UInt32, index: UInt16) {
    self.session = session
    self.sequence = sequence
    self.index = index
  }

  public static func < (left: EventID, right: EventID) -> Bool {
    (left.session, left.sequence, left.index) < (right.session, right.sequence, right.index)
  }
}

/// A number people read and write: centre, desk, year of the effective day, sequence without gaps.
///
/// A desk numbers on its own, so two machines without a network never draw the same one.
public struct HumanNumber: Hashable, Comparable, Sendable {
  // Everybody has one, twice and more: twelve bytes instead of forty.
  private var letters: UInt32
  private var shortYear: UInt16
  public var desk: UInt16
  private var shortSequence: UInt32

  /// Of letters more than four bytes are not kept, of a year those of 16 bits, of a sequence 32.
  public init(centre: String, desk: UInt16, year: Int, sequence: Int) {
    letters = centre.utf8.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    self.desk = desk
    shortYear = UInt16(clamping: year)
    shortSequence = UInt32(clamping: sequence)
  }

  /// Three Latin capitals of the centre.
  public var centre: String {
    let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: letters >> $0) }
    return String(decoding: bytes.drop { $0 == 0 }, as: UTF8.self)
  }
  public var year: Int { Int(shortYear) }
  public var sequence: Int {
    get { Int(shortSequence) }
    set { shortSequence = UInt32(clamping: newValue) }
  }

  /// A hash for an index of rows.
  var rowHash: UInt64 {
    RowIndex.hash(
      UInt64(letters) << 32 | UInt64(shortSequence), UInt64(desk) << 16 | UInt64(shortYear))
  }

  /// The number of `AGD-2-2026-0007`, or nothing where the text is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0].utf8.count == 3,
      // The numbers' own reading would take a sign.
      parts[1...].joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let desk = UInt16(parts[1]), let year = UInt16(parts[2]), let sequence = UInt32(parts[3]),
      (1...9999).contains(year), sequence > 0
    else { return nil }
    let letters = parts[0].uppercased()
    guard letters.utf8.count == 3, letters.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return nil
    }
    self.init(centre: letters, desk: desk, year: Int(year), sequence: Int(sequence))
  }

  /// The text of a file's number: at least four digits of sequence.
  public var file: String { text(width: 4) }
  /// The text of a receipt's (décharge's) number: at least six digits of sequence.
  public var receipt: String { text(width: 6) }

  private func text(width: Int) -> String {
    let digits = String(sequence)
    let zeros = String(repeating: "0", count: max(0, width - digits.count))
    return "\(centre)-\(desk)-\(year)-\(zeros)\(digits)"
  }

  public static func < (left: HumanNumber, right: HumanNumber) -> Bool {
    (left.letters, left.shortYear, left.desk, left.shortSequence)
      < (right.letters, right.shortYear, right.desk, right.shortSequence)
  }
}
