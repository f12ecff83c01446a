internal import CSodium

/// The data keys of a journal, by epoch: what whoever has opened one key slot holds.
///
/// Copies share the keys: wiping one ring wipes them all.
public struct KeyRing: Equatable {
  static let keySize = 32

  /// One data key.
  struct Entry: Equatable {
    let epoch: UInt32
    let key: SecretBytes
  }

  /// In ascending order of epochs, each once.
  private(set) var entries: [Entry]

  init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.epoch < $1.epoch }
  }

  /// A ring with one new random key, of epoch 1.
  public static func fresh() -> KeyRing {
    KeyRing([]).adding(epoch: 1)
  }

  /// This ring and a new random key for that epoch; the same ring when it has one already.
  public func adding(epoch: UInt32) -> KeyRing {
    guard dataKey(of: epoch) == nil else { return self }
    return KeyRing(entries + [Entry(epoch: epoch, key: .random(count: KeyRing.keySize))])
  }

  /// The epochs of the keys, ascending; none after `wipe`.
  public var epochs: [UInt32] { present.map(\.epoch) }

  /// The epoch that new sessions use; 0 when there is no key, as after `wipe`.
  public var newestEpoch: UInt32 { present.last?.epoch ?? 0 }

  /// Overwrites all keys with zeros, in every copy of the ring.
  public mutating func wipe() {
    for entry in entries { entry.key.wipe() }
    entries = []
  }

  /// The key of an epoch; `nil` when there is none or it was wiped.
  func dataKey(of epoch: UInt32) -> SecretBytes? {
    entries.first { $0.epoch == epoch && $0.key.isPresent }?.key
  }

  /// Entries whose keys were not wiped through another copy of the ring.
  var present: [Entry] { entries.filter(\.key.isPresent) }
}

extension SecretBytes {
  /// Derives a subkey of this key into `target`, as `crypto_kdf_derive_from_key` does (BLAKE2b).
  ///
  /// The context must have 8 bytes.
  func derive(_ id: UInt64, context: StaticString, into target: SecretBytes) {
    withBytes { key in
      target.withMutableBytes { target in
        guard let source = key.octets, let start = target.octets, key.count == KeyRing.keySize,
          context.utf8CodeUnitCount == 8
        else { return }
        context.withUTF8Buffer { context in
          guard let name = context.baseAddress else { return }
          name.withMemoryRebound(to: CChar.self, capacity: 8) { name in
            _ = crypto_kdf_derive_from_key(start, target.count, id, name, source)
          }
        }
      }
    }
  }
}
