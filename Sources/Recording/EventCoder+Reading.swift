public import Domain

extension EventCoder {
  /// The events of one record's payload, each with its place in the journal.
  ///
  /// - Parameters:
  ///   - session: the session of the record.
  ///   - sequence: the record's place in the session.
  /// - Throws: ``CodingError`` where the bytes are no events of this version. Whatever they are, no
  ///   value that could overflow a sum comes out.
  public static func entries(
    in payload: [UInt8], session: UInt64, sequence: UInt32
  ) throws(CodingError) -> [Entry] {
    try content(of: payload, session: session, sequence: sequence).entries
  }

  /// All that one record's payload says.
  static func content(
    of payload: [UInt8], session: UInt64, sequence: UInt32
  ) throws(CodingError) -> RecordContent {
    try payload.span.withUnsafeBytes { bytes throws(CodingError) in
      var entries: [Entry] = []
      let head = try read(bytes, session: session, sequence: sequence) { entries.append($0) }
      return RecordContent(
        action: head.action, content: head.content, commands: head.commands, entries: entries)
    }
  }

  /// Reads one record's payload and hands over its events one after the other.
  ///
  /// - Returns: what they have in common.
  /// - Throws: ``CodingError`` where the bytes are no events of this version; those before were
  ///   handed over.
  @inline(__always)
  static func read(
    _ payload: UnsafeRawBufferPointer, session: UInt64, sequence: UInt32,
    _ body: (Entry) -> Void
  ) throws(CodingError) -> RecordHead {
    // Also bounds the number of events, three bytes at least each, to that of their indices.
    if payload.count > largestPayload { throw .tooLong }
    var reader = RecordReader(payload)
    let head = try RecordHead(from: &reader)
    if head.content == .nothing {
      if !reader.isAtEnd { throw .badValue(tag: FieldTag.recordClass.rawValue) }
      return head
    }
    var index: UInt16 = 0
    repeat {
      let event = try event(from: &reader, person: head.person)
      body(head.entry(EventID(session: session, sequence: sequence, index: index), event))
      index += 1
    } while !reader.isAtEnd
    return head
  }

  /// The person to whom alone a record's payload belongs; `nil` for a record of facts.
  ///
  /// Reads the envelope only.
  static func person(in payload: UnsafeRawBufferPointer) throws(CodingError) -> Beneficiary.ID? {
    var reader = RecordReader(payload)
    return try RecordHead(from: &reader).person
  }

  private static func event(
    from reader: inout RecordReader, person: Beneficiary.ID?
  ) throws(CodingError) -> Event {
    let number: UInt16 = try reader.integer()
    let block = try reader.block()
    guard let kind = EventKind(rawValue: number) else { throw .unknownKind(number) }
    let event = try event(kind, try EventFields(block, person: person))
    // An erasable record holds words about its person and nothing else; no other record has any.
    guard event.person == person else { throw .badValue(tag: FieldTag.recordClass.rawValue) }
    return event
  }
}

/// What the events of a record have in common.
struct RecordHead {
  let action: ActionID
  let operatorNumber: Operator.Number
  let desk: UInt16
  let wallMilliseconds: Int64
  let utcOffsetMinutes: Int16
  let day: Day
  let commands: UInt64
  let content: RecordClass
  let person: Beneficiary.ID?

  init(from reader: inout RecordReader) throws(CodingError) {
    let version: UInt8 = try reader.integer()
    guard version == EventCoder.version else { throw .unknownVersion(version) }
    action = RawID(high: try reader.integer(), low: try reader.integer())
    operatorNumber = try reader.integer()
    desk = try reader.integer()
    wallMilliseconds = try reader.integer()
    utcOffsetMinutes = try reader.integer()
    guard let day = Day(recorded: try reader.take(4)) else {
      throw .badValue(tag: FieldTag.effectiveDay.rawValue)
    }
    self.day = day
    commands = try reader.integer()
    guard let content = RecordClass(rawValue: try reader.integer()) else {
      throw .badValue(tag: FieldTag.recordClass.rawValue)
    }
    self.content = content
    person =
      content == .personal
      ? Identifier(RawID(high: try reader.integer(), low: try reader.integer())) : nil
  }

  func entry(_ id: EventID, _ event: Event) -> Entry {
    Entry(
      id: id, action: action, operatorNumber: operatorNumber, desk: desk,
      wallMilliseconds: wallMilliseconds, utcOffsetMinutes: utcOffsetMinutes, day: day,
      event: event)
  }
}

/// All that one record says: of which action and which commands, and what happened.
struct RecordContent {
  let action: ActionID
  let content: RecordClass
  /// What the record keeps of the commands' digest.
  let commands: UInt64
  var entries: [Entry] = []
}
