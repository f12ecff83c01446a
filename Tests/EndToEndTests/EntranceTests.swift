import Domain
import Foundation
import Screens
import TestSupport
import Testing
import Wording

@Suite("The entrance, in a terminal")
struct EntranceTests {
  /// Letters that stand on no screen of ours, so that a single one that is echoed is found.
  private let passphrase = "жщюя чшцж ёъыэ"

  @Test("a centre is founded with a passphrase, left, and opened with it again; it is never echoed")
  func wayIn() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("c.wasl")
    let typist = try Typist(["--store", store], language: .french)
    try found(typist)
    try typist.takeRecoveryCode()
    try typist.see(.todayTitle)
    try typist.leave()
    expectNoEcho(typist)

    let again = try Typist(["--store", store], language: .arabic)
    try again.see(.lockTitle)
    again.type("ж")
    again.press(.enter)
    try again.see(.wrongPassphrase, seconds: 30)
    try again.unlock(passphrase)
    try again.see("Naima")
    try again.choose(.lock)
    try again.unlock(passphrase)
    try again.leave()
    expectNoEcho(again)
    #expect(try CommandRun(["verify", "--store", store]).status == 0)
  }

  @Test("what was typed before the lock is in no file of the store")
  func nothingInClear() throws {
    let folder = try TemporaryFolder()
    let typist = try Typist(["--store", folder.path("c.wasl")], language: .french)
    try found(typist)
    try typist.takeRecoveryCode()
    try typist.see(.todayTitle)
    try typist.leave()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.url.path) {
      let bytes = try Data(contentsOf: folder.url.appendingPathComponent(name))
      for word in ["Naima", "essai", "жщюя"] {
        #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) stands in \(name)")
      }
    }
  }

  private func found(_ typist: Typist) throws {
    try typist.see(.firstRun)
    try typist.fill([
      (Field.nameFrench.phrase, "Centre d'essai"), (FormKey.part(.letters).phrase, "TST"),
      (Phrase("المنسق(ة)", "Coordonnateur(trice)", "Coordinator"), "Naima"),
    ])
    try typist.fillPassphrase(passphrase)
    typist.press(.function(2))
  }

  /// Not one letter of the passphrase came out of the program, in all that it ever wrote.
  private func expectNoEcho(_ typist: Typist) {
    let written = typist.terminal.rawOutput
    for letter in Set(passphrase) where letter != " " {
      #expect(
        !written.contains(Array(String(letter).utf8)), "\(letter) was written to the terminal")
    }
  }
}
