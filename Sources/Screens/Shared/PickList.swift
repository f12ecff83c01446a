import Canvas
import Wording

/// A list to choose from, filtered as one types.
public struct PickList: Equatable, Sendable {
  var choices: [Choice]
  var filter = EditBuffer()
  var selected = 0

  /// The entries that match what was typed.
  var matches: [Choice] { choices.matching(filter.text) }
}

extension Form {
  mutating func openList(in context: Context) {
    guard let field = focused(fields(in: context)), case .choice(let choices) = field.input else {
      return
    }
    list = PickList(choices: choices)
  }

  mutating func updateList(_ stroke: Keystroke, in context: Context) -> [Effect] {
    guard var open = list else { return [] }
    switch stroke.key {
    case .escape: list = nil
    case .enter: return choose(open, in: context)
    default:
      open.update(stroke.key)
      list = open
    }
    return []
  }

  private mutating func choose(_ open: PickList, in context: Context) -> [Effect] {
    list = nil
    guard open.matches.indices.contains(open.selected),
      let field = focused(fields(in: context))
    else { return [] }
    edit(field, context) {
      $0 = EditBuffer(context.say(open.matches[open.selected].label))
    }
    return move(by: 1, in: context)
  }
}

extension PickList {
  mutating func update(_ key: Key) {
    switch key {
    case .up: selected = max(0, selected - 1)
    case .down: selected = min(max(0, matches.count - 1), selected + 1)
    case .pageUp: selected = max(0, selected - 8)
    case .pageDown: selected = min(max(0, matches.count - 1), selected + 8)
    case .home: selected = 0
    case .end: selected = max(0, matches.count - 1)
    case .backspace:
      filter.backspace()
      selected = 0
    default:
      guard let typed = key.typed else { return }
      filter.insert(typed)
      selected = 0
    }
  }

  /// Draws the list over the form.
  func draw(into frame: inout Frame, in rect: Rect, _ context: Context) {
    frame.fill(rect, role: .text)
    frame.box(rect, title: context.say(.list), role: .border)
    let inner = rect.inset(by: 1)
    frame.put(filter, x: inner.x, y: inner.y, width: inner.width, role: .field, isFocused: true)
    let rows = inner.height - 1
    let matches = matches
    let top = max(0, min(selected - rows / 2, matches.count - rows))
    for (row, choice) in matches.dropFirst(top).prefix(rows).enumerated() {
      let isSelected = top + row == selected
      let line = Rect(x: inner.x, y: inner.y + 1 + row, width: inner.width, height: 1)
      let note = choice.note.map { context.say($0) } ?? ""
      let cells = layout(note, base: .interface, direction: context.direction).count
      let noteWidth = cells == 0 ? 0 : cells + 1
      frame.put(
        (isSelected ? context.pointer + " " : "  ") + context.say(choice.label), x: line.x,
        y: line.y,
        width: line.width - noteWidth, role: isSelected ? .selected : .text, base: .interface)
      frame.put(
        note, x: line.x + line.width - noteWidth, y: line.y, width: noteWidth, role: .value,
        alignment: .trailing, base: .interface)
      if isSelected { frame.paint(line, role: .selected) }
    }
    if matches.isEmpty {
      frame.put(
        context.say(.nothingFound), x: inner.x, y: inner.y + 1, width: inner.width, role: .dim)
    }
  }
}
