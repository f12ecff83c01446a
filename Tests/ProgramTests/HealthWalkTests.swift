import Canvas
import Domain
import Journaling
import Recording
import Testing
import Wording

@testable import Program

@Suite("The journal's health at the screen")
struct HealthWalkTests {
  /// The walk's centre, opened anew with other surroundings.
  private func reopened(
    _ walk: Walk, for access: Access = .writing, hoursLater: Int64 = 0, room: Int64? = nil
  ) throws -> Walk {
    var walk = walk
    walk.session.chronicle.journal.close()
    let counter = Counter()
    var surroundings = counter.surroundings
    surroundings.moment = {
      var moment = counter.moment
      moment.wallMilliseconds += hoursLater * 3_600_000
      return moment
    }
    surroundings.roomLeft = { _ in room }
    let journal = try Journal.open(at: walk.path, for: access, wallMilliseconds: 0)
    walk.session = Session(
      try Chronicle(journal), surroundings: surroundings, language: .french, desk: 1,
      theme: "night", themes: ["night"],
      trouble: access == .reading ? .journalReadOnly : nil)
    return walk
  }

  private func centreWithFile() throws -> Walk {
    try Walk(preparing: [
      .openFile(1, [.givenNameLatin: .text("Fatima"), .familyNameLatin: .text("Alaoui")])
    ])
  }

  /// Opens another desk, which records something.
  private func record(_ walk: inout Walk) {
    walk.press(.enter, .function(9))
    walk.type("0")
    walk.type("ouvrir un bureau")
    walk.press(.enter, .function(2))
  }

  @Test("the settings say size, last backup and room, and warn of what will hurt")
  func settings() throws {
    var walk = try reopened(try Walk(), room: 30 << 20)
    #expect(walk.screen.contains("Disque presque plein : reste 30 Mo"))
    walk.press(.enter, .function(9))
    walk.type("0")
    walk.press(.end)
    #expect(walk.screen.contains("! 30 Mo"))
    #expect(walk.screen.contains("! jamais, Entrée en fait une"))
    _ = try Journal.backup(
      from: walk.path, to: walk.path + ".copy", wallMilliseconds: Counter().moment.wallMilliseconds)
    for (days, words) in [(0, "aujourd'hui"), (7, "il y a 7 jours"), (8, "! il y a 8 jours")] {
      var later = try reopened(walk, hoursLater: Int64(days) * 24, room: 3 << 30)
      later.press(.enter, .function(9))
      later.type("0")
      later.press(.end)
      #expect(later.screen.contains(words), "\(later.screen)")
      #expect(later.screen.contains("! il") == (days > 7))
      #expect(later.screen.contains("Place restante") && !later.screen.contains("! 3072 Mo"))
    }
  }

  @Test("after saving, little room is told beside what was saved")
  func roomAfterSaving() throws {
    var walk = try reopened(try Walk(), room: 12 << 20)
    record(&walk)
    #expect(walk.screen.contains("● enregistré · ! Disque presque plein : reste 12 Mo"))
    var roomy = try reopened(walk, room: 51 << 20)
    record(&roomy)
    #expect(!roomy.screen.contains("reste"))
  }

  @Test("a clock two hours behind or 31 days ahead is asked about before anything is written")
  func clock() throws {
    let walk = try Walk()
    for hours in [-2, 31 * 24] as [Int64] {
      var asked = try reopened(walk, hoursLater: hours)
      let before = asked.session.chronicle.recordCount
      #expect(asked.screen.contains("L'heure de la machine est-elle juste"))
      #expect(asked.screen.contains("La machine dit : "))
      asked.press(.enter, .character("x"), .function(9))
      #expect(asked.screen.contains("est-elle juste"))
      #expect(!asked.session.chronicle.journal.hasSession)
      #expect(asked.session.chronicle.recordCount == before)
      var left = asked
      left.press(.escape)
      #expect(left.session.isOver)
      asked.press(.function(2))
      #expect(!asked.screen.contains("est-elle juste") && !asked.session.isOver)
      asked.press(.enter)
      #expect(asked.session.chronicle.journal.hasSession)
    }
    for hours in [0, 29 * 24] as [Int64] {
      let quiet = try reopened(try Walk(), hoursLater: hours)
      #expect(!quiet.screen.contains("est-elle juste"))
    }
  }

  @Test("who only reads sees lists and figures; a person's file is refused with a sentence")
  func reader() throws {
    var walk = try reopened(try centreWithFile(), for: .reading)
    walk.press(.enter, .function(3))
    #expect(walk.screen.contains("Fatima Alaoui"))
    walk.press(.enter)
    #expect(walk.screen.contains("Lecture seule : listes et chiffres ; un dossier ne se lit"))
    #expect(walk.screen.contains("Fatima Alaoui"))
    walk.press(.function(9))
    walk.type("9")
    #expect(!walk.screen.contains("listes et chiffres"))
    var writer = try reopened(walk)
    writer.press(.enter, .function(3), .enter)
    #expect(!writer.screen.contains("listes et chiffres"))
  }
}
