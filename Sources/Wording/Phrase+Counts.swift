/// Counted nouns: French and English have two forms, Arabic six.
extension Phrase {
  /// So many days: `34 jours`, `34 يوما`.
  public static func days(_ count: Int) -> Phrase {
    counted(
      count, arabic: ("يوم واحد", "يومان", "أيام", "يوما", "يوم"), french: ("jour", "jours"),
      english: ("day", "days"))
  }

  /// So many months.
  public static func months(_ count: Int) -> Phrase {
    counted(
      count, arabic: ("شهر واحد", "شهران", "أشهر", "شهرا", "شهر"), french: ("mois", "mois"),
      english: ("month", "months"))
  }

  /// So many people.
  public static func people(_ count: Int) -> Phrase {
    counted(
      count, arabic: ("شخص واحد", "شخصان", "أشخاص", "شخصا", "شخص"),
      french: ("personne", "personnes"), english: ("person", "people"))
  }

  /// So many files.
  public static func files(_ count: Int) -> Phrase {
    counted(
      count, arabic: ("ملف واحد", "ملفان", "ملفات", "ملفا", "ملف"),
      french: ("dossier", "dossiers"), english: ("file", "files"))
  }

  /// A number with its noun.
  ///
  /// - Parameter arabic: the whole for one and two, then the nouns after 3–10, 11–99 and hundreds.
  static func counted(
    _ count: Int, arabic: (String, String, String, String, String), french: (String, String),
    english: (String, String)
  ) -> Phrase {
    let words =
      switch count {
      case 1: arabic.0
      case 2: arabic.1
      default:
        switch count % 100 {
        case 3...10: "\(count) \(arabic.2)"
        case 11...99: "\(count) \(arabic.3)"
        default: "\(count) \(arabic.4)"
        }
      }
    return Phrase(
      words, "\(count) \(count < 2 ? french.0 : french.1)",
      "\(count) \(count == 1 ? english.0 : english.1)")
  }
}
