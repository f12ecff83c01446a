import Canvas
public import Domain
import Journaling
public import Recording
import Screens
public import Wording

/// One sitting at a desk: keys go in, frames come out, and what is asked is recorded between.
public struct Session {
  public private(set) var chronicle: Chronicle
  let surroundings: Surroundings
  public internal(set) var language: Language
  public internal(set) var theme: String
  public internal(set) var isOver = false

  var stack: [ScreenState] = []
  var overlay: Overlay?
  var message: Message?
  var operatorNumber: Operator.Number?
  let desk: UInt16
  let themes: [String]
  /// Why nothing can be written, where that is so.
  let trouble: Phrase?
  var people = NameIndex<Beneficiary.ID>()
  var history: [Entry] = []
  var lastValues: [String: [FormKey: String]] = [:]
  /// Half-typed forms that were left.
  var drafts: [FormKind: Form] = [:]
  var keeping: Keeping
  /// What this session did, last first, for undo.
  var done: [Command] = []
  /// The long list on top, while nothing changes that it depends on.
  private var readyList: ReadyList?
  /// What the disk holds and has room for.
  var disk = DiskFacts()

  /// After how many idle minutes the screen is locked.
  public internal(set) var lockAfterMinutes = 10
  /// What is asked of whoever holds the keys.
  var asked: Asked?
  /// What was typed in secret into a form that is saved by now.
  var typedSecrets = Secrets()

  /// Begins where the journal stands: at its founding, or at the question who is at the desk.
  ///
  /// - Parameters:
  ///   - restoring: The half-typed forms of earlier sittings, as ``drafts(evenUntouched:)`` gave
  ///     them.
  ///   - written: Those of them that are on disk, where that is not all.
  ///   - notice: What is to be said first, beside what is wrong with the journal.
  public init(
    _ chronicle: Chronicle, surroundings: Surroundings, language: Language, desk: UInt16,
    theme: String, themes: [String], trouble: Phrase? = nil,
    operatorNumber: Operator.Number? = nil, restoring: [Operator.Number: [UInt8]] = [:],
    written: WrittenDrafts? = nil, notice: Phrase? = nil
  ) {
    keeping = Keeping(
      restoring, written: written, isPossible: chronicle.journal.isWritable)
    self.chronicle = chronicle
    self.surroundings = surroundings
    self.language = language
    self.desk = desk
    self.theme = theme
    self.themes = themes
    self.trouble = trouble
    let start: Route =
      chronicle.state.centre == nil ? .form(.centre(.founding)) : .page(.operators)
    stack = [ScreenState(start)]
    lookAtDisk()
    message = openingMessage ?? notice.map { Message(text: $0, tone: .bad) }
    overlay = clockQuestion.map { .clock($0) }
    for person in chronicle.state.beneficiaries.values { index(person) }
    if let operatorNumber { sit(operatorNumber) }
  }

  /// The context of one key or one frame; it is not kept.
  func context(fresh: RawID = RawID(high: 0, low: 1)) -> Context {
    var context = Context(
      state: chronicle.state, language: language, today: surroundings.today(),
      minuteOfDay: surroundings.minuteOfDay(), operatorNumber: operatorNumber, desk: desk,
      fresh: fresh, people: people, history: history, lastValues: lastValues,
      journal: journalFacts, themes: themes, theme: theme)
    context.lockAfterMinutes = lockAfterMinutes
    context.readyList = readyList
    context.secretRules = .sealing
    return context
  }

  /// Computes the long list on top before it is looked at, where something has changed.
  mutating func makeListReady() {
    guard case .page(let kind) = top.route else { return }
    let context = context()
    if readyList?.basis == ReadyList.Basis(kind, in: context) { return }
    if let list = ReadyList(kind, in: context) { readyList = list }
  }

  private var journalFacts: JournalFacts {
    var facts = JournalFacts()
    facts.path = chronicle.journal.path
    facts.recordCount = chronicle.recordCount
    facts.isWritable = chronicle.journal.isWritable
    facts.trouble = trouble
    facts.repairedBytes = chronicle.journal.report.repaired?.bytes
    facts.isHeaderDamaged = chronicle.journal.report.headerDamage != nil
    facts.isSealed = chronicle.journal.isSealed
    facts.publicPassphrase = chronicle.journal.publicPassphrase
    facts.disk = disk
    return facts
  }

  /// The screen on top.
  var top: ScreenState { stack.last ?? ScreenState(.page(.operators)) }

  /// Whether the next Enter may confirm something, so that it must be known to stand alone.
  public var awaitsConfirmation: Bool {
    switch overlay {
    case .reason, .erasing: true
    case .some: false
    case nil: top.screen.awaitsConfirmation(in: context())
    }
  }

  mutating func index(_ person: Beneficiary) {
    people.update(
      person.id,
      texts: [person.name(arabic: true), person.name(arabic: false)].compactMap { $0 })
  }
}

/// A screen of the stack, and the place it shows.
struct ScreenState {
  let route: Route
  var screen: any Screen

  init(_ route: Route) {
    self.route = route
    switch route {
    case .page(let kind): screen = Page(kind)
    case .form(let kind): screen = Form(kind)
    case .desk(let id): screen = Desk(id)
    }
  }

  /// A place as it was kept.
  init(_ place: Place) {
    route = place.route
    screen = place.screen
  }
}

/// What a session asks of the seat, which has the keys.
enum Asked: Equatable {
  case lock(forAnother: Bool)
  case keys(KeyWork)
}

/// What lies over the screen and takes its keys.
enum Overlay: Equatable {
  case menu(Menu)
  case help
  /// F12 was pressed once.
  case leaving
  case reason(ReasonPrompt)
  /// The machine's clock is far from the records.
  case clock(ClockQuestion)
  /// The words about a person are about to go for ever.
  case erasing(Beneficiary.ID)
}

extension Session {
  /// Ends the sitting: the terminal is going away.
  public mutating func end() { isOver = true }
}
