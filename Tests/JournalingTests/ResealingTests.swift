import Testing

@testable import Journaling
@testable import Sealing

@Suite("A sealed copy of a clear journal")
struct ResealingTests {
  private let opening = SessionOpening(
    device: Sample.device, operatorNumber: 7, desk: 3, wallMilliseconds: Sample.wall + 50,
    utcOffsetMinutes: 60, parents: [])

  /// A journal with two sessions and groups of one and of three records.
  private func clear(_ folder: Folder) throws -> Journal {
    let journal = try Journal.create(at: folder.file("old.wasl"), mark: .plain, seal: .clear)
    for session in 0..<2 {
      try Sample.begin(journal)
      try journal.append([[1, UInt8(session)]], wallMilliseconds: Sample.wall)
      try journal.append([[2], [], [4, 4]], wallMilliseconds: Sample.wall + 9)
    }
    return journal
  }

  private func copy(
    _ journal: Journal, to path: String, verifying: (Journal) throws -> Void = { _ in }
  ) throws -> Journal {
    try journal.sealedCopy(
      at: path, keys: Sample.keys(), slots: [Sample.slot()], by: opening, verifying: verifying)
  }

  private func facts(_ journal: Journal) throws -> [Facts] {
    try Sample.records(of: journal).filter { $0.kind == .events }.map(Facts.init)
  }

  /// What events are named by and what they say.
  private struct Facts: Equatable {
    let position: RecordPosition
    let clock: HybridClock
    let payload: [UInt8]
    let isLastOfGroup: Bool
    let isErased: Bool

    init(_ record: StoredRecord) {
      position = record.position
      clock = record.clock
      payload = record.payload
      isLastOfGroup = record.isLastOfGroup
      isErased = record.isErased
    }
  }

  @Test("holds the same records at the same places under another file id, and takes more")
  func sameRecords() throws {
    let folder = try Folder()
    let old = try clear(folder)
    let path = folder.file("new.wasl")
    let made = try copy(old, to: path)
    #expect(made.fileID != old.fileID)
    #expect(made.isSealed && made.slots == [Sample.slot()])
    #expect(try facts(made) == facts(old))
    made.close()

    let opened = try Journal.open(at: path, for: .writing, wallMilliseconds: Sample.wall)
    #expect(opened.report.health == .sound)
    opened.unlock(Sample.keys())
    #expect(try facts(opened) == facts(old))
    try Sample.begin(opened)
    try opened.append([[9]], wallMilliseconds: Sample.wall)
    #expect(opened.slots == [Sample.slot()])
  }

  @Test("keeps what was erased erased")
  func erased() throws {
    let folder = try Folder()
    let old = try clear(folder)
    let victims = try Sample.records(of: old).filter { $0.payload == [4, 4] }.map(\.position)
    #expect(victims.count == 2)
    try old.erase(victims, wallMilliseconds: Sample.wall + 20)
    try old.append([[5]], wallMilliseconds: Sample.wall + 21)
    let path = folder.file("new.wasl")
    try copy(old, to: path).close()
    for access in [Access.reading, .writing, .reading] {
      let opened = try Journal.open(at: path, for: access, wallMilliseconds: Sample.wall)
      #expect(opened.report.health == .sound)
      opened.unlock(Sample.keys())
      #expect(try facts(opened) == facts(old))
      #expect(try facts(opened).filter(\.isErased).map(\.position) == victims)
      opened.close()
    }
  }

  @Test("gets no name when it is found wanting")
  func refusedByCaller() throws {
    struct Wanting: Error {}
    let folder = try Folder()
    let old = try clear(folder)
    #expect(throws: Wanting.self) {
      _ = try copy(old, to: folder.file("new.wasl")) { _ in throw Wanting() }
    }
    #expect(!folder.names().contains { $0.contains("new.wasl") })
  }

  @Test("is not made of a sealed journal, of a damaged one, or over a file")
  func refused() throws {
    let folder = try Folder()
    let old = try clear(folder)
    let made = try copy(old, to: folder.file("new.wasl"))
    #expect(throws: ResealingError.alreadySealed) {
      _ = try copy(made, to: folder.file("third.wasl"))
    }
    #expect(throws: ResealingError.journal(.alreadyExists)) {
      _ = try copy(old, to: folder.file("new.wasl"))
    }
    old.close()
    var bytes = try folder.bytes(of: "old.wasl")
    bytes[bytes.count / 2 + 4096] ^= 1
    try folder.write(bytes, to: "old.wasl")
    let damaged = try Journal.open(
      at: folder.file("old.wasl"), for: .reading, wallMilliseconds: Sample.wall)
    #expect(throws: ResealingError.self) {
      _ = try copy(damaged, to: folder.file("fourth.wasl"))
    }
    #expect(!folder.names().contains("fourth.wasl"))
  }

  @Test("is not made of a journal that was joined")
  func joined() throws {
    let folder = try Folder()
    let old = try clear(folder)
    try old.append([[1]], kind: .imported, wallMilliseconds: Sample.wall)
    #expect(throws: ResealingError.joined) { _ = try copy(old, to: folder.file("new.wasl")) }
    #expect(!folder.names().contains("new.wasl"))
  }
}
