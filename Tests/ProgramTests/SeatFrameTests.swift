import Canvas
import Domain
import Example
import Foundation
import Journaling
import Recording
import Reference
import Screens
import Sealing
import Testing
import Wording

@testable import Program

/// The example centre as `wasl demo` makes it: sealed, with a passphrase for all to see.
enum ExampleSeat {
  static let shared = Result { try bytes() }

  private static func bytes() throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("wasl-example-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("demo.wasl").path
    let keys = KeyRing.fresh()
    let words = try #require(Passphrase("wasl-demo"))
    let slot = try KeySlot.make(
      operatorNumber: 1, passphrase: words, keys: keys, cost: .interactive)
    let journal = try Journal.make(
      at: path, mark: .demo, seal: .sealed(keys, [slot]), publicPassphrase: "wasl-demo"
    ) { journal in
      let chronicle = try Chronicle(journal)
      let start = Moment(wallMilliseconds: 1_700_000_000_000, utcOffsetMinutes: 60)
      try chronicle.beginSession(
        operatorNumber: 1, desk: 1, moment: start, device: [UInt8](repeating: 7, count: 16))
      for step in ExampleCentre.steps(today: Walk.today, writing: .french).prefix(12) {
        try chronicle.perform([step.command], by: step.act, at: start)
      }
    }
    journal.close()
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}

@Suite("Frames of the entrance")
struct SeatFrameTests {
  @Test("of the founding, as it is first and filled in", arguments: Language.allCases)
  func founding(language: Language) throws {
    var walk = try SeatWalk(language)
    try Golden.expect(walk.screen, "founding.\(language.rawValue)")
    walk.fillFounding(SeatWalk.passphrase, again: SeatWalk.passphrase)
    try Golden.expect(walk.screen, "founding-filled.\(language.rawValue)")
  }

  @Test("of the recovery code, open and covered", arguments: Language.allCases)
  func code(language: Language) throws {
    var walk = try SeatWalk(language)
    let groups = (1...8).map { String(repeating: String($0), count: 6) }
    walk.seat.entrance?.screen = RecoveryPage(groups: groups, replaces: false)
    try Golden.expect(walk.screen, "recovery-code.\(language.rawValue)")
    walk.type("123")
    try Golden.expect(walk.screen, "recovery-code-covered.\(language.rawValue)")
  }

  @Test("of the lock, a wrong passphrase, the wait and its menu", arguments: Language.allCases)
  func lock(language: Language) throws {
    var walk = try SeatWalk.atLock(language)
    walk.type("olivier")
    try Golden.expect(walk.screen, "lock.\(language.rawValue)")
    walk.press(.enter)
    try Golden.expect(walk.screen, "lock-wrong.\(language.rawValue)")
    for _ in 0..<2 { walk.enter("x") }
    try Golden.expect(walk.screen, "lock-wait.\(language.rawValue)")
    walk.press(.function(9))
    try Golden.expect(walk.screen, "lock-menu.\(language.rawValue)")
  }

  @Test("of the recovery and the new passphrase", arguments: Language.allCases)
  func recovery(language: Language) throws {
    let code = try SeatWalk.Founded.shared.get().code
    var walk = try SeatWalk.atLock(language)
    walk.press(.function(3))
    walk.type("123456")
    walk.press(.function(1))
    walk.press(.escape)
    try Golden.expect(walk.screen, "recovery.\(language.rawValue)")
    walk = try SeatWalk.atLock(language)
    walk.press(.function(3))
    walk.enter(code.joined())
    try Golden.expect(walk.screen, "renewal.\(language.rawValue)")
  }

  @Test("of the example's lock and of a sealed centre's settings", arguments: Language.allCases)
  func others(language: Language) throws {
    var walk = try SeatWalk(language, at: try ExampleSeat.shared.get())
    walk.press(.enter)
    walk.seat.lock()
    try Golden.expect(walk.screen, "lock-example.\(language.rawValue)")
    walk = try SeatWalk.atLock(language)
    walk.unlock()
    walk.openSettings()
    try Golden.expect(walk.screen, "settings-sealed.\(language.rawValue)")
  }

  @Test(
    "no frame is wider or higher than the terminal, down to 60×16", arguments: Language.allCases)
  func narrow(language: Language) throws {
    var walk = try SeatWalk(language)
    walk.fillFounding(SeatWalk.passphrase, again: "x")
    for (columns, rows) in [(60, 16), (59, 16), (132, 43)] {
      let text = walk.seat.frame(columns: columns, rows: rows).visibleText
      #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == rows)
    }
  }
}
