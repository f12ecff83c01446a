import CFriBidi

extension EditBuffer {
  /// The visible part of the field: exactly `width` cells, left to right, and the caret's column.
  ///
  /// A text longer than the field scrolls by half a field, so that the caret always has neighbours
  /// to both sides. A free cell for the caret follows the text in its base direction.
  ///
  /// - Parameters:
  ///   - width: Columns of the field, at least one.
  ///   - direction: The direction of the interface; short texts keep to its leading edge.
  ///   - isMasked: Whether bullets stand for the characters, as for a passphrase.
  ///   - mode: As for `Paragraph`.
  public func view(
    width: Int, direction: Direction, isMasked: Bool = false, mode: BidiMode = .app
  ) -> (cells: [Cell], caretColumn: Int) {
    guard width > 0 else { return ([], 0) }
    let shown = isMasked ? String(repeating: "•", count: scalars.count) : text
    let paragraph = Paragraph(shown, direction: direction, mode: mode)
    let line = paragraph.lineWithEnd()
    let caretColumn = line.logicalRanges.firstIndex { $0.contains(caret) } ?? 0
    if line.width <= width {
      let leadsRight = direction == .rightToLeft && mode != .off
      return padded(line.cells, caretColumn: caretColumn, width: width, leadsRight: leadsRight)
    }
    let fromRight = paragraph.direction == .rightToLeft && mode != .terminal
    let start = windowStart(caretColumn, of: line.width, width: width, fromRight: fromRight)
    return (window(line.cells, from: start, width: width), caretColumn - start)
  }
}

extension Paragraph {
  /// The text as one line, with a free cell behind its end for the caret.
  func lineWithEnd() -> LaidOutText {
    let end = Cluster(
      base: " ", range: scalarCount..<scalarCount + 1, kind: FRIBIDI_TYPE_WS, level: baseLevel)
    return visualLine(clusters + [end])
  }
}

private func padded(
  _ cells: [Cell], caretColumn: Int, width: Int, leadsRight: Bool
) -> (cells: [Cell], caretColumn: Int) {
  let padding = Array(repeating: Cell(), count: width - cells.count)
  return leadsRight
    ? (padding + cells, caretColumn + padding.count) : (cells + padding, caretColumn)
}

/// The first visible column of a line that is wider than its field.
///
/// The line moves in steps of half a field, counted from where the text begins: the caret then
/// depends on nothing but the text, and stays in sight.
private func windowStart(_ caret: Int, of total: Int, width: Int, fromRight: Bool) -> Int {
  let half = max(1, width / 2)
  let distance = fromRight ? total - 1 - caret : caret
  let steps = min(max(0, (distance / half - 1) * half), total - width)
  let hidden = max(steps, distance - width + 1)  // for fields of one column
  return fromRight ? total - width - hidden : hidden
}

/// The visible cells, with blanks in place of wide characters cut in two.
private func window(_ cells: [Cell], from start: Int, width: Int) -> [Cell] {
  var part = Array(cells[start..<start + width])
  if part[0].isContinuation { part[0] = Cell() }
  if displayWidth(part[width - 1].base) == 2 { part[width - 1] = Cell() }
  return part
}
