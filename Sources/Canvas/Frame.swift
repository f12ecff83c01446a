/// A screenful of cells: what a person sees, without colours.
///
/// Screens paint in *leading* coordinates: x counts from the left in a left-to-right interface and
/// from the right in a right-to-left one. They are mirrored here, once (`x' = columns − x − width`),
/// so that no screen knows which way it runs. Whatever lies outside the frame is clipped.
public struct Frame: Equatable, Sendable {
  public let columns: Int
  public let rows: Int
  /// The direction of the interface; left to right in the mode `off`, which mirrors nothing.
  public let direction: Direction
  /// How texts are laid out: `terminal` and `off` keep the logical order, all others are as `app`.
  public let mode: BidiMode
  /// Where the terminal's cursor stands, in physical coordinates; hidden if nil.
  public var cursor: Point?
  private var cells: [Cell]

  /// Makes a blank frame; negative sizes become zero.
  public init(columns: Int, rows: Int, direction: Direction, mode: BidiMode = .app) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    self.direction = mode == .off ? .leftToRight : direction
    self.mode = mode
    cells = Array(repeating: Cell(), count: self.columns * self.rows)
  }

  /// The whole frame as a rectangle.
  public var bounds: Rect { Rect(x: 0, y: 0, width: columns, height: rows) }

  /// The cell at a physical column and row; a blank one outside the frame.
  public subscript(column: Int, row: Int) -> Cell {
    isInside(column, row) ? cells[row * columns + column] : Cell()
  }

  /// Puts the cursor on a cell, in leading coordinates.
  public mutating func place(cursorAt x: Int, y: Int) {
    let column = physical(x, width: 1)
    cursor = isInside(column, y) ? Point(x: column, y: y) : nil
  }

  /// The physical column of the left edge of what begins at the leading column `x`.
  func physical(_ x: Int, width: Int) -> Int {
    direction == .rightToLeft ? columns - x - width : x
  }

  /// The physical columns and rows of a rectangle that lie inside the frame.
  func physical(_ rect: Rect) -> (columns: Range<Int>, rows: Range<Int>) {
    let left = physical(rect.x, width: rect.width)
    return (
      clamped(left, left + rect.width, to: columns), clamped(rect.y, rect.maxY, to: rows)
    )
  }

  /// The cells of a row as they are stored, in the layout of `app` unless the frame's mode is other.
  func storedRow(_ y: Int) -> ArraySlice<Cell> {
    y >= 0 && y < rows ? cells[y * columns..<(y + 1) * columns] : []
  }

  /// Changes a cell in place; nothing happens outside the frame.
  mutating func change(_ column: Int, _ row: Int, _ body: (inout Cell) -> Void) {
    guard isInside(column, row) else { return }
    body(&cells[row * columns + column])
  }

  /// Writes a run of cells, and blanks the halves of wide characters that it cuts in two.
  mutating func write(_ run: some Collection<Cell>, at left: Int, _ row: Int) {
    for (offset, cell) in run.enumerated() {
      change(left + offset, row) { $0 = cell }
    }
    healSeam(after: left - 1, row)
    healSeam(after: left + run.count - 1, row)
    // At the edges of the frame the other half may be outside.
    if self[0, row].isContinuation { change(0, row, blank) }
    if displayWidth(self[columns - 1, row].base) == 2 { change(columns - 1, row, blank) }
  }

  /// Repairs the neighbours `column` and `column + 1` if only one half of a wide character is there.
  private mutating func healSeam(after column: Int, _ row: Int) {
    let isWide = isInside(column, row) && displayWidth(self[column, row].base) == 2
    let hasRightHalf = self[column + 1, row].isContinuation
    if isWide && !hasRightHalf { change(column, row, blank) }
    if !isWide && hasRightHalf && column >= 0 { change(column + 1, row, blank) }
  }

  private func isInside(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && column < columns && row >= 0 && row < rows
  }
}

private func blank(_ cell: inout Cell) {
  cell = Cell(role: cell.role)
}

private func clamped(_ lower: Int, _ upper: Int, to limit: Int) -> Range<Int> {
  let first = min(max(0, lower), limit)
  return first..<max(first, min(upper, limit))
}
