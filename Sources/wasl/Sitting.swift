import Canvas
import Domain
import Journaling
import Program
import Recording
import Terminal
import Theming
import Wording

/// A sitting at the terminal: the display and the seat, from opening to leaving.
@MainActor
struct Sitting {
  private var seat: Seat
  private let display: Display
  /// Why the settings could not be kept.
  private var problem: String?

  /// The terminal first: where it is none, nothing is painted and no store is touched.
  ///
  /// - Throws: ``Failure`` with one sentence for whatever is in the way.
  init(
    language: Language, theme: String?, desk: UInt16, today: Day? = nil,
    opening: () throws(Failure) -> Seat.Place
  ) throws(Failure) {
    let environment = Environment.variables
    let chosen = try Sitting.theme(theme, environment)
    do { display = try Display(theme: chosen, bidi: .automatic) } catch {
      throw .usage(error.phrase)
    }
    do {
      seat = try Stores.seat(
        at: try opening(), surroundings: Environment.surroundings(today: today),
        language: language, desk: desk, theme: chosen.name,
        themes: Theme.names(environment: environment))
    } catch {
      display.close()
      throw error
    }
  }

  /// Runs until the person leaves or the terminal goes away.
  mutating func run() {
    draw()
    while !seat.isOver {
      switch display.nextInput(
        confirming: seat.awaitsConfirmation,
        timeoutMilliseconds: seat.patience(isBusy: display.hasQueuedInput))
      {
      case .key(let stroke): take(stroke)
      case .resized: draw()
      case .idle: if seat.elapse() { draw() }
      case .ended: seat.end()
      }
      if seat.keepDrafts(isBusy: display.hasQueuedInput) { draw() }
    }
    seat.close()
    if let phrase = seat.draftsProblem { problem = (Phrase.draftsNotKept + phrase)(seat.language) }
    display.close()
    if let problem { Wasl.complain("wasl: " + problem) }
  }

  /// The theme by option, then as chosen before; one chosen before that is gone is told, and the
  /// default stands.
  private static func theme(
    _ name: String?, _ environment: [String: String]
  ) throws(Failure) -> Theme {
    do {
      return try Theme.preferred(
        name ?? SettingsFile.kept.theme, environment: environment)
    } catch {
      if name != nil { throw .usage(Phrase(verbatim: error.sentence)) }
      Wasl.complain("wasl: " + error.sentence)
    }
    do { return try Theme.preferred(nil, environment: environment) } catch {
      throw .usage(Phrase(verbatim: error.sentence))
    }
  }

  private mutating func take(_ stroke: Keystroke) {
    // Nothing is typed into what cannot be seen, and no question answered that cannot be read.
    guard isSeen else { return draw() }
    let before = chosen
    seat.handle(stroke)
    if seat.isWorking { work() }
    let now = chosen
    if now.theme != before.theme { use(seat.theme) }
    if now != before {
      keep(
        Settings(
          language: now.language == before.language ? nil : now.language,
          theme: now.theme == before.theme ? nil : now.theme,
          lockAfterMinutes: now.lockAfterMinutes == before.lockAfterMinutes
            ? nil : now.lockAfterMinutes))
    }
    // One redraw a drained batch.
    if !display.hasQueuedInput { draw() }
  }

  /// What may be chosen at the screens and is kept for the next time.
  private var chosen: Settings {
    Settings(
      language: seat.language, theme: seat.theme, lockAfterMinutes: seat.lockAfterMinutes)
  }

  /// A passphrase takes up to a second: that is said first.
  ///
  /// Keys pressed meanwhile were meant for a screen that was not there yet, and are dropped: typed
  /// ahead, they could confirm what nobody has read.
  private mutating func work() {
    draw()
    seat.work()
    while true {
      switch display.nextInput(confirming: false, timeoutMilliseconds: 0) {
      case .key, .resized: continue
      case .ended: return seat.end()
      case .idle: return
      }
    }
  }

  /// Keeps what was chosen; what goes wrong is told once the screen is given back.
  private mutating func keep(_ chosen: Settings) {
    do { try SettingsFile.own.keep(chosen) } catch {
      problem = error.sentence(SettingsFile.own.path)
    }
  }

  private func use(_ name: String) {
    guard let chosen = try? Theme.named(name, environment: Environment.variables) else { return }
    display.use(chosen)
  }

  /// Whether the terminal is large enough for anything to be shown.
  private var isSeen: Bool {
    display.size.columns >= Session.smallest.columns && display.size.rows >= Session.smallest.rows
  }

  private func draw() {
    let size = display.size
    display.draw(seat.frame(columns: size.columns, rows: size.rows, mode: display.bidiMode))
  }
}
