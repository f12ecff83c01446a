import Domain
import Reference

/// The steps as they are being written down, story after story.
struct Script {
  let today: Day
  private let tongue: Tongue
  var chance = Chance(seed: 2026)
  private var lines: [(day: Day, order: Int, line: Line)] = []
  /// Names already given, so that no two people are called the same.
  var usedNames: Set<String> = ["سعاد أزروال", "لحسن أوحمو", "نعيمة الجبلي", "عمر أكوزال"]
  var people: [Person] = []
  /// Those whom nobody meets any more.
  var gone: Set<Beneficiary.ID> = []
  /// The foundation's own means, out of which complements are paid.
  var ownMeans = Envelope.ID(RawID(high: 0, low: 0))
  private var lastCard = 0
  private var lastCheque = 481_200
  private var lastSerial = 0

  private struct Line {
    var command: Command
    var desk: Desk
    var reason: String?
  }

  /// Who sits where.
  struct Desk {
    var number: UInt16
    var worker: Operator.Number

    static let coordinator = Desk(number: 1, worker: 1)
    static let socialWorker = Desk(number: 1, worker: 2)
    static let secondSocialWorker = Desk(number: 2, worker: 3)
    static let treasurer = Desk(number: 1, worker: 4)
  }

  init(today: Day, writing tongue: Tongue) {
    self.today = today
    self.tongue = tongue
  }

  /// The words in the language in which the example is written.
  func say(_ arabic: String, _ french: String) -> String { tongue == .arabic ? arabic : french }

  func words(_ arabic: String, _ french: String) -> Value { .text(say(arabic, french)) }

  mutating func draw<Thing>() -> Identifier<Thing> {
    Identifier(RawID(high: chance.next(), low: chance.next()))
  }

  /// Of a series that no office gives out.
  mutating func nextCard() -> String {
    lastCard += 1
    return "ZZ" + Script.digits(lastCard, 6)
  }

  mutating func nextCheque() -> String {
    lastCheque += 7
    return Script.digits(lastCheque, 7)
  }

  mutating func nextSerial() -> String {
    lastSerial += 1
    return "SN-" + Script.digits(lastSerial, 5)
  }

  static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  mutating func on(
    _ day: Day, by desk: Desk = .socialWorker, reason: String? = nil, _ command: Command
  ) {
    let line = Line(command: command, desk: desk, reason: reason)
    lines.append((working(day), lines.count, line))
  }

  /// The day itself, or the Friday before a weekend; it keeps the order of days.
  func working(_ day: Day) -> Day { day - max(0, day.weekday - 5) }

  /// In the order of their days, each with an id of its own.
  var steps: [ExampleStep] {
    var ids = Chance(seed: 77)
    var (day, minute) = (Day(number: .min), 0)
    return lines.sorted { ($0.day, $0.order) < ($1.day, $1.order) }.map { entry in
      minute = entry.day == day ? min(minute + 2, 20 * 60) : 8 * 60 + 30
      day = entry.day
      let act = Act(
        id: RawID(high: ids.next(), low: ids.next()), operatorNumber: entry.line.desk.worker,
        desk: entry.line.desk.number, day: entry.day, overrideReason: entry.line.reason)
      return ExampleStep(act: act, command: entry.line.command, minuteOfDay: minute)
    }
  }
}
