internal import Glibc

/// The few things a journal asks of the disk: one file at known offsets, and what lies beside it.
///
/// Two conform: `FileStorage`, and a faulty one in memory with which the tests cut the power.
protocol Storage: AnyObject {
  /// The size of the journal in bytes.
  func size() throws(JournalError) -> Int64
  /// Throws `replacedUnderUs` when the path leads to another file by now.
  func confirmUnmoved() throws(JournalError)
  /// Reads some bytes; 0 at the end. May be short.
  func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int64
  ) throws(JournalError) -> Int
  /// Writes some of the bytes and says how many. May be short.
  func write(_ bytes: ArraySlice<UInt8>, at offset: Int64) throws(JournalError) -> Int
  /// Makes the bytes and the size durable.
  func synchronize() throws(JournalError)
  /// Cuts the journal.
  func truncate(to size: Int64) throws(JournalError)
  /// Asks the system to read anew from the disk what lies from this offset on.
  func forgetCache(from offset: Int64)
  /// The bytes of the head file, at most 4096; `nil` when there is none to read.
  func headBytes() -> [UInt8]?
  /// Writes the head file, unsynced. A failure costs only the notice of a rollback, so it is not
  /// told.
  func writeHead(_ bytes: [UInt8])
  /// Keeps a copy of an unfinished tail, durable, and says where.
  func keepTail(_ bytes: [UInt8], wallMilliseconds: Int64) throws(JournalError) -> String
  /// Removes the copies of unfinished tails, unreadable drafts and copies that were never finished.
  ///
  /// - Returns: The paths of those that could not be removed.
  func discardRemnants() -> [String]
  /// Lets go of the file and its lock.
  func close()
}

extension Storage {
  /// Reads until the buffer is full or the file ends, and says how many bytes.
  func fill(
    _ buffer: UnsafeMutableRawBufferPointer, at offset: Int64
  ) throws(JournalError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = try uninterrupted { () throws(JournalError) in
        try read(into: rest, at: offset + Int64(filled))
      }
      guard count > 0 else { break }
      filled += count
    }
    return filled
  }

  /// The bytes from an offset on, fewer at the end of the file.
  func bytes(from offset: Int64, count: Int) throws(JournalError) -> [UInt8] {
    let wanted = max(0, min(Int64(count), try size() - offset))
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Int(wanted), alignment: 8)
    defer { buffer.deallocate() }
    let filled = try fill(buffer, at: offset)
    return Array(buffer[0..<filled])
  }

  /// Writes all bytes, in as many calls as it takes.
  func writeAll(_ bytes: [UInt8], at offset: Int64) throws(JournalError) {
    var done = 0
    while done < bytes.count {
      let count = try uninterrupted { () throws(JournalError) in
        try write(bytes[done...], at: offset + Int64(done))
      }
      // POSIX lets a write take nothing without an error; a file that takes nothing has no room.
      guard count > 0 else { throw .io(errno: ENOSPC, .write) }
      done += count
    }
  }

  private func uninterrupted(
    _ attempt: () throws(JournalError) -> Int
  ) throws(JournalError) -> Int {
    while true {
      do {
        return try attempt()
      } catch {
        guard case .io(EINTR, _) = error else { throw error }
      }
    }
  }
}
