import Canvas
import Domain
import Testing
import Wording

@testable import Program

@Suite("Reports at the screen")
struct ReportWalkTests {
  @Test("figures stand with their counts and amounts, and each opens its list")
  func figures() throws {
    var walk = try atReports()
    walk.type("remises")
    let line = try #require(
      walk.screen.split(separator: "\n").first { $0.contains("▸ Remises ") })
    #expect(line.contains("2"))
    #expect(line.contains("9\u{202F}800,00\u{A0}DH"))
    walk.press(.enter)
    #expect(walk.screen.contains("Rapports · Remises"))
    #expect(walk.screen.contains("Amina B."))
    #expect(walk.screen.contains("Saïd B."))
    #expect(walk.screen.contains("7\u{202F}400,00\u{A0}DH"))
  }

  @Test("a line of a figure's list opens what was counted")
  func opensFile() throws {
    var walk = try atReports()
    walk.choose("bénéficiaires servis")
    walk.type("said")
    walk.press(.enter)
    #expect(walk.screen.contains("AGD-1-2026-0002 · Saïd B."))
  }

  @Test("a period narrows the figures, and its end before its beginning is told at the end")
  func period() throws {
    var walk = try atReports()
    walk.choose("choisir la période")
    walk.enter("1/9/2026")
    walk.enter("1/8/2026")
    walk.press(.function(2))
    #expect(walk.screen.contains("✗ Au"))
    #expect(walk.screen.contains("La fin précède le début"))
    #expect(walk.screen.contains("1/9/2026"))
    walk.press(.down, .up)
    walk.press(.up)
    walk.press(.down)
    walk.replace("30/9/2026")
    walk.press(.function(2))
    #expect(walk.screen.contains("01/09/2026 – 30/09/2026"))
    walk.type("remises")
    let line = try #require(
      walk.screen.split(separator: "\n").first { $0.contains("▸ Remises ") })
    #expect(line.contains(" 0 "))
  }

  @Test("a province is chosen from its list")
  func province() throws {
    var walk = try atReports()
    walk.choose("choisir la période")
    walk.press(.down, .down)
    walk.type("agadir")
    walk.press(.function(2))
    #expect(walk.screen.contains("Agadir"))
    walk.type("bénéficiaires servis")
    #expect(
      walk.screen.split(separator: "\n").contains {
        $0.contains("▸ Bénéficiaires servis") && $0.contains(" 0 ")
      })
  }

  @Test("a figure of an empty list says that there is nothing, and Esc leads back")
  func emptyList() throws {
    var walk = try atReports()
    walk.choose("dossiers clos")
    #expect(walk.screen.contains("Rien sur cette période"))
    walk.press(.escape)
    #expect(walk.screen.contains("Rapports"))
  }

  @Test("published figures stand apart, with precision and source")
  func published() throws {
    let figure = PublishedFigure(
      id: PublishedFigure.ID(RawID(high: 12, low: 1)), unit: .centimes, value: 450_000_000,
      precision: .about)
    let told: [Field: Value] = [
      .label: .text("Ramadan 2014"), .source: .text("MAP"), .periodFrom: .day(Walk.today - 4000),
    ]
    var walk = try Walk(
      past: FollowUpWorld.past() + [Past("2026-11-01", .publishFigure(figure, told))])
    walk.press(.function(9))
    walk.type("9")
    walk.type("ramadan")
    #expect(walk.screen.contains("environ 4\u{202F}500\u{202F}000,00\u{A0}DH"))
    walk.press(.enter)
    #expect(walk.screen.contains("Chiffres publiés (hors décompte)"))
    #expect(walk.screen.contains("MAP"))
  }

  @Test("the report is worded and mirrored in Arabic")
  func arabic() throws {
    var walk = try Walk(language: .arabic, past: FollowUpWorld.past())
    walk.press(.function(9))
    walk.type("9")
    #expect(walk.shows("كل الأقاليم"))
    walk.type("عمليات تسليم")
    #expect(walk.shows("9.800,00 درهم"))
  }

  private func atReports() throws -> Walk {
    var walk = try Walk(past: FollowUpWorld.past())
    walk.press(.function(9))
    walk.type("9")
    return walk
  }
}
