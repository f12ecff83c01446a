import Domain
import Testing

@testable import Wording

@Suite("Amounts as people write them")
struct NumberTests {
  @Test(
    "are read in all three ways of writing",
    arguments: [
      ("1.233.737,62", 123_373_762), ("1 233 737,62", 123_373_762),
      ("1,233,737.62", 123_373_762), ("1\u{202F}233\u{202F}737,62", 123_373_762),
      ("1500", 150_000), ("1.500", 150_000), ("1,500", 150_000), ("1500.5", 150_050),
      ("1500,50", 150_050), ("٢٥٠٠٫٧٥", 250_075), ("۱۲", 1200), ("1 500 DH", 150_000),
      ("650 درهم", 65_000), ("&é\"", 12_300), ("0,05", 5), ("10000000000", 1_000_000_000_000),
    ] as [(String, Int64)])
  func read(typed: String, centimes: Int64) throws {
    #expect(try money(typed: typed).centimes == centimes)
  }

  @Test(
    "are refused for what is wrong with them",
    arguments: [
      ("12,3,4", NumberProblem.ambiguousGroups), ("-5", .negative), ("abc", .notANumber),
      ("", .notANumber), ("10000000000,01", .tooLarge), ("99999999999999999999", .tooLarge),
      ("1.5000", .tooManyDecimals), ("1.500.50.", .ambiguousGroups), ("1,50,000", .ambiguousGroups),
      ("1.234,567.00", .ambiguousGroups), (",5", .notANumber), ("1..5", .notANumber),
    ])
  func refused(typed: String, problem: NumberProblem) {
    #expect(throws: problem) { try money(typed: typed) }
  }

  @Test("are written so that they read back, in every language", arguments: Language.allCases)
  func roundTrip(language: Language) throws {
    for centimes: Int64 in [0, 5, 99, 100, 12_345, 99_999, 100_000, 123_373_762, 999_999_999_999] {
      let amount = Money(centimes: centimes)
      #expect(try money(typed: amount.figures(in: language)) == amount)
      #expect(try money(typed: amount.written(in: language)) == amount)
    }
  }

  @Test("look as each language writes them")
  func figures() {
    let amount = Money(centimes: 123_373_762)
    #expect(amount.figures(in: .arabic) == "1.233.737,62")
    #expect(amount.figures(in: .french) == "1\u{202F}233\u{202F}737,62")
    #expect(amount.figures(in: .english) == "1,233,737.62")
  }

  @Test("the digit row of a French keyboard counts only where nothing else can be meant")
  func digitRow() {
    #expect(plainDigits("&é\"") == "123")
    #expect(plainDigits("à&") == "01")
    #expect(plainDigits("-") == "-")
    #expect(plainDigits("l'été") == "l'été")
    #expect(plainDigits("12'") == "12'")
  }
}

@Suite("Dates as people type them")
struct DateTests {
  static let today = Day(number: 20_778)  // 21 November 2026

  @Test(
    "are read from today",
    arguments: [
      ("21/11/2026", "2026-11-21"), ("21-11-2026", "2026-11-21"), ("211126", "2026-11-21"),
      ("21112026", "2026-11-21"), ("21/11", "2026-11-21"), ("21", "2026-11-21"),
      ("2026-11-21", "2026-11-21"), ("+3", "2026-11-24"), ("-1", "2026-11-20"),
      ("+3m", "2027-02-21"), ("aujourd'hui", "2026-11-21"), ("اليوم", "2026-11-21"),
      ("demain", "2026-11-22"), ("أمس", "2026-11-20"), ("٢١/١١/٢٠٢٦", "2026-11-21"),
      ("3.9.88", "2088-09-03"),
    ])
  func read(typed: String, iso: String) throws {
    #expect(try day(typed: typed, today: Self.today).iso == iso)
  }

  @Test("a date without its year is the nearest in the field's direction")
  func directions() throws {
    #expect(try day(typed: "3/9/88", today: Self.today, direction: .past).iso == "1988-09-03")
    #expect(try day(typed: "25/12", today: Self.today, direction: .past).iso == "2025-12-25")
    #expect(try day(typed: "1/2", today: Self.today, direction: .future).iso == "2027-02-01")
    #expect(try day(typed: "5", today: Self.today, direction: .future).iso == "2026-12-05")
  }

  @Test(
    "are refused with the last day of the month",
    arguments: [("31/02/1990", 28, 2), ("29/2/2023", 28, 2), ("31/11/2026", 30, 11)])
  func noSuchDay(typed: String, last: Int, month: Int) {
    #expect(throws: DateProblem.noSuchDay(last: last, month: month)) {
      try day(typed: typed, today: Self.today)
    }
  }

  @Test("nonsense is no date", arguments: ["", "abc", "1/2/3/4", "0/5", "12/13/2026", "//", "+x"])
  func nonsense(typed: String) {
    #expect(throws: DateProblem.notADate) { try day(typed: typed, today: Self.today) }
  }

  @Test("births may be a day, a year or a presumed year")
  func births() throws {
    #expect(try birth(typed: "1988", today: Self.today) == .year(1988))
    #expect(try birth(typed: "~1988", today: Self.today) == .presumed(1988))
    let day = try #require(Day(year: 1988, month: 9, day: 3))
    #expect(try birth(typed: "03/09/88", today: Self.today) == .day(day))
  }

  @Test("are written with Moroccan months")
  func words() {
    let day = Day(number: 20_778)
    #expect(day.words(in: .french) == "samedi 21 novembre 2026")
    #expect(day.words(in: .arabic) == "السبت 21 نونبر 2026")
    #expect(day.words(in: .english) == "Saturday 21 November 2026")
    #expect(Day(number: 20_667).words(in: .arabic, withWeekday: false).contains("غشت"))
  }
}
