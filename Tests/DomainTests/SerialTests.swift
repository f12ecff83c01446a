import Domain
import Testing

@Suite("Serial and cheque numbers")
struct SerialTests {
  private static let prints = [
    "sn-12 a", "SN12A", "SN\u{2011}12A", "SN\u{2212}12.A", "S\u{200B}N 12A", "sn١٢a", "SN–۱۲—a",
  ]

  private func lot(_ serial: String, _ world: inout World) -> StockLot {
    StockLot(
      id: world.fresh(), item: "saw", quantity: 1, unitPrice: .dirhams(5_000), serial: serial)
  }

  @Test("one serial printed otherwise is the same one, on lines and lots alike", arguments: prints)
  func folded(_ print: String) throws {
    var world = try World.founded()
    let envelope = try world.envelope()
    let allocation = try world.proposal().allocation
    try world.perform(
      .addLine(allocation, world.goods(.dirhams(1), from: envelope, serial: "SN 12-A")))
    let again = world.goods(.dirhams(1), from: envelope, serial: print)
    #expect(world.code(of: .addLine(allocation, again)) == .serialPromised)
    #expect(world.code(of: .receiveStock(lot(print, &world), [:])) == .serialPromised)
    let kept = world.state.allocations[allocation]?.lines.first?.equipment?.serial
    #expect(kept == "SN 12-A")
  }

  @Test("a lot's serial is given by a line that draws on it and by no other", arguments: prints)
  func lots(_ print: String) throws {
    var world = try World.founded()
    let envelope = try world.envelope()
    let held = lot("SN 12-A", &world)
    try world.perform(.receiveStock(held, [:]))
    #expect(world.code(of: .receiveStock(lot(print, &world), [:])) == .serialPromised)
    let allocation = try world.proposal().allocation
    let bought = world.goods(.dirhams(1), from: envelope, serial: print)
    #expect(world.code(of: .addLine(allocation, bought)) == .serialPromised)
    let drawn = world.goods(.dirhams(1), from: envelope, stock: held.id, serial: print)
    try world.perform(.addLine(allocation, drawn))
    let kept = world.state.allocations[allocation]?.lines.first?.equipment?.serial
    #expect(kept == "SN 12-A")
    try world.perform(.removeLine(drawn.id))
    let other = world.goods(.dirhams(1), from: envelope, stock: held.id)
    try world.perform(.addLine(allocation, other))
  }

  @Test("a serial without a letter or a digit is none")
  func empty() throws {
    var world = try World.founded()
    #expect(world.code(of: .receiveStock(lot(" - . ", &world), [:])) == .missing)
  }

  @Test("zeros in front make no other cheque; it is kept as printed")
  func cheques() throws {
    var world = try World.founded()
    let (first, second) = (try world.proposedGift(), try world.proposedGift())
    try world.perform(.prepareCheque(first.cheque.id, number: "0004471"))
    for number in ["4471", "0004471", "00004471"] {
      let again = Command.prepareCheque(second.cheque.id, number: number)
      #expect(world.code(of: again) == .chequePromised)
      let void = Command.voidCheque(number: "4471", replacedBy: number)
      #expect(world.code(of: void) == .chequePromised)
    }
    try world.perform(.signCheque(number: "4471"))
    #expect(world.state.cheques["0004471"]?.status == .signed)
    #expect(world.state.cheque(numbered: "4471")?.number == "0004471")
    try world.perform(.voidCheque(number: "04471", replacedBy: "004472"))
    #expect(world.state.cheques["0004471"]?.status == .void)
    #expect(world.state.chequeOfLine[first.cheque.id] == "004472")
    #expect(world.code(of: .prepareCheque(second.cheque.id, number: "4472")) == .chequePromised)
  }
}
