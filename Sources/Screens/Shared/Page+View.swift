public import Canvas
public import Wording

extension Page: Screen {
  public func title(in context: Context) -> Phrase { view(in: context).title }

  public func awaitsConfirmation(in context: Context) -> Bool { performs(in: context) }

  public func hints(in context: Context) -> [KeyHint] {
    Self.keyTable.filter { $0.isHinted && $0.refusal(self, context) == nil }
      .map { KeyHint($0.keyName, $0.label) }
  }

  public func commands(in context: Context) -> [MenuCommand] {
    let view = view(in: context)
    return (view.new.map { [$0] } ?? []) + view.commands + view.rareCommands
  }

  public func view(into frame: inout Frame, body: Rect, in context: Context) {
    var view = view(in: context)
    // Whoever only reads cannot open the first, and what is damaged may be what would stand here.
    if !context.journal.isWritable { view.empty = context.journal.trouble ?? .journalReadOnly }
    frame.box(body, title: context.say(view.title))
    var inner = body.inset(horizontally: 2, vertically: 1)
    // As wide as the longest label: every cell left over is one more digit of an amount.
    let labels = view.summary.map { cells(of: $0.label, context) }.max() ?? 0
    for line in view.summary.prefix(inner.height - 4) {
      draw(line, inner.row(0), min(labels, 24, inner.width / 3), into: &frame, context)
      inner = inner.split(top: 1).bottom
    }
    if !view.summary.isEmpty {
      frame.rule(y: inner.y, x: body.x + 1, width: body.width - 2)
      inner = inner.split(top: 1).bottom
    }
    let (list, foot) = inner.split(bottom: 1)
    drawList(view, list, into: &frame, context)
    drawFilter(foot, into: &frame, context)
  }

  private func draw(
    _ line: SummaryLine, _ rect: Rect, _ labelWidth: Int, into frame: inout Frame,
    _ context: Context
  ) {
    frame.put(
      context.say(line.label), x: rect.x, y: rect.y, width: labelWidth, role: .label,
      base: .interface)
    let x = rect.x + labelWidth + 1
    let room = rect.width - labelWidth - 1
    // A value is never cut for its bar: the bar repeats what the value says.
    let barWidth = line.bar == nil || cells(of: line.value, context) > room - 13 ? 0 : 12
    let width = room - (barWidth == 0 ? 0 : barWidth + 1)
    frame.put(context.say(line.value), x: x, y: rect.y, width: width, role: line.role)
    if let bar = line.bar, barWidth > 0 {
      frame.bar(
        filled: bar.filled, of: bar.total, x: rect.x + rect.width - barWidth, y: rect.y,
        width: barWidth)
    }
  }

  private func cells(of words: Phrase, _ context: Context) -> Int {
    layout(context.say(words), base: .interface, direction: context.direction).count
  }

  private func drawList(
    _ view: PageView, _ rect: Rect, into frame: inout Frame, _ context: Context
  ) {
    var body = rect
    let widths = columnWidths(view.columns, rect.width - 2)
    if !view.columns.isEmpty, !view.rows.isEmpty {
      drawHeadings(view.columns, widths, rect.row(0), into: &frame, context)
      body = rect.split(top: 1).bottom
    }
    let rows = rows(of: view, in: context)
    if rows.isEmpty {
      frame.put(
        context.say(filter.isEmpty ? view.empty : .nothingFound), in: body, role: .dim,
        base: .interface)
      return
    }
    if view.rows.isEmpty, filter.isEmpty {
      // Commands alone: what to press for the first row stands below them.
      frame.put(
        context.say(view.empty), in: body.split(top: min(body.height, rows.count + 1)).bottom,
        role: .dim, base: .interface)
    }
    let index = selectedIndex(rows, view)
    let top = max(0, min(index - body.height / 2, rows.count - body.height))
    for (offset, row) in rows.dropFirst(top).prefix(body.height).enumerated() {
      draw(
        row, view.columns, widths, body.row(offset), isSelected: top + offset == index,
        into: &frame, context)
    }
  }

  private func drawHeadings(
    _ columns: [Column], _ widths: [Int], _ rect: Rect, into frame: inout Frame,
    _ context: Context
  ) {
    var x = rect.x + 2
    for (column, width) in zip(columns, widths) {
      frame.put(
        context.say(column.title), x: x, y: rect.y, width: width, role: .heading,
        alignment: column.alignment(in: context), base: .interface)
      x += width == 0 ? 0 : width + 1
    }
  }

  private func draw(
    _ row: Row, _ columns: [Column], _ widths: [Int], _ rect: Rect, isSelected: Bool,
    into frame: inout Frame, _ context: Context
  ) {
    if isSelected {
      frame.put(context.pointer, x: rect.x, y: rect.y, width: 1, role: .selected, base: .interface)
    }
    var x = rect.x + 2
    // A row of one cell, an action or a heading, takes the whole line.
    let isWhole = row.cells.count == 1
    for (index, cell) in row.cells.enumerated() {
      let width = isWhole ? rect.width - 2 : widths[safe: index] ?? 0
      frame.put(
        context.say(cell), x: x, y: rect.y, width: width, role: row.role,
        alignment: isWhole ? .leading : columns[safe: index]?.alignment(in: context) ?? .leading,
        base: isWhole ? .interface : .content)
      x += width == 0 ? 0 : width + 1
    }
    if isSelected {
      frame.paint(rect, role: .selected)
      if filter.isEmpty { frame.place(cursorAt: rect.x, y: rect.y) }
    }
  }

  /// Fixed widths as they are; the columns without one share what is left.
  ///
  /// On a narrow screen the last fixed columns give way, with a width of 0, before a name becomes
  /// too short to be told from another.
  private func columnWidths(_ columns: [Column], _ total: Int) -> [Int] {
    let open = columns.count { $0.width == nil }
    var widths = columns.map(\.width)
    func share() -> Int {
      let shown = widths.count { $0 != 0 }
      return (total - widths.compactMap { $0 }.reduce(0, +) - max(0, shown - 1)) / max(1, open)
    }
    let shortest = 12
    while open > 0, share() < shortest,
      let last = widths.lastIndex(where: { ($0 ?? 0) > 0 })
    {
      widths[last] = 0
    }
    return widths.map { $0 ?? max(0, share()) }
  }

  private func drawFilter(_ rect: Rect, into frame: inout Frame, _ context: Context) {
    guard !filter.isEmpty else { return }
    let label = context.say(.filter) + ": "
    let used = frame.put(
      label, x: rect.x, y: rect.y, width: rect.width / 2, role: .label, base: .interface)
    frame.put(
      filter, x: rect.x + used + 1, y: rect.y, width: rect.width - used - 1, role: .focusedField,
      isFocused: true)
  }
}

extension Column {
  /// Numbers stand at the right in either direction, so that their units are under each other.
  ///
  /// A column that is aligned at its end holds numbers, which run from left to right in Arabic too;
  /// mirrored, `50.000,00` and `9.000,00` would share their first digit instead of their last.
  func alignment(in context: Context) -> Alignment {
    context.language.isRightToLeft && alignment == .trailing ? .leading : alignment
  }
}
