import Domain
import Testing

@Suite("Ceremony")
struct CeremonyTests {
  private func handOver(
    _ ceremony: Ceremony.ID, _ gift: World.Gift, _ outcome: HandOverOutcome = .full,
    lines: [AllocationLine.ID]? = nil, details: Details = [:]
  ) -> Command {
    .handOver(
      RecordHandOver(
        ceremony: ceremony, allocation: gift.allocation, outcome: outcome, lines: lines,
        details: details))
  }

  private let proxy: Details = [.proxyName: .text("Sœur"), .proxyCard: .text("J1")]

  @Test("a hand-over delivers the lines, the cheque and the money, under the locked number")
  func handingOver() throws {
    var world = try World.founded()
    let (gift, ceremony) = try world.handedOverGift()
    let allocation = try #require(world.state.allocations[gift.allocation])
    #expect(allocation.state == .handedOver)
    #expect(allocation.handOver?.lines == [gift.goods.id, gift.cheque.id])
    #expect(allocation.handOver?.receipt.receipt == "AGD-1-2026-000001")
    #expect(allocation.handOver?.minuteOfDay == 600)
    #expect(world.state.cheques[gift.number]?.status == .handedOver)
    #expect(world.state.envelopes[gift.envelope]?.delivered == .dirhams(6_500))
    #expect(world.state.envelopes[gift.envelope]?.toDeliver == .zero)
    #expect(world.state.ceremonies[ceremony]?.count(.full) == 1)
    #expect(world.state.broken.isEmpty)
  }

  @Test("a second hand-over is refused and names the day, the hour and the number of the first")
  func twice() throws {
    var world = try World.founded()
    let (gift, ceremony) = try world.handedOverGift()
    let refused = world.refusal(of: handOver(ceremony, gift))
    #expect(refused?.code == .alreadyHandedOver)
    #expect(refused?.facts[.firstDay] == .day(world.today))
    #expect(refused?.facts[.minute] == .number(600))
    let absent = Command.recordNotServed(ceremony, gift.allocation, .absent, [:])
    #expect(world.code(of: absent) == .alreadyHandedOver)
  }

  @Test("nobody outside the locked list is handed anything")
  func offTheList() throws {
    var world = try World.founded()
    let (listed, other) = (try world.readyGift(), try world.readyGift())
    let ceremony = try world.ceremony(of: [listed], locked: false)
    #expect(world.code(of: handOver(ceremony, listed)) == .wrongCeremonyState)
    try world.perform(.lockList(ceremony))
    #expect(world.code(of: handOver(ceremony, other)) == .notOnList)
    #expect(world.code(of: handOver(world.fresh(), listed)) == .unknownCeremony)
    #expect(world.code(of: .checkIn(ceremony, other.allocation)) == .notOnList)
    let absent = Command.recordNotServed(ceremony, other.allocation, .absent, [:])
    #expect(world.code(of: absent) == .notOnList)
    #expect(world.code(of: .addToList(ceremony, other.allocation)) == .wrongCeremonyState)
  }

  @Test("nobody is handed anything before the day of release, even when it is typed later")
  func notReleased() throws {
    var world = try World.founded()
    let person = try world.person(released: world.today - 3)
    let gift = try world.readyGift(to: person)
    let ceremony = try world.ceremony(of: [gift], on: world.today - 9)
    let command = handOver(ceremony, gift)
    #expect(world.code(of: command, on: world.today - 4) == .notReleased)
    #expect(world.code(of: command, on: world.today - 3) == nil)
    try world.perform(.confirmRelease(person, world.today - 1))
    #expect(world.code(of: command, on: world.today - 2) == .notReleased)
    let relative = try world.person(isReleased: false, kind: .relative)
    let other = try world.readyGift(to: relative)
    let second = try world.ceremony(of: [other])
    #expect(world.code(of: handOver(second, other)) == nil)
  }

  @Test("the list takes who is reserved or ready, once, and stands at one ceremony")
  func listing() throws {
    var world = try World.founded()
    let (proposed, ready) = (try world.proposedGift(), try world.readyGift())
    let ceremony = try world.ceremony(of: [], locked: false)
    let other = try world.ceremony(of: [], locked: false)
    #expect(
      world.code(of: .addToList(ceremony, proposed.allocation)) == .wrongAllocationState)
    #expect(world.code(of: .addToList(ceremony, world.fresh())) == .unknownAllocation)
    try world.perform(.addToList(ceremony, ready.allocation))
    #expect(world.code(of: .addToList(ceremony, ready.allocation)) == .alreadyOnList)
    #expect(world.code(of: .addToList(other, ready.allocation)) == .listedElsewhere)
    try world.perform(.removeFromList(ceremony, ready.allocation))
    #expect(world.code(of: .removeFromList(ceremony, ready.allocation)) == .notOnList)
    #expect(world.code(of: .addToList(other, ready.allocation)) == nil)
    #expect(world.code(of: .planCeremony(world.fresh(), on: world.today, [:])) == .missing)
    let again = Command.planCeremony(other, on: world.today, [.venue: .text("V")])
    #expect(world.code(of: again) == .idTaken)
  }

  @Test("a list is not locked while something stands in the way of anyone on it")
  func locking() throws {
    var world = try World.founded()
    let empty = try world.ceremony(of: [], locked: false)
    #expect(world.code(of: .lockList(empty)) == .emptyList)
    let gift = try world.proposedGift()
    try world.perform(.reserveAllocation(gift.allocation))
    let ceremony = try world.ceremony(of: [gift], locked: false)
    let refused = world.refusal(of: .lockList(ceremony))
    #expect(refused?.code == .notReady)
    let file = try #require(world.state.beneficiaries[gift.person]?.number)
    #expect(refused?.facts[.file] == .file(file))
    let allocation = try #require(world.state.allocations[gift.allocation])
    #expect(
      world.state.obstacles(of: allocation) == [.notReady, .undertakingMissing, .chequeMissing])
    try world.perform(.signUndertaking(gift.allocation))
    try world.perform(.prepareCheque(gift.cheque.id, number: "5"))
    try world.perform(.signCheque(number: "5"))
    try world.perform(.readyAllocation(gift.allocation))
    try world.perform(.voidCheque(number: "5", replacedBy: "6"))
    #expect(world.refusal(of: .lockList(ceremony))?.facts[.missing] == .text("chequeNotSigned"))
    try world.perform(.signCheque(number: "6"))
    try world.perform(.changeCondition(gift.person, .deceased, [:]))
    #expect(world.refusal(of: .lockList(ceremony))?.facts[.missing] == .text("deceased"))
    try world.perform(.changeCondition(gift.person, .available, [:]))
    try world.perform(.lockList(ceremony))
    #expect(world.code(of: .lockList(ceremony)) == .wrongCeremonyState)
  }

  @Test("only a signed cheque leaves the table, whatever happened to it since the lock")
  func voidedSinceTheLock() throws {
    var world = try World.founded()
    let gift = try world.readyGift()
    let ceremony = try world.ceremony(of: [gift])
    try world.perform(.voidCheque(number: gift.number, replacedBy: nil))
    #expect(world.code(of: handOver(ceremony, gift)) == .chequeMissing)
    try world.perform(.prepareCheque(gift.cheque.id, number: "31"))
    #expect(world.code(of: handOver(ceremony, gift)) == .chequeNotSigned)
    #expect(
      world.code(of: handOver(ceremony, gift, .partial, lines: [gift.goods.id])) == nil)
    try world.perform(.signCheque(number: "31"))
    try world.perform(handOver(ceremony, gift))
    #expect(world.state.cheques["31"]?.status == .handedOver)
  }

  @Test("a partial hand-over names what is handed over, and something stays owed")
  func partial() throws {
    var world = try World.founded()
    let gift = try world.readyGift()
    let ceremony = try world.ceremony(of: [gift])
    let all = [gift.goods.id, gift.cheque.id]
    #expect(world.code(of: handOver(ceremony, gift, .partial)) == .noLines)
    #expect(world.code(of: handOver(ceremony, gift, .partial, lines: [])) == .noLines)
    #expect(world.code(of: handOver(ceremony, gift, .partial, lines: all)) == .noSuchValue)
    #expect(
      world.code(of: handOver(ceremony, gift, .full, lines: [all[0]])) == .lineNotOnAllocation)
    let stray = handOver(ceremony, gift, .partial, lines: [world.fresh()])
    #expect(world.code(of: stray) == .lineNotOnAllocation)
    #expect(world.code(of: handOver(ceremony, gift, .absent)) == .noSuchValue)
    try world.perform(handOver(ceremony, gift, .partial, lines: [gift.goods.id]))
    #expect(world.state.envelopes[gift.envelope]?.delivered == .dirhams(5_000))
    #expect(world.state.envelopes[gift.envelope]?.toDeliver == .dirhams(1_500))
    #expect(world.state.cheques[gift.number]?.status == .signed)
    #expect(world.state.broken.isEmpty)
  }

  @Test("a proxy is named, shows a card and takes no cheque")
  func byProxy() throws {
    var world = try World.founded()
    let gift = try world.readyGift()
    let ceremony = try world.ceremony(of: [gift])
    let bare = world.refusal(of: handOver(ceremony, gift, .proxy))
    #expect(bare == Rejection(.missing, [.field: .field(.proxyName)]))
    var nameOnly = proxy
    nameOnly[.proxyCard] = nil
    #expect(
      world.refusal(of: handOver(ceremony, gift, .proxy, details: nameOnly))?.field == .proxyCard)
    let cheque = handOver(
      ceremony, gift, .proxy, lines: [gift.goods.id, gift.cheque.id], details: proxy)
    #expect(world.code(of: cheque) == .chequeByProxy)
    try world.perform(handOver(ceremony, gift, .proxy, details: proxy))
    #expect(world.state.allocations[gift.allocation]?.handOver?.lines == [gift.goods.id])
    #expect(world.state.cheques[gift.number]?.status == .signed)
  }

  @Test("where a cheque is all there is, a proxy takes nothing and gets no receipt")
  func proxyForACheque() throws {
    var world = try World.founded()
    let gift = try world.proposedGift()
    try world.perform(.removeLine(gift.goods.id))
    try world.makeReady(gift)
    let ceremony = try world.ceremony(of: [gift])
    let command = handOver(ceremony, gift, .proxy, details: proxy)
    #expect(world.code(of: command) == .chequeByProxy)
  }

  @Test("check-in is once a person, with its minute, and may be undone")
  func checkIn() throws {
    var world = try World.founded()
    let gift = try world.readyGift()
    let ceremony = try world.ceremony(of: [gift])
    #expect(world.code(of: .undoCheckIn(ceremony, gift.allocation)) != nil)
    world.minuteOfDay = 545
    try world.perform(.checkIn(ceremony, gift.allocation))
    #expect(world.state.ceremonies[ceremony]?.present == 1)
    let refused = world.refusal(of: .checkIn(ceremony, gift.allocation))
    #expect(refused == Rejection(.alreadyCheckedIn, [.minute: .number(545)]))
    try world.perform(.undoCheckIn(ceremony, gift.allocation))
    #expect(world.state.ceremonies[ceremony]?.present == 0)
  }

  @Test("taking back voids the number, makes the cheque ready and draws a new number next")
  func takingBack() throws {
    var world = try World.founded()
    let (gift, ceremony) = try world.handedOverGift()
    #expect(world.code(of: .takeBack(ceremony, gift.allocation, [:])) == .missing)
    let reason: Details = [.takeBackReason: .text("Mauvaise personne")]
    try world.perform(.takeBack(ceremony, gift.allocation, reason))
    let back = try #require(world.state.ceremonies[ceremony])
    #expect(back.voidReceipts.map(\.sequence) == [1])
    #expect(back.entries.first?.receipt == nil)
    #expect(back.entries.first?.outcome == nil)
    #expect(world.state.cheques[gift.number]?.status == .signed)
    #expect(world.state.allocations[gift.allocation]?.state == .ready)
    #expect(world.state.envelopes[gift.envelope]?.delivered == .zero)
    #expect(world.state.envelopes[gift.envelope]?.committed == .dirhams(6_500))
    #expect(world.code(of: .takeBack(ceremony, gift.allocation, reason)) == .notHandedOver)
    try world.perform(handOver(ceremony, gift))
    #expect(world.state.allocations[gift.allocation]?.handOver?.receipt.sequence == 2)
    #expect(world.state.cheques[gift.number]?.status == .handedOver)
    #expect(world.state.broken.isEmpty)
  }

  @Test("a hand-over is not taken back once its cheque was cashed, lost or returned")
  func cashed() throws {
    let reason: Details = [.takeBackReason: .text("Erreur")]
    for status in [ChequeStatus.cashed, .lost, .returned] {
      var world = try World.founded()
      let (gift, ceremony) = try world.handedOverGift()
      try world.perform(.settleCheque(number: gift.number, status))
      let command = Command.takeBack(ceremony, gift.allocation, reason)
      #expect(world.code(of: command) == .wrongChequeState)
    }
  }

  @Test("an absence that was wrong is opened again and keeps its number")
  func absenceTakenBack() throws {
    var world = try World.founded()
    let gift = try world.readyGift()
    let ceremony = try world.ceremony(of: [gift])
    let absent = Command.recordNotServed(
      ceremony, gift.allocation, .absent,
      [.absenceReason: .code(AbsenceReason.unreachable.rawValue)])
    let served = Command.recordNotServed(ceremony, gift.allocation, .full, [:])
    #expect(world.code(of: served) == .noSuchValue)
    try world.perform(absent)
    try world.perform(
      .takeBack(ceremony, gift.allocation, [.takeBackReason: .text("Arrivée en retard")]))
    #expect(world.state.ceremonies[ceremony]?.voidReceipts.isEmpty == true)
    try world.perform(absent)
    try world.perform(handOver(ceremony, gift))
    #expect(world.state.allocations[gift.allocation]?.handOver?.receipt.sequence == 1)
    #expect(world.state.broken.isEmpty)
  }

  @Test("closing needs an outcome for everyone and goods out and back that equal goods brought")
  func closing() throws {
    var world = try World.founded()
    let gifts = try (0..<4).map { _ in try world.readyGift() }
    let ceremony = try world.ceremony(of: gifts)
    try world.perform(handOver(ceremony, gifts[0]))
    try world.perform(handOver(ceremony, gifts[1], .partial, lines: [gifts[1].goods.id]))
    try world.perform(.recordNotServed(ceremony, gifts[2].allocation, .absent, [:]))
    func close(_ items: Int, _ cheques: Int) -> Command {
      .closeCeremony(ceremony, itemsBack: items, chequesBack: cheques)
    }
    let open = world.refusal(of: close(2, 3))
    #expect(open == Rejection(.entriesOpen, [.number: .number(1)]))
    try world.perform(.recordNotServed(ceremony, gifts[3].allocation, .refused, [:]))
    let items = world.refusal(of: close(3, 3))
    #expect(items?.code == .totalsDiffer)
    #expect(items?.facts[.expected] == .number(2))
    #expect(items?.facts[.found] == .number(3))
    let cheques = world.refusal(of: close(2, 2))
    #expect(cheques?.facts[.expected] == .number(3))
    #expect(cheques?.facts[.state] == .text("cheques"))
    for wild in [-1, Int.max, Int.min] {
      #expect(world.code(of: close(wild, 3)) == .totalsDiffer)
    }
    try world.perform(close(2, 3))
    let closed = try #require(world.state.ceremonies[ceremony])
    #expect(closed.voidReceipts.map(\.sequence) == [3, 4])
    #expect(closed.closedOn == world.today)
    #expect(world.state.goods(of: closed).brought.items == 4)
    #expect(world.state.goods(of: closed).out.cheques == 1)
    #expect(world.state.allocations[gifts[2].allocation]?.ceremony == nil)
    #expect(world.code(of: close(2, 3)) == .wrongCeremonyState)
    #expect(world.code(of: handOver(ceremony, gifts[3])) == .wrongCeremonyState)
    #expect(world.state.broken.isEmpty)
    let next = try world.ceremony(of: [gifts[2], gifts[3]])
    #expect(world.state.ceremonies[next]?.entries.map { $0.receipt?.sequence } == [5, 6])
    #expect(world.state.broken.isEmpty)
  }

  @Test("what is delivered at home or at the supplier is not counted in the hall")
  func deliveryPlaces() throws {
    var world = try World.founded()
    let gift = try world.proposedGift()
    for place in [DeliveryPlace.home, .supplier, .ceremony] {
      let line = world.goods(.dirhams(1), from: gift.envelope, quantity: 3, delivery: place)
      try world.perform(.addLine(gift.allocation, line))
    }
    try world.perform(
      .addLine(gift.allocation, world.payment(.dirhams(1), from: gift.envelope, mode: .transfer)))
    try world.makeReady(gift)
    let id = try world.ceremony(of: [gift])
    let ceremony = try #require(world.state.ceremonies[id])
    #expect(world.state.goods(of: ceremony).brought.items == 4)
    #expect(world.state.goods(of: ceremony).brought.cheques == 1)
  }

  @Test("a ceremony is postponed, or cancelled while nobody was served, with its numbers void")
  func cancelling() throws {
    var world = try World.founded()
    let gift = try world.readyGift()
    let ceremony = try world.ceremony(of: [gift])
    try world.perform(.postponeCeremony(ceremony, to: world.today + 7))
    #expect(world.state.ceremonies[ceremony]?.day == world.today + 7)
    try world.perform(.cancelCeremony(ceremony))
    #expect(world.state.ceremonies[ceremony]?.voidReceipts.map(\.sequence) == [1])
    #expect(
      world.code(of: .postponeCeremony(ceremony, to: world.today)) == .wrongCeremonyState)
    let second = try world.ceremony(of: [gift])
    try world.perform(handOver(second, gift))
    #expect(world.code(of: .cancelCeremony(second)) == .alreadyHandedOver)
    #expect(world.state.broken.isEmpty)
  }

  @Test("nobody checks in or is served before the day of the ceremony; later it may be typed")
  func beforeTheDay() throws {
    var world = try World.founded()
    let gift = try world.readyGift()
    let day = world.today + 2
    let ceremony = try world.ceremony(of: [gift], on: day)
    let commands = [Command.checkIn(ceremony, gift.allocation), handOver(ceremony, gift)]
    for command in commands {
      let refused = world.refusal(of: command)
      #expect(
        refused == Rejection(.notToday, [.day: .day(day), .asked: .day(world.today)]))
    }
    world.today = day + 1
    for command in commands {
      #expect(world.code(of: command, on: day - 1) == .notToday)
      #expect(world.code(of: command, on: day) == nil)
      #expect(world.code(of: command) == nil)
    }
    try world.perform(.postponeCeremony(ceremony, to: day + 7))
    #expect(world.code(of: commands[1]) == .notToday)
  }

  @Test(
    "closed, merged or dead: nothing is reserved, listed, locked or handed over",
    arguments: ["closed", "merged", "dead"])
  func gone(_ how: String) throws {
    var world = try World.founded()
    let other = try world.person()
    let gifts =
      try (0..<2).map { _ in try world.proposedGift() }
      + (0..<3).map { _ in try world.readyGift() }
    try world.perform(.reserveAllocation(gifts[1].allocation))
    let open = try world.ceremony(of: [gifts[3]], locked: false)
    let locked = try world.ceremony(of: [gifts[4]])
    for gift in gifts {
      switch how {
      case "closed": try world.perform(.closeFile(gift.person, .moved, [:]))
      case "merged": try world.perform(.mergeFiles(gift.person, into: other))
      default: try world.perform(.changeCondition(gift.person, .deceased, [:]))
      }
    }
    let code: Rejection.Code = how == "dead" ? .deceased : .fileIsClosed
    #expect(world.code(of: .reserveAllocation(gifts[0].allocation)) == code)
    #expect(world.code(of: .addToList(open, gifts[1].allocation)) == code)
    #expect(world.code(of: .addToList(open, gifts[2].allocation)) == code)
    let stopped = world.refusal(of: .lockList(open))
    #expect(stopped?.facts[.missing] == .text(code.rawValue))
    #expect(world.code(of: handOver(locked, gifts[4])) == code)
    #expect(world.code(of: .recordNotServed(locked, gifts[4].allocation, .absent, [:])) == nil)
  }

  @Test("the dead are handed nothing")
  func deceased() throws {
    var world = try World.founded()
    let gift = try world.readyGift()
    let ceremony = try world.ceremony(of: [gift])
    try world.perform(.changeCondition(gift.person, .deceased, [:]))
    #expect(world.code(of: handOver(ceremony, gift)) == .deceased)
    let why: Details = [.absenceReason: .code(AbsenceReason.deceased.rawValue)]
    #expect(
      world.code(of: .recordNotServed(ceremony, gift.allocation, .absent, why)) == nil)
  }
}
