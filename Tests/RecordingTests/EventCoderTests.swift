import Domain
import Testing

@testable import Recording

@Suite("Events as bytes and back")
struct EventCoderTests {
  @Test("every kind of event has an example")
  func coverage() {
    let kinds = Set(Example.all.map { EventKind(of: $0.event) })
    #expect(Set(EventKind.allCases).subtracting(kinds).isEmpty)
  }

  @Test("an event comes back as it was written", arguments: Example.all)
  func roundTrip(_ example: Example) throws {
    let found = payloads([example.event])
    try #require(found.count == 1)
    let entry = Entry(
      id: EventID(session: 5, sequence: 6, index: 0), action: act.id, operatorNumber: 7, desk: 2,
      wallMilliseconds: 1_776_000_000_123, utcOffsetMinutes: 60, day: spring,
      event: example.event)
    #expect(try entries(found[0]) == [entry])
  }

  @Test("an event is written as its own kind", arguments: Example.all)
  func kind(_ example: Example) {
    let bytes = EventCoder.bytes(of: example.event)
    #expect(UInt16(bytes[0]) | UInt16(bytes[1]) << 8 == EventKind(of: example.event).rawValue)
  }

  @Test("every meaning of a list and every field comes back")
  func meanings() throws {
    let written: [Event] =
      Field.allCases.map { edit($0, nil) }
      + Condition.allCases.map { .conditionChanged(person, $0) }
      + Warning.allCases.map { .warningPassed(allocation, $0) }
      + HandOverOutcome.allCases.map { .notServed(ceremony, allocation, $0) }
      + NeedDomain.allCases.flatMap { domain in
        NeedStatus.allCases.map { .needAssessed(person, domain, $0) }
      }
      + Subject.Kind.allCases.map { edit(.reference, nil, of: Subject($0, person.raw)) }
    let read = try events(in: payloads(written))
    #expect(read == written.filter { $0.person == nil } + written.filter { $0.person != nil })
  }

  @Test("claims of the clock come back, however wrong", arguments: [Int64.min, -1, 0, .max])
  func clocks(wall: Int64) throws {
    for offset in [Int16.min, -1, 0, .max] {
      let found = EventCoder.payloads(
        for: [.deskOpened(.max)], of: CommandDigest(of: []), act: act, wallMilliseconds: wall,
        utcOffsetMinutes: offset)
      let entry = try #require(try entries(found[0]).first)
      #expect(entry.wallMilliseconds == wall)
      #expect(entry.utcOffsetMinutes == offset)
      #expect((0..<1440).contains(entry.minuteOfDay))
    }
  }
}

@Suite("Events as records")
struct RecordsTests {
  private let words = edit(.words, .text("a"))
  private let phone = edit(.phone, .text("b"))
  private let others = edit(.words, .text("c"), of: .beneficiary(otherPerson), person: otherPerson)

  @Test("no events make one record that says so, and nothing may follow in it")
  func none() throws {
    let found = payloads([])
    try #require(found.count == 1)
    #expect(try entries(found[0]).isEmpty)
    let content = try EventCoder.content(of: found[0], session: 1, sequence: 1)
    #expect(content.action == act.id)
    #expect(content.commands == CommandDigest(of: [.submitProject(project)]).facts)
    #expect(throws: CodingError.badValue(tag: FieldTag.recordClass.rawValue)) {
      try entries(found[0] + EventCoder.bytes(of: .deskOpened(1)))
    }
  }

  @Test("facts and words about a person are kept apart, facts first")
  func classes() throws {
    let found = payloads([words, .fileReopened(person), phone, .projectSubmitted(project)])
    try #require(found.count == 2)
    #expect(
      try entries(found[0]).map(\.event) == [.fileReopened(person), .projectSubmitted(project)])
    #expect(try entries(found[1]).map(\.event) == [words, phone])
    #expect(try entries(found[1]).map(\.id.index) == [0, 1])
  }

  @Test("each person has a record of their own")
  func people() throws {
    let found = payloads([others, words, others, phone])
    try #require(found.count == 2)
    #expect(try entries(found[0]).map(\.event) == [others, others])
    #expect(try entries(found[1]).map(\.event) == [words, phone])
  }

  @Test("words of a person are in no other record")
  func erasable() {
    let secret = Array("never elsewhere".utf8)
    let found = payloads([
      edit(.words, .text("never elsewhere")), .fileReopened(person), others,
    ])
    #expect(found.map { $0.contains(secret) } == [false, true, false])
  }

  @Test("many events take several records of at most 64 KiB, in order")
  func splitting() throws {
    let facts = (0..<3000).map { Event.chequeChanged(number: "\($0)-0123456789", .cashed) }
    let notes = (0..<40).map { edit(.words, .text("\($0)" + String(repeating: "ع", count: 1990))) }
    let found = payloads(notes + facts)
    #expect(found.count > 4)
    #expect(found.allSatisfy { $0.count <= 61 * 1024 })
    #expect(try events(in: found) == facts + notes)
  }

  @Test("the longest list fits one record, one place more is refused")
  func longestList() throws {
    let longest = payloads([.listLocked(ceremony, places(1500))])
    try #require(longest.count == 1)
    #expect(longest[0].count < 60 * 1024)
    #expect(try entries(longest[0]).map(\.event) == [.listLocked(ceremony, places(1500))])
    let longer = payloads([.listLocked(ceremony, places(1501))])
    #expect(throws: CodingError.tooLong) { try entries(longer[0]) }
  }
}
