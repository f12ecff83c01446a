import Domain
import Glibc
import Journaling
import Recording

/// One acknowledged action against a bare write and sync of the same bytes, and against a database.
///
/// The three take turns, one action each, so that whatever the disk does meanwhile meets all alike.
enum Appending {
  private static let rounds = 5
  private static let actionsPerRound = 60

  static func run() throws -> [Measurement] {
    var (bare, database) = ([Double](), [Double]())
    var taken: [[Spent]] = [[], [], []]
    for round in 0..<rounds {
      let times = try measure("append-\(round)")
      for (index, spent) in times.enumerated() { taken[index].append(spent) }
      bare.append(times[1].wall / times[0].wall)
      database.append(times[1].wall / times[2].wall)
    }
    let ratio = Benchmarks.median(bare)
    let rival = Benchmarks.median(database)
    return [
      .time("bare write and fdatasync", .median(taken[0])),
      .time("SQLite, WAL, synchronous=FULL, one row", .median(taken[2])),
      .time("one action appended", .median(taken[1])),
      Measurement(
        name: "one action against bare write and fdatasync", value: ratio,
        shown: Measurement.rounded(ratio), must: .init(value: 1.25, shown: "1.25"),
        aim: .init(value: 1.1, shown: "1.10")),
      Measurement(
        name: "one action against SQLite", value: rival, shown: Measurement.rounded(rival),
        must: .init(value: 1, shown: "1")),
    ]
  }

  /// The medians of one round: bare, journal, database.
  private static func measure(_ name: String) throws -> [Spent] {
    let journal = try Journal.create(
      at: Workshop.path(name + ".wasl"), mark: .plain, seal: Keys.drawn())
    defer { journal.close() }
    try journal.beginSession(
      device: [UInt8](repeating: 7, count: 16), operatorNumber: 1, desk: 1, wallMilliseconds: 1,
      utcOffsetMinutes: 60)
    let database = try Database(Workshop.path(name + ".db"))
    defer { database.close() }
    let bare = BareFile(Workshop.path(name + ".bytes"))
    defer { bare.close() }
    var times: [[Spent]] = [[], [], []]
    for number in 0..<actionsPerRound {
      let payloads = action(number)
      let size = payloads.reduce(0) { $0 + $1.count + 104 }
      let bytes = [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: size)
      times[0].append(Spent.measuring { bare.append(bytes) })
      times[1].append(
        try Spent.measuring {
          try journal.append(payloads, wallMilliseconds: Int64(number) + 2)
        })
      let joined = payloads.flatMap { $0 }
      times[2].append(try Spent.measuring { try database.insert(joined) })
    }
    return times.map(Spent.median)
  }

  /// What a conversation of a person leaves: a record of facts and one of words.
  private static func action(_ number: Int) -> [[UInt8]] {
    let person = Beneficiary.ID(SampleCentre.id(1, UInt64(number)))
    let contact = Contact.ID(SampleCentre.id(2, UInt64(number)))
    let words = "Entretien au centre, papiers demandés, rendez-vous pris pour la semaine suivante."
    let events: [Event] = [
      .contactRecorded(contact, person),
      .edited(
        Edit(
          subject: .contact(contact), field: .subjectDomain,
          value: .code(NeedDomain.papers.rawValue))),
      .edited(
        Edit(subject: .contact(contact), person: person, field: .words, value: .text(words))),
    ]
    let act = Act(
      id: SampleCentre.id(3, UInt64(number)), operatorNumber: 1, desk: 1, day: Day(number: 20_000))
    return EventCoder.payloads(
      for: events, of: CommandDigest(of: []), act: act, wallMilliseconds: Int64(number),
      utcOffsetMinutes: 60)
  }
}

/// The least that any store can do: the bytes at the end of a file, and a sync.
private final class BareFile {
  private var descriptor: Int32
  private var end = 0

  init(_ path: String) { descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600) }

  func append(_ bytes: [UInt8]) {
    let count = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, end) }
    precondition(count == bytes.count && fdatasync(descriptor) == 0, "the disk refused")
    end += count
  }

  func close() {
    _ = Glibc.close(descriptor)
    descriptor = -1
  }
}
