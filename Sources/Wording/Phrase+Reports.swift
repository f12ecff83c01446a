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
  public static let byTrade = Phrase("التسليمات حسب المهنة", "Remises par métier", "Hand-overs by trade")
  public static let bySex = Phrase("التسليمات حسب الجنس", "Remises par sexe", "Hand-overs by sex")
  public static let byProvince = Phrase(
    "التسليمات حسب الإقليم", "Remises par province", "Hand-overs by province")
  public static let notKnown = Phrase("غير محدد", "non précisé", "not stated")
  public static let ownMeans = Phrase("إمكانيات ذاتية", "Moyens propres", "Own means")
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

extension FigureName {
  public var phrase: Phrase {
    switch self {
    case .received: Phrase("تم استقبالهم", "Personnes reçues", "People received")
    case .contacts: Phrase("المقابلات", "Entretiens", "Contacts")
    case .peopleInContact: Phrase("أشخاص تمت مقابلتهم", "Personnes entretenues", "People in contact")
    case .filesOpened: Phrase("ملفات مفتوحة", "Dossiers ouverts", "Files opened")
    case .adviceWithoutFile:
      Phrase("استشارات بدون ملف", "Conseils sans dossier", "Advice without a file")
    case .inquiriesConcluded: Phrase("أبحاث منجزة", "Enquêtes conclues", "Inquiries concluded")
    case .vulnerable: Phrase("في وضعية هشاشة", "En situation vulnérable", "In a vulnerable situation")
    case .eligible: Phrase("مستوفون للشروط", "Éligibles", "Eligible")
    case .waitingForPapers: Phrase("في انتظار الوثائق", "En attente de papiers", "Waiting for papers")
    case .projectsDrafted: Phrase("مشاريع محررة", "Projets rédigés", "Projects drafted")
    case .projectsSubmitted: Phrase("مشاريع محالة", "Projets soumis", "Projects submitted")
    case .projectsApproved: Phrase("مشاريع مصادق عليها", "Projets approuvés", "Projects approved")
    case .waitingForFunding:
      Phrase("في انتظار التمويل", "En attente de financement", "Waiting for funding")
    default: handOverPhrase
    }
  }

  private var handOverPhrase: Phrase {
    switch self {
    case .projectsLaunched: Phrase("مشاريع منطلقة", "Projets lancés", "Projects launched")
    case .handOvers: Phrase("التسليمات", "Remises", "Hand-overs")
    case .peopleServed: Phrase("المستفيدون", "Bénéficiaires servis", "People served")
    case .womenServed: Phrase("منهم نساء", "dont femmes", "of whom women")
    case .equipmentDelivered: Phrase("معدات مسلمة", "Matériel remis", "Equipment handed over")
    case .chequesHandedOver: Phrase("شيكات مسلمة", "Chèques remis", "Cheques handed over")
    case .otherPayments: Phrase("أداءات أخرى", "Autres paiements", "Other payments")
    case .chequesUncashed: Phrase("شيكات غير مصروفة", "Chèques non encaissés", "Cheques not cashed")
    case .visitsMade: Phrase("زيارات منجزة", "Visites faites", "Visits made")
    case .visitsOverdue: Phrase("زيارات متأخرة", "Visites en retard", "Visits overdue")
    case .visitsOpen: Phrase("زيارات مستحقة", "Visites à faire", "Visits due")
    default: survivalPhrase
    }
  }

  private var survivalPhrase: Phrase {
    switch self {
    case .dueAfter6: FigureName.reached(6)
    case .dueAfter12: FigureName.reached(12)
    case .dueAfter24: FigureName.reached(24)
    case .runningAfter6, .runningAfter12, .runningAfter24:
      Phrase("  قائمة", "  en activité", "  running")
    case .stoppedAfter6, .stoppedAfter12, .stoppedAfter24:
      Phrase("  متوقفة", "  à l'arrêt", "  stopped")
    case .notSeenAfter6, .notSeenAfter12, .notSeenAfter24:
      Phrase("  لم تتم معاينتها", "  non vus", "  not seen")
    default: pathwayPhrase
    }
  }

  /// Of projects handed over at least that long ago, and no others: the rule of the figure.
  private static func reached(_ months: Int) -> Phrase {
    Phrase("مشاريع بلغت {0}", "Projets ayant atteint {0}", "Projects that reached {0}")
      .filled(.months(months))
  }

  private var pathwayPhrase: Phrase {
    switch self {
    case .placedWithPartners:
      Phrase("تشغيل لدى شركاء", "Emplois chez des partenaires", "Jobs with partners")
    case .jobsFoundByThemselves:
      Phrase("شغل بمجهود ذاتي", "Emplois trouvés par soi-même", "Jobs found by oneself")
    case .ownProjects: Phrase("مشاريع ذاتية", "Projets propres sans aide", "Own projects")
    case .trainingEnrolled: Phrase("مسجلون بالتكوين", "Inscrits en formation", "Enrolled in training")
    case .trainingCompleted: Phrase("أتموا التكوين", "Formations achevées", "Training completed")
    case .schoolEnrolled: Phrase("مسجلون بالدراسة", "Inscrits à l'école", "Enrolled in school")
    case .schoolCompleted: Phrase("أتموا الدراسة", "Scolarités achevées", "School completed")
    case .minorsEnrolled:
      Phrase("منهم قاصرون", "dont mineurs inscrits", "of whom minors enrolled")
    case .filesClosed: Phrase("ملفات مغلقة", "Dossiers clos", "Files closed")
    case .lasting: Phrase("مشاريع مستدامة", "Projets durables", "Lasting projects")
    default: Phrase(verbatim: rawValue)
    }
  }
}
