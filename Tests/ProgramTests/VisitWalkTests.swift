import Canvas
import Domain
import Testing
import Wording

@testable import Program

@Suite("Follow-up visits at the screen")
struct VisitWalkTests {
  // Handed over on 20 August: 15 days is 4 September, then 20 September, 20 November, 20 February.
  @Test("the list shows overdue visits first, then due ones, and filters by commune")
  func list() throws {
    var walk = try Walk(past: FollowUpWorld.past())
    walk.press(.function(9))
    walk.type("8")
    #expect(walk.screen.contains("Visites de suivi"))
    let lines = walk.screen.split(separator: "\n")
    let late = try #require(lines.firstIndex { $0.contains("! retard 78 j") })
    let due = try #require(lines.firstIndex { $0.contains("● à faire") })
    #expect(late < due)
    #expect(lines[late].contains("04/09/2026"))
    walk.type("tafra")
    #expect(walk.screen.contains("Saïd B."))
    #expect(!walk.screen.contains("Amina B."))
  }

  @Test("a visit is recorded by keys, with its day, the project and each asset, in French")
  func record() throws {
    var walk = try Walk(past: FollowUpWorld.past())
    walk.press(.function(9))
    walk.type("8")
    walk.type("amina")
    walk.press(.enter)
    #expect(walk.screen.contains("jeudi 20 août 2026"))
    #expect(walk.screen.contains("Machine à coudre"))
    walk.press(.enter)
    #expect(walk.screen.contains("Visite prévue : 15 jours, 04/09/2026, en retard"))
    walk.replace("3/9/2026")
    for text in ["rencontr", "lieu", "centre", "en activ", "1 500,50", "1200", "1"] {
      walk.replace(text)
    }
    walk.replace("panne")
    walk.replace("oui")
    for text in ["aiguilles chères", "acheter en gros", "+1m", "non"] { walk.replace(text) }
    walk.press(.function(2))
    #expect(walk.screen.contains("● enregistré"))
    let visit = try #require(walk.state.visits.values.first)
    #expect(visit.day == Day(iso: "2026-09-03"))
    #expect(visit.window == 0)
    #expect(visit.project == FollowUpWorld.aminasProject)
    #expect(visit.assets.values.map(\.condition) == [.broken])
    #expect(visit.assets.values.map(\.seen) == [true])
    #expect(visit.fields.money(.takings) == Money(centimes: 150_050))
    #expect(visit.fields.number(.jobs) == 1)
    #expect(visit.fields.code(.running, as: ProjectRunning.self) == .running)
    #expect(visit.fields.text(.agreed) == "acheter en gros")
    #expect(visit.fields.day(.nextVisit) == Day(iso: "2026-12-21"))
    #expect(visit.fields.flag(.atRisk) == false)
    #expect(walk.screen.contains("✓ faite"))
  }

  @Test("a visit is recorded in Arabic, on a mirrored screen")
  func recordInArabic() throws {
    var walk = try Walk(language: .arabic, past: FollowUpWorld.past())
    walk.press(.function(9))
    walk.type("8")
    #expect(walk.shows("زيارات التتبع"))
    walk.type("سعيد")
    walk.press(.enter, .enter)
    #expect(walk.shows("تسجيل زيارة · سعيد"))
    walk.press(.enter)
    walk.enter("تم")
    walk.enter("بالمنزل")
    walk.press(.enter)
    walk.enter("قائم")
    walk.enter("٢٠٠٠")
    walk.press(.function(2))
    #expect(walk.shows("تم الحفظ"))
    let visit = try #require(walk.state.visits.values.first)
    #expect(visit.day == Walk.today)
    #expect(visit.person == FollowUpWorld.said)
    #expect(visit.fields.money(.takings) == .dirhams(2000))
    #expect(visit.assets.isEmpty)
  }

  @Test("what was not looked at is not recorded; seen or told is asked with its condition alone")
  func nothingInvented() throws {
    var walk = try atVisit(of: "amina")
    walk.press(.enter)
    walk.enter("rencontr")
    #expect(!walk.screen.contains("Vu sur place"))
    #expect(!walk.screen.contains("En bon état"))
    for _ in 0..<6 { walk.press(.enter) }
    walk.enter("panne")
    #expect(walk.screen.contains("* Vu sur place"))
    walk.press(.function(2))
    #expect(walk.screen.contains("✗ Vu sur place"))
    #expect(walk.state.visits.isEmpty)
    walk.type("non")
    walk.press(.function(2))
    let visit = try #require(walk.state.visits.values.first)
    #expect(visit.assets.values.map(\.condition) == [.broken])
    #expect(visit.assets.values.map(\.seen) == [false])
  }

  @Test("a visit where nobody was met leaves the last known state, with its day")
  func stateStays() throws {
    var walk = try atVisit(of: "amina")
    walk.replace("20/9/2026")
    walk.enter("rencontr")
    walk.press(.enter, .enter)
    walk.enter("en activ")
    walk.press(.function(2))
    #expect(walk.screen.contains("En activité · 20/09/2026"))
    walk.choose("noter une visite")
    walk.press(.enter)
    walk.enter("absent")
    walk.press(.function(2))
    #expect(walk.state.visits.count == 2)
    #expect(walk.screen.contains("En activité · 20/09/2026"))
  }

  @Test("a visit before the hand-over is told at its date, and nothing typed is lost")
  func beforeHandOver() throws {
    var walk = try atVisit(of: "amina")
    walk.replace("19/8/2026")
    walk.enter("rencontr")
    walk.press(.function(2))
    #expect(walk.screen.contains("Visite avant la remise (20/08/2026)"))
    #expect(walk.screen.contains("✗ Date"))
    #expect(walk.screen.contains("19/8/2026"))
    #expect(walk.state.visits.isEmpty)
    walk.replace("20/8/2026")
    walk.press(.function(2))
    #expect(walk.state.visits.values.map(\.day) == [Day(iso: "2026-08-20")])
  }

  @Test("a visit of tomorrow is told at its date")
  func inFuture() throws {
    var walk = try atVisit(of: "amina")
    walk.replace("22/11/2026")
    #expect(walk.screen.contains("✗ Date"))
    walk.press(.function(2))
    #expect(walk.screen.contains("Date dans le futur"))
    #expect(walk.state.visits.isEmpty)
  }

  @Test("who was met is asked for before anything is saved")
  func encounterMissing() throws {
    var walk = try atVisit(of: "amina")
    walk.press(.function(2))
    #expect(walk.screen.contains("✗ Rencontre"))
    #expect(walk.state.visits.isEmpty)
  }

  @Test("a home that was closed to us is not visited: told at the kind of visit")
  func homeClosed() throws {
    let closed = try Past(
      "2026-09-01", .editFile(FollowUpWorld.amina, [.mayVisitHome: .flag(false)]))
    var walk = try atVisit(of: "amina", past: FollowUpWorld.past() + [closed])
    #expect(walk.screen.contains("! Pas de visite à domicile"))
    walk.press(.enter)
    walk.enter("rencontr")
    walk.enter("domicile")
    walk.press(.function(2))
    #expect(walk.screen.contains("✗ Lieu de la visite"))
    #expect(walk.screen.contains("Domicile"))
    #expect(walk.state.visits.isEmpty)
  }

  @Test("where nobody was met the form asks nothing of the project")
  func notMet() throws {
    var walk = try atVisit(of: "amina")
    walk.press(.enter)
    walk.enter("absent")
    #expect(!walk.screen.contains("Recettes"))
    walk.press(.function(2))
    let visit = try #require(walk.state.visits.values.first)
    #expect(visit.fields.code(.encounter, as: Encounter.self) == .absent)
    #expect(visit.assets.isEmpty)
  }

  @Test("a visit to come is exempted with a reason; a late one is not in the list")
  func exempting() throws {
    var walk = try atFollowUp(of: "amina")
    walk.choose("dispenser")
    #expect(walk.screen.contains("3 mois, 20/11/2026, à faire"))
    walk.press(.function(4))
    #expect(!walk.screen.contains("04/09/2026"))
    walk.press(.escape, .down)
    walk.type("voyage")
    walk.press(.function(2))
    let project = try #require(walk.state.projects[FollowUpWorld.aminasProject])
    #expect(Array(project.exemptions.keys) == [2])
    #expect(walk.screen.contains("✗ dispensée"))
  }

  @Test("a visit that was not made is settled as such")
  func missing() throws {
    var walk = try atFollowUp(of: "amina")
    walk.choose("non effectuée")
    walk.press(.down, .enter, .enter)
    let project = try #require(walk.state.projects[FollowUpWorld.aminasProject])
    #expect(project.misses == [0])
    #expect(walk.screen.contains("✗ non effectuée"))
  }

  @Test("after a death visits stop at once, and the equipment waits for a decision")
  func assets() throws {
    let death = try Past(
      "2026-10-02", .changeCondition(FollowUpWorld.amina, .deceased, [:]))
    var walk = try Walk(past: FollowUpWorld.past() + [death])
    #expect(walk.screen.contains("Sort du matériel"))
    walk.type("sort")
    walk.press(.enter)
    walk.choose("noter une visite")
    #expect(walk.screen.contains("Visites arrêtées"))
    walk.choose("décider")
    walk.press(.enter)
    walk.type("famille")
    walk.press(.function(2))
    let project = try #require(walk.state.projects[FollowUpWorld.aminasProject])
    #expect(project.assetDecision?.value == .familyContinues)
    #expect(walk.state.projectsWithOpenAssets.isEmpty)
  }

  @Test("a recorded value is corrected with a reason")
  func correcting() throws {
    var walk = try atVisit(of: "amina")
    walk.press(.enter)
    walk.enter("rencontr")
    walk.press(.down, .down)
    walk.enter("activité")
    walk.enter("150")
    walk.press(.function(2))
    walk.press(.end, .enter)
    #expect(walk.screen.contains("150,00"))
    walk.type("recettes")
    walk.press(.enter)
    walk.replace("1500")
    walk.type("un zéro oublié")
    walk.press(.function(2))
    #expect(walk.state.visits.values.map { $0.fields.money(.takings) } == [.dirhams(1500)])
    #expect(walk.screen.contains("DH"))
  }

  private func atFollowUp(of name: String, past: [Past]? = nil) throws -> Walk {
    var walk = try Walk(past: past ?? FollowUpWorld.past())
    walk.press(.function(9))
    walk.type("8")
    walk.type(name)
    walk.press(.enter)
    return walk
  }

  private func atVisit(of name: String, past: [Past]? = nil) throws -> Walk {
    var walk = try atFollowUp(of: name, past: past)
    walk.press(.enter)
    return walk
  }
}

extension Walk {
  /// Clears the field, types, and goes on.
  mutating func replace(_ text: String) {
    press(.end)
    for _ in 0..<60 { press(.backspace) }
    enter(text)
  }

  /// Filters a page by a command's name and runs it.
  mutating func choose(_ name: String) {
    type(name)
    press(.enter)
  }
}
