import Journaling
import Sealing
import Wording

/// What is said of passphrases and seals on the command line.
extension Phrase {
  static let passphraseMissing = Phrase(
    "عبارة السر لا تكون فارغة", "la phrase secrète est vide", "the passphrase is empty")

  static let passphraseUnreadable = Phrase(
    "السطر الأول ليس عبارة سر: نص UTF-8 من سطر واحد، أقل من 4096 بايت",
    "la première ligne n'est pas une phrase secrète : du texte UTF-8 de moins de 4096 octets",
    "the first line is no passphrase: UTF-8 text of less than 4096 bytes")

  /// Does not say which of the two is wrong.
  static let keyRefused = Phrase(
    "الرقم أو عبارة السر غير صحيح", "le numéro ou la phrase secrète n'est pas juste",
    "the number or the passphrase is not right")

  static let keyNeeded = Phrase(
    "{0} مختوم: أعطوا ‎--passphrase-file أو ‎--passphrase-fd",
    "{0} est scellé : donnez --passphrase-file ou --passphrase-fd",
    "{0} is sealed: give --passphrase-file or --passphrase-fd")

  static let newPassphraseNeeded = Phrase(
    "أعطوا عبارة السر الجديدة: ‎--passphrase-file أو ‎--passphrase-fd",
    "donnez la nouvelle phrase secrète : --passphrase-file ou --passphrase-fd",
    "give the new passphrase: --passphrase-file or --passphrase-fd")

  static let sealOrClear = Phrase(
    "المركز الجديد يُختم: أعطوا ‎--passphrase-file أو ‎--passphrase-fd، أو ‎--clear بلا ختم",
    "un nouveau centre est scellé : donnez --passphrase-file ou --passphrase-fd, "
      + "ou --clear pour un journal en clair",
    "a new centre is sealed: give --passphrase-file or --passphrase-fd, "
      + "or --clear for a journal in clear")

  static let notCoordinator = Phrase(
    "المستخدم رقم {0} ليس منسقا هنا", "l'utilisateur {0} n'est pas coordonnateur ici",
    "operator {0} is no coordinator here")

  static let noSuchOperator = Phrase(
    "لا مستخدم برقم {0}", "aucun utilisateur n'a le numéro {0}", "no operator has the number {0}")

  /// The recovery code and what it is for.
  static func recoveryCode(_ code: RecoveryCode) -> Phrase {
    Phrase(
      "رمز الاسترجاع، يُكتب على ورق ويُحفظ بعيدا، ولا يظهر إلا هذه المرة: \u{2066}{0}\u{2069}",
      "code de secours, à écrire sur papier et à garder ailleurs, montré cette seule fois : {0}",
      "recovery code, to be written on paper and kept elsewhere, shown this once: {0}"
    ).filled(Phrase(verbatim: code.text))
  }
}

extension SealingError {
  var phrase: Phrase {
    switch self {
    case .outOfMemory:
      Phrase(
        "الذاكرة لا تكفي لعبارة السر", "pas assez de mémoire pour une phrase secrète",
        "not enough memory for a passphrase")
    case .noKeys: .journalReadOnly
    }
  }
}

extension ResealingError {
  /// Why a store could not be sealed; the path of the old one, then of the new one.
  func phrase(_ old: String, _ new: String) -> Phrase {
    switch self {
    case .alreadySealed:
      Phrase("{0} مختوم من قبل", "{0} est déjà scellé", "{0} is sealed already")
        .filled(Phrase(verbatim: old))
    case .joined:
      Phrase(
        "{0} ضُم إليه سجل آخر: لا يُختم بعد ذلك",
        "{0} a été réuni avec un autre : il ne peut plus être scellé",
        "{0} was joined with another journal: it cannot be sealed any more"
      ).filled(Phrase(verbatim: old))
    case .notWhole(let reason): Phrase(verbatim: old + ": ") + reason.phrase
    case .journal(let error): error.phrase(new)
    }
  }
}
