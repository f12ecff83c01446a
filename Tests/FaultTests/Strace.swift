import Foundation
import TestSupport

/// The tracer that makes chosen system calls fail, and what it noted.
enum Strace {
  static let path = "/usr/bin/strace"

  /// Whether the tracer is here and the system lets it trace.
  static let works: Bool = {
    guard FileManager.default.isExecutableFile(atPath: path) else { return false }
    return (try? Run([path, "-o", "/dev/null", "/bin/true"]))?.end == .exited(0)
  }()

  /// The words of the skip.
  static let absence = "needs strace and the permission to trace"

  /// The command line before the program's: these calls are noted in a file, the injections done.
  static func tracing(
    _ calls: [String], into log: String, injecting injections: [String] = []
  ) -> [String] {
    [path, "-f", "-qq", "-y", "-s", "0", "-o", log, "-e", "trace=" + calls.joined(separator: ",")]
      + injections.flatMap { ["-e", "inject=" + $0] }
  }

  /// How often each call stands in a log.
  static func counts(_ calls: [String], in log: String) throws -> [String: Int] {
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
    return Dictionary(
      uniqueKeysWithValues: calls.map { call in
        (call, lines.filter { $0.contains(" \(call)(") }.count)
      })
  }
}

/// Which steps of a sweep are taken: every one on a clear file, some on a sealed one, whose openings
/// take longer; all of both where `WASL_FAULT_SWEEP` is `all`.
enum Sweep {
  static let isWhole = ProcessInfo.processInfo.environment["WASL_FAULT_SWEEP"] == "all"

  /// The numbers from 1 to `count`, or the first two, some between and the last ones.
  static func steps(_ count: Int, of kind: StoreKind) -> [Int] {
    let all = 1...max(1, count)
    if isWhole || kind == .clear { return Array(all) }
    let chosen = [1, 2, count / 3, count / 2, count * 2 / 3, count - 1, count]
    return Set(chosen.filter(all.contains)).sorted()
  }

  /// The seeds of random tests: `WASL_FAULT_SEED`, or so many (twenty times as many in a whole sweep).
  static func seeds(_ count: UInt64) -> [UInt64] {
    let given = ProcessInfo.processInfo.environment["WASL_FAULT_SEED"].flatMap { UInt64($0) }
    return given.map { [$0] } ?? Array(1...(isWhole ? count * 20 : count))
  }
}

/// Watches a log of calls for promises made before they were kept.
///
/// A killed program's writes survive in the cache of the system whether they were synced or not:
/// only the order of the calls shows that the disk was asked.
struct SyncWatch {
  /// Answers, or heads, that were written while bytes of the journal were not synced.
  private(set) var early: [Substring] = []
  private var isDirty = false
  private var isLost = false

  init(log: String) throws {
    for call in try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n") {
      take(call)
    }
  }

  private mutating func take(_ call: Substring) {
    let hasWorked = !call.contains("= -1")
    if call.contains("sync("), call.contains("c.wasl") {
      // A later sync says nothing of bytes whose sync failed, until they are written anew.
      if hasWorked, !isLost { isDirty = false }
      if !hasWorked { isLost = isDirty }
    } else if call.contains("pwrite64("), call.contains("c.wasl"), hasWorked {
      (isDirty, isLost) = (true, false)
    } else if isDirty, hasWorked, call.contains(" write(1<") || call.contains("c.head") {
      early.append(call)
    }
  }
}
