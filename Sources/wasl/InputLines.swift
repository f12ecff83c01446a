import Glibc

/// The lines of the standard input as bytes: nothing is repaired on the way in, and a line is there
/// as soon as it was sent.
struct InputLines {
  private var buffer: [UInt8] = []
  private var isOver = false

  /// The next line without its end, or nothing after the last.
  ///
  /// - Throws: where the input cannot be read, which is not its end.
  mutating func next() throws(Failure) -> [UInt8]? {
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        defer { buffer.removeSubrange(...end) }
        return Array(buffer[..<end])
      }
      if isOver {
        defer { buffer = [] }
        return buffer.isEmpty ? nil : buffer
      }
      try fill()
    }
  }

  private mutating func fill() throws(Failure) {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(STDIN_FILENO, &chunk, chunk.count)
    if count > 0 { buffer += chunk[..<count] }
    if count == 0 { isOver = true }
    if count < 0, errno != EINTR { throw .unheard(errno) }
  }
}
