import Domain
import Testing

@Suite("Cheque")
struct ChequeTests {
  @Test(
    "a cheque number is 1 to 12 digits",
    arguments: ["", "12A4", "12-4", "1234567890123", "١٢٣", "12 34", "+12", "-1"])
  func malformed(_ number: String) throws {
    var world = try World.founded()
    let gift = try world.proposedGift()
    let refused = world.refusal(of: .prepareCheque(gift.cheque.id, number: number))
    #expect(refused?.code == .chequeNumberMalformed)
    #expect(refused?.facts[.number] == .text(number))
  }

  @Test("zeros in front stay as printed and make no other number")
  func zeros() throws {
    var world = try World.founded()
    let gift = try world.proposedGift()
    try world.perform(.prepareCheque(gift.cheque.id, number: " 0001 "))
    #expect(world.state.cheques["0001"]?.line == gift.cheque.id)
    let other = try world.proposedGift()
    #expect(world.code(of: .prepareCheque(other.cheque.id, number: "1")) == .chequePromised)
    #expect(world.code(of: .prepareCheque(other.cheque.id, number: "0001")) == .chequePromised)
  }

  @Test("a number is promised once, to one line, and never again when void")
  func promisedOnce() throws {
    var world = try World.founded()
    let (one, two) = (try world.proposedGift(), try world.proposedGift())
    try world.perform(.prepareCheque(one.cheque.id, number: "77"))
    let refused = world.refusal(of: .prepareCheque(two.cheque.id, number: "77"))
    #expect(refused?.code == .chequePromised)
    let file = try #require(world.state.beneficiaries[one.person]?.number)
    #expect(refused?.facts[.file] == .file(file))
    #expect(world.code(of: .prepareCheque(one.cheque.id, number: "78")) == .chequePromised)
    try world.perform(.voidCheque(number: "77", replacedBy: nil))
    #expect(world.code(of: .prepareCheque(two.cheque.id, number: "77")) == .chequePromised)
    #expect(world.code(of: .prepareCheque(one.cheque.id, number: "77")) == .chequePromised)
    #expect(world.code(of: .prepareCheque(one.cheque.id, number: "78")) == nil)
    #expect(
      world.code(of: .voidCheque(number: "77", replacedBy: nil)) == .wrongChequeState)
  }

  @Test("a void cheque names its replacement, which takes its place on the line")
  func replacement() throws {
    var world = try World.founded()
    let (gift, other) = (try world.proposedGift(), try world.proposedGift())
    try world.perform(.prepareCheque(gift.cheque.id, number: "10"))
    try world.perform(.prepareCheque(other.cheque.id, number: "11"))
    let taken = Command.voidCheque(number: "10", replacedBy: "11")
    #expect(world.code(of: taken) == .chequePromised)
    #expect(world.code(of: .voidCheque(number: "10", replacedBy: "10")) == .chequePromised)
    #expect(
      world.code(of: .voidCheque(number: "10", replacedBy: "1x")) == .chequeNumberMalformed)
    try world.perform(.voidCheque(number: "10", replacedBy: "12"))
    #expect(world.state.cheques["10"]?.replacedBy == "12")
    #expect(world.state.chequeOfLine[gift.cheque.id] == "12")
    #expect(world.state.cheques["12"]?.status == .prepared)
    #expect(world.state.broken.isEmpty)
  }

  @Test("a line that is taken away leaves no cheque behind, and its number stays used")
  func lineRemoved() throws {
    var world = try World.founded()
    let gift = try world.proposedGift()
    try world.perform(.prepareCheque(gift.cheque.id, number: "10"))
    try world.perform(.removeLine(gift.cheque.id))
    #expect(world.state.cheques["10"]?.status == .void)
    #expect(world.code(of: .signCheque(number: "10")) == .wrongChequeState)
    #expect(world.state.broken.isEmpty)
    try world.perform(.addLine(gift.allocation, gift.cheque))
    #expect(
      world.code(of: .prepareCheque(gift.cheque.id, number: "10")) == .chequePromised)
    #expect(world.code(of: .prepareCheque(gift.cheque.id, number: "11")) == nil)
  }

  @Test("a cheque is prepared for a line that is paid by cheque, before the hand-over")
  func preparing() throws {
    var world = try World.founded()
    let gift = try world.proposedGift()
    #expect(world.code(of: .prepareCheque(gift.goods.id, number: "1")) == .notACheque)
    #expect(world.code(of: .prepareCheque(world.fresh(), number: "1")) == .unknownLine)
    #expect(world.code(of: .signCheque(number: "1")) == .unknownCheque)
    let transfer = world.payment(from: gift.envelope, mode: .transfer)
    try world.perform(.addLine(gift.allocation, transfer))
    #expect(world.code(of: .prepareCheque(transfer.id, number: "1")) == .notACheque)
    try world.perform(.releaseAllocation(gift.allocation, [.releaseReason: .text("E")]))
    #expect(
      world.code(of: .prepareCheque(gift.cheque.id, number: "1")) == .wrongAllocationState)
  }

  @Test("no cheque to a minor, to the day of 18 years; to the guardian there is one")
  func minor() throws {
    var world = try World.founded()
    let birthday = try Day.of(2008, 3, 20)
    let person = try world.person([
      .birth: .birth(.day(birthday)), .guardianName: .text("Mère"),
    ])
    let envelope = try world.envelope()
    let allocation = try world.proposal(for: person).allocation
    let line = world.payment(from: envelope)
    let refused = world.refusal(of: .addLine(allocation, line))
    #expect(refused?.code == .chequeToMinor)
    #expect(refused?.facts[.age] == .number(17))
    for payee in [Payee.guardian, .supplier, .landlord] {
      #expect(
        world.code(of: .addLine(allocation, world.payment(from: envelope, payee: payee))) == nil)
    }
    let order = world.payment(from: envelope, mode: .cashOrder)
    #expect(world.code(of: .addLine(allocation, order)) == nil)
    let majority = birthday.adding(months: 18 * 12)
    world.today = majority - 1
    #expect(world.code(of: .addLine(allocation, line)) == .chequeToMinor)
    world.today = majority
    #expect(world.code(of: .addLine(allocation, line)) == nil)
    #expect(world.code(of: .addLine(allocation, line), on: majority - 1) == .chequeToMinor)
  }

  @Test("a minority found out after the allocation stops the cheque at the table")
  func minorAtTheTable() throws {
    var world = try World.founded()
    let gift = try world.readyGift()
    let ceremony = try world.ceremony(of: [gift])
    try world.perform(
      .editFile(gift.person, [.birth: .birth(.year(2010)), .guardianName: .text("Mère")]))
    let handOver = Command.handOver(
      RecordHandOver(ceremony: ceremony, allocation: gift.allocation))
    #expect(world.code(of: handOver) == .chequeToMinor)
  }

  @Test("a cheque goes prepared, signed, handed over, cashed, and not otherwise")
  func states() throws {
    var world = try World.founded()
    let gift = try world.readyGift()
    let (number, ceremony) = (gift.number, try world.ceremony(of: [gift]))
    #expect(world.code(of: .signCheque(number: number)) == .wrongChequeState)
    #expect(world.code(of: .settleCheque(number: number, .cashed)) == .wrongChequeState)
    try world.perform(
      .handOver(RecordHandOver(ceremony: ceremony, allocation: gift.allocation)))
    #expect(world.state.cheques[number]?.status == .handedOver)
    #expect(
      world.code(of: .voidCheque(number: number, replacedBy: nil)) == .wrongChequeState)
    for status in [ChequeStatus.prepared, .signed, .handedOver, .void] {
      #expect(
        world.code(of: .settleCheque(number: number, status)) == .wrongChequeState)
    }
    try world.perform(.settleCheque(number: number, .cashed))
    #expect(world.code(of: .settleCheque(number: number, .lost)) == .wrongChequeState)
    #expect(
      world.code(of: .voidCheque(number: number, replacedBy: nil)) == .wrongChequeState)
  }

  @Test("a lost cheque is replaced once, and only where its line has no other")
  func lost() throws {
    var world = try World.founded()
    let (gift, _) = try world.handedOverGift()
    try world.perform(.settleCheque(number: gift.number, .lost))
    try world.perform(.voidCheque(number: gift.number, replacedBy: "990"))
    #expect(world.state.cheques["990"]?.line == gift.cheque.id)
    #expect(
      world.code(of: .voidCheque(number: gift.number, replacedBy: "991")) == .wrongChequeState)
    #expect(world.state.broken.isEmpty)
  }

  @Test("a cheque handed over is called after 10 days and alarms after 20")
  func presentation() throws {
    var world = try World.founded()
    let (gift, _) = try world.handedOverGift()
    let cheque = try #require(world.state.cheques[gift.number])
    let start = world.today
    let days = [0, 9, 10, 19, 20, 400]
    #expect(
      days.map { world.state.presentation(of: cheque, asOf: start + $0) }
        == [.waiting, .waiting, .call, .call, .alert, .alert])
    try world.perform(.settleCheque(number: gift.number, .cashed))
    let cashed = try #require(world.state.cheques[gift.number])
    #expect(world.state.presentation(of: cashed, asOf: start + 30) == .settled)
  }
}
