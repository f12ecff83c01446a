import Domain
import Testing

@Suite("Money")
struct MoneyTests {
  @Test("an amount may be entered from nothing to 10 milliards, to the centime")
  func enterable() {
    #expect(Money.zero.isEnterable)
    #expect(Money.limit.isEnterable)
    #expect(Money.limit == .dirhams(10_000_000_000))
    #expect(!Money(centimes: -1).isEnterable)
    #expect(!Money(centimes: Money.limit.centimes + 1).isEnterable)
  }

  @Test("a price times a quantity is exact or nothing, never wrapped")
  func times() {
    #expect(Money(centimes: 333).times(3) == Money(centimes: 999))
    #expect(Money.limit.times(1) == .limit)
    #expect(Money.limit.times(2) == nil)
    #expect(Money(centimes: .max).times(2) == nil)
    #expect(Money(centimes: .max).times(.max) == nil)
    #expect(Money(centimes: 100).times(-1) == nil)
    #expect(Money(centimes: 100).times(0) == .zero)
  }

  @Test("sums near the limit keep every centime")
  func sums() {
    let amounts = Array(repeating: Money.limit, count: 9_000) + [Money(centimes: 1)]
    #expect(amounts.total == Money(centimes: 9_000_000_000_000_001 - 0))
    #expect([Money]().total == .zero)
    #expect((Money.limit - .limit - Money(centimes: 1)) < .zero)
  }

  @Test("the press figure of 1,233,737.62 dirhams is a whole number of centimes")
  func pressFigure() {
    let parts = [Money(centimes: 123_373_700), Money(centimes: 62)]
    #expect(parts.total == Money(centimes: 123_373_762))
  }

  @Test("an amount of nothing, below nothing or above the limit is refused for an envelope")
  func refusedAmounts() throws {
    var world = try World.founded()
    for centimes in [0, -1, Money.limit.centimes + 1, .max, .min] {
      let money = Money(centimes: centimes)
      let command = Command.openEnvelope(world.fresh(), nil, money, [.label: .text("L")])
      #expect(world.code(of: command) == .amountOutOfRange)
    }
    try world.perform(.openEnvelope(world.fresh(), nil, .limit, [.label: .text("L")]))
    #expect(world.state.envelopes.values.map(\.free) == [.limit])
  }

  @Test("a line whose total passes the limit is refused although each unit is small enough")
  func totalTooLarge() throws {
    var world = try World.founded()
    let person = try world.person()
    let project = try world.draft(for: person)
    let line = CostLine(id: world.fresh(), item: "oven", quantity: 2, unitPrice: .limit)
    #expect(world.code(of: .addCostLine(project, line)) == .totalTooLarge)
    let one = CostLine(id: world.fresh(), item: "oven", quantity: 1, unitPrice: .limit)
    // The draft already costs 6,000 dirhams.
    #expect(world.code(of: .addCostLine(project, one)) == .totalTooLarge)
    let lot = StockLot(id: world.fresh(), item: "oven", quantity: 2, unitPrice: .limit)
    #expect(world.code(of: .receiveStock(lot, [:])) == .totalTooLarge)
    let envelope = try world.envelope()
    let proposal = try world.proposal(for: person)
    let goods = world.goods(.limit, from: envelope, quantity: 2)
    #expect(world.code(of: .addLine(proposal.allocation, goods)) == .totalTooLarge)
  }

  @Test("an amount in a field is refused below nothing and above the limit")
  func fieldAmounts() throws {
    let day = try Day.of(2026, 3, 10)
    for centimes in [-1, Money.limit.centimes + 1] {
      #expect(throws: Rejection.self) {
        try Field.takings.checked(.money(Money(centimes: centimes)), on: day, today: day)
      }
    }
    #expect(try Field.takings.checked(.money(.zero), on: day, today: day) == .money(.zero))
  }
}
