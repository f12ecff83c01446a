import Canvas
import Domain
import Foundation
import Screens
import TestSupport
import Testing
import Wording

@Suite("What is half typed")
struct DraftTests {
  private let consent = FormKey.part(.consents).phrase

  /// A centre with somebody at the desk.
  private func open(_ store: String, language: Language) throws -> Typist {
    let typist = try Typist(["--store", store], language: language)
    try typist.see(.whoIsHere)
    typist.press(.enter)
    return typist
  }

  private func founded(_ folder: TemporaryFolder) throws -> String {
    let store = folder.path("c.wasl")
    #expect(
      try CommandRun(["batch", "--clear", "--store", store], input: BatchScript.founding.text)
        .status == 0)
    return store
  }

  private func beginIntake(_ typist: Typist) throws {
    try typist.goTo(3, .intakeTitle)
    try typist.fill([
      (consent, Phrase.yes(typist.language)), (Field.givenNameLatin.phrase, "Malika"),
      (Field.familyNameLatin.phrase, "Lahmar"),
    ])
  }

  /// Waits until the draft file is there and holds these words.
  private func seeKept(_ typist: Typist, _ words: String, in folder: TemporaryFolder) throws {
    let path = folder.path("c.draft")
    _ = try typist.terminal.waitUntil("the draft holds \(words)") { _ in
      FileManager.default.contents(atPath: path)?.range(of: Data(words.utf8)) != nil
    }
  }

  @Test(
    "is there again after kill -9, at its field, and goes on from there",
    arguments: [Language.arabic, .french])
  func killed(language: Language) throws {
    let folder = try TemporaryFolder()
    let store = try founded(folder)
    let typist = try open(store, language: language)
    try beginIntake(typist)
    // In the middle of a field: no key says that it is done.
    try typist.fill([(Field.sex.phrase, Sex.female.phrase(language)), (Field.cin.phrase, "J1234")])
    typist.press(.left)
    typist.press(.left)
    typist.type("9")
    try typist.see("J12934")
    let before = try typist.settled()
    try seeKept(typist, "J12934", in: folder)
    typist.terminal.kill(9)
    _ = try typist.terminal.waitForExit()

    let again = try open(store, language: language)
    try again.see(.continued)
    _ = try again.terminal.waitUntil("the form is as it was") {
      $0.rows[1...21] == before.rows[1...21] && $0.cursor == before.cursor
    }
    again.type("8")
    try again.see("J129834")
    try again.fill([(Field.commune.phrase, "Tafraout")])
    try again.save()
    _ = try again.terminal.waitUntil("the draft is gone") { _ in
      !FileManager.default.fileExists(atPath: folder.path("c.draft"))
    }
    try again.leave()
    #expect(try CommandRun(["verify", "--store", store]).status == 0)
  }

  @Test(
    "is kept by leaving, by TERM and by HUP with the very last key",
    arguments: [0, 15, 1] as [Int32])
  func ended(signal: Int32) throws {
    let folder = try TemporaryFolder()
    let store = try founded(folder)
    let typist = try open(store, language: .french)
    try beginIntake(typist)
    typist.type("x")
    try typist.see("Lahmarx")
    if signal == 0 {
      try typist.leave()
    } else {
      typist.terminal.kill(signal)
      _ = try typist.terminal.waitForExit()
    }
    let again = try open(store, language: .french)
    try again.see(.continued)
    try again.see("Lahmarx")
    try again.leave()
  }

  @Test("that cannot be kept is told once, and what is saved is saved")
  func inTheWay() throws {
    let folder = try TemporaryFolder()
    let store = try founded(folder)
    let typist = try open(store, language: .french)
    try FileManager.default.createDirectory(
      atPath: folder.path("c.draft.new"), withIntermediateDirectories: false)
    try typist.goTo(3, .intakeTitle)
    typist.press(.tab)
    typist.press(.tab)
    typist.type("oui")
    typist.press(.tab)
    try typist.see(.draftsNotKept)
    try typist.fill([
      (Field.givenNameLatin.phrase, "Malika"), (Field.familyNameLatin.phrase, "Lahmar"),
      (Field.sex.phrase, Sex.female.phrase(.french)),
    ])
    try typist.save()
    try typist.leave()
  }

  @Test("and cannot be read is set aside, and said")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    let store = try founded(folder)
    #expect(
      FileManager.default.createFile(atPath: folder.path("c.draft"), contents: Data("torn".utf8)))
    let typist = try Typist(["--store", store], language: .english)
    try typist.see("set aside")
    try typist.leave()
    #expect(
      FileManager.default.contents(atPath: folder.path("c.draft.unreadable")) == Data("torn".utf8))
  }

  /// Unlocks as the operator whose number is proposed.
  private func unlock(_ typist: Typist) throws {
    try typist.see(.lockTitle)
    typist.press(.tab)
    typist.type("cheval pile agrafe")
    typist.press(.enter)
  }

  @Test("in a sealed store says nothing on disk, and is there after the lock and after kill -9")
  func sealed() throws {
    let place = try SealedPlace()
    #expect(
      try place.batch(.founding, place.passphrase("cheval pile agrafe")).status == 0)
    let typist = try Typist(["--store", place.store], language: .french)
    try unlock(typist)
    try typist.terminal.waitUntil("somebody is at the desk") { $0.contains("Aujourd") }
    try beginIntake(typist)
    try typist.choose(.lock)
    try unlock(typist)
    try typist.see(.continued)
    try typist.see("Lahmar")
    let kept = try #require(FileManager.default.contents(atPath: place.folder.path("c.draft")))
    for word in ["Malika", "Lahmar", "intake", "givenName"] {
      #expect(kept.range(of: Data(word.utf8)) == nil)
    }
    typist.terminal.kill(9)
    _ = try typist.terminal.waitForExit()
    let again = try Typist(["--store", place.store], language: .french)
    try unlock(again)
    try again.see(.continued)
    try again.see("Lahmar")
    try again.leave()
  }
}
