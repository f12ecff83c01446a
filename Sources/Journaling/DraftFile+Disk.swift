internal import Glibc

extension DraftFile {
  /// No drafts are as large as this: such a file is something else and is not read into memory.
  static let largest = 16 << 20

  /// The bytes of the file, or nothing where there is none; one that is too large gives none of it.
  func contents() throws(JournalError) -> [UInt8]? {
    // Without O_NONBLOCK a pipe of that name would make the program wait for ever.
    let file = open(store.draftPath, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw .io(errno: errno, .open)
    }
    defer { _ = close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .io(errno: errno, .status) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= DraftFile.largest else { return [] }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeMutableBytes {
        pread(file, $0.baseAddress, $0.count, done)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .io(errno: errno, .read) }
      if count == 0 { return Array(bytes[..<done]) }
      done += count
    }
    return bytes
  }

  /// Moves a file that cannot be read out of the way, over no other.
  func setAside() throws(JournalError) -> String {
    for number in 1...1000 {
      let path = store.draftPath + ".unreadable" + (number == 1 ? "" : "-\(number)")
      var found = stat()
      if lstat(path, &found) == 0 { continue }
      guard rename(store.draftPath, path) == 0 else { throw .io(errno: errno, .rename) }
      try FileStorage.synchronizeFolder(store.folder)
      return path
    }
    throw .alreadyExists
  }

  /// Writes a new file for its owner only, and gives it the name once it is on disk.
  public func replace(with bytes: [UInt8]) throws(JournalError) {
    let file = open(
      temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .io(errno: errno, .open) }
    defer { _ = close(file) }
    try DraftFile.write(bytes, to: file)
    guard fdatasync(file) == 0 else { throw .io(errno: errno, .sync) }
    guard rename(temporaryPath, store.draftPath) == 0 else { throw .io(errno: errno, .rename) }
    try FileStorage.synchronizeFolder(store.folder)
  }

  private static func write(_ bytes: [UInt8], to file: Int32) throws(JournalError) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .io(errno: errno, .write) }
      guard count > 0 else { throw .io(errno: ENOSPC, .write) }
      done += count
    }
  }
}
