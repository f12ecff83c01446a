internal import CNettle

/// A SHA-256 digest: 32 bytes kept in four words, so that chains of records cost no allocation.
public struct Digest: Hashable, Sendable {
  /// How many bytes a digest has.
  public static let size = 32
  /// The digest whose bytes are all zero; it stands where there is nothing to chain to.
  public static let zero = Digest(words: .zero)

  let words: SIMD4<UInt64>

  init(words: SIMD4<UInt64>) {
    self.words = words
  }

  /// Reads a digest from the first 32 bytes; `nil` when there are fewer.
  public init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= Digest.size else { return nil }
    words = SIMD4(
      bytes.loadUnaligned(as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
  }

  /// Reads a digest from exactly 32 bytes; `nil` otherwise.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == Digest.size,
      let digest = bytes.withUnsafeBytes({ Digest($0) })
    else { return nil }
    self = digest
  }

  /// The 32 bytes, in the order in which SHA-256 names them.
  public var bytes: [UInt8] {
    withUnsafeBytes(of: words) { Array($0) }
  }

  /// Writes the 32 bytes at the beginning of `buffer`, which must have room for them.
  public func write(to buffer: UnsafeMutableRawBufferPointer) {
    withUnsafeBytes(of: words) { buffer.copyMemory(from: $0) }
  }
}

extension Digest {
  /// The SHA-256 of these bytes.
  ///
  /// Hashing was half of what reading a journal took with libsodium, which computes SHA-256 in
  /// portable C; Nettle uses the processor's own instructions for it, where there are any.
  public static func ofBytes(_ bytes: UnsafeRawBufferPointer) -> Digest {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(
      &context, bytes.count, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    var words = SIMD4<UInt64>.zero
    withUnsafeMutableBytes(of: &words) { out in
      nettle_sha256_digest(
        &context, out.count, out.baseAddress?.assumingMemoryBound(to: UInt8.self))
    }
    return Digest(words: words)
  }

  /// The SHA-256 of these bytes.
  public static func ofBytes(_ bytes: [UInt8]) -> Digest {
    bytes.withUnsafeBytes { ofBytes($0) }
  }
}
