import Canvas
import Domain
import Program
import Screens
import Testing
import Wording

@Suite("Allocations and cheques, by keys")
struct AllocationWalkTests {
  private static let world = MoneyWorld.approvedProject() + MoneyWorld.funding()

  private func save(_ walk: inout Walk) { walk.press(.function(2)) }

  private func allocation(_ walk: Walk) throws -> Allocation {
    try #require(walk.state.allocations.values.first)
  }

  @Test("from the waiting list to ready in French: each next step is the first row")
  func wholeWayInFrench() throws {
    var walk = try Walk(preparing: Self.world)
    walk.open(screen: "6")
    #expect(walk.screen.contains("En attente de financement (1)"))
    #expect(walk.screen.plain.contains("9 000,00"))
    walk.press(.enter)
    #expect(walk.screen.contains("▸ › Reprendre les lignes de coût (2) sur Lot 1"))
    walk.press(.enter)
    #expect(try allocation(walk).lines.count == 2)
    #expect(walk.screen.plain.contains("3 200,00 DH · écart -5 800,00"))
    walk.enter("somme")
    walk.press(.enter)
    walk.enter("5 000")
    walk.press(.enter, .enter)
    #expect(walk.screen.plain.contains("Lot 1 : disponible 50 000,00 DH, reste 41 800,00 DH"))
    walk.press(.enter)
    walk.enter("0004471")
    walk.press(.enter)
    walk.press(.escape)
    #expect(walk.screen.contains("○ 0004471 Préparé"))
    walk.press(.enter)
    #expect(try allocation(walk).state == .reserved)
    #expect(walk.state.envelopes[MoneyWorld.envelope]?.committed == .dirhams(8200))
    #expect(walk.screen.contains("engagement non signé, chèque 0004471 non signé"))
    walk.press(.enter)
    #expect(try allocation(walk).undertakingOn == Walk.today)
    walk.enter("0004471")
    walk.press(.escape)
    #expect(walk.state.cheques["0004471"]?.status == .signed)
    walk.enter("prête")
    #expect(try allocation(walk).state == .ready)
    #expect(walk.screen.contains("✓ rien ne manque"))
  }

  @Test("the same way in Arabic, with Arabic digits")
  func wholeWayInArabic() throws {
    var walk = try Walk(language: .arabic, preparing: Self.world)
    walk.open(screen: "6")
    #expect(walk.shows("في انتظار التمويل (1)"))
    walk.press(.enter, .enter)
    #expect(try allocation(walk).lines.count == 2)
    walk.enter("مبلغ مالي")
    walk.press(.enter)
    walk.enter("٥٠٠٠")
    walk.press(.enter, .enter, .enter)
    walk.enter("٠٠٠٤٤٧١")
    walk.press(.enter, .escape)
    #expect(walk.state.cheques["0004471"]?.status == .prepared)
    walk.press(.enter)
    #expect(try allocation(walk).state == .reserved)
    #expect(walk.shows("محجوز"))
    walk.press(.enter)
    walk.enter("الشيك 0004471 موقع")
    #expect(walk.state.cheques["0004471"]?.status == .signed)
    walk.press(.escape)
    walk.enter("جاهز")
    #expect(try allocation(walk).state == .ready)
    #expect(walk.shows("✓ لا شيء ينقص"))
  }

  @Test("an envelope is not overdrawn by one centime: the message stands at the amount")
  func overdrawn() throws {
    var walk = try Walk(preparing: Self.world)
    walk.open(screen: "6")
    walk.press(.enter)
    walk.enter("somme")
    walk.press(.enter)
    walk.enter("50 000,01")
    save(&walk)
    #expect(walk.screen.contains("✗ Montant"))
    #expect(
      walk.screen.plain.contains("Dépasse l'enveloppe : disponible 50 000,00"))
    #expect(walk.screen.contains("50 000,01"))
    #expect(try allocation(walk).lines.isEmpty)
    walk.press(.backspace)
    walk.type("0")
    save(&walk)
    #expect(try allocation(walk).total == .dirhams(50_000))
  }

  @Test(
    "a wrong cheque number has its message at the field",
    arguments: [("44A71", "Chiffres seulement"), ("1234567890123", "des chiffres, 12 au plus")])
  func wrongNumber(typed: String, message: String) throws {
    var walk = try Walk(preparing: Self.world + MoneyWorld.chequeLine())
    walk.open(screen: "6")
    walk.press(.enter)
    walk.enter("préparer")
    walk.type(typed)
    save(&walk)
    #expect(walk.screen.contains("✗ N° de chèque"))
    #expect(walk.screen.contains(message))
    #expect(walk.screen.contains(typed))
    #expect(walk.state.cheques.isEmpty)
  }

  @Test("a cheque number is promised once: the second time the first file is named")
  func numberTwice() throws {
    var walk = try Walk(
      preparing: Self.world + MoneyWorld.chequeLine() + [
        .prepareCheque(MoneyWorld.line, number: "4471")
      ])
    walk.open(screen: "6")
    walk.press(.enter)
    walk.enter("somme")
    walk.press(.enter)
    walk.enter("100")
    walk.press(.enter, .enter, .enter)
    walk.type("4471")
    save(&walk)
    #expect(walk.screen.contains("✗ N° de chèque"))
    #expect(walk.screen.contains("Le chèque 4471 est déjà promis (AGD-1-2026-0001)"))
    #expect(try allocation(walk).lines.count == 1)
  }

  @Test("no cheque to a minor: the guardian stands there at first, the minor is refused")
  func minor() throws {
    var walk = try Walk(
      preparing: MoneyWorld.approvedProject(born: .year(2011)) + MoneyWorld.funding())
    walk.open(screen: "6")
    walk.press(.enter)
    walk.enter("somme")
    #expect(walk.screen.contains("Représentant légal"))
    walk.press(.enter)
    walk.enter("1000")
    walk.press(.enter)
    walk.type("bénéficiaire")
    save(&walk)
    #expect(walk.screen.contains("✗ Payé à"))
    #expect(walk.screen.contains("Pas de chèque à un mineur"))
    #expect(try allocation(walk).lines.isEmpty)
  }

  @Test("a serial is promised once; quantity and price stand there from the cost line")
  func serialTwice() throws {
    var walk = try Walk(preparing: Self.world)
    walk.open(screen: "6")
    walk.press(.enter)
    for _ in 1...2 {
      walk.press(.function(2))
      walk.enter("surjet")
      #expect(walk.screen.plain.contains("2 400,00"))
      walk.press(.enter, .enter)
      walk.type("SN-7")
      save(&walk)
    }
    #expect(walk.screen.contains("✗ N° de série"))
    #expect(walk.screen.contains("N° de série déjà promis (AGD-1-2026-0001)"))
    let lines = try allocation(walk).lines
    #expect(lines.map(\.equipment?.serial) == ["SN-7"])
    #expect(lines.map(\.total) == [.dirhams(2400)])
  }

  @Test("equipment from stock brings its price, serial and envelope")
  func fromStock() throws {
    let lot = StockLot(
      id: StockLot.ID(RawID(high: 4, low: 1)), item: "overlock", quantity: 1,
      unitPrice: .dirhams(3000), envelope: MoneyWorld.envelope, serial: "SN-9")
    var walk = try Walk(preparing: Self.world + [.receiveStock(lot, [:])])
    walk.open(screen: "6")
    walk.press(.enter, .function(2))
    walk.enter("SN-9")
    save(&walk)
    let line = try #require(try allocation(walk).lines.first)
    #expect(line.total == .dirhams(3000))
    #expect(line.equipment?.serial == "SN-9")
    #expect(line.equipment?.stock == lot.id)
    #expect(walk.state.stock[lot.id]?.available == 0)
  }

  @Test("a warning asks for a reason, and passes with one")
  func warning() throws {
    let elsewhere: [Command] = [
      .editFile(MoneyWorld.person, [.province: .text("MA-GUE")])
    ]
    var walk = try Walk(preparing: Self.world + elsewhere + MoneyWorld.chequeLine())
    walk.open(screen: "6")
    walk.press(.enter, .enter)
    #expect(walk.screen.contains("hors des provinces de la convention"))
    #expect(try allocation(walk).state == .proposed)
    walk.type("née à Tiznit")
    walk.press(.enter, .enter)
    #expect(try allocation(walk).state == .reserved)
    #expect(try allocation(walk).warnings == [.outsideProvince])
  }

  @Test("what cannot be done yet says why")
  func refusals() throws {
    var walk = try Walk(preparing: Self.world)
    walk.open(screen: "6")
    walk.press(.enter)
    walk.enter("réserver")
    #expect(walk.screen.contains("Il manque : aucune ligne"))
    walk.press(.escape)
    walk.enter("prête")
    #expect(walk.screen.contains("Réservez d'abord"))
    walk.press(.escape, .enter, .enter, .function(2))
    #expect(walk.screen.contains("libérez-la"))
    walk.enter("prête")
    #expect(walk.screen.contains("Il manque : engagement non signé"))
  }

  @Test("a held Enter records nothing")
  func heldEnter() throws {
    var walk = try Walk(preparing: Self.world + MoneyWorld.chequeLine())
    walk.open(screen: "6")
    walk.press(.enter)
    for _ in 1...20 { walk.session.handle(Keystroke(key: .enter, isAlone: false)) }
    #expect(try allocation(walk).state == .proposed)
    #expect(walk.screen.contains("Appuyez sur Entrée, seule"))
  }

  @Test("a line is taken off after a question, and an allocation released with its reason")
  func removing() throws {
    var walk = try Walk(preparing: Self.world + MoneyWorld.chequeLine())
    walk.open(screen: "6")
    walk.press(.enter)
    walk.enter("retirer")
    #expect(walk.screen.contains("Fonds de roulement"))
    walk.press(.enter, .enter)
    #expect(try allocation(walk).lines.isEmpty)
    walk.press(.escape)
    walk.enter("libérer")
    save(&walk)
    #expect(walk.screen.contains("✗ Motif de la libération"))
    walk.type("a trouvé un emploi")
    save(&walk)
    #expect(try allocation(walk).state == .released)
    walk.open(screen: "6")
    #expect(walk.screen.contains("En attente de financement (1)"))
    #expect(walk.screen.contains("Libérée (1)"))
  }

  @Test("a void cheque names its replacement, which is then signed")
  func voidCheque() throws {
    var walk = try Walk(
      preparing: Self.world + MoneyWorld.chequeLine() + [
        .prepareCheque(MoneyWorld.line, number: "4471"), .reserveAllocation(MoneyWorld.allocation),
      ])
    walk.open(screen: "6")
    walk.press(.enter)
    walk.enter("annuler")
    walk.type("4471")
    save(&walk)
    #expect(walk.screen.contains("✗ Chèque de remplacement"))
    walk.press(.backspace)
    walk.type("2")
    save(&walk)
    #expect(walk.state.cheques["4471"]?.replacedBy == "4472")
    #expect(walk.state.chequeOfLine[MoneyWorld.line] == "4472")
  }

  @Test("with cohorts the proposal asks which; the cohort's envelope is the usual one")
  func cohort() throws {
    let cohort = Cohort.ID(RawID(high: 5, low: 1))
    let own = Envelope.ID(RawID(high: 5, low: 2))
    var walk = try Walk(
      preparing: Self.world + [
        .formCohort(cohort, MoneyWorld.agreement, planned: 10, [.label: .text("Groupe 1")]),
        .openEnvelope(own, nil, .dirhams(9000), [.label: .text("Réserve")]),
      ])
    walk.open(screen: "6")
    walk.press(.enter)
    walk.type("groupe")
    save(&walk)
    #expect(try allocation(walk).cohort == cohort)
    walk.press(.enter)
    #expect(
      try allocation(walk).lines.map(\.envelope) == [MoneyWorld.envelope, MoneyWorld.envelope])
  }

  @Test("where several envelopes can be meant, taking over asks, and shows what each holds")
  func whichEnvelope() throws {
    let own = Envelope.ID(RawID(high: 5, low: 2))
    var walk = try Walk(
      preparing: Self.world + [
        .openEnvelope(own, nil, .dirhams(9000), [.label: .text("Réserve")])
      ])
    walk.open(screen: "6")
    walk.press(.enter, .enter, .function(4))
    #expect(walk.screen.contains("Réserve · moyens propres"))
    #expect(walk.screen.plain.contains("9 000,00"))
    walk.enter("rés")
    #expect(walk.screen.plain.contains("Réserve : disponible 9 000,00 DH, reste 5 800,00 DH"))
    save(&walk)
    #expect(try allocation(walk).lines.map(\.envelope) == [own, own])
  }

  @Test("a cheque handed over is called for after ten days and an alert after twenty")
  func uncashed() throws {
    let ceremony = Ceremony.ID(RawID(high: 6, low: 1))
    var walk = try Walk(
      preparing: Self.world + MoneyWorld.chequeLine() + [
        .prepareCheque(MoneyWorld.line, number: "4471"),
        .signCheque(number: "4471"), .reserveAllocation(MoneyWorld.allocation),
        .signUndertaking(MoneyWorld.allocation), .readyAllocation(MoneyWorld.allocation),
        .planCeremony(ceremony, on: Walk.today, [.venue: .text("Tiznit")]),
        .addToList(ceremony, MoneyWorld.allocation), .lockList(ceremony),
        .handOver(
          RecordHandOver(ceremony: ceremony, allocation: MoneyWorld.allocation)),
      ])
    walk.open(screen: "6")
    walk.enter("encaissés")
    #expect(walk.screen.contains("4471"))
    #expect(walk.screen.contains("en attente"))
    for (days, word) in [(9, "en attente"), (10, "● appeler"), (19, "● appeler"), (20, "! alerte")]
    {
      let later = Context(state: walk.state, language: .french, today: Walk.today + days)
      let cells = try #require(ChequesPage().view(in: later).rows.first).cells
      #expect(cells.last?(.french) == word)
    }
    walk.press(.enter)
    walk.type("encaissé")
    save(&walk)
    #expect(walk.state.cheques["4471"]?.status == .cashed)
    #expect(walk.screen.contains("Tous les chèques remis sont encaissés"))
  }
}
