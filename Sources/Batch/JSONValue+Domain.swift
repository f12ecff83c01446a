internal import Domain

// How the values of the Domain stand in every JSON document of the program.
extension JSONValue {
  init(_ id: RawID) { self = .string(id.hex) }
  init<Thing>(_ id: Identifier<Thing>) { self = .string(id.raw.hex) }
  init(_ day: Day) { self = .string(day.iso) }
  /// Dirhams with two decimals, as a string: a number would invite binary fractions.
  init(_ money: Money) { self = .string(money.text) }
  init(_ meaning: some Coded) { self = .string(meaning.name) }
  init(_ number: some FixedWidthInteger) { self = .integer(Int64(clamping: number)) }

  init(_ birth: Birth) {
    self =
      switch birth {
      case .day(let day): ["day": JSONValue(day)]
      case .year(let year): ["year": JSONValue(year)]
      case .presumed(let year): ["presumed": JSONValue(year)]
      }
  }

  /// The value of a field; a code by its name, or by its number where the list has lost it.
  init(_ value: Domain.Value, of field: Field) {
    self =
      switch value {
      case .text(let text): .string(text)
      case .number(let number): .integer(number)
      case .money(let money): JSONValue(money)
      case .day(let day): JSONValue(day)
      case .code(let code): JSONValue(code: code, of: field)
      case .flag(let flag): .bool(flag)
      case .birth(let birth): JSONValue(birth)
      }
  }

  private init(code: UInt16, of field: Field) {
    guard case .code(let list) = field.kind, let found = list.first(where: { $0.number == code })
    else {
      self = JSONValue(code)
      return
    }
    self = .string(found.name)
  }

  init(_ fact: Rejection.Fact) {
    self =
      switch fact {
      case .field(let field): .string(field.name)
      case .money(let money): JSONValue(money)
      case .day(let day): JSONValue(day)
      case .number(let number): JSONValue(number)
      case .file(let number): .string(number.file)
      case .receipt(let number): .string(number.receipt)
      case .text(let text): .string(text)
      case .warnings(let warnings): .array(warnings.map { JSONValue($0) })
      case .id(let id): JSONValue(id)
      case .rights(let rights): names(of: rights)
      }
  }
}
