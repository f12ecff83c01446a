import Reference
import Canvas
import Domain
import Example
import Foundation
import Journaling
import Program
import Recording
import Testing
import Wording

/// The example centre, opened at the desk on a day that stands still.
struct ExampleSitting {
  var session: Session

  /// The journal of each language is made once; every sitting opens a copy of its own.
  init(_ language: Language) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("wasl-frames-\(UUID().uuidString)")
    let path = folder.appendingPathComponent("demo.wasl").path
    let journal = try Journal.make(at: path, mark: .demo, seal: .clear) { journal in
      let chronicle = try Chronicle(journal)
      let start = Moment(wallMilliseconds: 1_700_000_000_000, utcOffsetMinutes: 60)
      try chronicle.beginSession(
        operatorNumber: 1, desk: 1, moment: start, device: [UInt8](repeating: 7, count: 16))
      let steps = ExampleCentre.steps(
        today: Walk.today, writing: language == .arabic ? .arabic : .french)
      for step in steps {
        let minutes = Int64(step.act.today.number) * 1440 + Int64(step.minuteOfDay) - 60
        let moment = Moment(wallMilliseconds: minutes * 60_000, utcOffsetMinutes: 60)
        try chronicle.perform([step.command], by: step.act, at: moment)
      }
    }
    session = Session(
      try Chronicle(journal), surroundings: Counter().surroundings, language: language, desk: 1,
      theme: "night", themes: ["night", "day", "mono"])
    press(.enter)
    // Nothing is written from here on.
    try FileManager.default.removeItem(at: folder)
  }

  mutating func press(_ keys: Key...) {
    for key in keys { session.handle(Keystroke(key: key, isAlone: true)) }
  }

  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { press(.character(scalar)) }
  }

  /// Goes to a screen by its digit.
  mutating func goTo(_ digit: String) {
    press(.function(9))
    type(digit)
  }

  var frame: String { session.frame(columns: 80, rows: 24).visibleText }
}

/// Frames as a person sees them, kept beside the tests.
enum Golden {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Goldens")

  /// Compares with the kept frame; with `RECORD_GOLDENS` set it is kept anew, to be read by eye.
  static func expect(_ frame: String, _ name: String) throws {
    let file = folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try (frame + "\n").write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(frame + "\n" == kept, "the frame \(name) differs:\n\(frame)")
  }
}

@Suite("Whole frames")
struct FrameTests {
  static let screens: [(digit: String, name: String)] = [
    ("1", "today"), ("2", "beneficiaries"), ("3", "intake"), ("4", "projects"),
    ("5", "envelopes"), ("6", "allocations"), ("7", "ceremonies"), ("8", "visits"),
    ("9", "reports"), ("0", "settings"),
  ]

  /// Pages of one thing, by the keys that lead there from a screen.
  static let pages: [(digit: String, keys: [Key], name: String)] = [
    ("2", [.enter], "file"), ("4", [.enter], "project"), ("5", [.enter], "agreement"),
    ("5", [.home, .enter], "stock"),
    ("6", [.end, .up, .up, .enter], "allocation"), ("7", [.enter], "ceremony"),
    ("7", [.down, .enter], "closed-ceremony"), ("8", [.enter], "follow-up"),
    ("8", [.enter, .enter], "visit-form"), ("9", [.down, .enter], "figure"),
  ]

  @Test("of every screen in three languages", arguments: Language.allCases)
  func screens(language: Language) throws {
    var sitting = try ExampleSitting(language)
    for (digit, name) in Self.screens {
      sitting.goTo(digit)
      try Golden.expect(sitting.frame, "\(name).\(language.rawValue)")
    }
  }

  @Test("of one file, project, agreement … in three languages", arguments: Language.allCases)
  func pages(language: Language) throws {
    var sitting = try ExampleSitting(language)
    for (digit, keys, name) in Self.pages {
      sitting.goTo(digit)
      for key in keys { sitting.press(key) }
      try Golden.expect(sitting.frame, "\(name).\(language.rawValue)")
    }
  }

  @Test("of the menu, the help and a pick list", arguments: Language.allCases)
  func overlays(language: Language) throws {
    var sitting = try ExampleSitting(language)
    sitting.press(.function(9))
    try Golden.expect(sitting.frame, "menu.\(language.rawValue)")
    sitting.press(.escape, .function(1))
    try Golden.expect(sitting.frame, "help.\(language.rawValue)")
    sitting.press(.escape)
    sitting.goTo("3")
    sitting.press(.function(4))
    try Golden.expect(sitting.frame, "pick-list.\(language.rawValue)")
  }

  @Test("no line is wider than the terminal, down to 60×16", arguments: Language.allCases)
  func narrow(language: Language) throws {
    var sitting = try ExampleSitting(language)
    for (digit, _) in Self.screens {
      sitting.goTo(digit)
      for (columns, rows) in [(60, 16), (61, 17), (132, 43)] {
        let text = sitting.session.frame(columns: columns, rows: rows).visibleText
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == rows)
      }
    }
  }
}
