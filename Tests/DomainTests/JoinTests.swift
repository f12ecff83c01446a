import Domain
import Testing

@Suite("Join")
struct JoinTests {
  private struct Fork {
    var prefix: [World.Stamped]
    var one: World
    var two: World

    init(seed: Int, steps: Int = 80) throws {
      var world = try ChanceTests.begun()
      var monkey = Monkey(seed: UInt64(seed))
      for _ in 0..<40 { monkey.act(in: &world) }
      prefix = world.journal
      one = world.fork(session: 12, desk: 1)
      two = world.fork(session: 11, desk: seed % 3 == 0 ? 1 : 2, clockAhead: UInt64(seed % 5))
      for _ in 0..<steps {
        monkey.act(in: &one)
        monkey.act(in: &two)
      }
    }
  }

  private func orders<Element>(of parts: [Element]) -> [[Element]] {
    if parts.count < 2 { return [parts] }
    return parts.indices.flatMap { index in
      var rest = parts
      let first = rest.remove(at: index)
      return orders(of: rest).map { [first] + $0 }
    }
  }

  @Test("two centres forked from one prefix join to one state in every order", arguments: 1...24)
  func everyOrder(_ seed: Int) throws {
    let fork = try Fork(seed: seed)
    let clone = Array(fork.one.journal.prefix(fork.prefix.count + 25))
    let files = [fork.one.journal, fork.two.journal, clone]
    let expected = World.joined(files)
    for order in orders(of: files) {
      #expect(World.joined(order) == expected, "seed \(seed)")
    }
    #expect(World.joined([fork.prefix, fork.two.journal, fork.one.journal]) == expected)
    #expect(expected.unbalanced.isEmpty, "seed \(seed): \(expected.unbalanced)")
    ChanceTests.look(at: expected, on: fork.one.today)
  }

  @Test("records that come in parts, in all 120 orders, join to one state", arguments: [1, 2, 3])
  func parts(_ seed: Int) throws {
    let fork = try Fork(seed: seed, steps: 30)
    let own = [fork.one, fork.two].map { Array($0.journal.dropFirst(fork.prefix.count)) }
    let parts =
      [fork.prefix]
      + own.flatMap { [Array($0.prefix($0.count / 2)), Array($0.suffix($0.count / 2 + 1))] }
    let expected = World.joined(parts)
    let all = orders(of: parts)
    #expect(all.count == 120)
    #expect(all.allSatisfy { World.joined($0) == expected }, "seed \(seed)")
  }

  @Test("work goes on after a join, and the balances stay sums", arguments: 1...16)
  func goingOn(_ seed: Int) throws {
    let fork = try Fork(seed: seed)
    var world = fork.one
    world.adopt([fork.one.journal, fork.two.journal], session: 30)
    var monkey = Monkey(seed: UInt64(1000 + seed))
    for _ in 0..<100 { monkey.act(in: &world) }
    #expect(world.state.unbalanced.isEmpty, "seed \(seed): \(world.state.unbalanced)")
  }

  @Test(
    "the fold takes events in any order, with gaps and twice, and never crashes",
    arguments: 1...40)
  func total(_ seed: Int) throws {
    let fork = try Fork(seed: seed)
    var chance = Chance(seed: UInt64(seed))
    var entries = (fork.one.journal + fork.two.journal).map(\.entry)
    entries.shuffle(using: &chance)
    let kept = entries.filter { _ in !chance.oneIn(4) }
    for order in [entries, kept, entries.reversed()] {
      let state = World.folded(order)
      ChanceTests.look(at: state, on: fork.one.today)
      #expect(state == World.folded(order), "seed \(seed)")
    }
  }

  // MARK: - What a join leaves for someone to settle

  private struct Pair {
    var one: World
    var two: World

    init(_ world: World) {
      one = world.fork(session: 11, desk: 1)
      two = world.fork(session: 12, desk: 2)
    }

    var joined: State { World.joined([one.journal, two.journal]) }
  }

  private func founded() throws -> World {
    var world = try World.founded()
    try world.perform(.openDesk(2))
    return world
  }

  @Test("an envelope that two machines emptied is an exception, by name")
  func overdraft() throws {
    var world = try founded()
    let envelope = try world.envelope(.dirhams(10_000))
    let (first, second) = (
      try world.proposedGift(from: envelope), try world.proposedGift(from: envelope)
    )
    var pair = Pair(world)
    try pair.one.perform(.reserveAllocation(first.allocation))
    try pair.two.perform(.reserveAllocation(second.allocation))
    let state = pair.joined
    #expect(state.envelopes[envelope]?.free == .dirhams(-3_000))
    #expect(state.anomalies.map(\.kind) == [.overdrawn])
    #expect(state.anomalies.map(\.subject) == [.envelope(envelope)])
    #expect(state.unbalanced.isEmpty)
  }

  @Test("stock that two machines promised is an exception")
  func stock() throws {
    var world = try founded()
    let envelope = try world.envelope()
    let lot = StockLot(id: world.fresh(), item: "saw", quantity: 1, unitPrice: .dirhams(1))
    try world.perform(.receiveStock(lot, [:]))
    let (first, second) = (try world.proposal(), try world.proposal())
    var pair = Pair(world)
    let lines = (
      pair.one.goods(from: envelope, stock: lot.id), pair.two.goods(from: envelope, stock: lot.id)
    )
    try pair.one.perform(.addLine(first.allocation, lines.0))
    try pair.two.perform(.addLine(second.allocation, lines.1))
    #expect(pair.joined.stock[lot.id]?.available == -1)
    #expect(pair.joined.anomalies.map(\.kind) == [.overdrawn])
  }

  @Test("a serial and a cheque number that two machines promised are exceptions")
  func promisedTwice() throws {
    var world = try founded()
    let (first, second) = (try world.proposedGift(), try world.proposedGift())
    var pair = Pair(world)
    let lines = (
      pair.one.goods(from: first.envelope, serial: "S"),
      pair.two.goods(from: first.envelope, serial: "S")
    )
    try pair.one.perform(.addLine(first.allocation, lines.0))
    try pair.two.perform(.addLine(second.allocation, lines.1))
    try pair.one.perform(.prepareCheque(first.cheque.id, number: "5"))
    try pair.two.perform(.prepareCheque(second.cheque.id, number: "5"))
    #expect(pair.joined.anomalies.map(\.kind) == [.promisedTwice, .promisedTwice])
    #expect(pair.joined.cheques["5"]?.line == first.cheque.id)
  }

  @Test("two cheques that two machines wrote for one line are an exception")
  func twoChequesOneLine() throws {
    var world = try founded()
    let gift = try world.proposedGift()
    var pair = Pair(world)
    try pair.one.perform(.prepareCheque(gift.cheque.id, number: "5"))
    try pair.two.perform(.prepareCheque(gift.cheque.id, number: "6"))
    #expect(pair.joined.anomalies.map(\.kind) == [.promisedTwice])
    #expect(pair.joined.chequeOfLine[gift.cheque.id] == "5")
    #expect(pair.joined.cheques["6"]?.status == .prepared)
  }

  @Test("what two machines handed over counts once and is an exception")
  func handedOverTwice() throws {
    var world = try founded()
    let gift = try world.readyGift()
    let ceremony = try world.ceremony(of: [gift])
    var pair = Pair(world)
    let command = Command.handOver(
      RecordHandOver(ceremony: ceremony, allocation: gift.allocation))
    try pair.one.perform(command)
    try pair.two.perform(command)
    #expect(pair.joined.anomalies.map(\.kind) == [.handedOverTwice])
    #expect(pair.joined.envelopes[gift.envelope]?.delivered == .dirhams(6_500))
  }

  @Test(
    "what was handed over stays committed, though another machine released it",
    arguments: [false, true])
  func releasedAndHandedOver(_ releaseFirst: Bool) throws {
    var world = try founded()
    let gift = try world.readyGift()
    let ceremony = try world.ceremony(of: [gift], locked: false)
    var pair = Pair(world)
    let release = Command.releaseAllocation(gift.allocation, [.releaseReason: .text("R")])
    if releaseFirst { try pair.two.perform(release) }
    try pair.one.perform(.lockList(ceremony))
    try pair.one.perform(
      .handOver(RecordHandOver(ceremony: ceremony, allocation: gift.allocation)))
    if !releaseFirst {
      for _ in 0..<3 { try pair.two.perform(.recordAdvice(.darija)) }
      try pair.two.perform(release)
    }
    let state = pair.joined
    #expect(state.allocations[gift.allocation]?.state == .handedOver)
    #expect(state.envelopes[gift.envelope]?.committed == .dirhams(6_500))
    #expect(state.envelopes[gift.envelope]?.delivered == .dirhams(6_500))
    #expect(state.anomalies.contains { $0.kind == .stateConflict })
    #expect(state.unbalanced.isEmpty)
  }

  @Test("units given back by one machine and taken away by the other are given back once")
  func givenBackTwice() throws {
    var world = try founded()
    let envelope = try world.envelope()
    let lot = StockLot(id: world.fresh(), item: "saw", quantity: 4, unitPrice: .dirhams(1))
    try world.perform(.receiveStock(lot, [:]))
    let proposal = try world.proposal()
    let line = world.goods(from: envelope, stock: lot.id, quantity: 3)
    try world.perform(.addLine(proposal.allocation, line))
    var pair = Pair(world)
    try pair.one.perform(
      .releaseAllocation(proposal.allocation, [.releaseReason: .text("R")]))
    try pair.two.perform(.recordAdvice(.darija))
    try pair.two.perform(.removeLine(line.id))
    #expect(pair.joined.stock[lot.id]?.promised == 0)
    #expect(pair.joined.stock[lot.id]?.available == 4)
  }

  @Test("who was listed at two ceremonies stays on the second when the first is cancelled")
  func listedTwice() throws {
    var world = try founded()
    let gift = try world.readyGift()
    let (first, second) = (
      try world.ceremony(of: [], locked: false), try world.ceremony(of: [], locked: false)
    )
    var pair = Pair(world)
    try pair.one.perform(.addToList(first, gift.allocation))
    try pair.two.perform(.addToList(second, gift.allocation))
    pair.one.adopt([pair.one.journal, pair.two.journal], session: 13)
    #expect(pair.one.state.anomalies.map(\.kind) == [.promisedTwice])
    try pair.one.perform(.cancelCeremony(first))
    #expect(pair.one.state.allocations[gift.allocation]?.ceremony == second)
  }
}
