import Foundation
import TestSupport
import Testing

/// What another program does to the journal's file while ours has it open.
enum Meddling: String, CaseIterable {
  case otherJournalMovedOver, textMovedOver, removed, movedAway, linkedElsewhere
  case lengthened, shortened

  /// Does it to the file of that path; the file of ours is then found at the second path, if it
  /// is anywhere.
  func act(on path: String, with other: String, keeping ours: String) throws {
    let files = FileManager.default
    switch self {
    case .otherJournalMovedOver, .textMovedOver:
      try files.linkItem(atPath: path, toPath: ours)
      guard rename(other, path) == 0 else { throw POSIXError(.EIO) }
    case .removed:
      try files.linkItem(atPath: path, toPath: ours)
      try files.removeItem(atPath: path)
    case .movedAway: try files.moveItem(atPath: path, toPath: ours)
    case .linkedElsewhere:
      try files.moveItem(atPath: path, toPath: ours)
      try files.createSymbolicLink(atPath: path, withDestinationPath: other)
    case .lengthened, .shortened:
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
      let size = try file.seekToEnd()
      if self == .lengthened { try file.write(contentsOf: Data("more".utf8)) }
      if self == .shortened { try file.truncate(atOffset: size - 1) }
      try file.close()
      try files.linkItem(atPath: path, toPath: ours)
    }
  }
}

@Suite("Other programs at the same file")
struct RivalTests {
  @Test(
    "a file that was exchanged is left alone, both of them", arguments: Meddling.allCases,
    StoreKind.allCases)
  func exchanged(meddling: Meddling, kind: StoreKind) throws {
    let (centre, other) = (try Centre(kind), try Centre(kind))
    let script = Script.dozen.lines
    _ = try other.batch(Script(lines: 3).lines)
    let foreign = meddling == .textMovedOver ? Array("a letter".utf8) : try other.journal
    try centre.write(foreign, to: "other")
    let running = try centre.running()
    for line in script.prefix(4) { _ = running.ask(line) }
    try meddling.act(
      on: centre.path, with: centre.folder + "/other", keeping: centre.folder + "/ours")
    let (ours, named) = (try centre.bytes("ours"), try? centre.journal)
    #expect(running.ask(script[4]) == nil)
    running.endInput()
    let run = running.finish()
    #expect(run.end == .exited(1))
    #expect(run.errors.contains("was replaced"), "\(run.errors)")
    #expect(run.complaints.count == 1, "\(run.errors)")
    #expect(try centre.bytes("ours") == ours)
    #expect((try? centre.journal) == named)
    guard meddling != .lengthened, meddling != .shortened else { return }
    // What was acknowledged is in our own file still.
    let kept = try Centre(kind)
    try kept.write(ours, to: "c.wasl")
    try kept.confirm(script, answeredBy: run, "\(meddling)")
  }

  @Test("a second writer is told who has the file", arguments: StoreKind.allCases)
  func secondWriter(kind: StoreKind) throws {
    let centre = try Centre(kind)
    let script = Script.dozen.lines
    let first = try centre.running()
    for line in script.prefix(4) { _ = first.ask(line) }
    let second = try centre.batch(script)
    #expect(second.end == .exited(1) && second.output.isEmpty)
    #expect(second.errors.contains("open in another program"), "\(second.errors)")
    if Locks.areTold { #expect(second.errors.contains("\(first.processID)"), "\(second.errors)") }
    first.endInput()
    try centre.confirm(Array(script.prefix(4)), answeredBy: first.finish(), "two writers")
  }

  @Test("of many who found the same centre at once one does", arguments: Sweep.seeds(3))
  func founders(round: UInt64) throws {
    let centre = try Centre(.clear)
    let founders = try ["A", "B", "C", "D", "E", "F"].enumerated().map { number, letter in
      let running = try centre.running()
      running.send(Script.founding(action: number + 1, letters: "AG" + letter) + "\n")
      running.endInput()
      return running
    }
    let runs = founders.map { $0.finish() }
    let founded = runs.filter { $0.output.contains(#""ok":true"#) }
    #expect(founded.count == 1, "\(runs.map { $0.output + $0.errors })")
    for run in runs where run.end != .exited(0) {
      #expect(
        run.end == .exited(1) && run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    }
    #expect(try centre.reading("verify").end == .exited(0))
    #expect(try centre.names.filter { $0 != "c.head" } == ["c.wasl"])
  }
}

/// Whether the kernel tells here who holds a lock.
private enum Locks {
  static let areTold =
    (try? String(contentsOfFile: "/proc/locks", encoding: .utf8)) != nil
}

@Suite("Kill -9 in a stream of lines")
struct KillTests {
  @Test(
    "costs at most the action in flight", arguments: Sweep.seeds(8), StoreKind.allCases)
  func killed(seed: UInt64, kind: StoreKind) throws {
    var chance = Chance(seed: seed)
    let script = Script(lines: 60).lines
    let centre = try Centre(kind)
    let running = try centre.running()
    running.send(script.map { $0 + "\n" }.joined())
    for _ in 0..<Int.random(in: 0...50, using: &chance) { _ = running.nextAnswer() }
    usleep(.random(in: 0...4000, using: &chance))
    running.kill()
    try centre.confirm(script, answeredBy: running.finish(), "killed, seed \(seed)")
  }

  @Test("one death after the other", arguments: Sweep.seeds(1))
  func again(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let script = Script(lines: 40).lines
    let centre = try Centre(.clear)
    var acknowledged = 0
    for death in 1...8 {
      let running = try centre.running()
      running.send(script.map { $0 + "\n" }.joined())
      for _ in 0..<min(acknowledged + .random(in: 0...4, using: &chance), 36) {
        _ = running.nextAnswer()
      }
      running.kill()
      let run = running.finish()
      acknowledged = max(acknowledged, run.wholeLines.count)
      #expect(run.end == .signalled(SIGKILL))
      guard centre.exists, acknowledged > 0 else { continue }
      let kept = try Centre(copyOf: centre)
      try kept.confirm(
        script, answeredBy: run, before: acknowledged, "death \(death), seed \(seed)")
    }
  }
}

/// A generator whose numbers follow from a seed (SplitMix64).
private struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
