public import Domain

extension FigureName {
  /// What the figure counts, in words.
  public var phrase: Phrase {
    switch self {
    case .received: Phrase("أشخاص تم استقبالهم", "Personnes reçues", "People received")
    case .contacts: Phrase("مقابلات", "Entretiens", "Contacts")
    case .peopleInContact:
      Phrase("أشخاص في تواصل", "Personnes en contact", "People in contact")
    case .filesOpened: Phrase("ملفات مفتوحة", "Dossiers ouverts", "Files opened")
    case .adviceWithoutFile:
      Phrase("استشارات بدون ملف", "Conseils sans dossier", "Advice without a file")
    case .inquiriesConcluded:
      Phrase("أبحاث اجتماعية منجزة", "Enquêtes conclues", "Inquiries concluded")
    case .vulnerable: Phrase("في وضعية هشاشة", "En précarité", "Vulnerable")
    case .eligible: Phrase("مستوفون للشروط", "Éligibles", "Eligible")
    case .waitingForPapers:
      Phrase("في انتظار الوثائق", "En attente de papiers", "Waiting for papers")
    case .projectsDrafted: Phrase("مشاريع محررة", "Projets rédigés", "Projects drafted")
    case .projectsSubmitted: Phrase("مشاريع محالة", "Projets soumis", "Projects submitted")
    case .projectsApproved: Phrase("مشاريع مصادق عليها", "Projets approuvés", "Projects approved")
    case .waitingForFunding:
      Phrase("في انتظار التمويل", "En attente de financement", "Waiting for funding")
    case .projectsLaunched: Phrase("مشاريع انطلقت", "Projets lancés", "Projects launched")
    case .handOvers: Phrase("عمليات تسليم", "Remises", "Hand-overs")
    case .peopleServed: Phrase("المستفيدون", "Bénéficiaires servis", "People served")
    case .womenServed: Phrase("منهم نساء", "dont femmes", "of them women")
    case .equipmentDelivered:
      Phrase("تجهيزات مسلَّمة", "Équipements remis", "Equipment delivered")
    case .chequesHandedOver: Phrase("شيكات مسلَّمة", "Chèques remis", "Cheques handed over")
    case .otherPayments: Phrase("أداءات أخرى", "Autres paiements", "Other payments")
    case .chequesUncashed: Phrase("شيكات غير مصروفة", "Chèques non encaissés", "Cheques uncashed")
    case .visitsMade: Phrase("زيارات منجزة", "Visites faites", "Visits made")
    case .visitsOverdue: Phrase("زيارات متأخرة", "Visites en retard", "Visits overdue")
    case .visitsOpen: Phrase("زيارات مستحقة", "Visites à faire", "Visits due")
    case .dueAfter6, .dueAfter12, .dueAfter24:
      Phrase("مشاريع بلغت {0}", "Projets de {0} et plus", "Projects {0} old").filled(months)
    case .runningAfter6, .runningAfter12, .runningAfter24:
      Phrase("قائمة بعد {0}", "En activité à {0}", "Running after {0}")
        .filled(months)
    case .stoppedAfter6, .stoppedAfter12, .stoppedAfter24:
      Phrase("متوقفة بعد {0}", "À l'arrêt à {0}", "Stopped after {0}")
        .filled(months)
    case .notSeenAfter6, .notSeenAfter12, .notSeenAfter24:
      Phrase("لم تُعاين بعد {0}", "Non vus à {0}", "Not seen after {0}")
        .filled(months)
    default: pathwayPhrase
    }
  }

  private var pathwayPhrase: Phrase {
    switch self {
    case .placedWithPartners:
      Phrase("إدماج لدى مقاولات شريكة", "Placements chez des partenaires", "Placed with partners")
    case .jobsFoundByThemselves:
      Phrase("شغل وُجد ذاتيا", "Emplois trouvés seuls", "Jobs found by themselves")
    case .ownProjects: Phrase("مشاريع خاصة", "Projets propres", "Own projects")
    case .trainingEnrolled:
      Phrase("مسجلون بالتكوين المهني", "Inscrits en formation", "Enrolled in training")
    case .trainingCompleted:
      Phrase("أتموا التكوين", "Formations terminées", "Training completed")
    case .schoolEnrolled: Phrase("مسجلون بالدراسة", "Inscrits à l'école", "Enrolled in school")
    case .schoolCompleted: Phrase("أتموا الدراسة", "Scolarités terminées", "School completed")
    case .minorsEnrolled: Phrase("قاصرون مسجلون", "Mineurs inscrits", "Minors enrolled")
    case .filesClosed: Phrase("ملفات مغلقة", "Dossiers clos", "Files closed")
    case .lasting: Phrase("مشاريع مستدامة", "Projets pérennes", "Lasting projects")
    default: Phrase(verbatim: rawValue)
    }
  }

  private var months: Phrase {
    .months(rawValue.hasSuffix("24") ? 24 : rawValue.hasSuffix("12") ? 12 : 6)
  }
}
