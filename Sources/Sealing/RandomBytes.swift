internal import CSodium

/// Random bytes from the kernel's generator, good enough for keys.
public enum RandomBytes {
  /// Whether the library is ready.
  ///
  /// libsodium asks for `sodium_init` before its generator is used from more than one thread; a
  /// static property makes that happen once.
  private static let isReady = sodium_init() >= 0

  /// Fills the buffer with random bytes.
  public static func fill(_ buffer: UnsafeMutableRawBufferPointer) {
    _ = isReady
    guard let start = buffer.baseAddress else { return }
    randombytes_buf(start, buffer.count)
  }

  /// That many random bytes.
  public static func bytes(count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      fill(UnsafeMutableRawBufferPointer(buffer))
      filled = count
    }
  }
}
