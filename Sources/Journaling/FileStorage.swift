internal import Glibc
internal import Sealing

/// A journal on disk.
final class FileStorage: Storage {
  private let store: Store
  private var descriptor: Int32
  private var headDescriptor: Int32 = -1
  /// The path of a new journal that has not got its name yet.
  private var temporary: String?

  private init(store: Store, descriptor: Int32) {
    self.store = store
    self.descriptor = descriptor
  }

  deinit {
    close()
  }

  func size() throws(JournalError) -> Int64 {
    Int64(try FileStorage.status(of: descriptor).st_size)
  }

  func confirmUnmoved() throws(JournalError) {
    if temporary != nil { return }
    guard try leadsHere() else { throw .replacedUnderUs }
  }

  /// Whether the path still leads to the open file.
  private func leadsHere() throws(JournalError) -> Bool {
    let ours = try FileStorage.status(of: descriptor)
    var named = stat()
    guard stat(store.journalPath, &named) == 0 else { return false }
    return named.st_ino == ours.st_ino && named.st_dev == ours.st_dev
  }

  func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int64
  ) throws(JournalError) -> Int {
    let count = pread(descriptor, buffer.baseAddress, buffer.count, Int(offset))
    guard count >= 0 else { throw .io(errno: errno, .read) }
    return count
  }

  func write(_ bytes: ArraySlice<UInt8>, at offset: Int64) throws(JournalError) -> Int {
    let count = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, Int(offset)) }
    guard count >= 0 else { throw .io(errno: errno, .write) }
    return count
  }

  func synchronize() throws(JournalError) {
    // Before it has its name a new journal claims nothing: one sync before the naming serves all.
    if temporary != nil { return }
    guard fdatasync(descriptor) == 0 else { throw .io(errno: errno, .sync) }
  }

  func truncate(to size: Int64) throws(JournalError) {
    guard ftruncate(descriptor, Int(size)) == 0 else { throw .io(errno: errno, .truncate) }
  }

  func forgetCache(from offset: Int64) {
    // Advice only: a file system that keeps its cache is no reason not to open.
    _ = posix_fadvise(descriptor, Int(offset), 0, POSIX_FADV_DONTNEED)
  }

  func headBytes() -> [UInt8]? {
    let head = Glibc.open(store.headPath, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard head >= 0 else { return nil }
    defer { _ = Glibc.close(head) }
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, filled in
      count = pread(head, buffer.baseAddress, buffer.count, 0)
      filled = max(0, count)
    }
    return count >= 0 ? bytes : nil
  }

  func writeHead(_ bytes: [UInt8]) {
    if temporary != nil { return }
    if headDescriptor < 0 {
      // What stands there under this name may be somebody else's: a link is not followed, a pipe not
      // waited for.
      let flags = O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
      headDescriptor = Glibc.open(store.headPath, flags, 0o600)
    }
    guard headDescriptor >= 0 else { return }
    _ = bytes.withUnsafeBytes { pwrite(headDescriptor, $0.baseAddress, $0.count, 0) }
  }

  func keepTail(_ bytes: [UInt8], wallMilliseconds: Int64) throws(JournalError) -> String {
    let name = store.tailPath(wallMilliseconds: wallMilliseconds)
    for attempt in 0..<100 {
      let path = attempt == 0 ? name : "\(name)-\(attempt)"
      do {
        try keepCopy(of: bytes, at: path)
        return path
      } catch {
        guard case .alreadyExists = error else { throw error }
      }
    }
    throw .alreadyExists
  }

  func discardRemnants() -> [String] {
    FileStorage.discardUnfinished(in: store.folder)
    let paths = FileStorage.names(in: store.folder).filter(store.isRemnant)
      .map { store.folder + "/" + $0 }
    let left = paths.filter { unlink($0) != 0 && errno != ENOENT }
    if !paths.isEmpty { try? FileStorage.synchronizeFolder(store.folder) }
    return left
  }

  private func keepCopy(of bytes: [UInt8], at path: String) throws(JournalError) {
    let copy = FileStorage(store: store, descriptor: try FileStorage.newFile(at: path))
    do {
      try copy.writeAll(bytes, at: 0)
      try copy.synchronize()
      try FileStorage.synchronizeFolder(store.folder)
    } catch {
      // Each opening would leave another copy of nothing on a disk that is full.
      _ = unlink(path)
      throw error
    }
  }

  func close() {
    for open in [descriptor, headDescriptor] where open >= 0 { _ = Glibc.close(open) }
    descriptor = -1
    headDescriptor = -1
  }
}

extension FileStorage {
  /// Opens a journal, for writing under its lock.
  static func open(at store: Store, for access: Access) throws(JournalError) -> FileStorage {
    for _ in 0..<10 {
      let storage = FileStorage(store: store, descriptor: try descriptor(of: store, for: access))
      if access == .reading { return storage }
      try storage.takeLock()
      // Between opening and locking another program may have put a new file in the place.
      if try storage.leadsHere() { return storage }
    }
    throw .replacedUnderUs
  }

  private static func descriptor(
    of store: Store, for access: Access
  ) throws(JournalError) -> Int32 {
    let mode = access == .writing ? O_RDWR : O_RDONLY
    // Without O_NONBLOCK a pipe of that name would make the program wait for ever.
    let opened = Glibc.open(store.journalPath, mode | O_CLOEXEC | O_NONBLOCK)
    guard opened >= 0 else {
      switch errno {
      case ENOENT: throw .notFound
      case EISDIR: throw .isFolder
      default: throw .unreadable(errno: errno)
      }
    }
    do {
      try confirmKind(of: opened)
    } catch {
      _ = Glibc.close(opened)
      throw error
    }
    return opened
  }

  private static func confirmKind(of descriptor: Int32) throws(JournalError) {
    let kind = try status(of: descriptor).st_mode & S_IFMT
    guard kind != S_IFDIR else { throw .isFolder }
    guard kind == S_IFREG else { throw .notAJournal }
  }

  /// Throws `heldByAnother` where a program has the journal open for writing; keeps no lock.
  func confirmUnheld() throws(JournalError) {
    try takeLock(LOCK_SH)
    _ = flock(descriptor, LOCK_UN)
  }

  /// Takes the lock, or says who has it.
  ///
  /// For a moment it may seem held though nobody writes: by a program that is dying, by a child of
  /// ours that has not yet become another program, by a reader who asks whether it is held.
  private func takeLock(_ kind: Int32 = LOCK_EX) throws(JournalError) {
    for _ in 0..<10 {
      if flock(descriptor, kind | LOCK_NB) == 0 { return }
      let reason = errno
      guard reason == EWOULDBLOCK else { throw .io(errno: reason, .lock) }
      usleep(20_000)
    }
    throw .heldByAnother(lockHolder())
  }

  /// The process that `/proc/locks` names for this file: "1: FLOCK ADVISORY WRITE pid maj:min:inode
  /// 0 EOF".
  private func lockHolder() -> LockHolder? {
    guard let status = try? FileStorage.status(of: descriptor) else { return nil }
    let ending = ":\(status.st_ino)"
    for line in FileStorage.kernelText(at: "/proc/locks").split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count >= 6, words[1] == "FLOCK", words[5].hasSuffix(ending),
        let process = Int32(words[4]), process > 0
      else { continue }
      return LockHolder(processID: process)
    }
    return nil
  }

  private static func kernelText(at path: String) -> String {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { _ = Glibc.close(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
      while filled < buffer.count {
        let count = Glibc.read(file, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
        guard count > 0 else { break }
        filled += count
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func status(of descriptor: Int32) throws(JournalError) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .io(errno: errno, .status) }
    return status
  }
}

extension FileStorage {
  /// Makes a new journal with these bytes, durable before it has its name, and holds its lock.
  static func create(at store: Store, bytes: [UInt8]) throws(JournalError) -> FileStorage {
    let storage = try draft(at: store, bytes: bytes)
    do { try storage.publish() } catch {
      storage.abandon()
      throw error.asNoSpace(needed: bytes.count)
    }
    return storage
  }

  /// A new journal that has no name yet: it holds its lock and is not synced until ``publish()``.
  static func draft(at store: Store, bytes: [UInt8]) throws(JournalError) -> FileStorage {
    try makeFolder(store.folder)
    discardUnfinished(in: store.folder)
    var named = stat()
    guard lstat(store.journalPath, &named) != 0 else { throw .alreadyExists }
    let suffix = RandomBytes.bytes(count: 8).map { String($0, radix: 16) }.joined()
    let temporary = "\(store.journalPath).new-\(suffix)"
    let storage = FileStorage(store: store, descriptor: try newFile(at: temporary))
    storage.temporary = temporary
    do {
      try storage.takeLock()
      try storage.writeAll(bytes, at: 0)
    } catch {
      storage.abandon()
      throw error.asNoSpace(needed: bytes.count)
    }
    return storage
  }

  /// Makes a draft durable while it has no name yet, so that it can be read again from the disk.
  func synchronizeDraft() throws(JournalError) {
    guard fsync(descriptor) == 0 else { throw .io(errno: errno, .sync) }
  }

  /// Syncs a draft and gives it its name; from here on what it acknowledges is on disk.
  func publish() throws(JournalError) {
    guard let path = temporary else { return }
    try synchronizeDraft()
    try FileStorage.giveName(store.journalPath, to: path)
    temporary = nil
    do { try FileStorage.synchronizeFolder(store.folder) } catch {
      // A name that a power cut may take back is no success, and what failed leaves nothing behind.
      _ = unlink(store.journalPath)
      throw error
    }
  }

  /// Takes a draft away.
  func abandon() {
    if let path = temporary { _ = unlink(path) }
    close()
  }

  /// Names the new file without replacing what another program may have put there meanwhile.
  ///
  /// `link` refuses a name that is taken, where `rename` would replace it. FAT and some network
  /// file systems have no links and say so in these ways.
  private static func giveName(_ path: String, to temporary: String) throws(JournalError) {
    if link(temporary, path) == 0 {
      _ = unlink(temporary)
      return
    }
    switch errno {
    case EEXIST: throw .alreadyExists
    case EPERM, ENOSYS, ENOTSUP:
      guard rename(temporary, path) == 0 else { throw .io(errno: errno, .rename) }
    default: throw .io(errno: errno, .rename)
    }
  }

  /// A new, empty file for its owner only.
  private static func newFile(at path: String) throws(JournalError) -> Int32 {
    let opened = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard opened < 0 else { return opened }
    if errno == EEXIST { throw .alreadyExists }
    throw .io(errno: errno, .open)
  }

  /// Whether a folder of this name is there.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes a folder and those above it, for their owner only; one that exists stays as it is.
  private static func makeFolder(_ path: String) throws(JournalError) {
    if mkdir(path, 0o700) == 0 { return }
    switch errno {
    case EEXIST: return
    case ENOENT:
      let parent = Store(path: path).folder
      guard parent != path else { throw .io(errno: ENOENT, .createFolder) }
      try makeFolder(parent)
      guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
        throw .io(errno: errno, .createFolder)
      }
    default: throw .io(errno: errno, .createFolder)
    }
  }

  /// The names of all that lies in a folder; none where it cannot be read.
  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }

  static func synchronizeFolder(_ path: String) throws(JournalError) {
    let folder = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .io(errno: errno, .open) }
    defer { _ = Glibc.close(folder) }
    guard fsync(folder) == 0 else { throw .io(errno: errno, .sync) }
  }
}
