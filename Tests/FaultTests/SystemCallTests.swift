import Foundation
import TestSupport
import Testing

/// What a system call is made to answer, and how often.
struct Injected: CustomTestStringConvertible, Sendable {
  /// The call that is swept over.
  var call: String
  /// `error=EIO` or `signal=SIGKILL`.
  var what: String
  /// Whether every call from the chosen one on is made to.
  var forGood = false
  /// Injections that hold during the whole run, of other calls.
  var besides: [String] = []

  var testDescription: String { injections(at: 0).joined(separator: " ") }

  func injections(at step: Int) -> [String] {
    ["\(call):\(what):when=\(step)\(forGood ? "+" : "")"] + besides
  }

  static func errors(_ call: String, _ names: String...) -> [Injected] {
    names.map { Injected(call: call, what: "error=\($0)") }
  }

  static func kill(_ call: String) -> Injected { Injected(call: call, what: "signal=SIGKILL") }

  /// All calls that a `wasl batch` run makes to found a centre and to append.
  static let appending: [Injected] =
    errors("pwrite64", "EIO", "ENOSPC", "EINTR") + errors("fdatasync", "EIO", "ENOSPC", "EINTR")
    + errors("write", "EIO", "ENOSPC", "EINTR") + errors("fsync", "EIO", "ENOSPC")
    + errors("link", "EIO", "ENOSPC", "EEXIST") + errors("unlink", "EIO")
    + errors("mkdir", "EACCES", "ENOSPC") + errors("flock", "ENOLCK")
    + ["pwrite64", "fdatasync", "write", "fsync", "link", "unlink", "mkdir", "flock"].map(kill)
    + lasting + withoutLinks

  /// Disks that do not recover: the second try of a sync fails too, nothing can be cut back.
  private static let lasting = [
    Injected(call: "pwrite64", what: "error=ENOSPC", forGood: true),
    Injected(call: "fdatasync", what: "error=EIO", forGood: true),
    Injected(call: "pwrite64", what: "error=ENOSPC", besides: ["ftruncate:error=EIO"]),
    Injected(call: "pwrite64", what: "error=EIO", besides: ["ftruncate:signal=SIGKILL"]),
  ]

  /// File systems that have no links give the name by `rename`.
  private static let withoutLinks = ["error=EIO", "error=ENOSPC", "signal=SIGKILL"].map {
    Injected(call: "rename", what: $0, besides: ["link:error=EPERM"])
  }

  /// The calls by which opening repairs an unfinished tail.
  static let opening: [Injected] =
    ["pwrite64", "fdatasync", "fsync", "ftruncate"].flatMap {
      errors($0, "EIO", "ENOSPC") + [kill($0)]
    }
}

/// The calls that the sweeps count and make fail.
private let calls = [
  "pwrite64", "fdatasync", "write", "fsync", "link", "unlink", "mkdir", "flock", "rename",
  "ftruncate",
]

extension Centre {
  /// How often a run of these lines makes the call, with what else is injected.
  fileprivate func count(_ fault: Injected, _ lines: [String]) throws -> Int {
    let log = folder + "/trace"
    _ = try batch(
      lines, through: Strace.tracing(calls, into: log, injecting: fault.harmless))
    return try Strace.counts(calls, in: log)[fault.call] ?? 0
  }

  /// A run with the fault at one step; whether the fault came about stands in the log, or in the
  /// death.
  func suffer(_ fault: Injected, at step: Int, _ lines: [String]) throws -> Run {
    let log = folder + "/trace"
    let run = try batch(
      lines, through: Strace.tracing(calls, into: log, injecting: fault.injections(at: step)))
    let trace = try String(contentsOfFile: log, encoding: .utf8)
    #expect(
      run.end == .signalled(SIGKILL) || trace.contains("(INJECTED)"),
      "\(fault.testDescription) at \(step) did not come about")
    let early = try SyncWatch(log: log).early
    #expect(early.isEmpty, "\(fault.testDescription) at \(step): \(early)")
    return run
  }
}

extension Centre {
  /// A run in which reading from the journal itself fails.
  fileprivate func run(
    _ command: String, _ script: [String], reading what: String
  ) throws -> Run {
    let tracing =
      Strace.tracing(["pread64"], into: folder + "/trace", injecting: ["pread64:" + what])
      + ["-P", path]
    if command == "batch" { return try batch(script, through: tracing) }
    return try Run(tracing + line(command, command == "history" ? [Script.file] : []))
  }

  /// How many calls of the last traced run were made to fail.
  fileprivate var tracedErrors: Int {
    get throws {
      try String(contentsOfFile: folder + "/trace", encoding: .utf8)
        .components(separatedBy: "(INJECTED)").count - 1
    }
  }
}

extension Injected {
  /// What is injected besides, as far as it does not end the run.
  fileprivate var harmless: [String] { besides.filter { $0.hasPrefix("link") } }
}

@Suite("System calls that fail or kill", .enabled(if: Strace.works, "\(Strace.absence)"))
struct SystemCallTests {
  @Test(
    "what batch acknowledged is there whatever fails, and nothing else",
    arguments: Injected.appending, StoreKind.allCases)
  func appending(fault: Injected, kind: StoreKind) throws {
    let script = Script.dozen.lines
    let count = try Centre(kind).count(fault, script)
    try #require(count > 0, "\(fault.call) is not called")
    for step in Sweep.steps(count, of: kind) {
      let centre = try Centre(kind)
      let run = try centre.suffer(fault, at: step, script)
      try centre.confirm(script, answeredBy: run, "\(fault.testDescription) at \(step) of \(count)")
    }
  }

  @Test("a disk that does not recover is told as such", arguments: StoreKind.allCases)
  func doubtful(kind: StoreKind) throws {
    let centre = try Centre(kind)
    let script = Script.dozen.lines
    _ = try centre.batch(script.prefix(4))
    let count = try Centre(copyOf: centre).count(.init(call: "fdatasync", what: ""), script)
    let fault = Injected(call: "fdatasync", what: "error=EIO", forGood: true)
    let run = try centre.suffer(fault, at: count, script)
    #expect(run.errors.contains("may or may not be saved"), "\(run.errors)")
    try centre.confirm(script, answeredBy: run, before: 4, "no sync from the last on")
  }

  @Test(
    "a journal that cannot be read is told as such and left as it is",
    arguments: ["verify", "report", "history", "batch"], StoreKind.allCases)
  func unreadable(command: String, kind: StoreKind) throws {
    let centre = try Centre(kind)
    let script = Script.dozen.lines
    _ = try centre.batch(script)
    let before = try centre.journal
    for step in 1...(Sweep.isWhole ? 8 : 3) {
      let run = try centre.run(command, script, reading: "error=EIO:when=\(step)")
      guard try centre.tracedErrors > 0 else { break }
      #expect(run.end == .exited(1))
      #expect(run.errors.contains("cannot be read: Input/output error"), "\(run.errors)")
      if command == "batch" {
        // What was answered before, from records that could be read, is true.
        try centre.confirm(script, answeredBy: run, before: script.count, "no read from \(step) on")
      } else {
        #expect(!run.output.contains(#""ok":true"#))
        #expect(try centre.journal == before)
      }
      let interrupted = try centre.run(command, script, reading: "error=EINTR:when=\(step)")
      #expect(interrupted.end == .exited(0), "\(interrupted.errors)")
    }
  }

  @Test("interrupted calls are made again", arguments: ["pwrite64", "write"], StoreKind.allCases)
  func interrupted(call: String, kind: StoreKind) throws {
    let centre = try Centre(kind)
    // Every second call is interrupted.
    let run = try centre.batch(
      Script.dozen.lines,
      through: Strace.tracing(
        [call], into: centre.folder + "/trace", injecting: ["\(call):error=EINTR:when=1+2"]))
    #expect(run.end == .exited(0), "\(run.errors)")
    #expect(run.wholeLines.count == Script.dozen.lines.count)
  }
}

@Suite("A torn tail", .enabled(if: Strace.works, "\(Strace.absence)"))
struct TornTailTests {
  @Test(
    "is never lost while it is being repaired, whatever fails", arguments: Injected.opening,
    StoreKind.allCases)
  func repairing(fault: Injected, kind: StoreKind) throws {
    let script = Script.dozen.lines
    let torn = try TornCentre(kind, script)
    let count = try Centre(copyOf: torn.centre).count(fault, script)
    try #require(count > 0, "\(fault.call) is not called")
    for step in Sweep.steps(count, of: kind) {
      let centre = try Centre(copyOf: torn.centre)
      let place = "\(fault.testDescription) at \(step) of \(count)"
      let run = try centre.suffer(fault, at: step, script)
      #expect(try torn.isTailKept(in: centre), "\(place)")
      try centre.confirm(script, answeredBy: run, before: torn.acknowledged, place)
    }
  }
}

/// A centre whose last action was torn in the middle of its write.
struct TornCentre {
  let centre: Centre
  let acknowledged: Int
  private let tail: [UInt8]

  init(_ kind: StoreKind, _ script: [String]) throws {
    centre = try Centre(kind)
    acknowledged = script.count - 4
    _ = try centre.batch(script.prefix(acknowledged))
    let head = try centre.bytes("c.head")
    // The session that is begun here is whole; of its only action some bytes did not come.
    _ = try centre.batch(script.prefix(acknowledged + 1))
    let whole = try centre.journal
    try centre.write(Array(whole.dropLast(30)), to: "c.wasl")
    try centre.write(head, to: "c.head")
    tail = Array(whole.dropLast(30).suffix(60))
  }

  /// Whether the last bytes of the unfinished action are in the journal still, or in a copy.
  func isTailKept(in other: Centre) throws -> Bool {
    let copies = try other.names.filter { $0 == "c.wasl" || $0.hasPrefix("c.tail-") }
    return try copies.contains { name in
      try other.bytes(name).suffix(tail.count).elementsEqual(tail)
    }
  }
}
