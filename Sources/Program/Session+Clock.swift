import Canvas
import Journaling
import Recording
import Screens
import Wording

/// The machine's clock against the records, asked before anything is written.
struct ClockQuestion: Equatable {
  /// What the machine says.
  var machine: Moment
  /// When the newest record was written.
  var newestMilliseconds: Int64
}

extension Session {
  /// The question to ask first, where the clock is in doubt and something could be written.
  var clockQuestion: ClockQuestion? {
    let journal = chronicle.journal
    let now = surroundings.moment()
    guard journal.isWritable, journal.clockDoubt(wallMilliseconds: now.wallMilliseconds) != nil
    else { return nil }
    return ClockQuestion(machine: now, newestMilliseconds: journal.clock.milliseconds)
  }

  /// Whether the question stands on the screen.
  var asksAboutClock: Bool { if case .clock = overlay { true } else { false } }

  /// Begins for whoever has unlocked the journal already; at the page of operators that comes later.
  private mutating func beginOnceAnswered() {
    guard operatorNumber != nil, !chronicle.journal.hasSession else { return }
    do { try begin() } catch { message = Message(text: error.phrase, tone: .bad) }
  }

  /// F2 goes on with the clock as it is; Esc and F12 leave, to set it right first.
  mutating func answerClock(_ key: Key) {
    switch key {
    case .function(2):
      overlay = nil
      beginOnceAnswered()
    case .escape, .function(12), .control("q"):
      isOver = true
    default: return
    }
  }

  func draw(
    _ question: ClockQuestion, into frame: inout Frame, _ body: Rect, _ context: Context
  ) {
    let width = min(66, body.width - 4)
    let rect = Rect(x: (body.width - width) / 2, y: body.y + 3, width: width, height: 8)
    frame.fill(rect, role: .text)
    frame.box(rect, title: context.say(.isClockRight), role: .warning)
    let inner = rect.inset(horizontally: 2, vertically: 1)
    let offset = question.machine.utcOffsetMinutes
    let lines: [(Phrase, Int64)] = [
      (.machineSays, question.machine.wallMilliseconds), (.recordsSay, question.newestMilliseconds),
    ]
    for (index, line) in lines.enumerated() {
      let words = line.0.filled(.moment(line.1, utcOffsetMinutes: offset))
      frame.put(
        context.say(words), x: inner.x, y: inner.y + index, width: inner.width, role: .text,
        base: .interface)
    }
    for (index, line) in [Phrase.clockGoOn, .clockLeave].enumerated() {
      frame.put(
        context.say(line), x: inner.x, y: inner.y + 3 + index, width: inner.width, role: .hint,
        base: .interface)
    }
  }
}
