import Domain
import Testing

@Suite("Beneficiary")
struct BeneficiaryTests {
  private func opening(
    _ world: inout World, _ identity: Details, notice: Notice = World.consent,
    releasedOn: Day? = nil
  ) -> Command {
    .openFile(
      OpenFile(id: world.fresh(), notice: notice, identity: identity, releasedOn: releasedOn))
  }

  @Test("a file opens with a number, a notice and the name in either script")
  func opens() throws {
    var world = try World.founded()
    let person = try world.person([.familyNameArabic: .text("  العلوي ")], isReleased: false)
    let file = try #require(world.state.beneficiaries[person])
    #expect(file.number.file == "AGD-1-2026-0001")
    #expect(file.name(arabic: true) == "العلوي")
    #expect(file.name(arabic: false) == "Prénom")
    #expect(file.notice?.day == world.today)
    #expect(file.notice?.image == false)
    #expect(!file.isReleased)
    #expect(world.state.beneficiary(numbered: file.number)?.id == person)
  }

  @Test("both names missing is refused at the field, blanks are no name")
  func nameMissing() throws {
    var world = try World.founded()
    let refused = world.refusal(of: opening(&world, [:]))
    #expect(refused?.code == .nameMissing)
    #expect(refused?.field == .givenNameArabic)
    let blank = opening(&world, [.givenNameLatin: .text(" \u{00A0}\n")])
    #expect(world.code(of: blank) == .nameMissing)
    #expect(world.code(of: opening(&world, [.familyNameLatin: .text("X")])) == nil)
  }

  @Test("without consent there is advice, counted by day, and no file")
  func consent() throws {
    var world = try World.founded()
    let refusal = Notice(way: .readAloud, language: .darija, consents: false, image: false)
    let command = opening(&world, [.givenNameLatin: .text("A")], notice: refusal)
    #expect(world.code(of: command) == .consentRefused)
    try world.perform(.recordAdvice(.darija))
    #expect(world.state.advice == [world.today])
    #expect(world.state.beneficiaries.isEmpty)
    let person = try world.person()
    #expect(world.code(of: .renewNotice(person, refusal)) == .consentRefused)
    try world.perform(.renewNotice(person, World.consent), on: world.today - 1)
    #expect(world.state.beneficiaries[person]?.notice?.day == world.today - 1)
  }

  @Test("a birth in the future is refused, by day and by year")
  func birthInFuture() throws {
    var world = try World.founded()
    let births: [Birth] = [
      .day(world.today + 1), .year(2027), .presumed(2027), .year(.max),
    ]
    for birth in births {
      let command = opening(
        &world, [.givenNameLatin: .text("A"), .birth: .birth(birth)])
      let refused = world.refusal(of: command)
      #expect(refused?.code == .dayInFuture)
      #expect(refused?.field == .birth)
    }
    for birth in [Birth.year(1899), .presumed(.min)] {
      let command = opening(
        &world, [.givenNameLatin: .text("A"), .birth: .birth(birth)])
      #expect(world.code(of: command) == .tooEarly)
    }
  }

  @Test("a minor's file needs a guardian; on the day of 18 years it does not")
  func guardian() throws {
    var world = try World.founded()
    func identity(_ birth: Birth) -> Details {
      [.givenNameLatin: .text("A"), .birth: .birth(birth)]
    }
    let minor = Birth.day(try Day.of(2008, 3, 11))
    let refused = world.refusal(of: opening(&world, identity(minor)))
    #expect(refused?.code == .guardianMissing)
    #expect(refused?.field == .guardianName)
    #expect(refused?.facts[.age] == .number(17))
    let adult = Birth.day(try Day.of(2008, 3, 10))
    #expect(world.code(of: opening(&world, identity(adult))) == nil)
    var guarded = identity(minor)
    guarded[.guardianName] = .text("Mère")
    #expect(world.code(of: opening(&world, guarded)) == nil)
    guarded[.guardianName] = .text("  ")
    #expect(world.code(of: opening(&world, guarded)) != nil)
  }

  @Test("a year of birth alone protects a minor too, at the opening and at a later edit")
  func guardianByYear() throws {
    var world = try World.founded()
    let young: Details = [.givenNameLatin: .text("A"), .birthYear: .number(2015)]
    #expect(world.code(of: opening(&world, young)) == .guardianMissing)
    let wild: Details = [.givenNameLatin: .text("A"), .birthYear: .number(.min)]
    #expect(world.code(of: opening(&world, wild)) == .tooEarly)
    let ahead: Details = [.givenNameLatin: .text("A"), .birthYear: .number(2027)]
    let refused = world.refusal(of: opening(&world, ahead))
    #expect(refused?.code == .dayInFuture && refused?.field == .birthYear)
    let person = try world.person()
    let edit: Details = [.birth: .birth(.year(2015))]
    #expect(world.code(of: .editFile(person, edit)) == .guardianMissing)
    try world.perform(.editFile(person, [.guardianName: .text("Mère")]))
    #expect(world.code(of: .editFile(person, edit)) == nil)
  }

  @Test("a guardian's and a proxy's card are checked as any card is")
  func cards() throws {
    var world = try World.founded()
    let person = try world.person()
    try world.perform(.editFile(person, [.guardianCard: .text(" jb 12-3 ")]))
    #expect(world.state.beneficiaries[person]?.fields.text(.guardianCard) == "JB123")
    let wrong = world.refusal(of: .editFile(person, [.guardianCard: .text("12345")]))
    #expect(wrong?.code == .cardMalformed && wrong?.field == .guardianCard)
    let (gift, proxy) = (try world.readyGift(), Field.proxyCard)
    let ceremony = try world.ceremony(of: [gift])
    let refused = world.refusal(
      of: .handOver(
        RecordHandOver(
          ceremony: ceremony, allocation: gift.allocation, outcome: .proxy,
          details: [.proxyName: .text("Sœur"), proxy: .text("sans")])))
    #expect(refused?.code == .cardMalformed && refused?.field == proxy)
  }

  @Test("a release that lies ahead is refused at its field")
  func releaseAhead() throws {
    var world = try World.founded()
    let person = try world.person(isReleased: false)
    let refused = world.refusal(of: .confirmRelease(person, world.today + 1))
    #expect(refused?.code == .dayInFuture && refused?.field == .expectedRelease)
    #expect(world.code(of: .confirmRelease(person, Day(number: .min))) == .outOfRange)
  }

  @Test("the year of birth is kept beside the birth")
  func birthYear() throws {
    var world = try World.founded()
    let person = try world.person([.birth: .birth(.day(try Day.of(1990, 5, 1)))])
    #expect(world.state.beneficiaries[person]?.fields.number(.birthYear) == 1990)
    #expect(world.state.beneficiaries[person]?.age(on: world.today) == 35)
    #expect(world.state.beneficiaries[person]?.isMinor(on: world.today) == false)
    try world.perform(.editFile(person, [.birth: .birth(.presumed(1985))]))
    #expect(world.state.beneficiaries[person]?.fields.number(.birthYear) == 1985)
  }

  @Test("the same card opens the same file, however it is written")
  func sameCard() throws {
    var world = try World.founded()
    let person = try world.person([.cin: .text(" jb 123-456 ")])
    #expect(world.state.beneficiaries[person]?.fields.text(.cin) == "JB123456")
    #expect(world.state.beneficiary(withCard: "JB123456")?.id == person)
    let again = opening(&world, [.givenNameLatin: .text("B"), .cin: .text("JB.123456")])
    let refused = world.refusal(of: again)
    #expect(refused?.code == .sameCard)
    #expect(refused?.field == .cin)
    #expect(refused?.facts[.file] == (world.state.beneficiaries[person]?.number).map { .file($0) })
    let other = try world.person()
    #expect(world.code(of: .editFile(other, [.cin: .text("jb123456")])) == .sameCard)
    #expect(world.code(of: .editFile(person, [.cin: .text("jb123456")])) == nil)
    try world.perform(.editFile(person, [.cin: .text("A1")]))
    #expect(world.code(of: .editFile(other, [.cin: .text("jb123456")])) == nil)
  }

  @Test(
    "a card number of another shape is refused",
    arguments: ["12345", "ABCD12", "A", "A12345678", "A12B", "ÉA12", "A١٢٣"])
  func cardMalformed(_ card: String) throws {
    var world = try World.founded()
    let command = opening(&world, [.givenNameLatin: .text("A"), .cin: .text(card)])
    #expect(world.code(of: command) == .cardMalformed)
  }

  @Test("a phone is kept with its country, however it is written")
  func phones() throws {
    let day = try Day.of(2026, 3, 10)
    for text in [
      "0612345678", "+212 6 12 34 56 78", "00212612345678", "06.12-34 (5678)",
      "+212 0612345678",
    ] {
      #expect(try Field.phone.checked(.text(text), on: day, today: day) == .text("+212612345678"))
    }
    for text in ["", "0412345678", "061234567", "06123456789", "0912345678", "+33612345678", "abc"]
    {
      #expect(throws: Rejection.self) {
        try Field.phone.checked(.text(text), on: day, today: day)
      }
    }
  }

  @Test("a field takes its own kind, its own list and its own length")
  func fieldKinds() throws {
    var world = try World.founded()
    let person = try world.person()
    func code(_ field: Field, _ value: Value) -> Rejection.Code? {
      world.code(of: .editFile(person, [field: value]))
    }
    #expect(code(.sex, .code(Sex.female.rawValue)) == nil)
    #expect(code(.sex, .code(3)) == .noSuchValue)
    #expect(code(.sex, .text("f")) == .wrongKind)
    #expect(code(.givenNameArabic, .text(String(repeating: "ا", count: 60))) == nil)
    #expect(code(.givenNameArabic, .text(String(repeating: "ا", count: 61))) == .tooLong)
    #expect(code(.givenNameArabic, .text(" ")) == .missing)
    #expect(code(.dependants, .number(99)) == nil)
    #expect(code(.dependants, .number(100)) == .outOfRange)
    #expect(code(.dependants, .number(-1)) == .outOfRange)
    #expect(code(.expectedRelease, .day(world.today - 1)) == .dayInPast)
    #expect(code(.takings, .money(.zero)) == .fieldNotOfSubject)
    #expect(world.refusal(of: .editFile(person, [.takings: .money(.zero)]))?.field == .takings)
  }

  @Test("writing what stands already makes nothing happen")
  func unchanged() throws {
    var world = try World.founded()
    let person = try world.person()
    #expect(try world.perform(.editFile(person, [.givenNameLatin: .text(" Prénom ")])).isEmpty)
    #expect(try world.perform(.editFile(person, [:])).isEmpty)
  }

  @Test("words of a person are kept in that person's record, facts are not")
  func personalRecords() throws {
    var world = try World.founded()
    let person = try world.person()
    let events = try world.perform(
      .recordContact(
        world.fresh(), person, [.words: .text("Écoutée"), .nextDay: .day(world.today + 3)]))
    #expect(events.compactMap(\.person) == [person])
    #expect(events.count == 3)
  }

  @Test("a contact needs words, and may be noted of a closed file too")
  func contacts() throws {
    var world = try World.founded()
    let person = try world.person()
    let contact: Contact.ID = world.fresh()
    #expect(world.code(of: .recordContact(contact, person, [:])) == .missing)
    try world.perform(.recordContact(contact, person, [.words: .text("A")]), on: world.today - 2)
    #expect(world.state.contacts[contact]?.day == world.today - 2)
    #expect(world.state.beneficiaries[person]?.contacts == [contact])
    #expect(world.code(of: .recordContact(contact, person, [.words: .text("A")])) == .idTaken)
    try world.perform(.closeFile(person, .moved, [:]))
    #expect(world.code(of: .recordContact(world.fresh(), person, [.words: .text("A")])) == nil)
    let other = try world.person()
    try world.perform(.changeCondition(other, .deceased, [:]))
    #expect(world.code(of: .recordContact(world.fresh(), other, [.words: .text("A")])) == nil)
    try world.perform(.mergeFiles(other, into: person))
    let merged = Command.recordContact(world.fresh(), other, [.words: .text("A")])
    #expect(world.code(of: merged) == .fileIsClosed)
    let nobody = Command.recordContact(world.fresh(), world.fresh(), [.words: .text("A")])
    #expect(world.code(of: nobody) == .unknownBeneficiary)
    let late: Details = [.words: .text("A"), .nextDay: .day(world.today - 1)]
    #expect(world.code(of: .recordContact(world.fresh(), person, late)) == .dayInPast)
  }

  @Test("a need that was not asked about is not a need that was not found")
  func needs() throws {
    var world = try World.founded()
    let person = try world.person()
    #expect(world.state.beneficiaries[person]?.needs[.debts] == nil)
    try world.perform(.assessNeed(person, .debts, .noneFound))
    try world.perform(.assessNeed(person, .debts, .found))
    #expect(world.state.beneficiaries[person]?.needs == [.debts: .found])
    let nobody = Command.assessNeed(world.fresh(), .work, .met)
    #expect(world.code(of: nobody) == .unknownBeneficiary)
  }

  @Test("an inquiry concludes once and says why")
  func inquiries() throws {
    var world = try World.founded()
    let person = try world.person()
    let (first, second): (Inquiry.ID, Inquiry.ID) = (world.fresh(), world.fresh())
    func inquiry(_ conclusion: InquiryConclusion?, _ details: Details) -> Command {
      .recordInquiry(
        RecordInquiry(id: first, person: person, conclusion: conclusion, details: details))
    }
    #expect(
      world.refusal(of: inquiry(.vulnerable, [:]))
        == Rejection(
          .missing, [.field: .field(.reasons)]))
    try world.perform(inquiry(nil, [.findings: .text("Seule")]))
    #expect(world.code(of: inquiry(nil, [:])) == .idTaken)
    #expect(world.code(of: .concludeInquiry(first, .vulnerable, [:])) == .missing)
    try world.perform(.concludeInquiry(first, .vulnerable, [.reasons: .text("Sans revenu")]))
    #expect(world.state.inquiries[first]?.conclusion?.value == .vulnerable)
    let again = Command.concludeInquiry(first, .notVulnerable, [.reasons: .text("X")])
    #expect(world.code(of: again) == .alreadyConcluded)
    #expect(world.code(of: .concludeInquiry(second, .vulnerable, [:])) == .unknownInquiry)
    try world.perform(
      .recordInquiry(
        RecordInquiry(
          id: second, person: person, conclusion: .notVulnerable,
          details: [.reasons: .text("Emploi")])))
    #expect(world.state.beneficiaries[person]?.inquiries == [first, second])
  }

  @Test("a person found not eligible is told why")
  func eligibility() throws {
    var world = try World.founded()
    let person = try world.person()
    #expect(world.code(of: .decideEligibility(person, .notEligible, [:])) == .missing)
    try world.perform(.decideEligibility(person, .notEligible, [.reasons: .text("Âge")]))
    try world.perform(.decideEligibility(person, .eligible, [:]))
    #expect(world.state.beneficiaries[person]?.eligibility?.value == .eligible)
  }

  @Test("a release is confirmed on its day, never ahead of it")
  func release() throws {
    var world = try World.founded()
    let person = try world.person(isReleased: false)
    let tomorrow = world.today + 1
    #expect(world.code(of: .confirmRelease(person, tomorrow)) == .dayInFuture)
    let ahead = opening(&world, [.givenNameLatin: .text("A")], releasedOn: tomorrow)
    #expect(world.code(of: ahead) == .dayInFuture)
    try world.perform(.confirmRelease(person, world.today))
    #expect(world.state.beneficiaries[person]?.releasedOn == world.today)
    let relative = try world.person(isReleased: false, kind: .relative)
    #expect(world.state.beneficiaries[relative]?.isReleased == true)
  }

  @Test("a closed file takes no edits until it is opened again")
  func closing() throws {
    var world = try World.founded()
    let person = try world.person()
    #expect(world.code(of: .reopenFile(person, [:])) == .fileIsOpen)
    try world.perform(.closeFile(person, .lasting, [.closureNote: .text("24 mois")]))
    #expect(world.state.beneficiaries[person]?.isReachable == false)
    let file = try #require(world.state.beneficiaries[person]?.number)
    let refused = world.refusal(of: .editFile(person, [.phone: .text("0612345678")]))
    #expect(refused == Rejection(.fileIsClosed, [.file: .file(file)]))
    #expect(world.code(of: .closeFile(person, .job, [:])) == .fileIsClosed)
    let draft = Command.draftProject(world.fresh(), person, .ownJob, [:])
    #expect(world.code(of: draft) == .fileIsClosed)
    try world.perform(.reopenFile(person, [:]))
    #expect(world.state.beneficiaries[person]?.closure == nil)
    try world.perform(.changeCondition(person, .inCustody, [:]))
    #expect(world.state.beneficiaries[person]?.isReachable == false)
    #expect(world.code(of: draft) == nil)
  }

  @Test("two files are merged as an alias, and parted again")
  func merging() throws {
    var world = try World.founded()
    let (one, two, three) = (try world.person(), try world.person(), try world.person())
    #expect(world.code(of: .mergeFiles(one, into: one)) == .sameFile)
    #expect(world.code(of: .mergeFiles(one, into: world.fresh())) == .unknownBeneficiary)
    #expect(world.code(of: .partFiles(one)) == .notMerged)
    try world.perform(.mergeFiles(one, into: two))
    #expect(world.code(of: .mergeFiles(one, into: three)) == .alreadyMerged)
    #expect(world.code(of: .mergeFiles(two, into: one)) == .alreadyMerged)
    #expect(world.code(of: .editFile(one, [:])) == .fileIsClosed)
    try world.perform(.partFiles(one))
    #expect(world.state.beneficiaries[one]?.mergedInto == nil)
    #expect(world.code(of: .mergeFiles(two, into: one)) == nil)
  }

  @Test("an identifier is used once")
  func identifier() throws {
    var world = try World.founded()
    let person = try world.person()
    let again = Command.openFile(
      OpenFile(id: person, notice: World.consent, identity: [.givenNameLatin: .text("B")]))
    #expect(world.code(of: again) == .idTaken)
  }
}
