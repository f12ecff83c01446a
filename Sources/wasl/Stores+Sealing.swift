import Journaling
import Recording
import Sealing
import Wording

/// A seal for a new journal, and the code that opens it when all passphrases are forgotten.
struct NewStoreSeal {
  let keys: KeyRing
  let slots: [KeySlot]
  let code: RecoveryCode

  var seal: NewSeal { .sealed(keys, slots) }
}

extension Stores {
  /// Opens the seal of a journal: an example's by the passphrase in its header, a clear one's not
  /// at all.
  static func unlock(_ journal: Journal, with key: StoreKey?) throws(Failure) {
    guard journal.isLocked else { return }
    let slots = journal.slots
    if slots.isEmpty { throw .failed(JournalError.readOnly(.noSlots).phrase(journal.path)) }
    if let keys = publicKeys(of: journal, slots) { return journal.unlock(keys) }
    guard let key else { throw .usage(.keyNeeded.filled(Phrase(verbatim: journal.path))) }
    guard
      let keys = KeySlot.open(
        slots, operatorNumber: key.operatorNumber, passphrase: key.passphrase)
    else { throw .failed(.keyRefused) }
    journal.unlock(keys)
  }

  /// Whether a passphrase must be given to read a store.
  static func isLocked(_ path: String) throws(Failure) -> Bool {
    do {
      let journal = try Journal.open(
        at: path, for: .reading, wallMilliseconds: Environment.moment.wallMilliseconds)
      defer { journal.close() }
      return journal.isLocked && journal.publicPassphrase == nil
    } catch { throw .failed(error.phrase(path)) }
  }

  private static func publicKeys(of journal: Journal, _ slots: [KeySlot]) -> KeyRing? {
    guard let words = journal.publicPassphrase, let passphrase = Passphrase(words) else {
      return nil
    }
    return slots.lazy.compactMap { $0.open(passphrase) }.first
  }

  /// New keys, a slot for a passphrase and one for a new recovery code.
  static func newSeal(
    for passphrase: Passphrase, of operatorNumber: UInt32
  ) throws(Failure) -> NewStoreSeal {
    let keys = KeyRing.fresh()
    let code = RecoveryCode.fresh()
    let cost = KeyCost.calibrated()
    do {
      let slots = [
        try KeySlot.make(
          operatorNumber: operatorNumber, passphrase: passphrase, keys: keys, cost: cost),
        try KeySlot.make(
          operatorNumber: KeySlot.recoveryNumber, passphrase: code.passphrase, keys: keys,
          cost: cost),
      ]
      return NewStoreSeal(keys: keys, slots: slots, code: code)
    } catch { throw .failed(error.phrase) }
  }
}
