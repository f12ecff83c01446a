public import Domain
import Journaling

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

  /// Zeroes every record of the words about these people; facts, chain and figures stay.
  ///
  /// Nothing is decided here: that the people may be erased is the domain's to say.
  public func erasePersonalRecords(
    of persons: Set<Beneficiary.ID>, at moment: Moment
  ) throws(ChronicleError) {
    if persons.isEmpty { return }
    let positions = try personalRecords(of: persons)
    do {
      try journal.erase(positions, wallMilliseconds: moment.wallMilliseconds)
    } catch { throw .journal(error) }
    for person in persons { forgetRecords(of: person) }
  }

  /// Goes on where an erasure was interrupted, and takes away what a join brought of people who
  /// were erased elsewhere.
  func finishErasures(at moment: Moment) throws(ChronicleError) {
    try erasePersonalRecords(of: state.erased.filter(hasRecords), at: moment)
  }

  private func personalRecords(
    of persons: Set<Beneficiary.ID>
  ) throws(ChronicleError) -> [RecordPosition] {
    var positions: [RecordPosition] = []
    do {
      try journal.forEachRecord { record in
        guard record.kind == .events, !record.isErased,
          let person = try EventCoder.person(of: record.payload), persons.contains(person)
        else { return }
        positions.append(record.position)
      }
    } catch let error as JournalError {
      throw .journal(error)
    } catch { throw .unwritable }
    return positions
  }
}

extension Event {
  /// The file whose words the event erases.
  var erased: Beneficiary.ID? {
    if case .fileErased(let id) = self { id } else { nil }
  }
}
