/// The characters to send for a cell, base first.
///
/// In the mode `marks` every right-to-left cell gets U+200E: it makes the letter a run of its own,
/// and a terminal that reverses a run of one changes nothing. It takes the place of a fourth mark,
/// as ncurses keeps five characters a cell.
public func scalars(of cell: Cell, mode: BidiMode) -> [Unicode.Scalar] {
  guard mode == .marks, cell.isRightToLeft else { return [cell.base] + cell.marks }
  return [cell.base] + cell.marks.prefix(Cell.marksLimit - 1) + ["\u{200E}"]
}

/// A row for terminals that keep the order of words but reverse the letters of Arabic ones.
///
/// Words end at spaces and at box-drawing characters, which such terminals draw by themselves.
/// Marks are left out, as they would move to the wrong letter.
func wordsReversed(_ cells: [Cell]) -> [Cell] {
  var row = cells
  var start = 0
  while start < row.count {
    let end = row[start...].firstIndex(where: isWordEnd) ?? row.count
    if row[start..<end].contains(where: \.isRightToLeft) {
      row.replaceSubrange(start..<end, with: reversedWord(row[start..<end]))
    }
    start = end + 1
  }
  return row
}

private func isWordEnd(_ cell: Cell) -> Bool {
  guard !cell.isContinuation else { return false }
  return cell.base == " " || (0x2500...0x259F).contains(cell.base.value)
}

private func reversedWord(_ word: ArraySlice<Cell>) -> [Cell] {
  var result: [Cell] = []
  var rightHalf: Cell?
  for cell in word.reversed() {
    if cell.isContinuation {
      rightHalf = cell
      continue
    }
    result.append(unmirrored(cell))
    // The right half of a wide character stays to the right of its left half.
    if let half = rightHalf { result.append(half) }
    rightHalf = nil
  }
  return result
}

private func unmirrored(_ cell: Cell) -> Cell {
  Cell(
    base: mirrorImage(of: cell.base), role: cell.role,
    isContinuation: cell.isContinuation, isRightToLeft: cell.isRightToLeft)
}
