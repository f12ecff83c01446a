public import Canvas
import Domain
import Screens
import Wording

extension Seat {
  /// Takes one key, all its consequences included but those that wait for `work`.
  ///
  /// Whoever comes back after the idle time is asked who they are, and the key that brought them
  /// counts for nothing.
  public mutating func handle(_ stroke: Keystroke) {
    let now = surroundings.monotonicMilliseconds()
    let isLate = locksIfIdle(at: now)
    lastKey = now
    if isLate || pending != nil { return }
    if entrance == nil {
      session?.handle(stroke)
      follow()
    } else {
      enter(stroke, at: now)
    }
  }

  /// Takes over what the session decided.
  mutating func follow() {
    guard let session else { return }
    (language, theme) = (session.language, session.theme)
    lockAfterMinutes = session.lockAfterMinutes
    if session.isOver { isOver = true }
    let asked = session.asked
    self.session?.asked = nil
    switch asked {
    case .lock(let another): lock(forAnother: another)
    case .keys(let work): begin(work)
    case nil: break
    }
  }

  /// Something that takes a moment: said before it is done.
  private mutating func begin(_ work: KeyWork) {
    pending = work
    let moment = Message(text: .oneMoment, tone: .plain)
    if entrance == nil { session?.message = moment } else { entrance?.message = moment }
  }

  private mutating func enter(_ stroke: Keystroke, at now: Int64) {
    entrance?.message = nil
    if takeOverlay(stroke) || takeGlobal(stroke.key) { return }
    if let waiting = waiting(at: now) {
      entrance?.message = waiting
      return
    }
    let context = context
    let effects = entrance?.screen.update(stroke, in: context) ?? []
    for effect in effects { carry(out: effect) }
  }

  private mutating func takeOverlay(_ stroke: Keystroke) -> Bool {
    switch entrance?.overlay {
    case .menu(var menu):
      let effects = menu.update(stroke)
      entrance?.overlay = effects == nil ? .menu(menu) : nil
      for effect in effects ?? [] { carry(out: effect) }
    case .help: entrance?.overlay = nil
    case .leaving:
      entrance?.overlay = nil
      if [.function(12), .control("q")].contains(stroke.key) { isOver = true }
    case .reason, .clock, .erasing, nil: return false
    }
    return true
  }

  /// The keys that mean the same everywhere.
  private mutating func takeGlobal(_ key: Key) -> Bool {
    switch key {
    case .function(12), .control("q"): askToLeave()
    case .control("c"): entrance?.message = Message(text: .controlC, tone: .plain)
    case .function(1), .control("g"): entrance?.overlay = .help
    case .function(9):
      let menu = menu
      entrance?.overlay = .menu(menu)
    case .function(3) where entrance?.isLock == true: entrance = Entrance(.recovery)
    case .control("s"): enter(Keystroke(key: .function(2), isAlone: true), at: lastKey)
    default: return false
    }
    return true
  }

  private mutating func askToLeave() {
    entrance?.overlay = .leaving
    if entrance?.code != nil {
      say(entrance?.founding == nil ? .leaveWithoutCode : .leaveUnfounded, .bad)
    } else {
      let isTyped =
        (entrance?.form == .founding && entrance?.isTouched == true) || draftsProblem != nil
      say(isTyped ? .leaveAskLosing : .leaveAsk, isTyped ? .bad : .plain)
    }
  }

  private var menu: Menu {
    let recovery =
      entrance?.isLock == true
      ? [
        MenuCommand(
          .enterRecoveryCode, key: Phrase(verbatim: "F3"),
          effects: [.open(.form(.entrance(.recovery)))])
      ] : []
    return Menu(
      screens: [],
      commands: recovery + [MenuCommand(.leave, key: Phrase(verbatim: "F12"), effects: [.leave])]
        + Language.allCases.map { MenuCommand($0.ownName, effects: [.useLanguage($0)]) })
  }

  private mutating func carry(out effect: Effect) {
    switch effect {
    case .perform(let commands, let next): begin(taking: .found(commands), next)
    case .keys(let task, let next): begin(taking: .keys(task), next)
    case .open(.form(.entrance(let form))): entrance = Entrance(form)
    // Nothing typed here is kept as a draft.
    case .say(.draftKept, _): break
    case .say(let text, let tone): say(text, tone)
    case .back: goBack()
    case .useLanguage(let language):
      self.language = language
      session?.language = language
    case .leave: askToLeave()
    default: break
    }
  }

  /// Takes what was typed in secret out of the form, for the work alone.
  private mutating func begin(taking task: KeyWork.Task, _ next: [Effect]) {
    var secrets = Secrets()
    if var form = entrance?.screen as? Form {
      secrets = form.takeSecrets()
      entrance?.screen = form
    }
    begin(KeyWork(task: task, secrets: secrets, next: next))
  }

  /// Esc: from the recovery to the lock, from a new code to the session that asked for it.
  private mutating func goBack() {
    switch entrance?.form {
    case .recovery, .renewal: lock()
    case .founding, .unlock: say(.nothingBefore, .plain)
    case nil: entrance = nil
    }
  }
}
