/// The words of intake and of a person's file.
extension Phrase {
  public static let today = Phrase("اليوم", "aujourd'hui", "today")
  public static let intakeTitle = Phrase(
    "الاستقبال: ملف جديد", "Accueil : nouveau dossier", "Intake: new file")
  public static let completeFile = Phrase(
    "استكمال الملف أو تعديله", "Compléter ou modifier le dossier", "Complete or change the file")
  public static let noticeAgain = Phrase(
    "تجديد الإشعار والموافقة", "Redonner la notice, revoir le consentement",
    "Give the notice again")
  public static let newContact = Phrase("مقابلة جديدة", "Nouvel entretien", "New contact")
  public static let newInquiry = Phrase(
    "بحث اجتماعي جديد", "Nouvelle enquête sociale", "New social inquiry")
  public static let concludeInquiry = Phrase(
    "خلاصة البحث الاجتماعي", "Conclure l'enquête sociale", "Conclude the inquiry")
  public static let decideEligibility = Phrase(
    "استيفاء شروط الاستفادة", "Décider de l'éligibilité", "Decide eligibility")
  public static let needs = Phrase("الحاجيات حسب المجال", "Besoins par domaine", "Needs by domain")
  public static let card = Phrase("البطاقة", "CIN", "Card")
  public static let openNeeds = Phrase("الحاجيات", "Besoins", "Needs")
  public static let lastContact = Phrase("آخر مقابلة", "Dernier entretien", "Last contact")
  public static let newProject = Phrase(
    "مشروع حياة جديد", "Nouveau projet de vie", "New life project")
  public static let confirmRelease = Phrase(
    "تأكيد تاريخ الإفراج", "Confirmer la libération", "Confirm the release")
  public static let changeCondition = Phrase(
    "تغيير الوضعية (غير متاح، وفاة…)", "Changer la situation (indisponible, décès…)",
    "Change the standing (away, deceased…)")
  public static let closeFile = Phrase("إغلاق الملف", "Clore le dossier", "Close the file")
  public static let reopenFile = Phrase(
    "إعادة فتح الملف", "Rouvrir le dossier", "Open the file again")
  public static let mergeFile = Phrase(
    "إدماج مع ملف آخر لنفس الشخص", "Fusionner avec un autre dossier", "Merge with another file")
  public static let partFile = Phrase(
    "فصل الملف عن الملف الآخر", "Séparer du dossier fusionné", "Part from the merged file")
  public static let correction = Phrase("تصحيح", "Correction", "Correction")
  public static let correctField = Phrase(
    "تصحيح خانة مسجلة", "Corriger un champ enregistré", "Correct a recorded field")

  public static let consentHelp = Phrase(
    "نعم: يفتح ملف؛ لا: تُسجل الاستشارة وحدها بدون اسم",
    "oui : un dossier s'ouvre ; non : conseil compté, sans aucun nom",
    "yes: a file is opened; no: advice only, no name is kept")
  public static let imageHelp = Phrase(
    "موافقة مستقلة على الصورة والصحافة، وإلا فلا",
    "Accord séparé pour l'image et la presse, sinon non",
    "A separate yes for image and press, else no")
  public static let spellingHelp = Phrase(
    "الكتابة المقترحة تُقبل بـ Enter، أو اكتبوا ما في البطاقة",
    "Entrée accepte l'orthographe proposée, sinon celle de la carte",
    "Enter takes the proposed spelling, else type the card's")
  public static let guardianHelp = Phrase(
    "قاصر: النائب الشرعي هو من يوافق ويوقع", "Mineur(e) : son représentant consent et signe",
    "A minor: the guardian consents and signs")
  public static let cardHelp = Phrase(
    "مثال JB123456؛ فارغ إذا لم تكن البطاقة متوفرة", "Ex. JB123456 ; vide si la carte manque",
    "E.g. JB123456; empty where there is no card")
  public static let releaseHelp = Phrase(
    "مضى: إفراج مؤكد؛ آت: إفراج مرتقب", "Passée : confirmée ; à venir : sortie prévue",
    "Past: confirmed; to come: expected")
  public static let contactHelp = Phrase(
    "بكلمات قليلة، ثم F2 للحفظ", "En quelques mots, puis F2 enregistre", "In a few words, then F2")
  public static let conclusionHelp = Phrase(
    "فارغة ما دام البحث لم يكتمل", "Vide tant que l'enquête n'est pas terminée",
    "Empty until the inquiry is complete")
  public static let mergeHelp = Phrase(
    "الملف الذي سيبقى: اكتبوا الاسم أو الرقم، F4 للائحة",
    "Le dossier qui reste : nom ou numéro, F4 la liste",
    "The file that stays: name or number, F4 the list")
  public static let correctionHelp = Phrase(
    "القيمة القديمة تبقى في السجل؛ فارغ: غير معروف",
    "L'ancienne valeur reste dans l'historique ; vide : non connu",
    "The old value stays in the history; empty: not known")
  public static let adviceCounted = Phrase(
    "سُجلت الاستشارة، ولم يُفتح أي ملف", "Conseil compté, aucun dossier ouvert",
    "Advice counted, no file opened")
  public static let clearedField = Phrase(
    "لإزالة قيمة مسجلة: «تصحيح» من الملف مع السبب",
    "Pour effacer une valeur : « Corriger » dans le dossier, avec motif",
    "To remove a value: Correct, from the file, with a reason")
  public static let nothingChanged = Phrase(
    "القيمة لم تتغير", "La valeur n'a pas changé", "The value has not changed")
  public static let waitingForFunding = Phrase(
    "في انتظار التمويل", "En attente de financement", "Waiting for funding")
}
