import ArgumentParser
import Batch
import Journaling

/// Reads and checks every record of a journal.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Reads and checks every record, writes nothing; 1 and the place if not well.")

  @OptionGroup var store: StoreOption

  @Flag(help: "Print one JSON document.")
  var json = false

  func run() throws {
    let report = Journal.verify(at: store.path)
    if let failure = report.failure { throw Failure.failed(failure.sentence(store.path)) }
    // Records may be whole and still not fold: the events are read too.
    let trouble = report.isSound ? unreadable : report.trouble
    if json {
      print(document(report, trouble).document)
    } else {
      print(
        "\(report.recordCount) records in \(report.groupCount) actions, "
          + "\(report.sessionCount) sessions, \(report.fileSize) bytes")
      if report.unfinishedBytes > 0 {
        print("\(report.unfinishedBytes) bytes of an unfinished action, never acknowledged")
      }
    }
    if let trouble { throw Failure.failed("\(store.path): \(trouble)") }
  }

  private var unreadable: String? {
    do {
      _ = try Stores.read(store.path)
      return nil
    } catch { return error.message }
  }

  private func document(_ report: VerificationReport, _ trouble: String?) -> JSONValue {
    .record([
      "version": 1, "sound": .bool(trouble == nil), "records": .integer(Int64(report.recordCount)),
      "actions": .integer(Int64(report.groupCount)),
      "sessions": .integer(Int64(report.sessionCount)), "bytes": .integer(report.fileSize),
      "unfinishedBytes": .integer(Int64(report.unfinishedBytes)),
      "trouble": trouble.map { .string($0) },
    ])
  }
}

extension VerificationReport {
  /// What is not well and where, in one sentence; nothing where all is well.
  var trouble: String? {
    if let place = firstDamage { return "damaged at byte \(place.offset): \(place.damage)" }
    if let reason = acknowledged { return "acknowledged records are missing: \(reason)" }
    if let parent = missingParent { return "record \(parent.sequence) of a session is missing" }
    return nil
  }
}
