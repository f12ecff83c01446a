public import Domain
public import Journaling

extension Chronicle {
  /// Performs the erasure of a person, in all their files, and zeroes the records of their words.
  ///
  /// - Returns: the files erased: several where some had been found to be the same person's.
  /// - Throws: as ``perform(_:by:at:)``. Where the journal fails after the erasure is recorded, the
  ///   words show nowhere any more, and the next session zeroes them.
  @discardableResult
  public func erase(
    _ person: Beneficiary.ID, by act: Act, at moment: Moment
  ) throws(ChronicleError) -> [Beneficiary.ID] {
    try perform([.eraseFile(person)], by: act, at: moment).compactMap(\.erased)
  }

  /// Where the words about people lie: the records that belong to one of them alone.
  ///
  /// - Throws: ``ChronicleError/unreadable(_:)``, and as ``Journal/forEachPayload(_:)``.
  public func erasablePositions(
    of persons: Set<Beneficiary.ID>
  ) throws(ChronicleError) -> [RecordPosition] {
    var positions: [RecordPosition] = []
    do {
      try journal.forEachPayload { record in
        guard record.kind == .events, !record.isErased else { return }
        let owner: Beneficiary.ID?
        do { owner = try EventCoder.person(in: record.content) } catch {
          throw ChronicleError.unreadable(record.position)
        }
        if let owner, persons.contains(owner) { positions.append(record.position) }
      }
    } catch let error as JournalError {
      throw .journal(error)
    } catch let error as ChronicleError {
      throw error
    } catch { throw .unwritable }
    return positions
  }

  /// Erases the words about people from the journal for ever, and folds the state anew.
  ///
  /// What is left of them are facts: identifiers, codes, days, amounts. Nothing is decided here:
  /// that they may be erased is the domain's to say.
  /// - Throws: as ``Journal/erase(_:wallMilliseconds:)``. Whatever is thrown, records that a durable
  ///   list names are handed out no more, and the state is folded without them.
  public func erasePersonalRecords(
    of persons: Set<Beneficiary.ID>, at moment: Moment
  ) throws(ChronicleError) {
    if persons.isEmpty { return }
    let positions = try erasablePositions(of: persons)
    var failure: JournalError?
    do {
      try journal.erase(positions, wallMilliseconds: moment.wallMilliseconds)
    } catch { failure = error }
    try replay()
    if let failure { throw .journal(failure) }
  }

  /// Goes on where an erasure was interrupted, and takes away what a join brought of people who
  /// were erased elsewhere.
  func finishErasures(at moment: Moment) throws(ChronicleError) {
    let left = state.erased.filter(hasRecords)
    try erasePersonalRecords(of: left, at: moment)
  }
}

extension Event {
  /// The file whose words the event erases.
  var erased: Beneficiary.ID? {
    if case .fileErased(let id) = self { id } else { nil }
  }
}
