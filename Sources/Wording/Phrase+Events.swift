public import Domain

// What happened, for the history of a file: short, with the key facts, and never the words of
// another person than the one concerned.
extension Event {
  /// What happened, in words.
  public func phrase(in state: State) -> Phrase {
    switch self {
    case .edited(let edit): .labelled(edit.field.phrase, edit.field.phrase(of: edit.value))
    case .centreFounded, .deskOpened, .operatorAdded, .operatorChanged, .operatorRemoved:
      centrePhrase
    case .fileOpened, .noticeGiven, .adviceGiven, .needAssessed, .contactRecorded, .inquiryOpened,
      .inquiryConcluded, .eligibilityDecided:
      filePhrase
    case .releaseConfirmed, .conditionChanged, .fileClosed, .fileReopened, .filesMerged,
      .filesParted, .fileErased:
      standingPhrase(state)
    case .projectDrafted, .stepPlanned, .stepDone, .stepDropped, .costLineAdded, .costLineRemoved,
      .projectSubmitted, .opinionGiven, .decisionRecorded, .projectRevised, .stageReached:
      projectPhrase(state)
    case .programmeCreated, .agreementSigned, .agreementChanged, .addendumSigned,
      .contributionPromised, .contributionReceived, .envelopeOpened, .envelopeChanged,
      .cohortFormed, .stockReceived, .figurePublished:
      moneyPhrase
    case .allocationProposed, .lineAdded, .lineRemoved, .allocationReserved, .undertakingSigned,
      .allocationReady, .allocationReleased, .warningPassed, .chequePrepared, .chequeChanged,
      .chequeVoided:
      allocationPhrase
    case .ceremonyPlanned, .entryAdded, .entryRemoved, .listLocked, .checkedIn, .checkInUndone,
      .handedOver, .notServed, .handOverTakenBack, .receiptVoided, .ceremonyPostponed,
      .ceremonyCancelled, .ceremonyClosed:
      ceremonyPhrase(state)
    case .visitRecorded, .assetObserved, .visitExempted, .visitMissed, .assetsDecided: visitPhrase
    }
  }

  private var centrePhrase: Phrase {
    switch self {
    case .centreFounded(let letters):
      Phrase("إحداث المركز {0}", "Centre {0} créé", "Centre {0} founded")
        .filled(.reference(letters))
    case .deskOpened(let desk):
      Phrase("فتح المكتب {0}", "Bureau {0} ouvert", "Desk {0} opened").filled(.number(desk))
    case .operatorAdded(let number, _):
      Phrase("إضافة المستعمل رقم {0}", "Utilisateur n° {0} ajouté", "Operator {0} added")
        .filled(.number(number))
    case .operatorChanged(let number, let rights):
      Phrase(
        "تغيير صلاحيات المستعمل رقم {0}: {1}", "Droits de l'utilisateur n° {0} changés : {1}",
        "Rights of operator {0} changed: {1}"
      ).filled(.number(number), rights.phrase)
    case .operatorRemoved(let number):
      Phrase("إنهاء المستعمل رقم {0}", "Utilisateur n° {0} retiré", "Operator {0} removed")
        .filled(.number(number))
    default: .none
    }
  }

  private var filePhrase: Phrase {
    switch self {
    case .fileOpened(_, let number, let kind):
      Phrase("فتح الملف {0}", "Dossier {0} ouvert", "File {0} opened")
        .filled(.reference(number.file)) + .aside(kind.phrase)
    case .noticeGiven(_, let notice):
      [
        Phrase("الإشعار", "Notice", "Notice") + Phrase(": ", " : ", ": ") + notice.way.phrase,
        notice.language.phrase,
        .labelled(
          Phrase("الموافقة على الصورة", "image et presse", "image and press"),
          notice.image ? .yes : .no),
      ].joined
    case .adviceGiven(let language):
      Phrase("استشارة بدون ملف", "Conseil sans dossier", "Advice without a file")
        + .aside(language.phrase)
    case .needAssessed(_, let domain, let status):
      .labelled(
        Phrase("الحاجة", "Besoin", "Need") + .aside(domain.phrase),
        status.phrase)
    case .contactRecorded: Phrase("مقابلة", "Entretien", "Contact")
    case .inquiryOpened: Phrase("بحث اجتماعي", "Enquête sociale", "Social inquiry")
    case .inquiryConcluded(_, let conclusion):
      .labelled(Phrase("خلاصة البحث", "Conclusion", "Conclusion"), conclusion.phrase)
    case .eligibilityDecided(_, let eligibility):
      .labelled(Phrase("شروط الاستفادة", "Éligibilité", "Eligibility"), eligibility.phrase)
    default: .none
    }
  }

  private func standingPhrase(_ state: State) -> Phrase {
    switch self {
    case .releaseConfirmed(_, let day):
      Phrase("تأكيد الإفراج بتاريخ {0}", "Libération confirmée le {0}", "Release confirmed on {0}")
        .filled(.figures(day))
    case .conditionChanged(_, let condition):
      .labelled(Phrase("الوضعية", "Situation", "Standing"), condition.phrase)
    case .fileClosed(_, let outcome):
      .labelled(Phrase("إغلاق الملف", "Dossier clos", "File closed"), outcome.phrase)
    case .fileReopened: Phrase("إعادة فتح الملف", "Dossier rouvert", "File reopened")
    case .filesMerged(_, let other):
      Phrase("إدماج في الملف {0}", "Fusionné avec le dossier {0}", "Merged into file {0}")
        .filled(.reference(state.beneficiaries[other]?.number.file ?? "?"))
    case .fileErased:
      Phrase(
        "محو الأقوال والمعطيات الشخصية", "Données personnelles effacées", "Personal words erased")
    case .filesParted: Phrase("فصل عن الملف الآخر", "Dossiers séparés", "Files parted again")
    default: .none
    }
  }
}

extension Phrase {
  /// A number, the same in all languages.
  static func number(_ number: some BinaryInteger) -> Phrase { Phrase(verbatim: String(number)) }

  /// A remark in brackets.
  static func aside(_ phrase: Phrase) -> Phrase {
    Phrase(verbatim: " (") + phrase + Phrase(verbatim: ")")
  }
}
