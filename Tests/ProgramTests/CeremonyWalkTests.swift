import Canvas
import Domain
import Testing
import Wording

@testable import Program

@Suite("Ceremonies from the plan to the minutes")
struct CeremonyWalkTests {
  @Test("a ceremony is planned, filled, locked, held and closed by keys alone")
  func wholeWay() throws {
    var walk = try Walk(preparing: CeremonyWorld.people(3))
    walk.press(.function(9))
    walk.type("7")
    #expect(walk.screen.contains("F2 en prévoit une"))
    walk.press(.function(2))
    walk.enter("21/11/2026")
    walk.enter("Salle municipale")
    walk.enter("Tiznit")
    walk.type("M. le Gouverneur")
    walk.press(.function(2))
    #expect(walk.screen.contains("Salle municipale"))
    walk.run("verrouiller")
    #expect(walk.screen.contains("✗ La liste est vide"))
    walk.run("ajouter une")
    walk.enter("khadi")
    #expect(walk.screen.contains("Pas dans la liste"))
    walk.press(.backspace, .backspace, .backspace, .backspace, .backspace)
    walk.type("فاطمة")
    walk.press(.function(2))
    #expect(try walk.ceremony.entries.map(\.allocation) == [CeremonyWorld.allocation(3)])
    walk.run("ajouter tous")
    #expect(try walk.ceremony.entries.count == 3)
    #expect(walk.screen.contains("3 articles · 3 chèques"))
    #expect(walk.screen.contains("22\u{202F}200,00\u{A0}DH · Tiznit 2022"))
    walk.run("verrouiller")
    #expect(walk.screen.contains("Table de remise"))
    for _ in 0..<3 { walk.press(.enter, .enter) }
    walk.press(.escape)
    try close(&walk)
  }

  private func close(_ walk: inout Walk) throws {
    walk.run("clôturer")
    #expect(walk.screen.contains("Attendu au retour : 0 article · 0 chèque"))
    walk.enter("1")
    walk.enter("0")
    walk.press(.enter)
    #expect(walk.screen.contains("Totaux différents : attendu 0, compté 1"))
    walk.press(.up)
    walk.press(.backspace)
    walk.type("0")
    walk.press(.function(2))
    #expect(try walk.ceremony.state == .closed)
    walk.run("procès")
    let screen = walk.screen
    for part in ["Remis", "Féminin", "Masculin", "Tiznit 2022", "22\u{202F}200,00\u{A0}DH"] {
      #expect(screen.contains(part))
    }
  }

  @Test("who blocks the lock is named, with what is missing")
  func obstacles() throws {
    let commands = CeremonyWorld.people(3, signed: 1) + CeremonyWorld.planned(3)
    var walk = try Walk(preparing: commands)
    walk.press(.function(9))
    walk.type("7")
    walk.press(.enter)
    #expect(walk.screen.contains("✗ engagement non signé"))
    walk.run("verrouiller")
    #expect(walk.screen.contains("Saïd Amzil : engagement non signé (+1)"))
    #expect(try walk.ceremony.state == .planned)
    walk.run("retirer")
    walk.type("Saïd")
    walk.press(.function(2))
    walk.run("retirer")
    // Chosen from the list, the text in the field must read back as the person.
    walk.press(.function(4))
    walk.type("0003")
    walk.press(.enter, .function(2))
    #expect(try walk.ceremony.entries.count == 1, "\(walk.screen)")
    walk.run("verrouiller")
    #expect(try walk.ceremony.state == .locked)
  }

  @Test("a ceremony does not close before everyone has an outcome")
  func early() throws {
    var walk = try Walk(ceremonyOf: 3)
    walk.press(.enter, .enter, .escape)
    walk.run("clôturer")
    #expect(walk.screen.contains("2 personnes sans issue notée"))
    #expect(try walk.ceremony.state == .locked)
  }

  @Test("what was not handed over is brought back, and its numbers are void")
  func closingWithAbsentees() throws {
    var walk = try Walk(ceremonyOf: 2)
    walk.press(.enter, .enter, .function(4))
    walk.type("3")
    walk.type("exc")
    walk.press(.function(2))
    walk.press(.escape)
    walk.run("clôturer")
    #expect(walk.screen.contains("Attendu au retour : 1 article · 1 chèque"))
    walk.enter("1")
    walk.enter("1")
    walk.press(.enter)
    #expect(try walk.ceremony.voidReceipts.map(\.sequence) == [2])
    walk.run("procès")
    #expect(walk.screen.contains("AGD-1-2026-000002"))
    #expect(walk.screen.contains("Absent(e)"))
  }

  @Test("a ceremony is postponed to a day to come, or cancelled")
  func putOff() throws {
    var walk = try Walk(preparing: CeremonyWorld.people(1) + CeremonyWorld.planned(1))
    walk.press(.function(9))
    walk.type("7")
    #expect(walk.screen.contains("● aujourd'hui"))
    walk.press(.enter)
    walk.run("reporter")
    walk.type("20/11/2026")
    walk.press(.function(2))
    #expect(walk.screen.contains("Date passée"))
    for _ in 0..<10 { walk.press(.backspace) }
    walk.type("+1")
    walk.press(.function(2))
    #expect(try walk.ceremony.day == Walk.today + 1)
    #expect(walk.screen.contains("! demain"))
    walk.run("annuler la cér")
    walk.type("oui")
    walk.press(.function(2))
    #expect(try walk.ceremony.state == .cancelled)
  }

  @Test("in Arabic a ceremony is planned and its people are found by their Latin names")
  func arabic() throws {
    var walk = try Walk(language: .arabic, preparing: CeremonyWorld.people(2))
    walk.press(.function(9))
    walk.type("7")
    walk.press(.function(2))
    walk.enter("٢١/١١/٢٠٢٦")
    walk.enter("قاعة البلدية")
    walk.enter("تيزنيت")
    walk.press(.function(2))
    #expect(walk.screen.contains(visual("قاعة البلدية")))
    walk.run("إضافة مستفيد")
    walk.type("amzil")
    walk.press(.function(2))
    #expect(try walk.ceremony.entries.map(\.allocation) == [CeremonyWorld.allocation(2)])
    #expect(walk.screen.contains(visual("سعيد أمزيل")))
    walk.run("قفل")
    #expect(walk.screen.contains(visual("طاولة التسليم")))
  }
}

extension Walk {
  /// Runs a command of the screen by typing its name into the menu.
  mutating func run(_ name: String) {
    press(.function(9))
    type(name)
    press(.enter)
  }
}
