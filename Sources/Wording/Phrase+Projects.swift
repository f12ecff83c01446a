public import Domain

/// The words of life projects and their way to a decision.
extension Phrase {
  public static let projects = Phrase("مشاريع الحياة", "Projets de vie", "Life projects")
  public static let projectSheet = Phrase(
    "بطاقة المشروع", "Fiche du projet", "Project sheet")
  public static let addStep = Phrase("إضافة خطوة", "Ajouter une étape", "Add a step")
  public static let settleStep = Phrase("خطوة: أنجزت أو تلغى", "Étape faite ou abandonnée", "Step")
  public static let addCost = Phrase(
    "إضافة سطر تكلفة", "Ajouter une ligne de coût", "Add a cost line")
  public static let changeCost = Phrase(
    "تغيير أو حذف سطر", "Modifier ou retirer une ligne", "Change or remove a line")
  public static let addKit = Phrase(
    "إضافة عدة المهنة", "Ajouter le kit du métier", "Add the trade's kit")
  public static let submitProject = Phrase(
    "إحالة المشروع للدراسة", "Soumettre le projet", "Submit the project")
  public static let giveOpinion = Phrase(
    "رأي المنسق", "Donner l'avis du coordinateur", "Give the coordinator's opinion")
  public static let recordDecision = Phrase(
    "تسجيل القرار", "Enregistrer la décision", "Record the decision")
  public static let withdrawProject = Phrase(
    "تنازل عن المشروع", "Retirer le projet", "Withdraw the project")
  public static let reviseProject = Phrase(
    "صيغة جديدة للمشروع", "Réviser le projet", "Revise the project")
  public static let reachStage = Phrase(
    "تسجيل مرحلة", "Noter une étape du parcours", "Note a stage of the pathway")
  public static let openFileOf = Phrase(
    "فتح ملف المستفيد(ة)", "Ouvrir le dossier de la personne", "Open the person's file")
  public static let waitsForFunding = Phrase("ينتظر التمويل", "Att. financement", "Awaits funding")

  public static let stepHelp = Phrase(
    "خطوة ملموسة، مثال: كراء محل", "Une étape concrète, ex. louer un local",
    "A concrete step, e.g. rent premises")
  public static let personHelp = Phrase(
    "اكتبوا الاسم أو رقم الملف، F4 للائحة", "Nom ou numéro de dossier, F4 la liste",
    "Name or file number, F4 the list")
  public static let taxHelp = Phrase(
    "TTC، أو HT مع نسبة الضريبة: يُحول تلقائيا", "TTC, ou HT avec son taux : converti ci-dessus",
    "TTC, or HT with its rate: converted above")
  public static let sheetIsClosed = Phrase(
    "البطاقة محالة: «صيغة جديدة» لتغييرها", "Fiche déjà soumise : « Réviser » pour la changer",
    "The sheet was submitted: revise it to change it")

  /// The version of a project's sheet.
  public static func version(_ number: Int) -> Phrase {
    Phrase("صيغة {0}", "version {0}", "version {0}").filled(Phrase(verbatim: String(number)))
  }

  /// The day a project was submitted.
  public static func submittedOn(_ day: Day) -> Phrase {
    Phrase("أحيل {0}", "soumis le {0}", "submitted {0}").filled(.figures(day))
  }
}
