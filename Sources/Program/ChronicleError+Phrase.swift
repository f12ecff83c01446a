import Journaling
import Recording
import Wording

extension ChronicleError {
  /// What happened, and what is kept.
  var phrase: Phrase {
    switch self {
    case .rejected(let rejection): rejection.phrase
    case .journal(.noSpace(let bytes)): .noSpace(bytes)
    case .journal(.readOnly): .journalReadOnly
    case .journal(.replacedUnderUs): .journalReplaced
    case .journal(.poisoned): .diskDoubtful
    case .journal, .unreadable, .unwritable: .diskFailed
    }
  }
}
