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
    if let trouble = opened.trouble { throw .failed("\(path): \(trouble(.english))") }
    return opened.journal
  }

  /// The journal of a sitting: made where there is none, read only where it must not be written.
  static func openForSitting(_ path: String) throws(Failure) -> OpenedStore {
    if !exists(path) { return OpenedStore(journal: try create(path, mark: .plain), trouble: nil) }
    do { return try openForWriting(path) } catch {
      guard let holder = error.holder else { throw error }
      return OpenedStore(journal: try openForReading(path), trouble: holder)
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
      throw Failure(
        message: "wasl: " + error.sentence(path), status: 1, holder: error.holderPhrase)
    }
  }

  private static func openForReading(_ path: String) throws(Failure) -> Journal {
    do {
      return try Journal.open(
        at: path, for: .reading, wallMilliseconds: Environment.moment.wallMilliseconds)
    } catch { throw .failed(error.sentence(path)) }
  }

  /// Takes away a journal in which nobody founded a centre.
  static func removeUnfounded(_ journal: Journal) {
    unlink(journal.path)
  }

  static func create(_ path: String, mark: FileMark) throws(Failure) -> Journal {
    do { return try Journal.create(at: path, mark: mark) } catch {
      throw .failed(error.sentence(path))
    }
  }

  /// A journal folded for reading: it takes no lock.
  static func read(_ path: String) throws(Failure) -> Chronicle {
    try fold(try openForReading(path))
  }

  static func fold(_ journal: Journal) throws(Failure) -> Chronicle {
    do { return try Chronicle(journal) } catch { throw .failed(error.sentence) }
  }
}

/// A journal, and why it is read only where it is.
struct OpenedStore {
  var journal: Journal
  var trouble: Phrase?
}
