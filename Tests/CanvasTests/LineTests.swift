import Testing

@testable import Canvas

private func seen(_ line: LaidOutText) -> String {
  String(String.UnicodeScalarView(line.cells.filter { !$0.isContinuation }.map(\.base)))
}

@Suite("Lines")
struct LineTests {
  @Test("what does not fit is cut at the logical end", arguments: 0...8)
  func truncation(width: Int) {
    let french = Paragraph("Coiffure", direction: .leftToRight).truncated(to: width)
    let expected = ["", "…", "C…", "Co…", "Coi…", "Coif…", "Coiff…", "Coiffu…", "Coiffure"]
    #expect(seen(french) == expected[width])
    #expect(french.width == width)
  }

  @Test("an Arabic text is cut at its left end")
  func arabicTruncation() {
    let paragraph = Paragraph("محمد", direction: .leftToRight)
    #expect(seen(paragraph.truncated(to: 3)) == "…\u{FEA4}\u{FEE3}")
    #expect(paragraph.truncated(to: 3).logicalRanges == [2..<4, 1..<2, 0..<1])
    #expect(seen(paragraph.truncated(to: 4)) == "\u{FEAA}\u{FEE4}\u{FEA4}\u{FEE3}")
  }

  @Test("the ellipsis stays at the end of a line that ends in the other direction")
  func mixedTruncation() {
    let paragraph = Paragraph("م Coiffure", direction: .rightToLeft)
    #expect(seen(paragraph.truncated(to: 6)) == "…Coi \u{FEE1}")
  }

  @Test("French words cut short in an Arabic line have the ellipsis at their right end")
  func frenchInArabic() {
    let isolated = "\u{2068}Centre d'Agadir\u{2069}"
    for text in ["Centre d'Agadir", isolated] {
      for base in [Base.interface, .content] {
        let paragraph = Paragraph(text, base: base, direction: .rightToLeft)
        #expect(seen(paragraph.truncated(to: 7)) == "Centre…", "\(base)")
        #expect(seen(paragraph.truncated(to: 9)) == "Centre d…", "\(base)")
      }
    }
    let named = Paragraph("١٢ م Agadir", base: .interface, direction: .rightToLeft)
    #expect(seen(named.truncated(to: 8)) == "…Ag \u{FEE1} ١٢")
    let numbers = Paragraph("12 345 678", base: .interface, direction: .rightToLeft)
    #expect(seen(numbers.truncated(to: 5)).first == "…")
  }

  @Test("Arabic words cut short in a French line have the ellipsis at their left end")
  func arabicInFrench() {
    let paragraph = Paragraph("محمد محمد", base: .interface, direction: .leftToRight)
    #expect(seen(paragraph.truncated(to: 3)) == "…\u{FEA4}\u{FEE3}")
  }

  @Test("a ligature counts as one column")
  func ligatureWidth() {
    #expect(Paragraph("سلام", direction: .rightToLeft).width == 3)
    #expect(Paragraph("سلام", direction: .rightToLeft).truncated(to: 3).width == 3)
  }

  @Test("half of a wide character is never shown")
  func wideTruncation() {
    let line = Paragraph("中中中", direction: .leftToRight).truncated(to: 4)
    #expect(seen(line) == "中…")
    #expect(line.width == 3)
  }

  @Test("lines break at spaces and lose them")
  func wrapping() {
    let lines = Paragraph("un  deux trois", direction: .leftToRight).lines(width: 7)
    #expect(lines.map(seen) == ["un", "deux", "trois"])
    #expect(Paragraph("un deux", direction: .leftToRight).lines(width: 7).map(seen) == ["un deux"])
    #expect(Paragraph("", direction: .leftToRight).lines(width: 7).map(seen) == [""])
    #expect(Paragraph("  a b", direction: .leftToRight).lines(width: 3).map(seen) == ["  a", "b"])
  }

  @Test("a word longer than a line is broken within")
  func longWord() {
    let lines = Paragraph("anticonstitution x", direction: .leftToRight).lines(width: 6)
    #expect(lines.map(seen) == ["antico", "nstitu", "tion x"])
  }

  @Test("a no-break space holds its words together")
  func noBreakSpace() {
    let lines = Paragraph("a 12\u{00A0}DH", direction: .leftToRight).lines(width: 5)
    #expect(lines.map(seen) == ["a", "12\u{00A0}DH"])
  }

  @Test("each line of an Arabic text is reordered by itself")
  func arabicWrapping() {
    let lines = Paragraph("رقم 12 رقم", direction: .rightToLeft).lines(width: 6)
    #expect(lines.map(seen) == ["12 \u{FEE2}\u{FED7}\u{FEAD}", "\u{FEE2}\u{FED7}\u{FEAD}"])
  }

  @Test("every cell knows the letters that it shows")
  func logicalRanges() {
    let line = Paragraph("aلاb", base: .leftToRight, direction: .leftToRight).line()
    #expect(line.logicalRanges == [0..<1, 1..<3, 3..<4])
    let isolate = Paragraph("\u{2068}x\u{2069}y", direction: .leftToRight).line()
    #expect(isolate.logicalRanges == [0..<3, 3..<4])
  }

  @Test("paragraphs take their own directions and a limit shows that more follows")
  func paragraphs() {
    let text = "un deux\nم 5\n\ntrois"
    let all = wrapped(text, width: 4, direction: .leftToRight)
    #expect(all.map(seen) == ["un", "deux", "5 \u{FEE1}", "", "troi", "s"])
    let three = wrapped(text, width: 4, limit: 3, direction: .leftToRight)
    #expect(three.map(seen) == ["un", "deux", "…5 \u{FEE1}"])
    let one = wrapped("un deux", width: 4, limit: 1, direction: .leftToRight)
    #expect(one.map(seen) == ["un …"])
    let enough = wrapped("un deux", width: 4, limit: 2, direction: .leftToRight)
    #expect(enough.map(seen) == ["un", "deux"])
  }

  @Test("no width loses a letter, whatever the text")
  func nothingIsLost() {
    let text = "الاسم: Fatima (AB123456) سلام 1.233,62 — «Coiffure» محمّد"
    for width in 1...40 {
      let lines = Paragraph(text, direction: .rightToLeft).lines(width: width)
      let shown = Set(lines.flatMap(\.logicalRanges).flatMap { Array($0) })
      let missing = text.unicodeScalars.enumerated().filter { !shown.contains($0.offset) }
      #expect(missing.allSatisfy { $0.element == " " }, "width \(width)")
      #expect(lines.allSatisfy { $0.width <= width }, "width \(width)")
    }
  }
}
