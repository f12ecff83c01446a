import Canvas
import Domain
import Glibc
import Journaling
import Program
import Recording
import Terminal
import Theming
import Wording

/// A sitting at the terminal: the display and the session, from opening to leaving.
@MainActor
struct Sitting {
  private var session: Session
  private let display: Display

  /// The terminal first: where it is none, nothing is painted and no store is touched.
  ///
  /// - Throws: ``Failure`` with one sentence for whatever is in the way.
  init(
    language: Language, theme: String?, desk: UInt16, today: Day? = nil,
    opening: () throws(Failure) -> OpenedStore
  ) throws(Failure) {
    let environment = Environment.variables
    let chosen: Theme
    do { chosen = try Theme.preferred(theme, environment: environment) } catch {
      throw .usage(error.sentence)
    }
    do { display = try Display(theme: chosen, bidi: .automatic) } catch {
      throw .usage(error.sentence(language))
    }
    do {
      let store = try opening()
      session = Session(
        try Stores.fold(store.journal), surroundings: Environment.surroundings(today: today),
        language: language, desk: desk, theme: chosen.name,
        themes: Theme.names(environment: environment), trouble: store.trouble)
    } catch {
      display.close()
      throw error
    }
  }

  /// Runs until the person leaves or the terminal goes away.
  mutating func run() {
    draw()
    while !session.isOver {
      switch display.nextInput(confirming: session.awaitsConfirmation, timeoutMilliseconds: nil) {
      case .key(let stroke): take(stroke)
      case .resized, .idle: draw()
      case .ended: session.end()
      }
    }
    session.chronicle.journal.close()
    if session.chronicle.recordCount == 0 { Stores.removeUnfounded(session.chronicle.journal) }
    display.close()
  }

  private mutating func take(_ stroke: Keystroke) {
    let theme = session.theme
    session.handle(stroke)
    if session.theme != theme { use(session.theme) }
    // One redraw a drained batch.
    if !display.hasQueuedInput { draw() }
  }

  private func use(_ name: String) {
    guard let chosen = try? Theme.named(name, environment: Environment.variables) else { return }
    display.use(chosen)
  }

  private func draw() {
    let size = display.size
    display.draw(session.frame(columns: size.columns, rows: size.rows, mode: display.bidiMode))
  }
}
