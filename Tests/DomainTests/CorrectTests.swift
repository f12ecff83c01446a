import Domain
import Testing

@Suite("Correct")
struct CorrectTests {
  private func correct(
    _ person: Beneficiary.ID, _ field: Field, _ value: Value?, reason: String = "Erreur de saisie"
  ) -> Command {
    .correct(
      Correct(subject: .beneficiary(person), field: field, value: value, reason: reason))
  }

  @Test("a correction replaces the value, says why, and the history keeps the old one")
  func replaces() throws {
    var world = try World.founded()
    let person = try world.person([.commune: .text("Tizint")])
    let old = try #require(world.state.beneficiaries[person]?.fields.known(.commune))
    let events = try world.perform(correct(person, .commune, .text(" Tiznit ")))
    let fields = try #require(world.state.beneficiaries[person]?.fields)
    #expect(fields.text(.commune) == "Tiznit")
    #expect(fields.text(.correctionReason) == "Erreur de saisie")
    #expect(fields.disputed.isEmpty)
    guard case .edited(let edit)? = events.first else {
      Issue.record("a correction is an edit")
      return
    }
    #expect(edit.replaces == old.event)
    #expect(events.allSatisfy { $0.person == person })
    let kept = world.journal.map(\.entry).contains {
      if case .edited(let edit) = $0.event { edit.value == .text("Tizint") } else { false }
    }
    #expect(kept)
  }

  @Test("a value may turn out not to be known, and be known again")
  func toUnknown() throws {
    var world = try World.founded()
    let person = try world.person([.phone: .text("0612345678")])
    try world.perform(correct(person, .phone, nil))
    #expect(world.state.beneficiaries[person]?.fields[.phone] == nil)
    #expect(world.state.beneficiaries[person]?.fields.known(.phone) != nil)
    try world.perform(correct(person, .phone, .text("0712345678")))
    #expect(world.state.beneficiaries[person]?.fields.text(.phone) == "+212712345678")
    #expect(world.state.beneficiaries[person]?.fields.disputed.isEmpty == true)
  }

  @Test("what was never written, or of an unknown thing, is not corrected")
  func nothingToCorrect() throws {
    var world = try World.founded()
    let person = try world.person()
    #expect(world.code(of: correct(person, .phone, .text("0612345678"))) == .nothingToCorrect)
    #expect(
      world.code(of: correct(world.fresh(), .givenNameLatin, .text("X"))) == .nothingToCorrect)
    for kind in Subject.Kind.allCases {
      let subject = Subject(kind, RawID(high: 9, low: 9))
      let command = Command.correct(
        Correct(subject: subject, field: .venue, value: nil, reason: "R"))
      #expect(world.code(of: command) == .nothingToCorrect)
    }
  }

  @Test("a correction has a reason and a value of the field's kind")
  func checked() throws {
    var world = try World.founded()
    let person = try world.person([.dependants: .number(2)])
    let blank = world.refusal(of: correct(person, .dependants, .number(3), reason: " "))
    #expect(blank == Rejection(.missing, [.field: .field(.correctionReason)]))
    let long = String(repeating: "x", count: 201)
    #expect(
      world.code(of: correct(person, .dependants, .number(3), reason: long)) == .tooLong)
    #expect(world.code(of: correct(person, .dependants, .text("3"))) == .wrongKind)
    #expect(world.code(of: correct(person, .dependants, .number(100))) == .outOfRange)
  }

  @Test("a corrected card is still the only file of that card")
  func card() throws {
    var world = try World.founded()
    let (one, two) = (
      try world.person([.cin: .text("J1")]), try world.person([.cin: .text("J2")])
    )
    #expect(world.code(of: correct(two, .cin, .text("j 1"))) == .sameCard)
    try world.perform(correct(one, .cin, nil))
    #expect(world.state.beneficiary(withCard: "J1") == nil)
    try world.perform(correct(two, .cin, .text("j 1")))
    #expect(world.state.beneficiary(withCard: "J1")?.id == two)
  }

  @Test("a corrected birth takes its year along, by which the reports count")
  func birth() throws {
    var world = try World.founded()
    let person = try world.person([.birth: .birth(.year(1990))])
    try world.perform(correct(person, .birth, .birth(.day(try Day.of(1991, 2, 3)))))
    let fields = try #require(world.state.beneficiaries[person]?.fields)
    #expect(fields.number(.birthYear) == 1991)
    #expect(fields.disputed.isEmpty)
    #expect(world.code(of: correct(person, .birth, .birth(.year(2027)))) == .dayInFuture)
  }

  @Test("the last name that a file has is not corrected away")
  func lastName() throws {
    var world = try World.founded()
    let person = try world.person([.familyNameArabic: .text("العلوي")])
    try world.perform(correct(person, .givenNameLatin, nil))
    #expect(world.code(of: correct(person, .familyNameArabic, nil)) == .nameMissing)
    #expect(world.code(of: correct(person, .familyNameArabic, .text("العلمي"))) == nil)
  }

  @Test("a next day that was ahead when it was noted may be corrected after it has passed")
  func passedDay() throws {
    var world = try World.founded()
    let person = try world.person()
    let contact: Contact.ID = world.fresh()
    let noted = world.today
    try world.perform(
      .recordContact(contact, person, [.words: .text("Vue"), .nextDay: .day(noted + 40)]))
    world.today = noted + 20
    func fix(_ day: Day) -> Command {
      .correct(
        Correct(subject: .contact(contact), field: .nextDay, value: .day(day), reason: "Mois"))
    }
    #expect(world.code(of: fix(noted + 10)) == nil)
    #expect(world.code(of: fix(noted - 1)) == .dayInPast)
  }

  @Test("words about a thing are corrected in the record of its person")
  func wordsOfAPerson() throws {
    var world = try World.founded()
    let person = try world.person()
    let project = try world.draft(for: person)
    let step = try #require(world.state.projects[project]?.steps.first?.id)
    let contact: Contact.ID = world.fresh()
    try world.perform(.recordContact(contact, person, [.words: .text("Vue")]))
    let subjects: [(Subject, Field)] = [
      (.contact(contact), .words), (.project(project), .goal), (.step(step), .stepWords),
    ]
    for (subject, field) in subjects {
      let events = try world.perform(
        .correct(Correct(subject: subject, field: field, value: .text("B"), reason: "R")))
      #expect(events.map(\.person) == [person, person])
      #expect(world.state.fields(of: subject)?.text(field) == "B")
    }
  }

  @Test("a recorded fact of an agreement, a ceremony or the centre is corrected too")
  func facts() throws {
    var world = try World.founded()
    let agreement = try world.agreement(
      AgreementTerms(amount: .dirhams(1), plannedPeople: nil, precision: .exact)
    ).agreement
    let ceremony = try world.ceremony(of: [], locked: false)
    let envelope = try world.envelope()
    let figure = PublishedFigure(id: world.fresh(), unit: .cohorts, value: 5, precision: .exact)
    try world.perform(.publishFigure(figure, [.label: .text("L"), .source: .text("S")]))
    let subjects: [(Subject, Field)] = [
      (.agreement(agreement), .reference), (.ceremony(ceremony), .venue), (.centre, .nameFrench),
      (.operator_(2), .operatorName), (.envelope(envelope), .label),
      (.figure(figure.id), .source),
    ]
    for (subject, field) in subjects {
      for (value, reason) in [("B", "R1"), ("C", "R2")] {
        let events = try world.perform(
          .correct(Correct(subject: subject, field: field, value: .text(value), reason: reason)))
        #expect(events.count == 2 && events.allSatisfy { $0.person == nil })
        let fields = try #require(world.state.fields(of: subject))
        #expect(fields.text(field) == value && fields.text(.correctionReason) == reason)
        #expect(fields.disputed.isEmpty)
      }
    }
  }

  @Test("correcting the reason of a correction disputes nothing")
  func reasonItself() throws {
    var world = try World.founded()
    let person = try world.person([.commune: .text("A")])
    try world.perform(correct(person, .commune, .text("B")))
    try world.perform(correct(person, .correctionReason, .text("Autre raison")))
    let fields = try #require(world.state.beneficiaries[person]?.fields)
    #expect(fields.text(.correctionReason) == "Autre raison")
    #expect(fields.disputed.isEmpty)
  }
}
