extension Field {
  /// The value as it is kept, or why it cannot be.
  ///
  /// - Parameters:
  ///   - day: the effective day, for "before release" and the like.
  ///   - today: the day of typing: no birth lies after it.
  /// - Throws: a ``Rejection`` that names this field.
  public func checked(_ value: Value, on day: Day, today: Day) throws(Rejection) -> Value {
    switch (kind, value) {
    case (.text(let limit), .text(let text)): .text(try checked(text, limit: limit))
    case (.number(let range), .number(let number)): try checked(number, range, today)
    case (.money, .money(let money)): try checked(money)
    case (.day(let direction), .day(let date)): try checked(date, direction, day)
    case (.code(let list), .code(let code)) where list.contains { $0.number == code }: value
    case (.flag, .flag): value
    case (.birth, .birth(let birth)): try checked(birth, today: today)
    case (.code, .code): throw rejection(.noSuchValue)
    default: throw rejection(.wrongKind)
    }
  }

  private func checked(_ text: String, limit: Int) throws(Rejection) -> String {
    let trimmed = text.tidied
    if trimmed.isEmpty { throw rejection(.missing) }
    if trimmed.unicodeScalars.count > limit {
      throw rejection(.tooLong, [.limit: .number(limit)])
    }
    return switch self {
    case .cin, .guardianCard, .proxyCard: try checkedCard(trimmed)
    case .phone, .secondPhone, .relayPhone: try checkedPhone(trimmed)
    case .province:
      if trimmed.hasShapeOfProvince {
        trimmed
      } else {
        throw rejection(.noSuchValue, [.asked: .text(trimmed)])
      }
    default: trimmed
    }
  }

  private func checked(
    _ number: Int64, _ range: ClosedRange<Int64>, _ today: Day
  ) throws(Rejection) -> Value {
    if self == .birthYear, range.contains(number), number > today.year {
      throw rejection(.dayInFuture, [.today: .day(today)])
    }
    if number < range.lowerBound, self == .birthYear || self == .budgetYear {
      throw rejection(.tooEarly, [.limit: .number(Int(range.lowerBound))])
    }
    guard range.contains(number) else {
      throw rejection(.outOfRange, [.limit: .number(Int(range.upperBound))])
    }
    return .number(number)
  }

  private func checked(_ money: Money) throws(Rejection) -> Value {
    guard money.isEnterable else {
      throw rejection(.amountOutOfRange, [.asked: .money(money), .limit: .money(.limit)])
    }
    return .money(money)
  }

  private func checked(
    _ date: Day, _ direction: FieldKind.Direction, _ day: Day
  ) throws(Rejection) -> Value {
    guard Day.keepable.contains(date) else { throw rejection(.outOfRange, date.outOfRange) }
    switch direction {
    case .past where date > day: throw rejection(.dayInFuture, [.asked: .day(date)])
    case .future where date < day: throw rejection(.dayInPast, [.asked: .day(date)])
    default: return .day(date)
    }
  }

  private func checked(_ birth: Birth, today: Day) throws(Rejection) -> Value {
    let isFuture =
      switch birth {
      case .day(let day): day > today
      case .year(let year), .presumed(let year): year > today.year
      }
    if isFuture { throw rejection(.dayInFuture, [.today: .day(today)]) }
    if birth.year < 1900 { throw rejection(.tooEarly, [.limit: .number(1900)]) }
    return .birth(birth)
  }

  /// One to three Latin letters, then one to seven digits: no official format is published, so no
  /// more is refused, and nothing is ever derived from the letters.
  private func checkedCard(_ text: String) throws(Rejection) -> String {
    let plain = text.uppercased().filter { !" .-".contains($0) }
    let letters = plain.utf8.prefix { (0x41...0x5A).contains($0) }.count
    let digits = plain.utf8.dropFirst(letters)
    guard (1...3).contains(letters), (1...7).contains(digits.count),
      digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { throw rejection(.cardMalformed) }
    return plain
  }

  /// Kept as +212 and nine digits that begin with 5 to 8; new ranges open, so no finer test.
  private func checkedPhone(_ text: String) throws(Rejection) -> String {
    var digits = text.filter { !" .-()/".contains($0) }
    for prefix in ["+212", "00212"] where digits.hasPrefix(prefix) {
      digits = String(digits.dropFirst(prefix.count))
      if digits.utf8.count == 9 { digits = "0" + digits }
    }
    guard digits.utf8.count == 10, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.hasPrefix("0"), let second = digits.dropFirst().first, ("5"..."8").contains(second)
    else { throw rejection(.phoneMalformed) }
    return "+212" + digits.dropFirst()
  }

  func rejection(
    _ code: Rejection.Code, _ facts: [Rejection.FactName: Rejection.Fact] = [:]
  ) -> Rejection {
    Rejection(code, facts.merging([.field: .field(self)]) { old, _ in old })
  }
}

extension Day {
  /// The facts of a day that no record can hold.
  var outOfRange: [Rejection.FactName: Rejection.Fact] {
    [.asked: .day(self), .limit: .day(Day.keepable.upperBound)]
  }
}

extension String {
  /// Whether this is `MA-` with three capitals or two digits: a province's code.
  ///
  /// Which of them are provinces is for the tables to know.
  var hasShapeOfProvince: Bool {
    let tail = utf8.dropFirst(3)
    guard hasPrefix("MA-") else { return false }
    return (tail.count == 3 && tail.allSatisfy { (0x41...0x5A).contains($0) })
      || (tail.count == 2 && tail.allSatisfy { (0x30...0x39).contains($0) })
  }
}
