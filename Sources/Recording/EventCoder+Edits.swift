import Domain

extension EventCoder {
  /// The person of a personal field is that of its record and is not written again.
  static func write(_ edit: Edit, to writer: inout RecordWriter) {
    let (tag, value) = stored(edit.value)
    writer.event(
      .edited,
      [
        .subject: edit.subject, .person: edit.field.isPersonal ? nil : edit.person,
        .field: edit.field.rawValue, .replaces: edit.replaces, tag: value,
      ])
  }

  static func edit(_ fields: EventFields) throws(CodingError) -> Edit {
    guard let field = Field(rawValue: try fields.need(.field)) else {
      throw .badValue(tag: FieldTag.field.rawValue)
    }
    let subject: Subject = try fields.need(.subject)
    let person: Beneficiary.ID? = try fields.find(.person)
    return Edit(
      subject: subject, person: person ?? fields.person, field: field, value: try value(fields),
      replaces: try fields.find(.replaces))
  }

  /// The tag says of which kind the value is; a value not known has none.
  private static func stored(_ value: Value?) -> (FieldTag, (any Recordable)?) {
    switch value {
    case .text(let text): (.text, text)
    case .number(let number): (.numeral, number)
    case .money(let money): (.amount, money)
    case .day(let day): (.day, day)
    case .code(let code): (.code, code)
    case .flag(let flag): (.flag, flag)
    case .birth(.day(let day)): (.birthDay, day)
    case .birth(.year(let year)): (.birthYear, year)
    case .birth(.presumed(let year)): (.presumedYear, year)
    case nil: (.text, nil)
    }
  }

  private static func value(_ fields: EventFields) throws(CodingError) -> Value? {
    if let text: String = try fields.find(.text) { return .text(text) }
    if let number: Int64 = try fields.find(.numeral) { return .number(number) }
    if let money: Money = try fields.find(.amount) { return .money(money) }
    if let day: Day = try fields.find(.day) { return .day(day) }
    if let code: UInt16 = try fields.find(.code) { return .code(code) }
    if let flag: Bool = try fields.find(.flag) { return .flag(flag) }
    if let day: Day = try fields.find(.birthDay) { return .birth(.day(day)) }
    if let year: Int = try fields.find(.birthYear) { return .birth(.year(year)) }
    if let year: Int = try fields.find(.presumedYear) { return .birth(.presumed(year)) }
    return nil
  }
}
