/// The words around the erasure of a person's words.
extension Phrase {
  public static let erasePerson = Phrase(
    "محو معطيات هذا الشخص", "Effacer les données de cette personne", "Erase this person's words")
  /// What goes and what stays.
  public static let erasureRemark = Phrase(
    "تُمحى الأسماء والبطاقة والهاتف والعنوان والأقوال، ويبقى الرقم والجنس والسن والإقليم والنتيجة"
      + " والأيام والمبالغ",
    "Partent noms, CIN, téléphones, adresse, notes ; restent n°, sexe, âge, province, issue, dates,"
      + " montants",
    "Goes: names, card, phones, address, notes. Stays: number, sex, age, province, outcome, dates,"
      + " amounts")
  public static let typeTheNumber = Phrase(
    "للتأكيد اكتبوا الرقم: {0}", "Pour confirmer, tapez le numéro : {0}",
    "To confirm, type the number: {0}")
  public static let otherNumber = Phrase(
    "ليس رقم هذا الملف", "Ce n'est pas le numéro de ce dossier", "Not the number of this file")
  public static let erasureAsk = Phrase(
    "المحو نهائي ولا يمكن التراجع عنه.", "L'effacement est définitif : rien ne le défait.",
    "The erasure is for ever: nothing undoes it.")
  public static let erasureHint = Phrase(
    "Enter وحده: محو · أي مفتاح آخر: تراجع", "Entrée seule : effacer · autre touche : renoncer",
    "Enter alone: erase · any other key: leave it")
  /// It is on disk that they are erased, and what was to be done then could not be.
  public static let erasureUnfinished = Phrase(
    "المحو مسجل ولم يكتمل لأن القرص لا يكتب: يُكمَل عند فتح البرنامج",
    "L'effacement est enregistré mais inachevé, le disque n'écrit pas : la réouverture l'achèvera",
    "The erasure is recorded and unfinished, the disk fails to write: the next opening finishes it")
  /// The same of an operator who was removed.
  public static let removalUnfinished = Phrase(
    "سُجلت المغادرة ولم تُصنع مفاتيح جديدة لأن القرص لا يكتب: تُصنع عند فتح البرنامج",
    "Le retrait est enregistré, mais sans nouvelles clés, le disque n'écrit pas : la réouverture les fera",
    "The removal is recorded but has no new keys yet, the disk fails to write: the next opening makes"
      + " them")
  public static let erasureLeft = Phrase(
    "لم يُمح شيء", "Rien n'a été effacé", "Nothing was erased")
  public static let erasedOn = Phrase("محو المعطيات", "Données effacées", "Words erased")

  /// That it is done, and where the words stand still.
  ///
  /// - Parameters:
  ///   - backups: where the copies were put that hold them, or nothing where no copy is known at all.
  ///   - remnants: the copies beside the journal that could not be removed.
  public static func erased(backups: [Phrase]?, remnants: [Phrase]) -> Phrase {
    let places: Phrase =
      switch backups {
      case nil:
        Phrase(
          "مُحيت. النسخ الاحتياطية السابقة ما زالت تحملها",
          "Effacé. Les sauvegardes faites avant les gardent encore",
          "Erased. Backups made before still hold them")
      case []:
        Phrase(
          "مُحيت. لا تحملها أي نسخة احتياطية معروفة",
          "Effacé. Aucune sauvegarde connue ne les garde",
          "Erased. No known backup holds them")
      case .some(let paths):
        Phrase(
          "مُحيت. ما زالت في نسخ: {0}", "Effacé. Encore dans les sauvegardes : {0}",
          "Erased. Still in the backups: {0}"
        ).filled(paths.joined)
      }
    if remnants.isEmpty { return places }
    return places
      + Phrase(
        ". تعذر حذف: {0}", ". N'a pu être supprimé : {0}", ". Could not be removed: {0}"
      ).filled(remnants.joined)
  }
}
