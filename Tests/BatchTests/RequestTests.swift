import Domain
import Testing

@testable import Batch

@Suite struct RequestTests {
  static let action = "6f9619ff-8b86-d011-b42d-00cf4fc964ff"

  @Test("a line with a fault is refused with what is wrong", arguments: malformed)
  func malformedLine(line: String, error: BatchError) {
    #expect(throws: error) { try request(from: line, in: State()) }
  }

  static let malformed: [(String, BatchError)] = [
    ("", .notJSON), ("openFile", .notJSON), ("{\"action\":", .notJSON), ("{} {}", .notJSON),
    ("[]", .notAnObject), ("\"openDesk\"", .notAnObject), ("{}", .missing("action")),
    ("{\"action\":\"12\"}", .badIdentifier("action")),
    ("{\"action\":12}", .wrongType(field: "action", expected: "id")),
    ("{\"action\":\"\(action)\"}", .missing("command")),
    (line("fly", ""), .unknownCommand("fly")),
    (line("openDesk", ""), .missing("desk")),
    (line("openDesk", ",\"desk\":2,\"colour\":1"), .unknownField("colour")),
    (line("openDesk", ",\"desk\":2,\"desk\":3"), .repeated("desk")),
    (line("openDesk", ",\"desk\":2,\"action\":3"), .repeated("action")),
    (line("openDesk", ",\"desk\":\"2\""), .wrongType(field: "desk", expected: "integer")),
    (line("openDesk", ",\"desk\":65536"), .wrongType(field: "desk", expected: "integer")),
    (line("openDesk", ",\"desk\":-1"), .wrongType(field: "desk", expected: "integer")),
    (line("openDesk", ",\"desk\":2.0"), .wrongType(field: "desk", expected: "integer")),
    (line("openDesk", ",\"desk\":2,\"on\":\"2026-02-31\""), .badDay("on")),
    (line("openDesk", ",\"desk\":2,\"on\":\"31/02\""), .badDay("on")),
    (line("openDesk", ",\"desk\":2,\"on\":20260221"), .wrongType(field: "on", expected: "day")),
    (line("openDesk", ",\"desk\":2,\"reason\":7"), .wrongType(field: "reason", expected: "text")),
    (line("partFiles", ",\"person\":\"7\""), .badIdentifier("person")),
    (line("partFiles", ",\"person\":\"AGD-1-2026-0007\""), .unknownFile("AGD-1-2026-0007")),
    (receiving("\"12,3,4\""), .badAmount("amount")),
    (receiving("\"12.345\""), .badAmount("amount")),
    (receiving("\"\""), .badAmount("amount")), (receiving("\".5\""), .badAmount("amount")),
    (receiving("\"5.\""), .badAmount("amount")), (receiving("\"1 000\""), .badAmount("amount")),
    (receiving("\"٥\""), .badAmount("amount")), (receiving("\"--5\""), .badAmount("amount")),
    (receiving("\"1e3\""), .badAmount("amount")),
    (receiving("\"1234567890123456\""), .badAmount("amount")),
    (receiving("12.5"), .wrongType(field: "amount", expected: "money")),
    (receiving("1e3"), .wrongType(field: "amount", expected: "money")),
    (correcting("\"subject\":\"operator\""), .missing("operator")),
    (correcting("\"subject\":\"visit\""), .missing("subjectID")),
    (correcting("\"subject\":\"visit\",\"operator\":3"), .unknownField("operator")),
    (correcting("\"subject\":\"centre\",\"operator\":3"), .unknownField("operator")),
    (correcting("\"subject\":\"centre\",\"subjectID\":\"\(five)\""), .unknownField("subjectID")),
    (visiting("[{}]"), .missing("line")),
    (visiting("[7]"), .wrongType(field: "assets", expected: "object")),
    (visiting("[\(asset(",\"x\":1"))]"), .unknownField("x")),
    (visiting("[\(asset("")),\(asset(""))]"), .repeated("assets")),
  ]

  @Test(
    "an amount is a string of dirhams or a whole number of them, exact to the centime",
    arguments: [
      ("\"1233737.62\"", 123_373_762), ("\"0.1\"", 10), ("\"0.07\"", 7), ("7", 700),
      ("\"-0.05\"", -5), ("-3", -300), ("\"999999999999999.99\"", 99_999_999_999_999_999),
      ("\"007\"", 700),
    ] as [(String, Int64)])
  func amount(json: String, centimes: Int64) throws {
    let read = try request(from: RequestTests.receiving(json), in: State())
    let id = Contribution.ID(RawID(high: 0, low: 5))
    #expect(read.command == .receiveContribution(id, Money(centimes: centimes)))
    #expect(Money(dirhams: Money(centimes: centimes).text) == Money(centimes: centimes))
  }

  @Test(
    "a birth is a day, a year or a presumed year, in full or in short",
    arguments: [
      ("\"1990-05-12\"", .day(Day(number: 7436))),
      ("{\"day\":\"1990-05-12\"}", .day(Day(number: 7436))),
      ("\"1990\"", .year(1990)), ("{\"year\":1990}", .year(1990)), ("\"~1990\"", .presumed(1990)),
      ("{\"presumed\":1990}", .presumed(1990)),
    ] as [(String, Birth)])
  func birth(json: String, birth: Birth) throws {
    let text = RequestTests.line(
      "editFile", ",\"person\":\"\(RequestTests.five)\",\"birth\":\(json)")
    let read = try request(from: text, in: State())
    #expect(
      read.command == .editFile(Beneficiary.ID(RawID(high: 0, low: 5)), [.birth: .birth(birth)]))
  }

  @Test(
    "a birth that is none is refused",
    arguments: [
      ("\"1990-02-31\"", .badDay("birth")), ("\"90\"", .badDay("birth")),
      ("1990", .wrongType(field: "birth", expected: "birth")),
      ("{}", .wrongType(field: "birth", expected: "birth")),
      ("{\"year\":1990,\"day\":\"1990-05-12\"}", .wrongType(field: "birth", expected: "birth")),
    ] as [(String, BatchError)])
  func noBirth(json: String, error: BatchError) {
    let text = RequestTests.line(
      "editFile", ",\"person\":\"\(RequestTests.five)\",\"birth\":\(json)")
    #expect(throws: error) { try request(from: text, in: State()) }
  }

  @Test("the day and the reason of a line are read with its command")
  func envelope() throws {
    let text = RequestTests.line("openDesk", ",\"desk\":2,\"on\":\"2026-11-21\",\"reason\":\"نعم\"")
    let read = try request(from: text, in: State())
    #expect(
      read
        == Request(
          action: try #require(RawID(hex: RequestTests.action)),
          day: Day(year: 2026, month: 11, day: 21), reason: "نعم", command: .openDesk(2)))
  }

  @Test("a correction to null says that the value is not known")
  func correctionToNull() throws {
    let fields = """
      ,"subject":"operator","operator":3,"field":"operatorName","value":null,\
      "correctionReason":"r"
      """
    let read = try request(from: RequestTests.line("correct", fields), in: State())
    #expect(
      read.command
        == .correct(
          Correct(subject: .operator_(3), field: .operatorName, value: nil, reason: "r")))
  }

  @Test("the action of a malformed line is found where there is one")
  func actionOfMalformedLine() {
    #expect(actionID(of: RequestTests.line("fly", ""))?.hex == "6f9619ff8b86d011b42d00cf4fc964ff")
    #expect(actionID(of: "{\"action\":7}") == nil)
    #expect(actionID(of: "no JSON") == nil)
  }

  static let five = "00000000000000000000000000000005"

  static func line(_ command: String, _ fields: String) -> String {
    "{\"action\":\"\(action)\",\"command\":\"\(command)\"\(fields)}"
  }

  static func receiving(_ amount: String) -> String {
    line("receiveContribution", ",\"contribution\":\"\(five)\",\"amount\":\(amount)")
  }

  static func visiting(_ assets: String) -> String {
    line("recordVisit", ",\"project\":\"\(five)\",\"encounter\":\"met\",\"assets\":\(assets)")
  }

  static func correcting(_ subject: String) -> String {
    line("correct", ",\(subject),\"field\":\"label\",\"value\":\"x\",\"correctionReason\":\"r\"")
  }

  static func asset(_ more: String) -> String {
    "{\"line\":\"\(five)\",\"condition\":\"working\",\"seen\":true\(more)}"
  }
}
