import TestSupport
import Testing

@Suite("Faults of a sealed file")
struct SealedFaultTests {
  /// One of each: no room, no sync, a death before the sync.
  private static let essential =
    Injected.errors("pwrite64", "ENOSPC") + Injected.errors("fdatasync", "EIO")
    + [.kill("fdatasync")]

  @Test(
    "cost no more than those of a clear one", .enabled(if: Strace.works, "\(Strace.absence)"),
    arguments: essential)
  func calls(fault: Injected) throws {
    let script = Script.dozen.lines
    let centre = try Centre(.sealed)
    _ = try centre.batch(script.prefix(4))
    let run = try centre.suffer(fault, at: 7, script)
    try centre.confirm(script, answeredBy: run, before: 4, fault.testDescription)
  }

  @Test("short writes are carried on to the end", arguments: Sweep.seeds(1))
  func short(seed: UInt64) throws {
    let centre = try Centre(.sealed)
    let script = Script.dozen.lines
    let run = try centre.batch(script, on: ["FAULT_SHORT": "\(seed)"])
    #expect(run.end == .exited(0), "\(run.errors)")
    try centre.confirm(script, answeredBy: run, "short writes, seed \(seed)")
  }
}
