import Canvas
import Domain
import Journaling
import Screens
import Sealing
import Testing
import Wording

@testable import Program

@Suite("The recovery code")
struct SeatRecoveryTests {
  @Test("opens the journal and gives whoever forgot a new passphrase; the old one opens no more")
  func recovery() throws {
    var walk = try SeatWalk.atLock()
    let code = try SeatWalk.Founded.shared.get().code
    walk.press(.function(3))
    walk.enter(code.joined())
    #expect(walk.screen.contains("Une nouvelle phrase secrète"))
    #expect(walk.seat.session == nil)
    walk.enter("hassan")
    walk.enter("noyer noir")
    walk.type("noyer noir")
    walk.press(.function(2))
    #expect(walk.seat.session?.operatorNumber == 2)
    #expect(walk.screen.contains("La nouvelle phrase secrète est enregistrée"))
    try walk.reopen()
    walk.unlock(SeatWalk.Founded.hassan)
    #expect(walk.isLocked)
    walk.unlock("noyer noir")
    #expect(walk.seat.session?.operatorNumber == 2)
  }

  @Test("a wrong digit is told at its group, as soon as the next one is begun")
  func wrongDigit() throws {
    var walk = try SeatWalk.atLock()
    var code = try SeatWalk.Founded.shared.get().code
    let last = code[2].removeLast()
    code[2].append(last == "5" ? "6" : "5")
    walk.press(.function(3))
    walk.type(code.joined(separator: " "))
    #expect(walk.screen.contains("✗ Groupe 3"))
    #expect(!walk.screen.contains("✗ Groupe 4"))
    walk.press(.enter)
    #expect(walk.screen.plain.contains("Groupe 3 : Un chiffre est faux"))
    #expect(walk.isLocked)
  }

  @Test("digits of any keyboard are taken: Arabic ones, and the French row without shift")
  func keyboards() throws {
    let code = try SeatWalk.Founded.shared.get().code.joined()
    for row in ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "à&é\"'(-è_ç"] {
      let keys = Array(row)
      var walk = try SeatWalk.atLock()
      walk.press(.function(3))
      walk.enter(String(code.compactMap { $0.wholeNumberValue.map { keys[$0] } }))
      #expect(walk.screen.contains("Une nouvelle phrase secrète"), "\(row)")
    }
  }

  @Test("Enter after a sixth digit passes no group over, and a wrong group is told at once")
  func enterBetween() throws {
    var walk = try SeatWalk.atLock()
    let code = try SeatWalk.Founded.shared.get().code
    walk.press(.function(3))
    for group in code.dropLast() { walk.enter(group) }
    let last = code[7]
    let wrong = last.dropLast() + (last.hasSuffix("0") ? "1" : "0")
    walk.type(String(wrong))
    #expect(
      !walk.screen.split(separator: "\n").contains { $0.contains("Groupe 8") && $0.contains("✓") })
    for _ in last { walk.press(.backspace) }
    walk.enter(last)
    #expect(!walk.isLocked)
  }

  @Test("the code of another journal opens nothing")
  func otherCode() throws {
    var walk = try SeatWalk.atLock()
    walk.press(.function(3))
    walk.enter(RecoveryCode.fresh().text)
    #expect(walk.screen.contains("Ce n'est pas le code de ce journal"))
    #expect(walk.isLocked)
  }

  @Test("Esc leads back to the lock, and the journal is closed again")
  func back() throws {
    var walk = try SeatWalk.atLock()
    walk.press(.function(3), .escape)
    #expect(walk.screen.contains("Le journal est verrouillé"))
    walk.press(.function(3))
    walk.enter(try SeatWalk.Founded.shared.get().code.joined())
    #expect(!walk.isLocked)
    walk.press(.escape)
    #expect(walk.isLocked)
    walk.press(.function(3))
    walk.enter(try SeatWalk.Founded.shared.get().code.joined())
    walk.clock.milliseconds += 600_000
    walk.elapse()
    #expect(walk.isLocked)
  }

  @Test("a new one takes the place of the old only when it stands on paper")
  func renewal() throws {
    var walk = try SeatWalk.atLock()
    let old = try SeatWalk.Founded.shared.get().code
    walk.unlock()
    walk.openSettings()
    walk.choose("nouveau code")
    #expect(walk.code.count == 8)
    walk.press(.escape)
    #expect(walk.screen.contains("Réglages"))
    #expect(walk.screen.contains("Rien n'a changé : l'ancien code vaut toujours"))
    #expect(walk.seat.journal?.opens(old) == true)
    walk.choose("nouveau code")
    let new = walk.code
    walk.enter(new[7])
    #expect(walk.screen.contains("Le nouveau code vaut"))
    #expect(walk.seat.journal?.opens(old) == false)
    #expect(walk.seat.journal?.opens(new) == true)
  }

  @Test("a new code that was on the screen when it was locked changes nothing")
  func lostCode() throws {
    var walk = try SeatWalk.atLock()
    walk.unlock()
    walk.openSettings()
    walk.choose("nouveau code")
    walk.press(.function(12))
    #expect(walk.screen.contains("l'ancien vaut toujours. F12 encore"))
    walk.press(.escape)
    walk.clock.milliseconds += 600_000
    walk.elapse()
    #expect(walk.code.isEmpty)
    #expect(walk.screen.contains("l'ancien code vaut toujours"))
    let old = try SeatWalk.Founded.shared.get().code
    #expect(walk.seat.journal?.opens(old) == true)
  }
}

@Suite("Passphrases in the settings")
struct SeatPassphraseTests {
  @Test("an operator is added with a passphrase of their own")
  func adding() throws {
    var walk = try SeatWalk.atLock()
    walk.unlock(as: 2, SeatWalk.Founded.hassan)
    #expect(walk.screen.contains("Hassan"))
    #expect(walk.seat.journal?.slots.map(\.operatorNumber) == [0, 1, 2])
  }

  @Test("one's own is changed by who knows it")
  func changing() throws {
    var walk = try SeatWalk.atLock()
    walk.unlock()
    walk.openSettings()
    walk.choose("changer ma")
    walk.change(from: "olivier", to: "cèdre bleu")
    #expect(walk.screen.contains("La phrase secrète actuelle n'est pas juste"))
    walk.change(from: SeatWalk.passphrase, to: "cèdre bleu")
    #expect(walk.screen.contains("La nouvelle phrase secrète est enregistrée"))
    #expect(walk.screen.contains("Réglages"))
    walk.lock()
    walk.unlock()
    #expect(walk.isLocked)
    walk.unlock("cèdre bleu")
    #expect(walk.seat.session?.operatorNumber == 1)
  }

  @Test("after three wrong tries at one's own a while is waited, as at the lock")
  func changingSlowly() throws {
    var walk = try SeatWalk.atLock()
    walk.unlock()
    walk.openSettings()
    walk.choose("changer ma")
    for _ in 0..<3 { walk.change(from: "faux", to: "cèdre") }
    walk.change(from: SeatWalk.passphrase, to: "cèdre")
    #expect(walk.screen.contains("Trop d'essais faux : attendez 5 secondes"))
    walk.clock.milliseconds += 5_000
    walk.change(from: SeatWalk.passphrase, to: "cèdre")
    #expect(walk.screen.contains("La nouvelle phrase secrète est enregistrée"))
  }

  @Test("the coordinator gives another a new one for the one they forgot; nobody else does")
  func setting() throws {
    var walk = try SeatWalk.atLock()
    walk.unlock()
    walk.openSettings()
    walk.choose("oubliée")
    walk.enter("hassan")
    walk.enter("platane")
    walk.type("platane")
    walk.press(.function(2))
    #expect(walk.screen.contains("le numéro 2 et cette phrase secrète"))
    walk.lock()
    walk.unlock(as: 2, "platane")
    #expect(walk.seat.session?.operatorNumber == 2)
    walk.openSettings()
    walk.choose("nouveau code")
    #expect(walk.screen.contains("Réservé au coordonnateur"))
    #expect(walk.seat.entrance == nil)
  }

  @Test("who is removed opens nothing that is written from then on; the others go on")
  func removing() throws {
    var walk = try SeatWalk.atLock()
    walk.unlock()
    walk.openSettings()
    walk.choose("retirer")
    #expect(walk.screen.contains("peut encore lire"))
    walk.type("hassan")
    walk.press(.function(2))
    let journal = try #require(walk.seat.journal)
    #expect(journal.keys?.newestEpoch == 2)
    #expect(journal.slots.map(\.operatorNumber) == [0, 1])
    walk.lock()
    walk.unlock(as: 2, SeatWalk.Founded.hassan)
    #expect(walk.isLocked)
    walk.unlock(as: 1, SeatWalk.passphrase)
    #expect(walk.state?.operators[2]?.isGone == true)
  }

  @Test("an example opens by itself, and shows its passphrase where it is locked")
  func example() throws {
    var walk = try SeatWalk(at: try ExampleSeat.shared.get())
    #expect(walk.screen.contains("Qui est à ce bureau ?"))
    walk.press(.enter)
    walk.openSettings()
    walk.choose("changer ma")
    #expect(walk.screen.contains("sa phrase secrète est publique"))
    walk.lock()
    #expect(walk.screen.contains("Exemple, phrase secrète publique : wasl-demo"))
    walk.unlock(as: 2, "wasl-demo")
    #expect(walk.seat.session?.operatorNumber == 2)
  }

  @Test("a journal in clear opens as it is, and says so")
  func clear() throws {
    var walk = try Walk()
    walk.press(.function(9))
    walk.type("0")
    walk.press(.end)
    #expect(walk.screen.contains("! Journal non scellé : wasl seal"))
    walk.press(.function(9))
    walk.enter("verrouiller")
    #expect(walk.screen.contains("Journal non scellé : wasl seal"))
  }
}

extension SeatWalk {
  fileprivate mutating func change(from old: String, to new: String) {
    enter(old)
    enter(new)
    type(new)
    press(.function(2))
  }
}

extension Journal {
  fileprivate func opens(_ code: [String]) -> Bool {
    guard let code = try? RecoveryCode(typed: code.joined()) else { return false }
    return KeySlot.open(slots, operatorNumber: 0, passphrase: code.passphrase) != nil
  }
}
