import Domain
import Journaling

extension Chronicle {
  /// Reads every record once more and codes its events anew: they must come back the same.
  ///
  /// - Throws: ``ChronicleError/unreadable(_:)`` with the place of the first that does not;
  ///   ``ChronicleError/journal(_:)`` where the file cannot be read.
  public func recheck() throws(ChronicleError) {
    do {
      try journal.forEachRecord { record in
        guard record.kind == .events, !record.isErased else { return }
        let entries = try content(of: record).entries
        var again = record
        again.payload = EventCoder.recoded(record.payload, entries.map(\.event))
        guard try content(of: again).entries == entries else {
          throw ChronicleError.unreadable(record.position)
        }
      }
    } catch let error as JournalError {
      throw .journal(error)
    } catch let error as ChronicleError {
      throw error
    } catch { throw .unwritable }
  }
}
