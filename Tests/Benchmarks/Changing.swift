import Domain
import Journaling
import Recording

/// One field changed in a centre of a hundred thousand people.
enum Changing {
  private static let people = 100_000
  private static let changes = 40

  static func run() throws -> [Measurement] {
    try SampleCentre(people: people).write(to: Workshop.path("changed.wasl"))
    let journal = try Journal.open(
      at: Workshop.path("changed.wasl"), for: .writing, wallMilliseconds: 0)
    defer { journal.close() }
    try Keys.unlock(journal)
    let onDisk = try Chronicle(journal)
    var unsynced = Spent(wall: 0, processor: 0)
    // A journal that has no name yet is not synced.
    try Journal.make(
      at: Workshop.path("unsynced.wasl"), mark: .plain, seal: Keys.drawn()
    ) { journal in
      try SampleCentre(people: people).fill(journal)
      unsynced = try measure(try Chronicle(journal), commands: 1)
    }.close()
    return [
      .time("one field changed at 100k people, all but the sync", unsynced, aim: 1e-3),
      .time("two fields changed by two commands at 100k people", try measure(onDisk, commands: 2)),
      .time(
        "one field changed at 100k people, synced", try measure(onDisk, commands: 1), must: 50e-3,
        aim: 16e-3),
    ]
  }

  private static func measure(_ chronicle: Chronicle, commands: Int) throws -> Spent {
    let moment = Moment(wallMilliseconds: 1_795_255_200_000, utcOffsetMinutes: 60)
    let day = Day(number: 20_778)
    try chronicle.beginSession(
      operatorNumber: 1, desk: 1, moment: moment, device: [UInt8](repeating: 7, count: 16))
    var times: [Spent] = []
    for number in 0..<changes {
      let person = SampleCentre.Person(number * 97 % people).id
      let act = Act(
        id: RawID(high: UInt64(commands), low: UInt64(number)), operatorNumber: 1, desk: 1,
        day: day)
      let fields: [(Field, String)] = [(.phone, "0522"), (.commune, "Anza")]
      let wanted: [Command] = fields.prefix(commands).map { field, text in
        .editFile(person, [field: .text("\(text)\(100_000 + number)")])
      }
      times.append(try Spent.measuring { try chronicle.perform(wanted, by: act, at: moment) })
    }
    return .median(times)
  }
}
