import Domain
import Glibc
import Journaling
import Program
import Recording
import Wording

/// Opening and making journals, with one sentence for whatever is in the way.
enum Stores {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// A journal to append to, unlocked.
  static func open(_ path: String, with key: StoreKey? = nil) throws(Failure) -> Journal {
    let opened = try openForWriting(path)
    if let trouble = opened.trouble { throw .failed(Phrase(verbatim: path + ": ") + trouble) }
    complainOfHeader(opened.journal)
    try unlock(opened.journal, with: key)
    return opened.journal
  }

  /// Where a sitting begins: at no journal yet, or at one, read only where it must not be written.
  ///
  /// A key of the command line opens it; without one the sitting asks, and proposes that number.
  static func openForSitting(
    _ path: String, with key: StoreKey?, for number: UInt32? = nil
  ) throws(Failure) -> Seat.Place {
    if !exists(path) { return .nothing(path: path) }
    let opened: (journal: Journal, trouble: Phrase?)
    do { opened = try openForWriting(path) } catch {
      guard let reason = error.onlyReading else { throw error }
      let journal = try openForReading(path)
      opened = (journal, error.holder(journal) ?? reason)
    }
    if let key { try unlock(opened.journal, with: key) }
    return .journal(opened.journal, trouble: opened.trouble, opener: key?.operatorNumber ?? number)
  }

  /// The seat of a sitting, with what was chosen on this machine.
  static func seat(
    at place: Seat.Place, surroundings: Surroundings, language: Language, desk: UInt16,
    theme: String, themes: [String]
  ) throws(Failure) -> Seat {
    do {
      return try Seat(
        at: place, surroundings: surroundings, language: language, desk: desk, theme: theme,
        themes: themes, lockAfterMinutes: SettingsFile.kept.lockAfterMinutes ?? 10)
    } catch {
      if case .journal(let journal, _, _) = place { throw .failed(error.phrase(journal.path)) }
      throw .failed(.diskFailed)
    }
  }

  private static func openForWriting(
    _ path: String
  ) throws(Failure) -> (journal: Journal, trouble: Phrase?) {
    do {
      let journal = try Journal.open(
        at: path, for: .writing, wallMilliseconds: Environment.moment.wallMilliseconds)
      guard case .readOnly(let reason) = journal.report.health else {
        return (journal, nil)
      }
      return (journal, reason.phrase)
    } catch {
      throw Failure(
        words: error.phrase(path), status: 1, onlyReading: error.onlyReading,
        heldBy: error.holder)
    }
  }

  private static func openForReading(_ path: String) throws(Failure) -> Journal {
    do {
      return try Journal.open(
        at: path, for: .reading, wallMilliseconds: Environment.moment.wallMilliseconds)
    } catch { throw .failed(error.phrase(path)) }
  }

  static func create(_ path: String, mark: FileMark) throws(Failure) -> Journal {
    do { return try Journal.create(at: path, mark: mark, seal: .clear) } catch {
      throw .failed(error.phrase(path))
    }
  }

  /// A journal folded for reading: it takes no lock.
  ///
  /// A writer may erase between the look at the file and the reading of its records: then it is read
  /// once more.
  static func read(_ path: String, with key: StoreKey? = nil) throws(Failure) -> Chronicle {
    for _ in 0..<3 {
      do {
        let chronicle = try readOnce(path, with: key)
        if trouble(of: chronicle.journal) == nil || !Journal.isHeld(path) { return chronicle }
      } catch {
        guard error.status == 1, Journal.isHeld(path) else { throw error }
      }
    }
    return try readOnce(path, with: key)
  }

  private static func readOnce(
    _ path: String, with key: StoreKey?
  ) throws(Failure) -> Chronicle {
    let journal = try openForReading(path)
    try unlock(journal, with: key)
    let chronicle = try fold(journal)
    try confirm(key, worksHere: chronicle.state, journal)
    complainOfHeader(journal)
    return chronicle
  }

  /// With one copy of the file header all can be read, and nothing else is lost yet: that is said.
  private static func complainOfHeader(_ journal: Journal) {
    if journal.report.headerDamage != nil {
      Wasl.complain("wasl: " + Phrase.headerCopyDamaged(Wasl.spoken))
    }
  }

  /// Refuses a passphrase that does not open the journal.
  static func confirm(_ key: StoreKey?, opens path: String) throws(Failure) {
    let journal = try openForReading(path)
    defer { journal.lock() }
    try unlock(journal, with: key)
  }

  /// Refuses the passphrase of somebody who was removed, as if it opened nothing: where the machine
  /// died between their removal and the new keys it still does.
  private static func confirm(
    _ key: StoreKey?, worksHere state: State, _ journal: Journal
  ) throws(Failure) {
    guard let key, journal.isSealed, journal.publicPassphrase == nil else { return }
    if state.operators[key.operatorNumber]?.isGone == true { throw .failed(.keyRefused) }
  }

  /// A journal as it lies there, for what can be done without a key too; unlocked where one is given.
  ///
  /// - Parameter other: from where its file header is taken, should it be lost.
  static func openDamaged(
    _ path: String, like other: String?, with key: StoreKey?
  ) throws(Failure) -> Journal {
    let journal: Journal
    do { journal = try Journal.openForSalvage(at: path, like: other) } catch {
      throw error.failure(from: path, to: path)
    }
    if key != nil { try unlock(journal, with: key) } else { journal.openPublicly() }
    return journal
  }

  /// A journal folded to show what it says of one person: only where that can be put on record, or of
  /// people who are invented.
  static func readPerson(
    _ path: String, with key: StoreKey? = nil
  ) throws(Failure) -> Chronicle {
    let journal = try openForReading(path)
    try unlock(journal, with: key)
    if journal.mark == .demo { return try fold(journal) }
    if let reason = reasonNotToWrite(path) {
      throw .failed(reason + Phrase(verbatim: ". ") + .personNeedsWriting)
    }
    if let trouble = trouble(of: journal) {
      throw .failed(
        Phrase(verbatim: path + ": ") + trouble + Phrase(verbatim: ". ") + .personNeedsWriting)
    }
    let chronicle = try fold(journal)
    try confirm(key, worksHere: chronicle.state, journal)
    return chronicle
  }

  /// Why a file could not be opened for writing now; asked without doing so, as that repairs.
  private static func reasonNotToWrite(_ path: String) -> Phrase? {
    if access(path, W_OK) != 0 { return JournalError.unreadable(errno: errno).onlyReading }
    do { try Journal.confirmUnheld(at: path) } catch { return error.onlyReading }
    return nil
  }

  /// Ends a reading of a journal that is not whole: what was printed is not all there was.
  static func complainOfHealth(_ chronicle: Chronicle) throws(Failure) {
    guard let trouble = trouble(of: chronicle.journal) else { return }
    throw .failed(Phrase(verbatim: chronicle.journal.path + ": ") + trouble)
  }

  /// Why a journal that was opened for reading is not whole, where it is not.
  static func trouble(of journal: Journal) -> Phrase? {
    guard case .readOnly(let reason) = journal.report.health, reason != .openedForReading else {
      return nil
    }
    return reason.phrase
  }

  static func fold(_ journal: Journal) throws(Failure) -> Chronicle {
    journal.openPublicly()
    do { return try Chronicle(journal) } catch { throw .failed(error.phrase(journal.path)) }
  }
}

extension Failure {
  /// Who has the journal, as far as its last session tells.
  fileprivate func holder(_ journal: Journal) -> Phrase? {
    guard let process = heldBy, let last = journal.report.lastSession else { return nil }
    let who: Phrase =
      process.isEmpty
      ? Phrase(verbatim: "")
      : Phrase("رقم البرنامج {0}، ", "processus {0}, ", "process {0}, ").filled(
        Phrase(verbatim: process))
    return Phrase(
      "مفتوح في برنامج آخر ({0}المستعمل {1}، المكتب {2}): قراءة فقط",
      "Ouvert ailleurs ({0}utilisateur {1}, bureau {2}) : lecture seule",
      "Open elsewhere ({0}operator {1}, desk {2}): read only"
    ).filled(
      who, Phrase(verbatim: String(last.operatorNumber)), Phrase(verbatim: String(last.desk)))
  }
}
