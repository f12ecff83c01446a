import Canvas
import Domain
import Testing
import Wording

@testable import Program

@Suite("Settings at the screen")
struct SettingsWalkTests {
  @Test("the language changes at once, and the screen turns with it")
  func language() throws {
    var walk = try atSettings()
    walk.choose("العربية")
    #expect(walk.session.language == .arabic)
    walk.press(.escape)
    #expect(walk.shows("الإعدادات"))
    walk.choose("english")
    #expect(walk.screen.contains("Settings"))
    #expect(walk.screen.contains("● English (in use)"))
  }

  @Test("a theme is chosen from those there are")
  func theme() throws {
    var walk = try atSettings()
    #expect(walk.screen.contains("● nuit (en usage)"))
    walk.choose("jour")
    #expect(walk.session.theme == "day")
    #expect(walk.screen.contains("● jour (en usage)"))
  }

  @Test("an operator is added with a role")
  func addOperator() throws {
    var walk = try atSettings()
    walk.choose("ajouter")
    walk.enter("Brahim O.")
    walk.type("trav")
    walk.press(.function(2))
    #expect(walk.state.operators[3]?.name == "Brahim O.")
    walk.type("brahim")
    #expect(walk.screen.contains("3 · Brahim O., Travailleur(se) social(e)"))
  }

  @Test("a form whose right is lacking does not open, by whatever way")
  func rightsAtTheDoor() throws {
    var walk = try atSettings()
    walk.choose("changer les droits")
    walk.enter("hassan")
    walk.replace("trés")
    walk.press(.function(2), .function(9))
    walk.enter("changer d'utilisateur")
    walk.enter("hassan")
    walk.press(.function(9))
    walk.type("3")
    #expect(!walk.screen.contains("Nouveau dossier"))
    #expect(walk.screen.contains("✗"))
    #expect(walk.screen.contains("Aujourd'hui"))
  }

  @Test("an operator's rights change: a role, or right by right; the last coordinator stays one")
  func changeRights() throws {
    var walk = try atSettings()
    walk.choose("changer les droits")
    walk.enter("hassan")
    #expect(walk.screen.contains("Coordonnateur(trice)"))
    walk.replace("trés")
    walk.press(.function(2))
    #expect(walk.state.operators[2]?.rights == [.money, .ceremony])
    walk.choose("changer les droits")
    walk.enter("hassan")
    walk.replace("particuliers")
    #expect(walk.screen.contains("effacement"))
    for right in Rights.all.each { walk.enter(right == .audit ? "oui" : "non") }
    walk.press(.function(2))
    #expect(walk.state.operators[2]?.rights == .audit)
    walk.choose("changer les droits")
    walk.enter("naïma")
    walk.replace("aud")
    walk.press(.function(2))
    #expect(walk.screen.contains("Dernier coordinateur"))
    #expect(walk.state.operators[1]?.rights == .all)
  }

  @Test("what an operator has no right to is refused at the command with the right's name")
  func rightMissing() throws {
    var walk = try Walk(preparing: [.changeOperator(2, rights: [.followUp, .intake])])
    walk.press(.escape)
    walk.choose("changer d'utilisateur")
    walk.enter("hassan")
    walk.open(screen: "0")
    walk.choose("ouvrir un bureau")
    #expect(walk.screen.contains("Hors de vos droits : il faut le droit coordination"))
    walk.press(.escape)
    walk.press(.function(9))
    walk.choose("ajouter un utilisateur")
    #expect(walk.screen.contains("Hors de vos droits : il faut le droit coordination"))
    #expect(walk.screen.contains("Réglages"))
  }

  @Test("an operator is removed; nobody removes themselves")
  func removeOperator() throws {
    var walk = try atSettings()
    walk.choose("retirer")
    walk.type("naïma")
    walk.press(.function(2))
    #expect(walk.screen.contains("Pas dans la liste"))
    walk.press(.backspace, .backspace, .backspace, .backspace, .backspace)
    walk.type("hassan")
    walk.press(.function(2))
    #expect(walk.state.operators[2]?.isGone == true)
    walk.type("hassan")
    #expect(walk.screen.contains("2 · Hassan T., parti(e)"))
    walk.press(.escape)
    walk.choose("retirer")
    #expect(walk.screen.contains("Il n'y a que vous"))
  }

  @Test("a desk is opened under the next number; a number that is taken is told")
  func desk() throws {
    var walk = try atSettings()
    walk.choose("ouvrir un bureau")
    walk.replace("1")
    walk.press(.function(2))
    #expect(walk.screen.contains("Bureau déjà ouvert : 1"))
    walk.replace("7")
    walk.press(.function(2))
    #expect(walk.state.desks == [1, 7])
  }

  @Test("the centre's name is corrected with a reason")
  func names() throws {
    var walk = try atSettings()
    walk.choose("corriger")
    walk.press(.down)
    walk.replace("Centre d'Agadir Ida")
    walk.type("nom complet")
    walk.press(.function(2))
    #expect(walk.state.centre?.fields.text(.nameFrench) == "Centre d'Agadir Ida")
    #expect(walk.state.centre?.fields.text(.nameArabic) == "مركز أكادير")
  }

  @Test("the journal's health stands with its path and records")
  func journal() throws {
    var walk = try atSettings()
    walk.press(.end)
    #expect(walk.screen.contains("enregistrements"))
    #expect(walk.screen.contains("● en bon état, inscriptible"))
  }

  private func atSettings() throws -> Walk {
    var walk = try Walk()
    walk.press(.function(9))
    walk.type("0")
    return walk
  }
}
