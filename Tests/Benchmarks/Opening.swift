import Domain
import Glibc
import Journaling
import Recording

/// Opening a journal and folding it, each time in a process of its own, against stepping over the
/// same rows in a database.
enum Opening {
  /// The word by which a child process knows what it is for.
  static let childWord = "opening-child"
  private static let rounds = 3

  static func run() throws -> [Measurement] {
    var lines: [Measurement] = []
    for people in [10_000, 100_000] { lines += try measure(people) }
    return lines
  }

  private static func measure(_ people: Int) throws -> [Measurement] {
    let path = Workshop.path("centre-\(people).wasl")
    try SampleCentre(people: people).write(to: path)
    let database = try Database.copying(path, to: Workshop.path("centre-\(people).db"))
    var (reports, rows): ([Report], [Spent]) = ([], [])
    for _ in 0..<rounds {
      reports.append(try Report.ofChild(path))
      rows.append(try Spent.measuring { _ = try database.sumOfAll() })
    }
    database.close()
    return lines(people, reports, .median(rows))
  }

  private static func lines(
    _ people: Int, _ reports: [Report], _ rows: Spent
  ) -> [Measurement] {
    let events = people * SampleCentre.eventsPerPerson
    let isLarge = events >= 1_000_000
    let size = isLarge ? "1M" : "100k"
    let verified = Spent.median(reports.map(\.verified))
    let folded = Spent.median(reports.map(\.folded))
    let whole = Spent.median(reports.map(\.whole))
    let peak = Benchmarks.median(reports.map(\.peak))
    return [
      .time("\(size) events: CRC and chain, an event", verified / events),
      .time("\(size) events: decode and apply, an event", folded / events),
      .time("\(size) events: replay, all, an event", whole / events, must: 3.3e-6, aim: 2.2e-6),
      .time("\(size) events: SQLite SELECT of the same rows, a row", rows / events),
      .time(
        "opening \(size) events", whole, must: isLarge ? 6 : 0.6, aim: isLarge ? 2.5 : 0.25),
      Measurement(
        name: "memory at its peak, \(size) events of \(people / 1000)k people", value: peak,
        shown: "\(Measurement.rounded(peak)) MB",
        must: isLarge ? .init(value: 150, shown: "150 MB") : nil,
        aim: isLarge ? .init(value: 80, shown: "80 MB") : nil),
    ]
  }

  /// What the child does: it opens, folds and tells.
  static func child(_ path: String) throws {
    var (journal, kept): (Journal?, Chronicle?)
    let verified = try Spent.measuring {
      journal = try Journal.open(at: path, for: .writing, wallMilliseconds: 0)
    }
    // Deriving the key takes its second and its memory whatever the size of the centre.
    if let journal { try Keys.unlock(journal) }
    Report.forgetPeak()
    let folded = try Spent.measuring { kept = try journal.map { try Chronicle($0) } }
    print(
      verified.wall, verified.processor, folded.wall, folded.processor, Report.peakMegabytes,
      kept?.state.beneficiaries.count ?? 0)
  }
}

/// What a child process tells of its opening.
private struct Report {
  var verified: Spent
  var folded: Spent
  /// Megabytes of 1,000,000 bytes.
  var peak: Double

  var whole: Spent {
    Spent(
      wall: verified.wall + folded.wall, processor: verified.processor + folded.processor)
  }

  struct Failure: Error { let told: String }

  static func ofChild(_ path: String) throws -> Report {
    let command = "'\(CommandLine.arguments[0])' \(Opening.childWord) '\(path)'"
    guard let pipe = popen(command, "r") else { throw Failure(told: "no child") }
    var told: [UInt8] = []
    while case let byte = fgetc(pipe), byte >= 0 { told.append(UInt8(truncatingIfNeeded: byte)) }
    _ = pclose(pipe)
    let text = String(decoding: told, as: UTF8.self)
    let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard numbers.count == 6, numbers[5] > 0 else { throw Failure(told: text) }
    return Report(
      verified: Spent(wall: numbers[0], processor: numbers[1]),
      folded: Spent(wall: numbers[2], processor: numbers[3]), peak: numbers[4])
  }

  /// Lets the kernel count the most memory anew from what there is now.
  static func forgetPeak() {
    guard let file = fopen("/proc/self/clear_refs", "w") else { return }
    fputs("5", file)
    fclose(file)
  }

  /// The most memory that this process had, as the kernel counts it.
  static var peakMegabytes: Double {
    guard let file = fopen("/proc/self/status", "r") else { return 0 }
    defer { fclose(file) }
    var text: [UInt8] = []
    while case let byte = fgetc(file), byte >= 0 { text.append(UInt8(truncatingIfNeeded: byte)) }
    let words = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard let place = words.firstIndex(of: "VmHWM:"), let peak = Double(words[place + 1]) else {
      return 0
    }
    return peak * 1024 / 1e6
  }
}

extension Database {
  /// The payloads of a journal as rows.
  static func copying(_ path: String, to target: String) throws -> Database {
    let database = try Database(target)
    let journal = try Journal.open(at: path, for: .reading, wallMilliseconds: 0)
    try Keys.unlock(journal)
    try database.run("BEGIN")
    try journal.forEachRecord { try database.insert($0.payload) }
    try database.run("COMMIT")
    try database.run("PRAGMA wal_checkpoint(TRUNCATE)")
    return database
  }
}

extension SampleCentre {
  /// Writes the journal to a new file.
  func write(to path: String) throws {
    try Journal.make(at: path, mark: .plain, seal: Keys.drawn()) { try fill($0) }.close()
  }
}
