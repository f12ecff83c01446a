import Domain
import Testing

@Suite("Minors and births")
struct MinorTests {
  private func correct(_ person: Beneficiary.ID, _ field: Field, _ value: Value?) -> Command {
    .correct(
      Correct(subject: .beneficiary(person), field: field, value: value, reason: "Erreur"))
  }

  private func birth(_ year: Int) throws -> Value { .birth(.day(try Day.of(year, 1, 1))) }

  @Test("a minor's guardian cannot be corrected away, an adult's can")
  func guardianStays() throws {
    var world = try World.founded()
    let minor = try world.person([
      .birth: try birth(2010), .guardianName: .text("Ali"),
    ])
    #expect(world.code(of: correct(minor, .guardianName, nil)) == .guardianMissing)
    try world.perform(correct(minor, .guardianName, .text("Omar")))
    let adult = try world.person([.birth: try birth(1990), .guardianName: .text("Ali")])
    try world.perform(correct(adult, .guardianName, nil))
  }

  @Test("a birth corrected to a minor's needs a guardian, as a year of birth does")
  func correctedBirth() throws {
    var world = try World.founded()
    let known = try world.person([.birth: try birth(1990)])
    #expect(world.code(of: correct(known, .birth, try birth(2010))) == .guardianMissing)
    try world.perform(correct(known, .birth, try birth(1991)))
    let year = try world.person([.birthYear: .number(1990)])
    #expect(world.code(of: correct(year, .birthYear, .number(2010))) == .guardianMissing)
    try world.perform(.editFile(year, [.guardianName: .text("Ali")]))
    try world.perform(correct(year, .birthYear, .number(2010)))
  }

  @Test("the year of birth follows the birth while that stands")
  func yearFollows() throws {
    var world = try World.founded()
    let person = try world.person([.birth: try birth(1990)])
    #expect(world.code(of: correct(person, .birthYear, .number(1991))) == .birthKnown)
    #expect(world.code(of: .editFile(person, [.birthYear: .number(1991)])) == .birthKnown)
    try world.perform(.editFile(person, [.birthYear: .number(1990)]))
    try world.perform(correct(person, .birth, nil))
    try world.perform(correct(person, .birthYear, .number(1991)))
    #expect(world.state.beneficiaries[person]?.fields.number(.birthYear) == 1991)
  }

  @Test("a minor for whom nobody signs gets nothing ready, on no list and nothing handed over")
  func unguarded() throws {
    var world = try World.founded()
    let gift = try world.proposedGift()
    try world.perform(.removeLine(gift.cheque.id))
    try world.perform(.reserveAllocation(gift.allocation))
    try world.perform(.signUndertaking(gift.allocation))
    var (before, after) = (world, world)
    try after.perform(.readyAllocation(gift.allocation))
    var locked = after
    let later = try locked.ceremony(of: [gift])
    let early = try after.ceremony(of: [gift], locked: false)
    // As a join may bring it: no command leaves a minor without a guardian.
    let young = Edit(
      subject: .beneficiary(gift.person), person: gift.person, field: .birth,
      value: try birth(2010))
    before.record([.edited(young)], before.act())
    after.record([.edited(young)], after.act())
    locked.record([.edited(young)], locked.act())
    #expect(before.code(of: .readyAllocation(gift.allocation)) == .guardianMissing)
    let allocation = try #require(after.state.allocations[gift.allocation])
    #expect(after.state.obstacles(of: allocation) == [.guardianMissing])
    #expect(
      after.refusal(of: .lockList(early))?.facts[.missing] == .text("guardianMissing"))
    let handOver = Command.handOver(
      RecordHandOver(ceremony: later, allocation: gift.allocation))
    #expect(locked.code(of: handOver) == .guardianMissing)
    try locked.perform(.editFile(gift.person, [.guardianName: .text("Ali")]))
    try locked.perform(handOver)
  }

  @Test("nobody is released before they are born, whichever of the two is written last")
  func release() throws {
    var world = try World.founded()
    let born: Details = [
      .givenNameLatin: .text("Ali"), .birth: .birth(.day(try Day.of(1990, 5, 2))),
    ]
    let early = try Day.of(1990, 5, 1)
    let opening = OpenFile(
      id: world.fresh(), notice: World.consent, identity: born, releasedOn: early)
    #expect(world.code(of: .openFile(opening)) == .releaseBeforeBirth)
    let person = try world.person(born, isReleased: false)
    #expect(world.code(of: .confirmRelease(person, early)) == .releaseBeforeBirth)
    try world.perform(.confirmRelease(person, try Day.of(2012, 1, 1)))
    let younger = Value.birth(.year(2013))
    let signed: Details = [.birth: younger, .guardianName: .text("Omar")]
    #expect(world.code(of: .editFile(person, signed)) == .releaseBeforeBirth)
    try world.perform(.editFile(person, [.guardianName: .text("Omar")]))
    #expect(world.code(of: correct(person, .birth, younger)) == .releaseBeforeBirth)
  }

  @Test("a birth and a budget before the first year are too early, and the limit is that year")
  func tooEarly() throws {
    let world = try World.founded()
    let day = world.today
    func refusal(_ field: Field, _ value: Value) -> Rejection? {
      do throws(Rejection) {
        _ = try field.checked(value, on: day, today: day)
        return nil
      } catch { return error }
    }
    for (field, value) in [
      (Field.birth, Value.birth(.year(1899))), (.birthYear, .number(1899)),
    ] {
      let expected = Rejection(.tooEarly, [.field: .field(field), .limit: .number(1900)])
      #expect(refusal(field, value) == expected)
    }
    #expect(refusal(.budgetYear, .number(1998))?.facts[.limit] == .number(1999))
    #expect(refusal(.birthYear, .number(1900)) == nil)
  }
}
