import Canvas
import Domain
import Foundation
import Journaling
import Recording
import Screens
import Sealing
import Testing
import Wording

@testable import Program

/// Somebody at a seat whose journal is sealed, with a clock that goes only when it is told to.
struct SeatWalk {
  var seat: Seat
  let path: String
  let clock = Clock()
  /// Every frame that was shown, after each key and before each wait for a key.
  var shown: [String] = []

  final class Clock {
    var milliseconds: Int64 = 0
    /// How far the wall's clock has jumped.
    var jump: Int64 = 0
  }

  static let passphrase = "olivier quatre sources"

  /// At a path where there is nothing, or at a copy of a journal.
  init(_ language: Language = .french, at bytes: [UInt8]? = nil, for access: Access = .writing)
    throws
  {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("wasl-seat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("centre.wasl").path
    if let bytes { try Data(bytes).write(to: URL(fileURLWithPath: path)) }
    seat = try SeatWalk.seat(at: path, language, clock, access)
  }

  private static func seat(
    at path: String, _ language: Language, _ clock: Clock, _ access: Access
  ) throws -> Seat {
    let place: Seat.Place =
      FileManager.default.fileExists(atPath: path)
      ? .journal(try Journal.open(at: path, for: access, wallMilliseconds: 0), trouble: nil)
      : .nothing(path: path)
    var surroundings = Counter().surroundings
    surroundings.monotonicMilliseconds = { clock.milliseconds }
    let moment = surroundings.moment
    surroundings.moment = {
      Moment(wallMilliseconds: moment().wallMilliseconds + clock.jump, utcOffsetMinutes: 60)
    }
    return try Seat(
      at: place, surroundings: surroundings, language: language, desk: 1, theme: "night",
      themes: ["night", "day"])
  }

  /// Leaves, and comes again.
  mutating func reopen() throws {
    let language = seat.language
    seat.close()
    seat = try SeatWalk.seat(at: path, language, clock, .writing)
  }

  /// Presses keys, each alone; what takes the time of a passphrase is done at once.
  mutating func press(_ keys: Key...) {
    for key in keys { take(key) }
  }

  private mutating func take(_ key: Key) {
    seat.handle(Keystroke(key: key, isAlone: true))
    shown.append(screen)
    while seat.isWorking { seat.work() }
    shown.append(screen)
  }

  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { take(.character(scalar)) }
  }

  mutating func enter(_ text: String) {
    type(text)
    press(.enter)
  }

  /// A row of the list by its words.
  mutating func choose(_ words: String) { enter(words) }

  mutating func openSettings() {
    press(.function(9))
    type("0")
  }

  mutating func unlock(_ passphrase: String = SeatWalk.passphrase) { enter(passphrase) }

  /// Signs in under another number than the one proposed.
  mutating func unlock(as number: Int, _ passphrase: String) {
    press(.up)
    enter(String(number))
    enter(passphrase)
  }

  mutating func lock() {
    press(.function(9))
    choose("verrouiller")
  }

  /// What time alone brings.
  mutating func elapse(bringsNothing: Bool = false) {
    let isNew = seat.elapse()
    #expect(isNew != bringsNothing)
  }

  var screen: String { seat.frame(columns: 80, rows: 24).visibleText }
  /// The screen between the title and the message.
  var body: [String] {
    Array(screen.split(separator: "\n").dropFirst().prefix(21).map(String.init))
  }
  var draftPath: String { String(path.dropLast(5)) + ".draft" }
  var state: State? { seat.session?.chronicle.state }
  var isLocked: Bool { seat.session == nil && seat.journal?.isLocked == true }

  /// The groups of the recovery code on the screen, in order.
  var code: [String] {
    screen.split { !$0.isNumber }.map(String.init).filter { $0.count == 6 }
  }

  /// A new centre, typed as far as the last field.
  mutating func fillFounding(_ passphrase: String, again: String) {
    for text in ["Centre d'essai", "", "TST", "Naima", passphrase] {
      type(text)
      press(.down)
    }
    type(again)
  }

  /// A journal of a centre with operators 1 (Naima, coordinator) and 2 (Hassan, social worker), and
  /// its recovery code.
  struct Founded {
    let bytes: [UInt8]
    let code: [String]

    static let hassan = "figuier devant la porte"

    /// Made once: every try of a passphrase takes a tenth of a second.
    static let shared = Result { try Founded() }

    private init() throws {
      var walk = try SeatWalk()
      walk.fillFounding(SeatWalk.passphrase, again: SeatWalk.passphrase)
      walk.press(.function(2))
      code = walk.code
      walk.enter(code.last ?? "")
      walk.openSettings()
      walk.choose("ajouter")
      walk.enter("Hassan")
      walk.enter("trav")
      walk.enter(Founded.hassan)
      walk.type(Founded.hassan)
      walk.press(.function(2))
      walk.seat.close()
      bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: walk.path)))
    }
  }

  /// At the lock of a founded centre.
  static func atLock(
    _ language: Language = .french, for access: Access = .writing
  ) throws -> SeatWalk {
    try SeatWalk(language, at: Founded.shared.get().bytes, for: access)
  }
}
