/// What is said of the journal and the disk.
extension Phrase {
  public static func noSpace(_ bytes: Int) -> Phrase {
    Phrase(
      "القرص ممتلئ: يلزم {0} بايت. لم يُحفظ شيء وما كتبتم باق هنا",
      "Disque plein : il faut {0} octets. Rien n'est enregistré, votre saisie reste ici",
      "The disk is full: {0} bytes are needed. Nothing was saved, what you typed stays here"
    ).filled(Phrase(verbatim: String(bytes)))
  }
  public static let diskFailed = Phrase(
    "القرص لا يكتب: لم يُحفظ شيء. ما كتبتم باق هنا",
    "Le disque n'écrit plus : rien n'est enregistré, votre saisie reste ici",
    "The disk fails to write: nothing was saved, what you typed stays here")
  /// A sync failed twice, or what a failed write left could not be cut: the action may be on disk.
  public static let diskDoubtful = Phrase(
    "القرص لا يكتب: ربما حُفظت العملية الأخيرة وربما لا، أعيدوا فتح البرنامج لرؤيتها",
    "Le disque n'écrit plus : la dernière opération est peut-être enregistrée, ou non ; rouvrez"
      + " le programme pour le voir",
    "The disk fails to write: the last action may or may not be saved; open the program again to see"
  )
  /// The file has its header twice: with one of them everything can still be read.
  public static let headerCopyDamaged = Phrase(
    "إحدى نسختي رأس الملف متضررة: انسخوه الآن بأمر wasl salvage",
    "Une des deux copies de l'en-tête est abîmée : copiez le journal par wasl salvage",
    "One of the two copies of the file header is damaged: copy the journal with wasl salvage")
  public static let journalReadOnly = Phrase(
    "السجل للقراءة فقط", "Le journal est en lecture seule", "The journal is read only")
  public static let journalReplaced = Phrase(
    "تغير الملف من برنامج آخر: أعيدوا فتح البرنامج",
    "Le fichier a été remplacé : rouvrez le programme",
    "The file was replaced: open the program again")
}
