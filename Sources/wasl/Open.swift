import ArgumentParser
import Canvas
import Domain
import Glibc
import Journaling
import Program
import Recording
import Terminal
import Theming
import Wording

/// Opens the centre's journal at the desk.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Opens the centre's journal (what happens without a command).")

  @OptionGroup var store: StoreOption
  @OptionGroup var spoken: LanguageOption

  @Option(help: ArgumentHelp("The colours: night, day, contrast, mono or your own."))
  var theme: String?

  @Option(help: ArgumentHelp("The number of this desk."))
  var desk: UInt16 = 1

  func run() throws {
    let journal = try Stores.openOrCreate(store.path)
    let language = spoken.chosen
    try MainActor.assumeIsolated {
      var sitting = try Sitting(journal, language: language, theme: theme, desk: desk)
      sitting.run()
    }
  }
}

/// A sitting at the terminal: the display and the session, from opening to leaving.
@MainActor
struct Sitting {
  var session: Session
  let display: Display

  init(
    _ journal: Journal, language: Language, theme: String?, desk: UInt16, today: Day? = nil
  ) throws {
    let environment = Environment.variables
    let chosen: Theme
    do { chosen = try Theme.preferred(theme, environment: environment) } catch {
      throw Failure.usage(error.sentence)
    }
    // The terminal first: where it is none, nothing is painted and nothing begun.
    do { display = try Display(theme: chosen, bidi: .automatic) } catch {
      throw Failure.usage(error.sentence(language))
    }
    do {
      session = Session(
        try Chronicle(journal), surroundings: Environment.surroundings(today: today),
        language: language, desk: desk, theme: chosen.name,
        themes: Theme.names(environment: environment))
    } catch {
      display.close()
      throw Failure.failed(error.sentence)
    }
  }

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
    display.close()
  }

  private mutating func take(_ stroke: Keystroke) {
    let theme = session.theme
    session.handle(stroke)
    if session.theme != theme,
      let chosen = try? Theme.named(session.theme, environment: Environment.variables)
    {
      display.use(chosen)
    }
    // One redraw a drained batch.
    if !display.hasQueuedInput { draw() }
  }

  private func draw() {
    let size = display.size
    display.draw(session.frame(columns: size.columns, rows: size.rows, mode: display.bidiMode))
  }
}
