import Testing

@testable import Canvas

private func bases(_ cells: [Cell]) -> String {
  String(String.UnicodeScalarView(cells.map(\.base)))
}

@Suite("Modes")
struct ModeTests {
  @Test("marks adds U+200E to right-to-left cells only, and keeps five characters a cell")
  func marks() {
    let letter = Cell(base: "\u{FEE1}", marks: ["\u{0651}", "\u{064E}"], isRightToLeft: true)
    #expect(scalars(of: letter, mode: .marks) == ["\u{FEE1}", "\u{0651}", "\u{064E}", "\u{200E}"])
    #expect(scalars(of: letter, mode: .app) == ["\u{FEE1}", "\u{0651}", "\u{064E}"])
    #expect(scalars(of: Cell(base: "a"), mode: .marks) == ["a"])
    let marks = Array(repeating: Unicode.Scalar("\u{064E}"), count: 9)
    let heavy = Cell(base: "\u{FEE1}", marks: marks, isRightToLeft: true)
    #expect(scalars(of: heavy, mode: .app).count == 5)
    #expect(scalars(of: heavy, mode: .marks).count == 5)
    #expect(scalars(of: heavy, mode: .marks).last == "\u{200E}")
  }

  @Test("words reverses Arabic words alone, without marks, and turns their brackets back")
  func words() {
    let app = layout("x (مَد) 12", base: .leftToRight, direction: .leftToRight)
    #expect(bases(app) == "x (\u{FEAA}\u{FEE3}) 12")
    #expect(bases(wordsReversed(app)) == "x (\u{FEE3}\u{FEAA}) 12")
    let words = layout("مَد) 12", base: .interface, direction: .rightToLeft, mode: .words)
    #expect(bases(words) == "12 \u{FEE3}\u{FEAA})")
    #expect(words.allSatisfy { $0.marks.isEmpty })
  }

  @Test("words takes a border for the end of a word")
  func wordsInBoxes() {
    var frame = Frame(columns: 6, rows: 3, direction: .rightToLeft)
    frame.box(frame.bounds)
    frame.put("مد", x: 1, y: 1, width: 4)
    #expect(frame.visibleRow(1) == "│  \u{FEAA}\u{FEE3}│")
    #expect(bases(frame.row(1, mode: .words)) == "│  \u{FEE3}\u{FEAA}│")
    #expect(bases(frame.row(1, mode: .marks)) == "│  \u{FEAA}\u{FEE3}│")
  }

  @Test("a wide character within a reversed word keeps its halves in order")
  func wideInWords() {
    let row = wordsReversed([
      Cell(base: "中"), Cell(isContinuation: true), Cell(base: "\u{FEE1}", isRightToLeft: true),
      Cell(base: "x"),
    ])
    #expect(bases(row) == "x\u{FEE1}中 ")
    #expect(row.map(\.isContinuation) == [false, false, false, true])
  }

  @Test("terminal and off keep plain letters in logical order")
  func logical() {
    for mode in [BidiMode.terminal, .off] {
      let cells = layout("(سلام) 5", base: .interface, direction: .rightToLeft, mode: mode)
      #expect(bases(cells) == "(سلام) 5")
    }
  }

  @Test("terminal mirrors the places of texts, off does not")
  func logicalFrames() {
    var frame = Frame(columns: 6, rows: 1, direction: .rightToLeft, mode: .terminal)
    frame.put("مد", x: 0, y: 0, width: 6)
    #expect(frame.visibleText == "    مد")
    frame = Frame(columns: 6, rows: 1, direction: .rightToLeft, mode: .off)
    frame.put("مد", x: 0, y: 0, width: 6)
    #expect(frame.visibleText == "مد")
  }
}
