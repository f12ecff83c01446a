import Glibc
import Journaling
import Recording
import Wording

/// Opening and making journals, with one sentence for whatever is in the way.
enum Stores {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// A journal to append to.
  static func open(_ path: String) throws(Failure) -> Journal {
    let opened = try openForWriting(path)
    if let trouble = opened.trouble { throw .failed(Phrase(verbatim: path + ": ") + trouble) }
    return opened.journal
  }

  /// The journal of a sitting: made where there is none, read only where it must not be written.
  static func openForSitting(_ path: String) throws(Failure) -> OpenedStore {
    if !exists(path) { return OpenedStore(journal: try create(path, mark: .plain), trouble: nil) }
    do { return try openForWriting(path) } catch {
      guard let reason = error.onlyReading else { throw error }
      return OpenedStore(journal: try openForReading(path), trouble: reason)
    }
  }

  private static func openForWriting(_ path: String) throws(Failure) -> OpenedStore {
    do {
      let journal = try Journal.open(
        at: path, for: .writing, wallMilliseconds: Environment.moment.wallMilliseconds)
      guard case .readOnly(let reason) = journal.report.health else {
        return OpenedStore(journal: journal, trouble: nil)
      }
      return OpenedStore(journal: journal, trouble: reason.phrase)
    } catch {
      throw Failure(words: error.phrase(path), status: 1, onlyReading: error.onlyReading)
    }
  }

  private static func openForReading(_ path: String) throws(Failure) -> Journal {
    do {
      return try Journal.open(
        at: path, for: .reading, wallMilliseconds: Environment.moment.wallMilliseconds)
    } catch { throw .failed(error.phrase(path)) }
  }

  /// Takes away a journal in which nobody founded a centre.
  static func removeUnfounded(_ journal: Journal) {
    unlink(journal.path)
  }

  static func create(_ path: String, mark: FileMark) throws(Failure) -> Journal {
    do { return try Journal.create(at: path, mark: mark, seal: .clear) } catch {
      throw .failed(error.phrase(path))
    }
  }

  /// A journal folded for reading: it takes no lock.
  static func read(_ path: String) throws(Failure) -> Chronicle {
    try fold(try openForReading(path))
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
    do { return try Chronicle(journal) } catch { throw .failed(error.phrase(journal.path)) }
  }
}

/// A journal, and why it is read only where it is.
struct OpenedStore {
  var journal: Journal
  var trouble: Phrase?
}
