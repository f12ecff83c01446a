import Glibc
import Testing

@testable import Journaling

@Suite("Backup and restore")
struct BackupTests {
  private func backup(_ folder: Folder, _ target: String) throws(CopyError) -> BackupReport {
    try Journal.backup(
      from: folder.file("c.wasl"), to: folder.file(target), wallMilliseconds: Sample.wall)
  }

  @Test("a backup made while the program writes holds whole groups, and opens")
  func whileWriting() throws {
    let folder = try Folder()
    let journal = try Journal.create(at: folder.file("c.wasl"), mark: .plain, seal: .clear)
    try Sample.begin(journal)
    try journal.append([[1], [2]], wallMilliseconds: Sample.wall)
    let first = try folder.bytes(of: "c.wasl")
    let report = try backup(folder, "b.wasl")
    #expect(report.recordCount == 3 && report.groupCount == 2)
    #expect(report.isListed && report.isOnSameDisk)
    // The writer was not disturbed, and a half-written group of its next is left out.
    try journal.append([[3]], wallMilliseconds: Sample.wall)
    #expect(try folder.bytes(of: "b.wasl") == first)
    #expect(Folder.mode(of: folder.file("b.wasl")) == 0o600)
    let whole = try folder.bytes(of: "c.wasl")
    journal.close()
    try folder.write(Array(whole.dropLast(7)), to: "c.wasl")
    unlink(folder.file("c.head"))
    _ = try backup(folder, "b2.wasl")
    #expect(try folder.bytes(of: "b2.wasl") == first)
    let copy = try Journal.open(
      at: folder.file("b.wasl"), for: .writing, wallMilliseconds: Sample.wall)
    #expect(copy.report.health == .sound)
  }

  @Test("a backup onto the journal, through a link too, or onto any file is refused")
  func refusals() throws {
    let folder = try Folder()
    try folder.write(try SalvageTests.threeSessions().current, to: "c.wasl")
    let before = try folder.bytes(of: "c.wasl")
    symlink("c.wasl", folder.file("soft.wasl"))
    link(folder.file("c.wasl"), folder.file("hard.wasl"))
    for name in ["c.wasl", "soft.wasl", "hard.wasl"] {
      #expect(throws: CopyError.ontoItself) { try backup(folder, name) }
    }
    try folder.write([1], to: "taken.wasl")
    #expect(throws: CopyError.target(.alreadyExists)) { try backup(folder, "taken.wasl") }
    #expect(throws: CopyError.folderMissing) { try backup(folder, "usb/b.wasl") }
    #expect(try folder.bytes(of: "c.wasl") == before)
    #expect(folder.names() == ["c.wasl", "hard.wasl", "soft.wasl", "taken.wasl"])
  }

  @Test("a damaged journal is not copied as if it were whole")
  func damaged() throws {
    let folder = try Folder()
    var bytes = try SalvageTests.threeSessions().current
    bytes[Int(FileHeader.end) + 200] ^= 1
    try folder.write(bytes, to: "c.wasl")
    #expect {
      try backup(folder, "b.wasl")
    } throws: {
      guard case CopyError.source(.readOnly(.damaged)) = $0 else { return false }
      return true
    }
    #expect(folder.names() == ["c.wasl"])
  }

  @Test("the list of backups comes back, whatever the path, without the lines that are damaged")
  func list() throws {
    let folder = try Folder()
    let store = Store(path: folder.file("c.wasl"))
    #expect(BackupList.backups(beside: store).isEmpty)
    let all = ["/a b/c.wasl", "/tab\there\nand %25/é.wasl", "/سجل.wasl"].enumerated().map {
      Backup(
        wallMilliseconds: Int64($0 + 1), fileSize: 9000, recordCount: $0, path: $1)
    }
    for backup in all { try BackupList.add(backup, beside: store) }
    #expect(BackupList.backups(beside: store) == all)
    #expect(Folder.mode(of: store.backupsPath) == 0o600)
    var bytes = try folder.bytes(of: "c.backups")
    bytes[0] ^= 1
    try folder.write(bytes, to: "c.backups")
    #expect(BackupList.backups(beside: store) == Array(all.dropFirst()))
    try folder.write([UInt8](repeating: 0xFF, count: 3000), to: "c.backups")
    #expect(BackupList.backups(beside: store).isEmpty)
  }

  @Test("a restored journal goes to a new path, opens, and is not taken for one that lost records")
  func restore() throws {
    let folder = try Folder()
    let journal = try Journal.create(at: folder.file("c.wasl"), mark: .plain, seal: .clear)
    try Sample.begin(journal)
    _ = try backup(folder, "b.wasl")
    try journal.append([[1], [2]], wallMilliseconds: Sample.wall)
    journal.close()
    #expect(throws: CopyError.target(.alreadyExists)) {
      try Journal.restore(from: folder.file("b.wasl"), to: folder.file("c.wasl"))
    }
    let difference = try Journal.compare(folder.file("b.wasl"), folder.file("c.wasl"))
    #expect(difference.isSameJournal && !difference.isForked)
    #expect(difference.first.ownRecords == 0 && difference.second.ownRecords == 2)
    #expect(difference.second.ownActions == 1)
    #expect(difference.second.lastSession?.operatorNumber == 7)
    // The journal is gone, and its head file stands.
    unlink(folder.file("c.wasl"))
    let report = try Journal.restore(from: folder.file("b.wasl"), to: folder.file("c.wasl"))
    #expect(report.missingRecords == 2)
    let again = try Journal.open(
      at: folder.file("c.wasl"), for: .writing, wallMilliseconds: Sample.wall)
    #expect(again.report.health == .sound)
  }

  @Test(
    "what was erased after a backup was made, and before, is told apart", arguments: [false, true])
  func unerased(isSealed: Bool) throws {
    let folder = try Folder()
    let journal = try Journal.create(
      at: folder.file("c.wasl"), mark: .plain,
      seal: isSealed ? .sealed(Sample.keys(), [Sample.slot()]) : .clear)
    try Sample.begin(journal)
    let group = try journal.append([[1], [2], [3]], wallMilliseconds: Sample.wall)
    try journal.erase([group[0].position], wallMilliseconds: Sample.wall)
    _ = try backup(folder, "b.wasl")
    func unerased() throws -> Unerased {
      try Journal.compare(folder.file("b.wasl"), folder.file("c.wasl")).unerased
    }
    #expect(try unerased() == Unerased())
    try journal.erase(group[1...].map(\.position), wallMilliseconds: Sample.wall)
    #expect(try unerased() == Unerased(records: 2, slots: 0))
    // What came after the backup and was erased is not in it.
    let later = try journal.append([[4]], wallMilliseconds: Sample.wall)
    try journal.erase(later.map(\.position), wallMilliseconds: Sample.wall)
    if isSealed {
      try journal.replace(
        slotsOf: 7, with: Sample.slot(id: 2), wallMilliseconds: Sample.wall)
    }
    #expect(try unerased() == Unerased(records: 2, slots: isSealed ? 1 : 0))
    // The other way round nothing comes back.
    #expect(
      try Journal.compare(folder.file("c.wasl"), folder.file("b.wasl")).unerased == Unerased())
  }

  @Test("two journals that went on apart are told from one that is behind")
  func forked() throws {
    let folder = try Folder()
    let journal = try Journal.create(at: folder.file("c.wasl"), mark: .plain, seal: .clear)
    try Sample.begin(journal)
    let storage = FaultyStorage(try folder.bytes(of: "c.wasl"))
    let other = try Journal.create(at: folder.file("d.wasl"), mark: .plain, seal: .clear)
    #expect(
      try !Journal.compare(folder.file("c.wasl"), folder.file("d.wasl")).isSameJournal)
    other.close()
    try journal.append([[1]], wallMilliseconds: Sample.wall)
    let before = storage.current
    var changed = try folder.bytes(of: "c.wasl")
    // The same position with other bytes, as a machine that was copied in mid-session writes them.
    let payload = Array(changed.suffix(1))
    changed = before + Self.frame(after: try folder.bytes(of: "c.wasl"), from: before.count)
    try folder.write(changed, to: "e.wasl")
    #expect(payload == [1])
    #expect(try Journal.compare(folder.file("c.wasl"), folder.file("e.wasl")).isForked)
  }

  /// The last frame with another payload, its checks made right.
  private static func frame(after whole: [UInt8], from start: Int) -> [UInt8] {
    var bytes = Array(whole[start...])
    bytes[bytes.count - 1] = 2
    bytes.withUnsafeMutableBytes { raw in
      let check = CRC32C.of(UnsafeRawBufferPointer(rebasing: raw[72...]))
      raw.store(check, at: 28)
      var header = CRC32C()
      header.update(UnsafeRawBufferPointer(rebasing: raw[0..<12]))
      header.update(UnsafeRawBufferPointer(rebasing: raw[16..<72]))
      raw.store(header.value, at: 12)
    }
    return bytes
  }
}
