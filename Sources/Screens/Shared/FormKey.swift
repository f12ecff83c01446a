public import Domain
public import Wording

/// The name of a field on a form: a field of the domain, or part of a command beside them.
public enum FormKey: Hashable, Sendable {
  case field(Field)
  case part(Part)
  /// The same part of one of several things, by its place among them.
  case each(Part, Int)
  /// A question about one line of an allocation; its field brings the label.
  case line(AllocationLine.ID)
  /// One of as many fields as a table has entries: a need, an item of a kit.
  case entry(String)

  /// Parts of commands that are no fields of the domain.
  public enum Part: String, CaseIterable, Sendable {
    case noticeWay, noticeLanguage, consents, image, kind, releasedOn, effectiveDay
    case conclusion, eligibility, condition, outcome, needDomain, needStatus, stage
    case pathway, favourable, body, decision, amount, until
    case item, quantity, unitPrice, envelope, stock, serial, delivery, purpose, mode, payee
    case chequeNumber, replacement, agreement, programme, cohort, planned, precision, signedOn
    case from, to, provinces, people, project, allocation, day, itemsBack, chequesBack
    case letters, desk, number, rights, value, unit, target, assetCondition, assetSeen,
      decisionOnAssets, window, person, taxRate, settled
    case passphrase, passphraseAgain, oldPassphrase, codeGroup, minutes, place
  }

  /// The label of the field.
  public var phrase: Phrase {
    switch self {
    case .field(let field): field.phrase
    case .part(let part), .each(let part, _): part.phrase
    case .line: .none
    case .entry(let name): Phrase(verbatim: name)
    }
  }
}

extension FormKey.Part {
  var phrase: Phrase {
    switch self {
    case .noticeWay: Phrase("كيف بُلغ الإشعار", "Notice donnée", "Notice given")
    case .noticeLanguage: Phrase("بأي لغة", "En quelle langue", "In which language")
    case .consents: Phrase("الموافقة على الملف", "Consent au dossier", "Consents to a file")
    case .image: Phrase("الموافقة على الصورة", "Image et presse", "Image and press")
    case .kind: Phrase("نوع الملف", "Type de dossier", "Kind of file")
    case .releasedOn: Phrase("تاريخ الإفراج", "Date de libération", "Date of release")
    case .effectiveDay: Phrase("التاريخ", "Date", "Date")
    case .conclusion: Phrase("خلاصة البحث", "Conclusion", "Conclusion")
    case .eligibility: Phrase("استيفاء الشروط", "Éligibilité", "Eligibility")
    case .condition: Phrase("وضعية المعني(ة)", "Situation", "Standing")
    case .outcome: Phrase("النتيجة", "Issue", "Outcome")
    case .needDomain: Phrase("المجال", "Domaine", "Domain")
    case .needStatus: Phrase("الحاجة", "Besoin", "Need")
    case .stage: Phrase("المرحلة", "Étape atteinte", "Stage")
    case .pathway: Phrase("المسار", "Parcours", "Pathway")
    case .favourable: Phrase("رأي إيجابي", "Avis favorable", "Favourable")
    case .body: Phrase("الجهة المقررة", "Instance", "Deciding body")
    case .decision: Phrase("القرار", "Décision", "Decision")
    case .amount: Phrase("المبلغ", "Montant", "Amount")
    case .until: Phrase("إلى غاية", "Jusqu'au", "Until")
    case .item: Phrase("الصنف", "Article", "Item")
    case .quantity: Phrase("الكمية", "Quantité", "Quantity")
    case .unitPrice: Phrase("الثمن الأحادي", "Prix unitaire TTC", "Unit price (TTC)")
    case .envelope: Phrase("الغلاف المالي", "Enveloppe", "Envelope")
    case .stock: Phrase("من المخزون", "Du stock", "From stock")
    case .serial: Phrase("الرقم التسلسلي", "N° de série", "Serial number")
    case .delivery: Phrase("مكان التسليم", "Lieu de remise", "Delivery place")
    case .purpose: Phrase("الغرض", "Objet", "Purpose")
    case .mode: Phrase("طريقة الأداء", "Mode de paiement", "Mode")
    case .payee: Phrase("المستفيد من الأداء", "Payé à", "Payee")
    case .chequeNumber: Phrase("رقم الشيك", "N° de chèque", "Cheque number")
    case .replacement: Phrase("الشيك البديل", "Chèque de remplacement", "Replacement")
    case .agreement: Phrase("الاتفاقية", "Convention", "Agreement")
    case .programme: Phrase("البرنامج", "Programme", "Programme")
    case .cohort: Phrase("الفوج", "Groupe", "Cohort")
    case .planned: Phrase("العدد المبرمج", "Nombre prévu", "Planned number")
    case .precision: Phrase("ضبط العدد", "Nombre exact ou non", "How exactly known")
    case .signedOn: Phrase("تاريخ التوقيع", "Signée le", "Signed on")
    case .from: Phrase("من", "Du", "From")
    case .to: Phrase("إلى", "Au", "To")
    case .provinces: Phrase("الإقليم", "Province", "Province")
    case .people: Phrase("عدد المستفيدين", "Bénéficiaires", "People")
    case .project: Phrase("المشروع", "Projet", "Project")
    case .allocation: Phrase("التخصيص", "Affectation", "Allocation")
    case .day: Phrase("التاريخ", "Date", "Date")
    case .itemsBack: Phrase("الأصناف المرجعة", "Articles rapportés", "Items brought back")
    case .chequesBack: Phrase("الشيكات المرجعة", "Chèques rapportés", "Cheques brought back")
    case .letters: Phrase("حروف المركز الثلاثة", "Trois lettres", "Three letters")
    case .desk: Phrase("المكتب", "Bureau", "Desk")
    case .number: Phrase("الرقم", "Numéro", "Number")
    case .rights: Phrase("الصلاحيات", "Droits", "Rights")
    case .value: Phrase("القيمة", "Valeur", "Value")
    case .unit: Phrase("الوحدة", "Unité", "Unit")
    case .target: Phrase("الملف الآخر", "Autre dossier", "The other file")
    case .assetCondition: Phrase("حالة المعدات", "État du matériel", "State of the equipment")
    case .assetSeen: Phrase("تمت معاينته", "Vu sur place", "Seen by eye")
    case .person: Phrase("المستفيد(ة)", "Bénéficiaire", "Beneficiary")
    case .taxRate: Phrase("الثمن المكتوب", "Prix saisi", "Price typed")
    case .settled: Phrase("ما العمل", "Que faire", "What to do")
    case .decisionOnAssets: Phrase("مصير المعدات", "Sort du matériel", "What becomes of it")
    case .passphrase: .passphrase
    case .passphraseAgain: .passphraseAgain
    case .oldPassphrase: .oldPassphrase
    case .codeGroup: .recoveryCode
    case .minutes: .lockAfter
    case .place: Phrase("مكان النسخة", "Où la mettre", "Where to put it")
    case .window: Phrase("موعد الزيارة", "Visite prévue", "Planned visit")
    }
  }
}
