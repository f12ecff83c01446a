public import Domain

extension Rejection {
  /// What is wrong, and what would be right.
  public var phrase: Phrase {
    let opensLater = code == .dayInFuture && facts[.firstDay] != nil
    let words = (opensLater ? Rejection.windowAhead : code.phrase).filled(
      fact(.asked), fact(.available), fact(.limit), fact(.file), fact(.number), fact(.state),
      fact(.firstDay), fact(.minute), fact(.expected), fact(.found), fact(.day), fact(.right))
    guard code == .warnings else { return words }
    return words + warnings.map(\.phrase).joined
  }

  private static let windowAhead = Phrase(
    "الموعد يبدأ يوم {6}", "La période de visite s'ouvre le {6}", "The window opens on {6}")

  private func fact(_ name: FactName) -> Phrase {
    guard let fact = facts[name] else { return Phrase(verbatim: "") }
    if name == .minute, case .number(let minute) = fact { return Phrase(verbatim: hour(minute)) }
    if name == .state || name == .missing, case .text(let state) = fact { return standing(state) }
    return fact.phrase
  }

  private func standing(_ name: String) -> Phrase {
    LifeProject.State(rawValue: name)?.phrase ?? Allocation.State(rawValue: name)?.phrase
      ?? Ceremony.State(rawValue: name)?.phrase ?? ChequeStatus(name: name)?.phrase
      ?? Condition(name: name)?.phrase ?? Phrase(verbatim: "")
  }
}

extension [Phrase] {
  /// The phrases, one after the other with a comma of the language.
  public var joined: Phrase {
    guard let first else { return Phrase(verbatim: "") }
    return dropFirst().reduce(first) { $0 + Phrase("، ", ", ", ", ") + $1 }
  }
}

extension Rejection.Fact {
  /// The fact as people write it.
  public var phrase: Phrase {
    switch self {
    case .field(let field): field.phrase
    case .money(let money): Wording.phrase { money.written(in: $0) }
    case .day(let day): Wording.phrase { day.figures(in: $0) }
    case .number(let number): Phrase(verbatim: String(number))
    case .file(let number): Phrase(verbatim: number.file)
    case .receipt(let number): Phrase(verbatim: number.receipt)
    case .text(let text): Phrase(verbatim: text)
    case .warnings(let warnings): warnings.map(\.phrase).joined
    case .id: Phrase(verbatim: "")
    case .rights(let rights): rights.each.map(\.phrase).alternatives
    }
  }
}

// Blanks: {0} asked, {1} available, {2} limit, {3} file, {4} number, {5} state, {6} first day,
// {7} hour, {8} expected, {9} found, {10} day, {11} right.
extension Rejection.Code {
  var phrase: Phrase {
    switch self {
    case .missing:
      Phrase("هذه الخانة إجبارية", "Ce champ est obligatoire", "This field is required")
    case .nameMissing:
      Phrase(
        "الاسم ينقص: بالعربية أو باللاتينية", "Il manque le nom : en arabe ou en latin",
        "The name is missing: in Arabic or in Latin letters")
    case .dayInFuture:
      Phrase(
        "التاريخ في المستقبل، المطلوب اليوم أو قبله",
        "Date dans le futur : aujourd'hui au plus tard",
        "The date is in the future: today at the latest")
    case .dayInPast:
      Phrase(
        "التاريخ قد مضى، المطلوب بعد اليوم", "Date passée : il faut une date à venir",
        "The date has passed: one to come is needed")
    case .noSuchValue:
      Phrase("ليس من القيم الممكنة", "Pas une valeur possible", "Not one of the values")
    case .tooLong:
      Phrase(
        "طويل: {2} حرفا على الأكثر", "Trop long : {2} caractères au plus",
        "Too long: {2} letters at most")
    case .outOfRange:
      Phrase("خارج المجال، الحد {2}", "Hors limites : {2} au plus", "Out of range: {2} at most")
    case .tooEarly: Phrase("ليس قبل {2}", "{2} au plus tôt", "{2} at the earliest")
    case .amountOutOfRange:
      Phrase(
        "المبلغ يجب أن يكون أكبر من 0 وأقل من 10 ملايير",
        "Montant de plus de 0, 10 milliards au plus",
        "An amount above 0, at most 10 milliards")
    case .wrongKind:
      Phrase("نوع القيمة غير صحيح", "Type de valeur incorrect", "The wrong kind of value")
    case .cardMalformed:
      Phrase(
        "حرف إلى 3 حروف لاتينية ثم أرقام، مثال: JB123456",
        "1 à 3 lettres puis des chiffres, ex. JB123456", "1 to 3 letters then digits, e.g. JB123456"
      )
    case .phoneMalformed:
      Phrase(
        "10 أرقام، مثال: 0612345678", "10 chiffres, ex. 0612345678", "10 digits, e.g. 0612345678")
    case .chequeNumberMalformed:
      Phrase(
        "رقم الشيك أرقام فقط، 12 على الأكثر", "N° de chèque : des chiffres, 12 au plus",
        "A cheque number has only digits, at most 12")
    case .fieldNotOfSubject:
      Phrase("خانة لا تخص هذا", "Champ étranger à cet objet", "Not a field of this")
    case .nothingToCorrect: Phrase("لا شيء للتصحيح", "Rien à corriger", "Nothing to correct")
    case .birthKnown:
      Phrase(
        "تاريخ الازدياد معروف: صححوه هو", "La naissance est connue : corrigez-la elle-même",
        "The birth is known: correct the birth itself")
    case .releaseBeforeBirth:
      Phrase("الإفراج قبل الازدياد", "Sortie avant la naissance", "Released before birth")
    case .actionReused:
      Phrase(
        "معرف هذه العملية مستعمل لعملية أخرى: لم يسجل شيء",
        "Identifiant d'action déjà utilisé pour autre chose : rien n'est enregistré",
        "This action's identifier was used for something else: nothing is recorded")
    case .unknownOperator: Phrase("مستعمل غير معروف", "Utilisateur inconnu", "Unknown operator")
    case .operatorGone:
      Phrase("مستعمل لم يعد يعمل هنا", "Utilisateur retiré", "The operator has left")
    case .rightMissing:
      Phrase(
        "ليست من صلاحياتكم: تلزم صلاحية {11}", "Hors de vos droits : il faut le droit {11}",
        "Not among your rights: it takes {11}")
    case .unknownDesk: Phrase("مكتب غير معروف: {4}", "Bureau inconnu : {4}", "Unknown desk: {4}")
    case .centreExists: Phrase("المركز موجود", "Le centre existe déjà", "The centre exists already")
    case .centreMissing: Phrase("لا مركز بعد", "Pas encore de centre", "There is no centre yet")
    case .idTaken: Phrase("معرف مستعمل", "Identifiant déjà pris", "The identifier is taken")
    case .unknownBeneficiary: Phrase("ملف غير معروف", "Dossier inconnu", "Unknown file")
    case .unknownInquiry: Phrase("بحث غير معروف", "Enquête inconnue", "Unknown inquiry")
    case .unknownProject: Phrase("مشروع غير معروف", "Projet inconnu", "Unknown project")
    case .unknownStep: Phrase("خطوة غير معروفة", "Étape inconnue", "Unknown step")
    case .unknownLine: Phrase("سطر غير معروف", "Ligne inconnue", "Unknown line")
    case .unknownProgramme: Phrase("برنامج غير معروف", "Programme inconnu", "Unknown programme")
    case .unknownAgreement: Phrase("اتفاقية غير معروفة", "Convention inconnue", "Unknown agreement")
    case .unknownContribution:
      Phrase("مساهمة غير معروفة", "Contribution inconnue", "Unknown contribution")
    case .unknownEnvelope: Phrase("غلاف غير معروف", "Enveloppe inconnue", "Unknown envelope")
    case .unknownCohort: Phrase("فوج غير معروف", "Groupe inconnu", "Unknown cohort")
    case .unknownStock: Phrase("مخزون غير معروف", "Stock inconnu", "Unknown stock")
    case .unknownAllocation: Phrase("تخصيص غير معروف", "Affectation inconnue", "Unknown allocation")
    case .unknownCeremony: Phrase("حفل غير معروف", "Cérémonie inconnue", "Unknown ceremony")
    case .unknownCheque: Phrase("شيك غير معروف: {4}", "Chèque inconnu : {4}", "Unknown cheque: {4}")
    case .operatorNumberTaken:
      Phrase("رقم المستعمل مأخوذ: {4}", "Numéro pris : {4}", "Number taken: {4}")
    case .deskNumberTaken:
      Phrase("رقم المكتب مأخوذ: {4}", "Bureau déjà ouvert : {4}", "Desk taken: {4}")
    case .lettersMalformed:
      Phrase(
        "ثلاثة حروف لاتينية، مثال: AGD", "Trois lettres latines, ex. AGD",
        "Three Latin letters, e.g. AGD")
    case .lastCoordinator:
      Phrase(
        "هذا آخر منسق: أضيفوا منسقا آخر أولا", "Dernier coordinateur : ajoutez-en un autre d'abord",
        "The last coordinator: add another first")
    case .consentRefused:
      Phrase(
        "بدون موافقة لا يفتح ملف: تُسجل الاستشارة فقط",
        "Sans consentement, pas de dossier : conseil seul",
        "Without consent no file: advice only")
    case .guardianMissing:
      Phrase(
        "قاصر: اسم النائب الشرعي إجباري", "Mineur : il faut le représentant légal",
        "A minor: the guardian's name is needed")
    case .sameCard:
      Phrase("نفس البطاقة في الملف {3}", "Même CIN que le dossier {3}", "The same card as file {3}")
    case .fileIsClosed: Phrase("الملف {3} مغلق", "Le dossier {3} est clos", "File {3} is closed")
    case .fileIsOpen: Phrase("الملف مفتوح", "Le dossier est ouvert", "The file is open")
    case .notReleased:
      Phrase(
        "الإفراج غير مؤكد ({3}): لا تسليم قبله",
        "Sortie non confirmée ({3}) : rien n'est remis avant",
        "Release not confirmed ({3}): nothing is handed over before")
    case .alreadyMerged: Phrase("ملف مدمج من قبل", "Dossier déjà fusionné", "Already merged")
    case .notMerged: Phrase("ملف غير مدمج", "Dossier non fusionné", "Not merged")
    case .sameFile: Phrase("نفس الملف", "Le même dossier", "The same file")
    case .deceased:
      Phrase("المعني(ة) بالأمر متوفى", "La personne est décédée", "The person has died")
    case .fileErased:
      Phrase(
        "الملف {3} مُحي: لا يكتب فيه شيء", "Le dossier {3} est effacé : on n'y écrit plus",
        "File {3} was erased: nothing more is written on it")
    case .fileNotClosed:
      Phrase(
        "الملف {3} مفتوح: يغلق بنتيجته أولا", "Dossier {3} ouvert : à clore d'abord avec son issue",
        "File {3} is open: close it with its outcome first")
    case .handOverOpen:
      Phrase(
        "بقي ما يسلم في الملف {3}: يسلم أو يلغى تخصيصه أولا",
        "Dossier {3} : reste à remettre, ou à libérer, d'abord",
        "File {3}: something is to be handed over, or released, first")
    case .chequeOpen:
      Phrase(
        "الشيك {4} لم يصف بعد", "Le chèque {4} n'est pas encore réglé",
        "Cheque {4} is not settled yet")
    case .assetsUndecided:
      Phrase(
        "مصير التجهيزات لم يقرر بعد", "Le sort de l'équipement n'est pas décidé",
        "What becomes of the equipment is not decided yet")
    case .alreadyConcluded:
      Phrase("للبحث خلاصة", "L'enquête est conclue", "The inquiry is concluded")
    default: projectPhrase
    }
  }

  private var projectPhrase: Phrase {
    switch self {
    case .notEligible:
      Phrase(
        "الملف {3} ليس مستوفيا للشروط بعد", "Le dossier {3} n'est pas (encore) éligible",
        "File {3} is not eligible (yet)")
    case .stepMissing:
      Phrase(
        "تنقص خطوة واحدة على الأقل", "Il manque au moins une étape", "At least one step is missing")
    case .costLineMissing:
      Phrase(
        "ينقص سطر كلفة على الأقل", "Il manque au moins une ligne de coût",
        "At least one cost line is missing")
    case .wrongProjectState:
      Phrase(
        "غير ممكن، المشروع: {5}", "Impossible : projet « {5} »", "Not possible: the project is {5}")
    case .authorGivesOpinion:
      Phrase(
        "من حرر المشروع لا يبدي الرأي فيه", "L'auteur du projet ne donne pas l'avis",
        "The author of the draft does not give the opinion")
    case .opinionMissing:
      Phrase(
        "رأي المنسق ينقص", "Il manque l'avis du coordinateur",
        "The coordinator's opinion is missing")
    case .amountMissing:
      Phrase(
        "المبلغ المصادق عليه ينقص", "Il manque le montant accordé", "The granted amount is missing")
    case .stageNotOfPathway:
      Phrase(
        "مرحلة لا تخص هذا المسار", "Étape étrangère à ce parcours", "Not a stage of this pathway")
    case .agreementNotActive:
      Phrase("الاتفاقية غير سارية", "La convention n'est pas active", "The agreement is not active")
    case .overEnvelope:
      Phrase(
        "يتجاوز الغلاف: المتاح {1}، المطلوب {0}",
        "Dépasse l'enveloppe : disponible {1}, demandé {0}",
        "Above the envelope: free {1}, asked {0}")
    case .overAgreement:
      Phrase(
        "يتجاوز الاتفاقية: الباقي {1}، المطلوب {0}",
        "Dépasse la convention : reste {1}, demandé {0}",
        "Above the agreement: left {1}, asked {0}")
    case .belowCommitted:
      Phrase(
        "أقل من الملتزم به: {1}", "Sous le montant engagé : {1}", "Below what is committed: {1}")
    case .notEnoughStock:
      Phrase(
        "المخزون المتاح: {1}، المطلوب {0}", "Stock disponible {1}, demandé {0}",
        "In stock {1}, asked {0}")
    case .serialPromised:
      Phrase(
        "رقم تسلسلي مخصص من قبل ({3})", "N° de série déjà promis ({3})",
        "The serial is promised already ({3})")
    case .chequePromised:
      Phrase(
        "الشيك {4} مستعمل من قبل ({3})", "Le chèque {4} est déjà promis ({3})",
        "Cheque {4} is promised already ({3})")
    case .chequeToMinor:
      Phrase(
        "لا شيك لقاصر: المستفيد نائبه الشرعي", "Pas de chèque à un mineur : au représentant légal",
        "No cheque to a minor: to the guardian")
    case .chequeMissing:
      Phrase("ينقص رقم الشيك", "Il manque le numéro du chèque", "The cheque number is missing")
    case .chequeNotSigned:
      Phrase("الشيك {4} غير موقع", "Le chèque {4} n'est pas signé", "Cheque {4} is not signed")
    case .wrongChequeState:
      Phrase(
        "غير ممكن، الشيك {4}: {5}", "Impossible : chèque {4} « {5} »",
        "Not possible: cheque {4} is {5}")
    case .wrongAllocationState:
      Phrase(
        "غير ممكن، التخصيص: {5}", "Impossible : affectation « {5} »",
        "Not possible: the allocation is {5}")
    case .undertakingMissing:
      Phrase(
        "ينقص التعهد الموقع", "Il manque l'engagement signé", "The signed undertaking is missing")
    case .noLines: Phrase("لا سطور", "Aucune ligne", "There are no lines")
    case .warnings: Phrase("تنبيه: ", "Attention : ", "Warning: ")
    case .totalTooLarge: Phrase("المجموع كبير جدا", "Total trop grand", "The total is too large")
    case .notACheque:
      Phrase("السطر ليس شيكا", "La ligne n'est pas un chèque", "The line is no cheque")
    default: deskPhrase
    }
  }

  private var deskPhrase: Phrase {
    switch self {
    case .wrongCeremonyState:
      Phrase(
        "غير ممكن، الحفل: {5}", "Impossible : cérémonie « {5} »",
        "Not possible: the ceremony is {5}")
    case .notOnList:
      Phrase("ليس في اللائحة المقفلة", "Pas sur la liste verrouillée", "Not on the locked list")
    case .alreadyOnList: Phrase("في اللائحة من قبل", "Déjà sur la liste", "Already on the list")
    case .emptyList: Phrase("اللائحة فارغة", "La liste est vide", "The list is empty")
    case .notReady:
      Phrase("غير جاهز للتسليم {3}", "Pas prêt à la remise {3}", "Not ready to hand over {3}")
    case .alreadyHandedOver:
      Phrase(
        "سُلم من قبل يوم {6} على {7} ({4})", "Déjà remis le {6} à {7} ({4})",
        "Handed over on {6} at {7} ({4})")
    case .notHandedOver: Phrase("لم يسلم بعد", "Pas encore remis", "Not handed over yet")
    case .lineNotOnAllocation:
      Phrase("سطر ليس في التخصيص", "Ligne hors de l'affectation", "Not a line of the allocation")
    case .chequeByProxy:
      Phrase("الشيك لا يسلم لوكيل", "Pas de chèque à un mandataire", "No cheque to a proxy")
    case .entriesOpen:
      Phrase(
        "بقي {4} بدون نتيجة", "{4} personnes sans issue notée", "{4} people have no outcome yet")
    case .totalsDiffer:
      Phrase(
        "المجاميع لا تتطابق: المنتظر {8}، المعدود {9}",
        "Totaux différents : attendu {8}, compté {9}",
        "The totals differ: expected {8}, counted {9}")
    case .alreadyCheckedIn: Phrase("سُجل حضوره على {7}", "Pointé(e) à {7}", "Checked in at {7}")
    case .listedElsewhere:
      Phrase("في لائحة حفل آخر", "Sur la liste d'une autre cérémonie", "On another ceremony's list")
    case .notToday:
      Phrase(
        "ليس قبل يوم الحفل ({10})", "Pas avant le jour de la cérémonie ({10})",
        "Not before the day of the ceremony ({10})")
    case .visitBeforeHandOver:
      Phrase(
        "زيارة قبل التسليم ({6})", "Visite avant la remise ({6})",
        "A visit before the hand-over ({6})")
    case .nothingHandedOver:
      Phrase("لم يسلم شيء بعد", "Rien n'a encore été remis", "Nothing was handed over yet")
    case .homeClosed:
      Phrase(
        "المعني(ة) لا يريد زيارة منزله", "La personne refuse les visites à domicile",
        "The person closed their home to visits")
    case .noSuchWindow:
      Phrase("لا موعد بهذا الرقم", "Pas de visite prévue à ce rang", "No such window")
    case .windowSettled: Phrase("موعد منته", "Visite déjà réglée", "The window is settled")
    case .exemptionChained:
      Phrase("لا إعفاء بعد إعفاء", "Pas deux dispenses de suite", "No exemption after an exemption")
    case .visitsStopped:
      Phrase("الزيارات متوقفة: {5}", "Visites arrêtées : {5}", "Visits have stopped: {5}")
    default: Phrase(verbatim: rawValue)
    }
  }
}
