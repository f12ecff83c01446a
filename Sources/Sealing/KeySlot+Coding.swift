/// # Format of a slot, version 1
///
/// All integers are little endian.
///
///      0  version                         1   1
///      1  zero                            3
///      4  operator                        4   0: recovery code
///      8  id, random                      8
///     16  Argon2id: passes                4
///     20  Argon2id: memory in bytes       4
///     24  salt                           16
///     40  public key (X25519)            32
///     72  wrapped secret                108   nonce 24; sealed: secret key 32, epoch 4, data key 32;
///                                             tag 16. 0..<72 is authenticated with it
///    180  number of grants                4
///    184  grants: epoch 4, link 16, sealed data key 80
extension KeySlot {
  static let headSize = 72
  static let fixedSize = headSize + wrappedSize + 4
  static let grantSize = 4 + linkSize + sealedSize

  /// The bytes of the slot, as `init(_:)` reads them.
  public var encoded: [UInt8] {
    grants.reduce(
      into: head + wrapped + KeyRing.littleEndian(UInt32(grants.count))
    ) { bytes, grant in
      bytes += KeyRing.littleEndian(grant.epoch)
      bytes += grant.link
      bytes += grant.sealed
    }
  }

  /// Reads a slot; `nil` for anything but a whole one of this version whose cost may be tried.
  ///
  /// Nothing is believed before its length was compared with that of the bytes.
  public init?(_ bytes: [UInt8]) {
    self.init(bytes, accepting: \.isAcceptable)
  }

  /// Reads a slot whose cost the caller judges: tests use cheaper ones.
  init?(_ bytes: [UInt8], accepting isAcceptable: (KeyCost) -> Bool) {
    guard bytes.count >= KeySlot.fixedSize, bytes[0] == 1, bytes[1..<4].allSatisfy({ $0 == 0 })
    else { return nil }
    func number(_ place: Int) -> UInt32 {
      bytes[place..<place + 4].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    let count = UInt64(number(KeySlot.fixedSize - 4))
    let rest = bytes.count - KeySlot.fixedSize
    guard count > 0, count * UInt64(KeySlot.grantSize) == UInt64(rest) else { return nil }
    cost = KeyCost(operations: number(16), memoryBytes: number(20))
    guard isAcceptable(cost) else { return nil }
    operatorNumber = number(4)
    id = UInt64(number(8)) | UInt64(number(12)) << 32
    salt = Array(bytes[24..<40])
    publicKey = Array(bytes[40..<72])
    wrapped = Array(bytes[72..<72 + KeySlot.wrappedSize])
    grants = stride(from: KeySlot.fixedSize, to: bytes.count, by: KeySlot.grantSize).map { start in
      let key = start + 4 + KeySlot.linkSize
      return Grant(
        epoch: number(start), link: Array(bytes[start + 4..<key]),
        sealed: Array(bytes[key..<key + KeySlot.sealedSize]))
    }
    guard zip(grants, grants.dropFirst()).allSatisfy({ $0.epoch < $1.epoch }) else { return nil }
  }

  /// The first 72 bytes, which are authenticated with the wrapped secret.
  var head: [UInt8] {
    KeySlot.head(
      id: id, operatorNumber: operatorNumber, cost: cost, salt: salt, publicKey: publicKey)
  }

  static func head(
    id: UInt64, operatorNumber: UInt32, cost: KeyCost, salt: [UInt8], publicKey: [UInt8]
  ) -> [UInt8] {
    var bytes: [UInt8] = [1, 0, 0, 0]
    bytes += KeyRing.littleEndian(operatorNumber)
    bytes += withUnsafeBytes(of: id.littleEndian) { Array($0) }
    bytes += KeyRing.littleEndian(cost.operations)
    bytes += KeyRing.littleEndian(cost.memoryBytes)
    return bytes + salt + publicKey
  }
}
