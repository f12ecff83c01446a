extension Frame {
  /// Writes one line of text, cut with an ellipsis at its logical end if it does not fit.
  ///
  /// Only the cells of the text are written; `fill` or `paint` give the rest a role.
  ///
  /// - Returns: The number of columns used.
  @discardableResult
  public mutating func put(
    _ text: String, x: Int, y: Int, width: Int, role: Role = .text,
    alignment: Alignment = .leading, base: Base = .content
  ) -> Int {
    let room = min(width, columns - x)
    guard y >= 0, y < rows, room > 0 else { return 0 }
    let line = paragraph(text, base: base).truncated(to: room)
    put(line, x: x, y: y, width: room, role: role, alignment: alignment)
    return line.width
  }

  /// Writes a text wrapped into a rectangle; an ellipsis ends the last row if the rest does not fit.
  ///
  /// - Returns: The number of rows used.
  @discardableResult
  public mutating func put(
    _ text: String, in rect: Rect, role: Role = .text, alignment: Alignment = .leading,
    base: Base = .content
  ) -> Int {
    let lines = wrapped(
      text, width: rect.width, limit: rect.height, base: base, direction: direction, mode: mode)
    for (index, line) in lines.enumerated() {
      let y = rect.y + index
      put(line, x: rect.x, y: y, width: rect.width, role: role, alignment: alignment)
    }
    return lines.count
  }

  /// Writes a text wrapped into as many of the last rows of a rectangle as it needs; what stood in
  /// them is covered.
  ///
  /// - Returns: The number of rows used.
  @discardableResult
  public mutating func put(
    _ text: String, atBottomOf rect: Rect, role: Role = .text, base: Base = .content
  ) -> Int {
    let lines = wrapped(
      text, width: rect.width, limit: rect.height, base: base, direction: direction, mode: mode)
    let place = rect.split(bottom: lines.count).bottom
    fill(place, role: .text)
    for (index, line) in lines.enumerated() {
      put(line, x: place.x, y: place.y + index, width: place.width, role: role)
    }
    return lines.count
  }

  /// Writes the visible part of a field over the whole width, and the cursor if it is focused.
  ///
  /// - Parameter isMasked: Whether bullets stand for the characters, as for a passphrase.
  public mutating func put(
    _ buffer: EditBuffer, x: Int, y: Int, width: Int, role: Role = .field,
    isFocused: Bool = false, isMasked: Bool = false
  ) {
    guard width > 0 else { return }
    let view = buffer.view(width: width, direction: direction, isMasked: isMasked, mode: mode)
    let left = physical(x, width: width)
    write(view.cells.map { with(role, $0) }, at: left, y)
    if isFocused { cursor = Point(x: left + view.caretColumn, y: y) }
  }

  /// Writes a line that is laid out already, such as one of `Paragraph.lines(width:)`.
  public mutating func put(
    _ line: LaidOutText, x: Int, y: Int, width: Int, role: Role = .text,
    alignment: Alignment = .leading
  ) {
    let inset =
      switch alignment {
      case .leading: 0
      case .centre: (width - line.width) / 2
      case .trailing: width - line.width
      }
    write(line.cells.map { with(role, $0) }, at: physical(x + inset, width: line.width), y)
  }

  private func paragraph(_ text: String, base: Base) -> Paragraph {
    Paragraph(text, base: base, direction: direction, mode: mode)
  }
}

private func with(_ role: Role, _ cell: Cell) -> Cell {
  var cell = cell
  cell.role = role
  return cell
}
