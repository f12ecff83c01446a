import Domain

extension Event {
  /// What happened to an allocation and its cheques, in words.
  var allocationPhrase: Phrase {
    switch self {
    case .allocationProposed: Phrase("تخصيص مقترح", "Affectation proposée", "Allocation proposed")
    case .lineAdded(_, let line):
      .labelled(Phrase("سطر التخصيص", "Ligne", "Line"), line.words)
    case .lineRemoved: Phrase("حذف سطر", "Ligne retirée", "Line removed")
    case .allocationReserved:
      Phrase("حجز التخصيص", "Affectation réservée", "Allocation reserved")
    case .undertakingSigned: Phrase("توقيع التعهد", "Engagement signé", "Undertaking signed")
    case .allocationReady: Phrase("جاهز للتسليم", "Prête à remettre", "Ready to hand over")
    case .allocationReleased:
      Phrase("تحرير التخصيص", "Affectation libérée", "Allocation released")
    case .warningPassed(_, let warning):
      .labelled(Phrase("تجاوز تنبيه", "Dérogation", "Warning passed"), warning.phrase)
    case .chequePrepared(_, let number):
      Phrase("إعداد الشيك رقم {0}", "Chèque n° {0} préparé", "Cheque {0} prepared")
        .filled(.reference(number))
    case .chequeChanged(let number, let status):
      .labelled(
        Phrase("الشيك رقم {0}", "Chèque n° {0}", "Cheque {0}").filled(.reference(number)),
        status.phrase)
    case .chequeVoided(let number, let other):
      Phrase("إلغاء الشيك رقم {0}", "Chèque n° {0} annulé", "Cheque {0} void")
        .filled(.reference(number))
        + (other.map { replacement in
          .aside(
            Phrase("عوضه {0}", "remplacé par {0}", "replaced by {0}")
              .filled(.reference(replacement)))
        } ?? Phrase(verbatim: ""))
    default: .none
    }
  }

  /// What happened at or around a ceremony, in words.
  func ceremonyPhrase(_ state: State) -> Phrase {
    switch self {
    case .ceremonyPlanned(_, let day):
      Phrase("برمجة حفل يوم {0}", "Cérémonie prévue le {0}", "Ceremony planned on {0}")
        .filled(.figures(day))
    case .entryAdded(let id, _):
      Phrase("تسجيل في لائحة حفل {0}", "Inscrit(e) à la cérémonie du {0}", "Listed for {0}")
        .filled(state.day(id))
    case .entryRemoved(let id, _):
      Phrase("سحب من لائحة حفل {0}", "Retiré(e) de la liste du {0}", "Off the list of {0}")
        .filled(state.day(id))
    case .listLocked: Phrase("قفل اللائحة", "Liste verrouillée", "List locked")
    case .checkedIn: Phrase("تسجيل الحضور", "Présence pointée", "Checked in")
    case .checkInUndone: Phrase("إلغاء تسجيل الحضور", "Pointage annulé", "Check-in undone")
    default: handOverPhrase
    }
  }

  private var handOverPhrase: Phrase {
    switch self {
    case .handedOver(_, _, let handOver):
      .labelled(Phrase("التسليم", "Remise", "Hand-over"), handOver.outcome.phrase)
        + .aside(
          Phrase("وصل {0}", "décharge {0}", "receipt {0}")
            .filled(.reference(handOver.receipt.receipt)))
    case .notServed(_, _, let outcome):
      .labelled(Phrase("لم يتم التسليم", "Non remis", "Not served"), outcome.phrase)
    case .handOverTakenBack: Phrase("إلغاء التسليم", "Remise annulée", "Hand-over taken back")
    case .receiptVoided(let number):
      Phrase("إلغاء الوصل {0}", "Décharge {0} annulée", "Receipt {0} void")
        .filled(.reference(number.receipt))
    case .ceremonyPostponed(_, let day):
      Phrase("تأجيل الحفل إلى {0}", "Cérémonie reportée au {0}", "Ceremony put off to {0}")
        .filled(.figures(day))
    case .ceremonyCancelled: Phrase("إلغاء الحفل", "Cérémonie annulée", "Ceremony cancelled")
    case .ceremonyClosed: Phrase("اختتام الحفل", "Cérémonie clôturée", "Ceremony closed")
    default: .none
    }
  }

  /// What happened in the follow-up, in words.
  var visitPhrase: Phrase {
    switch self {
    case .visitRecorded: Phrase("زيارة تتبع", "Visite de suivi", "Follow-up visit")
    case .assetObserved(_, _, let condition, let seen):
      .labelled(Phrase("المعدات", "Matériel", "Equipment"), condition.phrase)
        + .aside(
          seen
            ? Phrase("شوهد بالعين", "vu sur place", "seen by eye")
            : Phrase("حسب التصريح", "selon ses dires", "as told"))
    case .visitExempted: Phrase("إعفاء من زيارة", "Visite dispensée", "Visit exempted")
    case .visitMissed: Phrase("زيارة لم تتم", "Visite non effectuée", "Visit missed")
    case .assetsDecided(_, let decision):
      .labelled(Phrase("مصير المعدات", "Sort du matériel", "Equipment"), decision.phrase)
    default: .none
    }
  }
}

extension AllocationLine {
  fileprivate var words: Phrase {
    switch content {
    case .equipment(let goods):
      .goods(goods.item, goods.quantity) + Phrase(verbatim: " = ") + .amount(total)
    case .money(let payment):
      payment.mode.phrase + .aside(payment.purpose.phrase) + Phrase(verbatim: " ")
        + .amount(payment.amount)
    }
  }
}

extension State {
  fileprivate func day(_ ceremony: Ceremony.ID) -> Phrase {
    ceremonies[ceremony].map { .figures($0.day) } ?? .none
  }
}
