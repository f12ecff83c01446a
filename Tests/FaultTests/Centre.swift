import Foundation
import TestSupport
import Testing

/// How a centre's file is made.
enum StoreKind: String, CaseIterable {
  case clear, sealed

  /// What makes a sealed file cheap to open: its passphrase's cost is measured with a clock that
  /// runs a hundred times as fast, and settles at the lowest that is allowed.
  var environment: [String: String] {
    self == .sealed ? ["LD_PRELOAD": Program.shim, "FAULT_PACE": "100"] : [:]
  }
}

/// A centre's file in a folder of its own, and all that a test does with it.
final class Centre {
  let kind: StoreKind
  let folder: String
  private let holder: TemporaryFolder?
  private let secrets: TemporaryFolder

  /// A centre in a temporary folder, or in the one that is given; nothing is founded yet.
  init(_ kind: StoreKind, in folder: String? = nil) throws {
    self.kind = kind
    secrets = try TemporaryFolder()
    holder = folder == nil ? try TemporaryFolder() : nil
    self.folder = folder ?? holder?.path ?? ""
  }

  /// A centre as another one left it.
  convenience init(copyOf other: Centre) throws {
    try self.init(other.kind)
    for name in try other.names { try write(other.bytes(name), to: name) }
  }

  var path: String { folder + "/c.wasl" }
  var exists: Bool { FileManager.default.fileExists(atPath: path) }
  var journal: [UInt8] { get throws { try bytes("c.wasl") } }

  /// The names of all files of the folder.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: folder + "/" + name)
    try Data(bytes).write(to: url)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: url.path)
  }

  /// The whole command line of `wasl batch` on this centre.
  var batch: [String] {
    get throws { try line("batch", ["--today", Script.today]) }
  }

  /// The whole command line of a command on this centre.
  func line(_ command: String, _ arguments: [String]) throws -> [String] {
    try [Program.path, command] + arguments + ["--store", path]
      + (kind == .sealed ? secret() : command == "batch" ? ["--clear"] : [])
  }

  /// The option for a passphrase, which lies in a folder of its own: the one that sealed the file, or
  /// another.
  func secret(
    _ words: String = "a long walk by the river", as option: String = "--passphrase-file"
  ) throws -> [String] {
    let file = secrets.path + "/" + words.replacing(" ", with: "-")
    try Data((words + "\n").utf8).write(to: URL(fileURLWithPath: file))
    return [option, file]
  }

  /// Runs the lines through `wasl batch`.
  func batch(
    _ lines: some Sequence<String>, through wrapper: [String] = [],
    environment: [String: String] = [:]
  ) throws -> Run {
    try Run(
      wrapper + batch, input: lines.map { $0 + "\n" }.joined(),
      environment: kind.environment.merging(environment) { $1 })
  }

  /// A `wasl batch` that is given its lines one by one.
  func running() throws -> Running { try Running(batch, environment: kind.environment) }

  /// Runs a command that only reads.
  func reading(_ command: String, _ arguments: String...) throws -> Run {
    try Run(line(command, arguments))
  }
}

/// An answer of `wasl batch`, as far as the tests look.
private struct Answer: Decodable {
  var action: String
  var ok: Bool

  init?(_ line: String) {
    guard let read = try? JSONDecoder().decode(Answer.self, from: Data(line.utf8)) else {
      return nil
    }
    self = read
  }

  /// The number of the line that is answered.
  var number: Int? { Int(action.filter { $0 != "-" }) }
}

private struct Verification: Decodable {
  var sound: Bool
  var actions: Int
  var sessions: Int
}

private struct History: Decodable {
  struct Event: Decodable {
    var action: String
  }
  var events: [Event]

  /// The numbers of the lines in the order of the history, each once.
  var lines: [Int] {
    events.reduce(into: []) { lines, event in
      let line = Int(event.action) ?? -1
      if lines.last != line { lines.append(line) }
    }
  }
}

extension Centre {
  /// Checks what must hold after any fault: all that was acknowledged is there, in order, nothing
  /// else is claimed but at most the one action that was being done, and the work goes on.
  ///
  /// - Parameters:
  ///   - before: how many lines earlier runs had acknowledged.
  ///   - place: what was done to the program, told with every failure.
  func confirm(
    _ script: [String], answeredBy run: Run, before: Int = 0, _ place: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let answers = run.wholeLines.map { Answer($0) }
    let said = "\(place): \(run.end) \(run.errors)"
    #expect(
      answers.map { $0?.number } == Array(answers.indices.map { $0 + 1 })
        && answers.allSatisfy { $0?.ok == true },
      "an answer that is none: \(said) \(run.output)", sourceLocation: sourceLocation)
    confirmEnd(of: run, isComplete: answers.count == script.count, said, sourceLocation)
    let acknowledged = max(before, answers.count)
    let kept = try keptLines(said, sourceLocation)
    // The founding of a sealed file is seen with its first person only.
    let least = kind == .sealed && acknowledged == 1 ? 0 : acknowledged
    #expect(
      kept.count >= least && kept.count <= acknowledged + 1,
      "\(acknowledged) acknowledged, \(kept) kept: \(said)", sourceLocation: sourceLocation)
    #expect(
      kept.elementsEqual(1..<kept.count + 1), "\(said)",
      sourceLocation: sourceLocation)
    try confirmGoingOn(script, run.wholeLines, said, sourceLocation)
  }

  /// A run ends with all answered and 0, or with 1 and one sentence, or by a signal without a word.
  private func confirmEnd(
    of run: Run, isComplete: Bool, _ said: String, _ sourceLocation: SourceLocation
  ) {
    let sentences = run.errors.split(separator: "\n").filter { !$0.contains("were dropped") }
    switch run.end {
    case .exited(0): #expect(isComplete, "\(said)", sourceLocation: sourceLocation)
    case .exited(let status):
      #expect(status == 1 && !sentences.isEmpty, "\(said)", sourceLocation: sourceLocation)
    case .signalled(let signal):
      #expect(signal == SIGKILL || signal == SIGPIPE, "\(said)", sourceLocation: sourceLocation)
    }
  }

  /// The lines whose actions are in the file, as `verify` counts and `history` lists them.
  private func keptLines(
    _ said: String, _ sourceLocation: SourceLocation
  ) throws -> [Int] {
    guard exists else { return [] }
    let file = try journal
    let verified = try reading("verify", "--json")
    let report = try #require(
      try? JSONDecoder().decode(Verification.self, from: Data(verified.output.utf8)),
      "\(said) \(verified.errors)", sourceLocation: sourceLocation)
    #expect(
      report.sound && verified.end == .exited(0), "\(said) \(verified.errors)",
      sourceLocation: sourceLocation)
    let told = try reading("history", Script.file, "--json")
    let history = try? JSONDecoder().decode(History.self, from: Data(told.output.utf8))
    #expect(try journal == file, "reading wrote: \(said)", sourceLocation: sourceLocation)
    let actions = report.actions - report.sessions
    let lines = history?.lines ?? []
    // Keys are groups of records too, which verify counts.
    if kind == .sealed { return lines.isEmpty ? [] : [1] + lines }
    // The founding is in nobody's history.
    #expect(
      actions == (lines.isEmpty ? min(actions, 1) : lines.count + 1),
      "\(actions) actions, of the person \(lines): \(said) \(told.errors)",
      sourceLocation: sourceLocation)
    return actions == 0 ? [] : [1] + lines
  }

  /// The same lines once more without any fault: what was answered is answered again in the same
  /// words, and the rest is done.
  private func confirmGoingOn(
    _ script: [String], _ answers: [String], _ said: String, _ sourceLocation: SourceLocation
  ) throws {
    let again = try batch(script)
    #expect(
      again.end == .exited(0) && again.wholeLines.count == script.count,
      "going on after \(said): \(again.end) \(again.errors)", sourceLocation: sourceLocation)
    #expect(
      again.wholeLines.starts(with: answers), "other answers after \(said)",
      sourceLocation: sourceLocation)
    let kept = try keptLines("going on after \(said)", sourceLocation)
    #expect(kept == Array(1...script.count), "\(said)", sourceLocation: sourceLocation)
    try confirmModes(said, sourceLocation)
  }

  /// Nobody else may read any of the files.
  private func confirmModes(_ said: String, _ sourceLocation: SourceLocation) throws {
    for name in try names where name.hasPrefix("c.") {
      let mode =
        try FileManager.default.attributesOfItem(atPath: folder + "/" + name)[
          .posixPermissions] as? Int
      #expect(mode == 0o600, "\(name) after \(said)", sourceLocation: sourceLocation)
    }
  }
}
