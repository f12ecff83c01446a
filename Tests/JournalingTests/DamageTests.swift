import Testing

@testable import Journaling

@Suite("Damage")
struct DamageTests {
  /// Where each group ends and how many records the file then has.
  private func prefixes(_ storage: FaultyStorage) throws -> [(end: Int, records: Int)] {
    let journal = try Sample.open(storage, for: .reading)
    let records = try Sample.records(of: journal)
    let overhead = FrameHeader.size + Limits.salt + (journal.isSealed ? Limits.tag : 0)
    var ends = [(end: Int(FileHeader.end), records: 0)]
    for (index, record) in records.enumerated() where record.isLastOfGroup {
      ends.append((Int(record.offset) + overhead + record.payload.count, index + 1))
    }
    return ends
  }

  @Test(
    "every truncation leaves exactly the whole groups before it", arguments: [1, 3], [false, true])
  func truncations(lastGroup: Int, isSealed: Bool) throws {
    let whole = try Sample.filled(lastGroup: lastGroup, isSealed: isSealed)
    let prefixes = try prefixes(whole)
    // Before the first slot is whole, no passphrase opens what is there: nothing.
    let openable = isSealed ? prefixes[2].end : Int(FileHeader.end)
    for length in openable...whole.current.count {
      let cut = Array(whole.current[..<length])
      let expected = try #require(prefixes.last { $0.end <= length })

      let reader = try Sample.open(FaultyStorage(cut), for: .reading)
      #expect(reader.report.recordCount == expected.records)
      #expect(reader.report.health == .sound)
      #expect(try Sample.records(of: reader).count == expected.records)

      let storage = FaultyStorage(cut)
      let writer = try Sample.open(storage)
      #expect(writer.isWritable)
      #expect(storage.current == Array(cut[..<expected.end]))
      #expect(writer.report.repaired?.bytes ?? 0 == length - expected.end)
      #expect(storage.tails.values.first ?? [] == Array(cut[expected.end...]))
    }
  }

  @Test(
    "a truncation of what the head file claims is never repaired, and says how many are missing")
  func claimedTruncations() throws {
    let whole = try Sample.filled(lastGroup: 3)
    let total = try #require(try prefixes(whole).last).records
    for length in Int(FileHeader.end)..<whole.current.count {
      let cut = Array(whole.current[..<length])
      let storage = FaultyStorage(cut, head: whole.head)
      let journal = try Sample.open(storage)
      guard case .readOnly(.acknowledgedMissing(let position, let count)) = journal.report.health
      else {
        Issue.record("length \(length): \(journal.report.health)")
        continue
      }
      #expect(position.sequence == UInt32(total - 1))
      #expect(count == total - journal.report.recordCount)
      #expect(storage.current == cut)
      #expect(try Journal.verify(storage).isSound == false)
    }
  }

  @Test("a file shorter than its header is refused")
  func shortHeaders() throws {
    let whole = Sample.emptyBytes()
    for length in 1..<whole.count where length < 80 || length % 101 == 0 {
      let expected: JournalError =
        length < 8 ? .notAJournal : .damaged(at: length < 64 ? 0 : Int64(length), .headerCopy)
      #expect(throws: expected) { try Sample.open(FaultyStorage(Array(whole[..<length]))) }
    }
  }

  /// Flips one bit and says whether opening for writing took it for sound without a word.
  private func isAccepted(_ storage: FaultyStorage) throws -> Bool {
    do {
      let report = try Sample.open(storage).report
      return report.health == .sound && report.repaired == nil && report.headerDamage == nil
    } catch {
      return false
    }
  }

  @Test("a sealed journal cut before its first slot is whole says that nothing opens it")
  func noSlots() throws {
    let whole = try Sample.filled(isSealed: true)
    let prefixes = try prefixes(whole)
    for length in Int(FileHeader.end)..<prefixes[2].end {
      for access in Access.allCases {
        let storage = FaultyStorage(Array(whole.current[..<length]))
        let journal = try Journal.open(
          on: storage, path: "sample", for: access, wallMilliseconds: 0, random: Sample.counting())
        #expect(journal.report.health == .readOnly(.noSlots))
        #expect(journal.slots.isEmpty && journal.isLocked && !journal.isWritable)
        #expect(storage.current.count == length)
      }
    }
  }

  @Test("a slot is found behind damage, wherever the damage is before its last copy")
  func slotsBehindDamage() throws {
    let storage = try Sample.filled(isSealed: true)
    try Sample.begin(try Sample.open(storage))
    let records = try Sample.records(of: try Sample.open(storage))
    let copies = records.filter { $0.kind == .keySlot }.map { Int($0.offset) }
    #expect(copies.count == 2)
    for place in Int(FileHeader.end)..<copies[1] {
      var bytes = storage.current
      bytes[place] ^= 0x10
      let journal = try Sample.open(FaultyStorage(bytes))
      #expect(journal.report.health != .sound)
      #expect(journal.slots == [Sample.slot()], "byte \(place)")
    }
  }

  @Test(
    "every flipped bit before the last group is found, placed, and nothing is written",
    arguments: [false, true])
  func flipsBeforeTheLastGroup(isSealed: Bool) throws {
    let whole = try Sample.filled(lastGroup: 2, isSealed: isSealed)
    let prefixes = try prefixes(whole)
    let lastGroup = prefixes[prefixes.count - 2].end
    for place in Int(FileHeader.end)..<lastGroup {
      let group = try #require(prefixes.last { $0.end <= place })
      for bit in 0..<8 {
        var bytes = whole.current
        bytes[place] ^= 1 << bit
        let storage = FaultyStorage(bytes)
        let journal = try Sample.open(storage)
        guard case .readOnly(.damaged(let at, _)) = journal.report.health else {
          Issue.record("byte \(place) bit \(bit): \(journal.report.health)")
          continue
        }
        #expect(Int(at) >= group.end && Int(at) <= place)
        #expect(journal.report.recordCount == group.records)
        #expect(storage.current == bytes)
        #expect(!journal.isWritable)
      }
    }
  }

  @Test(
    "every flipped bit of the last group is found; with the head file nothing is cut",
    arguments: [false, true])
  func flipsInTheLastGroup(isSealed: Bool) throws {
    let whole = try Sample.filled(lastGroup: 2, isSealed: isSealed)
    let prefixes = try prefixes(whole)
    let last = prefixes[prefixes.count - 2]
    for place in last.end..<whole.current.count {
      for bit in 0..<8 {
        var bytes = whole.current
        bytes[place] ^= 1 << bit
        let claimed = FaultyStorage(bytes, head: whole.head)
        let journal = try Sample.open(claimed)
        #expect(journal.report.health != .sound)
        #expect(claimed.current == bytes)
        #expect(try Journal.verify(claimed).isSound == false)
        let unclaimed = FaultyStorage(bytes)
        #expect(try !isAccepted(unclaimed))
        #expect(
          unclaimed.tails.isEmpty || unclaimed.tails.values.first == Array(bytes[last.end...]))
      }
    }
  }

  @Test("every flipped bit of the file header is reported, and verification calls it damage")
  func flipsInTheHeader() throws {
    let whole = try Sample.filled()
    let places = Array(0..<64) + Array(4096..<4160) + Array(stride(from: 64, to: 8192, by: 61))
    for place in places {
      for bit in 0..<8 {
        var bytes = whole.current
        bytes[place] ^= 1 << bit
        let journal = try Sample.open(FaultyStorage(bytes))
        let damage = try #require(journal.report.headerDamage)
        #expect(journal.isWritable)
        #expect(damage.damage == .headerCopy || Int(damage.offset) == place)
        #expect(try Journal.verify(FaultyStorage(bytes)).firstDamage == damage)
      }
    }
  }

  @Test("a tail longer than any action is damage, however it looks")
  func oversizedTail() throws {
    let whole = try Sample.filled()
    let longest = whole.current + [UInt8](repeating: 0, count: Limits.group)
    #expect(try Sample.open(FaultyStorage(longest)).report.repaired?.bytes == Limits.group)
    let storage = FaultyStorage(longest + [0])
    let place = Int64(whole.current.count)
    #expect(
      try Sample.open(storage).report.health == .readOnly(.damaged(at: place, .frameHeader)))
    #expect(storage.current.count == longest.count + 1)
  }

  @Test("a group that lost its first sector and kept its last is one unfinished action")
  func lostBeginning() throws {
    let storage = FaultyStorage(Sample.emptyBytes())
    let journal = try Sample.open(storage)
    try Sample.begin(journal)
    let start = storage.current.count
    try journal.append(
      [[UInt8](repeating: 9, count: 700), [8], [7]], wallMilliseconds: Sample.wall)
    var bytes = storage.current
    for place in start..<(start + 512) { bytes[place] = 0 }
    let again = try Sample.open(FaultyStorage(bytes))
    #expect(again.report.repaired?.bytes == bytes.count - start)
    #expect(again.isWritable)
    #expect(again.report.recordCount == 1)
  }

  @Test("a header forged with a right check is refused, or read-only when a newer program made it")
  func forgedHeaders() throws {
    let whole = try Sample.filled(lastGroup: 3)
    let records = try Sample.records(of: try Sample.open(whole, for: .reading))
    let target = Int(records[3].offset)
    for place in [4, 5, 6, 7, 8, 9, 10, 11] + Array(16..<72) {
      for bit in 0..<8 {
        var bytes = whole.current
        bytes[target + place] ^= 1 << bit
        var check = CRC32C()
        bytes[target..<(target + 12)].withUnsafeBytes { check.update($0) }
        bytes[(target + 16)..<(target + 72)].withUnsafeBytes { check.update($0) }
        withUnsafeBytes(of: check.value.littleEndian) {
          bytes.replaceSubrange((target + 12)..<(target + 16), with: $0)
        }
        #expect(try !isAccepted(FaultyStorage(bytes)), "byte \(place) bit \(bit)")
      }
    }
  }

  @Test("random bytes after the header never crash, never pass, and never grow memory")
  func garbage() throws {
    for seed in 0..<60 as Range<UInt64> {
      var random = Seeded(seed: seed)
      let marks = Array("WREC".utf8)
      let count = Int.random(in: 1...3000, using: &random)
      var noise = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      if seed % 2 == 0, noise.count > 4 { noise.replaceSubrange(0..<4, with: marks) }
      let storage = FaultyStorage(Sample.emptyBytes() + noise)
      let journal = try Sample.open(storage)
      #expect(journal.report.recordCount == 0, "seed \(seed)")
      #expect(journal.report.repaired?.bytes == count, "seed \(seed)")
    }
  }

  @Test("an unknown kind or flag is kept and read, and nothing is appended after it")
  func newerContent() throws {
    let storage = FaultyStorage(Sample.emptyBytes())
    let journal = try Sample.open(storage)
    try Sample.begin(journal)
    let written = try journal.append(
      [[1]], kind: RecordKind(rawValue: 99), wallMilliseconds: Sample.wall)
    try journal.append([[2]], wallMilliseconds: Sample.wall)
    let again = try Sample.open(storage)
    #expect(again.report.health == .readOnly(.newerContent(at: written[0].offset)))
    #expect(try Sample.records(of: again).map(\.kind.rawValue) == [1, 99, 2])
    #expect(try Journal.verify(storage).newerContentAt == written[0].offset)
    #expect(!RecordKind.checkpoint.isKnown && !RecordKind.snapshotReference.isKnown)
  }
}
