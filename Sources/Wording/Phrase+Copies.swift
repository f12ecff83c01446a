/// The words of copies: backup, restoring, salvage, and the room they need.
extension Phrase {
  /// A size in the unit that leaves at most four figures: `240 ko`.
  public static func size(_ bytes: Int64) -> Phrase {
    let units: [(Phrase, Int64)] = [
      (Phrase("بايت", "octets", "bytes"), 1), (Phrase("كيلوبايت", "Ko", "KB"), 1 << 10),
      (Phrase("ميغابايت", "Mo", "MB"), 1 << 20), (Phrase("غيغابايت", "Go", "GB"), 1 << 30),
    ]
    let unit = units.last { bytes >= $0.1 * 10 } ?? units[0]
    return Phrase(verbatim: String(bytes / unit.1) + " ") + unit.0
  }

  /// So many actions: what an operator did at once.
  public static func actions(_ count: Int) -> Phrase {
    counted(
      count, arabic: ("عملية واحدة", "عمليتان", "عمليات", "عملية", "عملية"),
      french: ("opération", "opérations"), english: ("action", "actions"))
  }

  /// So many sessions: openings for writing.
  public static func sessions(_ count: Int) -> Phrase {
    counted(
      count, arabic: ("جلسة واحدة", "جلستان", "جلسات", "جلسة", "جلسة"),
      french: ("séance", "séances"), english: ("session", "sessions"))
  }

  public static let lastBackup = Phrase(
    "آخر نسخة احتياطية", "Dernière sauvegarde", "Last backup")
  public static let makeBackup = Phrase(
    "نسخة احتياطية الآن", "Faire une sauvegarde", "Make a backup")
  public static let backupHelp = Phrase(
    "مجلد على قرص آخر، مثال: /media/usb. تُنسخ كاملة مختومة كما هي، وتُقرأ ثانية للتأكد",
    "Un dossier sur un autre disque, ex. /media/usb. La copie est entière, scellée comme l'original,"
      + " et relue",
    "A folder on another disk, e.g. /media/usb. The copy is whole, sealed as the journal is, and read"
      + " again")
  public static let roomLeft = Phrase("المساحة الباقية", "Place restante", "Room left")

  /// No copy of the journal was ever made from here.
  public static let neverBackedUp = Phrase(
    "لا نسخة بعد، Enter لإنجازها", "jamais, Entrée en fait une", "never, Enter makes one")

  /// How long ago the newest copy was made.
  public static func backedUp(daysAgo: Int) -> Phrase {
    if daysAgo <= 0 { return Phrase("اليوم", "aujourd'hui", "today") }
    return Phrase("قبل {0}", "il y a {0}", "{0} ago").filled(.days(daysAgo))
  }

  /// The disk will soon be full.
  public static func littleRoom(_ bytes: Int64) -> Phrase {
    Phrase(
      "القرص يكاد يمتلئ: بقي {0}. أفرغوا مكانا",
      "Disque presque plein : reste {0}. Faites de la place",
      "The disk is nearly full: {0} left. Make room"
    ).filled(.size(bytes))
  }

  /// Records that a salvage had found gone.
  public static func namedLosses(_ count: Int) -> Phrase {
    Phrase(
      "أُنقذ من ملف متضرر: أماكن الضياع {0}", "Sauvé d'un fichier abîmé : lacunes {0}",
      "Salvaged from a damaged file: gaps {0}"
    ).filled(Phrase(verbatim: String(count)))
  }

  /// A person's file is shown only where the reading can be put on record.
  public static let personNeedsWriting = Phrase(
    "للقراءة فقط: القوائم والأرقام وحدها، وملفات الأشخاص حيث يمكن الكتابة",
    "Lecture seule : listes et chiffres ; un dossier ne se lit que là où l'on peut écrire",
    "Read only: lists and figures; a person's file is read only where writing is possible")
}
