/// The values known of one thing, each with the event that gave it.
///
/// A centre has a million of them, so they are kept as bytes, one run for all fields of a thing:
/// as values each would cost several times what it says.
public struct FieldSet: Equatable, Sendable {
  /// One field as it stands.
  public struct Known: Equatable, Sendable {
    public var field: Field
    public var value: Value?
    public var event: EventID
    /// What another machine wrote at the same time, each with its event, the earliest first.
    public var others: [Rival] = []

    /// What another machine wrote at the same time; shown until someone chooses.
    public var rivals: [Value?] { others.map(\.value) }
    /// All that stands, the value shown last: whoever writes the field anew replaces each.
    var heads: [Rival] { others + [Rival(value: value, event: event)] }
  }

  /// A value written without knowledge of the one that stands.
  public struct Rival: Equatable, Sendable {
    public var value: Value?
    public var event: EventID
  }

  /// The fields in the order of their numbers, as ``PackedFields`` writes them.
  private var bytes: [UInt8] = []

  public init() {}

  /// All fields, in the order of their numbers.
  public var known: [Known] {
    bytes.withUnsafeBytes { bytes in
      var reader = PackedFields(bytes)
      var list: [Known] = []
      while let known = reader.next() { list.append(known) }
      return list
    }
  }

  /// The value of a field, or nothing where it is not known.
  public subscript(field: Field) -> Value? {
    bytes.withUnsafeBytes { bytes in
      var reader = PackedFields(bytes)
      return reader.find(field) ? reader.value() : nil
    }
  }

  /// The field as it stands, with its event and its rivals.
  public func known(_ field: Field) -> Known? {
    bytes.withUnsafeBytes { bytes in
      var reader = PackedFields(bytes)
      return reader.find(field) ? reader.next() : nil
    }
  }

  /// Fields that two machines changed without knowing of each other.
  public var disputed: [Known] { known.filter { !$0.rivals.isEmpty } }

  /// Takes an edit in.
  ///
  /// It takes the place of the one value it replaces; what it did not know of stays as a rival,
  /// whatever the order in which a join brings them. Rivals that come to say the same settle the
  /// field, so a choice is one edit for each.
  mutating func take(_ field: Field, _ value: Value?, replaces: EventID?, event: EventID) {
    let (range, others) = bytes.withUnsafeBytes { bytes in
      var reader = PackedFields(bytes)
      guard reader.find(field) else { return (reader.place..<reader.place, [Rival]()) }
      let start = reader.place
      let others = reader.others(thanReplaced: replaces, or: value)
      return (start..<reader.place, others)
    }
    replace(range, by: Known(field: field, value: value, event: event, others: others))
  }

  /// Makes room for exactly what is kept: most sets never change again.
  private mutating func replace(_ range: Range<Int>, by known: Known) {
    var fresh: [UInt8] = []
    fresh.reserveCapacity(bytes.count - range.count + PackedFields.size(of: known))
    fresh.append(contentsOf: bytes[..<range.lowerBound])
    PackedFields.append(known, to: &fresh)
    fresh.append(contentsOf: bytes[range.upperBound...])
    bytes = fresh
  }
}

extension FieldSet {
  /// The birth, or at least its year.
  var statedBirth: Birth? {
    birth(.birth) ?? number(.birthYear).map { .year(Int($0)) }
  }

  public func text(_ field: Field) -> String? {
    if case .text(let text) = self[field] { text } else { nil }
  }
  public func money(_ field: Field) -> Money? {
    if case .money(let money) = self[field] { money } else { nil }
  }
  public func number(_ field: Field) -> Int64? {
    if case .number(let number) = self[field] { number } else { nil }
  }
  public func day(_ field: Field) -> Day? {
    if case .day(let day) = self[field] { day } else { nil }
  }
  public func flag(_ field: Field) -> Bool? {
    if case .flag(let flag) = self[field] { flag } else { nil }
  }
  public func birth(_ field: Field) -> Birth? {
    if case .birth(let birth) = self[field] { birth } else { nil }
  }
  public func code<Meaning: Coded>(_ field: Field, as: Meaning.Type = Meaning.self) -> Meaning? {
    if case .code(let code) = self[field] { Meaning(rawValue: code) } else { nil }
  }
}
