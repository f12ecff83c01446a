/// The value of one field, of the kind its ``Field`` declares.
public enum Value: Hashable, Sendable {
  case text(String)
  case number(Int64)
  case money(Money)
  case day(Day)
  case code(UInt16)
  case flag(Bool)
  case birth(Birth)
}

/// The values of a command's fields; a field left out is not known, which is never "no".
public typealias Details = [Field: Value]

extension Details {
  public func text(_ field: Field) -> String? {
    if case .text(let text) = self[field] { text } else { nil }
  }
  public func money(_ field: Field) -> Money? {
    if case .money(let money) = self[field] { money } else { nil }
  }
  public func day(_ field: Field) -> Day? {
    if case .day(let day) = self[field] { day } else { nil }
  }
  public func birth(_ field: Field) -> Birth? {
    if case .birth(let birth) = self[field] { birth } else { nil }
  }

  /// The birth as stated, or at least its year.
  var statedBirth: Birth? {
    if let birth = birth(.birth) { return birth }
    if case .number(let year) = self[.birthYear] { return .year(Int(year)) }
    return nil
  }

  static func year(ofBirth value: Value) -> Int64? {
    if case .birth(let birth) = value { Int64(birth.year) } else { nil }
  }
}

/// What a value of a field may be.
public enum FieldKind: Sendable {
  /// Words, at most so many Unicode scalars.
  case text(limit: Int)
  case number(ClosedRange<Int64>)
  case money
  case day(Direction)
  case code([(number: UInt16, name: String)])
  case flag
  case birth

  /// Which way a day lies from the day of the act.
  public enum Direction: Sendable { case past, future, either }

  static func list<Meaning: Coded>(_: Meaning.Type) -> FieldKind {
    .code(Meaning.allCases.map { ($0.rawValue, $0.name) })
  }
}

/// The values known of one thing, each with the event that gave it.
///
/// A small sorted array: a person has a dozen fields, and a dictionary each would cost more than
/// the fields themselves.
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

  public private(set) var known: [Known] = []

  public init() {}

  /// The value of a field, or nothing where it is not known.
  public subscript(field: Field) -> Value? { known(field)?.value }

  /// The field as it stands, with its event and its rivals.
  public func known(_ field: Field) -> Known? {
    known.first { $0.field == field }
  }

  /// Fields that two machines changed without knowing of each other.
  public var disputed: [Known] { known.filter { !$0.rivals.isEmpty } }

  /// Takes an edit in.
  ///
  /// It takes the place of the one value it replaces; what it did not know of stays as a rival,
  /// whatever the order in which a join brings them. Rivals that come to say the same settle the
  /// field, so a choice is one edit for each.
  mutating func take(_ field: Field, _ value: Value?, replaces: EventID?, event: EventID) {
    guard let index = known.firstIndex(where: { $0.field >= field }), known[index].field == field
    else {
      let place = known.firstIndex { $0.field > field } ?? known.count
      known.insert(Known(field: field, value: value, event: event), at: place)
      return
    }
    let others = known[index].heads.filter { $0.event != replaces && $0.value != value }
    known[index] = Known(field: field, value: value, event: event, others: others)
  }

  /// Forgets the words about a person.
  mutating func forgetWords() { known.removeAll { $0.field.isPersonal } }

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
