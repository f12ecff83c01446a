/// What a month or a day of the week is called in Morocco.
public struct CalendarName: Sendable, Hashable {
  /// 1 to 12 for a month; 1, Monday, to 7 for a day, as in ISO 8601.
  public let number: Int
  /// The name in use; يوليوز and غشت, not يوليو and أغسطس.
  public let name: Named
  /// The French abbreviation with its full stop, such as `janv.`.
  public let frenchShort: String
  /// Spellings and names of other Arab countries, to be read but never written.
  public let aliases: [String]
}

/// The twelve months.
public enum Months {
  /// January to December.
  public static let all: [CalendarName] = calendarNames("month")

  /// The month with this number, 1 to 12.
  public static subscript(_ number: Int) -> CalendarName? { all.first { $0.number == number } }
}

/// The seven days of the week.
public enum Weekdays {
  /// Monday, with which the week begins in Morocco, to Sunday.
  public static let all: [CalendarName] = calendarNames("weekday")

  /// The day with this number, 1 for Monday to 7.
  public static subscript(_ number: Int) -> CalendarName? { all.first { $0.number == number } }
}

private func calendarNames(_ kind: String) -> [CalendarName] {
  Table(PackageResources.months_tsv).rows.filter { $0["kind"] == kind }.compactMap { row in
    Int(row["key"]).map {
      CalendarName(
        number: $0, name: row.named(ar: "ar_MA", fr: "fr_MA"), frenchShort: row["fr_abbr"],
        aliases: row.list("aliases"))
    }
  }
}
