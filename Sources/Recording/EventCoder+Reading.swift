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
    // Also bounds the number of events, three bytes at least each, to that of their indices.
    if payload.count > largestPayload { throw .tooLong }
    return try payload.span.withUnsafeBytes { bytes throws(CodingError) in
      var reader = RecordReader(bytes)
      let head = try Head(from: &reader)
      var entries: [Entry] = []
      repeat {
        let event = try event(from: &reader, person: head.person)
        let id = EventID(session: session, sequence: sequence, index: UInt16(entries.count))
        entries.append(head.entry(id, event))
      } while !reader.isAtEnd
      return entries
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
      switch RecordClass(rawValue: try reader.integer()) {
      case .factual: person = nil
      case .personal:
        person = Identifier(RawID(high: try reader.integer(), low: try reader.integer()))
      case nil: throw .badValue(tag: FieldTag.recordClass.rawValue)
      }
    }

    func entry(_ id: EventID, _ event: Event) -> Entry {
      Entry(
        id: id, action: action, operatorNumber: operatorNumber, desk: desk,
        wallMilliseconds: wallMilliseconds, utcOffsetMinutes: utcOffsetMinutes, day: day,
        event: event)
    }
  }
}
