import Recording
import Glibc
import Journaling

/// Opening and making journals, with one sentence for whatever is in the way.
enum Stores {
  static func openOrCreate(_ path: String) throws(Failure) -> Journal {
    do {
      return try Journal.open(
        at: path, for: .writing, wallMilliseconds: Environment.moment.wallMilliseconds)
    } catch JournalError.notFound {
      return try create(path, mark: .plain)
    } catch { throw .failed(error.sentence(path)) }
  }

  static func create(_ path: String, mark: FileMark) throws(Failure) -> Journal {
    do { return try Journal.create(at: path, mark: mark) } catch {
      throw .failed(error.sentence(path))
    }
  }
}
