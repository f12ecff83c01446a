import Canvas
import Domain
import Journaling
import Recording
import Testing
import Wording

@testable import Program

/// Keys, a death at any moment, and the way back.
@Suite("A half-typed form outlives the program")
struct DraftWalkTests {
  private let machine = Machine()

  /// A centre in which operator 1 is at the desk.
  private func walk(
    _ language: Language = .french, preparing commands: [Command] = []
  ) throws -> Walk {
    var walk = try Walk(language: language, preparing: commands)
    try walk.reopen(on: machine)
    walk.press(.enter)
    return walk
  }

  /// A second passes, and the program has had its turn.
  private func wait(_ walk: inout Walk, milliseconds: Int64 = 1000) {
    machine.milliseconds += milliseconds
    walk.keep(on: machine)
  }

  @Test(
    "after a death the very form is there at its field, with everything typed, frame for frame",
    arguments: Language.allCases)
  func sameFrame(language: Language) throws {
    var walk = try walk(language)
    walk.open(screen: "3")
    for text in ["", "", Phrase.yes(language), "", "Malika", "Lahmar", "", "", ""] {
      walk.enter(text)
    }
    walk.enter("31/02/1990")
    walk.type("J123456")
    walk.press(.left, .left)
    wait(&walk)
    let before = walk.quiet()
    #expect(before.contains("J123456"))

    try walk.reopen(on: machine)
    walk.press(.enter)
    #expect(walk.shows(Phrase.continued(language)))
    #expect(walk.quiet() == before)
    // The caret stands where it stood.
    walk.type("9")
    #expect(walk.screen.contains("J1234956"))
  }

  @Test("Arabic with the caret in the middle of a word goes on in the middle of the word")
  func arabic() throws {
    var walk = try walk(.arabic)
    walk.open(screen: "3")
    for text in ["", "", "نعم", ""] { walk.enter(text) }
    walk.type("مليكة")
    walk.press(.right, .right)
    wait(&walk)
    let before = walk.session.frame(columns: 80, rows: 24)
    let quiet = walk.quiet()
    try walk.reopen(on: machine)
    walk.press(.enter)
    #expect(walk.quiet() == quiet)
    let after = walk.session.frame(columns: 80, rows: 24)
    #expect(after.cursor == before.cursor)
    walk.type("ـو")
    #expect(walk.shows("مليوكة") || walk.shows("مليـوكة"))
  }

  @Test("Esc leads back as if the program had never been left, to the row and the filter")
  func wayBack() throws {
    var walk = try walk(preparing: [
      .openFile(1, [.givenNameLatin: .text("Malika"), .familyNameLatin: .text("Lahmar")]),
      .openFile(2, [.givenNameLatin: .text("Souad"), .familyNameLatin: .text("Malki")]),
    ])
    walk.press(.function(3))
    walk.type("soua")
    walk.press(.enter)
    let file = walk.quiet()
    #expect(file.contains("Souad"))
    walk.press(.function(9))
    walk.type("contact")
    walk.press(.enter)
    walk.type("x")
    wait(&walk)
    let form = walk.quiet()
    #expect(form != file)

    try walk.reopen(on: machine)
    walk.press(.enter)
    #expect(walk.quiet() == form)
    walk.press(.escape)
    #expect(walk.quiet() == file)
    walk.press(.escape)
    #expect(walk.screen.contains("soua"))
    #expect(!walk.screen.contains("Malika"))
  }

  @Test("what a form carries over from the last one stands in it again")
  func carriedOver() throws {
    var walk = try walk()
    intake(&walk, given: "Malika")
    walk.open(screen: "3")
    for text in ["", "", "o", "", "Souad"] { walk.enter(text) }
    wait(&walk)
    walk.press(.down, .down, .down, .down, .down, .down)
    let before = walk.quiet()
    #expect(before.contains("Tafraout"))
    wait(&walk)
    try walk.reopen(on: machine)
    walk.press(.enter)
    #expect(walk.quiet() == before)
  }

  private func intake(_ walk: inout Walk, given: String) {
    walk.open(screen: "3")
    for text in [
      "", "", "o", "", given, "Lahmar", "", "", "f", "030988", "", "", "Tafraout", "tiz",
    ] { walk.enter(text) }
    walk.type("171126")
    walk.press(.function(2))
    #expect(walk.screen.contains("enregistré"))
    wait(&walk)
  }

  @Test("a field that was left is due at once, a key within a second, whatever follows it")
  func deadlines() throws {
    var walk = try walk()
    walk.open(screen: "3")
    #expect(walk.session.draftsDue() == nil)
    for text in ["", "", "o"] { walk.enter(text) }
    #expect(walk.session.draftsDue() == 0)
    #expect(walk.session.draftsDue(isBusy: true) == 1000)
    walk.keep(on: machine)
    #expect(walk.session.draftsDue() == nil)
    walk.press(.down)
    walk.keep(on: machine)
    walk.type("M")
    #expect(walk.session.draftsDue() == 1000)
    for _ in 0..<9 {
      machine.milliseconds += 110
      walk.type("a")
    }
    #expect(walk.session.draftsDue() == 10)
    wait(&walk, milliseconds: 10)
    let kept = machine.writes
    #expect(walk.session.draftsDue() == nil)
    // Nothing new: nothing is written.
    walk.press(.control("c"))
    wait(&walk, milliseconds: 5000)
    #expect(machine.writes == kept)
  }

  @Test("a clock that is set back delays nothing")
  func clockSetBack() throws {
    var walk = try walk()
    walk.open(screen: "3")
    walk.press(.down, .down)
    walk.keep(on: machine)
    walk.type("o")
    machine.milliseconds -= 86_400_000
    #expect(walk.session.draftsDue() == 0)
  }

  @Test("what is saved is no draft any more, at once")
  func saved() throws {
    var walk = try walk()
    walk.open(screen: "3")
    for text in ["", "", "o", "", "Malika"] { walk.enter(text) }
    walk.keep(on: machine)
    #expect(machine.disk.keys.sorted() == [1])
    walk.press(.escape)
    walk.open(screen: "3")
    for text in ["Lahmar", "", "", "f"] { walk.enter(text) }
    walk.press(.function(2))
    #expect(walk.state.beneficiaries.count == 1)
    #expect(walk.session.draftsDue() == 0)
    walk.keep(on: machine)
    #expect(machine.disk.count == 0)
    try walk.reopen(on: machine)
    walk.press(.enter)
    #expect(!walk.screen.contains("Reprenez"))
  }

  @Test("a death between the saving and the draft's going does not bring the saved form back")
  func savedAtTheLastMoment() throws {
    var walk = try walk()
    walk.open(screen: "3")
    for text in ["", "", "o", "", "Malika", "Lahmar", "", "", "f"] { walk.enter(text) }
    walk.keep(on: machine)
    #expect(machine.disk.count == 1)
    walk.press(.function(2))
    #expect(walk.state.beneficiaries.count == 1)
    try walk.reopen(on: machine)
    walk.press(.enter)
    #expect(!walk.screen.contains("Reprenez"))
    walk.open(screen: "3")
    #expect(!walk.screen.contains("Malika"))
    // And what is typed next is another person, not the same action again.
    intake(&walk, given: "Souad")
    #expect(walk.state.beneficiaries.count == 2)
  }

  @Test("each operator has their own drafts, and another gets Today")
  func operators() throws {
    var walk = try walk()
    walk.open(screen: "3")
    for text in ["", "", "o", "", "Malika"] { walk.enter(text) }
    walk.keep(on: machine)
    try walk.reopen(on: machine)
    walk.press(.down, .enter)
    #expect(walk.session.operatorNumber == 2)
    #expect(!walk.screen.contains("Reprenez"))
    walk.open(screen: "3")
    #expect(!walk.screen.contains("Malika"))
    for text in ["", "", "o", "", "Souad"] { walk.enter(text) }
    walk.keep(on: machine)
    #expect(machine.disk.keys.sorted() == [1, 2])

    try walk.reopen(on: machine)
    // The journal says who was there, not who was there before.
    #expect(walk.session.chronicle.journal.report.lastSession?.operatorNumber == 2)
    walk.press(.enter)
    #expect(walk.screen.contains("Malika"))
    // Without a death, by changing the operator in the menu.
    walk.press(.function(9))
    walk.type("changer")
    walk.press(.enter, .down, .enter)
    #expect(walk.session.operatorNumber == 2)
    #expect(walk.screen.contains("Souad"))
  }

  @Test("a form that was left for another screen waits, and is named")
  func waiting() throws {
    var walk = try walk()
    walk.open(screen: "3")
    for text in ["", "", "o", "", "Malika"] { walk.enter(text) }
    walk.press(.escape)
    walk.keep(on: machine)
    try walk.reopen(on: machine)
    walk.press(.enter)
    #expect(walk.screen.contains("Un brouillon attend"))
    walk.open(screen: "3")
    #expect(walk.screen.contains("Malika"))
  }

  @Test("a form about something that has gone is dropped without a word")
  func gone() throws {
    var walk = try walk(preparing: [
      .openFile(1, [.givenNameLatin: .text("Malika"), .familyNameLatin: .text("Lahmar")])
    ])
    walk.press(.function(3), .enter, .function(9))
    walk.type("contact")
    walk.press(.enter)
    walk.type("x")
    wait(&walk)
    let drafts = machine.disk
    // The same operator of another centre, in which nobody has a file.
    var other = try self.walk()
    machine.disk = drafts
    try other.reopen(on: machine)
    other.press(.enter)
    #expect(!other.screen.contains("Reprenez"))
    #expect(other.session.drafts().isEmpty)
  }

  @Test("drafts about an erased person go, whoever typed them; others stay")
  func erased() throws {
    var walk = try walk(preparing: [
      .openFile(1, [.givenNameLatin: .text("Malika"), .familyNameLatin: .text("Lahmar")])
    ])
    walk.press(.function(3), .enter, .function(9))
    walk.type("contact")
    walk.press(.enter)
    walk.type("x")
    wait(&walk)
    #expect(machine.disk[1] != nil)
    try walk.reopen(on: machine)
    walk.press(.down, .enter)
    walk.open(screen: "3")
    for text in ["", "", "o", "", "Souad"] { walk.enter(text) }
    walk.keep(on: machine)
    #expect(machine.disk.keys.sorted() == [1, 2])
    walk.session.dropDrafts(about: Identifier(RawID(high: 1, low: 1)))
    walk.keep(on: machine)
    #expect(machine.disk.keys.sorted() == [2])
    #expect(walk.screen.contains("Souad"))
  }

  @Test("a disk that takes no drafts is told while that is so, and work goes on; it is tried again")
  func full() throws {
    var walk = try walk()
    machine.obstacle = Phrase("ممتلئ", "disque plein", "full")
    walk.open(screen: "3")
    for text in ["", "", "o"] { walk.enter(text) }
    walk.keep(on: machine)
    #expect(walk.screen.contains("Les brouillons ne peuvent être gardés : disque plein"))
    walk.enter("")
    wait(&walk)
    #expect(walk.screen.contains("disque plein"))
    #expect(machine.writes == 1)
    wait(&walk, milliseconds: 10_000)
    #expect(machine.writes == 2)
    #expect(walk.screen.contains("disque plein"))
    machine.obstacle = nil
    wait(&walk, milliseconds: 10_000)
    #expect(!walk.screen.contains("disque plein"))
    #expect(machine.disk.keys.sorted() == [1])
    #expect(walk.session.draftsDue() == nil)
  }

  @Test("bytes that are no drafts open as if there were none")
  func nonsense() throws {
    machine.disk = [1: [1, 2, 3, 0xFF], 9: []]
    let walk = try walk()
    #expect(walk.screen.contains("┌ Aujourd'hui"))
    #expect(walk.session.drafts() == [9: []])
  }

  @Test("a journal that is read only neither restores drafts nor keeps any")
  func readOnly() throws {
    var walk = try walk()
    walk.open(screen: "3")
    for text in ["", "", "o", "", "Malika"] { walk.enter(text) }
    walk.keep(on: machine)
    let journal = try Journal.open(at: walk.path, for: .reading, wallMilliseconds: 0)
    var session = Session(
      try Chronicle(journal), surroundings: machine.surroundings, language: .french, desk: 1,
      theme: "night", themes: ["night"], trouble: .journalReadOnly, restoring: machine.disk)
    session.handle(Keystroke(key: .enter, isAlone: true))
    let screen = session.frame(columns: 80, rows: 24).visibleText
    #expect(!screen.contains("Malika"))
    #expect(session.draftsDue() == nil)
    session.end()
  }

  @Test("locking keeps the place even where nothing is half typed")
  func locked() throws {
    var walk = try walk()
    walk.open(screen: "5")
    let before = walk.quiet()
    #expect(walk.session.drafts().isEmpty)
    machine.disk = walk.session.drafts(evenUntouched: true)
    try walk.reopen(on: machine)
    walk.press(.enter)
    #expect(walk.quiet() == before)
  }
}
