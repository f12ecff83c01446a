import Canvas
import Domain
import Wording

extension FilePage {
  /// Who it is, how to reach them, where they stand, what is to be done.
  func summary(of person: Beneficiary, in context: Context) -> [SummaryLine] {
    let fields = person.fields
    let names = [true, false].compactMap { person.name(arabic: $0) }.map { Phrase.quoted($0) }
    let lines: [SummaryLine?] = [
      line(Phrase("الاسم الكامل", "Nom et prénom", "Full name"), names),
      line(Phrase("الهوية", "Identité", "Identity"), identity(of: person, in: context)),
      line(
        Phrase("السكن والهاتف", "Lieu, téléphone", "Place, phone"),
        [.commune, .province, .phone].compactMap { words($0, fields) }),
      SummaryLine(
        Phrase("الوضعية", "Situation", "Standing"),
        ([person.standing(in: context.state)] + release(of: person)).dotted),
      line(.erasedOn, person.erasedOn.map { [.figures($0)] } ?? [], .warning),
      line(.lastContact, lastContact(of: person, in: context)),
      line(.openNeeds, openNeeds(of: person)),
      line(Phrase("للقيام به", "À faire", "To do"), toDo(for: person, in: context), .warning),
    ]
    return lines.compactMap { $0 }
  }

  private func line(_ label: Phrase, _ parts: [Phrase], _ role: Role = .value) -> SummaryLine? {
    parts.isEmpty ? nil : SummaryLine(label, parts.dotted, role: role)
  }

  private func words(_ field: Field, _ fields: FieldSet) -> Phrase? {
    fields[field].map { field.phrase(of: $0) }
  }

  private func identity(of person: Beneficiary, in context: Context) -> [Phrase] {
    var parts = [words(.sex, person.fields), words(.birth, person.fields)].compactMap { $0 }
    if let age = person.age(on: context.today) { parts.append(.years(age)) }
    if let card = words(.cin, person.fields) { parts.append(.card + Phrase(verbatim: " ") + card) }
    if person.kind != .formerInmate { parts.append(person.kind.phrase) }
    return parts
  }

  private func release(of person: Beneficiary) -> [Phrase] {
    guard let day = person.releasedOn else { return [] }
    return [
      Phrase("الإفراج {0}", "libération {0}", "released {0}").filled(.figures(day))
    ]
  }

  private func lastContact(of person: Beneficiary, in context: Context) -> [Phrase] {
    guard let contact = person.contacts.last.flatMap({ context.state.contacts[$0] }) else {
      return []
    }
    return [.figures(contact.day), words(.words, contact.fields)].compactMap { $0 }
  }

  private func openNeeds(of person: Beneficiary) -> [Phrase] {
    NeedDomain.allCases.compactMap { domain in
      switch person.needs[domain] {
      case .found, .inProgress: domain.phrase
      default: nil
      }
    }
  }

  /// What the file lacks: things to do, not errors.
  private func toDo(for person: Beneficiary, in context: Context) -> [Phrase] {
    if person.erasedOn != nil { return [] }
    var parts: [Phrase] = []
    if !person.isReleased { parts.append(expected(of: person)) }
    if let card: CardStatus = person.fields.code(.cardStatus), card != .held {
      parts.append(.labelled(.card, card.phrase))
    }
    if person.hasComeOfAge(since: person.notice?.day, on: context.today) {
      parts.append(
        Phrase("بلغ 18 سنة: تجديد الموافقة", "18 ans : redemander le consentement", "18: ask again")
      )
    }
    if !person.fields.disputed.isEmpty {
      parts.append(
        Phrase("قيمتان مختلفتان للاختيار", "deux valeurs à départager", "two values to settle"))
    }
    return parts.map { Phrase(verbatim: "! ") + $0 }
  }

  private func expected(of person: Beneficiary) -> Phrase {
    guard let day = person.fields.day(.expectedRelease) else {
      return Phrase("تأكيد الإفراج", "libération à confirmer", "release to confirm")
    }
    return Phrase("إفراج مرتقب {0}", "sortie prévue {0}", "release expected {0}")
      .filled(.figures(day))
  }
}

extension Beneficiary {
  /// Whether a guardian consented for someone who is of age by now.
  fileprivate func hasComeOfAge(since day: Day?, on today: Day) -> Bool {
    guard let day else { return false }
    return isMinor(on: day) && !isMinor(on: today)
  }
}
