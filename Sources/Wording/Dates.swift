public import Domain
import Reference

extension Day {
  /// The day in figures: `21/11/2026`.
  public func figures(in language: Language) -> String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(two(day))/\(two(month))/\(year)"
  }

  /// The day in words: `mardi 24 novembre 2026`, with the months Morocco uses.
  public func words(in language: Language, withWeekday: Bool = true) -> String {
    let name = monthName(month, in: language)
    let first =
      switch language {
      case .arabic: day == 1 ? "فاتح" : String(day)
      case .french: day == 1 ? "1er" : String(day)
      case .english: String(day)
      }
    let date = "\(first) \(name) \(year)"
    return withWeekday ? weekdayName(weekday, in: language) + " " + date : date
  }
}

/// The name of a month, 1 to 12, as Morocco calls it: يوليوز, غشت, نونبر.
public func monthName(_ month: Int, in language: Language) -> String {
  Months[month].map { Phrase($0.name)(language) } ?? String(month)
}

/// The name of a weekday, 1 Monday to 7 Sunday.
public func weekdayName(_ weekday: Int, in language: Language) -> String {
  Weekdays[weekday].map { Phrase($0.name)(language) } ?? ""
}

/// Why a typed date cannot be read.
public enum DateProblem: Error, Equatable, Sendable {
  case notADate
  /// The calendar has no such day: the last one of that month.
  case noSuchDay(last: Int, month: Int)
}

/// The day that was typed: `21`, `21/11`, `211126`, `21-11-2026`, `+3`, `+3m`, `-1`, today's words.
///
/// - Parameters:
///   - today: from which `+3` counts and whose month and year are meant where none is typed.
///   - direction: where the year has two digits or none, past dates are not put in the future nor
///     the reverse.
/// - Throws: ``DateProblem``.
public func day(
  typed: String, today: Day, direction: FieldKind.Direction = .either
) throws(DateProblem) -> Day {
  let text = plainDigits(typed).filter { $0 != " " && $0 != "\u{A0}" }.lowercased()
  if ["today", "aujourd'hui", "aujourdhui", "اليوم"].contains(text) { return today }
  if ["yesterday", "hier", "أمس", "امس"].contains(text) { return today - 1 }
  if ["tomorrow", "demain", "غدا", "غدًا"].contains(text) { return today + 1 }
  if let relative = relativeDay(text, today) { return relative }
  if let iso = Day(iso: text) { return iso }
  let parts = try dateParts(text)
  return try day(parts, today, direction)
}

private func relativeDay(_ text: String, _ today: Day) -> Day? {
  guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
  var rest = text.dropFirst()
  let isMonths = rest.last == "m" || rest.last == "ش"
  if isMonths || rest.last == "d" || rest.last == "j" { rest = rest.dropLast() }
  guard rest.count <= 4, let count = Int(rest) else { return nil }
  let signed = sign == "+" ? count : -count
  return isMonths ? today.adding(months: signed) : today + signed
}

private func dateParts(_ text: String) throws(DateProblem) -> [Int] {
  let pieces = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
  guard pieces.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }) else {
    throw .notADate
  }
  if pieces.count == 1, let digits = pieces.first, digits.count == 6 || digits.count == 8 {
    let rest = digits.dropFirst(4)
    return [digits.prefix(2), digits.dropFirst(2).prefix(2), rest].compactMap { Int($0) }
  }
  guard pieces.count <= 3, pieces.dropLast(max(0, pieces.count - 2)).allSatisfy({ $0.count <= 2 })
  else { throw .notADate }
  return pieces.compactMap { Int($0) }
}

private func day(
  _ parts: [Int], _ today: Day, _ direction: FieldKind.Direction
) throws(DateProblem) -> Day {
  let month = parts.count > 1 ? parts[1] : today.month
  guard (1...12).contains(month), parts[0] >= 1 else { throw .notADate }
  let year = parts.count > 2 ? fullYear(parts[2], today, direction) : today.year
  guard let found = Day(year: year, month: month, day: parts[0]) else {
    throw .noSuchDay(last: Day.length(ofMonth: month, year: year), month: month)
  }
  return shifted(found, parts.count, today, direction)
}

/// Two digits of a year mean this century, or the last one where only the past can be meant.
private func fullYear(_ year: Int, _ today: Day, _ direction: FieldKind.Direction) -> Int {
  guard year < 100 else { return year }
  let century = today.year / 100 * 100
  let isPastOnly = direction == .past && year > today.year % 100
  return isPastOnly ? century - 100 + year : century + year
}

/// A day typed without its year (or month) is the nearest one in the field's direction.
private func shifted(
  _ day: Day, _ partCount: Int, _ today: Day, _ direction: FieldKind.Direction
) -> Day {
  guard partCount < 3 else { return day }
  let step = partCount == 1 ? 1 : 12
  switch direction {
  case .past where day > today: return day.adding(months: -step)
  case .future where day < today: return day.adding(months: step)
  default: return day
  }
}

/// What was typed of a birth: a day, a year alone, or a presumed year after `~`.
public func birth(typed: String, today: Day) throws(DateProblem) -> Birth {
  let text = plainDigits(typed).filter { $0 != " " }
  if text.hasPrefix("~"), let year = Int(text.dropFirst()), text.count == 5 {
    return .presumed(year)
  }
  if text.count == 4, let year = Int(text), year > 1231 { return .year(year) }
  return .day(try day(typed: text, today: today, direction: .past))
}

extension Birth {
  /// The birth as it is known.
  public func written(in language: Language) -> String {
    switch self {
    case .day(let day): day.figures(in: language)
    case .year(let year): String(year)
    case .presumed(let year): "~\(year)"
    }
  }
}

/// Minutes since midnight as `09:12`.
public func hour(_ minuteOfDay: Int) -> String {
  func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
  return two(minuteOfDay / 60) + ":" + two(minuteOfDay % 60)
}
