import ArgumentParser
import Batch
import Domain
import Glibc
import Wording

/// Performs commands given as JSON lines.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Performs commands given as JSON lines, one answer a line, after it is on disk.")

  @OptionGroup var store: StoreOption
  @OptionGroup var passphrase: PassphraseOptions

  @Option(
    name: .customLong("operator"),
    help: ArgumentHelp("The number of the operator who gives them.", valueName: "n"))
  var operatorNumber: UInt32 = 1

  @Option(help: ArgumentHelp("The desk that numbers what is made.", valueName: "n"))
  var desk: UInt16 = 1

  @Option(help: ArgumentHelp("The day taken for today.", valueName: "date"))
  var today: Day?

  @Flag(help: "Keep a new centre in clear: whoever has the file reads it.")
  var clear = false

  @Flag(help: "List every command with its fields, types and units, and end.")
  var schema = false

  func validate() throws {
    if clear, passphrase.isGiven {
      throw ValidationError("--clear keeps no passphrase; give one or the other")
    }
  }

  func run() throws {
    if schema { return print(Batch.schema()) }
    var performer = BatchPerformer(
      path: store.path, operatorNumber: operatorNumber, desk: desk,
      today: today ?? Environment.today, key: try passphrase.key(of: operatorNumber),
      foundsInClear: clear)
    var input = InputLines()
    while let line = try input.next() {
      guard let text = String(validating: line, as: UTF8.self) else {
        try say(Batch.answer(to: nil, malformed: .notJSON))
        continue
      }
      if text.allSatisfy(\.isWhitespace) { continue }
      try say(try performer.answer(to: text))
    }
    performer.close()
  }

  /// One line at once: whoever waits for an answer must not wait for a full buffer.
  ///
  /// Nothing more is performed for someone who cannot be answered.
  private func say(_ line: String) throws(Failure) {
    guard Wasl.write(line + "\n", to: STDOUT_FILENO) else { throw .unsaid(errno) }
  }
}
