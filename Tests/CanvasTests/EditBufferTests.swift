import Testing

@testable import Canvas

private func row(_ view: (cells: [Cell], caretColumn: Int)) -> String {
  String(String.UnicodeScalarView(view.cells.map(\.base)))
}

private func values(_ buffer: EditBuffer) -> [UInt32] {
  buffer.text.unicodeScalars.map(\.value)
}

@Suite("Edit buffers")
struct EditBufferTests {
  @Test("typing goes on at the caret")
  func typing() {
    var buffer = EditBuffer("ac")
    #expect(buffer.caret == 2)
    buffer.moveLeft(direction: .leftToRight)
    buffer.insert("b")
    #expect(buffer.text == "abc")
    #expect(buffer.caret == 2)
    buffer.home()
    buffer.insert("x")
    buffer.end()
    buffer.insert("y")
    #expect(buffer.text == "xabcy")
  }

  @Test("pasted text loses controls, line breaks and presentation forms")
  func pasting() {
    var buffer = EditBuffer()
    buffer.insert("a\r\n\u{202E}\u{FEFB}\u{1B}")
    #expect(buffer.text == "a لا")
    buffer.insert("\u{200F}")
    #expect(buffer.text == "a لا")
  }

  @Test("a hamza typed after its letter is composed with it")
  func composing() {
    var buffer = EditBuffer()
    for letter in ["ل", "ا", "\u{0654}"] { buffer.insert(letter) }
    #expect(values(buffer) == [0x0644, 0x0623])
    #expect(buffer.caret == 2)
  }

  @Test("backspace removes one scalar, a mark before its letter and alef before lam")
  func backspace() {
    var buffer = EditBuffer("ل\u{064E}ا")
    buffer.backspace()
    #expect(values(buffer) == [0x0644, 0x064E])
    buffer.backspace()
    #expect(values(buffer) == [0x0644])
    buffer.backspace()
    buffer.backspace()
    #expect(buffer.isEmpty)
    #expect(buffer.caret == 0)
  }

  @Test("delete removes a letter with its marks")
  func delete() {
    var buffer = EditBuffer("م\u{0651}\u{064E}د")
    buffer.home()
    buffer.deleteForward()
    #expect(buffer.text == "د")
    buffer.end()
    buffer.deleteForward()
    #expect(buffer.text == "د")
  }

  @Test("left is the next letter in a right-to-left field, in any interface")
  func movingInArabic() {
    for interface in [Direction.leftToRight, .rightToLeft] {
      var buffer = EditBuffer("محمد")
      buffer.home()
      buffer.moveLeft(direction: interface)
      #expect(buffer.caret == 1)
      buffer.moveRight(direction: interface)
      buffer.moveRight(direction: interface)
      #expect(buffer.caret == 0)
    }
  }

  @Test("right is the next letter in a left-to-right field, in any interface")
  func movingInFrench() {
    for interface in [Direction.leftToRight, .rightToLeft] {
      var buffer = EditBuffer("abc")
      buffer.moveLeft(direction: interface)
      #expect(buffer.caret == 2)
      buffer.moveRight(direction: interface)
      buffer.moveRight(direction: interface)
      #expect(buffer.caret == 3)
    }
  }

  @Test("a field without letters runs as the interface does")
  func movingInNumbers() {
    var buffer = EditBuffer("12")
    buffer.moveRight(direction: .rightToLeft)
    #expect(buffer.caret == 1)
    buffer.moveLeft(direction: .leftToRight)
    #expect(buffer.caret == 0)
  }

  @Test("the caret passes a letter and its marks at once")
  func movingOverMarks() {
    var buffer = EditBuffer("م\u{0651}\u{064E}د")
    buffer.home()
    buffer.moveLeft(direction: .rightToLeft)
    #expect(buffer.caret == 3)
    buffer.moveRight(direction: .rightToLeft)
    #expect(buffer.caret == 0)
  }

  @Test("words come back one change at a time, and go again")
  func undoing() {
    var buffer = EditBuffer()
    for letter in "ab cd" { buffer.insert(String(letter)) }
    buffer.undo()
    #expect(buffer.text == "ab ")
    buffer.undo()
    #expect(buffer.text == "ab")
    buffer.redo()
    #expect(buffer.text == "ab ")
    #expect(buffer.caret == 3)
    buffer.insert("x")
    let couldRedo = buffer.redo()
    #expect(!couldRedo)
    let undone = (0..<4).map { _ in buffer.undo() }
    #expect(undone == [true, true, true, false])
    #expect(buffer.isEmpty)
  }

  @Test("a replaced text can be had back")
  func replacing() {
    var buffer = EditBuffer("a")
    buffer.replace(with: "bcd")
    #expect(buffer.caret == 3)
    buffer.replace(with: "bcd")
    buffer.undo()
    #expect(buffer.text == "a")
    #expect(buffer == EditBuffer("a"))
  }

  @Test("the caret stands behind the text, to the left of an Arabic one")
  func caretAtEnd() {
    let french = EditBuffer("ab").view(width: 5, direction: .leftToRight)
    #expect(row(french) == "ab   ")
    #expect(french.caretColumn == 2)
    let arabic = EditBuffer("مد").view(width: 5, direction: .rightToLeft)
    #expect(row(arabic) == "   \u{FEAA}\u{FEE3}")
    #expect(arabic.caretColumn == 2)
    let arabicInFrench = EditBuffer("مد").view(width: 5, direction: .leftToRight)
    #expect(row(arabicInFrench) == " \u{FEAA}\u{FEE3}  ")
    #expect(arabicInFrench.caretColumn == 0)
    let empty = EditBuffer().view(width: 5, direction: .rightToLeft)
    #expect(empty.caretColumn == 4)
    let number = EditBuffer("12").view(width: 5, direction: .rightToLeft)
    #expect(row(number) == "   12")
    #expect(number.caretColumn == 2)
  }

  @Test("the caret stands on the cell of its letter; lam and alef share theirs")
  func caretWithin() {
    var buffer = EditBuffer("سلام")
    buffer.home()
    var columns: [Int] = []
    for _ in 0..<5 {
      columns.append(buffer.view(width: 6, direction: .rightToLeft).caretColumn)
      buffer.moveLeft(direction: .rightToLeft)
    }
    #expect(columns == [5, 4, 4, 3, 2])
  }

  @Test("a long text scrolls so that the caret is always seen on its letter")
  func scrolling() {
    let latin = "abcdefghijklmnopqrstuvwxyz"
    let arabic = "دذرزوادذرزوادذرزوادذرزواد"
    for (text, direction) in [
      (latin, Direction.leftToRight), (arabic, .rightToLeft), (latin, .rightToLeft),
      (arabic, .leftToRight), ("مرحبا Fatima 12/05/2024 سلام", .rightToLeft),
    ] {
      let whole = Array(foldedInput(text).unicodeScalars)
      for width in 1...30 {
        var buffer = EditBuffer(text)
        for _ in 0...whole.count {
          let view = buffer.view(width: width, direction: direction)
          #expect(view.cells.count == width)
          #expect((0..<width).contains(view.caretColumn))
          let cell = view.cells[min(max(0, view.caretColumn), width - 1)]
          let letters = foldedInput(String(Character(cell.base))).unicodeScalars
          let expected = buffer.caret < whole.count ? whole[buffer.caret] : " "
          #expect(letters.contains(expected), "\(text) \(width) \(buffer.caret)")
          buffer.caret = max(0, buffer.caret - 1)
        }
      }
    }
  }

  @Test("a caret within a long text has neighbours to both sides")
  func scrollingContext() {
    var buffer = EditBuffer("abcdefghijklmnopqrstuvwxyz")
    buffer.home()
    for _ in 0..<13 { buffer.moveRight(direction: .leftToRight) }
    let view = buffer.view(width: 8, direction: .leftToRight)
    #expect(row(view) == "ijklmnop")
    #expect(view.caretColumn == 5)
  }

  @Test("a passphrase shows bullets")
  func masking() {
    let view = EditBuffer("سر12").view(width: 6, direction: .rightToLeft, isMasked: true)
    #expect(row(view) == "  ••••")
    #expect(view.caretColumn == 1)
  }
}
