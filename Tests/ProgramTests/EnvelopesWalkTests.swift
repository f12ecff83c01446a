import Canvas
import Domain
import Testing
import Wording

@Suite("Envelopes and stock, by keys")
struct EnvelopesWalkTests {
  /// Saves the form that is open.
  private func save(_ walk: inout Walk) { walk.press(.function(2)) }

  @Test("an agreement, its contribution, instalment, envelope and cohort are typed in French")
  func wholeWayInFrench() throws {
    var walk = try Walk()
    walk.open(screen: "5")
    #expect(walk.screen.contains("Aucune convention : F2 enregistre la première"))
    walk.press(.function(2))
    walk.enter("12/2022")
    walk.enter("Équipement Tiznit")
    walk.enter("1 520 000")
    walk.enter("61")
    walk.enter("environ")
    walk.enter("03/05/2022")
    walk.enter("01/06/2022")
    walk.enter("31/12/2027")
    walk.enter("tiznit, agadir")
    #expect(walk.screen.contains("Provinces : Tiznit, Agadir"))
    walk.enter("2022")
    walk.enter("Le wali ; le coordonnateur")
    walk.press(.enter)
    let agreement = try #require(walk.state.agreements.values.first)
    #expect(agreement.terms.amount == .dirhams(1_520_000))
    #expect(agreement.terms.plannedPeople == 61)
    #expect(agreement.terms.precision == .about)
    #expect(agreement.terms.signedOn == Day(year: 2022, month: 5, day: 3))
    #expect(agreement.terms.to == Day(year: 2027, month: 12, day: 31))
    #expect(agreement.terms.provinces == ["MA-TIZ", "MA-AGD"])
    #expect(agreement.fields.number(.budgetYear) == 2022)

    // The agreement's page has opened; what it offers is found by its words.
    walk.enter("promettre")
    walk.enter("Conseil régional")
    walk.enter("760 000")
    save(&walk)
    walk.enter("tranche")
    walk.press(.enter)
    walk.enter("380 000")
    save(&walk)
    walk.press(.function(2))
    walk.enter("Lot 1")
    walk.enter("1 000 000")
    save(&walk)
    walk.enter("groupe")
    walk.enter("Groupe 1")
    walk.enter("10")
    save(&walk)
    let screen = walk.screen
    for words in [
      "1 520 000,00", "reçu 380 000,00", "prévus Environ 61 · engagés 0",
      "Active · du 01/06/2022 au 31/12/2027 · Tiznit",
    ] {
      #expect(screen.plain.contains(words), "\(words) in\n\(screen)")
    }
    #expect(walk.state.received(try self.agreement(walk)) == .dirhams(380_000))
    #expect(walk.state.envelopes.values.map(\.amount) == [.dirhams(1_000_000)])
    #expect(walk.state.cohorts.values.map(\.planned) == [10])
  }

  private func agreement(_ walk: Walk) throws -> Agreement {
    try #require(walk.state.agreements.values.first)
  }

  @Test("an agreement and its envelope are typed in Arabic, with Arabic digits")
  func inArabic() throws {
    var walk = try Walk(language: .arabic)
    walk.open(screen: "5")
    walk.press(.function(2))
    walk.enter("12/2022")
    walk.press(.enter)
    walk.enter("١٥٢٠٠٠٠")
    walk.enter("٦١")
    walk.enter("حوالي")
    walk.press(.enter, .enter, .enter)
    walk.enter("تيزنيت، أكادير")
    walk.press(.function(2))
    let agreement = try agreement(walk)
    #expect(agreement.terms.amount == .dirhams(1_520_000))
    #expect(agreement.terms.provinces == ["MA-TIZ", "MA-AGD"])
    walk.press(.function(2))
    walk.enter("الغلاف 1")
    walk.enter("1.000.000,50")
    walk.press(.function(2))
    #expect(walk.state.envelopes.values.map(\.amount) == [Money(centimes: 100_000_050)])
    #expect(walk.shows("متاح"))
    #expect(walk.shows("الغلاف 1"))
    walk.open(screen: "5")
    #expect(walk.shows("الاتفاقيات والأغلفة المالية"))
    #expect(walk.screen.contains("1.000.000,50"))
  }

  @Test(
    "a wrong amount has its message at the field, and nothing typed is lost",
    arguments: [
      ("12,3,4", "Séparateurs ambigus"), ("-5", "Un montant n'est pas négatif"),
      ("10 000 000 001", "Plus de 10 milliards"), ("beaucoup", "Pas un montant"),
      ("0", "Montant de plus de 0, 10 milliards au plus"),
    ])
  func wrongAmounts(typed: String, message: String) throws {
    var walk = try Walk(preparing: MoneyWorld.funding())
    walk.open(screen: "5")
    walk.press(.enter, .function(2))
    walk.enter("Lot 2")
    walk.type(typed)
    save(&walk)
    #expect(walk.screen.contains(message))
    #expect(walk.screen.contains("✗ Montant"))
    #expect(walk.screen.contains("Lot 2"))
    #expect(walk.screen.contains(typed))
    #expect(walk.state.envelopes.count == 1)
  }

  @Test("an envelope above what is left of its agreement is refused at the amount, by a centime")
  func overAgreement() throws {
    var walk = try Walk(preparing: MoneyWorld.funding())
    walk.open(screen: "5")
    walk.press(.enter, .function(2))
    walk.enter("Lot 2")
    #expect(walk.screen.plain.contains("Reste à répartir dans la convention : 50 000,00 DH"))
    walk.type("50 000,01")
    save(&walk)
    #expect(walk.screen.contains("✗ Montant"))
    #expect(walk.screen.plain.contains("Dépasse la convention : reste 50 000,00"))
    walk.press(.backspace)
    walk.type("0")
    save(&walk)
    #expect(walk.state.envelopes.count == 2)
  }

  @Test("an addendum takes a difference with its sign; an envelope its new amount")
  func addendum() throws {
    var walk = try Walk(preparing: MoneyWorld.funding())
    walk.open(screen: "5")
    walk.press(.enter)
    walk.enter("avenant")
    walk.enter("-20 000,50")
    walk.enter("-3")
    walk.press(.enter)
    walk.type("21/11/2026")
    #expect(walk.screen.plain.contains("Montant après avenant : 79 999,50 DH"))
    save(&walk)
    let terms = try agreement(walk).terms
    #expect(terms.amount == Money(centimes: 7_999_950))
    #expect(terms.plannedPeople == 7)
    walk.enter("changer")
    walk.type("30 000")
    save(&walk)
    #expect(walk.state.envelopes[MoneyWorld.envelope]?.amount == .dirhams(30_000))
  }

  @Test("an addendum that would leave less than the envelopes hold is refused at its amount")
  func addendumTooLow() throws {
    var walk = try Walk(preparing: MoneyWorld.funding())
    walk.open(screen: "5")
    walk.press(.enter)
    walk.enter("avenant")
    walk.enter("-60 000")
    walk.press(.enter, .enter)
    walk.type("21/11/2026")
    save(&walk)
    #expect(walk.screen.contains("✗ Montant ±"))
    #expect(walk.screen.contains("-60 000"))
    #expect(try agreement(walk).terms.amount == .dirhams(100_000))
  }

  @Test("a suspended agreement says so, and is resumed; what it is already is refused in words")
  func suspending() throws {
    var walk = try Walk(preparing: MoneyWorld.funding())
    walk.open(screen: "5")
    walk.press(.enter)
    walk.enter("réactiver")
    #expect(walk.screen.contains("La convention est déjà « Active »"))
    walk.enter("suspendre")
    #expect(try agreement(walk).status == .suspended)
    #expect(walk.screen.contains("! Suspendue"))
  }

  @Test("stock comes in, counts as bought and not allocated; a serial comes in once")
  func stock() throws {
    var walk = try Walk(preparing: MoneyWorld.funding())
    walk.open(screen: "5")
    walk.enter("stock")
    walk.press(.function(2))
    walk.enter("surjet")
    walk.press(.enter)
    walk.enter("3 200")
    walk.enter("SN-20")
    walk.enter("Atlas Équipement")
    walk.enter("lot 1")
    walk.press(.enter)
    #expect(walk.state.stock.values.map(\.serial) == ["SN-20"])
    #expect(walk.screen.contains("Surjeteuse"))
    #expect(walk.screen.plain.contains("Stock non affecté 3 200,00 DH"))
    walk.press(.function(2))
    walk.enter("surjet")
    walk.press(.enter)
    walk.enter("3 300")
    walk.enter("SN-20")
    save(&walk)
    #expect(walk.screen.contains("✗ N° de série"))
    #expect(walk.screen.contains("N° de série déjà promis"))
    #expect(walk.screen.contains("3 300"))
    #expect(walk.state.stock.count == 1)
  }

  @Test("a programme and a published figure are noted, the figure in its unit and precision")
  func figure() throws {
    var walk = try Walk()
    walk.open(screen: "5")
    walk.enter("programme")
    walk.enter("Ramadan")
    walk.press(.enter)
    walk.enter("2014")
    save(&walk)
    #expect(walk.state.programmes.count == 1)
    walk.enter("publié")
    walk.enter("Programme Ramadan 2014")
    walk.enter("DH")
    walk.enter("environ")
    walk.enter("4 500 000")
    walk.enter("national")
    walk.press(.enter, .enter)
    walk.type("presse, 2014")
    save(&walk)
    let figure = try #require(walk.state.figures.values.first)
    #expect(figure.unit == .centimes)
    #expect(figure.value == 450_000_000)
    #expect(figure.precision == .about)
  }

  @Test("a saved form stands empty when it is opened again")
  func savedIsNoDraft() throws {
    var walk = try Walk()
    walk.open(screen: "5")
    for name in ["Ramadan", "Phase III"] {
      walk.enter("programme")
      #expect(!walk.screen.contains("Ramadan"))
      walk.type(name)
      save(&walk)
      walk.press(.escape)
    }
    #expect(walk.state.programmes.count == 2)
  }

  @Test("an unknown province is said at its field")
  func unknownProvince() throws {
    var walk = try Walk()
    walk.open(screen: "5")
    walk.press(.function(2))
    walk.enter("1/2026")
    walk.press(.enter)
    walk.enter("1000")
    walk.press(.enter, .enter, .enter, .enter, .enter)
    walk.type("tiznit, xyzzy")
    save(&walk)
    #expect(walk.screen.contains("✗ Province"))
    #expect(walk.screen.contains("Province inconnue : xyzzy"))
    #expect(walk.state.agreements.isEmpty)
  }

  @Test("amounts of millions stand whole in the summary, in French and in Arabic")
  func millions() throws {
    for language in [Language.french, .arabic] {
      let amount = Money(centimes: 1_067_800_012)
      var walk = try Walk(
        language: language,
        preparing: [
          .signAgreement(
            MoneyWorld.agreement,
            AgreementTerms(amount: amount, plannedPeople: 303, precision: .about),
            [.reference: .text("1/2014")])
        ])
      walk.open(screen: "5")
      let figures = amount.figures(in: language).plain
      #expect(walk.screen.plain.split(separator: figures).count > 2, "\(walk.screen)")
    }
  }
}
