import Domain
import Journaling
import Recording
import Screens
import Sealing
import Wording

extension Seat {
  /// Opens the journal for an operator; a wrong one is told without saying what was wrong.
  mutating func unlock(_ number: Operator.Number, _ secrets: Secrets) {
    guard let journal else { return }
    guard let passphrase = Passphrase(secrets[.passphrase]) else {
      entrance?.mark(.part(.passphrase), .passphraseEmpty)
      return
    }
    defer { passphrase.wipe() }
    guard let keys = keys(of: number, passphrase, in: journal) else {
      return fail(.wrongPassphrase)
    }
    do {
      journal.unlock(keys)
      try enter(journal, as: number)
    } catch {
      journal.lock()
      refuse(error)
    }
  }

  /// Lets an operator in whose passphrase has opened the journal, if they still work here.
  mutating func enter(
    _ journal: Journal, as number: Operator.Number
  ) throws(ChronicleError) {
    let chronicle = try journal.folded()
    let isFounded = chronicle.state.centre != nil
    guard !isFounded || chronicle.state.operators[number]?.mayEnter == true else {
      journal.lock()
      if entrance == nil { showLock(proposed: number) }
      return fail(.noEntry)
    }
    tries = Tries()
    try open(chronicle, for: isFounded ? number : nil)
  }

  /// In an example one passphrase is everybody's.
  private func keys(
    of number: Operator.Number, _ passphrase: Passphrase, in journal: Journal
  ) -> KeyRing? {
    if journal.publicPassphrase != nil {
      return journal.keys(anybodys: passphrase)
    }
    // The number of nobody is the recovery code's, which has a screen of its own.
    if number == KeySlot.recoveryNumber { return nil }
    return KeySlot.open(journal.slots, operatorNumber: number, passphrase: passphrase)
  }

  private mutating func fail(_ problem: Phrase) {
    let now = surroundings.monotonicMilliseconds()
    tries.failed(at: now)
    entrance?.refuse(problem)
    if let waiting = waiting(at: now) { entrance?.message = waiting }
  }

  /// Whoever is at the desk now.
  ///
  /// Nothing is written while the machine's clock is in doubt: the records after it would follow
  /// that clock for ever.
  private mutating func open(
    _ chronicle: Chronicle, for number: Operator.Number?
  ) throws(ChronicleError) {
    let opened = newSession(chronicle, operatorNumber: number)
    if let number, chronicle.journal.isWritable, !opened.asksAboutClock {
      try begin(chronicle, number)
      try dropSlotsOfGone(chronicle, number)
    }
    session = opened
    entrance = nil
  }

  /// Where the machine died between taking an operator away and the new keys, these come now.
  private func dropSlotsOfGone(
    _ chronicle: Chronicle, _ number: Operator.Number
  ) throws(ChronicleError) {
    let state = chronicle.state
    if chronicle.journal.slots.allSatisfy({ state.mayHaveSlot($0.operatorNumber) }) { return }
    try startEpoch(chronicle)
    try begin(chronicle, number)
  }

  func begin(_ chronicle: Chronicle, _ number: Operator.Number) throws(ChronicleError) {
    try chronicle.beginSession(
      operatorNumber: number, desk: desk, moment: surroundings.moment(),
      device: surroundings.device)
  }

  /// New keys for what is written from now on, granted to all who are still here.
  func startEpoch(_ chronicle: Chronicle) throws(ChronicleError) {
    let state = chronicle.state
    do {
      try chronicle.journal.startEpoch(
        keeping: { state.mayHaveSlot($0) },
        wallMilliseconds: surroundings.moment().wallMilliseconds)
    } catch { throw .journal(error) }
  }

  /// Opens with the recovery code; whoever has it names the operator who forgot the passphrase.
  mutating func recover(_ secrets: Secrets) {
    guard let journal else { return }
    if !journal.isWritable { return say(trouble ?? .journalReadOnly, .bad) }
    if !journal.slots.contains(where: { $0.operatorNumber == KeySlot.recoveryNumber }) {
      return say(.noRecoverySlot, .bad)
    }
    do {
      let code = try RecoveryCode(typed: secrets.codeGroups.joined(separator: " "))
      guard
        let keys = KeySlot.open(
          journal.slots, operatorNumber: KeySlot.recoveryNumber, passphrase: code.passphrase)
      else { return fail(.codeWrong) }
      journal.unlock(keys)
      let chronicle = try Chronicle(journal)
      tries = Tries()
      entrance = Entrance(.renewal)
      entrance?.recovered = chronicle
    } catch let error as RecoveryCodeError {
      entrance?.mark(.each(.codeGroup, error.firstWrongGroup), .codeGroupWrong)
    } catch {
      journal.lock()
      refuse(error)
    }
  }

  /// A new passphrase after the recovery code; the forgotten one opens nothing any more.
  mutating func renew(_ number: Operator.Number, _ secrets: Secrets) {
    guard let chronicle = entrance?.recovered else { return }
    do {
      try begin(chronicle, number)
      guard try replaceSlot(of: number, secrets) else { return }
      try open(chronicle, for: number)
      say(.passphraseSet, .good)
    } catch { refuse(error) }
  }
}

extension Operator {
  /// Whether they may come in: whoever has no right has nothing to do here.
  fileprivate var mayEnter: Bool { !isGone && !rights.isEmpty }
}

extension State {
  /// Whether a key slot may be theirs: the recovery code's always, an operator's while they work.
  func mayHaveSlot(_ number: Operator.Number) -> Bool {
    number == KeySlot.recoveryNumber || operators[number]?.isGone == false
  }
}

extension RecoveryCodeError {
  /// The first group that is wrong, counted from 0.
  fileprivate var firstWrongGroup: Int {
    if case .wrongGroups(let groups) = self { (groups.first ?? 1) - 1 } else { 0 }
  }
}
