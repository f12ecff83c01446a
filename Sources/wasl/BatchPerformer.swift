import Batch
import Domain
import Glibc
import Journaling
import Program
import Recording
import Sealing
import Wording

/// A journal that is opened at the first line and answers each.
struct BatchPerformer {
  let path: String
  let operatorNumber: UInt32
  let desk: UInt16
  let today: Day
  /// What opens a sealed journal, and seals a new one.
  let key: StoreKey?
  /// Whether a new journal may be kept in clear.
  let foundsInClear: Bool
  private var chronicle: Chronicle?

  init(
    path: String, operatorNumber: UInt32, desk: UInt16, today: Day, key: StoreKey?,
    foundsInClear: Bool
  ) {
    self.path = path
    self.operatorNumber = operatorNumber
    self.desk = desk
    self.today = today
    self.key = key
    self.foundsInClear = foundsInClear
  }

  mutating func answer(to line: String) throws(Failure) -> String {
    let asked: Request
    do {
      if let (asked, centre) = try founding(line) { return try found(centre, asked) }
      asked = try request(from: line, in: chronicle?.state ?? opened())
    } catch {
      if let failure = error as? Failure { throw failure }
      guard let malformed = error as? BatchError else { throw .failed(.diskFailed) }
      return Batch.answer(to: actionID(of: line), malformed: malformed)
    }
    guard let chronicle else { throw .failed(.diskFailed) }
    do {
      return Batch.answer(
        to: asked.action, events: try perform(asked, on: chronicle), in: chronicle.state)
    } catch ChronicleError.rejected(let rejection) {
      return Batch.answer(to: asked.action, refused: rejection)
    } catch {
      throw .failed(unfinished(asked.command, in: chronicle.state) ?? error.phrase(path))
    }
  }

  /// What is recorded though its consequences could not be written: that nothing was, is not true.
  private func unfinished(_ command: Command, in state: State) -> Phrase? {
    switch command {
    case .eraseFile(let person):
      state.beneficiaries[person]?.erasedOn == nil ? nil : .erasureUnfinished
    case .removeOperator(let number):
      state.operators[number]?.isGone == true ? .removalUnfinished : nil
    default: nil
    }
  }

  private mutating func opened() throws(Failure) -> State {
    let journal = try Stores.open(path, with: key)
    if let tail = journal.report.repaired {
      Wasl.complain(
        "wasl: 1 unfinished action was dropped (\(tail.bytes) bytes, kept in \(tail.copyPath)), "
          + "\(journal.report.recordCount) records are intact")
    }
    warnOfClock(journal)
    let opened = try Stores.fold(journal)
    do {
      try begin(opened)
      // Where the machine died between taking an operator away and the new keys, these come now.
      try takeKeysFromTheGone(opened)
    } catch { throw .failed(error.phrase(path)) }
    chronicle = opened
    return opened.state
  }

  /// Nobody is there to ask: said, and gone on.
  private func warnOfClock(_ journal: Journal) {
    let now = Environment.moment
    guard journal.clockDoubt(wallMilliseconds: now.wallMilliseconds) != nil else { return }
    let words = Phrase.clockDoubtful(
      machine: now.wallMilliseconds, newest: journal.clock.milliseconds,
      utcOffsetMinutes: now.utcOffsetMinutes)
    Wasl.complain("wasl: " + words.english)
  }

  private func begin(_ chronicle: Chronicle) throws(ChronicleError) {
    try chronicle.beginSession(
      operatorNumber: operatorNumber, desk: desk, moment: Environment.moment,
      device: Environment.machine)
  }

  private func perform(
    _ asked: Request, on chronicle: Chronicle
  ) throws(ChronicleError) -> [Event] {
    let act = Act(
      id: asked.action, operatorNumber: operatorNumber, desk: desk, day: asked.day ?? today,
      today: today, overrideReason: asked.reason)
    let events = try chronicle.perform([asked.command], by: act, at: Environment.moment)
    if case .removeOperator = asked.command { try takeKeysFromTheGone(chronicle) }
    if case .eraseFile = asked.command { finishErasure(events, chronicle) }
    return events
  }

  /// What was half typed goes with the words, and where they still stand is said.
  private func finishErasure(_ events: [Event], _ chronicle: Chronicle) {
    let erased = events.compactMap { if case .fileErased(let id) = $0 { id } else { nil } }
    if let problem = chronicle.dropDrafts(about: Set(erased)) {
      Wasl.complain("wasl: " + problem.english)
    }
    Wasl.complain("wasl: " + Phrase.erased(in: chronicle).english)
  }

  /// Whoever was taken away opens nothing that is written from now on: their slots go, and a new
  /// session uses a new key.
  private func takeKeysFromTheGone(_ chronicle: Chronicle) throws(ChronicleError) {
    let (journal, state) = (chronicle.journal, chronicle.state)
    func isGone(_ number: UInt32) -> Bool { state.operators[number]?.isGone ?? false }
    guard journal.publicPassphrase == nil,
      journal.slots.contains(where: { isGone($0.operatorNumber) })
    else { return }
    do {
      try journal.startEpoch(
        keeping: { !isGone($0) }, wallMilliseconds: Environment.moment.wallMilliseconds)
    } catch { throw .journal(error) }
    try begin(chronicle)
  }

  /// Lets go of the file and of the keys.
  mutating func close() {
    chronicle?.journal.lock()
    chronicle?.journal.close()
  }
}

extension BatchPerformer {
  /// The founding of a centre whose store is not there yet: a store is made by that alone, not by a
  /// mistyped path.
  ///
  /// - Throws: ``BatchError`` for a founding that does not have the form of one.
  private func founding(_ line: String) throws(BatchError) -> (Request, FoundCentre)? {
    guard chronicle == nil, !Stores.exists(path), commandName(of: line) == "foundCentre" else {
      return nil
    }
    let asked = try request(from: line, in: State())
    guard case .foundCentre(let centre) = asked.command else { return nil }
    return (asked, centre)
  }

  /// Makes the store and performs the founding in it: both are there afterwards, or none.
  private mutating func found(
    _ centre: FoundCentre, _ asked: Request
  ) throws(Failure) -> String {
    let seal = try newSeal(for: centre.coordinator)
    var made: (chronicle: Chronicle, events: [Event])?
    do {
      _ = try Journal.make(at: path, mark: .plain, seal: seal?.seal ?? .clear) { journal in
        let chronicle = try Chronicle(journal)
        try begin(chronicle)
        made = (chronicle, try perform(asked, on: chronicle))
        if let seal { try seal.tell(in: Wasl.spoken) }
      }
    } catch ChronicleError.rejected(let rejection) {
      return Batch.answer(to: asked.action, refused: rejection)
    } catch let error as ChronicleError {
      throw .failed(error.phrase(path))
    } catch let error as JournalError {
      throw .failed(error.phrase(path))
    } catch let failure as Failure {
      throw failure
    } catch { throw .failed(.diskFailed) }
    guard let made else { throw .failed(.diskFailed) }
    chronicle = made.chronicle
    return Batch.answer(to: asked.action, events: made.events, in: made.chronicle.state)
  }

  /// The seal of a new store; none where it is to be kept in clear.
  private func newSeal(for coordinator: UInt32) throws(Failure) -> NewStoreSeal? {
    if let key { return try Stores.newSeal(for: key.passphrase, of: coordinator) }
    guard foundsInClear else { throw .usage(.sealOrClear) }
    return nil
  }
}
