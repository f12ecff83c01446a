import Recording
import Journaling
public import Canvas
import Domain
import Screens
import Wording

extension Session {
  /// Takes one key, all its consequences included.
  public mutating func handle(_ stroke: Keystroke) {
    let focus = focus
    makeListReady()
    take(stroke)
    makeListReady()
    noteTyping(hasLeft: focus != self.focus)
  }

  private mutating func take(_ stroke: Keystroke) {
    message = nil
    if takeOverlay(stroke) || takeGlobal(stroke.key) { return }
    let fresh = surroundings.randomID()
    let context = context(fresh: fresh)
    guard var state = stack.popLast() else { return }
    let effects = state.screen.update(stroke, in: context)
    stack.append(state)
    carry(out: effects)
  }

  private mutating func takeOverlay(_ stroke: Keystroke) -> Bool {
    switch overlay {
    case nil: return false
    case .menu(var menu):
      if let effects = menu.update(stroke) {
        overlay = nil
        carry(out: effects)
      } else {
        overlay = .menu(menu)
      }
    case .help: overlay = nil
    case .clock: answerClock(stroke.key)
    case .erasing(let person): takeErasing(person, stroke)
    case .leaving:
      overlay = nil
      if [.function(12), .control("q")].contains(stroke.key) { isOver = true }
    case .reason(var prompt):
      switch prompt.update(stroke) {
      case .typing: overlay = .reason(prompt)
      case .given:
        overlay = nil
        perform(prompt.commands, on: prompt.day, then: prompt.next, reason: prompt.reason)
      case .dropped: overlay = nil
      }
    }
    return true
  }

  /// The keys that mean the same everywhere.
  private mutating func takeGlobal(_ key: Key) -> Bool {
    switch key {
    case .function(12), .control("q"):
      askToLeave()
    case .control("c"): message = Message(text: .controlC, tone: .plain)
    case .function(1), .control("g"): overlay = .help
    case .function(9) where operatorNumber != nil: overlay = .menu(menu)
    case .function(9): message = Message(text: .menuLater, tone: .plain)
    case .escape where stack.count == 1 && operatorNumber != nil && topIgnoresEscape:
      overlay = .menu(menu)
    case .function(3) where operatorNumber != nil: open(.page(.beneficiaries), replacing: false)
    case .function(6) where !topIsForm && !deskTakesBack: undo()
    case .control("s") where topIsForm: return takeAs(.function(2))
    default: return false
    }
    return true
  }

  private mutating func takeAs(_ key: Key) -> Bool {
    take(Keystroke(key: key, isAlone: true))
    return true
  }

  private var topIsForm: Bool {
    if case .form = top.route { true } else { false }
  }

  /// At the desk F6 is about whoever was picked out by hand, if already settled.
  private var deskTakesBack: Bool {
    guard let desk = top.screen as? Desk else { return false }
    return desk.takesBack(in: context())
  }

  /// Esc clears a filter first; only then, on the root, it opens the menu.
  private var topIgnoresEscape: Bool {
    guard let page = top.screen as? Page else { return false }
    return page.isUnfiltered
  }

  private var menu: Menu {
    // Commands chosen here may make something new: its id must be fresh.
    let context = context(fresh: surroundings.randomID())
    let screens = screenMenu.map { route in
      (title: ScreenState(route).screen.title(in: context), effects: effects(toward: route))
    }
    return Menu(screens: screens, commands: top.screen.commands(in: context) + always)
  }

  /// A list becomes the root; a form opens over what is there, so that Esc leads back to it.
  private func effects(toward route: Route) -> [Effect] {
    if case .form = route { [.open(route)] } else { [.root(route)] }
  }

  /// Whether another operator is another passphrase.
  private var hasPassphrases: Bool {
    chronicle.journal.isSealed && chronicle.journal.publicPassphrase == nil
  }

  /// The commands that every screen offers.
  private var always: [MenuCommand] {
    [
      MenuCommand(
        Phrase("مستعمل آخر", "Changer d'utilisateur", "Change operator"),
        effects: hasPassphrases ? [.lock(forAnother: true)] : [.root(.page(.operators))]),
      MenuCommand(
        .lock, refusal: chronicle.journal.isSealed ? nil : .notSealed,
        effects: [.lock(forAnother: false)]),
      MenuCommand(.leave, key: Phrase(verbatim: "F12"), effects: [.leave]),
    ] + Language.allCases.map { MenuCommand($0.ownName, effects: [.useLanguage($0)]) }
  }
}
