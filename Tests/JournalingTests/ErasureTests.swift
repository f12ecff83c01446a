import Glibc
import Testing

@testable import Journaling
@testable import Sealing

@Suite("Erasures")
struct ErasureTests {
  private let secret = [UInt8](repeating: 0x53, count: 40)

  /// A journal with a group of a fact and two words about persons, and another fact.
  fileprivate func filled(isSealed: Bool) throws -> (FaultyStorage, Journal, [StoredRecord]) {
    let storage = FaultyStorage(Sample.emptyBytes(isSealed: isSealed), seed: 3)
    let journal = try Sample.open(storage, random: Sample.counting())
    try Sample.begin(journal)
    let group = try journal.append(
      [[1], secret, secret + secret], wallMilliseconds: Sample.wall)
    try journal.append([[2]], wallMilliseconds: Sample.wall)
    return (storage, journal, group)
  }

  private func payload(of record: StoredRecord, isSealed: Bool) -> Range<Int> {
    let start = Int(record.offset) + FrameHeader.size
    return start..<start + Limits.salt + record.payload.count + (isSealed ? Limits.tag : 0)
  }

  private func check(_ records: [StoredRecord], erased: [StoredRecord]) {
    for record in records {
      let isErased = erased.contains { $0.position == record.position }
      #expect(record.isErased == isErased)
      if isErased { #expect(record.payload.isEmpty) }
    }
  }

  @Test("copies of tails and unreadable drafts go too; what belongs to another journal stays")
  func remnants() throws {
    let folder = try Folder()
    let journal = try Journal.create(at: folder.file("c.wasl"), mark: .plain, seal: .clear)
    try Sample.begin(journal)
    let group = try journal.append([secret], wallMilliseconds: Sample.wall)
    let others = ["c.backups", "c2.tail-1", "d.tail-1"]
    for name in ["c.tail-1", "c.tail-1-2", "c.draft.unreadable", "c.draft.unreadable-1"] + others {
      try folder.write([1], to: name)
    }
    try journal.erase(group.map(\.position), wallMilliseconds: Sample.wall)
    #expect(Set(folder.names()) == Set(others + ["c.wasl", "c.head"]))
  }

  @Test(
    "remnants go before anything is zeroed, so that an interrupted erasure takes them along later")
  func remnantsLater() throws {
    let folder = try Folder()
    let path = folder.file("c.wasl")
    let journal = try Journal.create(at: path, mark: .plain, seal: .clear)
    try Sample.begin(journal)
    let group = try journal.append([secret], wallMilliseconds: Sample.wall)
    let before = try folder.bytes(of: "c.wasl")
    try journal.erase(group.map(\.position), wallMilliseconds: Sample.wall)
    let whole = try folder.bytes(of: "c.wasl")
    journal.close()
    // The list is on disk, the words are there still, and so is a tail.
    try folder.write(before + whole[before.count...], to: "c.wasl")
    try folder.write(secret, to: "c.tail-1")
    let again = try Journal.open(at: path, for: .writing, wallMilliseconds: Sample.wall)
    #expect(again.report.finishedErasures == 1)
    #expect(try folder.bytes(of: "c.wasl") == whole)
    #expect(folder.names() == ["c.head", "c.wasl"])
  }

  @Test("a remnant that cannot be removed is named")
  func stubbornRemnant() throws {
    let folder = try Folder()
    let journal = try Journal.create(at: folder.file("c.wasl"), mark: .plain, seal: .clear)
    try Sample.begin(journal)
    let group = try journal.append([secret], wallMilliseconds: Sample.wall)
    // No file at all, so that it cannot be unlinked.
    mkdir(folder.file("c.tail-1"), 0o700)
    let left = try journal.erase(group.map(\.position), wallMilliseconds: Sample.wall)
    #expect(left == [folder.file("c.tail-1")])
    rmdir(folder.file("c.tail-1"))
  }

  @Test(
    "erased payloads are zeros, headers are untouched, and the chain verifies",
    arguments: [
      false, true,
    ])
  func erases(isSealed: Bool) throws {
    let (storage, journal, group) = try filled(isSealed: isSealed)
    let before = storage.current
    let targets = Array(group[1...])
    try journal.erase(targets.map(\.position), wallMilliseconds: Sample.wall)
    var expected = before
    for target in targets {
      let range = payload(of: target, isSealed: isSealed)
      expected.replaceSubrange(range, with: [UInt8](repeating: 0, count: range.count))
    }
    #expect(storage.current.starts(with: expected))
    #expect(storage.durable == storage.current)
    check(try Sample.records(of: journal), erased: targets)
    let again = try Sample.open(storage)
    #expect(again.report.health == .sound && again.report.finishedErasures == 0)
    check(try Sample.records(of: again), erased: targets)
    #expect(try again.records(ofGroupAt: group[0].offset).map(\.isErased) == [false, true, true])
    let report = try Journal.verify(storage)
    #expect(report.isSound && report.erasedCount == 2 && report.unfinishedErasures == 0)
    try Sample.begin(again)
    try again.append([[3]], wallMilliseconds: Sample.wall)
    try again.erase(targets.map(\.position), wallMilliseconds: Sample.wall)
    #expect(try Sample.open(storage).report.health == .sound)
  }

  @Test(
    "an erasure interrupted at every byte verifies, and the next opening for writing ends it",
    arguments: [false, true])
  func interrupted(isSealed: Bool) throws {
    let (storage, journal, group) = try filled(isSealed: isSealed)
    let before = storage.current
    try journal.erase([group[1].position, group[2].position], wallMilliseconds: Sample.wall)
    let done = storage.current
    let ranges = group[1...].map { payload(of: $0, isSealed: isSealed) }
    var bytes = before + done[before.count...]
    let zeroed: (Range<Int>) -> Bool = { range in bytes[range].allSatisfy { $0 == 0 } }
    for place in [nil] + ranges.flatMap(Array.init).map(Optional.some) {
      if let place { bytes[place] = 0 }
      let left = FaultyStorage(bytes)
      let reader = try Sample.open(left, for: .reading)
      #expect(reader.report.health == .sound)
      check(try Sample.records(of: reader), erased: Array(group[1...]))
      #expect(left.current == bytes)
      let report = try Journal.verify(left)
      #expect(report.isSound)
      #expect(report.unfinishedErasures == ranges.count { !zeroed($0) })
      let writer = try Sample.open(left)
      #expect(writer.report.health == .sound)
      // In a sealed file the lists are believed when the keys have proven them.
      if isSealed { try writer.finishErasures() }
      #expect(left.durable == done)
      check(try Sample.records(of: writer), erased: Array(group[1...]))
    }
  }

  @Test("a list that nobody with the keys wrote takes nothing, whoever opens the file")
  func forgedList() throws {
    let (storage, _, group) = try filled(isSealed: true)
    var forgery = Forgery(storage.current)
    let last = try #require(forgery.pieces.last)
    var header = last.header
    header.kind = .erase
    header.sequence += 1
    let content = Erasures.encoded(
      try group.map { record in
        let piece = try #require(
          forgery.pieces.first { $0.header.position == record.position })
        return Head(
          session: record.position.session, sequence: record.position.sequence,
          hash: Digest.ofBytes(piece.payload))
      })
    let payload =
      [UInt8](repeating: 7, count: Limits.salt) + content
      + [UInt8](repeating: 9, count: Limits.tag)
    forgery.pieces.append(Forgery.Piece(header: header, payload: payload))
    let bytes = forgery.bytes(chained: true)
    let left = FaultyStorage(bytes)
    let journal = try Sample.open(left)
    #expect(left.current == bytes)
    #expect(throws: JournalError.self) { try Sample.begin(journal) }
    #expect(left.current == bytes)
  }

  @Test("an erasure and an unfinished tail are both brought to their end")
  func tailToo() throws {
    let (storage, journal, group) = try filled(isSealed: true)
    let before = storage.current
    try journal.erase([group[1].position], wallMilliseconds: Sample.wall)
    let done = storage.current
    let left = FaultyStorage(before + done[before.count...] + [1, 2, 3])
    let again = try Sample.open(left)
    #expect(again.report.repaired?.bytes == 3 && again.report.finishedErasures == 0)
    try again.finishErasures()
    #expect(again.report.finishedErasures == 1)
    #expect(left.current == done)
  }

  @Test("the power cut during any operation of an erasure leaves a sound journal")
  func cutEverywhere() throws {
    for cut in 1...6 {
      for seed in 0..<12 as Range<UInt64> {
        let (filled, _, group) = try filled(isSealed: true)
        let storage = FaultyStorage(filled.current, seed: seed)
        let journal = try Sample.open(storage)
        try Sample.begin(journal)
        storage.cutAt = storage.operations + cut
        let isDone =
          (try? journal.erase([group[1].position], wallMilliseconds: Sample.wall)) != nil
        storage.restart()
        let again = try Sample.open(storage)
        #expect(again.report.health == .sound, "cut \(cut) seed \(seed)")
        try again.finishErasures()
        let records = try Sample.records(of: again)
        let erased = records.filter(\.isErased).map(\.position)
        #expect(erased == [group[1].position] || (erased.isEmpty && !isDone))
        let bytes = storage.current[payload(of: group[1], isSealed: true)]
        #expect(bytes.allSatisfy { $0 == 0 } == !erased.isEmpty)
      }
    }
  }

  @Test("overwriting that fails is tried once more, then nothing is written")
  func failing() throws {
    let (storage, journal, group) = try filled(isSealed: false)
    storage.syncFailures = [false, true, false]
    try journal.erase([group[1].position], wallMilliseconds: Sample.wall)
    #expect(storage.durable == storage.current && journal.isWritable)
    storage.syncFailures = [false, true, true]
    #expect(throws: JournalError.poisoned) {
      try journal.erase([group[2].position], wallMilliseconds: Sample.wall)
    }
    #expect(!journal.isWritable)
    check(try Sample.records(of: journal), erased: Array(group[1...]))
  }

  @Test("what is no event or slot, or not there, is not erased, and nothing is written")
  func refusals() throws {
    let (storage, journal, group) = try filled(isSealed: true)
    try journal.erase([group[1].position], wallMilliseconds: Sample.wall)
    let records = try Sample.records(of: journal)
    let before = storage.current
    let session = try #require(records.first { $0.kind == .session }).position
    let list = try #require(records.last { $0.kind == .erase }).position
    let unknown = RecordPosition(session: 5, sequence: 5)
    for position in [session, list, unknown] {
      #expect(throws: JournalError.notErasable(position)) {
        try journal.erase([group[2].position, position], wallMilliseconds: Sample.wall)
      }
    }
    try journal.erase([group[1].position], wallMilliseconds: Sample.wall)
    #expect(storage.current == before)
  }

  @Test("more records than one list holds take several lists")
  func manyLists() throws {
    let storage = FaultyStorage(Sample.emptyBytes())
    let journal = try Sample.open(storage)
    try Sample.begin(journal)
    var positions: [RecordPosition] = []
    for _ in 0..<4 {
      positions += try journal.append(
        [[UInt8]](repeating: [7], count: 500), wallMilliseconds: Sample.wall
      ).map(\.position)
    }
    try journal.erase(positions, wallMilliseconds: Sample.wall)
    let again = try Sample.open(storage)
    #expect(again.report.health == .sound)
    let records = try Sample.records(of: again)
    #expect(records.filter(\.isErased).count == 2000)
    #expect(records.filter { $0.kind == .erase }.count == 2)
  }

  /// A journal with a list that the program would not write.
  private func listing(_ content: [UInt8]) throws -> (Journal, FaultyStorage, Int64) {
    let (storage, journal, _) = try filled(isSealed: false)
    let offset = Int64(storage.current.count)
    _ = try? journal.append([content], kind: .erase, wallMilliseconds: Sample.wall)
    return (try Sample.open(FaultyStorage(storage.current)), storage, offset)
  }

  @Test("lists of what is never erased, or was another payload, are damage; nothing is overwritten")
  func wrongLists() throws {
    let (_, other, group) = try filled(isSealed: false)
    let session = try #require(try Sample.records(of: other).first).position
    func head(_ position: RecordPosition) -> Head {
      Head(session: position.session, sequence: position.sequence, hash: .ofBytes([1]))
    }
    for position in [session, group[1].position] {
      let (journal, storage, offset) = try listing(Erasures.encoded([head(position)]))
      #expect(journal.report.health == .readOnly(.damaged(at: offset, .erasure)))
      #expect(try Sample.records(of: journal).allSatisfy { !$0.isErased })
      #expect(try Journal.verify(storage).firstDamage?.damage == .erasure)
    }
    let unknown = head(RecordPosition(session: 9, sequence: 9))
    let (journal, _, _) = try listing(Erasures.encoded([unknown, unknown]))
    #expect(journal.report.health == .sound)
    #expect(try Sample.records(of: journal).allSatisfy { !$0.isErased })
  }

  @Test("lists with hostile counts or contradictions are damage in their place")
  func hostileLists() throws {
    let head = Head(session: 9, sequence: 9, hash: .zero)
    let other = Head(session: 9, sequence: 9, hash: .ofBytes([1]))
    var huge: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF]
    head.append(to: &huge)
    for content in [[], [0], [1, 0, 0, 0], huge, Erasures.encoded([head]) + [0]] {
      let (journal, _, offset) = try listing(content)
      #expect(
        journal.report.health == .readOnly(.damaged(at: offset, .erasure)), "\(content.count)")
    }
    let (storage, journal, _) = try filled(isSealed: false)
    _ = try journal.append(
      [Erasures.encoded([head])], kind: .erase, wallMilliseconds: Sample.wall)
    let offset = Int64(storage.current.count)
    _ = try? journal.append(
      [Erasures.encoded([other])], kind: .erase, wallMilliseconds: Sample.wall)
    #expect(
      try Sample.open(FaultyStorage(storage.current)).report.health
        == .readOnly(.damaged(at: offset, .erasure)))
  }

  @Test("of two copies of a file, what one has erased is erased in the union")
  func merging() throws {
    let (storage, journal, group) = try filled(isSealed: true)
    let whole = try Sample.records(of: try Sample.open(storage, for: .reading))
    try journal.erase([group[1].position], wallMilliseconds: Sample.wall)
    let erased = try Sample.records(of: journal)
    for lists in [[whole, erased], [erased, whole]] {
      let union = try Journal.merged(lists)
      #expect(union == erased)
    }
  }
}

/// A file that a writer erases in while a reader looks at it: at first it seems as long as before.
private final class Growing: Storage {
  private let file: FaultyStorage
  private var sizes: [Int64]

  init(_ bytes: [UInt8], oldSize: Int64) {
    file = FaultyStorage(bytes)
    sizes = [oldSize]
  }

  func size() throws(JournalError) -> Int64 {
    if let old = sizes.popLast() { return old }
    return try file.size()
  }
  func confirmUnmoved() throws(JournalError) { try file.confirmUnmoved() }
  func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int64
  ) throws(JournalError) -> Int { try file.read(into: buffer, at: offset) }
  func write(_ bytes: ArraySlice<UInt8>, at offset: Int64) throws(JournalError) -> Int {
    try file.write(bytes, at: offset)
  }
  func synchronize() throws(JournalError) { try file.synchronize() }
  func truncate(to size: Int64) throws(JournalError) { try file.truncate(to: size) }
  func forgetCache(from offset: Int64) { file.forgetCache(from: offset) }
  func headBytes() -> [UInt8]? { nil }
  func writeHead(_ bytes: [UInt8]) {}
  func keepTail(_ bytes: [UInt8], wallMilliseconds: Int64) throws(JournalError) -> String { "" }
  func discardRemnants() -> [String] { [] }
  func close() {}
}

extension ErasureTests {
  @Test("a reader that meets the zeros before it knows of their list looks again")
  func readers() throws {
    let (storage, journal, group) = try filled(isSealed: true)
    let before = Int64(storage.current.count)
    try journal.erase([group[1].position], wallMilliseconds: Sample.wall)
    let report = try Journal.verify(Growing(storage.current, oldSize: before))
    #expect(report.isSound && report.erasedCount == 1)
    let reader = try Journal.open(
      on: Growing(storage.current, oldSize: before), path: "sample", for: .reading,
      wallMilliseconds: Sample.wall, random: RandomBytes.fill)
    #expect(reader.report.health == .sound)
  }
}
