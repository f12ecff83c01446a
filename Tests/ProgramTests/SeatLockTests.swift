import Canvas
import Domain
import Foundation
import Journaling
import Recording
import Sealing
import Testing
import Wording

@testable import Program

@Suite("The lock")
struct SeatLockTests {
  @Test("the last operator's passphrase and Enter lead to today; a moment is asked for before")
  func unlock() throws {
    var walk = try SeatWalk.atLock()
    #expect(walk.isLocked)
    walk.unlock()
    #expect(walk.shown.contains { $0.contains("Un instant…") })
    #expect(walk.screen.contains("Aujourd'hui"))
    #expect(walk.seat.session?.operatorNumber == 1)
    #expect(!walk.shown.contains { $0.contains("olivier") })
  }

  @Test("a clock far from the records is asked about before anything is written")
  func clockInDoubt() throws {
    let year: Int64 = 366 * 86_400_000
    for jump in [year, -86_400_000] {
      var walk = try SeatWalk.atLock()
      walk.clock.jump = jump
      let before = try Data(contentsOf: URL(fileURLWithPath: walk.path))
      walk.unlock()
      #expect(walk.screen.contains(Phrase.isClockRight(.french)))
      #expect(try Data(contentsOf: URL(fileURLWithPath: walk.path)) == before)
      walk.press(.function(2))
      #expect(walk.screen.contains("Aujourd'hui"))
      let after = try Data(contentsOf: URL(fileURLWithPath: walk.path))
      #expect(after.count > before.count && after.starts(with: before), "the session begins")
    }
  }

  @Test("another operator signs in by number, typed in any digits")
  func otherOperator() throws {
    var walk = try SeatWalk.atLock()
    walk.press(.up)
    walk.enter("٢")
    walk.enter(SeatWalk.Founded.hassan)
    #expect(walk.seat.session?.operatorNumber == 2)
  }

  @Test("a wrong passphrase and a wrong number get the same sentence")
  func wrong() throws {
    var walk = try SeatWalk.atLock()
    walk.unlock("olivier")
    let first = walk.screen
    #expect(first.contains("Le numéro ou la phrase secrète n'est pas juste"))
    #expect(walk.isLocked)
    walk.press(.up)
    walk.enter("7")
    walk.unlock()
    #expect(walk.isLocked)
    #expect(walk.screen.contains("Le numéro ou la phrase secrète n'est pas juste"))
    walk.unlock(as: 0, SeatWalk.passphrase)
    #expect(walk.isLocked)
  }

  @Test("after three wrong ones none is taken for 5 s, then for twice as long, up to a minute")
  func waiting() throws {
    var walk = try SeatWalk.atLock()
    for _ in 0..<3 { walk.unlock("non") }
    #expect(walk.screen.contains("attendez 5 secondes"))
    walk.clock.milliseconds += 3500
    walk.elapse()
    #expect(walk.screen.contains("attendez 2 secondes"))
    walk.unlock()
    #expect(walk.isLocked)
    #expect(walk.screen.contains("attendez 2 secondes"))
    walk.clock.milliseconds += 1500
    walk.elapse()
    #expect(!walk.screen.contains("attendez"))
    for seconds in [10, 20, 40, 60, 60] {
      walk.unlock("non")
      #expect(walk.screen.contains("attendez \(seconds) secondes"))
      walk.clock.milliseconds += Int64(seconds) * 1000
    }
    walk.unlock()
    #expect(walk.seat.session != nil)
  }

  @Test("a passphrase typed as لا on one keyboard and as ﻻ on another opens")
  func ligature() throws {
    var walk = try SeatWalk()
    walk.fillFounding("لا تنس ١٢", again: "ﻻ تنس 12")
    walk.press(.function(2))
    walk.enter(walk.code[7])
    walk.lock()
    walk.unlock("\u{FEFB} تنس 12")
    #expect(walk.seat.session != nil)
  }

  @Test("F9 locks: the keys are gone, the state too; the same operator comes back")
  func locking() throws {
    var walk = try SeatWalk.atLock()
    walk.unlock()
    walk.lock()
    #expect(walk.isLocked)
    #expect(walk.seat.journal?.keys == nil)
    #expect(walk.screen.contains("Le journal est verrouillé"))
    walk.unlock()
    #expect(walk.seat.session?.operatorNumber == 1)
    #expect(walk.screen.contains("Naima"))
  }

  @Test("whoever locked returns to the very field; another operator to today, and what waits stays")
  func veryField() throws {
    var walk = try SeatWalk.atLock()
    walk.unlock()
    walk.press(.function(9))
    walk.type("3")
    walk.press(.down)
    walk.type("Fatima")
    let before = walk.body
    walk.lock()
    #expect(walk.isLocked)
    #expect(!walk.screen.contains("Fatima"))
    let kept = try Data(contentsOf: URL(fileURLWithPath: walk.draftPath))
    #expect(kept.range(of: Data("Fatima".utf8)) == nil)
    walk.unlock(as: 2, SeatWalk.Founded.hassan)
    #expect(walk.screen.contains("Aujourd'hui"))
    #expect(!walk.screen.contains("Fatima"))
    walk.lock()
    walk.unlock(as: 1, SeatWalk.passphrase)
    #expect(walk.body == before)
    walk.type(" Z")
    #expect(walk.screen.contains("Fatima Z"))
  }

  @Test("a list that was open when it was locked is there again")
  func veryPage() throws {
    var walk = try SeatWalk.atLock()
    walk.unlock()
    walk.openSettings()
    let before = walk.body
    walk.clock.milliseconds += 600_000
    walk.elapse()
    walk.unlock()
    #expect(walk.body == before)
  }

  @Test("ten idle minutes lock; the key that comes after them counts for nothing")
  func idle() throws {
    var walk = try SeatWalk.atLock()
    walk.unlock()
    walk.clock.milliseconds += 599_000
    #expect(walk.seat.patience() == 1000)
    walk.elapse(bringsNothing: true)
    walk.press(.down)
    walk.clock.milliseconds += 600_000
    walk.press(.function(12))
    #expect(walk.isLocked)
    #expect(!walk.screen.contains("F12 encore"))
    walk.unlock()
    walk.clock.milliseconds += 600_000
    walk.elapse()
    #expect(walk.isLocked)
    #expect(walk.seat.patience() == nil)
  }

  @Test("the minutes are chosen in the settings, from 1 to 120")
  func minutes() throws {
    var walk = try SeatWalk.atLock()
    walk.unlock()
    walk.openSettings()
    walk.choose("verrouiller après")
    walk.enter("0")
    #expect(walk.screen.contains("Un nombre de 1 à 120"))
    walk.press(.backspace)
    walk.type("2")
    walk.press(.function(2))
    #expect(walk.seat.lockAfterMinutes == 2)
    walk.clock.milliseconds += 120_000
    walk.elapse()
    #expect(walk.isLocked)
  }

  @Test("whoever was taken away does not come in, though their passphrase is right")
  func gone() throws {
    var walk = try SeatWalk.atLock()
    walk.unlock()
    let session = try #require(walk.seat.session)
    try session.removeOperator(2)
    walk.lock()
    walk.unlock(as: 2, SeatWalk.Founded.hassan)
    #expect(walk.isLocked)
    #expect(walk.screen.contains("n'a plus de droits ici"))
  }

  @Test("a program that died between taking somebody away and the new keys makes them at the lock")
  func unfinishedRemoval() throws {
    var walk = try SeatWalk.atLock()
    walk.unlock()
    try #require(walk.seat.session).removeOperator(2)
    try walk.reopen()
    walk.unlock()
    let journal = try #require(walk.seat.journal)
    #expect(journal.keys?.epochs == [1, 2])
    #expect(journal.slots.map(\.operatorNumber) == [0, 1])
    walk.lock()
    walk.unlock()
    #expect(walk.seat.session?.operatorNumber == 1)
  }

  @Test("drafts that the disk does not take outlive the lock, and nothing is said to be kept")
  func unkept() throws {
    var walk = try SeatWalk.atLock()
    walk.unlock()
    // What is to be written first cannot be: a folder stands there.
    try FileManager.default.createDirectory(
      atPath: walk.draftPath + ".new", withIntermediateDirectories: false)
    walk.press(.function(9))
    walk.type("3")
    walk.press(.down)
    walk.type("Fatima")
    walk.press(.down)
    walk.seat.keepDrafts(now: true)
    #expect(walk.screen.contains("Les brouillons ne peuvent être gardés : le disque n'écrit pas"))
    walk.type("x")
    #expect(walk.screen.contains("Les brouillons ne peuvent être gardés"))
    walk.press(.backspace)
    let before = walk.body
    walk.press(.function(12))
    #expect(walk.screen.contains("Une saisie non enregistrée sera perdue"))
    walk.press(.escape)
    walk.lock()
    #expect(walk.isLocked)
    #expect(walk.screen.contains("Les brouillons ne peuvent être gardés"))
    #expect(!FileManager.default.fileExists(atPath: walk.draftPath))
    walk.unlock()
    #expect(walk.body == before)
    walk.press(.escape)
    #expect(!walk.screen.contains("Le brouillon reste ici"))
    // The disk works again: what was in memory only is written.
    try FileManager.default.removeItem(atPath: walk.draftPath + ".new")
    walk.seat.keepDrafts(now: true)
    #expect(FileManager.default.fileExists(atPath: walk.draftPath))
    #expect(!walk.screen.contains("Les brouillons ne peuvent être gardés"))
  }

  @Test("an unfinished action that opening dropped is told, before the lock and after it")
  func dropped() throws {
    let bytes = try SeatWalk.Founded.shared.get().bytes
    var walk = try SeatWalk(at: bytes.dropLast(30))
    #expect(walk.screen.contains("1 opération inachevée écartée ; intacts : "))
    walk.unlock()
    #expect(walk.screen.contains("1 opération inachevée écartée ; intacts : "))
    walk.lock()
    walk.unlock()
    #expect(!walk.screen.contains("inachevée"))
  }

  @Test("for somebody else the number is asked first")
  func another() throws {
    var walk = try SeatWalk.atLock()
    walk.unlock()
    walk.press(.function(9))
    walk.choose("changer d'utilisateur")
    #expect(walk.isLocked)
    walk.enter("2")
    walk.unlock(SeatWalk.Founded.hassan)
    #expect(walk.seat.session?.operatorNumber == 2)
  }

  @Test("a journal that may only be read opens for reading")
  func reading() throws {
    var walk = try SeatWalk.atLock(for: .reading)
    walk.unlock()
    #expect(walk.state?.operators[1]?.name == "Naima")
    #expect(walk.screen.contains("○ lecture seule"))
  }

  @Test("where the key slots are damaged the lock says so, and what is left to do")
  func damagedSlots() throws {
    var bytes = try SeatWalk.Founded.shared.get().bytes
    SeatLockTests.damageSlots(&bytes) { _ in true }
    var walk = try SeatWalk(at: bytes, for: .reading)
    #expect(walk.screen.contains("wasl salvage"))
    bytes = try SeatWalk.Founded.shared.get().bytes
    SeatLockTests.damageSlots(&bytes) { $0 != 0 }
    walk = try SeatWalk(at: bytes, for: .reading)
    #expect(walk.screen.contains("seul le code de secours ouvre, F3"))
  }

  @Test("leaving asks once; F1 and F9 help here too, and the language can be chosen")
  func around() throws {
    var walk = try SeatWalk.atLock()
    walk.press(.function(1))
    #expect(walk.screen.contains("aide"))
    walk.press(.escape, .function(9))
    walk.choose("english")
    #expect(walk.screen.contains("The journal is locked"))
    walk.press(.function(12))
    #expect(!walk.seat.isOver)
    walk.press(.function(12))
    #expect(walk.seat.isOver)
  }

  /// Flips a bit in the content of every key slot of these operators.
  static func damageSlots(_ bytes: inout [UInt8], of isMeant: (UInt32) -> Bool) {
    var offset = 8192
    while offset + 72 < bytes.count {
      let length = (0..<4).reduce(0) { $0 | Int(bytes[offset + 8 + $1]) << (8 * $1) }
      let content = offset + 72 + 16
      let number = UInt32(bytes[offset + 5] == 3 ? bytes[content + 4] : 0)
      if bytes[offset + 5] == 3, isMeant(number) { bytes[content + 80] ^= 1 }
      offset += 72 + length
    }
  }
}

extension Session {
  /// What a program did that died before it made new keys.
  func removeOperator(_ number: Operator.Number) throws {
    let act = Act(
      id: RawID(high: 9, low: UInt64(number)), operatorNumber: 1, desk: 1, day: Walk.today,
      today: Walk.today)
    try chronicle.perform(
      [.removeOperator(number)], by: act,
      at: Moment(wallMilliseconds: 1_795_255_200_000, utcOffsetMinutes: 60))
  }
}
