import Canvas
import Testing

@testable import Program

@Suite("The walk of a key")
struct FoundingWalkTests {
  @Test("an unknown key is told, with the menu as the way on")
  func unknownKey() throws {
    var walk = try Walk()
    walk.press(.function(7))
    #expect(walk.screen.contains("F7 ne fait rien ici, F9 menu"))
  }

  @Test("a half-typed form stands as it was when it is opened again")
  func draftStays() throws {
    var walk = try Walk()
    walk.press(.function(9))
    walk.type("3")
    walk.type("Fatima")
    walk.press(.escape, .function(9))
    walk.type("3")
    #expect(walk.screen.contains("Fatima"))
  }

  @Test("leaving with something typed and not saved says that it stays as a draft")
  func leavingWithDraft() throws {
    var walk = try Walk()
    walk.press(.function(12))
    #expect(walk.screen.contains("F12 encore pour quitter, Échap pour rester"))
    #expect(!walk.screen.contains("brouillon"))
    walk.press(.escape, .function(9))
    walk.type("3")
    walk.type("x")
    walk.press(.function(12))
    #expect(walk.screen.contains("La saisie en cours reste en brouillon : F12 quitte"))
    walk.press(.escape)
    #expect(!walk.session.isOver)
  }

  @Test("leaving a founding that was begun says that it will be lost: nobody's draft is kept")
  func leavingFounding() throws {
    var session = try Walk.unfounded()
    session.handle(Keystroke(key: .character("x"), isAlone: false))
    session.handle(Keystroke(key: .function(12), isAlone: true))
    let screen = session.frame(columns: 80, rows: 24).visibleText
    #expect(screen.contains("Une saisie non enregistrée sera perdue"))
    #expect(session.draftsDue() == nil)
  }

  @Test("leaving asks once")
  func leaving() throws {
    var walk = try Walk()
    walk.press(.function(12))
    #expect(!walk.session.isOver)
    walk.press(.escape, .function(12), .function(12))
    #expect(walk.session.isOver)
  }
}
