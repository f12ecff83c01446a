internal import CSodium

/// Small secrets sealed with XChaCha20-Poly1305 under a random nonce: the nonce, then the sealed
/// bytes, then the tag.
enum SealedBox {
  static let nonceSize = 24
  static let tagSize = 16
  /// How much longer a box is than what is in it.
  static let overhead = nonceSize + tagSize

  /// Seals the bytes; `associated` is authenticated with them and not part of the result.
  static func seal(
    _ content: UnsafeRawBufferPointer, associated: [UInt8], key: SecretBytes
  ) -> [UInt8] {
    var box = RandomBytes.bytes(count: nonceSize)
    box += [UInt8](repeating: 0, count: content.count + tagSize)
    box.withUnsafeMutableBytes { box in
      key.withBytes { key in
        guard let start = box.octets, let key = key.octets else { return }
        // It fails only for sizes beyond any memory.
        _ = crypto_aead_xchacha20poly1305_ietf_encrypt(
          start + nonceSize, nil, content.octets, UInt64(content.count), associated,
          UInt64(associated.count), nil, start, key)
      }
    }
    return box
  }

  /// Opens a box into `content`, whose size must be that of what is in it; false when anything was
  /// altered, and then `content` is all zero.
  static func open(
    _ box: UnsafeRawBufferPointer, associated: [UInt8], key: SecretBytes,
    into content: UnsafeMutableRawBufferPointer
  ) -> Bool {
    guard box.count == content.count + overhead, let start = box.octets else { return false }
    return key.withBytes { key in
      guard let key = key.octets else { return false }
      return crypto_aead_xchacha20poly1305_ietf_decrypt(
        content.octets, nil, nil, start + nonceSize, UInt64(box.count - nonceSize), associated,
        UInt64(associated.count), start, key) == 0
    }
  }
}
