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
  }

  /// Performs commands as one action, kept whole or not at all.
  ///
  /// An action that changes nothing is kept too, so that it changes nothing when it comes again.
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

  private func take(_ record: StoredRecord) throws(ChronicleError) {
    recordCount += 1
    guard record.kind == .events else { return }
    let content = try content(of: record)
    if groups[content.action] == nil { groups[content.action] = record.offset }
    for entry in content.entries { state.apply(entry) }
  }

  private func content(of record: StoredRecord) throws(ChronicleError) -> RecordContent {
    do {
      return try EventCoder.content(
        of: record.payload, session: record.position.session, sequence: record.position.sequence)
    } catch { throw .unreadable(record.position) }
  }

  /// What an action made happen, if these commands are the ones with which it was performed.
  private func events(
    ofGroupAt offset: Int64, madeBy commands: CommandDigest
  ) throws(ChronicleError) -> [Event] {
    let records: [StoredRecord]
    do { records = try journal.records(ofGroupAt: offset) } catch { throw .journal(error) }
    var contents: [RecordContent] = []
    for record in records { contents.append(try content(of: record)) }
    let isAlone = !contents.contains { $0.content == .personal }
    for content in contents
    where content.commands != commands.sum(in: content.content, isAlone: isAlone) {
      throw .rejected(Rejection(.actionReused, [.id: .id(content.action)]))
    }
    return contents.flatMap { $0.entries.map(\.event) }
  }
}

/// What the machine's clock says at one moment: a claim, kept beside the effective day.
public struct Moment: Equatable, Sendable {
  /// Milliseconds since 1970.
  public var wallMilliseconds: Int64
  public var utcOffsetMinutes: Int16

  public init(wallMilliseconds: Int64, utcOffsetMinutes: Int16) {
    self.wallMilliseconds = wallMilliseconds
    self.utcOffsetMinutes = utcOffsetMinutes
  }
}

/// Why something was not recorded, or a journal not folded.
public enum ChronicleError: Error, Equatable, Sendable {
  case rejected(Rejection)
  case journal(JournalError)
  case unreadable(RecordPosition)
  /// The events do not read back as they were: nothing was written.
  case unwritable
}

extension Chronicle {
  /// Folds all records in the order that does not depend on the file's: clock, session, sequence.
  private func replay() throws(ChronicleError) {
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
        guard record.kind == .events else { return }
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

/// Commands tried one after the other on a copy of the state.
private struct Trial {
  var state: State
  let act: Act
  var events: [Event] = []
  private var count: UInt16 = 0

  init(state: State, act: Act) {
    self.state = state
    self.act = act
  }

  mutating func take(_ command: Command) throws(Rejection) {
    for event in try state.events(for: command, by: act) {
      count += 1
      state.apply(
        Entry(
          id: EventID(session: 0, sequence: 0, index: count), action: act.id,
          operatorNumber: act.operatorNumber, desk: act.desk, wallMilliseconds: 0,
          utcOffsetMinutes: 0, day: act.day, event: event))
      add(event)
    }
  }

  /// Of two edits of one field in an action the later stands, replacing what the first replaced.
  private mutating func add(_ event: Event) {
    guard case .edited(var edit) = event, edit.replaces?.session == 0 else {
      return events.append(event)
    }
    let earlier = events.lastIndex { earlier in
      if case .edited(let other) = earlier {
        other.subject == edit.subject && other.field == edit.field
      } else {
        false
      }
    }
    if let earlier, case .edited(let other) = events.remove(at: earlier) {
      edit.replaces = other.replaces
    }
    events.append(.edited(edit))
  }
}
