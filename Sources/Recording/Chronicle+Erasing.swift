public import Domain
public import Journaling

extension Chronicle {
  /// Where the words about one person lie: the records that belong to the person alone.
  ///
  /// - Throws: ``ChronicleError/unreadable(_:)``, and as ``Journal/forEachPayload(_:)``.
  public func erasablePositions(
    of person: Beneficiary.ID
  ) throws(ChronicleError) -> [RecordPosition] {
    var positions: [RecordPosition] = []
    do {
      try journal.forEachPayload { record in
        guard record.kind == .events, !record.isErased else { return }
        let owner: Beneficiary.ID?
        do { owner = try EventCoder.person(in: record.content) } catch {
          throw ChronicleError.unreadable(record.position)
        }
        if owner == person { positions.append(record.position) }
      }
    } catch let error as JournalError {
      throw .journal(error)
    } catch let error as ChronicleError {
      throw error
    } catch { throw .unwritable }
    return positions
  }

  /// Erases the words about one person from the journal for ever, and folds the state anew.
  ///
  /// What is left of the person are facts: identifiers, codes, days, amounts.
  /// - Throws: as ``Journal/erase(_:wallMilliseconds:)``. Whatever is thrown, records that a durable
  ///   list names are handed out no more, and the state is folded without them.
  public func erasePersonalRecords(
    of person: Beneficiary.ID, at moment: Moment
  ) throws(ChronicleError) {
    let positions = try erasablePositions(of: person)
    var failure: JournalError?
    do {
      try journal.erase(positions, wallMilliseconds: moment.wallMilliseconds)
    } catch { failure = error }
    try replay()
    if let failure { throw .journal(failure) }
  }
}
