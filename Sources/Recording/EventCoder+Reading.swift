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

  /// The person in whose erasable record a payload stands, or nothing where it tells facts.
  static func person(of payload: [UInt8]) throws(CodingError) -> Beneficiary.ID? {
    try payload.span.withUnsafeBytes { bytes throws(CodingError) in
      var reader = RecordReader(bytes)
      return try Head(from: &reader).person
    }
  }

  /// All that one record's payload says.
  static func content(
    of payload: [UInt8], session: UInt64, sequence: UInt32
  ) throws(CodingError) -> RecordContent {
    // Also bounds the number of events, three bytes at least each, to that of their indices.
    if payload.count > largestPayload { throw .tooLong }
    return try payload.span.withUnsafeBytes { bytes throws(CodingError) in
      var reader = RecordReader(bytes)
      let head = try Head(from: &reader)
      var content = RecordContent(
        action: head.action, content: head.content, commands: head.commands)
      if head.content == .nothing {
        if !reader.isAtEnd { throw .badValue(tag: FieldTag.recordClass.rawValue) }
        return content
      }
      repeat {
        let event = try event(from: &reader, person: head.person)
        let id = EventID(session: session, sequence: sequence, index: UInt16(content.entries.count))
        content.entries.append(head.entry(id, event))
      } while !reader.isAtEnd
      return content
    }
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

  /// What the events of a record have in common.
  private struct Head {
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
}

/// All that one record says: of which action and which commands, and what happened.
struct RecordContent {
  let action: ActionID
  let content: RecordClass
  /// What the record keeps of the commands' digest.
  let commands: UInt64
  var entries: [Entry] = []
}
