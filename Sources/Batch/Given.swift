internal import Domain

/// One given value on its way to a value of the Domain.
///
/// Only the form is checked here; whether a day, an amount or a length is allowed, the rules say.
struct Given {
  let json: JSONValue
  let field: String
  let arguments: Arguments

  func wrongType(_ type: FieldType) -> BatchError {
    .wrongType(field: field, expected: type.name)
  }

  private func string(as type: FieldType) throws(BatchError) -> String {
    guard case .string(let text) = json else { throw wrongType(type) }
    return text
  }

  func text() throws(BatchError) -> String { try string(as: .text()) }

  func boolean() throws(BatchError) -> Bool {
    guard case .bool(let flag) = json else { throw wrongType(.boolean) }
    return flag
  }

  /// An integer of at most 15 digits: sums of such cannot overflow 64 bits.
  func integer() throws(BatchError) -> Int64 {
    guard case .integer(let number) = json, number.magnitude < 1_000_000_000_000_000 else {
      throw wrongType(.integer())
    }
    return number
  }

  /// An integer that fits a narrower type, such as the number of a desk.
  func integer<Number: FixedWidthInteger>(
    as: Number.Type = Number.self
  ) throws(BatchError) -> Number {
    guard let number = Number(exactly: try integer()) else { throw wrongType(.integer()) }
    return number
  }

  func id() throws(BatchError) -> RawID {
    guard let id = RawID(hex: try string(as: .id)) else { throw .badIdentifier(field) }
    return id
  }

  /// A person's id, or that of the file with the number given.
  func person() throws(BatchError) -> Beneficiary.ID {
    let text = try string(as: .person)
    if let id = RawID(hex: text) { return Identifier(id) }
    guard let number = HumanNumber(text) else { throw .badIdentifier(field) }
    guard let person = arguments.state.beneficiary(numbered: number) else {
      throw .unknownFile(text)
    }
    return person.id
  }

  func day() throws(BatchError) -> Day {
    guard let day = Day(iso: try string(as: .day)) else { throw .badDay(field) }
    return day
  }

  func money() throws(BatchError) -> Money {
    let text: String
    switch json {
    case .string(let amount): text = amount
    case .integer(let dirhams): text = String(dirhams)
    default: throw wrongType(.money)
    }
    guard let money = Money(dirhams: text) else { throw .badAmount(field) }
    return money
  }

  /// The place of a code in its list of names.
  func code(of names: [String]) throws(BatchError) -> Int {
    let name = try string(as: .code(names))
    guard let index = names.firstIndex(of: name) else {
      throw .noSuchValue(field: field, allowed: names)
    }
    return index
  }

  func elements(of type: FieldType) throws(BatchError) -> [Given] {
    guard case .array(let elements) = json else { throw wrongType(.list(type)) }
    return elements.map { Given(json: $0, field: field, arguments: arguments) }
  }

  /// The members of a nested object, as fields of their own.
  func nested() throws(BatchError) -> Arguments {
    guard case .object(let members) = json else { throw wrongType(.object([])) }
    return try Arguments(members, state: arguments.state)
  }

  /// The value of a field of the Domain.
  func value(of kind: FieldKind) throws(BatchError) -> Value {
    switch kind {
    case .text: .text(try text())
    case .number: .number(try integer())
    case .money: .money(try money())
    case .day: .day(try day())
    case .code(let list): .code(list[try code(of: list.map(\.name))].number)
    case .flag: .flag(try boolean())
    case .birth: .birth(try birth())
    }
  }
}
