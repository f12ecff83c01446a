import Foundation
import TestSupport

/// The program under test.
enum Program {
  /// `WASL_PROGRAM`, else the release binary unless a source is newer than it, else the one built
  /// with the tests.
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["WASL_PROGRAM"] { return named }
    let built = executable(named: "wasl")
    let release = URL(fileURLWithPath: built).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("release/wasl").path
    guard let age = modified(release), let newest = newestSource, age > newest else { return built }
    return release
  }()

  /// The library that is preloaded into the program to make the system answer otherwise.
  static let shim = executable(named: "libFaultShim.so")

  private static func modified(_ path: String) -> Date? {
    try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
  }

  private static var newestSource: Date? {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
    let all = FileManager.default.enumerator(atPath: sources.path)?.allObjects as? [String] ?? []
    return all.compactMap { modified(sources.appendingPathComponent($0).path) }.max()
  }
}

/// One run of a program: what it was given, what it said, how it ended.
struct Run {
  let output: String
  let errors: String
  let end: ExitStatus

  init(
    _ command: [String], input: String = "", environment: [String: String] = [:],
    answersTo file: FileHandle? = nil
  ) throws {
    let running = try Running(command, environment: environment, answersTo: file)
    running.send(input)
    running.endInput()
    self = running.finish()
  }

  init(output: String, errors: String, end: ExitStatus) {
    self.output = output
    self.errors = errors
    self.end = end
  }

  /// The sentences about what went wrong: without the code that a founding shows.
  var complaints: [Substring] {
    errors.split(separator: "\n").filter { !$0.contains("recovery code") }
  }

  /// The lines that were said to their end.
  var wholeLines: [String] {
    output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}

/// A program that is running: it is given lines and answers them.
final class Running {
  private let process = Process()
  private let (input, output, errors) = (Pipe(), Pipe(), Pipe())
  private var received = Data()
  private let sending = DispatchQueue(label: "input")

  init(
    _ command: [String], environment: [String: String] = [:], answersTo file: FileHandle? = nil
  ) throws {
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.environment = [
      "LC_ALL": "en_GB.UTF-8", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin",
    ].merging(environment) { $1 }
    process.standardInput = input
    process.standardOutput = file ?? output
    process.standardError = errors
    try process.run()
    if file != nil { try output.fileHandleForWriting.close() }
    watch()
  }

  /// A program that hangs is a failure to be told, not to be waited for.
  private func watch() {
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(120)) { [weak process] in
      if let process, process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) }
    }
  }

  /// Hands text over; what is written must not wait for what is read, nor the reverse.
  func send(_ text: String) {
    let handle = input.fileHandleForWriting
    // A program that died takes no more, which is what the test is about.
    sending.async { withoutBrokenPipes { try? handle.write(contentsOf: Data(text.utf8)) } }
  }

  func endInput() {
    let handle = input.fileHandleForWriting
    sending.async { try? handle.close() }
  }

  /// Hands a line over and waits for its answer; nothing when the program ends without one.
  func ask(_ line: String) -> String? {
    send(line + "\n")
    return nextAnswer()
  }

  /// The next line of the program, or nothing when it ends without one.
  func nextAnswer() -> String? {
    let before = received.count
    while true {
      if let end = received[before...].firstIndex(of: 10) {
        return String(decoding: received[before..<end], as: UTF8.self)
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { return nil }
      received += more
    }
  }

  var processID: Int32 { process.processIdentifier }

  func kill() { Glibc.kill(processID, SIGKILL) }

  /// Reads all that is left and waits for the end.
  func finish() -> Run {
    received += output.fileHandleForReading.readDataToEndOfFile()
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let status = process.terminationStatus
    return Run(
      output: String(decoding: received, as: UTF8.self),
      errors: String(decoding: complaint, as: UTF8.self),
      end: process.terminationReason == .exit ? .exited(status) : .signalled(status))
  }
}

/// A folder that is gone when its holder is.
final class TemporaryFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("wasl-fault-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
