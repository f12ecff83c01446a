internal import Glibc

// Copies that were never finished.
extension FileStorage {
  /// How long after its last writing a new file without a name may be at work, in seconds.
  private static let longestPause = 60

  /// Takes new files away that got no name because the machine or the program died: whole or not,
  /// they hold what the journal holds, and nobody would look for them.
  ///
  /// Whoever is still at work on one holds its lock.
  static func discardUnfinished(in folder: String) {
    for name in names(in: folder) where isUnfinished(name) {
      let path = folder + "/" + name
      let file = Glibc.open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard file >= 0 else { continue }
      defer { _ = Glibc.close(file) }
      if isAbandonedJournal(file) { _ = unlink(path) }
    }
  }

  /// Whether it is a name that ``draft(at:bytes:)`` gives.
  private static func isUnfinished(_ name: String) -> Bool {
    let suffix = name.reversed().prefix { $0.isHexDigit }
    return (8...16).contains(suffix.count) && name.dropLast(suffix.count).hasSuffix(".new-")
  }

  private static func isAbandonedJournal(_ file: Int32) -> Bool {
    var found = stat()
    var magic = [UInt8](repeating: 0, count: FileHeader.magic.count)
    guard fstat(file, &found) == 0, found.st_mode & S_IFMT == S_IFREG,
      found.st_mtim.tv_sec + longestPause < time(nil),
      pread(file, &magic, magic.count, 0) == magic.count, magic == FileHeader.magic
    else { return false }
    return flock(file, LOCK_EX | LOCK_NB) == 0
  }
}
