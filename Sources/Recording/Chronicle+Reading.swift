public import Domain
import Journaling

extension Chronicle {
  /// Folds the journal anew from its beginning.
  ///
  /// At a record that nobody with the keys wrote, what lies before its group is folded; the journal
  /// is read-only then.
  func replay() throws(ChronicleError) {
    do { try fold() } catch {
      guard case .journal(.damaged(_, .seal)) = error else { throw error }
      try fold()
    }
  }

  /// Folds all records in the order that does not depend on the file's: clock, session, sequence.
  ///
  /// The records of a file stand in that order until it is joined with another, so they are folded
  /// as they are read; only where one is found out of its place they are put in order first.
  private func fold() throws(ChronicleError) {
    startAnew()
    if try foldAsTheyStand() { return }
    startAnew()
    var records: [StoredRecord] = []
    try reading { try journal.forEachRecord { records.append($0) } }
    records.sort { Place($0.clock, $0.position) < Place($1.clock, $1.position) }
    for record in records { try take(record) }
  }

  /// Whether no record was out of its place; else what was folded is to be forgotten.
  private func foldAsTheyStand() throws(ChronicleError) -> Bool {
    var last = Place(HybridClock(raw: 0), RecordPosition(session: 0, sequence: 0))
    var isOrdered = true
    try reading {
      try journal.forEachPayload { record in
        let place = Place(record.clock, record.position)
        if place < last { isOrdered = false }
        last = place
        if isOrdered { try take(record) }
      }
    }
    return isOrdered
  }

  private func reading(_ body: () throws -> Void) throws(ChronicleError) {
    do { try body() } catch let error as JournalError {
      throw .journal(error)
    } catch let error as ChronicleError {
      throw error
    } catch { throw .unwritable }
  }

  /// Where a record stands in the one order that every machine finds alike.
  private struct Place: Comparable {
    let clock: UInt64
    let position: RecordPosition

    init(_ clock: HybridClock, _ position: RecordPosition) {
      self.clock = clock.raw
      self.position = position
    }

    static func < (left: Place, right: Place) -> Bool {
      left.clock == right.clock ? left.position < right.position : left.clock < right.clock
    }
  }

  /// All that happened to one file, oldest first.
  public func history(of person: Beneficiary.ID) throws(ChronicleError) -> [Entry] {
    var found: [Entry] = []
    try reading {
      try journal.forEachRecord { record in
        guard record.kind == .events, !record.isErased else { return }
        for entry in try content(of: record).entries
        where state.persons(concernedBy: entry.event).contains(person) {
          found.append(entry)
        }
      }
    }
    return found
  }
}
