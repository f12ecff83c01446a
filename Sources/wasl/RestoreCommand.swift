import ArgumentParser
import Batch
import Journaling
import Wording

/// Puts a backup in a new place, and says what differs from the journal in use.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Puts a backup in a new place, never over a file; says what differs.")

  @OptionGroup var store: StoreOption
  @OptionGroup var spoken: LanguageOption

  @Argument(help: ArgumentHelp("The backup.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "The journal it is held against; without it the one in the usual place.", valueName: "file"))
  var compare: String?

  @Flag(help: "Print one JSON document.")
  var json = false

  func run() throws {
    let report: RestoreReport
    do { report = try Journal.restore(from: file, to: store.path) } catch {
      throw error.failure(from: file, to: store.path)
    }
    let difference = try difference()
    if json { return print(document(report, difference).document) }
    var lines = [report.copy.phrase]
    if let difference { lines += difference.lines }
    if report.missingRecords > 0 { lines.append(missing(report.missingRecords)) }
    for line in lines { print(line(spoken.chosen)) }
  }

  /// What the journal in use has and the backup has not, where there is one.
  private func difference() throws -> JournalComparison? {
    let current = compare ?? StoreOption.usualPath
    guard compare != nil || (current != store.path && Stores.exists(current)) else { return nil }
    do { return try Journal.compare(file, current) } catch {
      Wasl.complain("wasl: " + error.phrase(current)(spoken.chosen))
      return nil
    }
  }

  private func missing(_ count: Int) -> Phrase {
    Phrase(
      "السجل الذي كان هنا فيه بعد ذلك على الأقل: {0}",
      "Le journal qui était ici avait en plus, au moins : {0}",
      "The journal that was here had more, at least: {0}"
    ).filled(.records(count))
  }

  private func document(_ report: RestoreReport, _ difference: JournalComparison?) -> JSONValue {
    // Of another journal nothing can be told.
    let unerased = difference.flatMap { $0.isSameJournal ? $0.unerased : nil }
    return .record([
      "version": 1, "path": .string(report.copy.path),
      "records": .integer(Int64(report.copy.recordCount)),
      "actions": .integer(Int64(report.copy.groupCount)),
      "bytes": .integer(report.copy.fileSize),
      "missingRecords": .integer(Int64(report.missingRecords)),
      "backup": difference?.first.document, "current": difference?.second.document,
      "erasedSince": unerased.map { .integer(Int64($0.records)) },
      "passphrasesSince": unerased.map { .integer(Int64($0.slots)) },
      "sameJournal": difference.map { .bool($0.isSameJournal) },
      "forked": difference.map { .bool($0.isForked) },
    ])
  }
}

extension JournalComparison {
  /// What each side has alone and where each ends, a line each.
  fileprivate var lines: [Phrase] {
    if !isSameJournal {
      return [
        Phrase(
          "السجل المستعمل سجل آخر، لا علاقة له بهذه النسخة",
          "Le journal en usage est un autre : cette copie n'en vient pas",
          "The journal in use is another one: this copy does not come from it")
      ]
    }
    let backup = Phrase("النسخة", "La copie", "The backup")
    let current = Phrase("السجل المستعمل", "Le journal en usage", "The journal in use")
    var lines = [line(current, second), line(backup, first)]
    if isForked {
      lines.append(
        Phrase(
          "كُتب في كل منهما شيء مختلف تحت الرقم نفسه",
          "Les deux ont continué chacun de son côté : ils se contredisent",
          "Both went on apart: they contradict each other"))
    }
    return lines + unerased.lines
  }

  private func line(_ name: Phrase, _ side: Side) -> Phrase {
    let end = side.lastSession.map(\.phrase) ?? Phrase(verbatim: "—")
    return Phrase(
      "{0}: {1} ليست في الأخرى ({2})؛ آخر جلسة: {3}",
      "{0} : {1} que l'autre n'a pas ({2}) ; dernière séance : {3}",
      "{0}: {1} that the other lacks ({2}); last session: {3}"
    ).filled(name, .actions(side.ownActions), .records(side.ownRecords), end)
  }
}

extension Unerased {
  /// What a restoring brought back, and what must be done again, a line each.
  fileprivate var lines: [Phrase] {
    var lines: [Phrase] = []
    if records > 0 {
      lines.append(
        Phrase(
          "مُحي من السجل المستعمل وعاد في هذا: {0}. أعيدوا محو معطيات هؤلاء الأشخاص",
          "Effacé du journal en usage et revenu dans celui-ci : {0}. Effacez de nouveau ces personnes",
          "Erased from the journal in use and back in this one: {0}. Erase those persons again"
        ).filled(.records(records)))
    }
    if slots > 0 {
      lines.append(
        Phrase(
          "عبارات سر غُيرت أو سُحبت بعد النسخة وتفتح هذا السجل: {0}. غيروها من جديد",
          "Phrases secrètes changées ou retirées depuis, qui ouvrent celui-ci : {0}. À changer de nouveau",
          "Passphrases changed or taken away since, that open this one: {0}. Change them again"
        ).filled(Phrase(verbatim: String(slots))))
    }
    return lines
  }
}

extension JournalComparison.Side {
  fileprivate var document: JSONValue {
    .record([
      "ownRecords": .integer(Int64(ownRecords)), "ownActions": .integer(Int64(ownActions)),
      "lastOperator": lastSession.map { .integer(Int64($0.operatorNumber)) },
      "lastDesk": lastSession.map { .integer(Int64($0.desk)) },
      "lastSession": lastSession.map {
        .string(
          stamp(milliseconds: $0.wallMilliseconds, utcOffsetMinutes: $0.utcOffsetMinutes))
      },
      "lastWritten": .string(
        stamp(
          milliseconds: lastClock.milliseconds,
          utcOffsetMinutes: lastSession?.utcOffsetMinutes ?? 0)),
    ])
  }
}
