import Domain
import Testing

@Suite("The day of a ceremony")
struct CeremonyDayTests {
  @Test("before its day nobody's absence is settled and nothing is closed")
  func before() throws {
    var world = try World.founded()
    let gift = try world.readyGift()
    let ceremony = try world.ceremony(of: [gift], on: world.today + 3)
    let absent = Command.recordNotServed(ceremony, gift.allocation, .absent, [:])
    let close = Command.closeCeremony(ceremony, itemsBack: 1, chequesBack: 1)
    #expect(world.code(of: absent) == .notToday)
    #expect(world.code(of: close) == .notToday)
    world.today = world.today + 3
    try world.perform(absent)
    try world.perform(close)
  }

  @Test("it is postponed to no day that has passed, and not once somebody was served")
  func postponed() throws {
    var world = try World.founded()
    let (gift, other) = (try world.readyGift(), try world.readyGift())
    let ceremony = try world.ceremony(of: [gift, other])
    let past = Command.postponeCeremony(ceremony, to: world.today - 1)
    #expect(world.code(of: past) == .dayInPast)
    try world.perform(.handOver(RecordHandOver(ceremony: ceremony, allocation: gift.allocation)))
    let later = Command.postponeCeremony(ceremony, to: world.today + 7)
    let refusal = world.refusal(of: later)
    #expect(refusal?.code == .alreadyHandedOver)
    #expect(refusal?.facts[.firstDay] == .day(world.today))
    #expect(world.refusal(of: .cancelCeremony(ceremony)) == refusal)
    try world.perform(
      .takeBack(ceremony, gift.allocation, [.takeBackReason: .text("Erreur")]))
    try world.perform(later)
    #expect(world.state.ceremonies[ceremony]?.day == world.today + 7)
  }

  @Test("a locked list concerns everyone on it, a voided receipt the one it was drawn for")
  func concerned() throws {
    var world = try World.founded()
    let gifts = [try world.readyGift(), try world.readyGift()]
    let ceremony = try world.ceremony(of: gifts, locked: false)
    let locked = try world.perform(.lockList(ceremony))
    let people = locked.map { world.state.persons(concernedBy: $0) }
    #expect(people == [Set(gifts.map(\.person))])
    let cancelled = try world.perform(.cancelCeremony(ceremony))
    let voided = cancelled.map { world.state.persons(concernedBy: $0) }
    #expect(voided == [[gifts[0].person], [gifts[1].person], []])
  }
}
