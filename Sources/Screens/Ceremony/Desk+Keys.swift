import Canvas
import Domain
import Wording

extension Desk {
  /// The keys of the desk beside Enter, whose meaning depends on what is shown.
  static let keyTable: [Binding<Desk>] = [
    Binding(
      .function(4), .otherOutcome,
      refusal: { desk, context in desk.list(in: context).selected == nil ? .chooseWhom : nil }
    ) { desk, context in desk.openOutcomes(in: context) },
    Binding(.function(6), .undo) { desk, context in desk.takeBack(in: context) },
    Binding(.tab, .tablesMode) { desk, _ in desk.turn(to: desk.mode.next) },
    Binding(.backTab, .tablesMode, hinted: false) { desk, _ in
      desk.turn(to: desk.mode.next.next)
    },
    Binding(.up, .back, hinted: false) { desk, context in desk.move(-1, context) },
    Binding(.down, .next, hinted: false) { desk, context in desk.move(1, context) },
    Binding(.pageUp, .back, hinted: false) { desk, context in desk.move(-10, context) },
    Binding(.pageDown, .next, hinted: false) { desk, context in desk.move(10, context) },
    Binding(.home, .back, hinted: false) { desk, context in desk.move(-.max / 2, context) },
    Binding(.end, .next, hinted: false) { desk, context in desk.move(.max / 2, context) },
    Binding(.backspace, .back, hinted: false) { desk, _ in
      desk.search.backspace()
      desk.choose(nil)
      return []
    },
    Binding(.escape, .back, hinted: false) { desk, _ in desk.escape() },
  ]

  public func hints(in context: Context) -> [KeyHint] {
    if outcomes != nil { return [KeyHint(.enterKey, .choose), KeyHint(.escapeKey, .back)] }
    let enter: Phrase =
      mode == .checkIn ? .checkIn : isShown ? .handOver : .show
    let others = Self.keyTable.filter(\.isHinted).map { binding in
      KeyHint(binding.keyName, binding.key == .tab ? mode.next.label : binding.label)
    }
    return [KeyHint(.enterKey, enter)] + others
  }

  public func commands(in context: Context) -> [MenuCommand] {
    let entry = list(in: context).selected
    let outcomes = Self.otherOutcomes.map { outcome in
      MenuCommand(
        outcome.phrase, refusal: entry == nil ? .chooseWhom : nil,
        effects: entry.map { [.open(form(outcome, $0))] } ?? [])
    }
    let refusal: Phrase? = entry?.outcome == nil ? Rejection(.notHandedOver).phrase : nil
    let back = MenuCommand(
      .takeBack, refusal: refusal,
      effects: entry.map { [.open(.form(.ceremony(.takeBack(ceremony, $0.allocation))))] } ?? [])
    return outcomes + [back]
  }

  private mutating func turn(to mode: Mode) -> [Effect] {
    self.mode = mode
    anchor = 0
    search = EditBuffer()
    choose(nil)
    return []
  }

  private mutating func move(_ step: Int, _ context: Context) -> [Effect] {
    let list = list(in: context)
    guard !list.entries.isEmpty else { return [] }
    let index = list.entries.firstIndex { $0.allocation == list.selected?.allocation } ?? 0
    let target = min(max(0, index + step), list.entries.count - 1)
    choose(list.entries[target].allocation)
    return []
  }

  /// Clears the search first, then the choice, then goes back.
  private mutating func escape() -> [Effect] {
    if search.isEmpty, chosen == nil, !isShown { return [.back] }
    search = EditBuffer()
    choose(nil)
    return []
  }
}
