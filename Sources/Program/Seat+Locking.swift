import Sealing
import Domain
import Journaling
import Screens
import Wording

extension Seat {
  /// How long until something happens without a key, in milliseconds; nil where nothing will.
  ///
  /// Never more than a minute: the system's waiting stands still while the machine sleeps, and who
  /// opens a laptop again after a night must not find the screen of the evening for longer.
  /// - Parameter isBusy: Whether keys are waiting.
  public func patience(isBusy: Bool = false) -> Int? {
    [session?.draftsDue(isBusy: isBusy), patienceOfLock].compactMap { $0 }.min()
  }

  private var patienceOfLock: Int? {
    let now = surroundings.monotonicMilliseconds()
    if let next = tries.untilNextSecond(at: now) { return next }
    if session == nil, drafts?.isBehind == true { return Int(Keeping.pause) }
    guard isOpen || entrance?.founding != nil else { return nil }
    return Int(min(60_000, max(0, lastKey + idleLimit - now)))
  }

  /// Does what time alone brings; answers whether there is something new to draw.
  public mutating func elapse() -> Bool {
    let now = surroundings.monotonicMilliseconds()
    if locksIfIdle(at: now) { return true }
    if session == nil, retryDrafts() { return true }
    guard entrance != nil, tries.secondsLeft(at: now) > 0 || entrance?.message != nil else {
      return false
    }
    let waiting = waiting(at: now)
    entrance?.message = waiting
    return true
  }

  /// Whether the journal is sealed and open, so that it must not stay so for long.
  private var isOpen: Bool {
    guard let journal else { return false }
    return journal.isSealed && !journal.isLocked
  }

  private var idleLimit: Int64 { Int64(lockAfterMinutes) * 60_000 }

  /// Locks where no key has come for long.
  mutating func locksIfIdle(at now: Int64) -> Bool {
    guard now - lastKey >= idleLimit else { return false }
    if entrance?.founding != nil {
      entrance = Entrance(.founding)
      say(.foundingLeft, .bad)
      return true
    }
    guard isOpen else { return false }
    lock()
    return true
  }

  /// Wipes the keys, drops all that was read with them and asks who is there.
  ///
  /// - Parameter another: Whether somebody else is about to sit down, so that no number is proposed.
  mutating func lock(forAnother another: Bool = false) {
    guard let journal, journal.isSealed else { return }
    let last = session?.operatorNumber ?? journal.report.lastSession?.operatorNumber
    let proposed = another ? nil : last
    let codeIsLost = entrance?.code != nil
    writeDrafts(evenUntouched: true)
    session = nil
    pending = nil
    journal.lock()
    showLock(proposed: proposed)
    if codeIsLost { say(.codeUnchanged, .bad) }
  }

  /// The lock, with what stands in the way of opening it.
  mutating func showLock(proposed: Operator.Number?) {
    entrance = Entrance(.unlock(proposed: proposed))
  }

  /// What is in the way for as long as nothing else is said.
  var obstacle: Message? {
    guard entrance?.isLock == true else { return nil }
    let unkept = draftsProblem.map { .draftsNotKept + $0 }
    return (journal?.slotObstacle ?? unkept ?? trouble).map { Message(text: $0, tone: .bad) }
  }

  /// How long no passphrase is taken, while that is so.
  func waiting(at now: Int64) -> Message? {
    let seconds = tries.secondsLeft(at: now)
    return seconds > 0 ? Message(text: .waitSeconds(seconds), tone: .bad) : nil
  }
}

extension Journal {
  /// What nobody with the keys wrote, which shows only once they are here.
  var forgery: Phrase? {
    guard case .readOnly(.damaged(let offset, .seal)) = report.health else { return nil }
    return .notWrittenWithKeys(offset)
  }

  /// What opening cut off, where it did.
  var dropped: Phrase? {
    report.repaired.map { _ in .actionDropped(intact: report.recordCount) }
  }

  /// Why no passphrase can open it: without key slots none does.
  fileprivate var slotObstacle: Phrase? {
    if slots.isEmpty { return .noSlots }
    return slots.contains { $0.operatorNumber != 0 } ? nil : .onlyRecoverySlot
  }
}
