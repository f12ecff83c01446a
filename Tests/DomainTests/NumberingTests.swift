import Domain
import Testing

@Suite("Numbering")
struct NumberingTests {
  @Test("files are numbered without a gap by desk and year of the effective day")
  func files() throws {
    var world = try World.founded()
    try world.perform(.openDesk(2))
    func number(_ person: Beneficiary.ID) -> String? {
      world.state.beneficiaries[person]?.number.file
    }
    func open(on day: Day) throws -> String? {
      let id: Beneficiary.ID = world.fresh()
      try world.perform(
        .openFile(
          OpenFile(id: id, notice: World.consent, identity: [.givenNameLatin: .text("A")])),
        on: day)
      return number(id)
    }
    let lastYear = try Day.of(2025, 12, 31)
    let newYear = try Day.of(2026, 1, 1)
    #expect(try open(on: world.today) == "AGD-1-2026-0001")
    #expect(try open(on: lastYear) == "AGD-1-2025-0001")
    #expect(try open(on: newYear) == "AGD-1-2026-0002")
    world.desk = 2
    #expect(try open(on: newYear) == "AGD-2-2026-0001")
    world.desk = 1
    #expect(try open(on: lastYear) == "AGD-1-2025-0002")
    let refused = Command.openFile(
      OpenFile(id: world.fresh(), notice: World.consent, identity: [:]))
    #expect(world.code(of: refused) == .nameMissing)
    #expect(try open(on: world.today) == "AGD-1-2026-0003")
    #expect(world.state.broken.isEmpty)
  }

  @Test("receipts follow the order of the list, across ceremonies, by the year of the lock")
  func receipts() throws {
    var world = try World.founded()
    let gifts = try (0..<5).map { _ in try world.readyGift() }
    let first = try world.ceremony(of: [gifts[0], gifts[1]])
    let second = try world.ceremony(of: [gifts[2]])
    func receipts(_ id: Ceremony.ID) -> [String?] {
      world.state.ceremonies[id]?.entries.map { $0.receipt?.receipt } ?? []
    }
    #expect(receipts(first) == ["AGD-1-2026-000001", "AGD-1-2026-000002"])
    #expect(receipts(second) == ["AGD-1-2026-000003"])
    #expect(world.state.ceremonies[first]?.entries.map(\.order) == [1, 2])
    #expect(
      world.state.ceremonies[first]?.entries.map(\.allocation)
        == [gifts[0].allocation, gifts[1].allocation])
    let third = try world.ceremony(of: [gifts[3]], locked: false)
    try world.perform(.lockList(third), on: try Day.of(2025, 12, 31))
    #expect(receipts(third) == ["AGD-1-2025-000001"])
    try world.perform(.openDesk(7))
    world.desk = 7
    let fourth = try world.ceremony(of: [gifts[4]])
    #expect(receipts(fourth) == ["AGD-7-2026-000001"])
    #expect(world.state.broken.isEmpty)
  }

  @Test("every number taken back or unused is void, and no number comes twice")
  func voided() throws {
    var world = try World.founded()
    let gifts = try (0..<3).map { _ in try world.readyGift() }
    let ceremony = try world.ceremony(of: gifts)
    func handOver(_ gift: World.Gift) throws {
      try world.perform(
        .handOver(RecordHandOver(ceremony: ceremony, allocation: gift.allocation)))
    }
    let reason: Details = [.takeBackReason: .text("Erreur")]
    for _ in 0..<3 {
      try handOver(gifts[0])
      try world.perform(.takeBack(ceremony, gifts[0].allocation, reason))
    }
    try handOver(gifts[1])
    try handOver(gifts[0])
    try world.perform(.recordNotServed(ceremony, gifts[2].allocation, .postponed, [:]))
    try world.perform(.closeCeremony(ceremony, itemsBack: 1, chequesBack: 1))
    let closed = try #require(world.state.ceremonies[ceremony])
    #expect(closed.voidReceipts.map(\.sequence) == [1, 4, 5, 3])
    let used = closed.entries.compactMap { entry in
      entry.outcome == .full ? entry.receipt?.sequence : nil
    }
    #expect(used.sorted() == [2, 6])
    #expect(world.state.broken.isEmpty)
  }

  @Test("two machines that number at the same desk are found out at the join")
  func sameDesk() throws {
    let world = try World.founded()
    var (one, two) = (world.fork(session: 11, desk: 1), world.fork(session: 12, desk: 1))
    _ = try one.person()
    _ = try two.person()
    let joined = World.joined([one.journal, two.journal])
    #expect(joined.beneficiaries.count == 2)
    #expect(joined.anomalies.map(\.kind) == [.sameNumber])
  }

  @Test("a number is read back from its text")
  func text() {
    let number = HumanNumber(centre: "AGD", desk: 2, year: 2026, sequence: 123)
    #expect(number.file == "AGD-2-2026-0123")
    #expect(number.receipt == "AGD-2-2026-000123")
    #expect(HumanNumber("agd-2-2026-0123") == number)
    #expect(HumanNumber(number.receipt) == number)
    let large = HumanNumber(centre: "AGD", desk: 2, year: 2026, sequence: 1_234_567)
    #expect(HumanNumber(large.file) == large)
    for wrong in [
      "", "AGD-2-2026", "AGD-2-2026-0000", "AGD-2-2026-12-1", "AG-2-2026-1", "AGD-x-2026-1",
      "AGD-70000-2026-1", "AGD--2-2026-1", "AGD-2-0-1", "AGD-+1-2026-+7", "AGD-1-+2026-7",
      "AGD-1-2026-+7", "AGD-1-10000-7", "AGD-1-2026-4294967296", "A1D-1-2026-7", "AGD-١-2026-7",
      "éA-1-2026-7", "AGD-1-2026-",
    ] {
      #expect(HumanNumber(wrong) == nil)
    }
  }

  @Test("an identifier comes back from its 32 digits, and only from those")
  func identifiers() {
    let id = RawID(high: 0x0123_4567_89AB_CDEF, low: 1)
    #expect(id.hex == "0123456789abcdef0000000000000001")
    #expect(RawID(hex: id.hex) == id)
    #expect(RawID(hex: "01234567-89ab-cdef-0000-000000000001") == id)
    for wrong in [
      "", "0123", id.hex + "0", String(repeating: "g", count: 32),
      "+" + id.hex.dropFirst(), id.hex.dropLast(17) + "+" + id.hex.dropFirst(16),
    ] {
      #expect(RawID(hex: String(wrong)) == nil)
    }
  }

  @Test("the numbers that the journal keeps are given once each")
  func stableNumbers() {
    #expect(Set(Field.allCases.map(\.rawValue)).count == Field.allCases.count)
    for field in Field.allCases { #expect(Field(name: field.name) == field) }
    #expect(Field(name: "offence") == nil)
    #expect(NeedStatus(name: "noneFound") == .noneFound)
    #expect(NeedStatus(name: "no") == nil)
  }
}
