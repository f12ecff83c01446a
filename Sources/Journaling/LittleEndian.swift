internal import Glibc

extension UnsafeRawBufferPointer {
  /// The little-endian integer at `offset`; the caller has checked that it lies inside.
  func integer<T: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as type: T.Type = T.self)
    -> T
  {
    T(littleEndian: loadUnaligned(fromByteOffset: offset, as: type))
  }

  /// Whether every byte is zero, asked as: the first is, and each equals the next.
  var isAllZero: Bool {
    guard let start = baseAddress, count > 0 else { return true }
    return self[0] == 0 && memcmp(start, start + 1, count - 1) == 0
  }
}

extension UnsafeMutableRawBufferPointer {
  /// Stores an integer at `offset`, least significant byte first.
  func store<T: FixedWidthInteger & BitwiseCopyable>(_ value: T, at offset: Int) {
    storeBytes(of: value.littleEndian, toByteOffset: offset, as: T.self)
  }
}

extension [UInt8] {
  /// Appends an integer, least significant byte first.
  mutating func append<T: FixedWidthInteger>(integer value: T) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}
