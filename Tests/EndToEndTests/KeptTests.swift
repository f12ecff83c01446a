import Canvas
import Domain
import TestSupport
import Testing
import Wording

@Suite("What was said to be saved")
struct KeptTests {
  private let consent = Phrase("الموافقة على الملف", "Consent au dossier", "Consents to a file")

  @Test("is there after kill -9", arguments: [Language.arabic, .french])
  func killed(language: Language) throws {
    let folder = try TemporaryFolder()
    let store = folder.path("c.wasl")
    let founding = try CommandRun(
      ["batch", "--clear", "--store", store], input: BatchScript.founding.text)
    #expect(founding.status == 0)

    let typist = try Typist(["--store", store], language: language)
    try typist.see(.whoIsHere)
    typist.press(.enter)
    typist.press(.function(9))
    try typist.see(.menu)
    typist.type("3")
    try typist.see(Field.givenNameLatin.phrase)
    try typist.fill([
      (consent, Phrase.yes(language)),
      (Field.givenNameLatin.phrase, "Fatima"), (Field.familyNameLatin.phrase, "Alaoui"),
      (Field.sex.phrase, Sex.female.phrase(language)),
    ])
    try typist.save()
    typist.terminal.kill(9)
    _ = try typist.terminal.waitForExit()

    let again = try Typist(["--store", store], language: language)
    try again.see(.whoIsHere)
    again.press(.enter)
    again.press(.function(3))
    try again.see("Fatima Alaoui")
    try again.leave()
    #expect(try CommandRun(["verify", "--store", store]).status == 0)
  }

  @Test("a second program on the same store reads only, and says so")
  func secondProgram() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("c.wasl")
    _ = try CommandRun(["batch", "--clear", "--store", store], input: BatchScript.founding.text)
    let first = try Typist(["--store", store], language: .french)
    try first.see(.whoIsHere)
    let second = try Typist(["--store", store], language: .french)
    try second.see("lecture seule")
    try second.leave()
    let batch = try CommandRun(["batch", "--store", store], input: "{}\n")
    #expect(batch.status == 1)
    #expect(batch.errors.contains("open in another program"))
    try first.leave()
  }

  @Test("leaving before the founding leaves no store behind")
  func unfounded() throws {
    let folder = try TemporaryFolder()
    let typist = try Typist(["--store", folder.path("c.wasl")], language: .english)
    try typist.see(.firstRun)
    try typist.leave()
    let run = try CommandRun(["verify", "--store", folder.path("c.wasl")])
    #expect(run.errors.contains("there is no journal"))
  }

  @Test("a terminal of 40×10 gets one clear line, and nothing is lost when it grows")
  func smallTerminal() throws {
    let folder = try TemporaryFolder()
    let typist = try Typist(
      ["--store", folder.path("c.wasl")], language: .french, columns: 40, rows: 10)
    try typist.see("Terminal trop petit")
    typist.terminal.resize(columns: 80, rows: 24)
    try typist.see(.firstRun)
    typist.type("Centre d'essai")
    try typist.see("Centre d'essai")
    typist.terminal.resize(columns: 40, rows: 10)
    try typist.see("Terminal trop petit")
    typist.terminal.resize(columns: 80, rows: 24)
    try typist.see("Centre d'essai")
    try typist.leave()
  }
}

@Suite("The terminal given back by the program")
struct GivenBackTests {
  @Test("after leaving, after TERM and after a crash", arguments: [0, 15, 11] as [Int32])
  func modes(signal: Int32) throws {
    let folder = try TemporaryFolder()
    let typist = try Typist(["--store", folder.path("c.wasl")], language: .french)
    try typist.see(.firstRun)
    #expect(typist.terminal.screen.isAlternate)
    if signal == 0 {
      try typist.leave()
    } else {
      typist.terminal.kill(signal)
      let status = try typist.terminal.waitForExit()
      #expect(status == .signalled(signal))
    }
    #expect(typist.terminal.modes == typist.terminal.initialModes)
    #expect(!typist.terminal.screen.isAlternate)
    #expect(typist.terminal.screen.isCursorVisible)
  }
}
