public import Domain
import Reference

extension Event {
  /// What happened to a life project, in words.
  func projectPhrase(_ state: State) -> Phrase {
    switch self {
    case .projectDrafted(_, _, let pathway):
      .labelled(Phrase("مشروع حياة", "Projet de vie", "Life project"), pathway.phrase)
    case .stepPlanned(let id, let step):
      .labelled(Phrase("خطوة مبرمجة", "Étape prévue", "Step planned"), state.words(step, id))
    case .stepDone(let id, let step):
      .labelled(Phrase("خطوة منجزة", "Étape faite", "Step done"), state.words(step, id))
    case .stepDropped: Phrase("إلغاء خطوة", "Étape abandonnée", "Step dropped")
    case .costLineAdded(_, let line):
      .labelled(
        Phrase("سطر التكلفة", "Ligne de coût", "Cost line"),
        .goods(line.item, line.quantity) + Phrase(verbatim: " = ") + .amount(line.total))
    case .costLineRemoved: Phrase("حذف سطر التكلفة", "Ligne de coût retirée", "Cost line removed")
    case .projectSubmitted: Phrase("إحالة المشروع للدراسة", "Projet soumis", "Project submitted")
    case .opinionGiven(_, let favourable):
      .labelled(
        Phrase("رأي المنسق", "Avis du coordinateur", "Coordinator's opinion"),
        .opinion(favourable))
    case .decisionRecorded(_, let decision): decision.phrase
    case .projectRevised:
      Phrase("صيغة جديدة للمشروع", "Nouvelle version du projet", "Project revised")
    case .stageReached(_, let stage):
      .labelled(Phrase("المرحلة", "Étape atteinte", "Stage reached"), stage.phrase)
    default: .none
    }
  }

  /// What happened to programmes, agreements, envelopes and stock, in words.
  var moneyPhrase: Phrase {
    switch self {
    case .programmeCreated: Phrase("برنامج جديد", "Programme créé", "Programme created")
    case .agreementSigned(_, let terms):
      .labelled(
        Phrase("توقيع اتفاقية", "Convention signée", "Agreement signed"), .amount(terms.amount))
    case .agreementChanged(_, let status):
      .labelled(Phrase("الاتفاقية", "Convention", "Agreement"), status.phrase)
    case .addendumSigned(_, let addendum):
      .labelled(Phrase("ملحق", "Avenant", "Addendum"), .amount(addendum.amount))
    case .contributionPromised(_, _, let amount):
      .labelled(
        Phrase("مساهمة مرتقبة", "Contribution promise", "Contribution promised"), .amount(amount))
    case .contributionReceived(_, let amount):
      .labelled(
        Phrase("التوصل بمساهمة", "Contribution reçue", "Contribution received"), .amount(amount))
    case .envelopeOpened(_, _, let amount):
      .labelled(Phrase("غلاف مالي", "Enveloppe ouverte", "Envelope opened"), .amount(amount))
    case .envelopeChanged(_, let difference):
      .labelled(
        Phrase("تعديل الغلاف", "Enveloppe modifiée", "Envelope changed"), .amount(difference))
    case .cohortFormed(_, _, let planned):
      .labelled(Phrase("فوج", "Groupe formé", "Cohort formed"), .number(planned))
    case .stockReceived(let lot):
      .labelled(Phrase("تسلم", "Réception", "Received"), .goods(lot.item, lot.quantity))
    case .figurePublished: Phrase("رقم منشور", "Chiffre publié", "Figure published")
    default: .none
    }
  }
}

extension Decision {
  /// Who decided what, with the amount or the day that goes with it.
  public var phrase: Phrase {
    var parts = [Phrase.labelled(body.phrase, outcome.phrase)]
    if let amount { parts.append(.amount(amount)) }
    if let until {
      parts.append(Phrase("إلى غاية {0}", "jusqu'au {0}", "until {0}").filled(.figures(until)))
    }
    return parts.joined
  }
}

extension Phrase {
  /// An opinion in a word.
  public static func opinion(_ favourable: Bool) -> Phrase {
    favourable
      ? Phrase("إيجابي", "favorable", "favourable")
      : Phrase("سلبي", "défavorable", "unfavourable")
  }

  /// An item of the table or free words, with how many.
  static func goods(_ item: String, _ quantity: Int) -> Phrase {
    Phrase(verbatim: "\(quantity) × ")
      + (Kits.item(item).map { Phrase($0.name) } ?? .quoted(item))
  }
}

extension State {
  fileprivate func words(_ step: Step.ID, _ project: LifeProject.ID) -> Phrase {
    let found = projects[project]?.steps.first { $0.id == step }
    return found?.fields.text(.stepWords).map { .quoted($0) } ?? .none
  }
}
