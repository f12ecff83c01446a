public import Domain

/// The words of the reports.
extension Phrase {
  public static let reports = Phrase("التقارير", "Rapports", "Reports")
  public static let choosePeriod = Phrase(
    "اختيار الفترة والإقليم", "Choisir la période et la province", "Choose period and province")
  public static let sinceTheBeginning = Phrase(
    "منذ البداية", "depuis le début", "since the beginning")
  public static let allProvinces = Phrase("كل الأقاليم", "toutes les provinces", "all provinces")
  public static let count = Phrase("العدد", "Nombre", "Count")
  public static let amount = Phrase("المبلغ", "Montant", "Amount")
  public static let figure = Phrase("المؤشر", "Chiffre", "Figure")
  public static let envelopes = Phrase("الأغلفة المالية", "Enveloppes", "Envelopes")
  public static let agreements = Phrase("الاتفاقيات", "Conventions", "Agreements")
  public static let operations = Phrase("عمليات التوزيع", "Opérations", "Operations")
  public static let publishedFigures = Phrase(
    "أرقام منشورة (خارج العد)", "Chiffres publiés (hors décompte)",
    "Published figures (not counted here)")
  public static let passedWarnings = Phrase(
    "استثناءات معللة", "Dérogations motivées", "Exceptions with a reason")
  public static let byTrade = Phrase(
    "التسليمات حسب المهنة", "Remises par métier", "Hand-overs by trade")
  public static let bySex = Phrase("التسليمات حسب الجنس", "Remises par sexe", "Hand-overs by sex")
  public static let byProvince = Phrase(
    "التسليمات حسب الإقليم", "Remises par province", "Hand-overs by province")
  public static let notKnown = Phrase("غير محدد", "non précisé", "not stated")
  public static let emptyFigure = Phrase(
    "لا شيء في هذه الفترة: Esc للرجوع", "Rien sur cette période : Échap pour revenir",
    "Nothing in this period: Esc goes back")
  public static let periodReversed = Phrase(
    "نهاية الفترة قبل بدايتها", "La fin précède le début", "The end is before the beginning")
}

extension Precision {
  /// The figure with its precision: `environ 230`, `أزيد من 300`.
  public func stated(_ figure: Phrase) -> Phrase {
    switch self {
    case .exact: figure
    case .about: Phrase("حوالي ", "environ ", "about ") + figure
    case .moreThan: Phrase("أزيد من ", "plus de ", "more than ") + figure
    case .notStated: .notKnown
    }
  }
}
