extension Frame {
  /// Fills a rectangle with one character.
  public mutating func fill(_ rect: Rect, role: Role, with character: Unicode.Scalar = " ") {
    let area = physical(rect)
    let run = Array(repeating: Cell(base: character, role: role), count: area.columns.count)
    guard !run.isEmpty else { return }
    for row in area.rows {
      write(run, at: area.columns.lowerBound, row)
    }
  }

  /// Gives the cells of a rectangle a role and leaves their characters, as for a selected row.
  public mutating func paint(_ rect: Rect, role: Role) {
    let area = physical(rect)
    for row in area.rows {
      for column in area.columns {
        change(column, row) { $0.role = role }
      }
    }
  }

  /// Draws a box along the edge of a rectangle, with a title in its upper edge.
  public mutating func box(_ rect: Rect, title: String? = nil, role: Role = .border) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    rule(y: rect.y, x: rect.x, width: rect.width, role: role)
    rule(y: rect.maxY - 1, x: rect.x, width: rect.width, role: role)
    verticalRule(x: rect.x, y: rect.y, height: rect.height, role: role)
    verticalRule(x: rect.maxX - 1, y: rect.y, height: rect.height, role: role)
    let left = physical(rect.x, width: rect.width)
    corners("┌", "┐", left: left, width: rect.width, row: rect.y, role: role)
    corners("└", "┘", left: left, width: rect.width, row: rect.maxY - 1, role: role)
    if let title { put(title: title, on: rect) }
  }

  /// Draws a horizontal line.
  public mutating func rule(y: Int, x: Int, width: Int, role: Role = .border) {
    fill(Rect(x: x, y: y, width: width, height: 1), role: role, with: "─")
  }

  /// Draws a vertical line.
  public mutating func verticalRule(x: Int, y: Int, height: Int, role: Role = .border) {
    fill(Rect(x: x, y: y, width: 1, height: height), role: role, with: "│")
  }

  /// Draws a bar that grows from the leading edge, in the roles `bar` and `emptyBar`.
  ///
  /// What has begun shows at least one full cell, and what is not complete at least one empty one.
  /// A total of zero is an empty bar.
  public mutating func bar(filled: Int, of total: Int, x: Int, y: Int, width: Int) {
    guard width > 0 else { return }
    let full = fullCells(filled, of: total, width: width)
    let parts = Rect(x: x, y: y, width: width, height: 1).split(leading: full)
    fill(parts.leading, role: .bar, with: "█")
    fill(parts.trailing, role: .emptyBar, with: "░")
  }

  private mutating func corners(
    _ leftCorner: Unicode.Scalar, _ rightCorner: Unicode.Scalar, left: Int, width: Int, row: Int,
    role: Role
  ) {
    write([Cell(base: leftCorner, role: role)], at: left, row)
    write([Cell(base: rightCorner, role: role)], at: left + width - 1, row)
  }

  private mutating func put(title: String, on rect: Rect) {
    // A corner, a space, the title, a space, one stroke and a corner.
    let room = rect.width - 5
    guard room > 0 else { return }
    let x = rect.x + 2
    let used = put(title, x: x, y: rect.y, width: room, role: .title, base: .interface)
    fill(Rect(x: x - 1, y: rect.y, width: 1, height: 1), role: .title)
    fill(Rect(x: x + used, y: rect.y, width: 1, height: 1), role: .title)
  }
}

/// How many of `width` cells are full: rounded, but never misleading at either end.
private func fullCells(_ filled: Int, of total: Int, width: Int) -> Int {
  guard total > 0, filled > 0 else { return 0 }
  guard filled < total else { return width }
  let rounded = Int((Double(filled) / Double(total) * Double(width)).rounded())
  return min(max(rounded, 1), max(width - 1, 1))
}
