import ArgumentParser
import Batch
import Domain
import Glibc
import Journaling
import Recording
import Wording

/// Copies the journal, while the program may be at work on it.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copies the journal to a new file, synced and read again; works while it is open.")

  @OptionGroup var store: StoreOption
  @OptionGroup var spoken: LanguageOption

  @Argument(help: ArgumentHelp("A new file, or a folder: the name then says the day and hour."))
  var dest: String

  @Flag(help: "Print one JSON document.")
  var json = false

  func run() throws {
    let target = target
    let report: BackupReport
    do {
      report = try Journal.backup(
        from: store.path, to: target, wallMilliseconds: Environment.moment.wallMilliseconds)
    } catch { throw error.failure(from: store.path, to: target) }
    if json {
      print(document(report).document)
    } else {
      print(report.phrase(spoken.chosen))
      if let sameDisk = report.sameDisk { print(sameDisk(spoken.chosen)) }
    }
    if !report.isListed {
      Wasl.complain("wasl: " + unlisted(spoken.chosen))
    }
  }

  /// The file to write: in a folder `NAME-20261121-0912.wasl`, with a number where that is taken.
  private var target: String {
    var status = stat()
    guard stat(dest, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return dest }
    let name = Store(path: store.path).base.split(separator: "/").last ?? "centre"
    let moment = Environment.moment
    let time = stamp(
      milliseconds: moment.wallMilliseconds, utcOffsetMinutes: moment.utcOffsetMinutes
    ).filter { $0 != "-" && $0 != ":" }.map { $0 == " " ? "-" : String($0) }.joined()
    let base = (dest.hasSuffix("/") ? dest : dest + "/") + name + "-" + time
    let numbered = ["\(base).wasl"] + (2...99).map { "\(base)-\($0).wasl" }
    return numbered.first { !Stores.exists($0) } ?? numbered[0]
  }

  private func document(_ report: BackupReport) -> JSONValue {
    .record([
      "version": 1, "path": .string(report.path),
      "records": .integer(Int64(report.recordCount)),
      "actions": .integer(Int64(report.groupCount)), "bytes": .integer(report.fileSize),
      "sameDisk": .bool(report.isOnSameDisk), "listed": .bool(report.isListed),
    ])
  }

  private var unlisted: Phrase {
    Phrase(
      "النسخة تامة، لكن قائمة النسخ بجانب السجل لم تُكتب",
      "la copie est entière, mais la liste à côté du journal n'a pu être écrite",
      "the copy is whole, but the list of backups beside the journal could not be written")
  }
}
