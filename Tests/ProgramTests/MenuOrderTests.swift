import Canvas
import Testing
import Wording

@testable import Screens

@Suite("The order of the menu's matches")
struct MenuOrderTests {
  @Test(
    "a word that begins with what was typed comes before one that holds it, with the article or not",
    arguments: [("اق", "إقفال"), ("ملف", "الملف"), ("ver", "verrouiller")])
  func wordsFirst(typed: String, first: String) {
    let names = [
      Phrase("الاتفاقيات", "convertir", "agreements"), Phrase("إقفال", "verrouiller", "lock"),
      Phrase("مالملف", "x", "x"), Phrase("الملف", "dossier", "file"),
    ]
    var menu = Menu(screens: [], commands: names.map { MenuCommand($0, effects: []) })
    menu.filter.insert(typed)
    #expect(menu.matches.first.map { $0.name.all.contains(first) } == true)
    #expect(menu.matches.count == 2)
  }
}
