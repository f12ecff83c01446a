import ArgumentParser
import Batch
import Journaling
import Recording
import Wording

/// Reads and checks every record of a journal.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Reads and checks every record, writes nothing; 1 and the place if not well.")

  @OptionGroup var store: StoreOption
  @OptionGroup var spoken: LanguageOption

  @Flag(help: "Also decode every event, code it anew and compare.")
  var deep = false
  @OptionGroup var key: KeyOptions

  @Flag(help: "Print one JSON document.")
  var json = false

  func run() throws {
    let report = Journal.verify(at: store.path)
    if let failure = report.failure { throw Failure.failed(failure.phrase(store.path)) }
    // Records may be whole and still not fold: the events are read too.
    let key = try key.key()
    if deep, report.isSealed, !report.isPublic, key == nil {
      throw Failure.usage(.keyNeeded.filled(Phrase(verbatim: store.path)))
    }
    let opens = !report.isSealed || report.isPublic || key != nil
    // A wrong passphrase says nothing of the file.
    if key != nil, report.trouble == nil { try Stores.confirm(key, opens: store.path) }
    let trouble = report.trouble ?? (opens ? unreadable(with: key) : nil)
    if json {
      print(document(report, trouble, opens: opens).document)
    } else {
      for line in report.lines + [trouble == nil ? proof(report, opens: opens) : .notWell] {
        print(line(spoken.chosen))
      }
    }
    if let trouble { throw Failure.failed(Phrase(verbatim: store.path + ": ") + trouble) }
  }

  private func unreadable(with key: StoreKey?) -> Phrase? {
    do {
      let chronicle = try Stores.read(store.path, with: key)
      if deep { try recheck(chronicle) }
      // Reading with the keys shows what nobody who has them wrote.
      return Stores.trouble(of: chronicle.journal)
    } catch { return error.words }
  }

  private func recheck(_ chronicle: Chronicle) throws(Failure) {
    do { try chronicle.recheck() } catch { throw .failed(error.phrase(store.path)) }
  }

  /// What a run proves, and what it cannot: nobody should take a check for a seal.
  private func proof(_ report: VerificationReport, opens: Bool) -> Phrase {
    var proved: [Phrase] = [.whole]
    if opens { proved.append(.understood) }
    if deep { proved.append(.readsBack) }
    let limit: Phrase = report.isSealed && opens ? .writtenWithKeys : .againstAccident
    return proved.joined + Phrase(verbatim: ". ") + limit
  }

  private func document(
    _ report: VerificationReport, _ trouble: Phrase?, opens: Bool
  ) -> JSONValue {
    .record([
      "version": 1, "sound": .bool(trouble == nil), "records": .integer(Int64(report.recordCount)),
      "actions": .integer(Int64(report.groupCount)),
      "sessions": .integer(Int64(report.sessionCount)), "bytes": .integer(report.fileSize),
      "unfinishedBytes": .integer(Int64(report.unfinishedBytes)),
      "knownGaps": .integer(Int64(report.knownGaps)), "deep": .bool(deep),
      "sealed": .bool(report.isSealed),
      "proves": report.isSealed && opens
        ? "authenticity" : "completeness against accident",
      "trouble": trouble.map { .string($0.english) },
    ])
  }
}

extension Phrase {
  fileprivate static let whole = Phrase("كل تسجيل تام", "Tout est entier", "All is whole")
  fileprivate static let understood = Phrase("مفهوم", "compris", "understood")
  fileprivate static let readsBack = Phrase(
    "يُقرأ كما كُتب", "se relit à l'identique", "reads back the same")
  fileprivate static let writtenWithKeys = Phrase(
    "كتبه من يملك المفاتيح", "Écrit par qui détient les clés", "Somebody with the keys wrote it")
  fileprivate static let againstAccident = Phrase(
    "هذا دليل على السلامة من الحوادث، لا من مزوّر",
    "C'est une preuve contre l'accident, non contre un faussaire",
    "This proves completeness against accident, not against a forger")

  fileprivate static let notWell = Phrase(
    "لا شيء كُتب ولا أُصلح. wasl salvage يكتب ما بقي سليما في ملف جديد",
    "Rien n'a été écrit ni réparé. wasl salvage écrit ce qui est intact dans un nouveau fichier",
    "Nothing was written or repaired. wasl salvage writes what is whole to a new file")
}

extension VerificationReport {
  /// What is there, a line each.
  fileprivate var lines: [Phrase] {
    var lines = [
      Phrase(
        "{0} في {1}، {2}، {3} بايت", "{0} en {1}, {2}, {3} octets", "{0} in {1}, {2}, {3} bytes"
      ).filled(
        .records(recordCount), .actions(groupCount), .sessions(sessionCount),
        Phrase(verbatim: String(fileSize)))
    ]
    // Where the head file claims them, they were acknowledged.
    if unfinishedBytes > 0, acknowledged == nil {
      lines.append(
        Phrase(
          "{0} بايت من عملية لم تكتمل، لم يُقل إنها حُفظت",
          "{0} octets d'une opération inachevée, jamais dite enregistrée",
          "{0} bytes of an unfinished action, never acknowledged"
        ).filled(Phrase(verbatim: String(unfinishedBytes))))
    }
    if unfinishedErasures > 0 {
      lines.append(
        Phrase(
          "محو لم يكتمل: {0}. يكمله فتح البرنامج", "Effacement inachevé : {0}. Ouvrir le finit",
          "An erasure is unfinished: {0}. The next opening finishes it"
        ).filled(.records(unfinishedErasures)))
    }
    if knownGaps > 0 { lines.append(.namedLosses(knownGaps)) }
    return lines
  }

  /// What is not well and where, in one sentence; nothing where all is well.
  var trouble: Phrase? {
    if let place = firstDamage {
      return Phrase(
        "متضرر عند البايت {0} ({1})", "endommagé à l'octet {0} ({1})", "damaged at byte {0} ({1})"
      ).filled(Phrase(verbatim: String(place.offset)), place.damage.phrase)
    }
    if let reason = acknowledged { return reason.phrase }
    if isSealed, slotCount == 0 { return ReadOnlyReason.noSlots.phrase }
    if let place = newerContentAt { return ReadOnlyReason.newerContent(at: place).phrase }
    return missingParent.map { ReadOnlyReason.parentMissing($0).phrase }
  }
}
