internal import Domain

extension Given {
  /// A birth: `{"day":"1990-05-12"}`, `{"year":1990}` or `{"presumed":1990}`, or in short
  /// `"1990-05-12"`, `"1990"` or `"~1990"`.
  func birth() throws(BatchError) -> Birth {
    switch json {
    case .string(let text): return try birth(text)
    case .object(let members):
      guard members.count == 1 else { throw wrongType(.birth) }
      return try birth(members[0])
    default: throw wrongType(.birth)
    }
  }

  private func birth(_ member: JSONValue.Member) throws(BatchError) -> Birth {
    let inner = Given(json: member.value, field: field, arguments: arguments)
    switch member.name {
    case "day": return .day(try inner.day())
    case "year": return .year(try inner.integer())
    case "presumed": return .presumed(try inner.integer())
    default: throw wrongType(.birth)
    }
  }

  private func birth(_ text: String) throws(BatchError) -> Birth {
    if let year = Given.year(text) { return .year(year) }
    if text.hasPrefix("~"), let year = Given.year(String(text.dropFirst())) {
      return .presumed(year)
    }
    guard let day = Day(iso: text) else { throw .badDay(field) }
    return .day(day)
  }

  private static func year(_ text: String) -> Int? {
    let isYear = text.utf8.count == 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isYear ? Int(text) : nil
  }
}
