internal import CSodium

/// One way to the data keys: what a passphrase or the recovery code opens.
///
/// A slot has a key pair of its own. The passphrase opens the secret half; the data keys are sealed
/// to the public half. So the keys of a new epoch can be granted to everybody who stays, though
/// nobody but the one at the keyboard is there to type a passphrase.
///
/// Sealing to a public key proves nothing about who sealed, and slots lie in clear. Were the keys
/// not bound together, whoever can write the file could slip in a key they know for all that is
/// written from then on. Therefore the newest key at the time of making is sealed along with the
/// secret half, and each key is linked to that of the epoch before by a hash that takes both.
public struct KeySlot: Equatable, Sendable {
  /// Random; a slot that is written again with more grants keeps it.
  public let id: UInt64
  /// The operator who has the passphrase; 0 for the recovery code.
  public let operatorNumber: UInt32
  /// What one try costs.
  public let cost: KeyCost

  let salt: [UInt8]
  let publicKey: [UInt8]
  /// A box with the secret key (32), the newest epoch at the time of making (4) and its key (32).
  let wrapped: [UInt8]
  /// In ascending order of epochs, each once.
  let grants: [Grant]

  /// The operator number of the recovery code's slot.
  public static let recoveryNumber: UInt32 = 0

  /// One data key, sealed to the public key of the slot.
  struct Grant: Equatable, Sendable {
    var epoch: UInt32
    /// Binds the key to that of the grant before; zeros in the first.
    var link: [UInt8]
    /// `crypto_box_seal` of the data key.
    var sealed: [UInt8]
  }

  /// The epochs whose keys the slot opens, ascending.
  public var epochs: [UInt32] { grants.map(\.epoch) }
}

/// Why nothing could be sealed.
public enum SealingError: Error, Equatable, Sendable {
  /// The memory that a passphrase costs could not be had.
  case outOfMemory
  /// The keys were wiped.
  case noKeys
}

extension KeySlot {
  static let secretSize = 32
  static let linkSize = 16
  static let sealedSize = KeyRing.keySize + 48
  static let wrappedSize = secretSize + 4 + KeyRing.keySize + SealedBox.overhead

  /// A new slot that opens all keys of the ring; takes as long as the cost says.
  public static func make(
    operatorNumber: UInt32, passphrase: Passphrase, keys: KeyRing, cost: KeyCost
  ) throws(SealingError) -> KeySlot {
    guard let newest = keys.present.last else { throw .noKeys }
    let id = RandomBytes.bytes(count: 8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let salt = RandomBytes.bytes(count: KeyCost.saltSize)
    guard let key = cost.key(of: passphrase.secret, salt: salt) else { throw .outOfMemory }
    let secret = SecretBytes(count: secretSize)
    let publicKey = newPair(secret: secret)
    let head = head(
      id: id, operatorNumber: operatorNumber, cost: cost, salt: salt, publicKey: publicKey)
    let content = SecretBytes.joined(secret, number: newest.epoch, newest.key)
    let wrapped = content.withBytes { SealedBox.seal($0, associated: head, key: key) }
    return KeySlot(
      id: id, operatorNumber: operatorNumber, cost: cost, salt: salt, publicKey: publicKey,
      wrapped: wrapped, grants: grants(of: keys, to: publicKey))
  }

  /// The same slot, opening all keys of the ring: needs no passphrase.
  ///
  /// The ring must hold the keys that the slot opens now, else the slot would not open any more.
  public func granting(_ keys: KeyRing) -> KeySlot {
    KeySlot(
      id: id, operatorNumber: operatorNumber, cost: cost, salt: salt, publicKey: publicKey,
      wrapped: wrapped, grants: KeySlot.grants(of: keys, to: publicKey))
  }

  /// Draws a key pair: the secret half is written to `secret`, the public half returned.
  private static func newPair(secret: SecretBytes) -> [UInt8] {
    var publicKey = [UInt8](repeating: 0, count: 32)
    secret.withMutableBytes { secret in
      // libsodium documents no failure for this function.
      if let secret = secret.octets { _ = crypto_box_keypair(&publicKey, secret) }
    }
    return publicKey
  }

  private static func grants(of keys: KeyRing, to publicKey: [UInt8]) -> [Grant] {
    let entries = keys.present
    return entries.indices.map { index in
      let entry = entries[index]
      let link = KeySlot.link(from: index > 0 ? entries[index - 1] : nil, to: entry)
      return Grant(epoch: entry.epoch, link: link, sealed: sealed(entry.key, to: publicKey))
    }
  }

  private static func sealed(_ key: SecretBytes, to publicKey: [UInt8]) -> [UInt8] {
    var sealed = [UInt8](repeating: 0, count: sealedSize)
    key.withBytes { key in
      guard let start = key.octets else { return }
      // It fails only for a public key of low order, and ours was drawn or authenticated.
      _ = crypto_box_seal(&sealed, start, UInt64(key.count), publicKey)
    }
    return sealed
  }

  /// The hash that only who holds both keys can make; zeros for the first key.
  static func link(from earlier: KeyRing.Entry?, to later: KeyRing.Entry) -> [UInt8] {
    var link = [UInt8](repeating: 0, count: linkSize)
    guard let earlier else { return link }
    let content = SecretBytes.joined(
      SecretBytes(KeyRing.littleEndian(earlier.epoch)), number: later.epoch, later.key)
    content.withBytes { content in
      earlier.key.withBytes { key in
        _ = crypto_generichash(
          &link, linkSize, content.octets, UInt64(content.count), key.octets, key.count)
      }
    }
    return link
  }
}

extension SecretBytes {
  /// The first bytes, the number (little endian) and the last bytes, as one secret.
  static func joined(_ first: SecretBytes, number: UInt32, _ last: SecretBytes) -> SecretBytes {
    let all = SecretBytes(count: first.count + 4 + last.count)
    all.withMutableBytes { all in
      first.withBytes { all.copyMemory(from: $0) }
      all.storeBytes(of: number.littleEndian, toByteOffset: first.count, as: UInt32.self)
      let rest = UnsafeMutableRawBufferPointer(rebasing: all[(first.count + 4)...])
      last.withBytes { rest.copyMemory(from: $0) }
    }
    return all
  }

  /// A copy of some of the bytes; the range must lie in them.
  func part(_ range: Range<Int>) -> SecretBytes {
    let part = SecretBytes(count: range.count)
    withBytes { all in
      part.withMutableBytes { $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[range])) }
    }
    return part
  }
}
