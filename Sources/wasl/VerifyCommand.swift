import ArgumentParser
import Batch
import Journaling
import Wording

/// Reads and checks every record of a journal.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Reads and checks every record, writes nothing; 1 and the place if not well.")

  @OptionGroup var store: StoreOption
  @OptionGroup var key: KeyOptions

  @Flag(help: "Print one JSON document.")
  var json = false

  func run() throws {
    let report = Journal.verify(at: store.path)
    if let failure = report.failure { throw Failure.failed(failure.phrase(store.path)) }
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
    if let trouble { throw Failure.failed(Phrase(verbatim: store.path + ": ") + trouble) }
  }

  private var unreadable: Phrase? {
    do {
      _ = try Stores.read(store.path, with: try key.key())
      return nil
    } catch { return error.words }
  }

  private func document(_ report: VerificationReport, _ trouble: Phrase?) -> JSONValue {
    .record([
      "version": 1, "sound": .bool(trouble == nil), "records": .integer(Int64(report.recordCount)),
      "actions": .integer(Int64(report.groupCount)),
      "sessions": .integer(Int64(report.sessionCount)), "bytes": .integer(report.fileSize),
      "unfinishedBytes": .integer(Int64(report.unfinishedBytes)),
      "trouble": trouble.map { .string($0.english) },
    ])
  }
}

extension VerificationReport {
  /// What is not well and where, in one sentence; nothing where all is well.
  var trouble: Phrase? {
    if let place = firstDamage {
      return Phrase(
        "متضرر عند البايت {0} ({1})", "endommagé à l'octet {0} ({1})", "damaged at byte {0} ({1})"
      ).filled(Phrase(verbatim: String(place.offset)), place.damage.phrase)
    }
    if let reason = acknowledged { return reason.phrase }
    return missingParent.map { ReadOnlyReason.parentMissing($0).phrase }
  }
}
