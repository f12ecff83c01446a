import Domain
import Journaling
import Recording
import Screens
import Sealing
import Wording

extension Seat {
  /// Why the task is not for whoever is at the desk.
  ///
  /// No event of the domain stands behind these, so that its rules are kept here.
  func keyRefusal(_ task: KeyTask) -> Phrase? {
    guard let session, let journal else { return .notSealed }
    if !journal.isSealed { return .notSealed }
    if journal.publicPassphrase != nil, task != .startEpoch { return .publicKeys }
    if !journal.isWritable { return trouble ?? .journalReadOnly }
    if task == .changePassphrase { return nil }
    let worker = session.operatorNumber.flatMap { session.chronicle.state.operators[$0] }
    return worker?.rights.contains(.coordinate) == true ? nil : .coordinatorOnly
  }

  /// What is asked in the settings; what follows comes only when it is done.
  mutating func manage(_ task: KeyTask, _ work: KeyWork) {
    if let refusal = keyRefusal(task) { return say(refusal, .bad) }
    guard let session, let number = session.operatorNumber else { return }
    do {
      switch task {
      case .setPassphrase(let other): guard try replaceSlot(of: other, work.secrets) else { return }
      case .changePassphrase:
        guard knowsOld(work.secrets, number) else { return }
        guard try replaceSlot(of: number, work.secrets) else { return }
      default:
        try startEpoch(session.chronicle)
        try begin(session.chronicle, number)
      }
      self.session?.carry(out: work.next)
      say(success(of: task), .good)
      follow()
    } catch {
      let other = if case .setPassphrase(let other) = task { other } else { number }
      say(task == .startEpoch ? .removalUnfinished : failure(for: other, error), .bad)
    }
  }

  /// What was done; whoever got a passphrase from another must know the number that goes with it.
  private func success(of task: KeyTask) -> Phrase {
    switch task {
    case .setPassphrase(let number): .opensWithNumber(number)
    case .changePassphrase: .passphraseSet
    case .startEpoch, .newRecoveryCode, .codeWritten, .unlock, .recover, .renew: .saved
    }
  }

  /// How an operator stands whose passphrase could not be set: with none, with two, or as before.
  private func failure(for number: Operator.Number, _ error: any Error) -> Phrase {
    switch journal?.slots.count(where: { $0.operatorNumber == number }) {
    case 0: .operatorWithoutPassphrase
    case .some(2...): .bothPassphrasesOpen
    default: (error as? ChronicleError)?.phrase ?? .diskFailed
    }
  }

  /// Whether the present passphrase was typed rightly; after several wrong ones a while is waited, as
  /// at the lock.
  private mutating func knowsOld(_ secrets: Secrets, _ number: Operator.Number) -> Bool {
    let now = surroundings.monotonicMilliseconds()
    if let waiting = waiting(at: now) {
      session?.mark(.part(.oldPassphrase), waiting.text)
      return false
    }
    guard let journal, let old = Passphrase(secrets[.oldPassphrase]),
      KeySlot.open(journal.slots, operatorNumber: number, passphrase: old) != nil
    else {
      session?.mark(.part(.oldPassphrase), .oldPassphraseWrong)
      tries.failed(at: now)
      return false
    }
    tries = Tries()
    old.wipe()
    return true
  }

  /// A slot with the new passphrase in the place of all the operator had.
  ///
  /// - Returns: Whether there was a passphrase; none is told at its field.
  mutating func replaceSlot(
    of number: Operator.Number, _ secrets: Secrets
  ) throws(ChronicleError) -> Bool {
    guard let passphrase = Passphrase(secrets[.passphrase]) else {
      entrance?.mark(.part(.passphrase), .passphraseEmpty)
      session?.mark(.part(.passphrase), .passphraseEmpty)
      return false
    }
    defer { passphrase.wipe() }
    try replaceSlot(of: number, passphrase)
    return true
  }

  private func replaceSlot(
    of number: Operator.Number, _ passphrase: Passphrase
  ) throws(ChronicleError) {
    guard let journal, let keys = journal.keys else { throw .journal(.locked) }
    let slot: KeySlot
    do {
      slot = try KeySlot.make(
        operatorNumber: number, passphrase: passphrase, keys: keys, cost: surroundings.keyCost())
    } catch { throw .journal(.locked) }
    do {
      try journal.replace(
        slotsOf: number, with: slot, wallMilliseconds: surroundings.moment().wallMilliseconds)
    } catch { throw .journal(error) }
  }

  /// The same for the recovery code; answers whether it is on disk.
  mutating func keepSlot(of number: UInt32, _ passphrase: Passphrase) -> Bool {
    do {
      try replaceSlot(of: number, passphrase)
      return true
    } catch {
      say(failure(for: number, error), .bad)
      return false
    }
  }
}

extension Session {
  /// Says at a field of the form on top what is wrong.
  mutating func mark(_ key: FormKey, _ problem: Phrase) {
    message = Message(text: problem, tone: .bad)
    guard var form = top.screen as? Form else { return }
    form.mark(key, problem)
    stack[stack.count - 1].screen = form
  }
}
