internal import CSodium

/// Seals and opens the records of one session with ChaCha20-Poly1305 (IETF).
///
/// The key is derived from the data key of the session's epoch; the nonce is the sequence of the
/// record, so one sequence must never be used for two different records. Sessions are random and
/// drawn at each opening, therefore a restored backup or a cloned disk repeats no pair of key and
/// nonce. Nothing is allocated a record: reading a journal calls this a million times.
public final class SessionCipher {
  /// How many bytes follow what is sealed.
  public static let tagSize = 16

  private let key = SecretBytes(count: KeyRing.keySize)
  /// The session whose records are sealed and opened.
  public private(set) var session: UInt64 = 0
  /// The epoch of the data key that the session uses.
  public private(set) var epoch: UInt32 = 0

  /// The cipher of a session; `nil` when the ring has no key of that epoch.
  public init?(_ keys: KeyRing, epoch: UInt32, session: UInt64) {
    guard turn(to: session, epoch: epoch, of: keys) else { return nil }
  }

  /// Makes this the cipher of another session, without new locked memory; false, and still that of
  /// the session before, when the ring has no key of that epoch.
  public func turn(to session: UInt64, epoch: UInt32, of keys: KeyRing) -> Bool {
    guard key.isPresent, let dataKey = keys.dataKey(of: epoch) else { return false }
    dataKey.derive(session, context: "waslrec1", into: key)
    self.session = session
    self.epoch = epoch
    return true
  }

  /// Forgets the key: from now on everything is refused.
  public func wipe() { key.wipe() }

  /// Seals in place: all but the last 16 bytes of `payload` are sealed, the tag is written there.
  ///
  /// `associated` is authenticated with them. False, with nothing changed, when the payload has no
  /// room for a tag or the key was wiped.
  public func seal(
    _ payload: UnsafeMutableRawBufferPointer, associated: UnsafeRawBufferPointer, sequence: UInt32
  ) -> Bool {
    let size = payload.count - SessionCipher.tagSize
    guard size >= 0, key.isPresent, let start = payload.octets else { return false }
    return withKeyAndNonce(sequence) { key, nonce in
      crypto_aead_chacha20poly1305_ietf_encrypt(
        start, nil, start, UInt64(size), associated.octets, UInt64(associated.count), nil, nonce,
        key)
    }
  }

  /// Opens in place what `seal` made: all but the last 16 bytes are then as they were before.
  ///
  /// False when anything was altered, the associated bytes among it; the payload is then lost
  /// (zeros), as nothing unauthenticated may be looked at.
  public func open(
    _ payload: UnsafeMutableRawBufferPointer, associated: UnsafeRawBufferPointer, sequence: UInt32
  ) -> Bool {
    open(
      UnsafeRawBufferPointer(payload), into: payload, associated: associated, sequence: sequence)
  }

  /// Opens what `seal` made into another buffer, of at least the payload's size less 16.
  ///
  /// False when anything was altered; what was opened is then zeros.
  public func open(
    _ payload: UnsafeRawBufferPointer, into content: UnsafeMutableRawBufferPointer,
    associated: UnsafeRawBufferPointer, sequence: UInt32
  ) -> Bool {
    guard payload.count >= SessionCipher.tagSize, key.isPresent,
      content.count >= payload.count - SessionCipher.tagSize, let start = payload.octets
    else { return false }
    return withKeyAndNonce(sequence) { key, nonce in
      crypto_aead_chacha20poly1305_ietf_decrypt(
        content.octets, nil, nil, start, UInt64(payload.count), associated.octets,
        UInt64(associated.count), nonce, key)
    }
  }

  /// Writes at the beginning of `tag` the 16 bytes that authenticate what stays in clear.
  ///
  /// For records that must be read without a key; the sequence is used up as by `seal`. False when
  /// there is no room or the key was wiped.
  public func writeTag(
    of clear: UnsafeRawBufferPointer, sequence: UInt32, to tag: UnsafeMutableRawBufferPointer
  ) -> Bool {
    guard tag.count >= SessionCipher.tagSize else { return false }
    let room = UnsafeMutableRawBufferPointer(rebasing: tag[..<SessionCipher.tagSize])
    return seal(room, associated: clear, sequence: sequence)
  }

  /// Whether these are the 16 bytes that `writeTag` wrote for the same clear bytes.
  public func verify(
    tag: UnsafeRawBufferPointer, of clear: UnsafeRawBufferPointer, sequence: UInt32
  ) -> Bool {
    guard tag.count == SessionCipher.tagSize else { return false }
    return open(
      tag, into: UnsafeMutableRawBufferPointer(start: nil, count: 0), associated: clear,
      sequence: sequence)
  }

  /// Calls a function of libsodium with the key and the nonce of a sequence: little endian, then
  /// zeros.
  private func withKeyAndNonce(
    _ sequence: UInt32, _ body: (UnsafePointer<UInt8>, UnsafePointer<UInt8>) -> Int32
  ) -> Bool {
    var nonce = SIMD4<UInt32>(sequence.littleEndian, 0, 0, 0)
    return withUnsafeBytes(of: &nonce) { nonce in
      key.withBytes { key in
        guard let key = key.octets, let nonce = nonce.octets else { return false }
        return body(key, nonce) == 0
      }
    }
  }
}
