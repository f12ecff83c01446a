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
  private var drafts: Drafts
  /// Why the settings could not be kept.
  private var problem: String?

  /// The terminal first: where it is none, nothing is painted and no store is touched.
  ///
  /// - Throws: ``Failure`` with one sentence for whatever is in the way.
  init(
    language: Language, theme: String?, desk: UInt16, today: Day? = nil,
    opening: () throws(Failure) -> OpenedStore
  ) throws(Failure) {
    let environment = Environment.variables
    let chosen = try Sitting.theme(theme, environment)
    do { display = try Display(theme: chosen, bidi: .automatic) } catch {
      throw .usage(error.phrase)
    }
    do {
      let store = try opening()
      drafts = Drafts(of: store.journal)
      session = Session(
        try Stores.fold(store.journal), surroundings: Environment.surroundings(today: today),
        language: language, desk: desk, theme: chosen.name,
        themes: Theme.names(environment: environment), trouble: store.trouble,
        restoring: drafts.found, notice: drafts.notice)
    } catch {
      display.close()
      throw error
    }
  }

  /// Runs until the person leaves or the terminal goes away.
  mutating func run() {
    draw()
    while !session.isOver {
      switch display.nextInput(
        confirming: session.awaitsConfirmation,
        timeoutMilliseconds: session.draftsDue(isBusy: display.hasQueuedInput))
      {
      case .key(let stroke): take(stroke)
      case .resized, .idle: draw()
      case .ended: session.end()
      }
      if drafts.keep(&session, isBusy: display.hasQueuedInput) { draw() }
    }
    keepDraftsAtTheEnd()
    session.chronicle.journal.close()
    if session.chronicle.recordCount == 0 { Stores.removeUnfounded(session.chronicle.journal) }
    display.close()
    if let problem { Wasl.complain("wasl: " + problem) }
  }

  /// Leaving, a signal, a terminal that is gone: whatever is half typed stays.
  private mutating func keepDraftsAtTheEnd() {
    drafts.keep(&session, now: true)
    if let phrase = drafts.problem {
      problem = (Phrase.draftsNotKept + phrase)(session.language)
    }
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
    let (theme, language) = (session.theme, session.language)
    session.handle(stroke)
    if session.theme != theme { use(session.theme) }
    if session.theme != theme || session.language != language {
      keep(
        Settings(
          language: session.language == language ? nil : session.language,
          theme: session.theme == theme ? nil : session.theme))
    }
    // One redraw a drained batch.
    if !display.hasQueuedInput { draw() }
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

  private func draw() {
    let size = display.size
    display.draw(session.frame(columns: size.columns, rows: size.rows, mode: display.bidiMode))
  }
}
