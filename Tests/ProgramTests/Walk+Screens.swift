import Canvas

extension Walk {
  /// Goes to a screen of the menu by its digit.
  mutating func open(screen digit: String) {
    press(.function(9))
    type(digit)
  }

  /// Whether the screen shows these words, laid out as an Arabic screen shows them.
  func shows(_ words: String) -> Bool {
    let cells = layout(words, base: .interface, direction: .rightToLeft)
    var text = String.UnicodeScalarView()
    for cell in cells where !cell.isContinuation {
      text.append(cell.base)
      text.append(contentsOf: cell.marks)
    }
    return screen.contains(String(text))
  }
}

extension String {
  /// The text with its narrow and unbreakable spaces as plain ones.
  var plain: String {
    String(map { "\u{A0}\u{202F}".contains($0) ? " " : $0 })
  }
}
