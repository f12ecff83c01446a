import Canvas
import Domain
import Testing
import Wording

@testable import Program
@testable import Screens

@Suite("A long list computed once")
struct ReadyListTests {
  @Test(
    "shows the rows that it would show anew, whatever is typed in its filter",
    arguments: Language.allCases)
  func sameRows(language: Language) throws {
    let session = try ExampleSitting(language).session
    var anew = session.context()
    anew.readyList = nil
    var kept = anew
    kept.readyList = ReadyList(.beneficiaries, in: anew)
    #expect(kept.ready(.beneficiaries) != nil)
    for typed in [
      "", "a", "fat", "فاط", "AGD-1", "2026 a", "tiznit", "تيزنيت", "zzzz", "٠٦", "suivi",
    ] {
      var page = Page(.beneficiaries)
      page.filter.insert(typed)
      let view = page.view(in: anew)
      #expect(page.rows(of: view, in: kept) == page.rows(of: view, in: anew), "\(typed)")
    }
  }

  @Test("is computed anew once something is recorded")
  func stale() throws {
    let context = try ExampleSitting(.french).session.context()
    var later = context
    later.readyList = ReadyList(.beneficiaries, in: context)
    #expect(later.ready(.beneficiaries) != nil)
    later.journal.recordCount += 1
    #expect(later.ready(.beneficiaries) == nil)
    #expect(ReadyList(.today, in: context) == nil, "Today tells the hour of things")
  }
}
