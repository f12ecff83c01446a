/// A day of the civil calendar, without a clock or a time zone.
///
/// A day is stored, never derived from an instant: a ceremony may be typed the next morning, and
/// Morocco's clock moves around Ramadan.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970.
  public var number: Int32

  public init(number: Int32) { self.number = number }

  /// The day of these numbers, or nothing where the calendar has no such day (31/02).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Day.length(ofMonth: month, year: year) else { return nil }
    self.number = Day.number(year: year, month: month, day: day)
  }

  /// The day of `YYYY-MM-DD`, or nothing where the text is not one.
  public init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The days that can be kept: those of the years 1 to 9999, far from the ends of 32 bits.
  public static let keepable = Day(number: -719_162)...Day(number: 2_932_896)

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  public static func + (day: Day, days: Int) -> Day {
    Day(number: Int32(clamping: Int(day.number) + Int(Int32(clamping: days))))
  }
  public static func - (day: Day, days: Int) -> Day {
    Day(number: Int32(clamping: Int(day.number) - Int(Int32(clamping: days))))
  }

  /// The days from this day to the other; negative where the other is earlier.
  public func days(until other: Day) -> Int { Int(other.number) - Int(number) }

  /// The same day some months later, or the last of that month where it is shorter.
  public func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let total = year * 12 + (month - 1) + Int(Int32(clamping: months))
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    let length = Day.length(ofMonth: newMonth, year: newYear)
    return Day(number: Day.number(year: newYear, month: newMonth, day: min(day, length)))
  }

  /// Whole years from this day, a birth, to the other.
  public func years(until other: Day) -> Int {
    let (birth, now) = (civil, other.civil)
    let hadBirthday = (now.month, now.day) >= (birth.month, birth.day)
    return now.year - birth.year - (hadBirthday ? 0 : 1)
  }

  public var year: Int { civil.year }
  public var month: Int { civil.month }
  public var day: Int { civil.day }

  /// The day of the week: 1 Monday to 7 Sunday, as Moroccan weeks begin.
  public var weekday: Int { ((Int(number) + 3) % 7 + 7) % 7 + 1 }

  /// The text `YYYY-MM-DD`.
  public var iso: String {
    let (year, month, day) = civil
    return Day.padded(year, 4) + "-" + Day.padded(month, 2) + "-" + Day.padded(day, 2)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The number of days of a month.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  // Counted in eras of 400 years that begin on 1 March, so that the leap day is the last of a year.
  private static func number(year: Int, month: Int, day: Int) -> Int32 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(clamping: era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month and day of the month.
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }
}

/// What is known of a birth: identity papers may give a day, a year alone, or a presumed year.
public enum Birth: Hashable, Sendable {
  case day(Day)
  case year(Int)
  case presumed(Int)

  /// The year of birth.
  public var year: Int {
    switch self {
    case .day(let day): day.year
    case .year(let year), .presumed(let year): year
    }
  }

  /// Completed years on a day; with the year alone, as if born on its last day, which protects
  /// whoever may still be a minor.
  public func age(on day: Day) -> Int {
    switch self {
    case .day(let birth): birth.years(until: day)
    case .year(let year), .presumed(let year): day.year - year - 1
    }
  }
}
