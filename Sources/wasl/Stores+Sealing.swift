import Glibc
import Journaling
import Program
import Recording
import Sealing
import Wording

/// A seal for a new journal, and the code that opens it when all passphrases are forgotten.
struct NewStoreSeal {
  let keys: KeyRing
  let slots: [KeySlot]
  let code: RecoveryCode

  var seal: NewSeal { .sealed(keys, slots) }

  /// Shows the code, before the file that it opens has its name: none is ever there whose code nobody
  /// has seen.
  func tell(in language: Language) throws(Failure) {
    let words = Phrase.recoveryCode(code)(language)
    guard Wasl.write("wasl: " + words + "\n", to: STDERR_FILENO) else { throw .unsaid(errno) }
  }
}

extension Stores {
  /// Opens the seal of a journal: an example's by the passphrase in its header, a clear one's not
  /// at all.
  static func unlock(_ journal: Journal, with key: StoreKey?) throws(Failure) {
    guard journal.isLocked else { return }
    let slots = journal.slots
    if slots.isEmpty { throw .failed(JournalError.readOnly(.noSlots).phrase(journal.path)) }
    if journal.openPublicly() { return }
    guard let key else { throw .usage(.keyNeeded.filled(Phrase(verbatim: journal.path))) }
    guard
      let keys = KeySlot.open(
        slots, operatorNumber: key.operatorNumber, passphrase: key.passphrase)
    else { throw .failed(refusal(by: journal)) }
    journal.unlock(keys)
  }

  /// A right passphrase is refused too where its slot is damaged: that the file is, is said.
  private static func refusal(by journal: Journal) -> Phrase {
    guard let trouble = trouble(of: journal) else { return .keyRefused }
    return .keyRefused + Phrase(verbatim: "; ") + trouble
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
