import Canvas
import Domain
import Journaling
import Program
import Recording
import Testing
import Wording

@Suite("What a form says, and when")
struct FormWalkTests {
  @Test("on leaving a wrong field its whole message is said, and the focus has moved on")
  func wholeMessage() throws {
    var walk = try Walk()
    walk.open(screen: "3")
    for text in ["", "", "o", "", "Malika", "Lahmar", "", "", "f", "31/02/1990"] {
      walk.enter(text)
    }
    let lines = walk.screen.split(separator: "\n")
    #expect(
      lines.contains { $0.contains("✗ Date de naissance : ") && $0.contains("février finit le 28") }
    )
    walk.type("J1")
    #expect(walk.screen.contains("J1"))
    #expect(walk.screen.contains("31/02/1990"))
  }

  @Test("a field that was left shows the beginning of what it holds")
  func beginning() throws {
    var walk = try Walk(preparing: MoneyWorld.funding())
    walk.open(screen: "5")
    walk.press(.enter, .function(2))
    walk.type("Formation et équipement des coiffeuses de Tafraout")
    #expect(!walk.screen.contains("Formation et équipement"))
    walk.press(.down)
    #expect(walk.screen.contains("Formation et équipement"))
  }

  @Test("nothing at all is no amount, said at the field at once; takings of nothing are")
  func zero() throws {
    var walk = try Walk(preparing: MoneyWorld.funding())
    walk.open(screen: "5")
    walk.press(.enter, .function(2))
    walk.enter("Lot 2")
    walk.type("0")
    walk.press(.up)
    #expect(walk.screen.contains("✗ Montant : Un montant au-dessus de 0, ex. 1 500,50"))
    let takings = try Walk.visited(taking: "0")
    #expect(takings == .zero)
  }

  @Test("the founding says everything that is wrong at once, each at its field")
  func founding() throws {
    var session = try Walk.unfounded()
    func press(_ key: Key) { session.handle(Keystroke(key: key, isAlone: true)) }
    press(.down)
    press(.down)
    for scalar in "A1".unicodeScalars { press(.character(scalar)) }
    press(.function(2))
    let screen = session.frame(columns: 80, rows: 24).visibleText
    for label in ["✗ Nom en français", "✗ Trois lettres", "✗ Coordonnateur(trice)"] {
      #expect(screen.contains(label), "\(label) in\n\(screen)")
    }
    #expect(screen.contains("Un nom dans l'une des deux langues"))
  }
}

@Suite("A journal that is read only")
struct ReadOnlyWalkTests {
  @Test("says so on every screen, opens no form that could not be saved, and reports still")
  func readOnly() throws {
    let walk = try Walk()
    let journal = try Journal.open(at: walk.path, for: .reading, wallMilliseconds: 0)
    let trouble = Phrase("عطب", "Le journal est abîmé", "Damaged")
    var session = Session(
      try Chronicle(journal), surroundings: Counter().surroundings, language: .french, desk: 1,
      theme: "night", themes: ["night"], trouble: trouble)
    func press(_ key: Key) { session.handle(Keystroke(key: key, isAlone: true)) }
    var screen: String { session.frame(columns: 80, rows: 24).visibleText }
    press(.enter)
    press(.function(9))
    press(.character("2"))
    #expect(screen.contains("✗ Le journal est abîmé"))
    press(.function(2))
    #expect(!screen.contains("Accueil"))
    #expect(screen.contains("✗ Le journal est abîmé"))
    press(.function(9))
    press(.character("9"))
    press(.enter)
    #expect(screen.contains("Vide : depuis le début"))
  }
}

@Suite("The title bar")
struct TitleTests {
  @Test(
    "the day gives way, then the first words of the centre, never its town; an example is called one"
  )
  func narrow() throws {
    let name = "Centre de réinsertion de Tiznit"
    let session = try Walk.founded(name: name, mark: .demo)
    let wide = session.frame(columns: 120, rows: 24).visibleText.split(separator: "\n")[0]
    #expect(wide.contains("exemple · " + name))
    #expect(wide.contains("21 novembre 2026"))
    let narrow = session.frame(columns: 80, rows: 24).visibleText.split(separator: "\n")[0]
    #expect(narrow.contains("exemple · " + name))
    #expect(!narrow.contains("novembre"))
    #expect(narrow.contains("Naïma B. · ● enregistré"))
    let least = session.frame(columns: 60, rows: 16).visibleText.split(separator: "\n")[0]
    #expect(least.contains("exemple · … réinsertion de Tiznit"))
  }

  @Test("on a narrow screen the last columns give way, and a name keeps twelve cells")
  func columns() throws {
    let walk = try Walk(past: FollowUpWorld.past())
    var session = walk.session
    for key in [Key.function(9), .character("8")] {
      session.handle(Keystroke(key: key, isAlone: true))
    }
    let screen = session.frame(columns: 60, rows: 16).visibleText
    #expect(screen.contains("Amina B."))
    #expect(!screen.contains("…"), "\(screen)")
  }
}

extension Walk {
  /// What a visit that took so much records.
  fileprivate static func visited(taking amount: String) throws -> Money? {
    var walk = try Walk(past: FollowUpWorld.past())
    walk.press(.function(9))
    walk.type("8")
    walk.enter("amina")
    walk.press(.enter, .enter)
    walk.enter("rencontr")
    walk.press(.enter, .enter, .enter)
    walk.enter(amount)
    walk.press(.function(2))
    return walk.state.visits.values.first?.fields.money(.takings)
  }

  /// A sitting on a journal in which nobody founded a centre.
  static func unfounded(mark: FileMark = .plain) throws -> Session {
    let path = try Walk().path + ".new"
    return Session(
      try Chronicle(try Journal.create(at: path, mark: mark, seal: .clear)),
      surroundings: Counter().surroundings, language: .french, desk: 1, theme: "night",
      themes: ["night"])
  }

  /// A sitting in a centre of this name.
  fileprivate static func founded(name: String, mark: FileMark) throws -> Session {
    var session = try unfounded(mark: mark)
    let texts = [name, "", "TIZ", "Naïma B."]
    for text in texts {
      for scalar in text.unicodeScalars {
        session.handle(Keystroke(key: .character(scalar), isAlone: false))
      }
      session.handle(Keystroke(key: .down, isAlone: true))
    }
    session.handle(Keystroke(key: .function(2), isAlone: true))
    return session
  }
}
