/// The words of the frame around every screen: keys, states, questions.
extension Phrase {
  public static let saved = Phrase("تم الحفظ", "enregistré", "saved")
  /// What is half typed is in memory alone.
  public static let notKept = Phrase("غير محفوظ", "non gardé", "not kept")
  public static let readOnly = Phrase("قراءة فقط", "lecture seule", "read only")
  public static let yes = Phrase("نعم", "oui", "yes")
  public static let no = Phrase("لا", "non", "no")
  public static let none = Phrase("—", "—", "—")

  // Keys
  public static let open = Phrase("فتح", "ouvrir", "open")
  public static let new = Phrase("جديد", "nouveau", "new")
  public static let save = Phrase("حفظ", "enregistrer", "save")
  public static let find = Phrase("بحث", "chercher", "find")
  public static let menu = Phrase("القائمة", "menu", "menu")
  public static let back = Phrase("رجوع", "retour", "back")
  public static let help = Phrase("مساعدة", "aide", "help")
  public static let leave = Phrase("خروج", "quitter", "leave")
  public static let next = Phrase("التالي", "suivant", "next")
  public static let list = Phrase("لائحة", "liste", "list")
  public static let same = Phrase("نفس السابق", "idem", "same as last")
  public static let undo = Phrase("تراجع", "annuler", "undo")
  public static let redo = Phrase("إعادة", "rétablir", "redo")
  public static let choose = Phrase("اختيار", "choisir", "choose")
  public static let enterKey = Phrase("Enter", "Entrée", "Enter")
  public static let tabKey = Phrase("Tab", "Tab", "Tab")
  public static let escapeKey = Phrase("Esc", "Échap", "Esc")

  // Messages
  public static func nothingHere(_ key: String) -> Phrase {
    Phrase(
      "{0} لا يفعل شيئا هنا، F9 القائمة", "{0} ne fait rien ici, F9 menu",
      "{0} does nothing here, F9 menu"
    ).filled(Phrase(verbatim: key))
  }
  public static let controlC = Phrase(
    "للخروج اضغط F12، والرجوع Esc", "Pour quitter F12, pour revenir Échap",
    "To leave press F12, to go back Esc")
  public static let menuLater = Phrase(
    "القائمة تأتي بعد اختيار من يشتغل", "Le menu vient une fois que l'on sait qui est au bureau",
    "The menu comes once it is known who is at the desk")
  public static let leaveAsk = Phrase(
    "F12 مرة أخرى للخروج، Esc للبقاء", "F12 encore pour quitter, Échap pour rester",
    "F12 again to leave, Esc to stay")
  public static let leaveAskWithDrafts = Phrase(
    "ما كُتب يبقى محفوظا كمسودة: F12 مرة أخرى للخروج، Esc للبقاء",
    "La saisie en cours reste en brouillon : F12 quitte, Échap reste",
    "What is half typed stays as a draft: F12 leaves, Esc stays")
  public static let leaveAskLosing = Phrase(
    "ما كُتب في استمارة لم تُحفظ سيضيع: F12 مرة أخرى للخروج، Esc للبقاء",
    "Une saisie non enregistrée sera perdue : F12 quitte, Échap reste",
    "What is typed and not saved will be lost: F12 leaves, Esc stays")
  public static let pressAlone = Phrase(
    "اضغط Enter وحدها للتأكيد", "Appuyez sur Entrée, seule, pour confirmer",
    "Press Enter on its own to confirm")
  public static let enterSaves = Phrase(
    "Enter أو F2 للحفظ", "Entrée ou F2 pour enregistrer", "Enter or F2 saves")
  public static let draftKept = Phrase(
    "المسودة محفوظة هنا", "Le brouillon reste ici", "The draft stays here")
  public static let continued = Phrase(
    "تابعوا من حيث توقفتم", "Reprenez là où vous en étiez", "Continue where you were")
  public static let draftWaits = Phrase(
    "مسودة تنتظر: {0}", "Un brouillon attend : {0}", "A draft is waiting: {0}")
  public static let draftsNotKept = Phrase(
    "لا يمكن حفظ المسودات: ", "Les brouillons ne peuvent être gardés : ",
    "Drafts cannot be kept: ")
  public static let diskFull = Phrase("القرص ممتلئ", "disque plein", "the disk is full")
  public static let diskRefuses = Phrase(
    "القرص لا يكتب", "le disque n'écrit pas", "the disk does not write")
  public static let draftsSetAside = Phrase(
    "ملف المسودات لا يقرأ، وُضع جانبا: {0}", "Brouillons illisibles, mis de côté : {0}",
    "The drafts cannot be read and were set aside: {0}")
  public static let tooSmall = Phrase(
    "الشاشة صغيرة: يلزم 60 عمودا و16 سطرا", "Terminal trop petit : 60×16 au moins",
    "Terminal too small: at least 60×16")
  public static let filter = Phrase("تصفية", "filtre", "filter")
  public static let nothingFound = Phrase(
    "لا شيء يطابق البحث، Esc لمسحه", "Rien ne correspond, Échap efface le filtre",
    "Nothing matches, Esc clears the filter")
  public static let reasonToGoOn = Phrase(
    "سبب الاستثناء", "Motif de la dérogation", "Reason to go on")
  public static let notUndone = Phrase(
    "لا يمكن التراجع عن هذا، صححه من القائمة F9",
    "Ceci ne s'annule pas, corrigez-le par F9", "This cannot be undone, correct it from F9")
  public static let nothingToUndo = Phrase(
    "لا شيء للتراجع عنه", "Rien à annuler", "Nothing to undo")
  public static let undone = Phrase("تم التراجع", "annulé", "undone")
  public static let whoIsHere = Phrase(
    "من يشتغل على هذا المكتب؟", "Qui est à ce bureau ?", "Who is at the desk?")
  public static let commandsHere = Phrase("أوامر هذه الشاشة", "Commandes ici", "Commands here")
  public static let screens = Phrase("الشاشات", "Écrans", "Screens")
  public static let noSameValue = Phrase(
    "لا قيمة سابقة لهذه الخانة", "Pas de valeur précédente pour ce champ",
    "No earlier value of this field")
  public static let noList = Phrase(
    "لا لائحة لهذه الخانة", "Pas de liste pour ce champ", "This field has no list")
  public static let digitsOnly = Phrase(
    "أرقام فقط، مثال: 0004471", "Chiffres seulement, ex. 0004471", "Digits only, e.g. 0004471")
  public static let missing = Phrase("ينقص", "manque", "missing")
  public static let required = Phrase("إجباري", "obligatoire", "required")
  public static let aboveZero = Phrase(
    "مبلغ أكبر من 0، مثال: 1.500,50", "Un montant au-dessus de 0, ex. 1 500,50",
    "An amount above 0, e.g. 1,500.50")
  public static let notInList = Phrase(
    "ليس في اللائحة، F4 لعرضها", "Pas dans la liste, F4 la montre",
    "Not in the list, F4 shows it")
  public static let firstRun = Phrase(
    "مركز جديد: لا يوجد سجل بعد", "Nouveau centre : pas encore de journal",
    "A new centre: there is no journal yet")

  /// Something with a number behind it: `AGD-1-2026-0007`.
  public static func savedAs(_ number: String) -> Phrase {
    Phrase("تم الحفظ: {0}", "enregistré : {0}", "saved: {0}").filled(Phrase(verbatim: number))
  }
}

extension NumberProblem {
  /// What is wrong with an amount and what would be right.
  public var phrase: Phrase {
    switch self {
    case .notANumber:
      Phrase(
        "ليس مبلغا، مثال: 1.500,50", "Pas un montant, ex. 1 500,50", "Not an amount, e.g. 1,500.50")
    case .negative:
      Phrase(
        "المبلغ لا يكون سالبا، مثال: 1.500,50", "Un montant n'est pas négatif, ex. 1 500,50",
        "An amount is not negative, e.g. 1,500.50")
    case .tooLarge:
      Phrase("أكثر من 10 ملايير درهم", "Plus de 10 milliards de DH", "More than 10 milliards of DH")
    case .ambiguousGroups:
      Phrase(
        "فواصل غير واضحة، مثال: 12.300,50", "Séparateurs ambigus, ex. 12 300,50",
        "Unclear separators, e.g. 12,300.50")
    case .tooManyDecimals:
      Phrase("رقمان بعد الفاصلة على الأكثر", "Deux décimales au plus", "Two decimals at most")
    }
  }
}

extension DateProblem {
  /// What is wrong with a date and what would be right.
  public var phrase: Phrase {
    switch self {
    case .notADate:
      Phrase(
        "ليس تاريخا، مثال: 21/11/2026", "Pas une date, ex. 21/11/2026",
        "Not a date, e.g. 21/11/2026")
    case .noSuchDay(let last, let month):
      Phrase(
        "لا يوجد هذا اليوم، آخر يوم في {1} هو {0}", "Ce jour n'existe pas : {1} finit le {0}",
        "No such day: {1} ends on the {0}"
      ).filled(Phrase(verbatim: String(last)), Wording.phrase { monthName(month, in: $0) })
    }
  }
}

extension Phrase {
  public static let reasonHint = Phrase(
    "اكتب السبب ثم Enter مرتين للمتابعة، Esc للرجوع",
    "Écrivez le motif, puis Entrée deux fois ; Échap pour renoncer",
    "Type the reason, then Enter twice; Esc to leave it")
}
