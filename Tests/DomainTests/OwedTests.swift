import Domain
import Testing

@Suite("Owed")
struct OwedTests {
  private let proxy: Details = [.proxyName: .text("Sœur"), .proxyCard: .text("J1")]

  private func handOver(
    _ ceremony: Ceremony.ID, _ gift: World.Gift, _ outcome: HandOverOutcome = .full,
    lines: [AllocationLine.ID]? = nil, details: Details = [:]
  ) -> Command {
    .handOver(
      RecordHandOver(
        ceremony: ceremony, allocation: gift.allocation, outcome: outcome, lines: lines,
        details: details))
  }

  /// The machine was handed over on the first day, the cheque is owed; the ceremony is open.
  private func partly() throws -> (world: World, gift: World.Gift, ceremony: Ceremony.ID) {
    var world = try World.founded()
    let gift = try world.readyGift()
    let ceremony = try world.ceremony(of: [gift])
    try world.perform(handOver(ceremony, gift, .partial, lines: [gift.goods.id]))
    return (world, gift, ceremony)
  }

  private func allocation(_ world: World, _ gift: World.Gift) throws -> Allocation {
    try #require(world.state.allocations[gift.allocation])
  }

  @Test("nothing is owed before the first hand-over; after a part of it the rest is")
  func whatIsOwed() throws {
    var world = try World.founded()
    let gift = try world.readyGift()
    #expect(try allocation(world, gift).owed.isEmpty)
    #expect(try allocation(world, gift).undelivered.count == 2)
    let ceremony = try world.ceremony(of: [gift])
    try world.perform(handOver(ceremony, gift, .proxy, details: proxy))
    #expect(try allocation(world, gift).owed == [gift.cheque])
    #expect(try allocation(world, gift).state == .handedOver)
    #expect(world.state.broken.isEmpty)
  }

  @Test("the rest is handed over at the same ceremony under a number of its own")
  func sameCeremony() throws {
    var (world, gift, ceremony) = try partly()
    world.minuteOfDay = 660
    try world.perform(handOver(ceremony, gift))
    let found = try allocation(world, gift)
    #expect(found.handOvers.map(\.receipt.sequence) == [1, 2])
    #expect(found.handOvers.map(\.lines) == [[gift.goods.id], [gift.cheque.id]])
    #expect(found.handOver == found.handOvers.last && found.owed.isEmpty)
    let entry = try #require(world.state.ceremonies[ceremony]?.entries.first)
    #expect(entry.outcome == .full && entry.settledAt == 660)
    #expect(entry.delivered == [gift.goods.id, gift.cheque.id])
    #expect(world.state.cheques[gift.number]?.status == .handedOver)
    #expect(world.state.envelopes[gift.envelope]?.toDeliver == .zero)
    try world.perform(.closeCeremony(ceremony, itemsBack: 0, chequesBack: 0))
    let minutes = world.state.minutes(of: try #require(world.state.ceremonies[ceremony]))
    #expect(minutes.receipts.values.sorted() == [.dirhams(1_500), .dirhams(5_000)])
    #expect(minutes.sum == .dirhams(6_500) && minutes.served == 1)
    #expect(minutes.voidReceipts.isEmpty)
    #expect(world.state.broken.isEmpty)
  }

  @Test("after the ceremony closed, the rest is listed, locked and handed over at another")
  func catchUp() throws {
    var (world, gift, first) = try partly()
    let absent = try world.readyGift()
    #expect(world.code(of: .recordNotServed(first, gift.allocation, .absent, [:])) != nil)
    #expect(world.state.listable.map(\.id) == [absent.allocation])
    try world.perform(.closeCeremony(first, itemsBack: 0, chequesBack: 1))
    #expect(world.state.listable.map(\.id) == [gift.allocation, absent.allocation])
    let closed = try #require(world.state.ceremonies[first])
    let goods = world.state.goods(of: closed)
    world.today = world.today + 20
    let second = try world.ceremony(of: [gift, absent])
    let entry = try #require(world.state.ceremonies[second]?.entries.first)
    #expect(entry.receipt?.sequence == 2 && entry.brought == [gift.cheque.id])
    try world.perform(.recordNotServed(second, absent.allocation, .absent, [:]))
    try world.perform(handOver(second, gift))
    let found = try allocation(world, gift)
    #expect(found.handOvers.map(\.ceremony) == [first, second])
    #expect(found.handOvers.map(\.outcome) == [.partial, .full])
    #expect(world.state.goods(of: closed) == goods)
    try world.perform(.closeCeremony(second, itemsBack: 1, chequesBack: 1))
    #expect(world.state.broken.isEmpty)
    let third = try world.ceremony(of: [], locked: false)
    #expect(world.code(of: .addToList(third, gift.allocation)) == .wrongAllocationState)
  }

  @Test("while its ceremony is open, what is owed stands on no other list")
  func oneList() throws {
    var (world, gift, _) = try partly()
    let other = try world.ceremony(of: [], locked: false)
    #expect(world.code(of: .addToList(other, gift.allocation)) == .listedElsewhere)
  }

  @Test("a list is not locked for what is owed while its cheque is not signed")
  func obstacles() throws {
    var (world, gift, first) = try partly()
    try world.perform(.voidCheque(number: gift.number, replacedBy: "31"))
    try world.perform(.closeCeremony(first, itemsBack: 0, chequesBack: 1))
    let second = try world.ceremony(of: [gift], locked: false)
    #expect(world.refusal(of: .lockList(second))?.facts[.missing] == .text("chequeNotSigned"))
    try world.perform(.signCheque(number: "31"))
    #expect(world.state.obstacles(of: try allocation(world, gift)).isEmpty)
    try world.perform(.lockList(second))
  }

  @Test("the same line is never handed over twice: the first day, hour and number are named")
  func neverTwice() throws {
    var (world, gift, first) = try partly()
    let start = world.today
    try world.perform(.closeCeremony(first, itemsBack: 0, chequesBack: 1))
    world.today = start + 9
    world.minuteOfDay = 700
    let second = try world.ceremony(of: [gift])
    let both = [gift.goods.id, gift.cheque.id]
    for (outcome, lines) in [(.full, both), (.partial, both), (.partial, [gift.goods.id])]
      as [(HandOverOutcome, [AllocationLine.ID])]
    {
      let refused = world.refusal(of: handOver(second, gift, outcome, lines: lines))
      #expect(refused?.code == .alreadyHandedOver)
      #expect(refused?.facts[.firstDay] == .day(start))
      #expect(refused?.facts[.minute] == .number(600))
      let receipt = try #require(try allocation(world, gift).handOvers.first?.receipt)
      #expect(refused?.facts[.number] == .receipt(receipt))
    }
    #expect(world.code(of: handOver(second, gift, .proxy, details: proxy)) == .chequeByProxy)
    try world.perform(handOver(second, gift))
    let again = world.refusal(of: handOver(second, gift))
    #expect(again?.code == .alreadyHandedOver)
    #expect(again?.facts[.firstDay] == .day(start))
  }

  @Test("a take-back takes back the last hand-over of that ceremony, and only there")
  func takingBack() throws {
    var (world, gift, first) = try partly()
    let back: Details = [.takeBackReason: .text("Erreur")]
    world.minuteOfDay = 660
    try world.perform(handOver(first, gift))
    try world.perform(.takeBack(first, gift.allocation, back))
    let entry = try #require(world.state.ceremonies[first]?.entries.first)
    #expect(entry.outcome == .partial && entry.settledAt == 600)
    #expect(entry.receipt?.sequence == 1 && entry.delivered == [gift.goods.id])
    #expect(try allocation(world, gift).owed == [gift.cheque])
    #expect(world.state.cheques[gift.number]?.status == .signed)
    #expect(world.state.broken.isEmpty)
    try world.perform(.closeCeremony(first, itemsBack: 0, chequesBack: 1))
    let second = try world.ceremony(of: [gift])
    #expect(world.code(of: .takeBack(second, gift.allocation, back)) == .notHandedOver)
    try world.perform(.recordNotServed(second, gift.allocation, .absent, [:]))
    try world.perform(.takeBack(second, gift.allocation, back))
    #expect(try allocation(world, gift).handOvers.count == 1)
    try world.perform(handOver(second, gift))
    try world.perform(.takeBack(second, gift.allocation, back))
    let found = try allocation(world, gift)
    #expect(found.state == .handedOver && found.handOvers.map(\.ceremony) == [first])
    #expect(world.state.ceremonies[second]?.voidReceipts.map(\.sequence) == [3])
    #expect(world.code(of: .takeBack(first, gift.allocation, back)) == .wrongCeremonyState)
    #expect(world.state.broken.isEmpty)
  }

  @Test(
    "the cheque that replaces one that was lost or came back is owed and handed over anew",
    arguments: [ChequeStatus.lost, .returned], [true, false])
  func replaced(status: ChequeStatus, atOnce: Bool) throws {
    var world = try World.founded()
    let (gift, first) = try world.handedOverGift()
    try world.perform(.closeCeremony(first, itemsBack: 0, chequesBack: 0))
    try world.perform(.settleCheque(number: gift.number, status))
    #expect(try allocation(world, gift).owed.isEmpty)
    if atOnce {
      try world.perform(.voidCheque(number: gift.number, replacedBy: "990"))
    } else {
      try world.perform(.voidCheque(number: gift.number, replacedBy: nil))
      try world.perform(.prepareCheque(gift.cheque.id, number: "990"))
    }
    let owing = try allocation(world, gift)
    #expect(owing.owed == [gift.cheque])
    #expect(owing.handOvers.map(\.lines) == [[gift.goods.id]])
    #expect(owing.handOvers.map(\.replaced) == [[gift.cheque.id]])
    #expect(world.state.envelopes[gift.envelope]?.delivered == .dirhams(5_000))
    #expect(world.state.broken.isEmpty)
    try world.perform(.signCheque(number: "990"))
    let second = try world.ceremony(of: [gift])
    try world.perform(handOver(second, gift))
    #expect(world.state.cheques["990"]?.status == .handedOver)
    #expect(world.state.envelopes[gift.envelope]?.delivered == .dirhams(6_500))
    #expect(world.state.broken.isEmpty)
  }

  @Test("a hand-over whose cheque was replaced is not taken back")
  func replacedAndTakenBack() throws {
    var world = try World.founded()
    let (gift, ceremony) = try world.handedOverGift()
    try world.perform(.settleCheque(number: gift.number, .lost))
    try world.perform(.voidCheque(number: gift.number, replacedBy: "990"))
    let back = Command.takeBack(
      ceremony, gift.allocation, [.takeBackReason: .text("Erreur")])
    #expect(world.code(of: back) == .wrongChequeState)
  }

  @Test("the rest is one more hand-over of the same project; people count once")
  func reported() throws {
    var (world, gift, first) = try partly()
    let start = world.today
    try world.perform(.closeCeremony(first, itemsBack: 0, chequesBack: 1))
    world.today = start + 40
    let second = try world.ceremony(of: [gift])
    try world.perform(handOver(second, gift))
    let all = world.state.report(ReportScope(today: world.today))
    #expect(all[.handOvers].count == 2 && all[.handOvers].amount == .dirhams(6_500))
    #expect(all[.peopleServed].count == 1 && all[.projectsLaunched].count == 1)
    #expect(all[.chequesHandedOver].count == 1 && all[.equipmentDelivered].count == 1)
    #expect(all.sexes.people == 1 && all.sexes.delivered == .dirhams(6_500))
    #expect(all.operations.map(\.delivered) == [.dirhams(5_000), .dirhams(1_500)])
    let later = world.state.report(ReportScope(today: world.today, from: start + 1))
    #expect(later[.handOvers].amount == .dirhams(1_500))
    #expect(later[.projectsLaunched].count == 0 && later[.peopleServed].count == 1)
    let project = try #require(world.state.projects[gift.project])
    #expect(world.state.firstHandOver(of: project) == start)
    #expect(world.state.windows(of: project, asOf: world.today)[0].due == start + 15)
  }

  @Test("what two machines handed over in parts is kept in parts; what overlaps is an exception")
  func joined() throws {
    var world = try World.founded()
    try world.perform(.openDesk(2))
    let gift = try world.readyGift()
    let ceremony = try world.ceremony(of: [gift])
    var (one, two) = (world.fork(session: 11, desk: 1), world.fork(session: 12, desk: 2))
    try one.perform(handOver(ceremony, gift, .partial, lines: [gift.goods.id]))
    try two.perform(.recordAdvice(.darija))
    try two.perform(handOver(ceremony, gift))
    let state = World.joined([one.journal, two.journal])
    #expect(state.anomalies.map(\.kind) == [.handedOverTwice])
    let found = try #require(state.allocations[gift.allocation])
    #expect(found.handOvers.map(\.lines) == [[gift.goods.id], [gift.cheque.id]])
    #expect(state.envelopes[gift.envelope]?.delivered == .dirhams(6_500))
    #expect(state.unbalanced.isEmpty)
  }

  @Test("two machines that hand over a part each under one number are found out at the join")
  func sameNumber() throws {
    var world = try World.founded()
    try world.perform(.openDesk(2))
    let gift = try world.readyGift()
    let ceremony = try world.ceremony(of: [gift])
    var (one, two) = (world.fork(session: 11, desk: 1), world.fork(session: 12, desk: 2))
    try one.perform(handOver(ceremony, gift, .partial, lines: [gift.goods.id]))
    try two.perform(handOver(ceremony, gift, .partial, lines: [gift.cheque.id]))
    let state = World.joined([one.journal, two.journal])
    #expect(state.anomalies.map(\.kind) == [.sameNumber])
    #expect(state.allocations[gift.allocation]?.handOvers.count == 2)
    #expect(state.envelopes[gift.envelope]?.delivered == .dirhams(6_500))
  }

  @Test("what was handed over stays so, though another machine wrote an absence")
  func absentAndHandedOver() throws {
    var world = try World.founded()
    try world.perform(.openDesk(2))
    let gift = try world.readyGift()
    let ceremony = try world.ceremony(of: [gift])
    var (one, two) = (world.fork(session: 11, desk: 1), world.fork(session: 12, desk: 2))
    try one.perform(handOver(ceremony, gift))
    try two.perform(.recordNotServed(ceremony, gift.allocation, .absent, [:]))
    let state = World.joined([one.journal, two.journal])
    #expect(state.ceremonies[ceremony]?.entries.first?.outcome == .full)
    #expect(state.anomalies.map(\.kind) == [.stateConflict])
  }
}
