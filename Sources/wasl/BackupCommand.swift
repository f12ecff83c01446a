import ArgumentParser
import Batch
import Domain
import Glibc
import Journaling
import Program
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
    let target = Backups.target(of: store.path, at: dest)
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
    if report.isHeaderDamaged { Wasl.complain("wasl: " + Phrase.headerCopyDamaged(spoken.chosen)) }
    if !report.isListed {
      Wasl.complain("wasl: " + Phrase.unlistedBackup(spoken.chosen))
    }
  }

  private func document(_ report: BackupReport) -> JSONValue {
    .record([
      "version": 1, "path": .string(report.path),
      "records": .integer(Int64(report.recordCount)),
      "actions": .integer(Int64(report.groupCount)), "bytes": .integer(report.fileSize),
      "sameDisk": .bool(report.isOnSameDisk), "listed": .bool(report.isListed),
    ])
  }
}

/// Backups as the command line and the screens make them.
enum Backups {
  /// The file to write: in a folder `NAME-20261121-0912.wasl`, with a number where that is taken.
  static func target(of journal: String, at place: String) -> String {
    var status = stat()
    guard stat(place, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return place }
    let name = Store(path: journal).base.split(separator: "/").last ?? "centre"
    let moment = Environment.moment
    let time = stamp(
      milliseconds: moment.wallMilliseconds, utcOffsetMinutes: moment.utcOffsetMinutes
    ).filter { $0 != "-" && $0 != ":" }.map { $0 == " " ? "-" : String($0) }.joined()
    let base = (place.hasSuffix("/") ? place : place + "/") + name + "-" + time
    let numbered = ["\(base).wasl"] + (2...99).map { "\(base)-\($0).wasl" }
    return numbered.first { !Stores.exists($0) } ?? numbered[0]
  }

  /// For the screens: `~` is the home of whoever sits there, as in a shell.
  static func backUp(_ journal: String, to place: String) -> BackupAnswer {
    let home = Environment.variables["HOME"] ?? ""
    let whole = place.hasPrefix("~/") ? home + place.dropFirst() : place
    let target = target(of: journal, at: whole)
    do {
      let report = try Journal.backup(
        from: journal, to: target, wallMilliseconds: Environment.moment.wallMilliseconds)
      let remarks: [Phrase?] = [
        report.sameDisk, report.isListed ? nil : .unlistedBackup,
        report.isHeaderDamaged ? .headerCopyDamaged : nil,
      ]
      return BackupAnswer(
        words: remarks.compactMap(\.self).reduce(report.phrase) {
          $0 + Phrase(verbatim: ". ") + $1
        }, isDone: true)
    } catch {
      return BackupAnswer(words: error.phrase(from: journal, to: target), isDone: false)
    }
  }
}

extension Phrase {
  fileprivate static let unlistedBackup = Phrase(
    "النسخة تامة، لكن قائمة النسخ بجانب السجل لم تُكتب",
    "la copie est entière, mais la liste à côté du journal n'a pu être écrite",
    "the copy is whole, but the list of backups beside the journal could not be written")
}
