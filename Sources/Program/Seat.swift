public import Domain
public import Journaling
public import Recording
import Screens
import Sealing
public import Wording

/// The seat at the desk: nobody's until a passphrase opens the journal, and again once it is locked.
///
/// A session is there only while the journal is open; before it and over it stands an entrance. Keys
/// go in, frames come out; what takes the time of a passphrase waits until `work` is called, so that
/// a frame can say so first.
public struct Seat {
  /// The sitting of whoever is at the desk; none while the journal is locked.
  public internal(set) var session: Session?
  public internal(set) var language: Language
  public internal(set) var theme: String
  /// After how many idle minutes the journal is locked.
  public internal(set) var lockAfterMinutes: Int
  public internal(set) var isOver = false

  /// None until the centre is founded.
  var journal: Journal?
  var entrance: Entrance?
  var pending: KeyWork?
  var tries = Tries()
  var drafts: Drafts?
  /// When the last key came.
  var lastKey: Int64
  /// Why nothing can be written, where that is so.
  let trouble: Phrase?
  let path: String
  let surroundings: Surroundings
  let desk: UInt16
  let themes: [String]

  /// What a seat is taken at.
  public enum Place {
    /// A path where no journal is yet.
    case nothing(path: String)
    /// A journal, why it is read only, where it is, and who opened it already, where somebody did.
    case journal(Journal, trouble: Phrase?, opener: Operator.Number? = nil)
  }

  /// Begins at the founding, at the lock, or at the question who is there where no passphrase is
  /// needed to tell: in a clear journal and in an example.
  ///
  /// - Throws: ``ChronicleError`` where a journal that is open cannot be folded.
  public init(
    at place: Place, surroundings: Surroundings, language: Language, desk: UInt16, theme: String,
    themes: [String], lockAfterMinutes: Int = 10
  ) throws(ChronicleError) {
    self.surroundings = surroundings
    self.language = language
    self.desk = desk
    self.theme = theme
    self.themes = themes
    self.lockAfterMinutes = lockAfterMinutes
    lastKey = surroundings.monotonicMilliseconds()
    switch place {
    case .nothing(let path):
      self.path = path
      trouble = nil
      entrance = Entrance(.founding)
    case .journal(let journal, let trouble, let opener):
      self.path = journal.path
      self.journal = journal
      self.trouble = trouble
      try begin(journal, opener)
    }
  }

  private mutating func begin(
    _ journal: Journal, _ opener: Operator.Number?
  ) throws(ChronicleError) {
    if let opener, journal.isSealed, !journal.isLocked, journal.publicPassphrase == nil {
      return try enter(journal, as: opener)
    }
    if !journal.isSealed || journal.openPublicly() {
      session = newSession(try journal.folded(), operatorNumber: nil)
      if !journal.isSealed, session?.message == nil {
        session?.message = Message(text: .notSealed, tone: .bad)
      }
      return
    }
    showLock(proposed: opener ?? journal.report.lastSession?.operatorNumber)
    entrance?.message = journal.dropped.map { Message(text: $0, tone: .bad) }
  }

  /// The session of whoever is at the desk, with what they left half typed.
  mutating func newSession(_ chronicle: Chronicle, operatorNumber: Operator.Number?) -> Session {
    let isFirst = self.drafts == nil
    let drafts = Drafts(of: chronicle.journal, after: self.drafts)
    self.drafts = drafts
    var session = Session(
      chronicle, surroundings: surroundings, language: language, desk: desk, theme: theme,
      themes: themes, trouble: trouble ?? chronicle.journal.forgery,
      operatorNumber: operatorNumber, restoring: drafts.found,
      written: WrittenDrafts(drafts: drafts.written, problem: drafts.problem),
      notice: drafts.notice)
    session.lockAfterMinutes = lockAfterMinutes
    // Once told, it need not be heard after each lock.
    if !isFirst, session.message?.text == chronicle.journal.dropped { session.message = nil }
    return session
  }

  /// Whether the next Enter may confirm something, so that it must be known to stand alone.
  public var awaitsConfirmation: Bool {
    guard let entrance else { return session?.awaitsConfirmation ?? false }
    return entrance.overlay == nil && entrance.screen.awaitsConfirmation(in: context)
  }

  /// Whether something waits that takes the time of a key: draw, then call `work`.
  public var isWorking: Bool { pending != nil }

  /// Ends the sitting: the terminal is going away.
  public mutating func end() { isOver = true }

  /// Lets go of the keys and of the file.
  public mutating func close() {
    keepDrafts(now: true)
    session = nil
    entrance = nil
    journal?.lock()
    journal?.close()
  }
}
