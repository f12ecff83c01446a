@testable import Sealing

/// What tests use so that a try takes a moment: 8 KiB and one pass, libsodium's least.
enum Cheap {
  static let cost = KeyCost(operations: 1, memoryBytes: 8192)

  static func slot(
    operatorNumber: UInt32 = 1, _ passphrase: Passphrase, _ keys: KeyRing
  ) throws -> KeySlot {
    try KeySlot.make(
      operatorNumber: operatorNumber, passphrase: passphrase, keys: keys, cost: cost)
  }

  /// Reads a slot of any cost that is tried in a moment.
  static func read(_ bytes: [UInt8]) -> KeySlot? {
    KeySlot(bytes) { $0.operations <= 2 && (8192...65536).contains($0.memoryBytes) }
  }
}

extension [UInt8] {
  /// The bytes that hexadecimal digits write; spaces do not count.
  init(hex: String) {
    let digits = hex.compactMap(\.hexDigitValue)
    self = stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
  }
}
