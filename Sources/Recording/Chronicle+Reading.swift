public import Domain
import Journaling

extension Chronicle {
  /// Folds all records in the order that does not depend on the file's: clock, session, sequence.
  func replay() throws(ChronicleError) {
    var records: [StoredRecord] = []
    var isOrdered = true
    do {
      try journal.forEachRecord { record in
        if let last = records.last, Chronicle.place(record) < Chronicle.place(last) {
          isOrdered = false
        }
        records.append(record)
      }
    } catch let error as JournalError {
      throw .journal(error)
    } catch { throw .unwritable }
    if !isOrdered { records.sort { Chronicle.place($0) < Chronicle.place($1) } }
    for record in records { try take(record) }
  }

  private static func place(_ record: StoredRecord) -> (UInt64, UInt64, UInt32) {
    (record.clock.raw, record.position.session, record.position.sequence)
  }

  /// All that happened to one file, oldest first.
  public func history(of person: Beneficiary.ID) throws(ChronicleError) -> [Entry] {
    var found: [Entry] = []
    do {
      try journal.forEachRecord { record in
        guard record.kind == .events, !record.isErased else { return }
        for entry in try content(of: record).entries
        where state.persons(concernedBy: entry.event).contains(person) {
          found.append(entry)
        }
      }
    } catch let error as JournalError {
      throw .journal(error)
    } catch let error as ChronicleError {
      throw error
    } catch { throw .unwritable }
    return found
  }
}
