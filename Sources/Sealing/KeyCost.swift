internal import CSodium

/// What it costs to try one passphrase (Argon2id): the higher, the slower a thief guesses.
public struct KeyCost: Equatable, Sendable {
  /// Passes over the memory.
  public let operations: UInt32
  /// Memory in bytes.
  public let memoryBytes: UInt32

  /// A cost as it is; what comes from a file must be asked `isAcceptable`.
  init(operations: UInt32, memoryBytes: UInt32) {
    self.operations = operations
    self.memoryBytes = memoryBytes
  }

  /// The floor: 64 MiB, two passes, about a tenth of a second.
  public static let interactive = KeyCost(operations: 2, memoryBytes: 64 << 20)

  /// The most that is calibrated to: centres have machines of 2 GiB.
  static let ceiling = KeyCost(operations: 4, memoryBytes: 256 << 20)

  /// Whether a slot of this cost may be tried.
  ///
  /// A hostile file must not eat memory or hours (never above what is calibrated to), nor talk
  /// anybody into a slot that is quickly guessed (never below the floor).
  public var isAcceptable: Bool {
    (KeyCost.interactive.operations...KeyCost.ceiling.operations).contains(operations)
      && (KeyCost.interactive.memoryBytes...KeyCost.ceiling.memoryBytes).contains(memoryBytes)
  }

  /// The highest cost of at most about a second on this machine, and never below the floor.
  ///
  /// Takes up to two seconds. Memory grows first, as it is what makes guessing expensive.
  public static func calibrated() -> KeyCost { calibrated(limit: .seconds(1), time: time) }

  /// The calibration with a clock of the caller's.
  ///
  /// The next step costs at most double, so it is tried only while half the limit is left.
  static func calibrated(limit: Duration, time: (KeyCost) -> Duration?) -> KeyCost {
    var best = interactive
    guard var taken = time(best) else { return best }
    while taken * 2 <= limit, let next = best.next, let then = time(next), then <= limit {
      best = next
      taken = then
    }
    return best
  }

  /// The next dearer cost, `nil` above the ceiling.
  private var next: KeyCost? {
    if memoryBytes < KeyCost.ceiling.memoryBytes {
      KeyCost(operations: operations, memoryBytes: memoryBytes * 2)
    } else if operations < KeyCost.ceiling.operations {
      KeyCost(operations: operations + 1, memoryBytes: memoryBytes)
    } else {
      nil
    }
  }

  private static func time(_ cost: KeyCost) -> Duration? {
    let secret = SecretBytes.random(count: 16)
    var isDone = false
    let taken = ContinuousClock().measure {
      isDone = cost.key(of: secret, salt: [UInt8](repeating: 0, count: KeyCost.saltSize)) != nil
    }
    return isDone ? taken : nil
  }
}

extension KeyCost {
  static let saltSize = 16

  /// The key that a secret makes with this salt; `nil` when there is not enough memory for it.
  func key(of secret: SecretBytes, salt: [UInt8]) -> SecretBytes? {
    guard salt.count == KeyCost.saltSize else { return nil }
    let key = SecretBytes(count: 32)
    let result = key.withMutableBytes { key in
      secret.withBytes { secret in
        guard let target = key.octets, let source = secret.baseAddress else { return Int32(-1) }
        return crypto_pwhash(
          target, UInt64(key.count), source.assumingMemoryBound(to: CChar.self),
          UInt64(secret.count), salt, UInt64(operations), Int(memoryBytes),
          crypto_pwhash_ALG_ARGON2ID13)
      }
    }
    return result == 0 ? key : nil
  }
}
