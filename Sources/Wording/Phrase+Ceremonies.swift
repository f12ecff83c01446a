public import Domain

/// The words of ceremonies and of the desk.
extension Phrase {
  public static let ceremonies = Phrase("حفلات التوزيع", "Cérémonies", "Ceremonies")
  public static let ceremony = Phrase("حفل توزيع", "Cérémonie", "Ceremony")
  public static let planCeremony = Phrase(
    "برمجة حفل", "Prévoir une cérémonie", "Plan a ceremony")
  public static let openDesk = Phrase(
    "فتح طاولة التسليم", "Ouvrir la table de remise", "Open the hand-over table")
  public static let lockTheList = Phrase(
    "قفل اللائحة", "Verrouiller la liste", "Lock the list")
  public static let addPerson = Phrase("إضافة مستفيد(ة)", "Ajouter une personne", "Add a person")
  public static let addEveryone = Phrase(
    "إضافة كل الجاهزين ({0})", "Ajouter tous ceux qui sont prêts ({0})",
    "Add everybody who is ready ({0})")
  public static let removePerson = Phrase(
    "حذف من اللائحة", "Retirer de la liste", "Remove from the list")
  public static let postponeCeremony = Phrase(
    "تأجيل الحفل", "Reporter la cérémonie", "Postpone the ceremony")
  public static let cancelCeremony = Phrase(
    "إلغاء الحفل", "Annuler la cérémonie", "Cancel the ceremony")
  public static let closeCeremony = Phrase(
    "اختتام الحفل", "Clôturer la cérémonie", "Close the ceremony")
  public static let minutes = Phrase("المحضر", "Procès-verbal", "Minutes")
  public static let tomorrow = Phrase("غدا", "demain", "tomorrow")
  public static let nobodyReady = Phrase(
    "لا أحد جاهز خارج اللوائح", "Personne d'autre n'est prêt", "Nobody else is ready")
  public static let nobodyToAdd = Phrase(
    "لا تخصيص محجوز أو جاهز خارج اللوائح: افتح التخصيصات من F9",
    "Aucune affectation réservée ou prête hors liste : voir F9, affectations",
    "No reserved or ready allocation off the lists: see F9, allocations")

  /// Items and cheques, counted.
  public static func goods(_ goods: Goods) -> Phrase {
    counted(
      goods.items, arabic: ("صنف واحد", "صنفان", "أصناف", "صنفا", "صنف"),
      french: ("article", "articles"), english: ("item", "items"))
      + Phrase(verbatim: " · ")
      + counted(
        goods.cheques, arabic: ("شيك واحد", "شيكان", "شيكات", "شيكا", "شيك"),
        french: ("chèque", "chèques"), english: ("cheque", "cheques"))
  }

  // The desk
  public static let handOver = Phrase("تسليم", "remettre", "hand over")
  public static let show = Phrase("عرض", "afficher", "show")
  public static let checkIn = Phrase("تسجيل الحضور", "pointer", "check in")
  public static let otherOutcome = Phrase("نتيجة أخرى", "issue", "outcome")
  public static let handOverTable = Phrase("طاولة التسليم", "Table de remise", "Hand-over table")
  public static let checkInTable = Phrase("تسجيل الحضور", "Pointage", "Check-in")
  public static let symbolicTable = Phrase(
    "تسليم رمزي", "Remise symbolique", "Symbolic hand-over")
  public static let tablesMode = Phrase("التسليم", "remise", "hand-over")
  public static let checkInMode = Phrase("الحضور", "pointage", "check-in")
  public static let symbolicMode = Phrase("رمزي", "symbolique", "symbolic")
  public static let nobodyOnList = Phrase("اللائحة فارغة", "La liste est vide", "The list is empty")
  public static let nobodyPresent = Phrase(
    "لا أحد سُجل حضوره: Tab لتسجيل الحضور", "Personne n'est pointé : Tab pour le pointage",
    "Nobody has checked in: Tab for check-in")
  public static let listNotLocked = Phrase(
    "اللائحة غير مقفلة", "La liste n'est pas verrouillée", "The list is not locked")
  public static let labelMisread = Phrase(
    "ملصق غير مقروء: أعيدوا المسح", "Étiquette mal lue : scannez encore",
    "The label was misread: scan again")
  public static let labelVoid = Phrase(
    "رقم ملغى: سُحب هذا التسليم", "Numéro annulé : cette remise a été reprise",
    "A void number: this hand-over was taken back")
  public static let chooseWhom = Phrase(
    "اختر شخصا أولا", "Choisissez d'abord une personne", "Choose a person first")
  public static let takeBack = Phrase("إلغاء التسليم", "Annuler la remise", "Take back")
  public static let deskError = Phrase("خطأ في الطاولة", "erreur de table", "desk error")

  /// Nobody of this name or number stands on the list.
  public static func notOnThisList(_ typed: String) -> Phrase {
    Phrase(
      "لا أحد في هذه اللائحة: {0}", "Personne sur cette liste : {0}", "Nobody on this list: {0}"
    ).filled(Phrase(verbatim: typed))
  }
  /// Has just been checked in.
  public static func checkedIn(_ name: String) -> Phrase {
    Phrase("سُجل الحضور: {0}", "pointage enregistré : {0}", "checked in: {0}")
      .filled(Phrase(verbatim: name))
  }
}

extension CeremonyEntry {
  /// How the person stands, in at most 13 cells.
  public var standing: Phrase {
    guard let outcome else {
      return checkedInAt == nil
        ? Phrase("منتظر(ة)", "attendu(e)", "expected") : Phrase("حاضر(ة)", "présent(e)", "present")
    }
    let time = settledAt.map { " " + inOrder(hour($0)) } ?? ""
    return outcome.short + Phrase(verbatim: outcome.isServed ? time : "")
  }

  /// How the check-in stands, in at most 13 cells.
  public var presence: Phrase {
    guard let checkedInAt else { return standing }
    return Phrase("حضر ", "pointé ", "in ")
      + Phrase(verbatim: inOrder(hour(checkedInAt)))
  }

  /// The standing as a glyph, so that colour alone never tells it.
  public var glyph: String {
    guard let outcome else { return checkedInAt == nil ? " " : "●" }
    return outcome.isServed ? "✓" : "✗"
  }
}

extension HandOverOutcome {
  /// The outcome in at most 13 cells.
  var short: Phrase {
    switch self {
    case .full: Phrase("سُلم", "remis", "handed")
    case .partial: Phrase("جزئي", "partiel", "partial")
    case .proxy: Phrase("وكيل", "mandat", "proxy")
    case .absent: Phrase("غائب(ة)", "absent(e)", "absent")
    case .refused: Phrase("رفض", "a refusé", "refused")
    case .notIdentified: Phrase("بلا هوية", "non identifié", "no identity")
    case .postponed: Phrase("مؤجل", "reporté", "postponed")
    }
  }
}
