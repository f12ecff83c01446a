internal import CSodium

/// What every use of libsodium needs first.
enum Sodium {
  /// Whether the library is ready.
  ///
  /// libsodium asks for `sodium_init` before its generator and its guarded memory are used from
  /// more than one thread; a static property makes that happen once.
  static let isReady = sodium_init() >= 0
}

extension UnsafeRawBufferPointer {
  /// The bytes as C functions take them; `nil` for a buffer without any.
  var octets: UnsafePointer<UInt8>? { baseAddress?.assumingMemoryBound(to: UInt8.self) }
}

extension UnsafeMutableRawBufferPointer {
  /// The bytes as C functions take them; `nil` for a buffer without any.
  var octets: UnsafeMutablePointer<UInt8>? { baseAddress?.assumingMemoryBound(to: UInt8.self) }
}
