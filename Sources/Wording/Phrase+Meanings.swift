public import Domain

/// A closed list of the domain that has words for each of its meanings.
public protocol Worded: Coded {
  /// What people call it.
  var phrase: Phrase { get }
}

extension FileKind: Worded {
  public var phrase: Phrase {
    switch self {
    case .formerInmate: Phrase("مستفيد(ة)", "Bénéficiaire", "Beneficiary")
    case .relative: Phrase("فرد من الأسرة", "Membre de la famille", "Relative")
    case .protectionLeaver:
      Phrase("خريج(ة) مركز حماية الطفولة", "Sortant(e) de protection", "Leaver of child protection")
    }
  }
}
extension Sex: Worded {
  public var phrase: Phrase {
    switch self {
    case .female: Phrase("أنثى", "Féminin", "Female")
    case .male: Phrase("ذكر", "Masculin", "Male")
    }
  }
}
extension MaritalStatus: Worded {
  public var phrase: Phrase {
    switch self {
    case .single: Phrase("عازب(ة)", "Célibataire", "Single")
    case .married: Phrase("متزوج(ة)", "Marié(e)", "Married")
    case .divorced: Phrase("مطلق(ة)", "Divorcé(e)", "Divorced")
    case .widowed: Phrase("أرمل(ة)", "Veuf(ve)", "Widowed")
    }
  }
}
extension Schooling: Worded {
  public var phrase: Phrase {
    switch self {
    case .none: Phrase("بدون مستوى", "Sans niveau", "No schooling")
    case .literacy: Phrase("محاربة الأمية", "Alphabétisation", "Literacy")
    case .nonFormal: Phrase("التعليم غير النظامي", "Éducation non formelle", "Non-formal")
    case .primary: Phrase("التعليم الابتدائي", "Primaire", "Primary")
    case .lowerSecondary: Phrase("الثانوي الإعدادي", "Secondaire collégial", "Lower secondary")
    case .upperSecondary: Phrase("الثانوي التأهيلي", "Secondaire qualifiant", "Upper secondary")
    case .vocational: Phrase("التكوين المهني", "Formation professionnelle", "Vocational")
    case .university: Phrase("التعليم الجامعي", "Universitaire", "University")
    }
  }
}
extension CardStatus: Worded {
  public var phrase: Phrase {
    switch self {
    case .held: Phrase("متوفرة", "Possédée", "Held")
    case .none: Phrase("غير متوفرة", "Aucune", "None")
    case .lost: Phrase("ضائعة", "Perdue", "Lost")
    case .renewing: Phrase("في طور التجديد", "En renouvellement", "Being renewed")
    }
  }
}
extension NoticeWay: Worded {
  public var phrase: Phrase {
    switch self {
    case .readAloud: Phrase("قُرئ جهرا", "Lu à voix haute", "Read aloud")
    case .readAlone: Phrase("قرأه بنفسه", "Lu par la personne", "Read by the person")
    case .byPhone: Phrase("عبر الهاتف", "Par téléphone", "By phone")
    }
  }
}
extension SpokenLanguage: Worded {
  public var phrase: Phrase {
    switch self {
    case .darija: Phrase("الدارجة", "Darija", "Darija")
    case .tachelhit: Phrase("تاشلحيت", "Tachelhit", "Tachelhit")
    case .tamazight: Phrase("تامازيغت", "Tamazight", "Tamazight")
    case .tarifit: Phrase("تاريفيت", "Tarifit", "Tarifit")
    case .hassaniya: Phrase("الحسانية", "Hassaniya", "Hassaniya")
    case .french: Phrase("الفرنسية", "Français", "French")
    }
  }
}
extension GuardianKind: Worded {
  public var phrase: Phrase {
    switch self {
    case .father: Phrase("الأب", "Père", "Father")
    case .mother: Phrase("الأم", "Mère", "Mother")
    case .testamentary: Phrase("وصي", "Tuteur testamentaire", "Testamentary guardian")
    case .appointed: Phrase("مقدم", "Tuteur datif", "Appointed guardian")
    }
  }
}
extension NeedDomain: Worded {
  public var phrase: Phrase {
    switch self {
    case .housing: Phrase("السكن", "Logement", "Housing")
    case .papers: Phrase("الوثائق", "Papiers", "Papers")
    case .family: Phrase("الأسرة", "Famille", "Family")
    case .childcare: Phrase("رعاية الأطفال", "Garde d'enfants", "Childcare")
    case .healthSupport: Phrase("الدعم الصحي", "Appui santé", "Health support")
    case .income: Phrase("الدخل", "Revenu", "Income")
    case .work: Phrase("الشغل", "Travail", "Work")
    case .training: Phrase("التكوين", "Formation", "Training")
    case .debts: Phrase("الديون", "Dettes", "Debts")
    }
  }
}
extension NeedStatus: Worded {
  public var phrase: Phrase {
    switch self {
    case .notAsked: Phrase("لم يُسأل", "Non demandé", "Not asked")
    case .noneFound: Phrase("لا حاجة", "Aucun besoin", "None found")
    case .found: Phrase("حاجة قائمة", "Besoin constaté", "Found")
    case .inProgress: Phrase("قيد المعالجة", "En cours", "In progress")
    case .met: Phrase("تمت الاستجابة", "Satisfait", "Met")
    case .declined: Phrase("رفض الدعم", "Décliné", "Declined")
    }
  }
}
extension ContactPlace: Worded {
  public var phrase: Phrase {
    switch self {
    case .centre: Phrase("بالمركز", "Au centre", "At the centre")
    case .phone: Phrase("بالهاتف", "Par téléphone", "By phone")
    case .home: Phrase("بالمنزل", "À domicile", "At home")
    case .workplace: Phrase("بمكان العمل", "Au lieu de travail", "At the workplace")
    case .elsewhere: Phrase("مكان آخر", "Ailleurs", "Elsewhere")
    }
  }
}
extension ContactParty: Worded {
  public var phrase: Phrase {
    switch self {
    case .person: Phrase("المعني(ة) بالأمر", "La personne", "The person")
    case .relative: Phrase("قريب", "Un proche", "A relative")
    case .partner: Phrase("شريك", "Un partenaire", "A partner")
    }
  }
}
extension ContactAct: Worded {
  public var phrase: Phrase {
    switch self {
    case .listened: Phrase("استماع", "Écoute", "Listened")
    case .advised: Phrase("استشارة", "Conseil", "Advised")
    case .referred: Phrase("توجيه", "Orientation", "Referred")
    case .paperObtained: Phrase("الحصول على وثيقة", "Papier obtenu", "Paper obtained")
    case .workshop: Phrase("ورشة جماعية", "Atelier collectif", "Group workshop")
    case .smallAid: Phrase("مساعدة بسيطة", "Petite aide", "Small aid")
    }
  }
}
extension Body: Worded {
  public var phrase: Phrase {
    switch self {
    case .centre: Phrase("المركز", "Centre", "Centre")
    case .centralServices: Phrase("المصالح المركزية", "Services centraux", "Central services")
    case .provincialCommittee: Phrase("اللجنة الإقليمية", "CPDH", "Provincial committee (CPDH)")
    case .socialActionDivision: Phrase("قسم العمل الاجتماعي", "DAS", "Social action division")
    case .localAuthority: Phrase("السلطة المحلية", "Autorité locale", "Local authority")
    case .specialist: Phrase("مختص", "Spécialiste", "Specialist")
    case .partner: Phrase("شريك", "Partenaire", "Partner")
    }
  }
}
extension InquiryConclusion: Worded {
  public var phrase: Phrase {
    switch self {
    case .vulnerable: Phrase("في وضعية هشاشة", "En situation de précarité", "Vulnerable")
    case .notVulnerable: Phrase("ليس في وضعية هشاشة", "Pas en précarité", "Not vulnerable")
    }
  }
}
extension Eligibility: Worded {
  public var phrase: Phrase {
    switch self {
    case .eligible: Phrase("مستوفٍ للشروط", "Éligible", "Eligible")
    case .notEligible: Phrase("غير مستوفٍ", "Non éligible", "Not eligible")
    case .waitingForPapers:
      Phrase("في انتظار الوثائق", "En attente de papiers", "Waiting for papers")
    case .withdrawn: Phrase("متنازل(ة)", "Retiré(e)", "Withdrawn")
    case .referredElsewhere:
      Phrase("موجه(ة) إلى جهة أخرى", "Orienté(e) ailleurs", "Referred elsewhere")
    }
  }
}
extension Condition: Worded {
  public var phrase: Phrase {
    switch self {
    case .available: Phrase("متاح(ة)", "Disponible", "Available")
    case .unavailable: Phrase("غير متاح مؤقتا", "Indisponible", "Not available for now")
    case .inCustody:
      Phrase("غير متاح (سبب مقيد)", "Indisponible (motif réservé)", "Away (restricted)")
    case .deceased: Phrase("متوفى", "Décédé(e)", "Deceased")
    case .moved: Phrase("انتقل(ت)", "A déménagé", "Moved")
    case .lostSightOf: Phrase("انقطع الاتصال", "Perdu(e) de vue", "Lost sight of")
    }
  }
}
extension Outcome: Worded {
  public var phrase: Phrase {
    switch self {
    case .lasting: Phrase("مشروع مستدام", "Projet pérenne", "Lasting project")
    case .job: Phrase("شغل", "Emploi", "Job")
    case .training: Phrase("تكوين", "Formation", "Training")
    case .stopped: Phrase("مشروع متوقف", "Projet à l'arrêt", "Project stopped")
    case .moved: Phrase("انتقل(ت)", "A déménagé", "Moved")
    case .deceased: Phrase("وفاة", "Décès", "Deceased")
    case .lostSightOf: Phrase("انقطع الاتصال", "Perdu(e) de vue", "Lost sight of")
    case .withdrawn: Phrase("تنازل", "Retrait", "Withdrawn")
    }
  }
}
extension Pathway: Worded {
  public var phrase: Phrase {
    switch self {
    case .incomeProject:
      Phrase("مشروع مدر للدخل", "Projet générateur de revenus", "Income project")
    case .partnerJob: Phrase("شغل لدى مقاولة شريكة", "Emploi chez un partenaire", "Partner job")
    case .ownJob: Phrase("شغل وجده بنفسه", "Emploi trouvé seul(e)", "Job found by oneself")
    case .ownProject: Phrase("مشروع خاص بدون دعم", "Projet propre sans aide", "Own project")
    case .vocationalTraining:
      Phrase("تكوين مهني", "Formation professionnelle", "Vocational training")
    case .school: Phrase("متابعة الدراسة", "Scolarité", "School")
    case .familySupport: Phrase("دعم الأسرة والصحة", "Appui famille et santé", "Family and health")
    }
  }
}
extension Stage: Worded {
  public var phrase: Phrase {
    switch self {
    case .enrolled: Phrase("مسجل(ة)", "Inscrit(e)", "Enrolled")
    case .attending: Phrase("يتابع", "Assidu(e)", "Attending")
    case .completed: Phrase("أتم", "Terminé", "Completed")
    case .failed: Phrase("لم ينجح", "Échoué", "Failed")
    case .dropped: Phrase("انقطع", "Abandonné", "Dropped")
    case .hired: Phrase("تم التشغيل", "Embauché(e)", "Hired")
    case .left: Phrase("غادر العمل", "A quitté", "Left")
    case .launched: Phrase("انطلق", "Lancé", "Launched")
    }
  }
}
extension Actor: Worded {
  public var phrase: Phrase {
    switch self {
    case .person: Phrase("المعني(ة) بالأمر", "La personne", "The person")
    case .centre: Phrase("المركز", "Le centre", "The centre")
    case .partner: Phrase("شريك", "Un partenaire", "A partner")
    case .family: Phrase("الأسرة", "La famille", "The family")
    }
  }
}
extension DecisionOutcome: Worded {
  public var phrase: Phrase {
    switch self {
    case .approved: Phrase("مصادق عليه", "Approuvé", "Approved")
    case .endorsed: Phrase("تأشير إيجابي", "Visé favorablement", "Endorsed")
    case .sentBack: Phrase("معاد للاستكمال", "Renvoyé pour complément", "Sent back")
    case .deferred: Phrase("مؤجل", "Ajourné", "Deferred")
    case .refused: Phrase("مرفوض", "Refusé", "Refused")
    case .withdrawn: Phrase("متنازل عنه", "Retiré", "Withdrawn")
    }
  }
}
extension Precision: Worded {
  public var phrase: Phrase {
    switch self {
    case .exact: Phrase("بالضبط", "Exact", "Exact")
    case .about: Phrase("حوالي", "Environ", "About")
    case .moreThan: Phrase("أكثر من", "Plus de", "More than")
    case .notStated: Phrase("غير مذكور", "Non précisé", "Not stated")
    }
  }
}
extension AgreementStatus: Worded {
  public var phrase: Phrase {
    switch self {
    case .active: Phrase("سارية", "Active", "Active")
    case .suspended: Phrase("موقوفة", "Suspendue", "Suspended")
    case .closed: Phrase("منتهية", "Close", "Closed")
    }
  }
}
extension DeliveryPlace: Worded {
  public var phrase: Phrase {
    switch self {
    case .ceremony: Phrase("في الحفل", "À la cérémonie", "At the ceremony")
    case .supplier: Phrase("عند المورد", "Chez le fournisseur", "At the supplier")
    case .home: Phrase("بالمنزل", "À domicile", "At home")
    }
  }
}
extension PaymentPurpose: Worded {
  public var phrase: Phrase {
    switch self {
    case .workingCapital: Phrase("رأسمال التشغيل", "Fonds de roulement", "Working capital")
    case .rent: Phrase("الكراء", "Loyer", "Rent")
    case .transport: Phrase("النقل", "Transport", "Transport")
    case .licence: Phrase("الرخصة", "Autorisation", "Licence")
    }
  }
}
extension PaymentMode: Worded {
  public var phrase: Phrase {
    switch self {
    case .cheque: Phrase("شيك", "Chèque", "Cheque")
    case .transfer: Phrase("تحويل بنكي", "Virement", "Transfer")
    case .cashOrder: Phrase("أمر بالصرف", "Mise à disposition", "Cash order")
    }
  }
}
extension Payee: Worded {
  public var phrase: Phrase {
    switch self {
    case .beneficiary: Phrase("المستفيد(ة)", "Bénéficiaire", "Beneficiary")
    case .supplier: Phrase("المورد", "Fournisseur", "Supplier")
    case .landlord: Phrase("مالك المحل", "Bailleur", "Landlord")
    case .guardian: Phrase("النائب الشرعي", "Représentant légal", "Guardian")
    }
  }
}
extension ChequeStatus: Worded {
  public var phrase: Phrase {
    switch self {
    case .prepared: Phrase("مُعد", "Préparé", "Prepared")
    case .signed: Phrase("موقع", "Signé", "Signed")
    case .handedOver: Phrase("مسلَّم", "Remis", "Handed over")
    case .cashed: Phrase("مصروف", "Encaissé", "Cashed")
    case .void: Phrase("ملغى", "Annulé", "Void")
    case .lost: Phrase("ضائع", "Perdu", "Lost")
    case .returned: Phrase("مُرجع", "Rendu", "Returned")
    }
  }
}
extension HandOverOutcome: Worded {
  public var phrase: Phrase {
    switch self {
    case .full: Phrase("مسلَّم", "Remis", "Handed over")
    case .partial: Phrase("تسليم جزئي", "Remise partielle", "Partial")
    case .proxy: Phrase("بواسطة الوكيل", "Par mandataire", "By proxy")
    case .absent: Phrase("غائب(ة)", "Absent(e)", "Absent")
    case .refused: Phrase("رفض التسلم", "A refusé la remise", "Refused")
    case .notIdentified: Phrase("لم تُثبت الهوية", "Non identifié(e)", "Not identified")
    case .postponed: Phrase("مؤجل", "Reporté", "Postponed")
    }
  }
}
extension AbsenceReason: Worded {
  public var phrase: Phrase {
    switch self {
    case .excused: Phrase("بعذر", "Excusée", "Excused")
    case .notExcused: Phrase("بدون عذر", "Non excusée", "Not excused")
    case .unreachable: Phrase("تعذر الاتصال", "Injoignable", "Unreachable")
    case .hospital: Phrase("استشفاء", "Hôpital", "Hospital")
    case .custody: Phrase("سبب مقيد", "Motif réservé", "Restricted reason")
    case .deceased: Phrase("وفاة", "Décès", "Deceased")
    case .moved: Phrase("انتقل(ت)", "A déménagé", "Moved")
    }
  }
}
extension Encounter: Worded {
  public var phrase: Phrase {
    switch self {
    case .met: Phrase("تم اللقاء", "Rencontré(e)", "Met")
    case .absent: Phrase("غائب(ة)", "Absent(e)", "Absent")
    case .refused: Phrase("رفض اللقاء", "A refusé", "Refused")
    case .wrongAddress: Phrase("عنوان خاطئ", "Mauvaise adresse", "Wrong address")
    case .closed: Phrase("مغلق", "Fermé", "Closed")
    }
  }
}
extension ProjectRunning: Worded {
  public var phrase: Phrase {
    switch self {
    case .notStarted: Phrase("لم ينطلق", "Non démarré", "Not started")
    case .running: Phrase("مشروع قائم", "En activité", "Running")
    case .reduced: Phrase("نشاط منخفض", "Activité réduite", "Reduced")
    case .paused: Phrase("متوقف مؤقتا", "En pause", "Paused")
    case .changed: Phrase("تغير النشاط", "Activité changée", "Changed")
    case .runByFamily: Phrase("تسيره الأسرة", "Géré par la famille", "Run by the family")
    case .stopped: Phrase("متوقف", "À l'arrêt", "Stopped")
    case .sold: Phrase("تم بيعه", "Vendu", "Sold")
    }
  }
}
extension VisitKind: Worded {
  public var phrase: Phrase {
    switch self {
    case .workplace: Phrase("بمكان العمل", "Lieu de travail", "Workplace")
    case .home: Phrase("بالمنزل", "Domicile", "Home")
    case .office: Phrase("بالمكتب", "Bureau", "Office")
    case .phone: Phrase("بالهاتف", "Téléphone", "Phone")
    }
  }
}
extension AssetCondition: Worded {
  public var phrase: Phrase {
    switch self {
    case .working: Phrase("في حالة جيدة", "En bon état", "Working")
    case .unused: Phrase("غير مستعمل", "Inutilisé", "Unused")
    case .broken: Phrase("معطل", "En panne", "Broken")
    case .lent: Phrase("معار", "Prêté", "Lent")
    case .sold: Phrase("تم بيعه", "Vendu", "Sold")
    case .stolen: Phrase("مسروق", "Volé", "Stolen")
    case .notShown: Phrase("لم يُعرض", "Non montré", "Not shown")
    }
  }
}
extension ExemptionReason: Worded {
  public var phrase: Phrase {
    switch self {
    case .travel: Phrase("سفر", "Voyage", "Travel")
    case .illness: Phrase("مرض", "Maladie", "Illness")
    case .season: Phrase("موسم العمل", "Saison de travail", "Working season")
    case .weather: Phrase("أحوال الطقس", "Intempéries", "Weather")
    case .other: Phrase("سبب آخر", "Autre", "Other")
    }
  }
}
extension AssetDecision: Worded {
  public var phrase: Phrase {
    switch self {
    case .familyContinues: Phrase("تواصل الأسرة", "La famille continue", "Family continues")
    case .recover: Phrase("استرجاع", "Récupération", "Recover")
    case .writeOff: Phrase("شطب", "Mise au rebut", "Write off")
    }
  }
}
extension FigureUnit: Worded {
  public var phrase: Phrase {
    switch self {
    case .people: Phrase("أشخاص", "personnes", "people")
    case .projects: Phrase("مشاريع", "projets", "projects")
    case .centimes: Phrase("درهم", "DH", "DH")
    case .placements: Phrase("مناصب شغل", "placements", "placements")
    case .enrolments: Phrase("تسجيلات", "inscriptions", "enrolments")
    case .cohorts: Phrase("أفواج", "groupes", "cohorts")
    }
  }
}
extension Warning: Worded {
  public var phrase: Phrase {
    switch self {
    case .overPlannedPeople:
      Phrase(
        "عدد المستفيدين يفوق المبرمج", "plus de bénéficiaires que prévu", "more people than planned"
      )
    case .overReceived:
      Phrase("المبلغ يفوق المتوصل به", "au-dessus des fonds reçus", "more than was received")
    case .outsideProvince:
      Phrase(
        "خارج أقاليم الاتفاقية", "hors des provinces de la convention", "outside the provinces")
    case .outsideDates:
      Phrase("خارج مدة الاتفاقية", "hors des dates de la convention", "outside the dates")
    case .overGranted:
      Phrase("أكثر من المبلغ المصادق عليه", "plus que le montant accordé", "more than was granted")
    case .secondProject:
      Phrase("مشروع ثان لنفس الشخص", "second projet de la personne", "a second project")
    }
  }
}
extension VisitWindow.Status {
  public var phrase: Phrase {
    switch self {
    case .upcoming: Phrase("لاحقة", "à venir", "upcoming")
    case .open: Phrase("مستحقة", "à faire", "due")
    case .overdue: Phrase("متأخرة", "en retard", "overdue")
    case .done: Phrase("تمت", "faite", "done")
    case .exempted: Phrase("معفاة", "dispensée", "exempted")
    case .missed: Phrase("لم تتم", "non effectuée", "missed")
    }
  }
}
extension LifeProject.State {
  public var phrase: Phrase {
    switch self {
    case .draft: Phrase("مسودة", "Brouillon", "Draft")
    case .submitted: Phrase("محال للدراسة", "Soumis", "Submitted")
    case .opinionGiven: Phrase("أُبدي الرأي", "Avis donné", "Opinion given")
    case .approved: Phrase("مصادق عليه", "Approuvé", "Approved")
    case .sentBack: Phrase("معاد للاستكمال", "Renvoyé", "Sent back")
    case .deferred: Phrase("مؤجل", "Ajourné", "Deferred")
    case .refused: Phrase("مرفوض", "Refusé", "Refused")
    case .withdrawn: Phrase("متنازل عنه", "Retiré", "Withdrawn")
    }
  }
}
extension Allocation.State {
  public var phrase: Phrase {
    switch self {
    case .proposed: Phrase("مقترح", "Proposée", "Proposed")
    case .reserved: Phrase("محجوز", "Réservée", "Reserved")
    case .ready: Phrase("جاهز للتسليم", "Prête", "Ready")
    case .handedOver: Phrase("مسلَّم", "Remise", "Handed over")
    case .released: Phrase("مُحرر", "Libérée", "Released")
    }
  }
}
extension Ceremony.State {
  public var phrase: Phrase {
    switch self {
    case .planned: Phrase("مبرمج", "Prévue", "Planned")
    case .locked: Phrase("لائحة مقفلة", "Liste verrouillée", "List locked")
    case .closed: Phrase("مختتم", "Clôturée", "Closed")
    case .cancelled: Phrase("ملغى", "Annulée", "Cancelled")
    }
  }
}
