import Glibc
import Sealing
import Testing

@testable import Journaling

@Suite("Salvage")
struct SalvageTests {
  /// Three sessions, each of which follows from the one before, with groups of several sizes.
  static func threeSessions(isSealed: Bool = false) throws -> FaultyStorage {
    let storage = FaultyStorage(Sample.emptyBytes(isSealed: isSealed))
    for round in 0..<3 {
      let journal = try Sample.open(storage, random: Sample.seeded(UInt64(round)))
      try Sample.begin(journal, operatorNumber: UInt32(round + 1))
      for (index, count) in [1, 3, 2].enumerated() {
        let payloads = (0..<count).map {
          [UInt8](repeating: UInt8(round * 10 + index), count: 6 + 5 * $0)
        }
        try journal.append(payloads, wallMilliseconds: Sample.wall + Int64(round * 100 + index))
      }
    }
    return storage
  }

  /// The stretches of the whole groups of a sound file.
  private func groups(_ storage: FaultyStorage) throws -> [Range<Int64>] {
    let records = try Sample.records(of: try Sample.open(storage, for: .reading))
    let ends = records.dropFirst().map(\.offset) + [Int64(storage.current.count)]
    var found: [Range<Int64>] = []
    var start = FileHeader.end
    for (record, end) in zip(records, ends) where record.isLastOfGroup {
      found.append(start..<end)
      start = end
    }
    return found
  }

  private func walk(
    _ bytes: [UInt8], head: [UInt8]? = nil, keys: KeyRing? = nil
  ) throws -> SalvageWalk {
    let storage = FaultyStorage(bytes)
    return try SalvageWalk(
      storage, header: try HeaderArea(storage).header, keys: keys, size: Int64(bytes.count),
      claimed: head.flatMap { HeadFile($0) }?.head)
  }

  private func salvage(
    _ folder: Folder, _ source: String, _ target: String, keys: KeyRing? = nil
  ) throws(CopyError) -> SalvageReport {
    let journal: Journal
    do {
      journal = try Journal.open(at: folder.file(source), for: .reading, wallMilliseconds: 0)
    } catch { throw .source(error) }
    if let keys { journal.unlock(keys) }
    return try journal.salvage(
      to: folder.file(target), device: Sample.device, wallMilliseconds: Sample.wall + 5000,
      utcOffsetMinutes: 60)
  }

  private func records(_ path: String) throws -> [StoredRecord] {
    try Sample.records(of: try Journal.open(at: path, for: .reading, wallMilliseconds: 0))
  }

  @Test("a flipped bit anywhere costs its own group and no other", arguments: [false, true])
  func flips(isSealed: Bool) throws {
    let whole = try Self.threeSessions(isSealed: isSealed)
    let groups = try groups(whole)
    for place in Int(FileHeader.end)..<whole.current.count {
      var bytes = whole.current
      bytes[place] ^= 1 << (place % 8)
      let walk = try walk(bytes, head: whole.head, keys: Sample.keys())
      let kept = groups.filter { group in walk.kept.contains { $0.contains(group.lowerBound) } }
      let hit = groups.filter { $0.contains(Int64(place)) }
      #expect(hit.count == 1)
      #expect(kept == groups.filter { $0 != hit[0] }, "byte \(place)")
      #expect(walk.gone.map(\.range) == hit, "byte \(place)")
      #expect(walk.lostRecords > 0 && walk.unfinished == nil, "byte \(place)")
    }
  }

  @Test("the new file opens, has every other record byte for byte, and goes on")
  func opens() throws {
    let whole = try Self.threeSessions()
    let before = try Sample.records(of: try Sample.open(whole, for: .reading))
    let folder = try Folder()
    for (index, group) in try groups(whole).enumerated() {
      var bytes = whole.current
      bytes[Int(group.lowerBound) + 80] ^= 0x20
      try folder.write(bytes, to: "old\(index).wasl")
      let report = try salvage(folder, "old\(index).wasl", "new\(index).wasl")
      #expect(try folder.bytes(of: "old\(index).wasl") == bytes)
      let lost = before.filter { group.contains($0.offset) }.map(\.position)
      // Nothing names the very last record: without a head file it counts as unfinished.
      let isLast = index == 11
      #expect(report.isComplete == isLast)
      #expect(report.lostRecords == (isLast ? 0 : lost.count), "group \(index)")
      #expect(report.keptRecords == before.count - lost.count)

      let path = folder.file("new\(index).wasl")
      #expect(Folder.mode(of: path) == 0o600)
      #expect(Journal.verify(at: path).isSound)
      let journal = try Journal.open(at: path, for: .writing, wallMilliseconds: Sample.wall)
      #expect(journal.report.health == .sound && journal.isWritable)
      let kept = try Sample.records(of: journal).filter { !$0.isOfSalvage }
      #expect(kept.map(\.position) == before.map(\.position).filter { !lost.contains($0) })
      for record in kept {
        #expect(before.first { $0.position == record.position }?.isSameRecord(as: record) ?? false)
      }
      try Sample.begin(journal)
      try journal.append([[9]], wallMilliseconds: Sample.wall + 6000)
      journal.close()
      #expect(Journal.verify(at: path).isSound)
    }
  }

  @Test("records that were acknowledged and cut off are named as lost, and work goes on")
  func cutOff() throws {
    let whole = try Self.threeSessions()
    let folder = try Folder()
    let group = try #require(try groups(whole).dropLast(2).last)
    try folder.write(Array(whole.current[..<Int(group.upperBound)]), to: "c.wasl")
    try folder.write(try #require(whole.head), to: "c.head")
    let report = try salvage(folder, "c.wasl", "new.wasl")
    #expect(report.lostRecords == 5 && report.stretches.isEmpty && !report.isComplete)
    #expect(report.sessions.map(\.lost) == [5])
    // Put back in the place of the old one, beside its head file, it opens.
    try folder.write(try folder.bytes(of: "new.wasl"), to: "c.wasl")
    let journal = try Journal.open(
      at: folder.file("c.wasl"), for: .writing, wallMilliseconds: Sample.wall)
    #expect(journal.report.health == .sound)
  }

  @Test("a journal that is whole comes out the same; an unfinished end is no loss")
  func whole() throws {
    let whole = try Self.threeSessions()
    let folder = try Folder()
    try folder.write(whole.current + [1, 2, 3], to: "c.wasl")
    let report = try salvage(folder, "c.wasl", "new.wasl")
    #expect(report.isComplete && report.unfinishedBytes == 3)
    #expect(try folder.bytes(of: "new.wasl") == whole.current)
  }

  @Test("what is salvaged twice names no loss twice")
  func twice() throws {
    let whole = try Self.threeSessions()
    let folder = try Folder()
    var bytes = whole.current
    bytes[Int(FileHeader.end) + 300] ^= 1
    try folder.write(bytes, to: "c.wasl")
    #expect(try salvage(folder, "c.wasl", "new.wasl").isComplete == false)
    let again = try salvage(folder, "new.wasl", "newer.wasl")
    #expect(again.isComplete)
    #expect(try folder.bytes(of: "newer.wasl") == folder.bytes(of: "new.wasl"))
  }

  @Test("a wiped stretch, a lost session record and a damaged header copy are told with places")
  func places() throws {
    let whole = try Self.threeSessions()
    let groups = try groups(whole)
    let folder = try Folder()
    var bytes = whole.current
    // The record that begins the second session, and half of the group after it.
    let wiped = groups[4].lowerBound..<(groups[5].lowerBound + 40)
    for place in wiped { bytes[Int(place)] = 0 }
    bytes[20] ^= 1
    try folder.write(bytes, to: "c.wasl")
    let report = try salvage(folder, "c.wasl", "new.wasl")
    #expect(report.stretches.map(\.range) == [groups[4].lowerBound..<groups[5].upperBound])
    #expect(report.lostRecords == 2)
    #expect(report.headerDamage?.offset == 0)
    #expect(report.sessions.map(\.lost) == [2])
    let kept = try records(folder.file("new.wasl")).filter { !$0.isOfSalvage }
    #expect(kept.count == 19)
    #expect(Journal.verify(at: folder.file("new.wasl")).firstDamage == nil)
  }

  @Test("an existing name, the file itself and a missing folder are refused, and nothing is left")
  func refusals() throws {
    let folder = try Folder()
    try folder.write(try Self.threeSessions().current, to: "c.wasl")
    try folder.write([1], to: "taken.wasl")
    #expect(throws: CopyError.target(.alreadyExists)) {
      try salvage(folder, "c.wasl", "taken.wasl")
    }
    #expect(throws: CopyError.target(.alreadyExists)) { try salvage(folder, "c.wasl", "c.wasl") }
    #expect(throws: CopyError.folderMissing) { try salvage(folder, "c.wasl", "none/new.wasl") }
    #expect(throws: CopyError.source(.notFound)) { try salvage(folder, "none", "new.wasl") }
    #expect(folder.names() == ["c.wasl", "taken.wasl"])
    #expect(try folder.bytes(of: "taken.wasl") == [1])
  }

  @Test("random damage of random length never stops a salvage, and what it writes opens")
  func chance() throws {
    let whole = try Self.threeSessions()
    let before = try Sample.records(of: try Sample.open(whole, for: .reading))
    let folder = try Folder()
    for seed in 0..<40 as Range<UInt64> {
      var random = Seeded(seed: seed)
      var bytes = whole.current
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let start = Int.random(in: Int(FileHeader.end)..<bytes.count, using: &random)
        let end = min(bytes.count, start + Int.random(in: 1...500, using: &random))
        let filler = UInt8.random(in: 0...255, using: &random)
        for place in start..<end { bytes[place] = filler }
      }
      try folder.write(bytes, to: "c\(seed).wasl")
      let report = try salvage(folder, "c\(seed).wasl", "new\(seed).wasl")
      let journal = try Journal.open(
        at: folder.file("new\(seed).wasl"), for: .writing, wallMilliseconds: Sample.wall)
      #expect(journal.report.health == .sound, "seed \(seed)")
      let kept = try Sample.records(of: journal).filter { !$0.isOfSalvage }
      #expect(kept.count == report.keptRecords, "seed \(seed)")
      for record in kept {
        let old = before.first { $0.position == record.position }
        #expect(old?.isSameRecord(as: record) ?? false, "seed \(seed)")
      }
    }
  }

  @Test("a sealed journal is salvaged with its keys: what was whole opens and is read")
  func sealed() throws {
    let whole = try Self.threeSessions(isSealed: true)
    let before = try Sample.records(of: try Sample.open(whole, for: .reading))
    let folder = try Folder()
    for (index, group) in try groups(whole).dropLast().enumerated() {
      var bytes = whole.current
      bytes[Int(group.lowerBound) + 90] ^= 0x20
      try folder.write(bytes, to: "old\(index).wasl")
      let report = try salvage(
        folder, "old\(index).wasl", "new\(index).wasl", keys: Sample.keys())
      let lost = before.filter { group.contains($0.offset) }.map(\.position)
      #expect(report.lostRecords == lost.count && report.heldBack == 0, "group \(index)")
      let journal = try Journal.open(
        at: folder.file("new\(index).wasl"), for: .writing, wallMilliseconds: Sample.wall)
      #expect(journal.report.health == .sound && !journal.slots.isEmpty, "group \(index)")
      journal.unlock(Sample.keys())
      let kept = try Sample.records(of: journal).filter { !$0.isOfSalvage }
      #expect(kept.map(\.position) == before.map(\.position).filter { !lost.contains($0) })
      for record in kept {
        #expect(before.first { $0.position == record.position }?.payload == record.payload)
      }
    }
  }

  @Test("slots to the newest keys outlive the damage of every group that held them")
  func newestSlots() throws {
    let storage = FaultyStorage(Sample.emptyBytes(isSealed: true))
    let journal = try Sample.open(
      storage, founding: [Sample.slot(), Sample.slot(id: 2, operatorNumber: 8)])
    try Sample.begin(journal)
    try journal.append([[1]], wallMilliseconds: Sample.wall)
    let keys = try journal.startEpoch(keeping: { _ in true }, wallMilliseconds: Sample.wall)
    try Sample.begin(journal)
    try journal.append([[2]], wallMilliseconds: Sample.wall)
    var bytes = storage.current
    let reader = FrameReader(
      storage, from: FileHeader.end, to: Int64(bytes.count), tagSize: Limits.tag)
    // The second of the two slots of a group: the first one is whole.
    while case .frame(let frame) = try reader.nextUnchecked() {
      reader.pass(frame)
      guard frame.header.kind == .keySlot, frame.header.continues,
        KeySlot(Array(frame.content))?.epochs.contains(2) == true
      else { continue }
      bytes[Int(frame.offset) + 100] ^= 1
    }
    let folder = try Folder()
    try folder.write(bytes, to: "old.wasl")
    #expect(try !salvage(folder, "old.wasl", "new.wasl", keys: keys).isComplete)
    let new = try Journal.open(
      at: folder.file("new.wasl"), for: .writing, wallMilliseconds: Sample.wall)
    #expect(new.report.health == .sound)
    #expect(new.slots.contains { $0.epochs.contains(2) })
    new.unlock(keys)
    let events = try Sample.records(of: new).filter { $0.kind == .events }
    #expect(events.map(\.payload) == [[1], [2]])
    try Sample.begin(new)
  }

  @Test("a locked journal yields what lies before the damage, and says what a key would yield")
  func locked() throws {
    let whole = try Self.threeSessions(isSealed: true)
    let groups = try groups(whole)
    let folder = try Folder()
    var bytes = whole.current
    bytes[Int(groups[3].lowerBound) + 90] ^= 1
    try folder.write(bytes, to: "c.wasl")
    let report = try salvage(folder, "c.wasl", "new.wasl")
    #expect(report.keptGroups == 3 && report.heldBack > 0 && !report.isComplete)
    #expect(try folder.bytes(of: "new.wasl") == Array(whole.current[..<Int(groups[3].lowerBound)]))
    #expect(Journal.verify(at: folder.file("new.wasl")).isSound)
  }

  @Test("a record that nobody with the keys wrote is not kept, though all its checks are right")
  func forged() throws {
    let whole = try Self.threeSessions(isSealed: true)
    let group = try #require(try groups(whole).last)
    var bytes = whole.current
    bytes[bytes.count - 1] ^= 1
    bytes.withUnsafeMutableBytes { raw in
      let reader = UnsafeMutableRawBufferPointer(rebasing: raw[Int(group.lowerBound)...])
      let first = FrameHeader.size + Int(reader.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
      let last = UnsafeMutableRawBufferPointer(rebasing: reader[first...])
      last.store(CRC32C.of(UnsafeRawBufferPointer(rebasing: last[72...])), at: 28)
      var check = CRC32C()
      check.update(UnsafeRawBufferPointer(rebasing: last[0..<12]))
      check.update(UnsafeRawBufferPointer(rebasing: last[16..<72]))
      last.store(check.value, at: 12)
    }
    let forged = FaultyStorage(bytes)
    #expect(try Journal.verify(forged).firstDamage == nil)
    let walk = try walk(bytes, keys: Sample.keys())
    #expect(walk.gone.map(\.damage) == [.seal])
    #expect(walk.kept.map(\.upperBound) == [group.lowerBound])
  }

  @Test("hostile numbers in a record of losses are refused, and take no memory")
  func hostileLosses() throws {
    for bytes in [[], [1], [255, 255, 255, 255], [1, 0, 0, 0] + [UInt8](repeating: 7, count: 47)] {
      #expect(bytes.withUnsafeBytes { LostRecord.list($0) } == nil)
      let storage = FaultyStorage(Sample.emptyBytes())
      let journal = try Sample.open(storage)
      try Sample.begin(journal)
      #expect(throws: JournalError.poisoned) {
        try journal.append([bytes], kind: .lost, wallMilliseconds: Sample.wall)
      }
    }
    let entry = LostRecord(head: Head(session: 3, sequence: 4, hash: .ofBytes([5])), epoch: 6)
    let coded = LostRecord.encoded([entry])
    #expect(coded.withUnsafeBytes { LostRecord.list($0) } == [entry])
  }
}

extension StoredRecord {
  /// Whether a salvage wrote it, of operator 0.
  fileprivate var isOfSalvage: Bool { session.operatorNumber == 0 && session.desk == 0 && isNew }

  private var isNew: Bool { kind == .lost || (kind == .session && position.sequence == 0) }
}
