import Glibc
import Sealing
import Testing

@testable import Journaling

/// A folder with a journal that has lost both copies of its file header.
private struct LostHeader {
  let folder: Folder
  let whole: FaultyStorage
  let isSealed: Bool
  var path: String { folder.file("c.wasl") }

  /// - Parameter head: what the head file says; `nil` leaves the journal's own.
  init(isSealed: Bool, head: HeadFile? = nil) throws {
    folder = try Folder()
    whole = try SalvageTests.threeSessions(isSealed: isSealed)
    self.isSealed = isSealed
    try folder.write(LostHeader.wiped(whole.current), to: "c.wasl")
    try folder.write(try #require(head?.encoded ?? whole.head), to: "c.head")
  }

  /// The same bytes without a file header.
  static func wiped(_ bytes: [UInt8], with filler: UInt8 = 0) -> [UInt8] {
    var bytes = bytes
    for copy in FileHeader.copies {
      for place in Int(copy)..<(Int(copy) + FileHeader.size) { bytes[place] = filler }
    }
    return bytes
  }

  /// The same records under another header.
  func under(_ header: FileHeader) -> [UInt8] {
    header.encodedArea + whole.current[Int(FileHeader.end)...]
  }

  var ownHeader: FileHeader {
    FileHeader(mark: .plain, fileID: Array(0x40...0x4F), isSealed: isSealed)
  }

  func salvage(
    like: String? = nil, keys: KeyRing? = Sample.keys()
  ) throws(CopyError) -> SalvageReport {
    let journal = try Journal.openForSalvage(at: path, like: like.map { folder.file($0) })
    if let keys { journal.unlock(keys) }
    return try journal.salvage(
      to: folder.file("new.wasl"), device: Sample.device, wallMilliseconds: Sample.wall + 5000,
      utcOffsetMinutes: 60)
  }

  /// Whether the salvage is refused for this reason, and leaves nothing.
  func refuses(
    like: String? = nil, keys: KeyRing? = Sample.keys(), _ reason: CopyError
  ) throws -> Bool {
    let before = folder.names()
    do { _ = try salvage(like: like, keys: keys) } catch {
      return error == reason && folder.names() == before
    }
    return false
  }
}

@Suite("A lost file header")
struct LostHeaderTests {
  private static let otherID: [UInt8] = Array(0x60...0x6F)

  @Test("opening and verifying say that the header is lost, and touch nothing", arguments: [0, 90])
  func told(filler: UInt8) throws {
    let lost = try LostHeader(isSealed: true)
    let bytes = LostHeader.wiped(lost.whole.current, with: filler)
    try lost.folder.write(bytes, to: "c.wasl")
    for access in Access.allCases {
      #expect(throws: JournalError.headerLost) {
        try Journal.open(at: lost.path, for: access, wallMilliseconds: 0)
      }
    }
    #expect(Journal.verify(at: lost.path).failure == .headerLost)
    #expect(try lost.folder.bytes(of: "c.wasl") == bytes)
  }

  @Test("a flipped bit in each copy loses the header; without a record behind it is damage alone")
  func flipped() throws {
    var bytes = try SalvageTests.threeSessions().current
    for copy in FileHeader.copies { bytes[Int(copy) + 40] ^= 1 }
    #expect(throws: JournalError.headerLost) { try HeaderArea(FaultyStorage(bytes)) }
    bytes = Array(bytes[..<Int(FileHeader.end)])
    #expect(throws: JournalError.damaged(at: 0, .headerCopy)) {
      try HeaderArea(FaultyStorage(bytes))
    }
    let text = [UInt8](repeating: 0x57, count: 20_000)
    #expect(throws: JournalError.notAJournal) { try HeaderArea(FaultyStorage(text)) }
  }

  @Test("the file id of the head file brings every byte back", arguments: [false, true])
  func headFile(isSealed: Bool) throws {
    let lost = try LostHeader(isSealed: isSealed)
    let report = try lost.salvage()
    #expect(report.isComplete && report.headerSource == .headFile)
    #expect(report.headerDamage?.offset == 0)
    #expect(try lost.folder.bytes(of: "new.wasl") == lost.whole.current)
    #expect(Journal.verify(at: lost.folder.file("new.wasl")).isSound)
  }

  @Test("damage behind a lost header costs its own group", arguments: [false, true])
  func damagedToo(isSealed: Bool) throws {
    let lost = try LostHeader(isSealed: isSealed)
    var bytes = LostHeader.wiped(lost.whole.current)
    // The record that begins the first session: what tells whether payloads are sealed comes later.
    bytes[Int(FileHeader.end) + 80] ^= 1
    try lost.folder.write(bytes, to: "c.wasl")
    let report = try lost.salvage()
    #expect(report.lostRecords == 1 && report.stretches.count == 1)
    #expect(report.headerSource == .headFile)
    let journal = try Journal.open(
      at: lost.folder.file("new.wasl"), for: .writing, wallMilliseconds: Sample.wall)
    #expect(journal.report.health == .sound && journal.isSealed == isSealed)
    #expect(journal.fileID == lost.ownHeader.fileID)
  }

  @Test("an older backup gives the whole header, marks and all", arguments: [false, true])
  func like(isSealed: Bool) throws {
    let lost = try LostHeader(isSealed: isSealed)
    var header = lost.ownHeader
    header.compatible = FileHeader.demoMark
    let isPublished = header.publish(passphrase: "everybody")
    try #require(isPublished)
    let records = try Sample.records(of: try Sample.open(lost.whole, for: .reading))
    let second = try #require(records.dropFirst().first { $0.kind == .session })
    try lost.folder.write(
      Array(lost.under(header)[..<Int(second.offset)]), to: "backup.wasl")
    unlink(lost.folder.file("c.head"))
    let report = try lost.salvage(like: "backup.wasl")
    #expect(report.isComplete)
    #expect(report.headerSource == .journal(lost.folder.file("backup.wasl")))
    #expect(try lost.folder.bytes(of: "new.wasl") == lost.under(header))
  }

  @Test("the head file of another journal is refused, and another source helps")
  func otherHeadFile() throws {
    let head = Head(session: 99, sequence: 0, hash: .zero)
    let claim = HeadFile(fileID: Self.otherID, head: head, recordCount: 1)
    for isSealed in [false, true] {
      let lost = try LostHeader(isSealed: isSealed, head: claim)
      #expect(try lost.refuses(.identityUnproven(.headFile)))
      try lost.folder.write(lost.under(lost.ownHeader), to: "backup.wasl")
      #expect(try lost.salvage(like: "backup.wasl").isComplete)
      #expect(try lost.folder.bytes(of: "new.wasl") == lost.whole.current)
    }
  }

  @Test("a wrong id is refused in a sealed journal though the sessions are its own")
  func wrongID() throws {
    let own = try #require(
      try SalvageTests.threeSessions(isSealed: true).head.flatMap { HeadFile($0) })
    let claim = HeadFile(fileID: Self.otherID, head: own.head, recordCount: own.recordCount)
    let lost = try LostHeader(isSealed: true, head: claim)
    #expect(try lost.refuses(.identityUnproven(.headFile)))
    let header = FileHeader(mark: .plain, fileID: Self.otherID, isSealed: true)
    try lost.folder.write(lost.under(header), to: "other.wasl")
    let other = HeaderSource.journal(lost.folder.file("other.wasl"))
    #expect(try lost.refuses(like: "other.wasl", .identityUnproven(other)))
  }

  @Test(
    "another journal is refused, and so is a sealed one for a clear one", arguments: [false, true])
  func otherJournal(isSealed: Bool) throws {
    let lost = try LostHeader(isSealed: isSealed)
    let other = HeaderSource.journal(lost.folder.file("other.wasl"))
    for sealed in [false, true] {
      let stranger = FaultyStorage(
        FileHeader(mark: .plain, fileID: Self.otherID, isSealed: sealed).encodedArea)
      try Sample.begin(try Sample.open(stranger))
      try lost.folder.write(stranger.current, to: "other.wasl")
      #expect(try lost.refuses(like: "other.wasl", .identityUnproven(other)))
    }
    // The sessions are the same, as in a sealed copy.
    let header = FileHeader(mark: .plain, fileID: Self.otherID, isSealed: !isSealed)
    try lost.folder.write(lost.under(header), to: "other.wasl")
    #expect(try lost.refuses(like: "other.wasl", .identityUnproven(other)))
  }

  @Test("without any source, or with one that cannot be read, nothing is written")
  func noSource() throws {
    let lost = try LostHeader(isSealed: true)
    let none = lost.folder.file("none.wasl")
    #expect(try lost.refuses(like: "none.wasl", .like(none, .notFound)))
    #expect(try lost.refuses(like: "c.wasl", .like(lost.path, .headerLost)))
    try lost.folder.write([1, 2, 3], to: "c.head")
    #expect(try lost.refuses(.identityMissing))
    unlink(lost.folder.file("c.head"))
    #expect(try lost.refuses(.identityMissing))
  }

  @Test("a sealed journal that is locked proves nothing")
  func locked() throws {
    let lost = try LostHeader(isSealed: true)
    #expect(try lost.refuses(keys: nil, .source(.locked)))
    // No slot is left either: no key can ever confirm it.
    var bytes = LostHeader.wiped(lost.whole.current)
    let records = try Sample.records(of: try Sample.open(lost.whole, for: .reading))
    for slot in records where slot.kind == .keySlot { bytes[Int(slot.offset)] ^= 1 }
    try lost.folder.write(bytes, to: "c.wasl")
    #expect(try lost.refuses(keys: nil, .identityUnproven(.headFile)))
  }

  @Test("a journal whose header is whole needs no other")
  func unneeded() throws {
    let lost = try LostHeader(isSealed: true)
    try lost.folder.write(lost.whole.current, to: "c.wasl")
    let report = try lost.salvage(like: "none.wasl")
    #expect(report.isComplete && report.headerSource == nil && report.headerDamage == nil)
  }
}
