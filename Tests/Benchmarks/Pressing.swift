import Canvas
import Domain
import Journaling
import Program
import Recording
import Wording

/// One key pressed on the list of a hundred thousand people, and the frame that answers it.
enum Pressing {
  private static let people = 100_000

  /// What would make the measurement one of something else.
  private enum Failure: Error { case listNotShown }

  private static let goal = 16e-3

  static func run() throws -> [Measurement] {
    let path = Workshop.path("keys.wasl")
    try SampleCentre(people: people).write(to: path)
    let journal = try Journal.open(at: path, for: .writing, wallMilliseconds: 0)
    defer { journal.close() }
    try Keys.unlock(journal)
    let chronicle = try Chronicle(journal)
    var sitting: Session?
    let beginning = Spent.measuring { sitting = session(chronicle) }
    guard var session = sitting else { return [] }
    for key in [Key.enter, .function(3)] { session.handle(Keystroke(key: key, isAlone: true)) }
    guard session.frame(columns: 80, rows: 24).visibleText.contains("Nom et prénom") else {
      throw Failure.listNotShown
    }
    return [
      .time("names made ready for search at 100k people", beginning),
      measure("↓ on the list of 100k people", [.down], &session),
      measure("a letter typed in that list", [.character("m"), .character("o")], &session),
      measure("a letter that leaves few", [.character("q"), .character("z")], &session),
    ]
  }

  private static func session(_ chronicle: Chronicle) -> Session {
    let surroundings = Surroundings(
      today: { Day(number: 20_778) },
      moment: {
        // A clock that agrees with the records: else the session would ask about it first.
        Moment(wallMilliseconds: chronicle.journal.clock.milliseconds, utcOffsetMinutes: 60)
      },
      minuteOfDay: { 600 }, randomID: { RawID(high: 0xA5, low: 1) },
      device: [UInt8](repeating: 7, count: 16))
    return Session(
      chronicle, surroundings: surroundings, language: .french, desk: 1, theme: "night",
      themes: ["night"])
  }

  /// The median of several such keys, each with what a display asks before and after it.
  private static func measure(
    _ name: String, _ keys: [Key], _ session: inout Session
  ) -> Measurement {
    var times: [Spent] = []
    for round in 0..<6 {
      let key = keys[round % keys.count]
      times.append(
        Spent.measuring {
          _ = session.awaitsConfirmation
          session.handle(Keystroke(key: key, isAlone: true))
          _ = session.frame(columns: 80, rows: 24)
        })
    }
    return .time(name + ", its frame drawn", .median(times), must: goal)
  }
}
