import Foundation
import TestSupport
import Testing

extension Centre {
  /// Runs the lines with a system that answers otherwise.
  func batch(_ lines: [String], on system: [String: String]) throws -> Run {
    try batch(lines, environment: system.merging(["LD_PRELOAD": Program.shim]) { $1 })
  }
}

@Suite("Short writes")
struct ShortWriteTests {
  @Test(
    "are carried on to the end, in the file and in the answers", arguments: Sweep.seeds(4),
    StoreKind.allCases)
  func short(seed: UInt64, kind: StoreKind) throws {
    let centre = try Centre(kind)
    let script = Script.dozen.lines
    let tally = centre.folder + "/tally"
    let run = try centre.batch(script, on: ["FAULT_SHORT": "\(seed)", "FAULT_TALLY": tally])
    #expect(run.end == .exited(0), "\(run.errors)")
    let count = try String(contentsOfFile: tally, encoding: .utf8)
    #expect(Int(count.dropLast()) ?? 0 > script.count, "\(count) writes were short")
    try centre.confirm(script, answeredBy: run, "short writes, seed \(seed)")
  }

  @Test(
    "of which one ends in a full disk leave nothing of their action", arguments: StoreKind.allCases)
  func shortThenFull(kind: StoreKind) throws {
    let script = Script.dozen.lines
    let whole = try Centre(kind)
    _ = try whole.batch(script)
    let size = try whole.journal.count
    for step in stride(from: 1, through: 60, by: Sweep.isWhole ? 1 : 8) {
      let room = size * (step - 1) / 60
      let centre = try Centre(kind)
      let run = try centre.batch(script, on: ["FAULT_SHORT": "\(step)", "FAULT_ROOM": "\(room)"])
      #expect(run.end == .exited(1))
      #expect(run.errors.contains("no room on the disk, bytes needed: "), "\(run.errors)")
      try centre.confirm(script, answeredBy: run, "room for \(room) bytes, seed \(step)")
    }
  }
}

@Suite("Clocks")
struct ClockTests {
  /// A day back, a year ahead, back again, before 1970: what a dead battery and a mistaken hand do.
  private static let shifts = [0, -86_400, 365 * 86_400, 0, -100_000 * 86_400, 3600]

  @Test("that jump change no order and lose nothing", arguments: StoreKind.allCases)
  func jumps(kind: StoreKind) throws {
    let centre = try Centre(kind)
    let script = Script.dozen.lines
    for (index, shift) in Self.shifts.enumerated() {
      let known = script.prefix((index + 1) * 2)
      let run = try centre.batch(Array(known), on: ["FAULT_CLOCK": "\(shift)"])
      try centre.confirm(Array(known), answeredBy: run, before: index * 2, "clock by \(shift) s")
    }
    let years = Set(try centre.recordedYears())
    #expect(years.count >= 3, "the claims of the clock are kept: \(years)")
  }
}

extension Centre {
  /// The years in which the machine claimed to be when it wrote.
  fileprivate func recordedYears() throws -> [Substring] {
    let told = try reading("history", Script.file, "--json")
    return told.output.matches(of: #/"recorded": "(-?\d+)-/#).map(\.output.1)
  }
}
