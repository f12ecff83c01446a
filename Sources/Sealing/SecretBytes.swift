internal import CSodium

/// Bytes that must not be left behind: keys, and passphrases once they are folded.
///
/// They lie in memory of their own between guard pages, kept out of core dumps, and are overwritten
/// with zeros by `wipe` and at the end of their life. The memory is locked against being written to
/// swap when the limit on locked memory (`RLIMIT_MEMLOCK`) allows it; when it does not, everything
/// works as before, without that protection. Copies made of the bytes are the caller's to wipe.
public final class SecretBytes {
  private let buffer: UnsafeMutableRawBufferPointer
  private let isGuarded: Bool
  /// How many bytes there are.
  public let count: Int
  /// False after `wipe`: what was there is gone, and nothing may be sealed with it.
  public private(set) var isPresent = true
  /// Called with the memory just before it is given back; a test looks at it there.
  var beforeRelease: ((UnsafeRawBufferPointer) -> Void)?

  /// That many zero bytes.
  public init(count: Int) {
    _ = Sodium.isReady
    self.count = count
    // At least one byte, so that the buffer has an address. libsodium fills new memory with 0xDB.
    let size = max(count, 1)
    if let start = sodium_malloc(size) {
      buffer = UnsafeMutableRawBufferPointer(start: start, count: size)
      isGuarded = true
    } else {
      buffer = .allocate(byteCount: size, alignment: 16)
      isGuarded = false
    }
    overwrite()
  }

  /// A copy of these bytes; the original is the caller's to wipe.
  public convenience init(_ bytes: [UInt8]) {
    self.init(count: bytes.count)
    withMutableBytes { target in bytes.withUnsafeBytes { target.copyMemory(from: $0) } }
  }

  /// That many random bytes.
  public static func random(count: Int) -> SecretBytes {
    let bytes = SecretBytes(count: count)
    bytes.withMutableBytes { RandomBytes.fill($0) }
    return bytes
  }

  deinit {
    wipe()
    beforeRelease?(UnsafeRawBufferPointer(buffer))
    if isGuarded { sodium_free(buffer.baseAddress) } else { buffer.deallocate() }
  }

  /// Overwrites the bytes with zeros, for every holder of this object.
  public func wipe() {
    overwrite()
    isPresent = false
  }

  /// Gives the bytes to read; the pointer must not leave the closure.
  public func withBytes<R, E: Error>(
    _ body: (UnsafeRawBufferPointer) throws(E) -> R
  ) throws(E) -> R {
    try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
  }

  /// Gives the bytes to change; the pointer must not leave the closure.
  public func withMutableBytes<R, E: Error>(
    _ body: (UnsafeMutableRawBufferPointer) throws(E) -> R
  ) throws(E) -> R {
    try body(UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]))
  }

  private func overwrite() {
    // Unlike an assignment, the compiler may not leave this out as a dead store.
    if let start = buffer.baseAddress { sodium_memzero(start, buffer.count) }
  }
}

extension SecretBytes: Equatable {
  /// Compares in a time that does not depend on where two secrets of one length differ.
  public static func == (left: SecretBytes, right: SecretBytes) -> Bool {
    guard left.count == right.count, left.isPresent == right.isPresent else { return false }
    return left.withBytes { a in
      right.withBytes { b in
        guard let first = a.baseAddress, let second = b.baseAddress else { return true }
        return sodium_memcmp(first, second, a.count) == 0
      }
    }
  }
}
