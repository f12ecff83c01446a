/// The words of the settings.
extension Phrase {
  public static let settings = Phrase("الإعدادات", "Réglages", "Settings")
  public static let language = Phrase("اللغة", "Langue", "Language")
  public static let theme = Phrase("الألوان", "Couleurs", "Colours")
  public static let operators = Phrase("المستعملون", "Utilisateurs", "Operators")
  public static let desks = Phrase("المكاتب", "Bureaux", "Desks")
  public static let journal = Phrase("السجل", "Journal", "Journal")
  public static let centre = Phrase("المركز", "Centre", "Centre")
  public static let addOperator = Phrase(
    "إضافة مستعمل", "Ajouter un utilisateur", "Add an operator")
  public static let changeOperator = Phrase(
    "تغيير صلاحيات مستعمل", "Changer les droits d'un utilisateur", "Change an operator's rights")
  public static let removeOperator = Phrase(
    "إنهاء مهمة مستعمل", "Retirer un utilisateur", "Remove an operator")
  public static let openAnotherDesk = Phrase("فتح مكتب جديد", "Ouvrir un bureau", "Open a desk")
  public static let correctNames = Phrase(
    "تصحيح اسم المركز", "Corriger le nom du centre", "Correct the centre's name")
  public static let nobodyElse = Phrase(
    "لا مستعمل غيرك", "Il n'y a que vous", "There is nobody but you")
  public static let exchange = Phrase("التبادل", "Échange", "Exchange")
  public static let healthy = Phrase("سليم", "en bon état", "sound")
  public static let writable = Phrase("قابل للكتابة", "inscriptible", "can be written")
  public static let gone = Phrase("غادر(ت)", "parti(e)", "gone")
  public static let inUse = Phrase("الحالي", "en usage", "in use")

  public static func records(_ count: Int) -> Phrase {
    counted(
      count, arabic: ("تسجيل واحد", "تسجيلان", "تسجيلات", "تسجيلا", "تسجيل"),
      french: ("enregistrement", "enregistrements"), english: ("record", "records"))
  }

  /// At opening: what was in flight when the machine died, and that nothing else is missing.
  public static func actionDropped(intact records: Int) -> Phrase {
    Phrase(
      "أُزيلت عملية واحدة لم تكتمل، وبقيت سليمة: {0}",
      "1 opération inachevée écartée ; intacts : {0}",
      "1 unfinished action was dropped, intact: {0}"
    ).filled(.records(records))
  }

  /// What was cut from the end of the file at opening, and kept in a copy.
  public static func tailRepaired(_ bytes: Int) -> Phrase {
    Phrase(
      "نهاية ناقصة أزيلت: {0} بايت، نسخة محفوظة",
      "Fin inachevée retirée : {0} octets, copie gardée",
      "An unfinished end was cut: {0} bytes, a copy is kept"
    ).filled(Phrase(verbatim: String(bytes)))
  }
}

extension Language {
  /// The language's name for itself.
  public var ownName: Phrase {
    switch self {
    case .arabic: Phrase(verbatim: "العربية")
    case .french: Phrase(verbatim: "Français")
    case .english: Phrase(verbatim: "English")
    }
  }
}
