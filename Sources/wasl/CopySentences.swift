import Domain
import Journaling
import Wording

extension CopyError {
  /// Why nothing was written, in one sentence.
  func phrase(from source: String, to target: String) -> Phrase {
    switch self {
    case .source(.readOnly(let reason)):
      Phrase(verbatim: source + ": ") + reason.phrase
        + Phrase(
          "؛ wasl salvage ينقذ ما بقي سليما", " ; wasl salvage sauve ce qui est intact",
          "; wasl salvage saves what is whole")
    case .source(let error): error.phrase(source)
    case .target(let error): error.phrase(target)
    case .ontoItself:
      Phrase(
        "{0} هو السجل نفسه: لا نسخة فوقه", "{0} est le journal lui-même : rien n'est copié sur lui",
        "{0} is the journal itself: nothing is copied onto it"
      ).filled(Phrase(verbatim: target))
    case .folderMissing:
      Phrase(
        "لا مجلد لـ {0}: هل القرص موصول؟",
        "le dossier de {0} n'existe pas : le disque est-il branché ?",
        "there is no folder for {0}: is the disk connected?"
      ).filled(Phrase(verbatim: target))
    case .like(let path, let error): error.phrase(path)
    case .identityMissing, .identityUnproven: identityPhrase(of: source)
    case .readsBackDifferently:
      Phrase(
        "ما كُتب في {0} لا يُقرأ كما كُتب: لم يبق منه شيء",
        "ce qui fut écrit dans {0} ne se relit pas à l'identique : rien n'en reste",
        "what was written to {0} does not read back the same: none of it was left"
      ).filled(Phrase(verbatim: target))
    }
  }

  /// Why no file header could be made, and the two ways out.
  private func identityPhrase(of source: String) -> Phrase {
    guard case .identityUnproven(let header) = self else {
      return Phrase(
        "رأس الملف {0} ضاع بنسختيه ولا يوجد {1} سليما: أعطوا ‎--like ونسخة احتياطية، أو wasl restore بنسخة",
        "l'en-tête de {0} est détruit et {1} manque ou est abîmé : donnez --like COPIE, ou wasl restore COPIE",
        "the file header of {0} is destroyed and {1} is missing or torn: give --like BACKUP, "
          + "or wasl restore BACKUP"
      ).filled(
        Phrase(verbatim: source), Phrase(verbatim: HeaderSource.headFile.path(of: source)))
    }
    return Phrase(
      "لا تسجيل في {0} يثبت أن {1} له: أعطوا ‎--like ونسخة احتياطية منه، أو wasl restore بنسخة",
      "aucun enregistrement de {0} ne confirme {1} : donnez --like COPIE, ou wasl restore COPIE",
      "no record of {0} confirms that {1} belongs to it: give --like BACKUP, "
        + "or wasl restore BACKUP"
    ).filled(Phrase(verbatim: source), Phrase(verbatim: header.path(of: source)))
  }

  func failure(from source: String, to target: String) -> Failure {
    .failed(phrase(from: source, to: target))
  }
}

extension HeaderSource {
  /// The file that the header was taken from.
  func path(of journal: String) -> String {
    switch self {
    case .headFile: Store(path: journal).headPath
    case .journal(let path): path
    }
  }
}

/// A moment as the machine's clock claimed it then: `2026-11-21 09:12`.
func stamp(milliseconds: Int64, utcOffsetMinutes: Int16) -> String {
  let minutes = milliseconds / 60_000 + Int64(utcOffsetMinutes)
  let days = minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440
  return Day(number: Int32(clamping: days)).iso + " "
    + hour(Int(minutes - days * 1440))
}

extension SessionOpening {
  /// Who began a session, where and when.
  var phrase: Phrase {
    Phrase(
      "المستعمل {0}، المكتب {1}، {2}", "utilisateur {0}, bureau {1}, {2}",
      "operator {0}, desk {1}, {2}"
    ).filled(
      Phrase(verbatim: String(operatorNumber)), Phrase(verbatim: String(desk)),
      Phrase(
        verbatim: stamp(milliseconds: wallMilliseconds, utcOffsetMinutes: utcOffsetMinutes)))
  }
}

extension BackupReport {
  /// What was written, in one line.
  var phrase: Phrase {
    Phrase(
      "{0}: {1}، {2}، {3}، مكتوبة ومقروءة ثانية", "{0} : {1}, {2}, {3}, écrit et relu",
      "{0}: {1}, {2}, {3}, written and read again"
    ).filled(
      Phrase(verbatim: path), .records(recordCount), .actions(groupCount), .size(fileSize))
  }

  var sameDisk: Phrase? {
    guard isOnSameDisk else { return nil }
    return Phrase(
      "النسخة على القرص نفسه: تضيع معه", "Elle est sur le même disque : elle se perdrait avec lui",
      "It lies on the same disk: it would be lost with it")
  }
}
