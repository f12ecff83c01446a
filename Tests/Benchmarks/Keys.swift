import Journaling
import Sealing

/// The keys of what is measured: all of it is sealed, as a centre's journal is.
enum Keys {
  private static let words = "benchmarks"

  struct Missing: Error {}

  /// Keys that were never used, in a slot of operator 1.
  static func drawn() throws -> NewSeal {
    let keys = KeyRing.fresh()
    return .sealed(
      keys,
      [
        try KeySlot.make(
          operatorNumber: 1, passphrase: try passphrase(), keys: keys, cost: .interactive)
      ])
  }

  static func unlock(_ journal: Journal) throws {
    let passphrase = try passphrase()
    guard let keys = journal.slots.lazy.compactMap({ $0.open(passphrase) }).first else {
      throw Missing()
    }
    journal.unlock(keys)
  }

  private static func passphrase() throws -> Passphrase {
    guard let passphrase = Passphrase(words) else { throw Missing() }
    return passphrase
  }
}
