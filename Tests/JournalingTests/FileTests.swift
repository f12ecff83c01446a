import Glibc
import Testing

@testable import Journaling

@Suite("Files")
struct FileTests {
  private func open(_ path: String, for access: Access = .writing) throws(JournalError) -> Journal {
    try Journal.open(at: path, for: access, wallMilliseconds: Sample.wall)
  }

  @Test("a new journal is for its owner only, and so are its folders and the files beside it")
  func modes() throws {
    let folder = try Folder()
    let path = folder.file("a/b/centre.wasl")
    let journal = try Journal.create(at: path, mark: .plain, seal: .clear)
    try Sample.begin(journal)
    #expect(Folder.mode(of: path) == 0o600)
    #expect(Folder.mode(of: folder.file("a")) == 0o700)
    #expect(Folder.mode(of: folder.file("a/b")) == 0o700)
    #expect(Folder.mode(of: folder.file("a/b/centre.head")) == 0o600)
    #expect(journal.mark == .plain)
  }

  @Test("creating never replaces a file and leaves nothing else behind")
  func noReplacing() throws {
    let folder = try Folder()
    try folder.write([1, 2, 3], to: "centre.wasl")
    #expect(throws: JournalError.alreadyExists) {
      try Journal.create(at: folder.file("centre.wasl"), mark: .plain, seal: .clear)
    }
    #expect(try folder.bytes(of: "centre.wasl") == [1, 2, 3])
    #expect(folder.names() == ["centre.wasl"])
  }

  @Test(
    "a new file that got no name is taken away by the next that is made beside it, unless at work")
  func unfinished() throws {
    let folder = try Folder()
    let whole = try SalvageTests.threeSessions().current
    for name in ["old.wasl.new-0123456789abcdef", "busy.new-123456789abcdef", "young.new-12345678"]
    {
      try folder.write(whole, to: name)
    }
    try folder.write([1, 2, 3], to: "letter.new-12345678")
    try folder.write(whole, to: "mine.new-version")
    let busy = Glibc.open(folder.file("busy.new-123456789abcdef"), O_RDWR)
    defer { close(busy) }
    flock(busy, LOCK_EX)
    let hourAgo = timeval(tv_sec: time(nil) - 3600, tv_usec: 0)
    for name in folder.names() where !name.hasPrefix("young") {
      utimes(folder.file(name), [hourAgo, hourAgo])
    }
    _ = try Journal.create(at: folder.file("c.wasl"), mark: .plain, seal: .clear)
    #expect(
      folder.names() == [
        "busy.new-123456789abcdef", "c.wasl", "letter.new-12345678", "mine.new-version",
        "young.new-12345678",
      ])
  }

  @Test("bytes of the header that mean nothing are zero, or it is damaged")
  func reserved() throws {
    var header = FileHeader(mark: .plain, fileID: Array(0..<16))
    let isPublished = header.publish(passphrase: "x")
    #expect(isPublished)
    func read(_ bytes: [UInt8]) -> FileHeader? { bytes.withUnsafeBytes { FileHeader($0) } }
    #expect(read(header.encoded) == nil)
    header.compatible |= FileHeader.demoMark
    #expect(read(header.encoded) == header)
    var bytes = header.encoded
    bytes[12] = 1
    let check = bytes[..<60].withUnsafeBytes { CRC32C.of($0) }
    bytes.replaceSubrange(60..., with: withUnsafeBytes(of: check.littleEndian) { Array($0) })
    #expect(read(bytes) == nil)
  }

  @Test("what is not a journal is refused, each for its own reason")
  func refusals() throws {
    let folder = try Folder()
    for access in Access.allCases {
      #expect(throws: JournalError.notFound) { try open(folder.file("none"), for: access) }
      #expect(throws: JournalError.isFolder) { try open(folder.path, for: access) }
      try folder.write([], to: "empty")
      #expect(throws: JournalError.empty) { try open(folder.file("empty"), for: access) }
      try folder.write(Array("a letter to the ministry".utf8), to: "letter")
      #expect(throws: JournalError.notAJournal) { try open(folder.file("letter"), for: access) }
      mkfifo(folder.file("pipe"), 0o600)
      #expect(throws: JournalError.notAJournal) { try open(folder.file("pipe"), for: access) }
      symlink("loop", folder.file("loop"))
      #expect(throws: JournalError.unreadable(errno: ELOOP)) {
        try open(folder.file("loop"), for: access)
      }
    }
    #expect(Journal.verify(at: folder.file("none")).failure == .notFound)
    #expect(Journal.verify(at: folder.file("letter")).isSound == false)
  }

  @Test("a newer format and unknown features are told apart from damage")
  func newer() throws {
    let folder = try Folder()
    var header = FileHeader(mark: .plain, fileID: Array(0..<16))
    header.version = 2
    try folder.write(header.encodedArea, to: "newer")
    #expect(throws: JournalError.newerFormat(found: 2)) { try open(folder.file("newer")) }
    header.version = 1
    header.incompatible = 0b101
    try folder.write(header.encodedArea, to: "unknown")
    #expect(throws: JournalError.unknownFeatures(0b100)) { try open(folder.file("unknown")) }
    header.incompatible = FileHeader.clearPayloads
    header.compatible = 0b10
    try folder.write(header.encodedArea, to: "optional")
    let journal = try open(folder.file("optional"))
    #expect(journal.report.health == .readOnly(.unknownFeatures(0b10)))
    #expect(!journal.isWritable)
  }

  @Test("a second writer is told who holds the journal; a reader is not kept out")
  func lock() throws {
    let folder = try Folder()
    let path = folder.file("centre.wasl")
    let journal = try Journal.create(at: path, mark: .plain, seal: .clear)
    try Sample.begin(journal)
    do {
      _ = try open(path)
      Issue.record("a second writer got in")
    } catch {
      guard case .heldByAnother(let holder) = error else { throw error }
      #expect(holder == nil || holder?.processID == getpid())
    }
    let reader = try open(path, for: .reading)
    #expect(reader.report.recordCount == 1)
    #expect(reader.report.lastSession?.desk == 3)
    journal.close()
    #expect(try open(path).isWritable)
  }

  @Test("a journal whose path leads elsewhere is not written")
  func replaced() throws {
    let folder = try Folder()
    let path = folder.file("centre.wasl")
    let journal = try Journal.create(at: path, mark: .plain, seal: .clear)
    try Sample.begin(journal)
    rename(path, folder.file("away.wasl"))
    try folder.write(Sample.emptyBytes(), to: "centre.wasl")
    #expect(throws: JournalError.replacedUnderUs) {
      try journal.append([[1]], wallMilliseconds: Sample.wall)
    }
    #expect(try folder.bytes(of: "centre.wasl") == Sample.emptyBytes())
  }

  @Test(
    "an unfinished tail is kept beside the journal before it is cut, under a new name each time")
  func tail() throws {
    let folder = try Folder()
    let path = folder.file("centre.wasl")
    let journal = try Journal.create(at: path, mark: .plain, seal: .clear)
    try Sample.begin(journal)
    journal.close()
    let whole = try folder.bytes(of: "centre.wasl")
    for (round, copy) in ["centre.tail-\(Sample.wall)", "centre.tail-\(Sample.wall)-1"].enumerated()
    {
      let tail = [UInt8](repeating: UInt8(round + 1), count: 100)
      try folder.write(whole + tail, to: "centre.wasl")
      let again = try open(path)
      #expect(again.report.repaired == TornTail(bytes: 100, copyPath: folder.file(copy)))
      #expect(again.report.fileSize == Int64(whole.count))
      again.close()
      #expect(try folder.bytes(of: copy) == tail)
      #expect(Folder.mode(of: folder.file(copy)) == 0o600)
      #expect(try folder.bytes(of: "centre.wasl") == whole)
    }
  }

  @Test("verification writes nothing, takes no lock, and counts what is there")
  func verification() throws {
    let folder = try Folder()
    let path = folder.file("centre.wasl")
    let journal = try Journal.create(at: path, mark: .plain, seal: .clear)
    try Sample.begin(journal)
    try journal.append([[1], [2]], wallMilliseconds: Sample.wall)
    let report = Journal.verify(at: path)
    #expect(report.isSound)
    #expect(report.recordCount == 3)
    #expect(report.groupCount == 2)
    #expect(report.sessionCount == 1)
    journal.close()
    let whole = try folder.bytes(of: "centre.wasl")
    try folder.write(whole + [1, 2, 3], to: "centre.wasl")
    #expect(Journal.verify(at: path).unfinishedBytes == 3)
    #expect(try folder.bytes(of: "centre.wasl") == whole + [1, 2, 3])
    #expect(folder.names() == ["centre.head", "centre.wasl"])
  }

  @Test(
    "the names of the files follow from the name of the journal, and a size limit counts as no room"
  )
  func names() {
    let store = Store(path: "/x/centre.wasl")
    #expect(store.headPath == "/x/centre.head")
    #expect(store.draftPath == "/x/centre.draft")
    #expect(store.tailPath(wallMilliseconds: 5) == "/x/centre.tail-5")
    #expect(store.folder == "/x")
    #expect(Store(path: "centre").headPath == "centre.head")
    #expect(Store(path: "centre").folder == ".")
    #expect(Store(path: "/centre.wasl").folder == "/")
    #expect(JournalError.io(errno: EFBIG, .write).asNoSpace(needed: 5) == .noSpace(needed: 5))
    #expect(JournalError.io(errno: EIO, .write).asNoSpace(needed: 5) == .io(errno: EIO, .write))
  }
}
