import Canvas
import Domain
import Screens
import Testing
import Wording

@testable import Program

@Suite("The ceremony desk")
struct DeskWalkTests {
  @Test("ten people in the order of the list take two keys each")
  func listOrder() throws {
    var walk = try Walk(ceremonyOf: 10)
    for order in 1...10 {
      walk.press(.enter)
      #expect(try walk.ceremony.served == order - 1)
      walk.press(.enter)
      #expect(try walk.ceremony.served == order)
      #expect(walk.screen.contains("AGD-1-2026-0000\(order < 10 ? "0" : "")\(order)"))
    }
    #expect(walk.screen.contains("remis 10/10"))
  }

  @Test("after somebody out of turn the list goes on where it was")
  func outOfTurn() throws {
    var walk = try Walk(ceremonyOf: 5)
    walk.press(.enter, .enter)
    walk.type("4")
    walk.press(.enter, .enter)
    #expect(walk.screen.contains("002 · Saïd"))
    walk.press(.enter, .enter, .enter, .enter, .enter, .enter)
    #expect(try walk.ceremony.served == 5)
  }

  @Test("Enter held down serves nobody beyond whom it was deliberately pressed for")
  func heldEnter() throws {
    var walk = try Walk(ceremonyOf: 3)
    walk.hold(.enter, 50)
    #expect(try walk.ceremony.served == 0)
    walk.press(.escape, .enter, .enter)
    walk.hold(.enter, 50)
    #expect(try walk.ceremony.served == 1)
  }

  @Test("an order number takes its digits and two keys, on any row of digits")
  func orderNumber() throws {
    var walk = try Walk(ceremonyOf: 10)
    for (typed, order) in [("7", 7), ("08", 8), ("٩", 9), ("à\"", 3), ("-", 6), ("10", 10)] {
      walk.type(typed)
      walk.press(.enter, .enter)
      #expect(try walk.entry(order).outcome == .full, "\(typed)")
    }
    #expect(try walk.ceremony.served == 6)
  }

  @Test(
    "any part of a name in either script takes at most seven keys",
    arguments: [("zahi", 3), ("إدر", 10), ("الوالي", 4), ("naci", 9)])
  func partOfName(typed: String, order: Int) throws {
    var walk = try Walk(ceremonyOf: 10)
    walk.type(String(typed.prefix(5)))
    walk.press(.enter, .enter)
    #expect(try walk.entry(order).outcome == .full)
    #expect(try walk.ceremony.served == 1)
  }

  @Test("a scanned label with its Enter shows the person, and one key more hands over")
  func scan() throws {
    var walk = try Walk(ceremonyOf: 10)
    let label = try #require(try walk.entry(4).receipt.flatMap { Label($0) })
    walk.scan(label.digits)
    #expect(try walk.ceremony.served == 0)
    walk.press(.enter)
    #expect(try walk.entry(4).outcome == .full)
    walk.scan(label.digits)
    #expect(walk.screen.contains("Déjà remis à"))
    #expect(try walk.ceremony.served == 1)
  }

  @Test("a second scan selects and never confirms, of the same label or of another")
  func secondScan() throws {
    var walk = try Walk(ceremonyOf: 5)
    let labels = try (1...5).map { order in
      try #require(try walk.entry(order).receipt.flatMap { Label($0) })
    }
    for label in [labels[1], labels[1], labels[2], labels[4]] { walk.scan(label.digits) }
    #expect(try walk.ceremony.served == 0)
    #expect(walk.screen.contains("005 · Khadija"))
  }

  @Test("a label with a wrong digit or two swapped selects nobody")
  func misread() throws {
    var walk = try Walk(ceremonyOf: 10)
    let digits = Array(try #require(try walk.entry(2).receipt.flatMap { Label($0) }).digits)
    var misread = digits
    misread[7] = "3"
    walk.scan(String(misread))
    #expect(walk.screen.contains("Étiquette mal lue"))
    walk.press(.enter, .enter)
    #expect(try walk.ceremony.served == 0)
  }

  @Test("the end of an identity card finds its holder, and the card is masked")
  func card() throws {
    var walk = try Walk(ceremonyOf: 10)
    walk.type("456")
    walk.press(.enter)
    #expect(walk.screen.contains("CIN J***456"))
    #expect(!walk.screen.contains("120456"))
    walk.press(.enter)
    #expect(try walk.entry(6).outcome == .full)
  }

  @Test("who is not on the list is not found, and the screen says so")
  func stranger() throws {
    var walk = try Walk(ceremonyOf: 3)
    walk.type("Mbarek")
    walk.press(.enter)
    #expect(walk.screen.contains("Personne sur cette liste : Mbarek"))
    walk.press(.enter, .enter)
    #expect(try walk.ceremony.served == 0)
  }

  @Test("a second hand-over is refused with the first one's hour and receipt")
  func twice() throws {
    var walk = try Walk(ceremonyOf: 3)
    walk.press(.enter, .enter)
    walk.type("1")
    walk.press(.enter)
    #expect(walk.screen.contains("Déjà remis à 11:00 (AGD-1-2026-000001)"))
    walk.press(.enter)
    #expect(try walk.ceremony.served == 1)
    #expect(walk.screen.contains("Déjà remis à 11:00"))
  }

  @Test("checking in takes one key, or the digits and one")
  func checkIn() throws {
    var walk = try Walk(ceremonyOf: 5)
    walk.press(.tab, .enter, .enter)
    #expect(try walk.entry(1).checkedInAt == 660)
    #expect(try walk.entry(2).checkedInAt == 660)
    walk.type("5")
    walk.press(.enter)
    #expect(try walk.entry(5).checkedInAt == 660)
    #expect(walk.screen.contains("présents 3"))
    walk.type("5")
    walk.press(.enter)
    #expect(walk.screen.contains("Pointé(e) à 11:00"))
    walk.press(.escape)
    walk.hold(.enter, 50)
    #expect(try walk.ceremony.present == 3)
  }

  @Test("a check-in is undone with F6, the last or anybody's")
  func undoCheckIn() throws {
    var walk = try Walk(ceremonyOf: 5)
    walk.press(.tab, .enter, .enter, .enter, .function(6))
    #expect(try walk.ceremony.present == 2)
    walk.type("1")
    walk.press(.function(6))
    #expect(try walk.ceremony.present == 1)
    #expect(try walk.entry(1).checkedInAt == nil)
  }

  @Test("the symbolic hand-over lists those who have checked in")
  func symbolic() throws {
    var walk = try Walk(ceremonyOf: 5)
    walk.press(.tab)
    walk.type("4")
    walk.press(.enter, .tab)
    #expect(walk.screen.contains("Remise symbolique"))
    #expect(walk.screen.contains("Youssef"))
    #expect(!walk.screen.contains("Fatima"))
    walk.press(.enter, .enter)
    #expect(try walk.entry(4).outcome == .full)
  }

  @Test("the last hand-over is taken back with one key, and a new receipt is drawn")
  func takeBackLast() throws {
    var walk = try Walk(ceremonyOf: 3)
    walk.press(.enter, .enter, .function(6))
    #expect(try walk.ceremony.served == 0)
    #expect(try walk.ceremony.voidReceipts.map(\.sequence) == [1])
    #expect(walk.screen.contains("001 · Hassan"))
    walk.press(.enter, .enter)
    #expect(try walk.entry(1).receipt?.sequence == 4)
    #expect(walk.state.cheques["4471201"]?.status == .handedOver)
  }

  @Test("any of today's is taken back in three keys, its label then void")
  func takeBackAny() throws {
    var walk = try Walk(ceremonyOf: 3)
    walk.press(.enter, .enter, .enter, .enter, .enter, .enter)
    let label = try #require(try walk.entry(2).receipt.flatMap { Label($0) })
    walk.type("2")
    walk.press(.function(6))
    #expect(walk.screen.contains("erreur de table"))
    walk.press(.function(2))
    #expect(try walk.entry(2).outcome == nil)
    #expect(walk.state.cheques["4471202"]?.status == .signed)
    walk.scan(label.digits)
    #expect(walk.screen.contains("Numéro annulé"))
  }

  @Test("an absence takes F4, a digit and its reason")
  func absent() throws {
    var walk = try Walk(ceremonyOf: 3)
    walk.press(.function(4))
    #expect(walk.screen.contains("3 Absent(e)"))
    walk.type("3")
    walk.type("hop")
    walk.press(.function(2))
    #expect(try walk.entry(1).outcome == .absent)
    let reason: AbsenceReason? = walk.state.allocations[CeremonyWorld.allocation(1)]?.fields
      .code(.absenceReason)
    #expect(reason == .hospital)
    #expect(walk.screen.contains("002 · Saïd"))
    // Who comes late is served all the same.
    walk.type("1")
    walk.press(.enter, .enter)
    #expect(try walk.entry(1).outcome == .full)
  }

  @Test("an outcome without its reason is told at the field, and nothing is lost")
  func reasonMissing() throws {
    var walk = try Walk(ceremonyOf: 3)
    walk.press(.function(4))
    walk.type("4")
    walk.press(.function(2))
    #expect(walk.screen.contains("✗ Motif"))
    #expect(try walk.entry(1).outcome == nil)
    walk.type("sans raison")
    walk.press(.function(2))
    #expect(try walk.entry(1).outcome == .refused)
  }

  @Test("a partial hand-over delivers the lines answered with yes")
  func partial() throws {
    var walk = try Walk(ceremonyOf: 3)
    walk.press(.function(4))
    walk.type("1")
    walk.press(.function(2))
    #expect(walk.screen.contains("répondez « non »"))
    walk.press(.up)
    walk.press(.down, .backspace, .backspace, .backspace)
    walk.enter("non")
    walk.type("chèque à refaire")
    walk.press(.function(2))
    #expect(try walk.entry(1).outcome == .partial)
    #expect(try walk.entry(1).delivered == [CeremonyWorld.machine(1)])
    #expect(walk.state.cheques["4471201"]?.status == .signed)
  }

  @Test("a proxy is named, shows a card, and gets no cheque")
  func proxy() throws {
    var walk = try Walk(ceremonyOf: 3)
    walk.press(.function(4))
    walk.type("2")
    #expect(walk.screen.contains("il reste dû"))
    walk.press(.function(2))
    #expect(walk.screen.contains("✗ Nom du mandataire"))
    walk.enter("Aïcha B.")
    walk.enter("JB445566")
    walk.enter("sœur")
    walk.press(.enter)
    #expect(try walk.entry(1).outcome == .proxy)
    #expect(try walk.entry(1).delivered == [CeremonyWorld.machine(1)])
  }

  @Test("in Arabic the desk is mirrored and serves with the same keys")
  func arabic() throws {
    var walk = try Walk(ceremonyOf: 10, language: .arabic)
    walk.press(.enter)
    #expect(walk.screen.contains(visual("طاولة التسليم")))
    #expect(walk.screen.contains(visual("حسن برادة")))
    walk.press(.enter)
    #expect(try walk.ceremony.served == 1)
    walk.type("٧")
    walk.press(.enter, .enter)
    #expect(try walk.entry(7).outcome == .full)
    #expect(
      walk.screen.contains(visual("سُلم 2/10".replacing("2/10", with: "\u{2066}2/10\u{2069}"))))
    walk.type("غريب")
    walk.press(.enter)
    #expect(walk.screen.contains(visual("لا أحد في هذه اللائحة")))
  }
}

/// A text as a right-to-left screen shows it.
func visual(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for cell in layout(text, base: .interface, direction: .rightToLeft) {
    scalars.append(cell.base)
    scalars.append(contentsOf: cell.marks)
  }
  return String(scalars)
}

extension Walk {
  /// The desk of a locked ceremony of so many people, opened by the keys of the screens.
  init(ceremonyOf count: Int, language: Language = .french) throws {
    try self.init(language: language, preparing: CeremonyWorld.locked(count))
    press(.function(9))
    type("7")
    press(.enter, .enter)
  }

  var ceremony: Ceremony {
    get throws { try #require(state.ceremonies.values.first) }
  }

  /// The entry with this order number.
  func entry(_ order: Int) throws -> CeremonyEntry {
    try #require(ceremony.entries.first { $0.order == order })
  }

  /// A key held down: no press of it stands alone.
  mutating func hold(_ key: Key, _ times: Int) {
    for _ in 0..<times { session.handle(Keystroke(key: key, isAlone: false)) }
  }

  /// Digits and Enter in one burst, as a scanner sends them.
  mutating func scan(_ digits: String) {
    type(digits)
    hold(.enter, 1)
  }
}
