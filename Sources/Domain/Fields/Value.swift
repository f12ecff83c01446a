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
