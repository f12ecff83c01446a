public import Canvas
import Domain
public import Wording

/// F9: the screens by number and every command of the screen by its name, in any language and on
/// any keyboard layout.
public struct Menu: Equatable, Sendable {
  public struct Item: Equatable, Sendable {
    var name: Phrase
    var key: Phrase?
    var refusal: Phrase?
    var effects: [Effect]

    /// The names as they are found.
    var folded: [String] { name.all.map(foldedLetters) }
  }

  var items: [Item]
  var filter = EditBuffer()
  var selected = 0

  /// The menu over a screen.
  public init(screens: [(title: Phrase, effects: [Effect])], commands: [MenuCommand]) {
    items = screens.enumerated().map { index, screen in
      let digit = Phrase(verbatim: index == 9 ? "0" : String(index + 1))
      return Item(name: screen.title, key: digit, effects: screen.effects)
    }
    items += commands.map {
      Item(name: $0.name, key: $0.key, refusal: $0.refusal, effects: $0.effects)
    }
  }

  /// The items that match what was typed, those first of which a word begins with it.
  var matches: [Item] {
    let typed = Set([foldedLetters(filter.text), foldedLetters(latinKeys(filter.text))])
    if filter.isEmpty { return items }
    let found = items.filter { item in
      item.folded.contains { name in typed.contains { name.contains($0) } }
    }
    func begins(_ item: Item) -> Bool {
      item.folded.contains { name in typed.contains { Menu.hasWord(in: name, beginningWith: $0) } }
    }
    return found.filter(begins) + found.filter { !begins($0) }
  }

  /// A word, with the Arabic article or without it.
  private static func hasWord(in name: String, beginningWith start: String) -> Bool {
    name.split(separator: " ").contains { $0.hasPrefix(start) || $0.hasPrefix("ال" + start) }
  }

  /// Takes one key.
  ///
  /// - Returns: what to do, or nothing while the menu stays open.
  public mutating func update(_ stroke: Keystroke) -> [Effect]? {
    if let typed = stroke.key.typed {
      if filter.isEmpty, let digit = Int(plainDigits(typed)), let item = screen(digit) {
        return item.effects
      }
      filter.insert(typed)
      selected = 0
      return nil
    }
    switch stroke.key {
    // The key that opened the menu closes it, whatever was typed.
    case .function(9): return []
    case .escape where filter.isEmpty: return []
    case .escape: filter = EditBuffer()
    case .enter:
      guard let item = matches[safe: selected] else { return nil }
      return item.refusal.map { [.say($0, .bad)] } ?? item.effects
    case .backspace: filter.backspace()
    case .up, .backTab: selected = max(0, selected - 1)
    case .down, .tab: selected = min(max(0, matches.count - 1), selected + 1)
    case .pageUp: selected = max(0, selected - 10)
    case .pageDown: selected += 10
    case .home: selected = 0
    case .end: selected = max(0, matches.count - 1)
    default: break
    }
    selected = min(selected, max(0, matches.count - 1))
    return nil
  }

  private func screen(_ digit: Int) -> Item? {
    items.first { $0.key?.english == String(digit) }
  }

  /// Draws the menu over the body.
  public func view(into frame: inout Frame, body: Rect, in context: Context) {
    let width = min(60, body.width - 4)
    let height = min(body.height - 2, items.count + 3)
    let rect = Rect(
      x: body.x + (body.width - width) / 2, y: body.y + 1, width: width, height: height)
    frame.fill(rect, role: .text)
    frame.box(rect, title: context.say(.menu))
    let inner = rect.inset(horizontally: 2, vertically: 1)
    frame.put(filter, x: inner.x, y: inner.y, width: inner.width, role: .field, isFocused: true)
    let rows = inner.height - 1
    let top = max(0, min(selected - rows / 2, matches.count - rows))
    for (offset, item) in matches.dropFirst(top).prefix(rows).enumerated() {
      draw(item, inner.row(offset + 1), isSelected: top + offset == selected, &frame, context)
    }
    if matches.isEmpty {
      frame.put(
        context.say(.nothingFound), x: inner.x, y: inner.y + 1, width: inner.width, role: .dim,
        base: .interface)
    }
    if top + rows < matches.count {
      frame.put(
        "▾", x: rect.x + rect.width - 3, y: rect.y + rect.height - 1, width: 1, role: .key)
    }
  }

  private func draw(
    _ item: Item, _ rect: Rect, isSelected: Bool, _ frame: inout Frame, _ context: Context
  ) {
    let keyWidth = 8
    frame.put(
      context.say(item.name), x: rect.x + 2, y: rect.y, width: rect.width - keyWidth - 3,
      role: item.refusal == nil ? .text : .dim, base: .interface)
    if let key = item.key {
      frame.put(
        context.say(key), x: rect.x + rect.width - keyWidth, y: rect.y, width: keyWidth,
        role: .key, alignment: .trailing, base: .interface)
    }
    if isSelected {
      frame.put(context.pointer, x: rect.x, y: rect.y, width: 1, role: .selected, base: .interface)
      frame.paint(rect, role: .selected)
    }
  }
}

/// The Latin letters of the same keys, where the text was typed on an Arabic layout.
///
/// Used for commands' names only, never for text. QWERTY and AZERTY agree on these twenty letters.
func latinKeys(_ typed: String) -> String {
  let table: [Character: Character] = [
    "ث": "e", "ق": "r", "ف": "t", "غ": "y", "ع": "u", "ه": "i", "خ": "o", "ح": "p", "س": "s",
    "ي": "d", "ب": "f", "ل": "g", "ا": "h", "ت": "j", "ن": "k", "م": "l", "ء": "x", "ؤ": "c",
    "ر": "v", "ى": "n",
  ]
  return String(typed.map { table[$0] ?? $0 })
}
