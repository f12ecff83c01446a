extension Frame {
  /// A row as it is sent to a terminal of the given mode, left to right.
  ///
  /// `words` reverses the letters of each Arabic word. The logical order of `terminal` and `off`
  /// cannot be won back from cells: a frame for them is made with that mode from the start.
  public func row(_ y: Int, mode: BidiMode) -> [Cell] {
    let row = Array(storedRow(y))
    return mode == .words ? wordsReversed(row) : row
  }

  /// The characters of a row, left to right as painted, without the spaces at its end.
  public func visibleRow(_ y: Int) -> String {
    var text = String.UnicodeScalarView()
    for cell in storedRow(y) where !cell.isContinuation {
      text.append(cell.base)
      text.append(contentsOf: cell.marks)
    }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// All rows, joined by line breaks: what tests compare.
  public var visibleText: String {
    (0..<rows).map(visibleRow).joined(separator: "\n")
  }
}
