public import Domain

/// The words of the first screen.
extension Phrase {
  public static let todayTitle = Phrase("اليوم", "Aujourd'hui", "Today")
  public static let toDo = Phrase("ما يجب القيام به", "À faire", "To do")
  public static let nothingToDo = Phrase(
    "لا شيء مستعجل اليوم: F3 للبحث عن ملف، F9 القائمة",
    "Rien d'urgent aujourd'hui : F3 cherche un dossier, F9 menu",
    "Nothing urgent today: F3 finds a file, F9 menu")

  public static func overdueAndDue(_ late: Int, _ week: Int) -> Phrase {
    Phrase(
      "{0} متأخرة · {1} هذا الأسبوع", "{0} en retard · {1} cette semaine",
      "{0} overdue · {1} this week"
    ).filled(Phrase(verbatim: String(late)), Phrase(verbatim: String(week)))
  }

  public static func toCompleteAndWaiting(_ open: Int, _ waiting: Int) -> Phrase {
    Phrase(
      "{0} للاستكمال · {1} في انتظار التمويل", "{0} à compléter · {1} en attente de financement",
      "{0} to complete · {1} waiting for funding"
    ).filled(Phrase(verbatim: String(open)), Phrase(verbatim: String(waiting)))
  }

  /// So many people, of whom so many cannot be handed anything yet.
  public static func listed(_ people: Int, blocked: Int) -> Phrase {
    if blocked == 0 { return .people(people) }
    let stuck = Phrase.counted(
      blocked, arabic: ("ملف عالق", "ملفان عالقان", "ملفات عالقة", "ملفا عالقا", "ملف عالق"),
      french: ("bloquée", "bloquées"), english: ("blocked", "blocked"))
    return Phrase.people(people) + Phrase("، ", ", ", ", ") + stuck
  }

  public static func committedShare(_ percent: Int) -> Phrase {
    Phrase("{0} % ملتزم به", "engagé {0} %", "{0} % committed")
      .filled(Phrase(verbatim: String(percent)))
  }
}

extension Anomaly.Kind: Worded {
  /// What a join of two machines left to settle.
  public var phrase: Phrase {
    switch self {
    case .missingReference: Phrase("مرجع غير موجود", "référence absente", "reference missing")
    case .sameIdentifier: Phrase("معرف مكرر", "identifiant en double", "identifier twice")
    case .sameNumber: Phrase("رقم مكرر", "numéro en double", "number twice")
    case .handedOverTwice: Phrase("سُلم مرتين", "remis deux fois", "handed over twice")
    case .promisedTwice: Phrase("مخصص مرتين", "promis deux fois", "promised twice")
    case .centreTwice: Phrase("مركز مكرر", "centre en double", "centre twice")
    case .stateConflict: Phrase("وضعيتان متعارضتان", "états contraires", "states in conflict")
    case .overdrawn: Phrase("تجاوز المتاح", "dépassement", "overdrawn")
    case .erasedPerson:
      Phrase(
        "معطيات شخص مُحي: تُمحى من جديد", "données d'une personne effacée : à effacer encore",
        "words about an erased person: erase again")
    }
  }
}

extension Subject.Kind {
  /// What kind of thing it is.
  public var phrase: Phrase {
    switch self {
    case .centre: .centre
    case .operator_: Phrase("مستعمل", "Utilisateur", "Operator")
    case .beneficiary: .file
    case .contact: Phrase("مقابلة", "Entretien", "Contact")
    case .inquiry: Phrase("بحث اجتماعي", "Enquête sociale", "Inquiry")
    case .project, .step: Phrase("مشروع حياة", "Projet de vie", "Life project")
    case .programme: Phrase("برنامج", "Programme", "Programme")
    case .agreement: Phrase("اتفاقية", "Convention", "Agreement")
    case .contribution: Phrase("مساهمة", "Contribution", "Contribution")
    case .envelope: Phrase("غلاف مالي", "Enveloppe", "Envelope")
    case .cohort: Phrase("فوج", "Groupe", "Cohort")
    case .stock: Phrase("مخزون", "Stock", "Stock")
    case .allocation, .line: Phrase("تخصيص", "Affectation", "Allocation")
    case .ceremony: Phrase("حفل", "Cérémonie", "Ceremony")
    case .visit: Phrase("زيارة", "Visite", "Visit")
    case .figure: Phrase("رقم منشور", "Chiffre publié", "Published figure")
    }
  }
}
