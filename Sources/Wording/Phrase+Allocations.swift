/// The words of allocations and cheques.
extension Phrase {
  public static let allocationsTitle = Phrase("التخصيص", "Affectations", "Allocations")
  public static let chequesTitle = Phrase(
    "شيكات مسلَّمة غير مصروفة", "Chèques remis non encaissés", "Cheques not cashed")

  // Columns
  public static let orderColumn = Phrase("رقم", "N°", "No.")
  public static let personColumn = Phrase("المستفيد(ة)", "Bénéficiaire", "Beneficiary")
  public static let tradeColumn = Phrase("المهنة", "Métier", "Trade")
  public static let provinceColumn = Phrase("الإقليم", "Province", "Province")
  public static let standingColumn = Phrase("الوضعية", "Situation", "Standing")
  public static let lineColumn = Phrase("السطر", "Ligne", "Line")
  public static let quantityColumn = Phrase("عدد", "Qté", "Qty")
  public static let priceColumn = Phrase("الثمن", "Prix", "Price")
  public static let envelopeColumn = Phrase("الغلاف", "Enveloppe", "Envelope")
  public static let deliveryColumn = Phrase("التسليم والشيك", "Remise, chèque", "Delivery, cheque")
  public static let dayColumn = Phrase("سُلم يوم", "Remis le", "Handed over")
  public static let daysColumn = Phrase("أيام", "Jours", "Days")

  // The list
  public static let waitingHeading = Phrase(
    "في انتظار التمويل ({0})", "En attente de financement ({0})", "Waiting for funding ({0})")
  public static let waitingForMoney = Phrase("في الانتظار", "En attente", "Waiting")
  public static let noAllocations = Phrase(
    "لا مشروع مصادقا عليه بعد: القائمة F9 ثم 4 للمشاريع",
    "Aucun projet approuvé : F9 puis 4 mène aux projets",
    "No approved project yet: F9 then 4 leads to the projects")
  public static let allocationEmpty = Phrase(
    "لا سطور بعد: اختر أمرا من أعلاه، أو F2 لإضافة تجهيزات",
    "Aucune ligne : une action ci-dessus, ou F2 ajoute du matériel",
    "No lines yet: a command above, or F2 adds equipment")
  public static let uncashedCheques = Phrase(
    "الشيكات غير المصروفة ({0})", "Chèques non encaissés ({0})", "Cheques not cashed ({0})")
  public static let noUncashed = Phrase(
    "كل الشيكات المسلَّمة مصروفة، Esc للرجوع", "Tous les chèques remis sont encaissés, Échap",
    "All cheques handed over are cashed, Esc goes back")
  public static let chequeCall = Phrase("● اتصال", "● appeler", "● call")
  public static let chequeAlert = Phrase("! إنذار", "! alerte", "! alert")
  public static let chequeWaiting = Phrase("في الانتظار", "en attente", "waiting")

  // The summary of one allocation
  public static let grantedAmount = Phrase("المبلغ المصادق عليه", "Accordé", "Granted")
  public static let linesTotal = Phrase("مجموع السطور", "Total des lignes", "Total of the lines")
  public static let withDifference = Phrase(
    "{0} · الفرق {1}", "{0} · écart {1}", "{0} · difference {1}")
  public static let allocationState = Phrase("الوضعية", "État", "State")
  public static let beforeHandOver = Phrase("قبل التسليم", "Avant la remise", "Before hand-over")
  public static let nothingMissingBefore = Phrase(
    "✓ لا شيء ينقص", "✓ rien ne manque", "✓ nothing missing")
  public static let undertakingSigned = Phrase(
    "تعهد موقع يوم {0}", "engagement signé le {0}", "undertaking signed on {0}")
  public static let undertakingOpen = Phrase(
    "التعهد غير موقع", "engagement non signé", "undertaking not signed")

  // Obstacles before the hand-over
  public static let linesMissing = Phrase("لا سطور", "aucune ligne", "no lines")
  public static let notReserved = Phrase("غير محجوز", "non réservée", "not reserved")
  public static let releaseNotConfirmed = Phrase(
    "الإفراج غير مؤكد", "sortie non confirmée", "release not confirmed")
  public static let chequeNumberOpen = Phrase(
    "رقم شيك ينقص", "numéro de chèque manquant", "cheque number missing")
  public static let chequeUnsigned = Phrase(
    "الشيك {0} غير موقع", "chèque {0} non signé", "cheque {0} not signed")
  public static let personGone = Phrase("وفاة", "décès", "deceased")

  // Commands, and the titles of their forms
  public static let proposeAllocation = Phrase(
    "اقتراح تخصيص", "Proposer une affectation", "Propose an allocation")
  public static let takeOverLines = Phrase(
    "أخذ كل سطور الكلفة", "Reprendre toutes les lignes de coût", "Take over all cost lines")
  public static let takeOverLinesOn = Phrase(
    "أخذ كل سطور الكلفة ({0}) على {1}", "Reprendre les lignes de coût ({0}) sur {1}",
    "Take over the cost lines ({0}) on {1}")
  public static let addEquipment = Phrase("إضافة تجهيزات", "Ajouter du matériel", "Add equipment")
  public static let addPayment = Phrase("إضافة مبلغ مالي", "Ajouter une somme", "Add money")
  public static let removeLine = Phrase("حذف سطر", "Retirer une ligne", "Remove a line")
  public static let reserveAllocation = Phrase("حجز المبلغ والتجهيزات", "Réserver", "Reserve")
  public static let signUndertaking = Phrase(
    "التعهد موقع", "Engagement signé", "The undertaking is signed")
  public static let prepareCheque = Phrase(
    "إعداد شيك بمبلغ {0}", "Préparer le chèque de {0}", "Prepare the cheque of {0}")
  public static let signCheque = Phrase(
    "الشيك {0} موقع", "Chèque {0} : signé", "Cheque {0}: signed")
  public static let voidCheque = Phrase(
    "إلغاء الشيك {0}", "Annuler le chèque {0}", "Void cheque {0}")
  public static let settleCheque = Phrase(
    "مآل الشيك {0}", "Sort du chèque {0}", "What became of cheque {0}")
  public static let makeReady = Phrase(
    "جاهز للتسليم", "Prête à la remise", "Ready to hand over")
  public static let releaseAllocation = Phrase(
    "تحرير التخصيص", "Libérer l'affectation", "Release the allocation")
  public static let complementAllocation = Phrase(
    "تكملة أو تعويض لنفس المشروع", "Complément ou remplacement", "Complement or replacement")

  // Why not
  public static let onlyProposed = Phrase(
    "التخصيص ليس مقترحا بعد الآن: حرره أولا", "L'affectation n'est plus proposée : libérez-la",
    "The allocation is no longer proposed: release it first")
  public static let noCostLinesLeft = Phrase(
    "لا سطور كلفة باقية في المشروع", "Plus de ligne de coût à reprendre",
    "No cost line left to take over")
  public static let noEnvelopeWithMoney = Phrase(
    "لا غلاف متاحا: افتح غلافا في الشاشة 5", "Aucune enveloppe disponible : ouvrez-en une, écran 5",
    "No envelope available: open one on screen 5")
  public static let reserveFirst = Phrase(
    "احجز التخصيص أولا", "Réservez d'abord l'affectation", "Reserve the allocation first")
  public static let undertakingAlready = Phrase(
    "التعهد موقع من قبل", "L'engagement est déjà signé", "The undertaking is signed already")
  public static let allocationHandedOver = Phrase(
    "سُلم من قبل: أَلغ التسليم من شاشة الحفل", "Déjà remise : annulez-la à la table de remise",
    "Handed over: take it back at the desk")
  public static let stillMissing = Phrase("ينقص: {0}", "Il manque : {0}", "Missing: {0}")
  public static let nothingToDoOnLine = Phrase(
    "لا شيء يُعمل على هذا السطر الآن", "Rien à faire sur cette ligne maintenant",
    "Nothing to do on this line now")

  // Forms
  public static let chequeNumberOptional = Phrase(
    "أرقام فقط؛ يمكن إضافته لاحقا", "Chiffres seulement ; peut venir plus tard",
    "Digits only; may come later")
  public static let replacementHelp = Phrase(
    "رقم الشيك البديل، أو فارغ", "N° du chèque de remplacement, ou vide",
    "Number of the replacement, or empty")
  public static let stockHelp = Phrase(
    "فارغ: يُشترى له. F4 للائحة المخزون", "Vide : à acheter pour la personne. F4 : le stock",
    "Empty: bought for the person. F4: the stock")
  public static let cohortHelp = Phrase(
    "فارغ: بدون فوج. F4 للائحة", "Vide : sans groupe. F4 : la liste",
    "Empty: no cohort. F4: the list")
  public static let envelopeLeft = Phrase(
    "{0}: متاح {1}، الباقي بعد هذا التخصيص {2}", "{0} : disponible {1}, reste {2} après ceci",
    "{0}: free {1}, {2} left after this")
  public static let unitsInStock = Phrase("متاح {0}", "{0} en stock", "{0} in stock")
  public static let lineToRemove = Phrase("السطر", "Ligne", "Line")
  public static let chequeBecame = Phrase("مآل الشيك", "Sort du chèque", "What became of it")
}
