import Domain
import Journaling
import Recording
import Screens
import Sealing
import Wording

extension Seat {
  /// Does what waits and takes the time of a key: Argon2 is slow on purpose.
  public mutating func work() {
    guard let work = pending else { return }
    pending = nil
    entrance?.message = nil
    session?.message = nil
    switch work.task {
    case .found(let commands): found(commands, work.secrets)
    case .keys(let task): carry(out: task, work)
    }
    lastKey = surroundings.monotonicMilliseconds()
  }

  private mutating func carry(out task: KeyTask, _ work: KeyWork) {
    switch task {
    case .unlock(let number): unlock(number, work.secrets)
    case .recover: recover(work.secrets)
    case .renew(let number): renew(number, work.secrets)
    case .codeWritten: takeCode()
    case .newRecoveryCode: showNewCode()
    case .setPassphrase, .changePassphrase, .startEpoch: manage(task, work)
    }
  }

  /// Makes the keys of a centre, with slots for the first coordinator and the recovery code, which is
  /// shown: the centre is founded when it is on paper.
  private mutating func found(_ commands: [Command], _ secrets: Secrets) {
    guard let passphrase = Passphrase(secrets[.passphrase]) else {
      entrance?.mark(.part(.passphrase), .passphraseEmpty)
      return
    }
    defer { passphrase.wipe() }
    do {
      let keys = KeyRing.fresh()
      let code = RecoveryCode.fresh()
      let cost = surroundings.keyCost()
      let slots = [
        try KeySlot.make(operatorNumber: 1, passphrase: passphrase, keys: keys, cost: cost),
        try KeySlot.make(
          operatorNumber: KeySlot.recoveryNumber, passphrase: code.passphrase, keys: keys,
          cost: cost),
      ]
      entrance = Entrance(code, replaces: false)
      entrance?.founding = Founding(commands: commands, keys: keys, slots: slots)
    } catch { refuse(error) }
  }

  /// Makes the centre's journal, with the founding in it, and only then gives it its name.
  private mutating func make(_ founding: Founding) {
    do {
      var chronicle: Chronicle?
      let seal = NewSeal.sealed(founding.keys, founding.slots)
      journal = try Journal.make(at: path, mark: .plain, seal: seal) { journal in
        chronicle = try record(founding.commands, in: journal)
      }
      if let chronicle { session = newSession(chronicle, operatorNumber: 1) }
      entrance = nil
    } catch { refuse(error) }
  }

  private func record(
    _ commands: [Command], in journal: Journal
  ) throws(ChronicleError) -> Chronicle {
    let chronicle = try Chronicle(journal)
    let moment = surroundings.moment()
    try chronicle.beginSession(
      operatorNumber: 1, desk: desk, moment: moment, device: surroundings.device)
    let today = surroundings.today()
    let act = Act(
      id: surroundings.randomID(), operatorNumber: 1, desk: desk, day: today, today: today)
    try chronicle.perform(commands, by: act, at: moment)
    return chronicle
  }

  /// Says what was in the way, at its field where it has one.
  mutating func refuse(_ error: any Error) {
    if case ChronicleError.rejected(let rejection) = error, var form = entrance?.screen as? Form {
      form.take(rejection, in: context)
      entrance?.screen = form
    }
    say(phrase(for: error), .bad)
  }

  private func phrase(for error: any Error) -> Phrase {
    switch error {
    case let error as ChronicleError: error.phrase
    case JournalError.alreadyExists: .journalAppeared
    case let error as JournalError: ChronicleError.journal(error).phrase
    case SealingError.outOfMemory: .noMemoryForKeys
    default: .diskFailed
    }
  }

  /// Says something where it is seen.
  mutating func say(_ text: Phrase, _ tone: Effect.Tone) {
    let message = Message(text: text, tone: tone)
    if entrance == nil { session?.message = message } else { entrance?.message = message }
  }

  /// The code stands on paper: the centre is founded, or a new code takes the place of the old.
  private mutating func takeCode() {
    if let founding = entrance?.founding { return make(founding) }
    guard let code = entrance?.code else { return }
    entrance = nil
    if keepSlot(of: KeySlot.recoveryNumber, code.passphrase) { say(.codeKept, .good) }
  }

  private mutating func showNewCode() {
    if let refusal = keyRefusal(.newRecoveryCode) { return say(refusal, .bad) }
    entrance = Entrance(RecoveryCode.fresh(), replaces: true)
  }
}
