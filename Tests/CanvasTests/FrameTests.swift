import Testing

@testable import Canvas

@Suite("Frames")
struct FrameTests {
  private func drawing(_ direction: Direction) -> Frame {
    var frame = Frame(columns: 12, rows: 4, direction: direction)
    frame.box(Rect(x: 0, y: 0, width: 12, height: 4), title: "Abc")
    frame.put("x", x: 1, y: 1, width: 10)
    frame.put("12", x: 1, y: 1, width: 10, alignment: .trailing)
    frame.bar(filled: 1, of: 2, x: 2, y: 2, width: 6)
    frame.place(cursorAt: 1, y: 1)
    return frame
  }

  @Test("a left-to-right frame begins at the left")
  func leftToRight() {
    let expected = """
      ┌ Abc ─────┐
      │x       12│
      │ ███░░░   │
      └──────────┘
      """
    #expect(drawing(.leftToRight).visibleText == expected)
    #expect(drawing(.leftToRight).cursor == Point(x: 1, y: 1))
  }

  @Test("a right-to-left frame is its mirror image")
  func rightToLeft() {
    let expected = """
      ┌───── Abc ┐
      │12       x│
      │   ░░░███ │
      └──────────┘
      """
    #expect(drawing(.rightToLeft).visibleText == expected)
    #expect(drawing(.rightToLeft).cursor == Point(x: 10, y: 1))
  }

  @Test("borders, titles and bars have their roles")
  func roles() {
    let frame = drawing(.rightToLeft)
    #expect(frame[0, 0].role == .border)
    #expect(frame[8, 0].role == .title)
    #expect(frame[4, 2].role == .emptyBar)
    #expect(frame[9, 2].role == .bar)
  }

  @Test("a row is painted without changing its text")
  func painting() {
    var frame = Frame(columns: 6, rows: 2, direction: .rightToLeft)
    frame.put("ab", x: 0, y: 0, width: 6)
    frame.paint(Rect(x: 0, y: 0, width: 3, height: 1), role: .selected)
    #expect(frame.visibleRow(0) == "    ab")
    #expect(
      (0..<6).map { frame[$0, 0].role == .selected } == [false, false, false, true, true, true])
  }

  @Test("put tells the columns it used and cuts at its width and at the frame's edge")
  func clipping() {
    var frame = Frame(columns: 6, rows: 1, direction: .leftToRight)
    #expect(frame.put("abcdef", x: 0, y: 0, width: 3) == 3)
    #expect(frame.put("xyz", x: 4, y: 0, width: 9) == 2)
    #expect(frame.visibleText == "ab… x…")
    #expect(frame.put("a", x: 0, y: 7, width: 3) == 0)
    #expect(frame.put("a", x: 9, y: 0, width: 3) == 0)
    #expect(frame.put("a", x: 0, y: 0, width: 0) == 0)
    #expect(frame.put("", x: 0, y: 0, width: 5) == 0)
  }

  @Test("text is centred between both edges")
  func centring() {
    for direction in [Direction.leftToRight, .rightToLeft] {
      var frame = Frame(columns: 7, rows: 1, direction: direction)
      frame.put("abc", x: 0, y: 0, width: 7, alignment: .centre)
      #expect(frame.visibleText == "  abc")
    }
  }

  @Test("nothing outside the frame is written, and nothing crashes")
  func outside() {
    for direction in [Direction.leftToRight, .rightToLeft] {
      var frame = Frame(columns: 4, rows: 2, direction: direction)
      let blank = frame
      for rect in [Rect(x: 9, y: 0, width: 3, height: 3), Rect(x: 0, y: -9, width: 4, height: 2)] {
        frame.box(rect, title: "abc")
        frame.fill(rect, role: .bar, with: "x")
        frame.paint(rect, role: .bar)
      }
      frame.place(cursorAt: 4, y: 0)
      #expect(frame == blank)
      frame.box(Rect(x: -2, y: -2, width: 9, height: 9), title: "abc")
      #expect(frame == blank)
      frame.fill(Rect(x: -2, y: -2, width: 9, height: 9), role: .text, with: "x")
      #expect(frame.visibleText == "xxxx\nxxxx")
    }
    #expect(Frame(columns: 0, rows: 0, direction: .leftToRight).visibleText == "")
    #expect(Frame(columns: -1, rows: -1, direction: .leftToRight).columns == 0)
  }

  @Test("a box too narrow for its title shows as much as fits")
  func narrowTitles() {
    var frame = Frame(columns: 8, rows: 2, direction: .leftToRight)
    frame.box(frame.bounds, title: "Envelopes")
    #expect(frame.visibleRow(0) == "┌ En… ─┐")
    frame = Frame(columns: 3, rows: 2, direction: .leftToRight)
    frame.box(frame.bounds, title: "Envelopes")
    #expect(frame.visibleRow(0) == "┌─┐")
  }

  @Test("a bar is full only when all is done, and empty only when nothing is")
  func bars() {
    func bar(_ filled: Int, _ total: Int) -> String {
      var frame = Frame(columns: 5, rows: 1, direction: .leftToRight)
      frame.bar(filled: filled, of: total, x: 0, y: 0, width: 5)
      return frame.visibleText
    }
    #expect(bar(0, 1000) == "░░░░░")
    #expect(bar(1, 1000) == "█░░░░")
    #expect(bar(500, 1000) == "███░░")
    #expect(bar(999, 1000) == "████░")
    #expect(bar(1000, 1000) == "█████")
    #expect(bar(1200, 1000) == "█████")
    #expect(bar(5, 0) == "░░░░░")
    #expect(bar(-5, 10) == "░░░░░")
  }

  @Test("half a wide character never stays behind")
  func wideSeams() {
    var frame = Frame(columns: 4, rows: 1, direction: .leftToRight)
    frame.put("中中", x: 0, y: 0, width: 4)
    frame.put("x", x: 1, y: 0, width: 1)
    #expect(frame.visibleText == " x中")
    frame.put("y", x: 2, y: 0, width: 1)
    #expect(frame.visibleText == " xy")
    frame.put("中", x: -1, y: 0, width: 2)
    #expect(!frame[0, 0].isContinuation)
    #expect(frame.row(0, mode: .app).allSatisfy { !$0.isContinuation })
  }

  @Test("a long text is wrapped into its rectangle, with an ellipsis if rows are lacking")
  func wrapping() {
    var frame = Frame(columns: 6, rows: 3, direction: .rightToLeft)
    #expect(frame.put("un deux trois", in: Rect(x: 1, y: 0, width: 5, height: 2)) == 2)
    #expect(frame.visibleText == "   un\ndeux…\n")
    frame = Frame(columns: 6, rows: 3, direction: .leftToRight)
    #expect(frame.put("un", in: Rect(x: 1, y: 1, width: 5, height: 2)) == 1)
    #expect(frame.visibleText == "\n un\n")
  }

  @Test("a focused field holds the cursor, another does not")
  func fields() {
    for (direction, row, column) in [
      (Direction.leftToRight, " ab", 3), (.rightToLeft, "      ab", 8),
    ] {
      var frame = Frame(columns: 10, rows: 1, direction: direction)
      frame.put(EditBuffer("ab"), x: 1, y: 0, width: 6)
      #expect(frame.cursor == nil)
      frame.put(EditBuffer("ab"), x: 1, y: 0, width: 6, role: .focusedField, isFocused: true)
      #expect(frame.cursor == Point(x: column, y: 0))
      #expect(frame.visibleText == row)
      #expect((0..<10).filter { frame[$0, 0].role == .focusedField }.count == 6)
    }
  }
}

@Suite("Rectangles")
struct RectTests {
  @Test("parts of a rectangle fill it without overlapping")
  func splits() {
    let rect = Rect(x: 2, y: 3, width: 20, height: 6)
    let columns = rect.split(leading: 5, gap: 1)
    #expect(columns.leading == Rect(x: 2, y: 3, width: 5, height: 6))
    #expect(columns.trailing == Rect(x: 8, y: 3, width: 14, height: 6))
    let ends = rect.split(trailing: 5, gap: 1)
    #expect(ends.leading == Rect(x: 2, y: 3, width: 14, height: 6))
    #expect(ends.trailing == Rect(x: 17, y: 3, width: 5, height: 6))
    #expect(rect.split(top: 2).bottom == Rect(x: 2, y: 5, width: 20, height: 4))
    #expect(rect.split(bottom: 2).bottom == Rect(x: 2, y: 7, width: 20, height: 2))
    #expect(rect.split(top: 99).bottom.isEmpty)
    #expect(rect.inset(by: 1) == Rect(x: 3, y: 4, width: 18, height: 4))
    #expect(rect.inset(by: 99).isEmpty)
    #expect(rect.row(1) == Rect(x: 2, y: 4, width: 20, height: 1))
    #expect(rect.contains(Point(x: 21, y: 8)))
    #expect(!rect.contains(Point(x: 22, y: 8)))
  }
}
