import Glibc
import Journaling
import Recording

/// Opening and making journals, with one sentence for whatever is in the way.
enum Stores {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func open(_ path: String) throws(Failure) -> Journal {
    let journal: Journal
    do {
      journal = try Journal.open(
        at: path, for: .writing, wallMilliseconds: Environment.moment.wallMilliseconds)
    } catch { throw .failed(error.sentence(path)) }
    if case .readOnly(let reason) = journal.report.health {
      throw .failed("\(path) can only be read: \(reason.sentence)")
    }
    return journal
  }

  static func openOrCreate(_ path: String) throws(Failure) -> Journal {
    exists(path) ? try open(path) : try create(path, mark: .plain)
  }

  static func create(_ path: String, mark: FileMark) throws(Failure) -> Journal {
    do { return try Journal.create(at: path, mark: mark) } catch {
      throw .failed(error.sentence(path))
    }
  }

  /// A journal folded for reading: it takes no lock.
  static func read(_ path: String) throws(Failure) -> Chronicle {
    let journal: Journal
    do {
      journal = try Journal.open(
        at: path, for: .reading, wallMilliseconds: Environment.moment.wallMilliseconds)
    } catch { throw .failed(error.sentence(path)) }
    return try fold(journal)
  }

  static func fold(_ journal: Journal) throws(Failure) -> Chronicle {
    do { return try Chronicle(journal) } catch { throw .failed(error.sentence) }
  }
}
