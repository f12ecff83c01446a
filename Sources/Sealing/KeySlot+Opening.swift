internal import CSodium

extension KeySlot {
  /// The keys that the passphrase opens; `nil` when it is another one or anything was altered.
  ///
  /// Takes as long as the cost says. `nil` too when the memory cannot be had.
  public func open(_ passphrase: Passphrase) -> KeyRing? {
    guard let key = cost.key(of: passphrase.secret, salt: salt) else { return nil }
    let content = SecretBytes(count: KeySlot.wrappedSize - SealedBox.overhead)
    let isRight = content.withMutableBytes { content in
      wrapped.withUnsafeBytes { SealedBox.open($0, associated: head, key: key, into: content) }
    }
    guard isRight else { return nil }
    let secret = content.part(0..<KeySlot.secretSize)
    let entries = grants.compactMap { unsealed($0, secret: secret) }
    guard entries.count == grants.count, isLinked(entries), isAnchored(entries, in: content)
    else { return nil }
    return KeyRing(entries)
  }

  /// How many slots of one operator are tried: one is the rule, two while a change is unfinished, and
  /// a hostile file may list thousands, each of which costs a second.
  public static let mostTried = 4

  /// The keys that a passphrase opens in a slot of the operator; `nil` when it opens none.
  ///
  /// An operator without a slot costs the time of one try too, so that a thief does not learn from
  /// the clock who has one.
  public static func open(
    _ slots: [KeySlot], operatorNumber: UInt32, passphrase: Passphrase
  ) -> KeyRing? {
    let own = slots.filter { $0.operatorNumber == operatorNumber }.prefix(mostTried)
    if own.isEmpty {
      let cost = slots.first?.cost ?? .interactive
      _ = cost.key(of: passphrase.secret, salt: RandomBytes.bytes(count: KeyCost.saltSize))
    }
    for slot in own {
      if let keys = slot.open(passphrase) { return keys }
    }
    return nil
  }

  private func unsealed(_ grant: Grant, secret: SecretBytes) -> KeyRing.Entry? {
    let key = SecretBytes(count: KeyRing.keySize)
    let result = key.withMutableBytes { key in
      secret.withBytes { secret in
        guard let target = key.octets, let secret = secret.octets else { return Int32(-1) }
        return crypto_box_seal_open(
          target, grant.sealed, UInt64(grant.sealed.count), publicKey, secret)
      }
    }
    return result == 0 ? KeyRing.Entry(epoch: grant.epoch, key: key) : nil
  }

  /// Whether each key was linked to the one before by somebody who held both.
  private func isLinked(_ entries: [KeyRing.Entry]) -> Bool {
    entries.indices.allSatisfy { index in
      let earlier = index > 0 ? entries[index - 1] : nil
      return grants[index].link == KeySlot.link(from: earlier, to: entries[index])
    }
  }

  /// Whether the key that was sealed along with the secret half is among them.
  private func isAnchored(_ entries: [KeyRing.Entry], in content: SecretBytes) -> Bool {
    let epoch = content.withBytes {
      UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: KeySlot.secretSize, as: UInt32.self))
    }
    let key = content.part(KeySlot.secretSize + 4..<content.count)
    return entries.contains(KeyRing.Entry(epoch: epoch, key: key))
  }
}
