/// Notes: what is kept beside the journal and is no part of it, such as half-typed forms.
///
/// A note is the epoch of its key (4 bytes, little endian), then a box of XChaCha20-Poly1305 under
/// a key derived from that epoch's data key. A random nonce of 24 bytes never repeats in practice,
/// so a note may be written over and over.
extension KeyRing {
  private static let epochSize = 4

  /// The bytes sealed with the newest key; empty when the keys were wiped.
  ///
  /// `purpose` is authenticated and not kept: a note opens only for the purpose it was sealed for,
  /// so that two files cannot be exchanged.
  public func sealNote(_ bytes: [UInt8], for purpose: [UInt8]) -> [UInt8] {
    guard let key = noteKey(of: newestEpoch) else { return [] }
    let epoch = KeyRing.littleEndian(newestEpoch)
    return bytes.withUnsafeBytes { content in
      epoch + SealedBox.seal(content, associated: epoch + purpose, key: key)
    }
  }

  /// What was sealed for that purpose; `nil` when anything was altered, the purpose is another one
  /// or the key is not in the ring.
  public func openNote(_ bytes: [UInt8], for purpose: [UInt8]) -> [UInt8]? {
    let size = bytes.count - KeyRing.epochSize - SealedBox.overhead
    guard size >= 0 else { return nil }
    let epoch = bytes[..<KeyRing.epochSize].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard let key = noteKey(of: epoch) else { return nil }
    var content = [UInt8](repeating: 0, count: size)
    let isWhole = content.withUnsafeMutableBytes { content in
      bytes.withUnsafeBytes { bytes in
        SealedBox.open(
          UnsafeRawBufferPointer(rebasing: bytes[KeyRing.epochSize...]),
          associated: KeyRing.littleEndian(epoch) + purpose, key: key, into: content)
      }
    }
    return isWhole ? content : nil
  }

  private func noteKey(of epoch: UInt32) -> SecretBytes? {
    guard let dataKey = dataKey(of: epoch) else { return nil }
    let key = SecretBytes(count: KeyRing.keySize)
    dataKey.derive(0, context: "wasldrf1", into: key)
    return key
  }

  static func littleEndian(_ number: UInt32) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}
