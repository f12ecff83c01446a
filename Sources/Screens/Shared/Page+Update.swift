public import Canvas
import Wording

extension Page {
  public mutating func update(_ stroke: Keystroke, in context: Context) -> [Effect] {
    if let typed = stroke.key.typed {
      filter.insert(typed)
      selected = nil
      return []
    }
    guard let binding = Self.keyTable.first(where: { $0.key == stroke.key }) else {
      return [.say(.nothingHere(stroke.key.phrase(context.language)), .plain)]
    }
    if let refusal = binding.refusal(self, context) { return [.say(refusal, .bad)] }
    // A held Enter walks through no chain of steps.
    if case .enter = stroke.key, !stroke.isAlone, performs(in: context) {
      return [.say(.pressAlone, .plain)]
    }
    return binding.action(&self, context)
  }

  /// Whether Enter on the selected row records something at once.
  func performs(in context: Context) -> Bool {
    let view = view(in: context)
    let rows = rows(of: view, in: context)
    let effects = rows[safe: selectedIndex(rows, view)]?.effects ?? []
    return effects.contains { if case .perform = $0 { true } else { false } }
  }

  /// The keys of every list.
  static let keyTable: [Binding<Page>] = [
    Binding(.enter, .open) { page, context in page.open(in: context) },
    Binding(
      .function(2), .new,
      refusal: { page, context in
        guard let new = page.view(in: context).new else { return .nothingHere("F2") }
        return new.refusal
      }
    ) { page, context in page.view(in: context).new?.effects ?? [] },
    Binding(.up, .back, hinted: false) { page, context in page.move(-1, context) },
    Binding(.down, .next, hinted: false) { page, context in page.move(1, context) },
    Binding(.backTab, .back, hinted: false) { page, context in page.move(-1, context) },
    Binding(.tab, .next, hinted: false) { page, context in page.move(1, context) },
    Binding(.pageUp, .back, hinted: false) { page, context in page.move(-10, context) },
    Binding(.pageDown, .next, hinted: false) { page, context in page.move(10, context) },
    Binding(.home, .back, hinted: false) { page, context in page.move(-.max / 2, context) },
    Binding(.end, .next, hinted: false) { page, context in page.move(.max / 2, context) },
    Binding(.backspace, .back, hinted: false) { page, _ in
      page.filter.backspace()
      page.selected = nil
      return []
    },
    Binding(.escape, .back, hinted: false) { page, _ in page.escape() },
  ]

  func view(in context: Context) -> PageView {
    context.ready(kind)?.view ?? kind.content.view(in: context).withRights(in: context)
  }

  /// What the selected row does; a command leaves the list whole again behind it, with the next step
  /// selected.
  private mutating func open(in context: Context) -> [Effect] {
    let view = view(in: context)
    let rows = rows(of: view, in: context)
    guard let row = rows[safe: selectedIndex(rows, view)] else { return [] }
    if row.id.hasPrefix(Self.commandPrefix) {
      filter = EditBuffer()
      selected = nil
    }
    return row.effects
  }

  private mutating func move(_ step: Int, _ context: Context) -> [Effect] {
    let view = view(in: context)
    let rows = rows(of: view, in: context)
    guard !rows.isEmpty else { return [] }
    let index = selectedIndex(rows, view) + step
    selected = rows[min(max(0, index), rows.count - 1)].id
    return []
  }

  /// Clears the filter first, then goes back.
  private mutating func escape() -> [Effect] {
    if filter.isEmpty { return [.back] }
    filter = EditBuffer()
    selected = nil
    return []
  }
}
