import Canvas
import Domain
import Testing
import Wording

@testable import Program

@Suite("The first screen")
struct TodayWalkTests {
  @Test("an empty centre says that nothing is urgent and what to press")
  func empty() throws {
    let walk = try Walk()
    #expect(walk.screen.contains("Rien d'urgent aujourd'hui : F3"))
    #expect(walk.screen.contains("0 en retard · 0 cette semaine"))
  }

  @Test("the summary counts visits, projects and envelopes")
  func summary() throws {
    let walk = try Walk(past: FollowUpWorld.past())
    #expect(walk.screen.contains("4 en retard · 2 cette semaine"))
    #expect(walk.screen.contains("0 à compléter · 1 en attente de financement"))
    #expect(walk.screen.contains("Fonds propres"))
    #expect(walk.screen.contains("engagé 49 %"))
  }

  @Test("late visits come first, with their lateness and commune; Enter opens the follow-up")
  func lateFirst() throws {
    var walk = try Walk(past: FollowUpWorld.past())
    let lines = walk.screen.split(separator: "\n").map(String.init)
    let first = try #require(lines.first { $0.contains("▸") })
    #expect(first.contains("! Visite, retard 78 j"))
    #expect(first.contains("Tiznit") || first.contains("Tafraout"))
    #expect(first.contains("04/09"))
    walk.press(.enter)
    #expect(walk.screen.contains("› Noter une visite"))
  }

  @Test("a ceremony tomorrow stands at the top, with who could not be served")
  func ceremony() throws {
    let coming = Ceremony.ID(RawID(high: 4, low: 2))
    let allocation = Allocation.ID(RawID(high: 8, low: 3))
    let line = AllocationLine(
      id: AllocationLine.ID(RawID(high: 9, low: 3)), envelope: FollowUpWorld.envelope,
      content: .equipment(.init(item: "straight_machine", quantity: 1, unitPrice: .dirhams(2400))))
    let commands: [Command] = [
      .proposeAllocation(allocation, FollowUpWorld.khadijasProject, nil),
      .addLine(allocation, line), .reserveAllocation(allocation),
      .planCeremony(
        coming, on: Walk.today + 1, [.province: .text("MA-TIZ"), .venue: .text("Siège")]),
      .addToList(coming, allocation),
    ]
    let walk = try Walk(
      past: FollowUpWorld.past() + commands.map { try Past("2026-11-02", $0) })
    #expect(walk.screen.contains("dimanche 22/11 : 1 personne, 1 bloquée · Tiznit"))
    let first = try #require(walk.screen.split(separator: "\n").first { $0.contains("▸") })
    #expect(first.contains("● Cérémonie demain"))
  }

  @Test("the next step of a contact is there on its day, and gone once it is followed up")
  func nextStep() throws {
    let step: [Field: Value] = [
      .words: .text("a parlé du local"), .nextStep: .text("Appeler le bailleur"),
      .nextDay: .day(Walk.today), .subjectDomain: .code(NeedDomain.work.rawValue),
    ]
    let first = try Past(
      "2026-11-18",
      .recordContact(Contact.ID(RawID(high: 11, low: 1)), FollowUpWorld.khadija, step))
    let later = try Past(
      "2026-11-21",
      .recordContact(
        Contact.ID(RawID(high: 11, low: 2)), FollowUpWorld.khadija,
        [.words: .text("bailleur appelé")]))
    let before = try Walk(past: FollowUpWorld.past() + [first])
    #expect(before.screen.contains("● Appeler le bailleur"))
    #expect(before.screen.contains("Khadija B."))
    let after = try Walk(past: FollowUpWorld.past() + [first, later])
    #expect(!after.screen.contains("Appeler le bailleur"))
  }

  @Test("an uncashed cheque is an alert from the twentieth day on")
  func cheque() throws {
    var walk = try Walk(past: FollowUpWorld.past())
    walk.type("chèque")
    #expect(walk.screen.contains("! Chèque non encaissé"))
    #expect(walk.screen.contains("Amina B."))
    let cashed = try Past("2026-08-25", .settleCheque(number: "4471203", .cashed))
    var settled = try Walk(past: FollowUpWorld.past() + [cashed])
    settled.type("chèque")
    #expect(!settled.screen.contains("Chèque non encaissé"))
  }

  @Test("files and projects that wait for someone are there, each with what it waits for")
  func waiting() throws {
    let file = OpenFile(
      id: Beneficiary.ID(RawID(high: 1, low: 9)),
      notice: Notice(way: .readAloud, language: .darija, consents: true, image: false),
      identity: [.givenNameLatin: .text("Youssef")])
    let draft = LifeProject.ID(RawID(high: 2, low: 9))
    var walk = try Walk(
      past: FollowUpWorld.past() + [
        Past("2026-11-20", .openFile(file)),
        Past("2026-11-20", .draftProject(draft, FollowUpWorld.khadija, .incomeProject, [:])),
      ])
    #expect(walk.screen.contains("● Enquête à faire"))
    walk.type("youssef")
    #expect(walk.screen.contains("AGD-1-2026-0004"))
    walk.press(.escape)
    walk.type("khadija")
    #expect(walk.screen.contains("· Projet à soumettre"))
    #expect(walk.screen.contains("· Attend un financement"))
  }

  @Test("the screen is mirrored and worded in Arabic")
  func arabic() throws {
    let walk = try Walk(language: .arabic, past: FollowUpWorld.past())
    #expect(walk.shows("4 متأخرة · 2 هذا الأسبوع"))
    #expect(walk.shows("! زيارة متأخرة 78 يوما"))
    #expect(walk.shows("أمينة"))
  }
}
