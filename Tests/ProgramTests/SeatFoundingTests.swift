import Canvas
import Domain
import Foundation
import Journaling
import Sealing
import Testing
import Wording

@testable import Program

@Suite("Founding a centre that is sealed")
struct SeatFoundingTests {
  @Test("nothing is on disk before it is saved; then it is sealed, with two ways in")
  func founding() throws {
    var walk = try SeatWalk()
    walk.fillFounding(SeatWalk.passphrase, again: SeatWalk.passphrase)
    #expect(!FileManager.default.fileExists(atPath: walk.path))
    walk.press(.function(2))
    #expect(walk.shown.contains { $0.contains("Un instant…") })
    #expect(walk.screen.contains("Code de secours : à écrire sur papier"))
    #expect(!FileManager.default.fileExists(atPath: walk.path))
    walk.enter(walk.code[7])
    let journal = try #require(walk.seat.journal)
    #expect(journal.isSealed)
    #expect(journal.slots.map(\.operatorNumber) == [0, 1])
    #expect(walk.state?.operators[1]?.name == "Naima")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: walk.path))
    #expect(bytes.range(of: Data("Naima".utf8)) == nil)
  }

  @Test("the code is covered while its last group is typed, and only that group goes on")
  func code() throws {
    var walk = try SeatWalk()
    walk.fillFounding(SeatWalk.passphrase, again: SeatWalk.passphrase)
    walk.press(.function(2))
    let code = walk.code
    #expect(code.count == 8)
    walk.press(.enter)
    #expect(walk.seat.entrance != nil)
    walk.type("1")
    #expect(walk.code.isEmpty)
    walk.press(.escape)
    #expect(walk.code == code)
    walk.enter(code[0])
    #expect(walk.screen.contains("Ce n'est pas le groupe 8"))
    #expect(walk.code == code)
    walk.enter(code[7])
    #expect(walk.seat.entrance == nil)
    #expect(walk.screen.contains("Aujourd'hui"))
    #expect(walk.screen.contains("Naima"))
  }

  @Test("two passphrases that differ are told at their field, and none is refused")
  func different() throws {
    var walk = try SeatWalk()
    walk.fillFounding(SeatWalk.passphrase, again: "olivier")
    walk.press(.function(2))
    #expect(walk.screen.contains("Les deux diffèrent"))
    #expect(walk.seat.journal == nil)
    walk = try SeatWalk()
    walk.fillFounding("", again: "")
    walk.press(.function(2))
    #expect(walk.screen.plain.contains("Phrase secrète : Ce champ est obligatoire"))
    walk = try SeatWalk()
    walk.fillFounding("ـ", again: "ـ")
    walk.press(.function(2))
    #expect(walk.screen.contains("ne peut être vide"))
    #expect(!FileManager.default.fileExists(atPath: walk.path))
  }

  @Test(
    "every character is a bullet until F4 asks to see it; how hard it is to guess stands beside")
  func masked() throws {
    var walk = try SeatWalk()
    walk.press(.down, .down, .down, .down)
    walk.type("abc")
    #expect(walk.screen.contains("•••"))
    #expect(walk.screen.contains("facile à deviner"))
    walk.type(" quatre mots bien choisis")
    #expect(walk.screen.contains("difficile à deviner"))
    #expect(!walk.shown.contains { $0.contains("abc") })
    walk.press(.function(4))
    #expect(walk.screen.contains("abc quatre mots bien"))
    walk.press(.function(4))
    #expect(!walk.screen.contains("abc"))
  }

  @Test("a journal that has appeared meanwhile is not written over")
  func appeared() throws {
    var walk = try SeatWalk()
    walk.fillFounding(SeatWalk.passphrase, again: SeatWalk.passphrase)
    try Data("theirs".utf8).write(to: URL(fileURLWithPath: walk.path))
    walk.press(.function(2))
    walk.enter(walk.code[7])
    #expect(walk.screen.contains("Un journal de ce nom est apparu"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: walk.path)) == Data("theirs".utf8))
  }

  @Test(
    "nothing is founded before the code is confirmed: leaving says so, and idle time forgets it")
  func unconfirmed() throws {
    var walk = try SeatWalk()
    walk.fillFounding(SeatWalk.passphrase, again: SeatWalk.passphrase)
    walk.press(.function(12))
    #expect(walk.screen.contains("Une saisie non enregistrée sera perdue"))
    walk.press(.escape, .escape)
    #expect(walk.screen.contains("Rien avant cet écran"))
    walk.press(.function(2))
    walk.press(.function(12))
    #expect(walk.screen.contains("n'est créé qu'une fois le code confirmé"))
    walk.press(.escape)
    walk.clock.milliseconds += 600_000
    walk.elapse()
    #expect(walk.code.isEmpty)
    #expect(walk.screen.contains("le centre n'est pas créé"))
    #expect(!FileManager.default.fileExists(atPath: walk.path))
  }

  @Test("what the domain refuses stands at its field, and nothing is made")
  func refused() throws {
    var walk = try SeatWalk()
    walk.type("Centre")
    walk.press(.down, .down)
    walk.type("T1")
    walk.press(.function(2))
    #expect(walk.screen.contains("✗ Trois lettres"))
    #expect(!walk.seat.isWorking)
    #expect(!FileManager.default.fileExists(atPath: walk.path))
  }

  @Test("no passphrase stands in any frame, nor with the last values or the drafts")
  func neverEchoed() throws {
    var walk = try SeatWalk()
    walk.fillFounding(SeatWalk.passphrase, again: SeatWalk.passphrase)
    walk.press(.function(2))
    walk.enter(walk.code[7])
    walk.openSettings()
    walk.choose("changer ma")
    walk.enter(SeatWalk.passphrase)
    walk.enter("nouvelle")
    walk.press(.escape)
    for word in ["olivier", "quatre", "sources", "nouvelle"] {
      #expect(!walk.shown.contains { $0.contains(word) }, "\(word)")
    }
    let session = try #require(walk.seat.session)
    #expect(!"\(session.lastValues)\(session.drafts)".contains("olivier"))
    #expect(session.drafts.isEmpty)
  }
}
