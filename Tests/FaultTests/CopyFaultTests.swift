import Foundation
import TestSupport
import Testing

/// A command that reads one journal and writes another, or changes keys.
enum CopyCommand: String, CaseIterable {
  case backup, restore, salvage, seal, passphrase

  /// A sealed file is what salvage and a new passphrase have most to do with; only a clear one can
  /// be sealed.
  var source: StoreKind { self == .seal || self == .backup || self == .restore ? .clear : .sealed }

  /// What is made, in the centre's folder; a passphrase is changed in the journal itself.
  var target: String { self == .passphrase ? "c.wasl" : "new.wasl" }

  /// The passphrase that takes the place of the first one.
  static let changed = "a boat on the lake"

  fileprivate func arguments(_ centre: Centre) throws -> [String] {
    let (old, new) = (centre.path, centre.folder + "/new.wasl")
    return switch self {
    case .backup: ["backup", new, "--store", old]
    case .restore: ["restore", old, "--store", new, "--compare", old]
    case .salvage: try ["salvage", new, "--store", old] + centre.secret()
    case .seal: try ["seal", old, new] + centre.secret()
    case .passphrase:
      try ["passphrase", "--store", old] + centre.secret()
        + centre.secret(CopyCommand.changed, as: "--new-passphrase-file")
    }
  }

  /// Whether the command makes the call at all.
  fileprivate func makes(_ call: String) -> Bool {
    switch self {
    case .backup, .restore, .salvage: call != "fdatasync"
    case .seal: true
    case .passphrase: ["pwrite64", "fdatasync"].contains(call)
    }
  }

  /// All faults of a call that such a command makes.
  static let faults: [Injected] =
    ["pwrite64", "fsync", "link"].flatMap { Injected.errors($0, "EIO", "ENOSPC") + [.kill($0)] }
    + Injected.errors("fdatasync", "EIO") + [.kill("fdatasync")]
    + [Injected(call: "rename", what: "error=ENOSPC", besides: ["link:error=EPERM"])]
}

extension Centre {
  /// Runs the command through a tracer or a shim.
  fileprivate func run(_ command: CopyCommand, through wrapper: [String] = []) throws -> Run {
    try Run(
      wrapper + [Program.path] + command.arguments(self),
      environment: ["LD_PRELOAD": Program.shim, "FAULT_PACE": "100"])
  }

  /// How often the command makes the call on the way to its end.
  fileprivate func count(_ fault: Injected, of command: CopyCommand) throws -> Int {
    let log = folder + "/trace"
    let run = try run(
      command, through: Strace.tracing([fault.call, "link"], into: log, injecting: fault.besides))
    #expect(run.end == .exited(0), "\(command): \(run.errors)")
    return try Strace.counts([fault.call], in: log)[fault.call] ?? 0
  }

  /// Whether the journal at this path is whole; a sealed one opens with one of these passphrases.
  fileprivate func isSound(_ path: String, _ secrets: [[String]]) throws -> Bool {
    for secret in secrets {
      let run = try Run([Program.path, "report", "--json", "--store", path] + secret)
      if run.end == .exited(0) {
        return try Run([Program.path, "verify", "--deep", "--store", path] + secret).end
          == .exited(0)
      }
    }
    return false
  }
}

@Suite("Copies and keys on bad disks", .enabled(if: Strace.works, "\(Strace.absence)"))
struct CopyFaultTests {
  @Test(
    "harm no journal, and leave a whole one under the new name or none",
    arguments: CopyCommand.allCases, CopyCommand.faults)
  func sweep(command: CopyCommand, fault: Injected) throws {
    guard command.makes(fault.call) else { return }
    let made = try Centre(command.source)
    _ = try made.batch(Script.dozen.lines)
    let count = try Centre(copyOf: made).count(fault, of: command)
    try #require(count > 0, "\(fault.call) is not called")
    for step in Sweep.steps(count, of: .clear) {
      let centre = try Centre(copyOf: made)
      let log = centre.folder + "/trace"
      let run = try centre.run(
        command,
        through: Strace.tracing(
          [fault.call, "link"], into: log, injecting: fault.injections(at: step)))
      let place = "\(command): \(fault.testDescription) at \(step) of \(count)"
      let trace = try String(contentsOfFile: log, encoding: .utf8)
      #expect(run.end == .signalled(SIGKILL) || trace.contains("(INJECTED)"), "\(place)")
      try confirm(command, run, centre, made, place)
    }
  }

  private func confirm(
    _ command: CopyCommand, _ run: Run, _ centre: Centre, _ made: Centre, _ place: String
  ) throws {
    let said = "\(place): \(run.end) \(run.errors)"
    if case .exited(let status) = run.end {
      #expect((0...1).contains(status), "\(said)")
      if status == 1 { #expect(run.complaints.count == 1, "\(said)") }
    }
    let target = centre.folder + "/" + command.target
    if command == .passphrase {
      // The new one where the program says so, one of them in any case.
      let new = try centre.secret(CopyCommand.changed)
      let opening = try run.end == .exited(0) ? [new] : [new, centre.secret()]
      #expect(try centre.isSound(target, opening), "\(said)")
      return
    }
    #expect(
      try centre.journal == made.journal, "the source was changed: \(said)")
    let isThere = FileManager.default.fileExists(atPath: target)
    if run.end == .exited(0) { #expect(isThere, "\(said)") }
    if isThere { #expect(try centre.isSound(target, [[], centre.secret()]), "\(said)") }
    if case .exited = run.end {
      #expect(try !centre.names.contains { $0.contains(".new-") }, "a rest is left: \(said)")
    }
  }
}
