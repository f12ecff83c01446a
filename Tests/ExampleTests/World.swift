import Domain
import Example

/// The example's steps, folded by the domain.
struct World {
  private(set) var state = State()
  private var sequence: UInt32 = 0

  /// 21 November 2026, the day of most tests.
  static let today = Day(number: 20_778)

  /// Plays steps until the domain refuses one.
  mutating func play(_ steps: some Sequence<ExampleStep>) throws(Rejection) {
    for step in steps { try play(step) }
  }

  mutating func play(_ step: ExampleStep) throws(Rejection) {
    sequence += 1
    let events = try state.events(for: step.command, by: step.act)
    let minutes = Int64(step.act.day.number) * 1440 + Int64(step.minuteOfDay)
    for (index, event) in events.enumerated() {
      state.apply(
        Entry(
          id: EventID(session: 1, sequence: sequence, index: UInt16(index)), action: step.act.id,
          operatorNumber: step.act.operatorNumber, desk: step.act.desk,
          wallMilliseconds: minutes * 60_000, utcOffsetMinutes: 0, day: step.act.day,
          event: event))
    }
  }

  static func played(on today: Day = World.today) throws -> World {
    var world = World()
    try world.play(ExampleCentre.steps(today: today))
    return world
  }

  var report: Report { state.report(ReportScope(today: World.today)) }
}
