import Sealing
import Testing

@testable import Journaling

@Suite("Round trip")
struct RoundTripTests {
  @Test("what was appended is read back after reopening, group by group")
  func readBack() throws {
    let folder = try Folder()
    let path = folder.file("centre.wasl")
    let journal = try Journal.create(at: path, mark: .demo, seal: .clear)
    try Sample.begin(journal)
    let first = try journal.append([[1], [2, 2]], wallMilliseconds: Sample.wall)
    let second = try journal.append([[]], kind: .keySlot, wallMilliseconds: Sample.wall)
    journal.close()

    let again = try Journal.open(at: path, for: .writing, wallMilliseconds: Sample.wall)
    let records = try Sample.records(of: again)
    #expect(again.mark == .demo)
    #expect(again.isWritable)
    #expect(again.report.health == .sound)
    #expect(again.report.recordCount == 4)
    #expect(again.report.groupCount == 3)
    #expect(again.report.repaired == nil)
    #expect(again.report.headerDamage == nil)
    #expect(again.report.lastSession?.operatorNumber == 7)
    #expect(again.report.lastSession?.device == Sample.device)
    #expect(Array(records.dropFirst()) == first + second)
    #expect(records.map(\.payload).dropFirst() == [[1], [2, 2], []])
    #expect(records.map(\.kind) == [.session, .events, .events, .keySlot])
    #expect(records.map(\.isLastOfGroup) == [true, false, true, true])
    #expect(records.map(\.position.sequence) == [0, 1, 2, 3])
    #expect(try again.records(ofGroupAt: first[0].offset) == first)
    #expect(throws: JournalError.damaged(at: first[1].offset, .group)) {
      try again.records(ofGroupAt: first[1].offset)
    }
    #expect(throws: JournalError.damaged(at: 5, .frameHeader)) {
      try again.records(ofGroupAt: 5)
    }
  }

  @Test("all records of a group have one clock, the next group a later one, whatever the wall says")
  func clocks() throws {
    let journal = try Sample.open(FaultyStorage(Sample.emptyBytes()))
    try Sample.begin(journal)
    let first = try journal.append([[1], [2], [3]], wallMilliseconds: Sample.wall)
    let second = try journal.append([[4]], wallMilliseconds: 12)
    #expect(Set(first.map(\.clock)).count == 1)
    #expect(second[0].clock > first[0].clock)
    #expect(second[0].clock.milliseconds == Sample.wall)
  }

  @Test("a session follows from the last record before it, and from no older one")
  func parents() throws {
    let storage = FaultyStorage(Sample.emptyBytes())
    let first = try Sample.open(storage)
    try Sample.begin(first)
    try first.append([[1]], wallMilliseconds: Sample.wall)
    let head = first.heads
    let second = try Sample.open(storage)
    try Sample.begin(second)
    try second.append([[2]], wallMilliseconds: Sample.wall)
    let third = try Sample.open(storage)
    try Sample.begin(third)
    let openings = try Sample.records(of: third).filter { $0.kind == .session }.map(\.session)
    #expect(openings.map(\.parents.count) == [0, 1, 1])
    #expect(openings[1].parents == head)
    #expect(openings[2].parents == second.heads)
  }

  @Test("records longer than a block of reading come back whole")
  func largeRecords() throws {
    let storage = FaultyStorage(Sample.emptyBytes())
    let journal = try Sample.open(storage)
    try Sample.begin(journal)
    let largest = Limits.payload - Limits.salt
    for index in 0..<40 {
      let payload = [UInt8](repeating: UInt8(index), count: largest - index * 37)
      try journal.append([payload], wallMilliseconds: Sample.wall)
    }
    let again = try Sample.open(storage, for: .reading)
    let payloads = try Sample.records(of: again).dropFirst().map(\.payload)
    #expect(payloads.map(\.count) == (0..<40).map { largest - $0 * 37 })
    #expect(payloads.map(\.first) == (0..<40).map { UInt8($0) })
    #expect(payloads.map(\.last) == (0..<40).map { UInt8($0) })
  }

  @Test("what is over the limits is refused before anything is written")
  func limits() throws {
    let storage = FaultyStorage(Sample.emptyBytes())
    let journal = try Sample.open(storage)
    try Sample.begin(journal)
    let before = storage.current
    let over = [UInt8](repeating: 0, count: Limits.payload - Limits.salt + 1)
    #expect(throws: JournalError.tooLarge) {
      try journal.append([over], wallMilliseconds: Sample.wall)
    }
    #expect(throws: JournalError.tooLarge) {
      try journal.append([over.dropLast(9), [1]], wallMilliseconds: Sample.wall)
    }
    #expect(try journal.append([], wallMilliseconds: Sample.wall).isEmpty)
    #expect(storage.current == before)
    #expect(journal.hasSession)
  }

  @Test("without a session, for reading, or once closed, nothing is appended")
  func refusals() throws {
    let storage = FaultyStorage(Sample.emptyBytes())
    let journal = try Sample.open(storage)
    #expect(throws: JournalError.readOnly(.noSession)) {
      try journal.append([[1]], wallMilliseconds: 0)
    }
    let reader = try Sample.open(storage, for: .reading)
    #expect(!reader.isWritable)
    #expect(throws: JournalError.readOnly(.openedForReading)) { try Sample.begin(reader) }
    journal.close()
    #expect(throws: JournalError.readOnly(.closed)) { try Sample.begin(journal) }
    #expect(throws: JournalError.readOnly(.closed)) { try journal.forEachRecord { _ in } }
  }

  @Test("one write and one sync a group")
  func oneSync() throws {
    let storage = FaultyStorage(Sample.emptyBytes())
    let journal = try Sample.open(storage)
    try Sample.begin(journal)
    let (operations, syncs) = (storage.operations, storage.syncs)
    try journal.append([[1], [2], [3]], wallMilliseconds: Sample.wall)
    #expect(storage.operations == operations + 2)
    #expect(storage.syncs == syncs + 1)
    #expect(storage.durable == storage.current)
  }

  @Test("the clock of the end of time refuses further groups")
  func endOfTime() throws {
    let journal = try Sample.open(FaultyStorage(Sample.emptyBytes()))
    try Sample.begin(journal, wall: .max)
    for _ in 0..<3 { try journal.append([[1]], wallMilliseconds: .max) }
    #expect(HybridClock(raw: .max).next(after: 5) == HybridClock(raw: .max))
    #expect(HybridClock(raw: 0xFFFF).next(after: -1).raw == 0x1_0000)
    #expect(HybridClock(raw: 5 << 16).next(after: 9).milliseconds == 9)
    #expect(HybridClock(raw: 5 << 16).next(after: 5).counter == 1)
  }
}
