import Domain
import Glibc
import Journaling
import Recording
import Terminal
import Theming
import Wording

extension JournalError {
  /// What is in the way of a store, in one sentence.
  func phrase(_ path: String) -> Phrase {
    let words = phrase
    return words.filled(Phrase(verbatim: path))
  }

  // {0} is the path.
  private var phrase: Phrase {
    switch self {
    case .notFound:
      Phrase("لا يوجد سجل في {0}", "il n'y a pas de journal à {0}", "there is no journal at {0}")
    case .isFolder:
      Phrase(
        "{0} مجلد وليس سجلا", "{0} est un dossier, pas un journal", "{0} is a folder, not a journal"
      )
    case .unreadable(EROFS):
      Phrase(
        "لا يُسمح بالكتابة في {0}", "{0} ne peut être écrit d'ici",
        "{0} may not be written from here"
      )
    case .unreadable(let code), .io(let code, .read):
      Phrase(
        "تعذرت قراءة {0}: ", "{0} ne peut être lu : ", "{0} cannot be read: ")
        + Phrase(verbatim: String(cString: strerror(code)))
    case .empty:
      Phrase("{0} فارغ وليس سجلا", "{0} est vide, pas un journal", "{0} is empty, not a journal")
    case .notAJournal:
      Phrase(
        "{0} ليس سجل وصل", "{0} n'est pas un journal de Wasl", "{0} is not a Wasl journal")
    case .headerLost:
      Phrase(
        "رأس الملف {0} ضاع بنسختيه: wasl salvage ينقذ التسجيلات، أو wasl restore بنسخة احتياطية",
        "l'en-tête de {0} est détruit, ses deux copies : wasl salvage sauve les enregistrements, "
          + "ou wasl restore une copie",
        "the file header of {0} is destroyed, both copies: wasl salvage saves the records, "
          + "or wasl restore a backup")
    case .newerFormat(let found):
      Phrase(
        "{0} من صيغة أحدث من هذا البرنامج: ", "{0} est d'un format plus récent que ce programme : ",
        "{0} has a format newer than this program's: ") + Phrase(verbatim: String(found))
    case .unknownFeatures:
      Phrase(
        "{0} يحتاج نسخة أحدث من البرنامج", "{0} demande une version plus récente du programme",
        "{0} needs features that this program does not have")
    case .alreadyExists:
      Phrase(
        "{0} موجود ولن يُستبدل", "{0} existe déjà et n'est pas remplacé",
        "{0} exists already and is not overwritten")
    case .heldByAnother(let holder):
      Phrase(
        "{0} مفتوح في برنامج آخر", "{0} est ouvert dans un autre programme",
        "{0} is open in another program")
        + Phrase(verbatim: holder.map { " (\($0.processID))" } ?? "")
    default: diskPhrase
    }
  }

  private var diskPhrase: Phrase {
    switch self {
    case .noSpace(let bytes):
      Phrase(
        "القرص ممتلئ، يلزم بالبايت: ", "disque plein, octets nécessaires : ",
        "no room on the disk, bytes needed: ") + Phrase(verbatim: String(bytes))
    case .replacedUnderUs: .journalReplaced
    case .poisoned: .diskDoubtful
    case .locked: Phrase("{0} مقفل", "{0} est verrouillé", "{0} is locked")
    case .readOnly(let reason): reason.phrase
    case .damaged(let offset, _):
      Phrase(
        "{0} متضرر عند البايت ", "{0} est endommagé à l'octet ", "{0} is damaged at byte ")
        + Phrase(verbatim: String(offset))
    case .tooLarge:
      Phrase("العملية كبيرة جدا", "l'opération est trop grande", "the action is too large")
    case .io(let code, _):
      Phrase(
        "تعذرت الكتابة ولم يُحفظ شيء: ", "rien n'a été écrit : ", "nothing was written: ")
        + Phrase(verbatim: String(cString: strerror(code)))
    default: .diskFailed
    }
  }

  /// The process that has the journal open; empty where the system does not tell which.
  var holder: String? {
    guard case .heldByAnother(let holder) = self else { return nil }
    return holder.map { String($0.processID) } ?? ""
  }

  /// Why the journal may still be read, where only writing is in the way.
  var onlyReading: Phrase? {
    switch self {
    case .heldByAnother(let holder):
      let process = holder.map { " (\($0.processID))" } ?? ""
      return Phrase(
        "السجل مفتوح في برنامج آخر{0}: قراءة فقط",
        "Le journal est ouvert dans un autre programme{0} : lecture seule",
        "The journal is open in another program{0}: read only"
      ).filled(Phrase(verbatim: process))
    case .unreadable(EACCES), .unreadable(EROFS):
      return Phrase(
        "لا يُسمح بالكتابة في هذا الملف: قراءة فقط",
        "Ce fichier ne peut être écrit d'ici : lecture seule",
        "This file may not be written from here: read only")
    default: return nil
    }
  }
}

extension ChronicleError {
  func phrase(_ path: String) -> Phrase {
    switch self {
    case .rejected(let rejection): rejection.phrase
    case .journal(let error): error.phrase(path)
    case .unreadable(let place):
      Phrase(
        "سجل رقم {0} لا تقرؤه هذه النسخة", "cette version ne lit pas l'enregistrement {0}",
        "this version cannot read record {0}"
      ).filled(Phrase(verbatim: String(place.sequence)))
    default: .diskFailed
    }
  }
}

extension DisplayError {
  var phrase: Phrase {
    switch self {
    case .notATerminal:
      Phrase(
        "المدخل أو المخرج ليس طرفية", "l'entrée ou la sortie n'est pas un terminal",
        "input or output is not a terminal")
    case .terminalUnset:
      Phrase("المتغير TERM غير محدد", "TERM n'est pas défini", "TERM is not set")
    case .terminalUnknown(let name):
      Phrase("طرفية غير معروفة: {0}", "terminal inconnu : {0}", "unknown terminal: {0}")
        .filled(Phrase(verbatim: name))
    case .terminalDumb:
      Phrase(
        "الطرفية dumb لا تعرض الشاشات", "le terminal « dumb » ne peut rien afficher",
        "the terminal \"dumb\" cannot show screens")
    }
  }
}

extension ThemeError {
  var sentence: String {
    let place = [line.map { "line \($0)" }, key].compactMap { $0 }.joined(separator: ", ")
    return "theme \(file)\(place.isEmpty ? "" : " (\(place))"): \(problem)"
  }
}

extension ReadOnlyReason {
  /// Why a journal can only be read, and where.
  var phrase: Phrase {
    switch self {
    case .damaged(let offset, _):
      Phrase(
        "السجل متضرر عند البايت {0}: قراءة فقط، ولا يظهر إلا ما قبله. wasl salvage ينقذ الباقي",
        "Journal endommagé à l'octet {0} : lecture seule, seul ce qui précède est montré. wasl"
          + " salvage sauve le reste",
        "The journal is damaged at byte {0}: read only, and only what precedes is shown. wasl salvage"
          + " saves the rest"
      ).filled(Phrase(verbatim: String(offset)))
    case .acknowledgedMissing(_, let count):
      Phrase(
        "ناقص من المحفوظ {0}: قراءة فقط. خذوا آخر نسخة احتياطية أو wasl salvage",
        "Manquent, déjà enregistrés : {0}. Lecture seule ; prenez la dernière sauvegarde, ou wasl salvage",
        "Missing though saved: {0}. Read only; take the last backup, or wasl salvage"
      ).filled(.records(count))
    case .acknowledgedDiffers, .parentMissing:
      Phrase(
        "السجل لا يطابق ما حُفظ: قراءة فقط",
        "Le journal n'est pas celui qui a été enregistré : lecture seule",
        "The journal is not the one that was saved: read only")
    case .newerContent, .unknownFeatures:
      Phrase(
        "كتبته نسخة أحدث من البرنامج: قراءة فقط",
        "Écrit par une version plus récente : lecture seule",
        "Written by a newer version of the program: read only")
    case .noSlots:
      Phrase(
        "السجل مختوم ولم يبق فيه مفتاح: لا تفتحه أي عبارة سر",
        "Le journal est scellé et n'a plus de clé : aucune phrase secrète ne l'ouvre",
        "The journal is sealed and has no key slot left: no passphrase opens it")
    case .openedForReading, .closed, .noSession, .exhausted: .journalReadOnly
    }
  }
}

extension Damage {
  /// What is wrong at a place of the file.
  var phrase: Phrase {
    switch self {
    case .headerCopy: Phrase("نسخة من رأس الملف", "copie d'en-tête", "a copy of the file header")
    case .strayBytes:
      Phrase("بايتات زائدة", "octets étrangers", "bytes that should be zero")
    case .frameHeader, .payloadLength:
      Phrase("رأس تسجيل", "en-tête d'un enregistrement", "the header of a record")
    case .payload: Phrase("محتوى تسجيل", "contenu d'un enregistrement", "the content of a record")
    case .erasure: Phrase("قائمة محو", "liste d'effacement", "a list of erasures")
    case .seal:
      Phrase(
        "تسجيل لم يكتبه من معه المفتاح", "enregistrement écrit sans les clés",
        "a record that nobody with the keys wrote")
    case .shortFrame, .unfinishedGroup:
      Phrase("تسجيل غير مكتمل", "enregistrement inachevé", "an unfinished record")
    default: Phrase("تسلسل غير متطابق", "suite incohérente", "records that do not follow")
    }
  }
}
