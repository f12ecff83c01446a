internal import CSodium

/// Random bytes from the kernel's generator, good enough for keys.
public enum RandomBytes {
  /// Fills the buffer with random bytes.
  public static func fill(_ buffer: UnsafeMutableRawBufferPointer) {
    _ = Sodium.isReady
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
