import Domain

extension Script {
  private struct Talk {
    var arabic: String
    var french: String
    var act: ContactAct
    var domain: NeedDomain
    var next: (arabic: String, french: String)?
  }

  private static let talks: [Talk] = [
    Talk(
      arabic: "استمعت إليه حول صعوبات البيع", french: "Écoute : difficultés de vente",
      act: .listened, domain: .income, next: nil),
    Talk(
      arabic: "توجيه لتجديد البطاقة الوطنية", french: "Orientation : renouveler la carte",
      act: .referred, domain: .papers, next: ("إحضار وصل الإيداع", "Apporter le récépissé")),
    Talk(
      arabic: "حصل على شهادة السكنى", french: "Certificat de résidence obtenu",
      act: .paperObtained, domain: .papers, next: nil),
    Talk(
      arabic: "نصيحة حول مسك دفتر الحسابات", french: "Conseil : tenir un cahier de comptes",
      act: .advised, domain: .income, next: ("مراجعة الدفتر", "Relire le cahier ensemble")),
    Talk(
      arabic: "ورشة جماعية حول التعاونيات", french: "Atelier collectif : les coopératives",
      act: .workshop, domain: .training, next: nil),
    Talk(
      arabic: "البحث عن محل بالكراء", french: "Recherche d'un local à louer", act: .advised,
      domain: .work, next: ("زيارة المحل", "Visiter le local")),
  ]

  /// Three weeks of daily work; some next steps are due, some were due already.
  mutating func playContacts() {
    for index in 0..<30 {
      let person = chance.draw(of: contactable)
      let talk = Script.talks[index % Script.talks.count]
      let day = working(today - chance.draw(0...20))
      let place: ContactPlace = index % 4 == 1 ? .phone : .centre
      var details: Details = [
        .words: words(talk.arabic, talk.french), .contactAct: .code(talk.act.rawValue),
        .subjectDomain: .code(talk.domain.rawValue), .contactPlace: .code(place.rawValue),
        .contactParty: .code(ContactParty.person.rawValue),
      ]
      if let next = talk.next {
        details[.nextStep] = words(next.arabic, next.french)
        details[.nextDay] = .day(max(day + 2, today - 6 + index / 2))
      }
      on(day, by: person.desk, .recordContact(draw(), person.file, details))
    }
  }

  /// Files that were open before the three weeks began.
  private var contactable: [Person] {
    people.filter { $0.openedOn < today - 24 && !gone.contains($0.file) }
  }
}
