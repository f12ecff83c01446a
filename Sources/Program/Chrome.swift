import Canvas
import Screens
import Wording

/// What stands around every screen, whoever draws it.
struct Chrome {
  let context: Context

  /// What was said last, on the line before the keys and on those above it where it is long: what is
  /// cut off may be the very place where the copies lie.
  func draw(_ message: Message?, into frame: inout Frame, y: Int) {
    guard let message else { return }
    let (mark, role): (String, Role) =
      switch message.tone {
      case .plain: ("", .message)
      case .good: ("● ", .success)
      case .bad: ("✗ ", .error)
      }
    let lines = frame.put(
      mark + context.say(message.text),
      atBottomOf: Rect(x: 1, y: y - 4, width: frame.columns - 2, height: 5), role: role,
      base: .interface)
    // Nothing is left of a box whose edge it covers.
    for x in [0, frame.columns - 1] {
      frame.fill(Rect(x: x, y: y - lines + 1, width: 1, height: lines), role: .text)
    }
  }

  /// Keys and what they do, on one line.
  func draw(_ hints: [KeyHint], into frame: inout Frame, y: Int) {
    var x = 1
    for hint in hints {
      x += frame.put(
        context.say(hint.key), x: x, y: y, width: frame.columns - x, role: .key, base: .interface)
      x += 1
      x += frame.put(
        context.say(hint.label), x: x, y: y, width: frame.columns - x, role: .hint,
        base: .interface)
      x += 2
    }
  }

  /// What is said of the field in at most five lines, then what the keys do, one a line and each once.
  func drawHelp(
    _ given: [KeyHint], about words: Phrase?, into frame: inout Frame, _ body: Rect
  ) {
    let hints = given.enumerated().filter { !given.prefix($0).contains($1) }.map(\.element)
    let width = min(64, body.width - 4)
    let lines =
      words.map {
        wrapped(
          context.say($0), width: width - 4, limit: 5, base: .interface,
          direction: context.direction, mode: frame.mode)
      } ?? []
    let said = lines.isEmpty ? 0 : lines.count + 1
    let rect = Rect(
      x: (body.width - width) / 2, y: body.y + 1, width: width,
      height: min(body.height - 2, hints.count + 2 + said))
    frame.fill(rect, role: .text)
    frame.box(rect, title: context.say(.help))
    var inner = rect.inset(horizontally: 2, vertically: 1)
    for (index, line) in lines.enumerated() {
      frame.put(line, x: inner.x, y: inner.y + index, width: inner.width)
    }
    inner = inner.split(top: said).bottom
    for (index, hint) in hints.prefix(inner.height).enumerated() {
      frame.put(context.say(hint.key), x: inner.x, y: inner.y + index, width: 10, role: .key)
      frame.put(
        context.say(hint.label), x: inner.x + 11, y: inner.y + index, width: inner.width - 11,
        base: .interface)
    }
  }

  /// How many columns a text takes.
  func width(_ text: String) -> Int {
    layout(text, base: .interface, direction: .leftToRight).count
  }
}

/// What the line below the screen says.
struct Message: Equatable {
  var text: Phrase
  var tone: Effect.Tone
}
