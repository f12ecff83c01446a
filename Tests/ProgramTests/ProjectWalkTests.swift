import Canvas
import Domain
import Testing
import Wording

@testable import Program

@Suite("A life project, typed")
struct ProjectWalkTests {
  private static let person = Beneficiary.ID(RawID(high: 1, low: 1))
  private static let malika: [Command] = [
    .openFile(
      1,
      [
        .givenNameLatin: .text("Malika"), .familyNameLatin: .text("Lahmar"),
        .givenNameArabic: .text("مليكة"), .familyNameArabic: .text("الأحمر"),
        .province: .text("MA-TIZ"),
      ])
  ]
  private static let eligible = malika + [.decideEligibility(person, .eligible, [:])]

  private static func project(_ typist: Typist) throws -> LifeProject {
    try #require(typist.walk.state.projects.values.first)
  }

  @Test("from the list to the decision in French, the operator changed for the opinion")
  func wholeWay() throws {
    var typist = Typist(walk: try Walk(preparing: Self.eligible))
    typist.open(screen: "4")
    #expect(typist.shows("Aucun projet : F2 en commence un"))
    typist.press(.function(2))
    typist.answer("malika", "générateur", "coutu", "Vivre de mon métier", "1500", "")
    typist.press(.enter)
    var project = try Self.project(typist)
    #expect(project.pathway == .incomeProject)
    #expect(project.fields.text(.trade) == "sewing")
    #expect(project.fields.text(.province) == "MA-TIZ")
    #expect(typist.shows("Brouillon · version 1"))

    typist.press(.enter)
    typist.answer("Louer un local", "+1m", "personne")
    typist.press(.enter)
    typist.press(.enter)
    typist.answer("machine", "2", "2000", "20")
    #expect(typist.shows("TTC = 4 800,00"))
    typist.press(.enter)
    project = try Self.project(typist)
    #expect(project.steps.count == 1)
    #expect(project.costLines.map(\.unitPrice) == [.dirhams(2400)])
    #expect(project.cost == .dirhams(4800))

    typist.press(.enter)
    #expect(try Self.project(typist).state == .submitted)
    #expect(typist.shows("Soumis · version 1 · soumis le 21/11/2026"))
    typist.press(.enter)
    #expect(typist.shows("✗"))
    #expect(try Self.project(typist).opinion == nil)

    typist.press(.function(9))
    typist.choose("changer")
    typist.press(.down, .enter)
    typist.open(screen: "4")
    typist.press(.enter, .enter)
    typist.answer("oui", "")
    typist.press(.function(2))
    #expect(try Self.project(typist).opinion?.favourable == true)

    typist.press(.enter)
    typist.answer("", "approuvé", "hier", "D-2026/17")
    typist.press(.function(2))
    project = try Self.project(typist)
    #expect(project.state == .approved)
    #expect(project.decision?.day == Walk.today - 1)
    #expect(project.decision?.value.amount == .dirhams(4800))
    #expect(project.fields.text(.decisionReference) == "D-2026/17")
    #expect(typist.shows("En attente de financement"))
    typist.open(screen: "4")
    #expect(typist.shows("1 · 4 800,00"))
    #expect(typist.shows("● Att. financement"))
  }

  @Test("the same way in Arabic")
  func inArabic() throws {
    var typist = Typist(walk: try Walk(language: .arabic, preparing: Self.eligible))
    typist.open(screen: "4")
    typist.press(.function(2))
    typist.answer("مليكة", "مدر", "خياطة", "العيش من مهنتي", "١٥٠٠", "")
    typist.press(.enter)
    #expect(typist.shows("مسودة · صيغة 1"))
    typist.press(.enter)
    typist.answer("كراء محل")
    typist.press(.function(2), .enter)
    typist.answer("آلة خياطة", "", "٢٤٠٠")
    typist.press(.function(2), .enter)
    let project = try Self.project(typist)
    #expect(project.state == .submitted)
    #expect(project.cost == .dirhams(2400))
    #expect(project.fields.money(.ownContribution) == .dirhams(1500))
    #expect(typist.shows("محال للدراسة"))
  }

  @Test("a project that lacks something says what, and is not submitted")
  func refusals() throws {
    let id = LifeProject.ID(RawID(high: 2, low: 1))
    let draft = Self.malika + [.draftProject(id, Self.person, .incomeProject, [:])]
    var typist = Typist(walk: try Walk(preparing: draft))
    typist.open(screen: "4")
    typist.press(.enter)
    typist.choose("soumettre")
    #expect(try Self.project(typist).state == .draft)
    #expect(typist.shows("✗"))
    typist.press(.escape)
    typist.choose("enregistrer la decision")
    #expect(typist.shows("✗"))
    #expect(try Self.project(typist).decisions.isEmpty)
  }

  @Test("the kit of the trade is added in one action, the lines with a price only")
  func kit() throws {
    let id = LifeProject.ID(RawID(high: 2, low: 1))
    let draft =
      Self.malika
      + [.draftProject(id, Self.person, .incomeProject, [.trade: .text("sewing")])]
    var typist = Typist(walk: try Walk(preparing: draft))
    typist.open(screen: "4")
    typist.press(.enter)
    typist.choose("kit")
    typist.press(.function(2))
    #expect(typist.shows("Un prix au moins"))
    typist.answer("2400", "", "350,50")
    #expect(typist.shows("2 750,50"))
    typist.press(.function(2))
    let project = try Self.project(typist)
    #expect(project.costLines.count == 2)
    #expect(project.cost == Money(centimes: 275_050))
    #expect(project.costLines.allSatisfy { $0.quantity == 1 })
  }

  @Test("Enter on a step settles it, on a cost line changes or removes it")
  func rows() throws {
    let id = LifeProject.ID(RawID(high: 2, low: 1))
    let line = CostLine(
      id: Identifier(RawID(high: 3, low: 1)), item: "sewing_machine", quantity: 1,
      unitPrice: .dirhams(2400))
    let step = Step.ID(RawID(high: 4, low: 1))
    let draft =
      Self.malika + [
        .draftProject(id, Self.person, .incomeProject, [:]), .addCostLine(id, line),
        .planStep(id, step, [.stepWords: .text("Louer un local")]),
      ]
    var typist = Typist(walk: try Walk(preparing: draft))
    typist.open(screen: "4")
    typist.press(.enter)
    typist.choose("louer")
    typist.answer("faite")
    typist.press(.function(2), .escape)
    #expect(try Self.project(typist).steps.first?.doneOn == Walk.today)
    typist.choose("machine")
    typist.answer("modifier", "3")
    typist.press(.function(2), .escape)
    #expect(try Self.project(typist).cost == .dirhams(7200))
    typist.choose("machine")
    typist.answer("retirer")
    typist.press(.function(2))
    #expect(try Self.project(typist).costLines.isEmpty)
  }

  @Test("the sheet shows margin and pay-back, a revision says what changes and why")
  func sheet() throws {
    let id = LifeProject.ID(RawID(high: 2, low: 1))
    let line = CostLine(
      id: Identifier(RawID(high: 3, low: 1)), item: "sewing_machine", quantity: 1,
      unitPrice: .dirhams(2400))
    let draft =
      Self.eligible + [
        .draftProject(id, Self.person, .incomeProject, [:]), .addCostLine(id, line),
        .planStep(id, Step.ID(RawID(high: 4, low: 1)), [.stepWords: .text("Louer")]),
      ]
    var typist = Typist(walk: try Walk(preparing: draft))
    typist.open(screen: "4")
    typist.press(.enter)
    typist.choose("fiche")
    typist.answer("", "", "500", "", "Robes", "1500", "900")
    typist.press(.function(2), .escape)
    #expect(typist.shows("600,00 DH par mois · remboursé en : 4 mois"))
    typist.choose("soumettre")
    typist.press(.escape)
    typist.choose("reviser")
    typist.press(.function(2))
    #expect(typist.shows("Ce champ est obligatoire"))
    typist.type("Autre local")
    typist.press(.function(2))
    #expect(try Self.project(typist).version == 2)
    #expect(try Self.project(typist).state == .draft)
  }

  @Test("a training is enrolled, then completed: two stages, counted apart")
  func stages() throws {
    let id = LifeProject.ID(RawID(high: 2, low: 1))
    let draft = Self.malika + [.draftProject(id, Self.person, .vocationalTraining, [:])]
    var typist = Typist(walk: try Walk(preparing: draft))
    typist.open(screen: "4")
    typist.press(.enter)
    for stage in ["inscrit", "terminé"] {
      typist.choose("parcours")
      typist.answer(stage, "Coupe et couture")
      typist.press(.function(2), .escape)
    }
    #expect(try Self.project(typist).stages.map(\.value) == [.enrolled, .completed])
    #expect(try Self.project(typist).fields.text(.course) == "Coupe et couture")
  }
}
