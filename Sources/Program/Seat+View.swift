import Journaling
import Recording
public import Canvas
import Domain
import Screens
import Wording

extension Seat {
  /// What the terminal shows now.
  public func frame(columns: Int, rows: Int, mode: BidiMode = .app) -> Frame {
    guard let entrance else {
      if let session { return session.frame(columns: columns, rows: rows, mode: mode) }
      return Frame(columns: columns, rows: rows, direction: context.direction, mode: mode)
    }
    let context = context
    var frame = Frame(columns: columns, rows: rows, direction: context.direction, mode: mode)
    guard columns >= Session.smallest.columns, rows >= Session.smallest.rows else {
      frame.put(
        context.say(.tooSmall), x: 0, y: 0, width: columns, role: .warning, base: .interface)
      return frame
    }
    draw(entrance, into: &frame, context)
    return frame
  }

  private func draw(_ entrance: Entrance, into frame: inout Frame, _ context: Context) {
    let body = Rect(x: 0, y: 1, width: frame.columns, height: frame.rows - 3)
    let chrome = Chrome(context: context)
    drawTitle(into: &frame, context)
    entrance.screen.view(into: &frame, body: body, in: context)
    switch entrance.overlay {
    case .menu(let menu): menu.view(into: &frame, body: body, in: context)
    case .help:
      chrome.drawHelp(
        hints(entrance, context), about: entrance.screen.explanation(in: context), into: &frame,
        body)
    case .leaving, .reason, .clock, .erasing, nil: break
    }
    chrome.draw(entrance.message ?? obstacle, into: &frame, y: frame.rows - 2)
    chrome.draw(hints(entrance, context), into: &frame, y: frame.rows - 1)
  }

  /// The file is named, for the centre's name is sealed.
  private func drawTitle(into frame: inout Frame, _ context: Context) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    frame.put(
      "Wasl · " + nameIsolated(name), x: 1, y: 0, width: frame.columns / 2, role: .title,
      base: .interface)
    let day = nameIsolated(context.today.words(in: language, withWeekday: false))
    let state = journal == nil ? "" : " · ○ " + context.say(.locked)
    frame.put(
      day + (session == nil ? state : ""), x: frame.columns / 2, y: 0,
      width: frame.columns - frame.columns / 2 - 1, role: .text, alignment: .trailing,
      base: .interface)
  }

  private func hints(_ entrance: Entrance, _ context: Context) -> [KeyHint] {
    let recovery =
      entrance.isLock ? [KeyHint(Phrase(verbatim: "F3"), .recoveryCodeKey)] : []
    // There is nowhere to go back to from where everything begins.
    let isFirst = entrance.isLock || entrance.form == .founding
    let own = entrance.screen.hints(in: context).filter { !isFirst || $0.label != .back }
    return own + recovery
      + [KeyHint(Phrase(verbatim: "F9"), .menu), KeyHint(Phrase(verbatim: "F12"), .leave)]
  }

  /// What the screen of the entrance may look at: of the journal only what is clear, until the
  /// recovery code has opened it.
  var context: Context {
    var context = Context(
      state: entrance?.recovered?.state ?? State(), language: language,
      today: surroundings.today(), minuteOfDay: surroundings.minuteOfDay(), desk: desk,
      themes: themes, theme: theme)
    context.journal.isSealed = true
    context.journal.publicPassphrase = journal?.publicPassphrase
    context.secretRules = .sealing
    context.lockAfterMinutes = lockAfterMinutes
    return context
  }
}
