import Glibc
import Testing

@testable import Journaling
@testable import Sealing

/// Journals to try things on.
enum Sample {
  static let device: [UInt8] = Array(1...16)
  static let wall: Int64 = 1_700_000_000_000

  /// Bytes that count upwards: random enough for a golden.
  static func counting(from start: UInt8 = 0) -> RandomSource {
    var next = start
    return { buffer in
      for index in buffer.indices {
        buffer[index] = next
        next &+= 1
      }
    }
  }

  static func seeded(_ seed: UInt64) -> RandomSource {
    var generator = Seeded(seed: seed)
    return { buffer in
      for index in buffer.indices { buffer[index] = UInt8.random(in: 0...255, using: &generator) }
    }
  }

  static func emptyBytes(mark: FileMark = .plain, isSealed: Bool = false) -> [UInt8] {
    FileHeader(mark: mark, fileID: Array(0x40...0x4F), isSealed: isSealed).encodedArea
  }

  /// Always the same keys, in memory of their own: locking one journal leaves the others open.
  static func keys(epochs: UInt32 = 1) -> KeyRing {
    KeyRing(
      (1...epochs).map {
        KeyRing.Entry(epoch: $0, key: SecretBytes([UInt8](repeating: UInt8($0), count: 32)))
      })
  }

  /// A slot that costs nothing to make and that no passphrase opens.
  static func slot(id: UInt64 = 1, operatorNumber: UInt32 = 7) -> KeySlot {
    KeySlot(
      id: id, operatorNumber: operatorNumber, cost: .interactive,
      salt: [UInt8](repeating: 3, count: 16), publicKey: [UInt8](repeating: 9, count: 32),
      wrapped: [UInt8](repeating: 5, count: KeySlot.wrappedSize),
      grants: [
        KeySlot.Grant(
          epoch: 1, link: [UInt8](repeating: 0, count: KeySlot.linkSize),
          sealed: [UInt8](repeating: 6, count: KeySlot.sealedSize))
      ])
  }

  /// A journal on an empty or filled disk; a sealed one unlocked, and founded where it is empty.
  static func open(
    _ storage: FaultyStorage, for access: Access = .writing, random: RandomSource? = nil,
    founding slots: [KeySlot] = [slot()], epochs: UInt32? = nil
  ) throws(JournalError) -> Journal {
    let isSealed = (try? HeaderArea(FaultyStorage(storage.current)).header.isSealed) ?? false
    let isEmpty = storage.current.count == Int(FileHeader.end)
    let journal = try Journal.open(
      on: storage, path: "sample", for: access, wallMilliseconds: wall,
      random: random ?? RandomBytes.fill,
      seal: isSealed && isEmpty && access == .writing ? .sealed(keys(), slots) : .clear)
    journal.unlock(keys(epochs: max(1, epochs ?? 1)))
    return journal
  }

  static func begin(
    _ journal: Journal, operatorNumber: UInt32 = 7, wall: Int64 = Sample.wall
  ) throws(JournalError) {
    try journal.beginSession(
      device: device, operatorNumber: operatorNumber, desk: 3, wallMilliseconds: wall,
      utcOffsetMinutes: 60)
  }

  /// A journal with a session, groups of 1, 3, 1 and the last of this many records.
  static func filled(lastGroup: Int = 1, isSealed: Bool = false) throws -> FaultyStorage {
    let storage = FaultyStorage(emptyBytes(isSealed: isSealed))
    let journal = try open(storage, random: counting())
    try begin(journal)
    for (index, count) in [1, 3, 1, lastGroup].enumerated() {
      let payloads = (0..<count).map { [UInt8](repeating: UInt8(index), count: 5 + 7 * $0) }
      try journal.append(payloads, wallMilliseconds: wall + Int64(index))
    }
    return storage
  }

  static func records(of journal: Journal) throws -> [StoredRecord] {
    var records: [StoredRecord] = []
    try journal.forEachRecord { records.append($0) }
    return records
  }
}

/// A folder that goes away with the test.
final class Folder {
  let path: String

  init() throws {
    let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
    var template = Array((temporary + "/journal-tests-XXXXXX").utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    path = try #require(made)
  }

  deinit {
    Folder.removeFolder(path)
  }

  private static func removeFolder(_ path: String) {
    for name in names(in: path) {
      let inner = "\(path)/\(name)"
      if unlink(inner) != 0 { removeFolder(inner) }
    }
    rmdir(path)
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  static func mode(of path: String) -> UInt32 {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let descriptor = open(file(name), O_RDWR | O_CREAT | O_TRUNC, 0o600)
    try #require(descriptor >= 0)
    defer { _ = close(descriptor) }
    try #require(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
  }

  func bytes(of name: String) throws -> [UInt8] {
    let descriptor = open(file(name), O_RDONLY)
    try #require(descriptor >= 0)
    defer { _ = close(descriptor) }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      filled = max(0, pread(descriptor, buffer.baseAddress, size, 0))
    }
  }

  func names() -> [String] { Folder.names(in: path) }

  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { _ = closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      names.append(String(decoding: name, as: UTF8.self))
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }
}
