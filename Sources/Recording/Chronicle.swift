public import Domain
public import Journaling

/// A centre's journal and the state folded from it: the only place where the domain meets the disk.
///
/// What is asked is decided by the domain, coded, written and synced; only then does the state
/// change. Disk before memory: what a screen shows has been kept.
public final class Chronicle {
  public private(set) var state = State()
  public let journal: Journal
  /// The place in the file of what each action made happen, so that it happens once.
  private var groups: [ActionID: Int64] = [:]
  public private(set) var recordCount = 0
  /// How many records of words there are of each person.
  private var personalRecords: [Beneficiary.ID: Int] = [:]
  /// Where the group begins whose records are being taken.
  private var groupStart: Int64?

  /// Folds a journal from its beginning.
  ///
  /// - Throws: ``ChronicleError/unreadable(_:)`` where a record is whole and cannot be read by this
  ///   version.
  public init(_ journal: Journal) throws(ChronicleError) {
    self.journal = journal
    try replay()
  }

  /// Begins a session of an operator at a desk; nothing can be performed before.
  public func beginSession(
    operatorNumber: Operator.Number, desk: UInt16, moment: Moment, device: [UInt8]
  ) throws(ChronicleError) {
    do {
      try journal.beginSession(
        device: device, operatorNumber: operatorNumber, desk: desk,
        wallMilliseconds: moment.wallMilliseconds, utcOffsetMinutes: moment.utcOffsetMinutes)
    } catch { throw .journal(error) }
    try finishErasures(at: moment)
  }

  /// Performs commands as one action, kept whole or not at all.
  ///
  /// An action that changes nothing is kept too, so that it changes nothing when it comes again.
  /// After an erasure the words are zeroed before this returns, whoever asked for it.
  ///
  /// - Returns: what happened; for an action that was performed before, what happened then.
  /// - Throws: ``ChronicleError``: the domain's refusal or the journal's failure. An action that was
  ///   performed before with other commands is refused as `actionReused`. The state is then as it
  ///   was.
  @discardableResult
  public func perform(
    _ commands: [Command], by act: Act, at moment: Moment
  ) throws(ChronicleError) -> [Event] {
    let digest = CommandDigest(of: commands)
    if let offset = groups[act.id] { return try events(ofGroupAt: offset, madeBy: digest) }
    let events = try decide(commands, by: act)
    let payloads = EventCoder.payloads(
      for: events, of: digest, act: act, wallMilliseconds: moment.wallMilliseconds,
      utcOffsetMinutes: moment.utcOffsetMinutes)
    try check(payloads, against: events)
    let records: [StoredRecord]
    do {
      records = try journal.append(payloads, wallMilliseconds: moment.wallMilliseconds)
    } catch { throw .journal(error) }
    for record in records { try take(record) }
    try erasePersonalRecords(of: Set(events.compactMap(\.erased)), at: moment)
    return events
  }

  /// What the commands would make happen, each on the state that the ones before leave.
  private func decide(_ commands: [Command], by act: Act) throws(ChronicleError) -> [Event] {
    // One command alone needs no copy of the state, which would cost a large centre dearly.
    if commands.count == 1, let only = commands.first {
      do { return try state.events(for: only, by: act) } catch { throw .rejected(error) }
    }
    var trial = Trial(state: state, act: act)
    do {
      for command in commands { try trial.take(command) }
    } catch { throw .rejected(error) }
    return trial.events
  }

  /// What is acknowledged must be readable: nothing goes to disk that does not read back equal.
  private func check(
    _ payloads: [[UInt8]], against events: [Event]
  ) throws(ChronicleError) {
    var count = 0
    for payload in payloads {
      do {
        for entry in try EventCoder.entries(in: payload, session: 0, sequence: 0) {
          count += 1
          if !events.contains(entry.event) { throw CodingError.badValue(tag: 0) }
        }
      } catch { throw .unwritable }
    }
    if count != events.count { throw .unwritable }
  }

  func take(_ record: StoredRecord) throws(ChronicleError) {
    recordCount += 1
    let start = groupStart ?? record.offset
    groupStart = record.isLastOfGroup ? nil : start
    guard record.kind == .events, !record.isErased else { return }
    let content = try content(of: record)
    if groups[content.action] == nil { groups[content.action] = start }
    if let person = content.entries.first?.event.person {
      personalRecords[person, default: 0] += 1
    }
    for entry in content.entries { state.apply(entry) }
  }

  func content(of record: StoredRecord) throws(ChronicleError) -> RecordContent {
    do {
      return try EventCoder.content(
        of: record.payload, session: record.position.session, sequence: record.position.sequence)
    } catch { throw .unreadable(record.position) }
  }

  func hasRecords(of person: Beneficiary.ID) -> Bool { personalRecords[person] != nil }

  func forgetRecords(of person: Beneficiary.ID) { personalRecords[person] = nil }

  /// What an action made happen, if these commands are the ones with which it was performed.
  private func events(
    ofGroupAt offset: Int64, madeBy commands: CommandDigest
  ) throws(ChronicleError) -> [Event] {
    let records: [StoredRecord]
    do { records = try journal.records(ofGroupAt: offset) } catch { throw .journal(error) }
    var contents: [RecordContent] = []
    for record in records where !record.isErased { contents.append(try content(of: record)) }
    // What was erased were words.
    let isAlone =
      !contents.contains { $0.content == .personal } && !records.contains(where: \.isErased)
    for content in contents
    where content.commands != commands.sum(in: content.content, isAlone: isAlone) {
      throw .rejected(Rejection(.actionReused, [.id: .id(content.action)]))
    }
    return contents.flatMap { $0.entries.map(\.event) }
  }
}
