internal import Glibc

/// A copy of a journal that was made once.
public struct Backup: Equatable, Sendable {
  /// The wall clock then, milliseconds since 1970.
  public var wallMilliseconds: Int64
  /// Its size in bytes.
  public var fileSize: Int64
  /// How many records it has.
  public var recordCount: Int
  /// Where it was put; nobody knows whether it still lies there.
  public var path: String

  /// A backup from its parts.
  public init(wallMilliseconds: Int64, fileSize: Int64, recordCount: Int, path: String) {
    self.wallMilliseconds = wallMilliseconds
    self.fileSize = fileSize
    self.recordCount = recordCount
    self.path = path
  }
}

/// `NAME.backups`: when and where copies of a journal were made, oldest first.
///
/// It tells how old the newest copy is, and which copies still hold what an erasure takes away. One
/// line each: milliseconds, bytes, records, path and the CRC32C of those in hexadecimal, between
/// tabs; in a path, control characters and `%` are written as `%` and two digits. A line that does
/// not match its check is passed over.
public enum BackupList {
  private static let mostBytes = 1 << 20

  /// The copies made of the journal with these names; none where nothing can be read.
  public static func backups(beside store: Store) -> [Backup] {
    lines(of: store).compactMap { Backup(line: $0) }
  }

  /// Adds a copy; a power cut leaves the old list or the new one.
  static func add(_ backup: Backup, beside store: Store) throws(JournalError) {
    let text = (lines(of: store).map(String.init) + [backup.line]).map { $0 + "\n" }.joined()
    try FileStorage.replace(store.backupsPath, in: store.folder, with: Array(text.utf8))
  }

  private static func lines(of store: Store) -> [Substring] {
    guard let bytes = FileStorage.smallFile(at: store.backupsPath, most: mostBytes) else {
      return []
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}

extension Backup {
  fileprivate var line: String {
    let fields = [
      String(wallMilliseconds), String(fileSize), String(recordCount), Backup.escaped(path),
    ].joined(separator: "\t")
    return fields + "\t" + Backup.check(of: fields)
  }

  fileprivate init?(line: Substring) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard parts.count == 5, let time = Int64(parts[0]), let size = Int64(parts[1]),
      let records = Int(parts[2]),
      parts[4] == Backup.check(of: parts[0...3].joined(separator: "\t"))
    else { return nil }
    self.init(
      wallMilliseconds: time, fileSize: size, recordCount: records,
      path: Backup.unescaped(parts[3]))
  }

  private static func check(of text: String) -> String {
    Array(text.utf8).withUnsafeBytes { String(CRC32C.of($0), radix: 16) }
  }

  private static func escaped(_ path: String) -> String {
    path.utf8.reduce(into: [UInt8]()) { text, byte in
      if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "%") {
        text += Array((byte < 16 ? "%0" : "%").utf8) + Array(String(byte, radix: 16).utf8)
      } else {
        text.append(byte)
      }
    }.text
  }

  private static func unescaped(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let code = UInt8(Substring(rest.prefix(2)), radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes.text
  }
}

extension [UInt8] {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}

extension FileStorage {
  /// The bytes of a small file; `nil` where there is none, or one that is too large.
  static func smallFile(at path: String, most: Int) -> [UInt8]? {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { _ = Glibc.close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= most {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
    return nil
  }

  /// Puts a new file for its owner only in the place of the one that has this name, durably.
  static func replace(
    _ path: String, in folder: String, with bytes: [UInt8]
  ) throws(JournalError) {
    let temporary = path + ".new"
    let file = Glibc.open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .io(errno: errno, .open) }
    let isWritten = Glibc.write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
    let reason = isWritten ? 0 : errno
    _ = Glibc.close(file)
    guard isWritten else {
      _ = unlink(temporary)
      throw .io(errno: reason, .write)
    }
    guard rename(temporary, path) == 0 else { throw .io(errno: errno, .rename) }
    try synchronizeFolder(folder)
  }
}
