import Foundation
import TestSupport

/// One run of the program without a terminal: what it was given, what it said, how it ended.
struct CommandRun {
  let status: Int32
  let output: String
  let errors: String

  /// Runs the program, or another one with it, and feeds its input.
  init(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    through wrapper: [String] = [], program: String? = nil
  ) throws {
    let process = Process()
    let command = wrapper + [program ?? executable(named: "wasl")] + arguments
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.environment = ["LC_ALL": "en_GB.UTF-8", "HOME": "/nonexistent"].merging(environment) {
      $1
    }
    let (fromInput, toOutput, toErrors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = fromInput
    process.standardOutput = toOutput
    process.standardError = toErrors
    try process.run()
    // What is written must not wait for what is read, nor the reverse. A program that ends before it
    // has read all of it is no failure.
    let writing = Thread {
      withoutBrokenPipes { try? fromInput.fileHandleForWriting.write(contentsOf: Data(input.utf8)) }
      try? fromInput.fileHandleForWriting.close()
    }
    writing.start()
    output = String(decoding: toOutput.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    errors = String(decoding: toErrors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  /// The lines of the output.
  var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// A folder that is gone when its holder is.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("wasl-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}

/// Lines for `wasl batch`, with actions that count up.
struct BatchScript {
  private var count = 0
  private(set) var lines: [String] = []

  /// Adds a command; its action's number comes back.
  @discardableResult
  mutating func add(_ command: String, _ fields: String = "") -> Int {
    count += 1
    let rest = fields.isEmpty ? "" : ",\(fields)"
    lines.append(#"{"action":"\#(Self.action(count))","command":"\#(command)"\#(rest)}"#)
    return count
  }

  static func action(_ number: Int) -> String {
    let digits = String(number)
    return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  /// The founding of a centre, which makes a new store.
  static var founding: BatchScript {
    var script = BatchScript()
    script.add(
      "foundCentre",
      #""letters":"AGD","nameFrench":"Centre d'Agadir","nameArabic":"مركز أكادير","desk":1,"#
        + #""coordinator":1,"coordinatorName":"Naïma B.""#)
    return script
  }

  /// A file for a person with these names.
  mutating func openFile(_ given: String, _ family: String) -> Int {
    add(
      "openFile",
      #""noticeWay":"readAloud","noticeLanguage":"darija","consents":true,"#
        + #""givenNameLatin":"\#(given)","familyNameLatin":"\#(family)""#)
  }
}
