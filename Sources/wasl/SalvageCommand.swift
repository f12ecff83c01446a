import ArgumentParser
import Batch
import Journaling
import Recording
import Wording

/// Writes what is whole in a damaged journal to a new one.
struct SalvageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "salvage",
    abstract: "Writes what is whole in a damaged journal to a new one; 1 if something is lost.")

  @OptionGroup var store: StoreOption
  @OptionGroup var key: KeyOptions
  @OptionGroup var spoken: LanguageOption

  @Argument(help: ArgumentHelp("The new journal; nothing of this name may be there."))
  var new: String

  @Option(
    help: ArgumentHelp(
      "A backup or journal of the same centre, whose file header stands for one that is destroyed.",
      valueName: "file"))
  var like: String?

  @Flag(help: "Print one JSON document.")
  var json = false

  func run() throws {
    let moment = Environment.moment
    let journal = try Stores.openDamaged(store.path, like: like, with: key.key())
    defer { journal.close() }
    // Without the keys only what lies before the first damage can be told from a forgery.
    if journal.isLocked, !journal.slots.isEmpty {
      throw Failure.usage(.keyNeeded.filled(Phrase(verbatim: store.path)))
    }
    let report: SalvageReport
    do {
      report = try journal.salvage(
        to: new, device: Environment.machine, wallMilliseconds: moment.wallMilliseconds,
        utcOffsetMinutes: moment.utcOffsetMinutes)
    } catch { throw error.failure(from: store.path, to: new) }
    if json {
      print(document(report).document)
    } else {
      for line in report.lines(new, of: store.path) { print(line(spoken.chosen)) }
    }
    if !report.isComplete { throw ExitCode(1) }
  }

  private func document(_ report: SalvageReport) -> JSONValue {
    .record([
      "version": 1, "path": .string(new), "complete": .bool(report.isComplete),
      "records": .integer(Int64(report.keptRecords)),
      "actions": .integer(Int64(report.keptGroups)), "bytes": .integer(report.fileSize),
      "lostRecords": .integer(Int64(report.lostRecords)),
      "needKey": .integer(Int64(report.heldBack)),
      "unfinishedBytes": .integer(Int64(report.unfinishedBytes)),
      "headerDamagedAt": report.headerDamage.map { .integer($0.offset) },
      "headerLost": .bool(report.headerSource != nil),
      "headerFrom": report.headerSource.map { .string($0.path(of: store.path)) },
      "places": .array(
        report.stretches.map {
          [
            "from": .integer($0.range.lowerBound), "to": .integer($0.range.upperBound),
            "damage": .string($0.damage.phrase.english),
          ]
        }),
      "sessions": .array(report.sessions.map { $0.document }),
    ])
  }
}

extension CutSession {
  fileprivate var document: JSONValue {
    .record([
      "session": .string(String(session, radix: 16)), "kept": .integer(Int64(kept)),
      "lost": .integer(Int64(lost)),
      "operator": opening.map { .integer(Int64($0.operatorNumber)) },
      "desk": opening.map { .integer(Int64($0.desk)) },
      "begun": opening.map {
        .string(
          stamp(milliseconds: $0.wallMilliseconds, utcOffsetMinutes: $0.utcOffsetMinutes))
      },
    ])
  }

  fileprivate var phrase: Phrase {
    let unknown = Phrase(
      "جلسة لا يُعرف صاحبها", "séance d'origine inconnue", "a session whose beginning is lost")
    return Phrase(
      "{0}: ضاع {1}، بقي {2}", "{0} : perdu {1}, gardé {2}", "{0}: lost {1}, kept {2}"
    ).filled(
      opening?.phrase ?? unknown, .records(lost), .records(kept))
  }
}

extension SalvageReport {
  /// What was kept and what was not, a line each.
  func lines(_ path: String, of source: String) -> [Phrase] {
    let kept = Phrase("{0}: {1}، {2}، {3}", "{0} : {1}, {2}, {3}", "{0}: {1}, {2}, {3}").filled(
      Phrase(verbatim: path), .records(keptRecords), .actions(keptGroups), .size(fileSize))
    return [kept, isComplete ? SalvageReport.nothingLost : lost]
      + stretches.map(place) + sessions.map { Phrase(verbatim: "  ") + $0.phrase } + remarks
      + [header(of: source)].compactMap { $0 }
  }

  private static let nothingLost = Phrase(
    "لم يضع شيء مما حُفظ", "Rien de ce qui fut enregistré n'est perdu",
    "Nothing that was saved is lost")

  private var lost: Phrase {
    Phrase("ضاع على الأقل: {0}", "Perdu, au moins : {0}", "Lost, at least: {0}").filled(
      .records(lostRecords))
  }

  private func place(_ stretch: LostStretch) -> Phrase {
    Phrase(
      "  البايت {0} إلى {1}: {2}", "  octets {0} à {1} : {2}", "  bytes {0} to {1}: {2}"
    ).filled(
      Phrase(verbatim: String(stretch.range.lowerBound)),
      Phrase(verbatim: String(stretch.range.upperBound)), stretch.damage.phrase)
  }

  private var remarks: [Phrase] {
    var lines: [Phrase] = []
    if heldBack > 0 {
      lines.append(
        Phrase(
          "بقي خارجه وهو سليم: {0}. أعيدوا ومعكم ‎--passphrase-file",
          "Intacts et laissés faute de clé : {0}. Recommencez avec --passphrase-file",
          "Whole, and left out for want of a key: {0}. Try again with --passphrase-file"
        ).filled(.records(heldBack)))
    }
    if unfinishedBytes > 0 {
      lines.append(
        Phrase(
          "تُركت عملية لم تكتمل في النهاية ({0} بايت): لم يُقل إنها حُفظت",
          "Une opération inachevée à la fin ({0} octets) est laissée : jamais dite enregistrée",
          "An unfinished action at the end ({0} bytes) was left out: it was never said to be saved"
        ).filled(Phrase(verbatim: String(unfinishedBytes))))
    }
    return lines
  }

  /// What was wrong with the file header, and what stands for it.
  private func header(of source: String) -> Phrase? {
    if let headerSource {
      return Phrase(
        "رأس الملف ضاع بنسختيه: أُخذت هوية السجل من {0}، وللجديد نسختان سليمتان",
        "En-tête perdu, ses deux copies : l'identité vient de {0}, le nouveau en a deux intactes",
        "The file header was lost, both copies: the identity is from {0}, the new one has two whole"
      ).filled(Phrase(verbatim: headerSource.path(of: source)))
    }
    return headerDamage.map {
      Phrase(
        "رأس الملف متضرر عند البايت {0}: للجديد نسختان سليمتان",
        "En-tête abîmé à l'octet {0} : le nouveau en a deux copies intactes",
        "The file header was damaged at byte {0}: the new one has two whole copies"
      ).filled(Phrase(verbatim: String($0.offset)))
    }
  }
}
