import Domain
import Testing

@testable import Recording

@Suite("Bytes that may say anything")
struct HostileTests {
  private static let samples = Example.all.flatMap { payloads([$0.event]) }
  /// Where the events of a factual record begin.
  private static let headLength = 46

  /// A factual record of one event that is put together by hand.
  private func record(
    _ kind: UInt16, _ write: (inout RecordWriter) -> Void
  ) -> [UInt8] {
    var fields = RecordWriter()
    write(&fields)
    var writer = RecordWriter()
    writer.append(contentsOf: HostileTests.samples[3].prefix(HostileTests.headLength))
    writer.append(kind)
    writer.append(length: fields.bytes.count)
    writer.append(contentsOf: fields.bytes)
    return writer.bytes
  }

  @Test("a record cut anywhere is truncated")
  func cuts() {
    for payload in HostileTests.samples {
      for length in payload.indices {
        #expect(throws: CodingError.truncated) { try entries(Array(payload.prefix(length))) }
      }
    }
  }

  @Test("an event with a tag of a later version is read without it")
  func laterTag() throws {
    let payload = record(EventKind.fileReopened.rawValue) {
      $0.append(contentsOf: [249, 3, 1, 2, 3])
      $0.append(.person, person)
      $0.append(contentsOf: [248, 0])
    }
    #expect(try entries(payload).map(\.event) == [.fileReopened(person)])
  }

  @Test("a kind, a version and a class of a later version are named")
  func laterVersions() {
    #expect(throws: CodingError.unknownKind(9999)) { try entries(record(9999) { _ in }) }
    var version = HostileTests.samples[0]
    version[0] = 2
    #expect(throws: CodingError.unknownVersion(2)) { try entries(version) }
    var other = HostileTests.samples[0]
    other[45] = 4
    #expect(throws: CodingError.badValue(tag: FieldTag.recordClass.rawValue)) { try entries(other) }
  }

  @Test("a length past the end is refused, however it is written")
  func lengths() {
    let head = Array(HostileTests.samples[3].prefix(HostileTests.headLength))
    let short: [[UInt8]] = [
      [], [20], [20, 0], [20, 0, 1], [20, 0, 0xFF, 0xFF, 0x03], [20, 0, 0x80],
    ]
    for tail in short {
      #expect(throws: CodingError.truncated) { try entries(head + tail) }
    }
    let endless = head + [20, 0] + [UInt8](repeating: 0xFF, count: 12)
    #expect(throws: CodingError.tooLong) { try entries(endless) }
    let field = record(EventKind.fileReopened.rawValue) { writer in
      writer.append(.person, person)
      writer.append(contentsOf: [200, 9, 0])
    }
    #expect(throws: CodingError.truncated) { try entries(field) }
    let large = [UInt8](repeating: 1, count: 64 * 1024 + 1)
    #expect(throws: CodingError.tooLong) { try entries(large) }
  }

  @Test("a field that is missing or of another size is refused by its tag")
  func fields() {
    let bad = CodingError.badValue(tag: FieldTag.person.rawValue)
    #expect(throws: bad) { try entries(record(31) { _ in }) }
    #expect(throws: bad) { try entries(record(31) { $0.append(.person, UInt32(1)) }) }
  }

  @Test("amounts above 100 milliards of dirhams are refused", arguments: [1, -1] as [Int64])
  func amounts(sign: Int64) throws {
    let bound: Int64 = 10_000_000_000_000
    let largest: Event = .envelopeChanged(envelope, by: Money(centimes: sign * bound))
    #expect(try events(in: payloads([largest])) == [largest])
    let larger: Event = .envelopeChanged(envelope, by: Money(centimes: sign * (bound + 1)))
    #expect(throws: CodingError.badValue(tag: FieldTag.amount.rawValue)) {
      try events(in: payloads([larger]))
    }
    #expect(throws: CodingError.badValue(tag: FieldTag.numeral.rawValue)) {
      try events(in: payloads([edit(.jobs, .number(sign * (bound + 1)))]))
    }
  }

  @Test("a negative quantity and one above a million are refused", arguments: [-1, 1_000_001])
  func quantities(quantity: Int) {
    let cost = CostLine(id: id(1), item: "x", quantity: quantity, unitPrice: .zero)
    #expect(throws: CodingError.badValue(tag: FieldTag.quantity.rawValue)) {
      try events(in: payloads([.costLineAdded(project, cost)]))
    }
    #expect(throws: CodingError.badValue(tag: FieldTag.window.rawValue)) {
      try events(in: payloads([.visitMissed(project, window: quantity)]))
    }
  }

  @Test("days before year 1 and after year 9999 are refused")
  func days() throws {
    for iso in ["0001-01-01", "9999-12-31"] {
      let event: Event = .releaseConfirmed(person, try #require(Day(iso: iso)))
      #expect(try events(in: payloads([event])) == [event])
    }
    for number in [Int32.min, -719_163, 2_932_897, .max] {
      let day = Day(number: number)
      #expect(throws: CodingError.badValue(tag: FieldTag.day.rawValue)) {
        try events(in: payloads([.releaseConfirmed(person, day)]))
      }
      let late = Act(id: act.id, operatorNumber: 1, desk: 1, day: day)
      let found = EventCoder.payloads(
        for: [.deskOpened(1)], of: CommandDigest(of: []), act: late, wallMilliseconds: 0,
        utcOffsetMinutes: 0)
      #expect(throws: CodingError.badValue(tag: FieldTag.effectiveDay.rawValue)) {
        try entries(found[0])
      }
    }
  }

  @Test("a code outside its list and bytes that are no text are refused")
  func values() {
    func refused(_ kind: EventKind, _ tag: FieldTag, _ value: [UInt8]) -> Bool {
      let payload = record(kind.rawValue) {
        $0.append(contentsOf: [tag.rawValue, UInt8(value.count)] + value)
        $0.append(.person, person)
        $0.append(.project, project)
        $0.append(.line, line)
        $0.append(.subject, Subject.beneficiary(person))
      }
      return throwsError(.badValue(tag: tag.rawValue), payload)
    }
    #expect(refused(.conditionChanged, .condition, [99, 0]))
    #expect(refused(.chequePrepared, .cheque, [0x30, 0xFF]))
    #expect(refused(.chequePrepared, .cheque, [0xED, 0xA0, 0x80]))
    #expect(refused(.opinionGiven, .favourable, [2]))
    #expect(refused(.edited, .field, [0xFF, 0xFF]))
    #expect(refused(.centreFounded, .letters, Array("agd".utf8)))
    #expect(refused(.receiptVoided, .receipt, [0x41, 0x47, 0x44, 1, 0, 0, 0, 1, 0, 0, 0]))
  }

  private func throwsError(_ error: CodingError, _ payload: [UInt8]) -> Bool {
    do throws(CodingError) {
      _ = try entries(payload)
      return false
    } catch { return error == error as CodingError }
  }

  @Test("facts in a personal record and words of a person in a factual one are refused")
  func mixing() {
    let bad = CodingError.badValue(tag: FieldTag.recordClass.rawValue)
    let personal = payloads([edit(.words, .text("x"))])[0]
    let facts = EventCoder.bytes(of: .fileReopened(person))
    #expect(throws: bad) { try entries(personal + facts) }
    let words = record(EventKind.edited.rawValue) {
      $0.append(.subject, Subject.beneficiary(person))
      $0.append(.person, person)
      $0.append(.field, Field.words.rawValue)
    }
    #expect(throws: bad) { try entries(words) }
  }
}
