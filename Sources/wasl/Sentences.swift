import Domain
import Glibc
import Journaling
import Recording
import Terminal
import Theming
import Wording

extension JournalError {
  /// What is in the way of a store, in one sentence.
  func sentence(_ path: String) -> String {
    switch self {
    case .notFound: "there is no journal at \(path)"
    case .isFolder: "\(path) is a folder, not a journal"
    case .unreadable(let code): "\(path) cannot be read: \(String(cString: strerror(code)))"
    case .empty: "\(path) is empty, not a journal"
    case .notAJournal: "\(path) is not a Wasl journal"
    case .newerFormat(let found): "\(path) has format \(found), newer than this program's"
    case .unknownFeatures: "\(path) needs features that this program does not have"
    case .alreadyExists: "\(path) exists already and is not overwritten"
    case .heldByAnother: "\(path) is open in another program"
    case .noSpace(let bytes): "no room on the disk: \(bytes) bytes are needed"
    default: "\(path): \(self)"
    }
  }
}

extension ChronicleError {
  var sentence: String {
    switch self {
    case .rejected(let rejection): rejection.code.rawValue
    case .journal(let error): error.sentence("the journal")
    case .unreadable(let place): "record \(place.sequence) cannot be read by this version"
    case .unwritable: "the events could not be written so that they read back"
    }
  }
}

extension DisplayError {
  func sentence(_ language: Language) -> String {
    let phrase: Phrase =
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
    return phrase(language)
  }
}

extension ThemeError {
  var sentence: String {
    let place = [line.map { "line \($0)" }, key].compactMap { $0 }.joined(separator: ", ")
    return "theme \(file)\(place.isEmpty ? "" : " (\(place))"): \(problem)"
  }
}

extension JournalError {
  /// That another program has the journal, and which, where that is the trouble.
  var holderPhrase: Phrase? {
    guard case .heldByAnother(let holder) = self else { return nil }
    let process = holder.map { " (\($0.processID))" } ?? ""
    return Phrase(
      "السجل مفتوح في برنامج آخر{0}: قراءة فقط",
      "Le journal est ouvert dans un autre programme{0} : lecture seule",
      "The journal is open in another program{0}: read only"
    ).filled(Phrase(verbatim: process))
  }
}

extension ReadOnlyReason {
  /// Why a journal can only be read, and where.
  var phrase: Phrase {
    switch self {
    case .damaged(let offset, _):
      Phrase(
        "السجل متضرر عند البايت {0}: قراءة فقط", "Journal endommagé à l'octet {0} : lecture seule",
        "The journal is damaged at byte {0}: read only"
      ).filled(Phrase(verbatim: String(offset)))
    case .acknowledgedMissing(_, let count):
      Phrase(
        "ينقص {0} من العمليات المحفوظة: قراءة فقط",
        "{0} opération(s) enregistrée(s) manquent : lecture seule",
        "{0} saved record(s) are missing: read only"
      ).filled(Phrase(verbatim: String(count)))
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
    case .openedForReading, .closed, .noSession, .exhausted: .journalReadOnly
    }
  }
}
