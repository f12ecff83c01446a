import Domain
import Testing

@Suite("Erasure")
struct ErasureTests {
  private static let words: Details = [
    .givenNameLatin: .text("Malika"), .familyNameArabic: .text("الأحمر"), .cin: .text("J123456"),
    .phone: .text("0612345678"), .birth: .birth(.year(1988)), .province: .text("MA-TIZ"),
  ]

  /// A person with words everywhere, whose file is closed.
  private static func closed(_ world: inout World) throws -> (World.Gift, Ceremony.ID) {
    let person = try world.person(words)
    try world.perform(.recordContact(world.fresh(), person, [.words: .text("Écoute")]))
    let given = try world.handedOverGift(to: person)
    try world.perform(world.visit(given.gift.project, details: [.difficulty: .text("Vente")]))
    try world.perform(.closeCeremony(given.ceremony, itemsBack: 0, chequesBack: 0))
    try world.perform(.settleCheque(number: given.gift.number, .cashed))
    try world.perform(.closeFile(person, .lasting, [.closureNote: .text("Merci")]))
    return (given.gift, given.ceremony)
  }

  @Test("the words go, wherever they stand; number, codes, days and centimes stay")
  func wordsGo() throws {
    var world = try World.founded()
    let (gift, _) = try Self.closed(&world)
    let report = world.state.report(ReportScope(today: world.today))
    let before = world.state
    try world.perform(.eraseFile(gift.person))
    let person = try #require(world.state.beneficiaries[gift.person])
    #expect(person.erasedOn == world.today)
    #expect(person.number == before.beneficiaries[gift.person]?.number)
    #expect(person.name(arabic: true) == nil && person.name(arabic: false) == nil)
    #expect(person.fields.text(.province) == "MA-TIZ")
    #expect(person.age(on: world.today) == 37)
    for known in world.state.allWords { #expect(!known.isPersonal, "\(known)") }
    #expect(world.state.beneficiary(withCard: "J123456") == nil)
    #expect(world.state.report(ReportScope(today: world.today)) == report)
    #expect(world.state.broken.isEmpty)
    #expect(world.state.envelopes == before.envelopes && world.state.cheques == before.cheques)
  }

  @Test("what is open needs the name: it is settled first")
  func openThings() throws {
    var world = try World.founded()
    let erase = { (person: Beneficiary.ID) in Command.eraseFile(person) }
    let gift = try world.readyGift()
    #expect(world.code(of: erase(gift.person)) == .fileNotClosed)
    #expect(world.code(of: erase(world.fresh())) == .unknownBeneficiary)
    try world.perform(.closeFile(gift.person, .stopped, [:]))
    #expect(world.code(of: erase(gift.person)) == .handOverOpen)
    try world.perform(.releaseAllocation(gift.allocation, [.releaseReason: .text("R")]))
    let given = try world.handedOverGift()
    try world.perform(.closeFile(given.gift.person, .stopped, [:]))
    #expect(world.code(of: erase(given.gift.person)) == .handOverOpen)
    try world.perform(.closeCeremony(given.ceremony, itemsBack: 0, chequesBack: 0))
    let cheque = try #require(world.refusal(of: erase(given.gift.person)))
    #expect(cheque == Rejection(.chequeOpen, [.number: .text(given.gift.number)]))
    try world.perform(.settleCheque(number: given.gift.number, .cashed))
    #expect(world.code(of: erase(given.gift.person)) == nil)
    try world.perform(.changeCondition(given.gift.person, .deceased, [:]))
    #expect(world.code(of: erase(given.gift.person)) == .assetsUndecided)
    try world.perform(.decideAssets(given.gift.project, .familyContinues))
    try world.perform(erase(given.gift.person))
    #expect(world.state.anomalies.isEmpty)
  }

  @Test("nothing more is written on an erased file, by whatever command")
  func nothingWritten() throws {
    var world = try World.founded()
    let (gift, _) = try Self.closed(&world)
    let other = try world.person()
    try world.perform(.eraseFile(gift.person))
    let refused: [Command] = [
      .eraseFile(gift.person), .editFile(gift.person, [.phone: .text("0612345679")]),
      .reopenFile(gift.person, [:]), .changeCondition(gift.person, .moved, [:]),
      .recordContact(world.fresh(), gift.person, [.words: .text("X")]),
      .mergeFiles(other, into: gift.person), .mergeFiles(gift.person, into: other),
      .renewNotice(gift.person, World.consent), .assessNeed(gift.person, .work, .met),
      world.visit(gift.project),
      .correct(
        Correct(
          subject: .beneficiary(gift.person), field: .province, value: .text("MA-AGD"),
          reason: "R")),
    ]
    for command in refused { #expect(world.code(of: command) == .fileErased, "\(command.name)") }
    #expect(world.code(of: .editFile(other, [.cin: .text("J123456")])) == nil)
  }

  @Test("files that were found to be one person's are erased together, whichever is named")
  func merged() throws {
    for named in [0, 1] {
      var world = try World.founded()
      let files = [try world.person(Self.words), try world.person([.phone: .text("0655555555")])]
      try world.perform(.mergeFiles(files[1], into: files[0]))
      #expect(world.code(of: .eraseFile(files[named])) == .fileNotClosed)
      try world.perform(.closeFile(files[0], .moved, [:]))
      let events = try world.perform(.eraseFile(files[named]))
      #expect(events == files.map { .fileErased($0) })
      #expect(world.state.erased == Set(files))
    }
  }

  @Test("words that another machine wrote never show, in whatever order a join brings them")
  func joined() throws {
    for isAhead in [false, true] {
      var world = try World.founded()
      let person = try world.person(Self.words)
      try world.perform(.closeFile(person, .moved, [:]))
      try world.perform(.openDesk(2))
      var other = world.fork(session: 9, desk: 2, clockAhead: isAhead ? 50 : 0)
      if !isAhead { world.passTime(50) }
      try other.perform(.recordContact(other.fresh(), person, [.words: .text("Écoute")]))
      try world.perform(.eraseFile(person))
      let one = World.joined([world.journal, other.journal])
      #expect(one == World.joined([other.journal, world.journal]))
      #expect(one.allWords.allSatisfy { !$0.isPersonal })
      #expect(one.contacts.count == 1, "that it took place is a fact")
      let found = one.anomalies.map(\.kind)
      #expect(found == (isAhead ? [.erasedPerson] : []))
      world.adopt([world.journal, other.journal], session: 3)
      #expect((world.code(of: .eraseFile(person)) == nil) == isAhead)
      guard isAhead else { continue }
      try world.perform(.eraseFile(person))
      #expect(world.state.anomalies.isEmpty)
      #expect(world.code(of: .eraseFile(person)) == .fileErased)
    }
  }

  @Test("erasing somebody who is not known is an anomaly and nothing else")
  func unknown() throws {
    var world = try World.founded()
    let before = world.state
    world.record([.fileErased(world.fresh())], world.act())
    #expect(world.state.anomalies.map(\.kind) == [.missingReference])
    #expect(world.state.erased == before.erased)
  }
}

extension State {
  /// The fields of everything that belongs to a person.
  var allWords: [Field] {
    let sets =
      beneficiaries.values.map(\.fields) + contacts.values.map(\.fields)
      + inquiries.values.map(\.fields) + projects.values.map(\.fields)
      + projects.values.flatMap(\.steps).map(\.fields) + allocations.values.map(\.fields)
      + visits.values.map(\.fields)
    return sets.flatMap(\.known).filter { $0.value != nil }.map(\.field)
  }
}
