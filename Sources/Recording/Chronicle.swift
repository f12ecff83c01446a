public import Domain
public import Journaling

/// A centre's journal and the state folded from it: the only place where the domain meets the disk.
///
/// What is asked is decided by the domain, coded, written and synced; only then does the state
/// change. Disk before memory: what a screen shows has been kept.
public final class Chronicle {
  public private(set) var state = State()
  public let journal: Journal
  /// The places in the file of what each action made happen, so that it happens once.
  private var actions: ActionPlaces
  public private(set) var recordCount = 0
  /// Where the group begins whose action is not known yet; nothing where it is.
  private var unnamedGroup: Int64?
  private var isBetweenGroups = true
  /// The people of whom there are records of words.
  private var withRecords: Set<Beneficiary.ID> = []
  /// What the last erasure of this sitting could not reach.
  public internal(set) var unreached = Unreached()

  /// Folds a journal from its beginning.
  ///
  /// - Throws: ``ChronicleError/unreadable(_:)`` where a record is whole and cannot be read by this
  ///   version.
  public init(_ journal: Journal) throws(ChronicleError) {
    self.journal = journal
    actions = ActionPlaces(room: journal.report.groupCount)
    try replay()
  }

  /// Whether the action of this id was performed; no where that cannot be read.
  public func hasPerformed(_ action: ActionID) -> Bool {
    do { return try group(of: action) != nil } catch { return false }
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
    if let done = try events(of: act.id, madeBy: digest) { return done }
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

  /// Forgets what was folded.
  func startAnew() {
    state = State()
    recordCount = 0
    isBetweenGroups = true
    unnamedGroup = nil
    withRecords = []
    actions = ActionPlaces(room: journal.report.groupCount)
  }

  /// Folds one record in; of what was erased nothing is left to fold.
  func take(_ record: StoredRecord) throws(ChronicleError) {
    count(at: record.offset, isLastOfGroup: record.isLastOfGroup)
    guard record.kind == .events, !record.isErased else { return }
    try record.payload.span.withUnsafeBytes { bytes throws(ChronicleError) in
      try fold(bytes, at: record.position)
    }
  }

  /// Folds one record in from where it was read.
  func take(_ record: borrowing RecordView) throws(ChronicleError) {
    count(at: record.offset, isLastOfGroup: record.isLastOfGroup)
    guard record.kind == .events, !record.isErased else { return }
    try fold(record.content, at: record.position)
  }

  /// Counts a record, and notes where its group begins: the first that is not erased names the
  /// action.
  private func count(at offset: Int64, isLastOfGroup: Bool) {
    recordCount += 1
    if isBetweenGroups { unnamedGroup = offset }
    isBetweenGroups = isLastOfGroup
  }

  private func fold(
    _ payload: UnsafeRawBufferPointer, at position: RecordPosition
  ) throws(ChronicleError) {
    do {
      let head = try EventCoder.read(
        payload, session: position.session, sequence: position.sequence
      ) { state.apply($0) }
      if let person = head.person { withRecords.insert(person) }
      if let start = unnamedGroup { actions.add(head.action, at: start) }
      unnamedGroup = nil
    } catch { throw .unreadable(position) }
  }

  func content(of record: StoredRecord) throws(ChronicleError) -> RecordContent {
    do {
      return try EventCoder.content(
        of: record.payload, session: record.position.session, sequence: record.position.sequence)
    } catch { throw .unreadable(record.position) }
  }

  /// Whether there are records of words about a person that were not erased.
  func hasRecords(of person: Beneficiary.ID) -> Bool { withRecords.contains(person) }

  /// What an action made happen, if these commands are the ones with which it was performed;
  /// nothing where it was not performed yet.
  private func events(
    of action: ActionID, madeBy commands: CommandDigest
  ) throws(ChronicleError) -> [Event]? {
    guard let group = try group(of: action) else { return nil }
    return try events(of: group.contents, isWhole: group.isWhole, madeBy: commands)
  }

  /// What is left of an action's records, and whether that is all of them; nothing where it was not
  /// performed yet.
  private func group(
    of action: ActionID
  ) throws(ChronicleError) -> (contents: [RecordContent], isWhole: Bool)? {
    for place in actions.places(of: action) {
      let records: [StoredRecord]
      do { records = try journal.records(ofGroupAt: place) } catch { throw .journal(error) }
      var contents: [RecordContent] = []
      for record in records where !record.isErased { contents.append(try content(of: record)) }
      guard contents.first?.action == action else { continue }
      return (contents, contents.count == records.count)
    }
    return nil
  }

  private func events(
    of contents: [RecordContent], isWhole: Bool, madeBy commands: CommandDigest
  ) throws(ChronicleError) -> [Event] {
    // What was erased was words of a person.
    let isAlone = isWhole && !contents.contains { $0.content == .personal }
    for content in contents
    where content.commands != commands.sum(in: content.content, isAlone: isAlone) {
      throw .rejected(Rejection(.actionReused, [.id: .id(content.action)]))
    }
    return contents.flatMap { $0.entries.map(\.event) }
  }
}
