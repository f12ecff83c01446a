import Canvas
import Domain
import Glibc
import Journaling
import Program
import Recording
import Screens
import Testing
import Wording

/// A session on a journal of its own in a fresh folder, with a clock that stands still.
struct Walk {
  var session: Session
  let path: String

  static let today = Day(number: 20_778)  // 21 November 2026

  /// A founded centre with operator 1 (coordinator) and 2 (social worker), 1 signed in.
  init(language: Language = .french, preparing commands: [Command] = []) throws {
    let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
    var template = Array((temporary + "/wasl-walk-XXXXXX").utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) } != nil
    }
    #expect(made)
    path =
      String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      + "/centre.wasl"
    let chronicle = try Chronicle(try Journal.create(at: path, mark: .plain, seal: .clear))
    let counter = Counter()
    session = Session(
      chronicle, surroundings: counter.surroundings, language: language, desk: 1, theme: "night",
      themes: ["night", "day"])
    let founding = FoundCentre(
      letters: "AGD", nameArabic: "مركز أكادير", nameFrench: "Centre d'Agadir", desk: 1,
      coordinator: 1, coordinatorName: "Naïma B.")
    try record([.foundCentre(founding)], counter)
    try record(
      [.addOperator(AddOperator(number: 2, name: "Hassan T.", rights: .all))], counter)
    // The opinion is not the author's: the coordinator gives it.
    for command in commands { try record([command], counter, by: command.isOpinion ? 1 : 2) }
    session = Session(
      chronicle, surroundings: counter.surroundings, language: language, desk: 1, theme: "night",
      themes: ["night", "day"])
    press(.enter)
  }

  var state: State { session.chronicle.state }

  private func record(
    _ commands: [Command], _ counter: Counter, by number: UInt32 = 1
  ) throws {
    let chronicle = session.chronicle
    if !chronicle.journal.hasSession {
      try chronicle.beginSession(
        operatorNumber: 1, desk: 1, moment: counter.moment, device: [UInt8](repeating: 7, count: 16)
      )
    }
    let act = Act(
      id: counter.next(), operatorNumber: number, desk: 1, day: Walk.today, today: Walk.today)
    try chronicle.perform(commands, by: act, at: counter.moment)
  }

  /// Presses keys, each alone.
  mutating func press(_ keys: Key...) {
    for key in keys { session.handle(Keystroke(key: key, isAlone: true)) }
  }

  /// Types text.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars {
      session.handle(Keystroke(key: .character(scalar), isAlone: false))
    }
  }

  /// Types text and goes on with Enter.
  mutating func enter(_ text: String) {
    type(text)
    press(.enter)
  }

  /// The 80×24 screen as it stands.
  var screen: String { session.frame(columns: 80, rows: 24).visibleText }
}

/// Ids that count and a clock that stands still, so that a walk is the same each time.
final class Counter {
  private var count: UInt64 = 0

  func next() -> RawID {
    count += 1
    return RawID(high: 0xA5, low: count << 16)
  }

  var moment: Moment { Moment(wallMilliseconds: 1_795_255_200_000, utcOffsetMinutes: 60) }

  var surroundings: Surroundings {
    Surroundings(
      today: { Walk.today }, moment: { self.moment }, minuteOfDay: { 600 },
      randomID: { self.next() }, device: [UInt8](repeating: 7, count: 16))
  }
}

extension Command {
  fileprivate var isOpinion: Bool {
    if case .giveOpinion = self { true } else { false }
  }
}
