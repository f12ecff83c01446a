import Wording
import ArgumentParser
import Batch
import Domain
import Glibc
import Journaling
import Recording

/// Performs commands given as JSON lines.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Performs commands given as JSON lines, one answer a line, after it is on disk.")

  @OptionGroup var store: StoreOption

  @Option(
    name: .customLong("operator"),
    help: ArgumentHelp("The number of the operator who gives them.", valueName: "n"))
  var operatorNumber: UInt32 = 1

  @Option(help: ArgumentHelp("The desk that numbers what is made.", valueName: "n"))
  var desk: UInt16 = 1

  @Option(help: ArgumentHelp("The day taken for today.", valueName: "date"))
  var today: Day?

  @Flag(help: "List every command with its fields, types and units, and end.")
  var schema = false

  func run() throws {
    if schema { return print(Batch.schema()) }
    var performer = BatchPerformer(
      path: store.path, operatorNumber: operatorNumber, desk: desk,
      today: today ?? Environment.today)
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

/// A journal that is opened at the first line and answers each.
private struct BatchPerformer {
  let path: String
  let operatorNumber: UInt32
  let desk: UInt16
  let today: Day
  private var chronicle: Chronicle?

  init(path: String, operatorNumber: UInt32, desk: UInt16, today: Day) {
    self.path = path
    self.operatorNumber = operatorNumber
    self.desk = desk
    self.today = today
  }

  mutating func answer(to line: String) throws(Failure) -> String {
    let asked: Request
    do { asked = try request(from: line, in: chronicle?.state ?? opened(for: line)) } catch {
      if let failure = error as? Failure { throw failure }
      guard let malformed = error as? BatchError else { throw .failed(.diskFailed) }
      return Batch.answer(to: actionID(of: line), malformed: malformed)
    }
    return try perform(asked)
  }

  /// A store that is not there is made only by the founding of its centre, not by a mistyped path.
  private mutating func opened(for line: String) throws(Failure) -> State {
    let journal: Journal
    if !Stores.exists(path), case .foundCentre? = try? request(from: line, in: State()).command {
      journal = try Stores.create(path, mark: .plain)
    } else {
      journal = try Stores.open(path)
    }
    if let tail = journal.report.repaired {
      Wasl.complain(
        "wasl: 1 unfinished action was dropped (\(tail.bytes) bytes, kept in \(tail.copyPath)), "
          + "\(journal.report.recordCount) records are intact")
    }
    let opened = try Stores.fold(journal)
    do {
      try opened.beginSession(
        operatorNumber: operatorNumber, desk: desk, moment: Environment.moment,
        device: Environment.machine)
    } catch { throw .failed(error.phrase(path)) }
    chronicle = opened
    return opened.state
  }

  private mutating func perform(_ asked: Request) throws(Failure) -> String {
    guard let chronicle else { throw .failed(.diskFailed) }
    let act = Act(
      id: asked.action, operatorNumber: operatorNumber, desk: desk, day: asked.day ?? today,
      today: today, overrideReason: asked.reason)
    do {
      let events = try chronicle.perform([asked.command], by: act, at: Environment.moment)
      return Batch.answer(to: asked.action, events: events, in: chronicle.state)
    } catch ChronicleError.rejected(let rejection) {
      return Batch.answer(to: asked.action, refused: rejection)
    } catch { throw .failed(error.phrase(path)) }
  }

  mutating func close() { chronicle?.journal.close() }
}
