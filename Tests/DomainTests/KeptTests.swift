import Domain
import Recording
import Testing

/// What is accepted must be readable: a record that is written and cannot be read back would close
/// the journal.
@Suite("Kept")
struct KeptTests {
  /// The entries of one action as its records give them back, in the order in which they are kept.
  private func readBack(_ entries: [Entry]) throws -> [Event] {
    guard let first = entries.first else { return [] }
    let act = Act(
      id: first.action, operatorNumber: first.operatorNumber, desk: first.desk, day: first.day)
    let payloads = EventCoder.payloads(
      for: entries.map(\.event), of: CommandDigest(of: []), act: act,
      wallMilliseconds: first.wallMilliseconds,
      utcOffsetMinutes: first.utcOffsetMinutes)
    var found: [Event] = []
    for payload in payloads {
      for entry in try EventCoder.entries(in: payload, session: 0, sequence: 0) {
        #expect(entry.day == first.day && entry.action == first.action)
        found.append(entry.event)
      }
    }
    return found
  }

  /// Facts first, then the words of each person, each in their order.
  private func inOrderOfRecords(_ events: [Event]) -> [Event] {
    var people: [Beneficiary.ID?] = [nil]
    for event in events where !people.contains(event.person) { people.append(event.person) }
    return people.flatMap { person in events.filter { $0.person == person } }
  }

  @Test("whatever is accepted is read back as the same events", arguments: 1...20)
  func readable(_ seed: Int) throws {
    var world = try ChanceTests.begun()
    var monkey = Monkey(seed: UInt64(7000 + seed))
    for _ in 1...200 { monkey.act(in: &world) }
    let entries = world.journal.map(\.entry)
    let records = Dictionary(grouping: entries) { $0.id.sequence }
    for record in records.values {
      let events = inOrderOfRecords(record.sorted { $0.id < $1.id }.map(\.event))
      #expect(try readBack(record.sorted { $0.id < $1.id }) == events, "seed \(seed)")
    }
  }

  @Test("what is not for a command to say is left out of its event, not lost by the record")
  func saidByTheFold() throws {
    var world = try World.founded()
    let wild = Day(number: .max)
    var notice = World.consent
    notice.day = wild
    let person = try world.person()
    try world.perform(.renewNotice(person, notice))
    #expect(world.state.beneficiaries[person]?.notice?.day == world.today)
    var figure = PublishedFigure(id: world.fresh(), unit: .cohorts, value: 5, precision: .exact)
    figure.publishedOn = wild
    try world.perform(.publishFigure(figure, [.label: .text("L"), .source: .text("S")]))
    var lot = StockLot(id: world.fresh(), item: "saw", quantity: 2, unitPrice: .dirhams(1))
    (lot.receivedOn, lot.promised) = (wild, 9)
    try world.perform(.receiveStock(lot, [:]))
    #expect(world.state.stock[lot.id]?.receivedOn == world.today)
    #expect(world.state.figures[figure.id]?.publishedOn == world.today)
    for entry in world.journal.map(\.entry) {
      #expect(try readBack([entry]) == [entry.event])
    }
  }

  @Test("a day that no record can hold is refused, whatever carries it")
  func days() throws {
    for number in [Int32.min, -719_163, 2_932_897, .max] {
      let wild = Day(number: number)
      var world = try World.founded()
      let person = try world.person()
      let ceremony = try world.ceremony(of: [], locked: false)
      let project = try world.draft(for: person)
      try world.perform(.submitProject(project))
      try world.perform(.giveOpinion(project, favourable: true, [:]), by: World.coordinator)
      let deferred = Decision(body: .centre, outcome: .deferred, until: wild)
      let words: Details = [.words: .text("A"), .nextDay: .day(wild)]
      for command in [
        Command.planCeremony(world.fresh(), on: wild, [.venue: .text("V")]),
        .postponeCeremony(ceremony, to: wild), .recordDecision(project, deferred, [:]),
        .recordContact(world.fresh(), person, words), .confirmRelease(person, wild),
      ] {
        #expect(world.code(of: command) == .outOfRange, "\(command)")
      }
      world.today = wild
      #expect(world.code(of: .recordAdvice(.darija)) == .outOfRange)
    }
  }

  @Test("a list takes 1,500 and not one more: a record holds no longer one")
  func lists() throws {
    var world = try World.founded()
    let envelope = try world.envelope()
    let allocation = try world.proposal().allocation
    for _ in 0..<1500 {
      let line = world.payment(Money(centimes: 1), from: envelope, mode: .transfer)
      try world.perform(.addLine(allocation, line))
    }
    let more = world.payment(Money(centimes: 1), from: envelope, mode: .transfer)
    #expect(
      world.refusal(of: .addLine(allocation, more))
        == Rejection(.outOfRange, [.limit: .number(1500)]))
    try world.perform(.reserveAllocation(allocation))
    try world.perform(.signUndertaking(allocation))
    try world.perform(.readyAllocation(allocation))
    let ceremony = try world.ceremony(of: [], locked: false)
    try world.perform(.addToList(ceremony, allocation))
    try world.perform(.lockList(ceremony))
    try world.perform(.handOver(RecordHandOver(ceremony: ceremony, allocation: allocation)))
    let last = world.journal.map(\.entry).suffix(1)
    #expect(try readBack(Array(last)) == last.map(\.event))
  }
}
