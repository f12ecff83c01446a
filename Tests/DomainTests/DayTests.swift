import Domain
import Testing

@Suite("Day")
struct DayTests {
  @Test("every day of 400 years comes back from its numbers and from its text")
  func roundTrip() throws {
    var day = try Day.of(1900, 1, 1)
    let end = try Day.of(2300, 1, 1)
    var (wrong, previous) = (0, day.civil)
    while day < end {
      let (year, month, date) = day.civil
      if Day(year: year, month: month, day: date) != day { wrong += 1 }
      if Day(iso: day.iso) != day { wrong += 1 }
      let follows = date == previous.day + 1 && month == previous.month || date == 1
      if !follows { wrong += 1 }
      if date > Day.length(ofMonth: month, year: year) { wrong += 1 }
      previous = day.civil
      day = day + 1
    }
    #expect(wrong == 0)
    let start = try Day.of(1900, 1, 1)
    #expect(start.days(until: end) == 146_097)
  }

  @Test("days stand where the world's calendars put them")
  func knownDays() throws {
    #expect(try Day.of(1970, 1, 1).number == 0)
    #expect(try Day.of(2000, 2, 29).number == 11_016)
    #expect(try Day.of(2026, 11, 21).iso == "2026-11-21")
    #expect(try Day.of(2026, 11, 21).weekday == 6)
    #expect(try Day.of(1970, 1, 1).weekday == 4)
    #expect(try Day.of(1969, 12, 29).weekday == 1)
    #expect(try Day.of(1, 1, 1).iso == "0001-01-01")
  }

  @Test(
    "a day that no calendar has is refused",
    arguments: [
      (2026, 2, 31), (2026, 2, 29), (1900, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 0, 1),
      (2026, 13, 1), (2026, 1, 0), (2026, 1, 32), (0, 1, 1), (10_000, 1, 1), (2026, -1, 5),
    ])
  func noSuchDay(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test("29 February is a day of leap years alone")
  func leapYears() {
    let leap = [1996, 2000, 2024, 2028, 2400].map { Day(year: $0, month: 2, day: 29) }
    #expect(!leap.contains(nil))
  }

  @Test(
    "text that is not a day is none",
    arguments: [
      "", "2026", "2026-2-03", "26-02-03", "2026-02-3", "2026-02-31", "2026/02/03", "+026-02-03",
      "2026-02-03-", "2026-02-+3", "٢٠٢٦-٠٢-٠٣", "2026-02-03 ", "-2026-02-03", "0000-01-01",
    ])
  func noDayInText(_ text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test("a month after the 31st is the last of a shorter month")
  func monthEnds() throws {
    let end = try Day.of(2026, 1, 31)
    #expect(end.adding(months: 1).iso == "2026-02-28")
    #expect(end.adding(months: 2).iso == "2026-03-31")
    #expect(end.adding(months: 3).iso == "2026-04-30")
    #expect(end.adding(months: 25).iso == "2028-02-29")
    #expect(end.adding(months: 0) == end)
    #expect(end.adding(months: 12).iso == "2027-01-31")
    #expect(end.adding(months: 11).iso == "2026-12-31")
    #expect(end.adding(months: -1).iso == "2025-12-31")
    #expect(end.adding(months: -2).iso == "2025-11-30")
    #expect(try Day.of(2024, 2, 29).adding(months: 12).iso == "2025-02-28")
    #expect(try Day.of(2026, 12, 31).adding(months: 2).iso == "2027-02-28")
  }

  @Test("completed years turn on the birthday, and a leap day's on 1 March of a common year")
  func years() throws {
    let birth = try Day.of(2008, 3, 10)
    #expect(birth.years(until: try Day.of(2026, 3, 9)) == 17)
    #expect(birth.years(until: try Day.of(2026, 3, 10)) == 18)
    let leap = try Day.of(2008, 2, 29)
    #expect(leap.years(until: try Day.of(2026, 2, 28)) == 17)
    #expect(leap.years(until: try Day.of(2026, 3, 1)) == 18)
  }

  @Test("a birth of a year alone counts as its last day, which protects minors")
  func yearAlone() throws {
    #expect(Birth.year(2008).age(on: try Day.of(2026, 12, 31)) == 17)
    #expect(Birth.presumed(2008).age(on: try Day.of(2027, 1, 1)) == 18)
    #expect(Birth.day(try Day.of(2008, 1, 1)).age(on: try Day.of(2026, 1, 1)) == 18)
  }

  @Test("far days stop at the end of the numbers instead of the program")
  func farDays() {
    let (first, last) = (Day(number: .min), Day(number: .max))
    #expect(last + 1 == last)
    #expect(first - 1 == first)
    #expect(last + .max == last)
    #expect(Day(number: 0) - .min == last)
    #expect(last.adding(months: 24) == last)
    #expect(last.adding(months: .max) == last)
    #expect(first.adding(months: .min) == first)
    #expect(Day(number: 5) + 3 - 8 == Day(number: 0))
    #expect(Day(number: 5).days(until: Day(number: 3)) == -2)
    #expect((1...7).contains(first.weekday) && (1...7).contains(last.weekday))
  }

  @Test("what is done tomorrow cannot be recorded today, at any command")
  func noFutureAct() throws {
    var world = try World.founded()
    #expect(world.code(of: .openDesk(2), on: world.today + 1) == .dayInFuture)
    #expect(world.code(of: .openDesk(2), on: world.today) == nil)
    world.today = world.today + 1
    #expect(world.code(of: .openDesk(2), on: world.today - 400) == nil)
  }
}
