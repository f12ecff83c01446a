/// The words of agreements, envelopes and stock.
extension Phrase {
  public static let envelopesTitle = Phrase(
    "الاتفاقيات والأغلفة المالية", "Conventions et enveloppes", "Agreements and envelopes")
  public static let stockTitle = Phrase("المخزون", "Stock", "Stock")
  public static let foundationMeans = Phrase(
    "الإمكانيات الذاتية للمؤسسة", "Moyens propres de la fondation", "The foundation's own means")

  // Columns and summaries
  public static let titleColumn = Phrase("التسمية", "Intitulé", "Label")
  public static let amountColumn = Phrase("المبلغ", "Montant", "Amount")
  public static let committedMoney = Phrase("ملتزم به", "Engagé", "Committed")
  public static let deliveredMoney = Phrase("مسلَّم", "Remis", "Delivered")
  public static let freeMoney = Phrase("متاح", "Disponible", "Free")
  public static let peopleServed = Phrase("المستفيدون", "Bénéficiaires", "People")
  public static let unallocatedStock = Phrase(
    "مخزون غير مخصص", "Stock non affecté", "Stock not allocated")
  public static let validity = Phrase("الصلاحية", "Validité", "Validity")

  // Sentences
  public static let withReceived = Phrase(
    "{0} · المتوصل به {1}", "{0} · reçu {1}", "{0} · received {1}")
  public static let withFree = Phrase("{0} · المتاح {1}", "{0} · disponible {1}", "{0} · free {1}")
  public static let withToDeliver = Phrase(
    "{0} · بقي للتسليم {1}", "{0} · à remettre {1}", "{0} · to deliver {1}")
  public static let plannedCommittedServed = Phrase(
    "مبرمج {0} · ملتزم به {1} · سُلم له {2}", "prévus {0} · engagés {1} · servis {2}",
    "planned {0} · committed {1} · served {2}")
  public static let plannedOnly = Phrase("مبرمج {0}", "prévus {0}", "planned {0}")
  public static let promisedReceived = Phrase(
    "{0} · الموعود به {1} · المتوصل به {2}", "{0} · promis {1} · reçu {2}",
    "{0} · promised {1} · received {2}")
  public static let validFromTo = Phrase("من {0} إلى {1}", "du {0} au {1}", "from {0} to {1}")
  public static let validSince = Phrase("ابتداء من {0}", "à partir du {0}", "from {0}")
  public static let validUntil = Phrase("إلى غاية {0}", "jusqu'au {0}", "until {0}")
  public static let everywhere = Phrase("كل الأقاليم", "toutes provinces", "all provinces")

  // Headings of an agreement's rows
  public static let contributionsHeading = Phrase("المساهمات", "Contributions", "Contributions")
  public static let envelopesHeading = Phrase("الأغلفة المالية", "Enveloppes", "Envelopes")
  public static let cohortsHeading = Phrase("الأفواج", "Groupes", "Cohorts")
  public static let allocationsHeading = Phrase("التخصيصات", "Affectations", "Allocations")

  // Commands, and the titles of their forms
  public static let newAgreement = Phrase(
    "اتفاقية شراكة جديدة", "Nouvelle convention", "New agreement")
  public static let newProgramme = Phrase("برنامج جديد", "Nouveau programme", "New programme")
  public static let signAddendum = Phrase("توقيع ملحق", "Signer un avenant", "Sign an addendum")
  public static let promiseContribution = Phrase(
    "تسجيل مساهمة شريك", "Promettre une contribution", "Promise a contribution")
  public static let receiveInstalment = Phrase(
    "التوصل بشطر", "Recevoir une tranche", "Receive an instalment")
  public static let openEnvelope = Phrase(
    "فتح غلاف مالي", "Ouvrir une enveloppe", "Open an envelope")
  public static let openOwnEnvelope = Phrase(
    "غلاف من الإمكانيات الذاتية", "Enveloppe sur moyens propres", "Envelope of own means")
  public static let changeEnvelope = Phrase(
    "تغيير مبلغ غلاف", "Changer le montant d'une enveloppe", "Change an envelope's amount")
  public static let formCohort = Phrase("تكوين فوج", "Former un groupe", "Form a cohort")
  public static let suspendAgreement = Phrase(
    "توقيف الاتفاقية", "Suspendre la convention", "Suspend the agreement")
  public static let closeAgreement = Phrase(
    "إنهاء الاتفاقية", "Clore la convention", "Close the agreement")
  public static let resumeAgreement = Phrase(
    "استئناف الاتفاقية", "Réactiver la convention", "Resume the agreement")
  public static let receiveStock = Phrase("دخول إلى المخزون", "Entrée en stock", "Receive stock")
  public static let publishFigure = Phrase(
    "تسجيل رقم منشور", "Noter un chiffre publié", "Note a published figure")

  // What to press, what is missing
  public static let noAgreements = Phrase(
    "لا اتفاقيات بعد: F2 لتسجيل أول اتفاقية", "Aucune convention : F2 enregistre la première",
    "No agreements yet: F2 records the first")
  public static let agreementEmpty = Phrase(
    "لا غلاف ماليا بعد: F2 لفتح أول غلاف", "Aucune enveloppe : F2 ouvre la première",
    "No envelope yet: F2 opens the first")
  public static let noStock = Phrase(
    "المخزون فارغ: F2 لتسجيل أول دخول", "Stock vide : F2 note la première entrée",
    "Nothing in stock: F2 records the first arrival")
  public static let noContributionYet = Phrase(
    "لا مساهمة بعد: سجل مساهمة أولا", "Aucune contribution : promettez-en une d'abord",
    "No contribution yet: promise one first")
  public static let noEnvelopeYet = Phrase(
    "لا غلاف ماليا بعد: افتح غلافا أولا", "Aucune enveloppe : ouvrez-en une d'abord",
    "No envelope yet: open one first")
  public static let statusAlready = Phrase(
    "الاتفاقية: {0}", "La convention est déjà « {0} »", "The agreement is already: {0}")
  public static let addendumEmpty = Phrase(
    "المبلغ أو العدد أو تاريخ جديد", "Un montant, un nombre ou une nouvelle fin",
    "An amount, a number or a new end")
  public static let oneNameMissing = Phrase(
    "اسم بإحدى اللغتين", "Un nom dans l'une des deux langues", "A name in one of the two languages"
  )
  public static let noSuchProvince = Phrase(
    "إقليم غير معروف: {0}", "Province inconnue : {0}", "Unknown province: {0}")
  public static let roomInAgreement = Phrase(
    "الباقي للتوزيع في الاتفاقية: {0}", "Reste à répartir dans la convention : {0}",
    "Left to share out in the agreement: {0}")
  public static let amountNow = Phrase(
    "المبلغ الحالي {0} · ملتزم به {1}", "Actuellement {0} · engagé {1}", "Now {0} · committed {1}")
  public static let amountAfter = Phrase(
    "المبلغ بعد الملحق: {0}", "Montant après avenant : {0}", "Amount with the addendum: {0}")
  public static let provincesRead = Phrase("الأقاليم: {0}", "Provinces : {0}", "Provinces: {0}")
}
