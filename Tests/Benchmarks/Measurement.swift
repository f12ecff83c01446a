import Glibc

/// One line of the table: what was measured, what it must be and what it should be.
struct Measurement {
  var name: String
  /// What is held against the bounds; the smaller the better.
  var value: Double
  /// The value in words.
  var shown: String
  var must: Bound?
  var aim: Bound?

  struct Bound {
    var value: Double
    var shown: String
  }

  /// The line of the table, with whether the bounds are kept.
  var line: String {
    "| \(name) | \(shown) | \(must.map { "≤ " + $0.shown } ?? "") "
      + "| \(aim.map { "≤ " + $0.shown } ?? "") | \(verdict) |"
  }

  private var verdict: String {
    if let aim, value <= aim.value { return "aim reached" }
    if let must { return value <= must.value ? "must reached" : "**not reached**" }
    return aim == nil ? "" : "aim not reached"
  }
}

extension Measurement {
  /// A measured time against bounds in seconds.
  static func time(
    _ name: String, _ spent: Spent, must: Double? = nil, aim: Double? = nil
  ) -> Measurement {
    Measurement(
      name: name, value: spent.wall,
      shown: "\(seconds(spent.wall)) (processor \(seconds(spent.processor)))",
      must: must.map { Bound(value: $0, shown: seconds($0)) },
      aim: aim.map { Bound(value: $0, shown: seconds($0)) })
  }

  /// A time in the unit in which it is read best.
  static func seconds(_ seconds: Double) -> String {
    if seconds >= 1 { return "\(rounded(seconds)) s" }
    if seconds >= 1e-3 { return "\(rounded(seconds * 1e3)) ms" }
    return "\(rounded(seconds * 1e6)) µs"
  }

  /// Two digits behind the point for small numbers, none for large ones.
  static func rounded(_ number: Double) -> String {
    let digits: Double = number >= 100 ? 1 : number >= 10 ? 10 : 100
    let value = (number * digits).rounded() / digits
    return value == value.rounded() ? String(Int(value)) : String(value)
  }
}

/// What something took: by the clock on the wall, and of the processor.
struct Spent {
  var wall: Double
  var processor: Double

  static func measuring(_ body: () throws -> Void) rethrows -> Spent {
    let before = (clock(CLOCK_MONOTONIC), clock(CLOCK_PROCESS_CPUTIME_ID))
    try body()
    return Spent(
      wall: clock(CLOCK_MONOTONIC) - before.0,
      processor: clock(CLOCK_PROCESS_CPUTIME_ID) - before.1)
  }

  /// Each in its own right, so that one disturbed round does not count.
  static func median(_ rounds: [Spent]) -> Spent {
    Spent(
      wall: Benchmarks.median(rounds.map(\.wall)),
      processor: Benchmarks.median(rounds.map(\.processor)))
  }

  static func / (spent: Spent, count: Int) -> Spent {
    Spent(wall: spent.wall / Double(count), processor: spent.processor / Double(count))
  }

  private static func clock(_ id: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(id, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

extension Benchmarks {
  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }
}
