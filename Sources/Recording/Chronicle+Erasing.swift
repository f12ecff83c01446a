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

  /// Where the words about people lie: the records that belong to one of them alone, and how many
  /// records stand before the first of these.
  ///
  /// - Throws: ``ChronicleError/unreadable(_:)``, and as ``Journal/forEachPayload(_:)``.
  private func erasable(
    of persons: Set<Beneficiary.ID>
  ) throws(ChronicleError) -> (positions: [RecordPosition], recordsBefore: Int) {
    var positions: [RecordPosition] = []
    var (count, recordsBefore) = (0, 0)
    do {
      try journal.forEachPayload { record in
        count += 1
        guard record.kind == .events, !record.isErased else { return }
        let owner: Beneficiary.ID?
        do { owner = try EventCoder.person(in: record.content) } catch {
          throw ChronicleError.unreadable(record.position)
        }
        guard let owner, persons.contains(owner) else { return }
        if positions.isEmpty { recordsBefore = count - 1 }
        positions.append(record.position)
      }
    } catch let error as JournalError {
      throw .journal(error)
    } catch let error as ChronicleError {
      throw error
    } catch { throw .unwritable }
    return (positions, recordsBefore)
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
    let words = try erasable(of: persons)
    unreached = Unreached(recordsBefore: words.recordsBefore)
    var failure: JournalError?
    do {
      unreached.remnants = try journal.erase(
        words.positions, wallMilliseconds: moment.wallMilliseconds)
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

/// Where the words of an erasure stand still.
public struct Unreached: Equatable, Sendable {
  /// How many records of the journal stand before the first that held such words: a copy with no
  /// more than these has none of them.
  public var recordsBefore = 0
  /// The paths of copies beside the journal that could not be removed.
  public var remnants: [String] = []

  /// Those of these backups that hold the words.
  public func backups(among all: [Backup]) -> [Backup] {
    all.filter { $0.recordCount > recordsBefore }
  }
}

extension Event {
  /// The file whose words the event erases.
  var erased: Beneficiary.ID? {
    if case .fileErased(let id) = self { id } else { nil }
  }
}
