import Journaling
import Recording
public import Canvas
import Domain
import Screens
import Wording

extension Session {
  /// The smallest terminal in which anything is drawn.
  public static let smallest = (columns: 60, rows: 16)

  /// What the terminal shows now.
  public func frame(columns: Int, rows: Int, mode: BidiMode = .app) -> Frame {
    let context = context()
    var frame = Frame(columns: columns, rows: rows, direction: context.direction, mode: mode)
    guard columns >= Session.smallest.columns, rows >= Session.smallest.rows else {
      frame.put(
        context.say(.tooSmall), x: 0, y: 0, width: columns, role: .warning, base: .interface)
      return frame
    }
    let body = Rect(x: 0, y: 1, width: columns, height: rows - 3)
    drawTitle(into: &frame, context)
    top.screen.view(into: &frame, body: body, in: context)
    drawOverlay(into: &frame, body, context)
    drawMessage(into: &frame, y: rows - 2, context)
    drawHints(into: &frame, y: rows - 1, context)
    return frame
  }

  private func drawTitle(into frame: inout Frame, _ context: Context) {
    let isWritable = chronicle.journal.isWritable
    let isSafe = isWritable && keeping.problem == nil
    let mark =
      keeping.problem != nil
      ? Phrase(verbatim: "! ") + .notKept
      : isWritable ? Phrase(verbatim: "● ") + .saved : Phrase(verbatim: "○ ") + .readOnly
    let day = context.today.words(in: language, withWeekday: false)
    let who = context.operatorName.map { nameIsolated($0) + " · " } ?? ""
    let name = title(centreName(context), context)
    let whole = who + nameIsolated(day) + " · " + context.say(mark)
    // The day gives way before the name does.
    let isRoomy = layoutWidth(name) + layoutWidth(whole) + 4 <= frame.columns
    let text = isRoomy ? whole : who + context.say(mark)
    let width = min(layoutWidth(text), frame.columns * 2 / 3)
    let room = frame.columns - width - 4
    frame.put(
      shortened(centreName(context), to: room, context), x: 1, y: 0, width: room, role: .title,
      base: .interface)
    frame.put(
      text, x: frame.columns - width - 1, y: 0, width: width, role: isSafe ? .saved : .warning,
      alignment: .trailing, base: .interface)
  }

  /// The centre's name; an example is called one on every screen.
  private func title(_ name: String, _ context: Context) -> String {
    if chronicle.journal.mark != .demo { return name }
    return context.say(Phrase("مثال", "exemple", "example")) + " · " + nameIsolated(name)
  }

  /// A centre's name begins with the words that all of them share and ends in its town: where it is
  /// too long, its first words are left out.
  private func shortened(_ name: String, to width: Int, _ context: Context) -> String {
    var words = name.split(separator: " ")[...]
    var text = title(name, context)
    while layoutWidth(text) > width, words.count > 1 {
      words.removeFirst()
      text = title("… " + words.joined(separator: " "), context)
    }
    return text
  }

  private func centreName(_ context: Context) -> String {
    let fields = context.state.centre?.fields
    let names = [fields?.text(.nameArabic), fields?.text(.nameFrench)]
    let ordered = language == .arabic ? names : names.reversed()
    return ordered.compactMap { $0 }.first ?? "Wasl"
  }

  private func drawOverlay(into frame: inout Frame, _ body: Rect, _ context: Context) {
    switch overlay {
    case .menu(let menu): menu.view(into: &frame, body: body, in: context)
    case .help: drawHelp(into: &frame, body, context)
    case .reason(let prompt): draw(prompt, into: &frame, body, context)
    case .clock(let question): draw(question, into: &frame, body, context)
    case .erasing(let person): drawErasing(person, into: &frame, body, context)
    case .leaving, nil: break
    }
  }

  private func draw(
    _ prompt: ReasonPrompt, into frame: inout Frame, _ body: Rect, _ context: Context
  ) {
    let width = min(70, body.width - 4)
    let rect = Rect(x: (body.width - width) / 2, y: body.y + 4, width: width, height: 7)
    frame.fill(rect, role: .text)
    frame.box(rect, title: context.say(.reasonToGoOn), role: .warning)
    let inner = rect.inset(horizontally: 2, vertically: 1)
    frame.put(
      context.say(prompt.warning),
      in: Rect(x: inner.x, y: inner.y, width: inner.width, height: 2), role: .warning,
      base: .interface)
    frame.put(
      prompt.words, x: inner.x, y: inner.y + 2, width: inner.width, role: .focusedField,
      isFocused: true)
    frame.put(
      context.say(.reasonHint), x: inner.x, y: inner.y + 4, width: inner.width, role: .hint,
      base: .interface)
  }

  /// What the keys do here, from the same tables that obey them.
  private func drawHelp(into frame: inout Frame, _ body: Rect, _ context: Context) {
    let hints = top.screen.hints(in: context) + commonHints
    Chrome(context: context).drawHelp(
      hints, about: top.screen.explanation(in: context), into: &frame, body)
  }

  private var commonHints: [KeyHint] {
    [
      KeyHint(Phrase(verbatim: "F1"), .help), KeyHint(Phrase(verbatim: "F3"), .find),
      KeyHint(Phrase(verbatim: "F6"), .undo), KeyHint(Phrase(verbatim: "F9"), .menu),
      KeyHint(Phrase(verbatim: "F9"), .lockFromMenu), KeyHint(Phrase(verbatim: "F12"), .leave),
      KeyHint(.escapeKey, .back),
    ]
  }

  private func drawMessage(into frame: inout Frame, y: Int, _ context: Context) {
    // What is wrong with the journal is said for as long as nothing else is.
    let damage: Phrase? =
      chronicle.journal.report.headerDamage == nil ? nil : .headerCopyDamaged
    let shown = kept ?? (keeping.problem ?? trouble ?? damage).map { Message(text: $0, tone: .bad) }
    Chrome(context: context).draw(shown, into: &frame, y: y)
  }

  /// The keys of the screen, then those that lead on from everywhere.
  private func drawHints(into frame: inout Frame, y: Int, _ context: Context) {
    let hints = shownHints(columns: frame.columns, context)
    Chrome(context: context).draw(hints, into: &frame, y: y)
  }

  /// Where the line is too short, leaving and finding give way, then the screen's own last ones; the
  /// menu stays, for it names them all.
  private func shownHints(columns: Int, _ context: Context) -> [KeyHint] {
    let leave = KeyHint(Phrase(verbatim: "F12"), .leave)
    if operatorNumber == nil { return top.screen.hints(in: context) + [leave] }
    let find = KeyHint(Phrase(verbatim: "F3"), .find)
    let menu = KeyHint(Phrase(verbatim: "F9"), .menu)
    var own = top.screen.hints(in: context)
    func fits(_ hints: [KeyHint]) -> Bool {
      let widths = hints.map { layoutWidth(context.say($0.key) + " " + context.say($0.label)) }
      return widths.reduce(0, +) + 2 * (hints.count - 1) <= columns - 2
    }
    if fits(own + [find, menu, leave]) { return own + [find, menu, leave] }
    if fits(own + [find, menu]) { return own + [find, menu] }
    while own.count > 1, !fits(own + [menu]) { own.removeLast() }
    return own + [menu]
  }

  private func layoutWidth(_ text: String) -> Int {
    layout(text, base: .interface, direction: .leftToRight).count
  }
}
