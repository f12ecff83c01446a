import Domain
import Foundation
import TestSupport
import Testing
import Wording

/// The example centre as it was made a day ago, so that its ceremony is today.
struct ExampleStore {
  let folder: TemporaryFolder
  let path: String

  init(language: Language) throws {
    folder = try TemporaryFolder()
    path = folder.path("demo.wasl")
    let yesterday = Date(timeIntervalSinceNow: -86_400)
    let format = DateFormatter()
    format.dateFormat = "yyyy-MM-dd"
    let run = try CommandRun([
      "demo", "--make", path, "--today", format.string(from: yesterday), "--language",
      language.rawValue,
    ])
    #expect(run.status == 0, "\(run.errors)")
  }
}

@Suite("The ceremony desk in a terminal")
struct DeskTests {
  @Test("serves ten people in list order with two keys each, and a held Enter serves nobody")
  func tenHandOvers() throws {
    let store = try ExampleStore(language: .french)
    let typist = try Typist(["--store", store.path], language: .french)
    try typist.see(.whoIsHere)
    typist.press(.enter)
    try typist.goTo(7, .ceremonies)
    typist.press(.enter)
    try typist.see(.openDesk)
    try typist.choose(.openDesk)
    try typist.see("remis 0/10")
    // A key held down for a while: it may show a card, and hands nothing over.
    typist.terminal.send(String(repeating: "\r", count: 60))
    typist.terminal.keepSilent(milliseconds: 300)
    typist.press(.escape)
    try typist.see("remis 0/10")
    for count in 1...10 {
      typist.pressAlone(.enter)
      try typist.see("Entrée remettre")
      typist.pressAlone(.enter)
      try typist.see("remis \(count)/10")
      try typist.seeSaved()
    }
    typist.terminal.kill(9)
    _ = try typist.terminal.waitForExit()
    let report = try CommandRun(["report", "--store", store.path, "--json", "--from", Self.today])
    #expect(report.output.contains(#""handOvers": {"count": 10"#), "\(report.output.prefix(900))")
  }

  private static var today: String {
    let format = DateFormatter()
    format.dateFormat = "yyyy-MM-dd"
    return format.string(from: Date())
  }
}

/// Someone who presses only keys that stand on the screen at that moment.
@Suite("A walker with the screen's own hints alone")
struct WalkerTests {
  @Test("reaches saved in intake", arguments: Language.allCases)
  func intake(language: Language) throws {
    let store = try ExampleStore(language: language)
    let walker = Walker(try Typist(["--store", store.path], language: language))
    try walker.typist.see(.whoIsHere)
    try walker.press(.enter)
    try walker.typist.see(.todayTitle)
    try walker.press(.function(9))
    try walker.typist.see(.intakeTitle)
    try walker.typeShown("3")
    // The marks say which fields must be filled, the foot how; a name is typed where it is asked.
    try walker.typist.fill([
      (
        Phrase("الموافقة على الملف", "Consent au dossier", "Consents to a file"),
        Phrase.yes(language)
      ),
      (Field.givenNameLatin.phrase, "Walid"), (Field.familyNameLatin.phrase, "Essai"),
      (Field.sex.phrase, Sex.male.phrase(language)),
    ])
    try walker.press(.function(2))
    try walker.typist.seeSaved()
  }

  @Test("reaches saved in a hand-over", arguments: Language.allCases)
  func handOver(language: Language) throws {
    let store = try ExampleStore(language: language)
    let walker = Walker(try Typist(["--store", store.path], language: language))
    try walker.typist.see(.whoIsHere)
    try walker.press(.enter)
    try walker.typist.see(.todayTitle)
    try walker.press(.function(9))
    try walker.typist.see(.ceremonies)
    try walker.typeShown("7")
    try walker.typist.see(.new)
    try walker.press(.enter)
    try walker.typist.see(.openDesk)
    try walker.press(.enter)
    try walker.typist.see(.show)
    try walker.press(.enter)
    try walker.typist.see(.handOver)
    try walker.press(.enter)
    try walker.typist.seeSaved()
  }
}

private struct Walker {
  let typist: Typist

  init(_ typist: Typist) { self.typist = typist }

  /// Presses a key alone; it must stand on the last line.
  func press(_ key: TerminalKey) throws {
    let name =
      switch key {
      case .enter: Phrase.enterKey(typist.language)
      case .function(let number): "F\(number)"
      default: "?"
      }
    let wanted = typist.visible(name)
    _ = try typist.terminal.waitUntil("\(name) stands on the last line") {
      $0.rows[23].contains(wanted)
    }
    typist.pressAlone(key)
  }

  /// Types a digit that stands beside an entry of the menu.
  func typeShown(_ digit: String) throws {
    let hasDigit = { (row: String) in
      row.split(separator: " ").contains { $0 == digit || $0 == digit + "│" || $0 == "│" + digit }
    }
    _ = try typist.terminal.waitUntil("\(digit) stands in the menu") { screen in
      screen.rows.contains(where: hasDigit)
    }
    typist.type(digit)
  }
}
