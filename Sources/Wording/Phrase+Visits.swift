public import Domain

/// The words of the follow-up.
extension Phrase {
  /// At the condition of a thing handed over.
  public static let blankUnseen = Phrase(
    "فارغة: لم تُعاين؛ F4 للائحة", "Vide : pas vu ; F4 pour la liste",
    "Empty: not looked at; F4 for the list")
  public static let followUpVisits = Phrase("زيارات التتبع", "Visites de suivi", "Follow-up visits")
  public static let recordVisit = Phrase("تسجيل زيارة", "Noter une visite", "Record a visit")
  public static let exemptVisit = Phrase(
    "إعفاء من زيارة", "Dispenser d'une visite", "Exempt a visit")
  public static let missedVisit = Phrase(
    "تسجيل زيارة لم تتم", "Noter une visite non effectuée", "Record a visit not made")
  public static let decideAssets = Phrase(
    "قرار بشأن المعدات", "Décider du matériel", "Decide about the equipment")
  public static let unplanned = Phrase("خارج البرنامج", "hors plan", "out of plan")
  public static let agreedVisit = Phrase("متفق عليها", "convenue", "agreed")
  public static let firstHandOver = Phrase("أول تسليم", "Première remise", "First hand-over")
  public static let equipment = Phrase("المعدات", "Matériel", "Equipment")
  public static let commune = Phrase("الجماعة", "Commune", "Commune")
  public static let file = Phrase("الملف", "Dossier", "File")
  public static let fullName = Phrase("الاسم الكامل", "Nom et prénom", "Full name")
  public static let dueDay = Phrase("الموعد", "Échéance", "Due")
  public static let standing = Phrase("الوضعية", "Situation", "Standing")
  public static let noVisitsYet = Phrase(
    "لا زيارة مبرمجة: تُبرمج بعد أول تسليم، F9 القائمة",
    "Aucune visite prévue : elles le sont à la première remise, F9 menu",
    "No visits planned: they are after the first hand-over, F9 menu")
  public static let nothingToFollow = Phrase(
    "لم يسلم شيء بعد: Esc للرجوع", "Rien n'a encore été remis : Échap pour revenir",
    "Nothing was handed over yet: Esc goes back")
  public static let noOpenWindow = Phrase(
    "لا زيارة مستحقة أو متأخرة", "Aucune visite à faire ni en retard",
    "No visit is due or overdue")
  public static let noneToExempt = Phrase(
    "لا زيارة يمكن الإعفاء منها: المتأخرة لا تُعفى",
    "Aucune visite à dispenser : une visite en retard ne se dispense pas",
    "No visit to exempt: an overdue one cannot be")
  public static let homeIsClosed = Phrase(
    "! لا زيارة للمنزل بطلب من المعني(ة)",
    "! Pas de visite à domicile, à la demande de la personne",
    "! No visits at home, as the person asked")

  /// Late by so many days, in few cells.
  public static func late(_ days: Int) -> Phrase {
    Phrase("متأخرة", "retard", "late") + Phrase(verbatim: " ")
      + Phrase(Phrase.days(days).arabic, "\(days) j", "\(days) d")
  }
}

extension VisitRule.Offset {
  /// When the visit falls due after the hand-over: `6 mois`.
  public var phrase: Phrase {
    switch self {
    case .days(let count): .days(count)
    case .months(let count): .months(count)
    }
  }
}

extension VisitWindow.Status {
  /// The mark beside the word, so that nothing is told by colour alone.
  public var glyph: String {
    switch self {
    case .overdue: "!"
    case .open: "●"
    case .done: "✓"
    case .exempted, .missed: "✗"
    case .upcoming: "·"
    }
  }
}
