import Testing

@testable import Journaling

@Suite("Merging")
struct MergeTests {
  private func records(_ storage: FaultyStorage) throws -> [StoredRecord] {
    try Sample.records(of: try Sample.open(storage, for: .reading))
  }

  /// Three journals from one prefix: one went on in the same session, two in their own.
  private func forks() throws -> [FaultyStorage] {
    let first = FaultyStorage(Sample.emptyBytes())
    let journal = try Sample.open(first)
    try Sample.begin(journal)
    try journal.append([[1], [2]], wallMilliseconds: Sample.wall)
    let clones = (0..<2).map { _ in FaultyStorage(first.current) }
    try journal.append([[3], [4]], wallMilliseconds: Sample.wall + 5)
    for (index, clone) in clones.enumerated() {
      let other = try Sample.open(clone)
      try Sample.begin(other, wall: Sample.wall + 1 + Int64(index))
      for number in 0..<5 {
        try other.append(
          [[UInt8(10 * index + number)], [0]], wallMilliseconds: Sample.wall + 2 * Int64(number))
      }
    }
    return [first] + clones
  }

  @Test("all orders of joining give the same records in the same order")
  func orders() throws {
    let lists = try forks().map { try records($0) }
    let expected = try Journal.merged(lists)
    #expect(expected.count == 5 + 2 * 11)
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      #expect(try Journal.merged(order.map { lists[$0] }) == expected)
    }
    let pair = try Journal.merged([lists[2], lists[1]])
    #expect(try Journal.merged([pair, lists[0], pair]) == expected)
  }

  @Test("groups stay together in the merged order")
  func groups() throws {
    let merged = try Journal.merged(try forks().map { try records($0) })
    for (record, next) in zip(merged, merged.dropFirst()) where !record.isLastOfGroup {
      #expect(next.position.session == record.position.session)
      #expect(next.position.sequence == record.position.sequence + 1)
    }
    #expect(merged.last?.isLastOfGroup == true)
  }

  @Test("two records under one position are a conflict, even with the same payload")
  func conflict() throws {
    let base = FaultyStorage(Sample.emptyBytes())
    let journal = try Sample.open(base)
    try Sample.begin(journal)
    let list = try records(base)
    let first = try journal.append([[1]], wallMilliseconds: Sample.wall)
    var other = first[0]
    #expect(try Journal.merged([first, [other]]) == first)
    other.payload = [2]
    #expect(throws: JournalError.conflict(other.position)) {
      try Journal.merged([list + first, [other]])
    }
    other = first[0]
    other.isLastOfGroup = false
    #expect(throws: JournalError.conflict(other.position)) {
      try Journal.merged([first, [other]])
    }
  }

  @Test("one position with two clocks is a conflict, though they are not neighbours in the order")
  func conflictOfClocks() throws {
    let base = FaultyStorage(Sample.emptyBytes())
    let journal = try Sample.open(base)
    try Sample.begin(journal)
    let first = try journal.append([[1]], wallMilliseconds: Sample.wall)
    let second = try journal.append([[2]], wallMilliseconds: Sample.wall)
    var other = first[0]
    other.clock = HybridClock(raw: .max)
    #expect(throws: JournalError.conflict(other.position)) {
      try Journal.merged([first + second, [other]])
    }
  }

  @Test("a joined file whose parents are older than what stands before them is sound")
  func joinedFile() throws {
    let forks = try forks()
    let shared = zip(forks[0].current, forks[1].current).prefix { $0 == $1 }.count
    let prefix = try records(forks[0]).last {
      Int($0.offset) < shared && $0.clock.milliseconds == Sample.wall
    }
    let last = try #require(prefix)
    let end = Int(last.offset) + FrameHeader.size + Limits.salt + last.payload.count
    let joined = forks[0].current + forks[1].current[end...]
    let journal = try Sample.open(FaultyStorage(joined))
    #expect(journal.report.health == .sound)
    #expect(journal.heads.count == 2)
    #expect(try Sample.records(of: journal).count == 5 + 11)

    let orphan = Sample.emptyBytes() + forks[1].current[end...]
    #expect(
      try Sample.open(FaultyStorage(orphan)).report.health
        == .readOnly(.parentMissing(last.position)))
    #expect(try Journal.verify(FaultyStorage(orphan)).missingParent == last.position)
  }

  @Test("a session that follows from another record than the one in the file is damage")
  func differingParent() throws {
    let first = FaultyStorage(Sample.emptyBytes())
    let journal = try Sample.open(first, random: Sample.counting())
    try Sample.begin(journal, operatorNumber: 1)
    let second = FaultyStorage(Sample.emptyBytes())
    let other = try Sample.open(second, random: Sample.counting())
    try Sample.begin(other, operatorNumber: 2)
    let end = second.current.count
    let later = try Sample.open(second)
    try Sample.begin(later)
    let mixed = FaultyStorage(first.current + second.current[end...])
    #expect(
      try Sample.open(mixed).report.health == .readOnly(.damaged(at: Int64(end), .parent)))
  }
}
