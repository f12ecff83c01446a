import Domain
import Testing

@Suite("Chance")
struct ChanceTests {
  /// A centre with two desks, two ready gifts, stock and an agreement: somewhere to begin.
  static func begun() throws -> World {
    var world = try World.founded()
    try world.perform(.openDesk(2))
    let terms = AgreementTerms(amount: .dirhams(40_000), plannedPeople: 3, precision: .about)
    let envelope = try world.agreement(terms).envelope
    for _ in 0..<2 { _ = try world.readyGift(from: envelope) }
    for quantity in [5, 9] {
      let lot = StockLot(
        id: world.fresh(), item: "saw", quantity: quantity, unitPrice: .dirhams(100))
      try world.perform(.receiveStock(lot, [:]))
    }
    _ = try world.proposedGift(from: envelope)
    return world
  }

  /// Reads what screens read, to find what would crash them.
  static func look(at state: State, on day: Day) {
    for project in state.projects.values {
      _ = state.windows(of: project, asOf: day)
      _ = project.paybackMonths
    }
    for ceremony in state.ceremonies.values { _ = state.goods(of: ceremony) }
    for allocation in state.allocations.values { _ = state.obstacles(of: allocation) }
    for cheque in state.cheques.values { _ = state.presentation(of: cheque, asOf: day) }
    for agreement in state.agreements.values { _ = state.received(agreement) }
    for person in state.beneficiaries.values { _ = person.age(on: day) }
    _ = state.waitingForFunding
  }

  @Test("whatever is asked, no rule is broken and nothing crashes", arguments: 1...40)
  func invariants(_ seed: Int) throws {
    var world = try ChanceTests.begun()
    var monkey = Monkey(seed: UInt64(seed))
    for step in 1...150 where monkey.act(in: &world) {
      let broken = world.state.broken
      guard broken.isEmpty else {
        let last = world.journal.last.map { "\($0.entry.event)" } ?? ""
        Issue.record("seed \(seed), step \(step): \(broken) after \(last)")
        return
      }
    }
    ChanceTests.look(at: world.state, on: world.today)
    #expect(World.folded(world.journal.map(\.entry)) == world.state)
  }

  @Test("in all those runs every main command was accepted and every hard stop was met")
  func coverage() throws {
    var accepted: [String: Int] = [:]
    var refused: [Rejection.Code: Int] = [:]
    var (inParts, replaced) = (0, 0)
    for seed in 1...40 {
      var world = try ChanceTests.begun()
      var monkey = Monkey(seed: UInt64(seed))
      for _ in 1...150 { monkey.act(in: &world) }
      accepted.merge(monkey.accepted, uniquingKeysWith: +)
      refused.merge(monkey.refused, uniquingKeysWith: +)
      inParts += world.state.allocations.values.count { $0.handOvers.count > 1 }
      replaced += world.state.allocations.values.flatMap(\.handOvers).flatMap(\.replaced).count
    }
    #expect(inParts > 0 && replaced > 0, "in parts \(inParts), replaced \(replaced)")
    for label in [
      "openFile", "editFile", "correct", "submitProject", "recordDecision", "addLine",
      "removeLine", "reserveAllocation", "readyAllocation", "releaseAllocation", "prepareCheque",
      "voidCheque", "settleCheque", "lockList", "handOver", "recordNotServed", "takeBack",
      "closeCeremony", "cancelCeremony", "recordVisit", "exemptVisit", "changeEnvelope",
      "signAddendum", "receiveStock",
    ] {
      #expect(accepted[label] ?? 0 > 0, "\(label) was never accepted")
    }
    for code in [
      Rejection.Code.overEnvelope, .serialPromised, .chequePromised, .notEnoughStock,
      .chequeByProxy, .alreadyHandedOver, .totalsDiffer, .amountOutOfRange, .wrongChequeState,
    ] {
      #expect(refused[code] ?? 0 > 0, "\(code.rawValue) was never met")
    }
  }
}
