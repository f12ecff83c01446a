public import Domain
import Journaling
public import Recording
import Screens
import Sealing
public import Wording

/// The half-typed forms beside the journal of a sitting.
///
/// Whoever only reads has none, and leaves those of others alone. Beside a sealed journal they are
/// sealed with its newest key.
struct Drafts {
  private let file: DraftFile?
  /// What was kept by earlier sittings, or before the lock, by operator.
  let found: [Operator.Number: [UInt8]]
  /// What of it is on disk.
  let written: [Operator.Number: [UInt8]]
  /// What was wrong with it.
  let notice: Phrase?
  /// Why the last writing failed.
  private(set) var problem: Phrase?
  /// What could not be written, as it would stand in the file: sealed, so that it outlives the keys.
  private var unwritten: [UInt8]?

  /// Reads the drafts beside a journal that is open.
  ///
  /// - Parameter earlier: Those before the lock, which the disk may not have taken.
  init(of journal: Journal, after earlier: Drafts? = nil) {
    guard journal.isWritable else {
      (file, found, written, notice) = (nil, [:], [:], nil)
      return
    }
    let file = DraftFile(of: journal, seal: journal.isSealed ? .keys(of: journal) : .none)
    do {
      let read = try file.read()
      self.file = file
      written = read.drafts
      if let bytes = earlier?.unwritten, let opened = file.drafts(in: bytes) {
        found = opened
        (unwritten, problem) = (bytes, earlier?.problem)
      } else {
        found = written
      }
      notice = read.setAside.map { .draftsSetAside.filled(Phrase(verbatim: $0)) }
    } catch {
      // What cannot be read must not be written over.
      (self.file, found, written) = (nil, [:], [:])
      notice = .draftsNotKept + ChronicleError.journal(error).phrase
    }
  }

  /// Drops what was typed about people who were erased, whoever typed it.
  mutating func drop(_ persons: Set<Beneficiary.ID>, in state: State) -> Phrase? {
    let rest = found.compactMapValues { bytes in
      let left = persons.reduce(Snapshot(bytes: bytes)) { $0.dropping($1, in: state) }
      return left.forms.isEmpty ? nil : left.bytes
    }
    return rest == found ? nil : write(rest)
  }

  /// Whether something is in memory alone.
  var isBehind: Bool { unwritten != nil }

  /// Tries once more to write what the disk did not take: sealed as it is, it needs no keys.
  mutating func retry() {
    guard let file, let bytes = unwritten else { return }
    do {
      try file.replace(with: bytes)
      (problem, unwritten) = (nil, nil)
    } catch { problem = error.phraseOfDrafts }
  }

  /// Writes all operators' drafts; the answer is what was in the way.
  mutating func write(_ drafts: [Operator.Number: [UInt8]]) -> Phrase? {
    guard let file else { return nil }
    (problem, unwritten) = (nil, nil)
    do { try file.write(drafts) } catch {
      problem = error.phraseOfDrafts
      unwritten = file.bytes(of: drafts)
    }
    return problem
  }
}

extension JournalError {
  /// Why drafts cannot be kept: that what was typed stays on the screen is not said of what is lost
  /// with the program.
  fileprivate var phraseOfDrafts: Phrase {
    if case .noSpace = self { .diskFull } else { .diskRefuses }
  }
}

extension DraftFile.Seal {
  /// With the keys that the journal has when it comes to it: the newest may have changed.
  fileprivate static func keys(of journal: Journal) -> DraftFile.Seal {
    .with(
      { bytes in journal.keys?.sealNote(bytes, for: journal.fileID) ?? [] },
      open: { bytes in journal.keys?.openNote(bytes, for: journal.fileID) })
  }
}

extension Chronicle {
  /// Drops what was half typed about people who were erased, where no sitting does it.
  ///
  /// - Returns: What was in the way, where something was.
  public func dropDrafts(about persons: Set<Beneficiary.ID>) -> Phrase? {
    var drafts = Drafts(of: journal)
    return drafts.drop(persons, in: state) ?? drafts.notice
  }
}

extension Seat {
  /// Keeps the half-typed forms that are due, or all of them now, as when the sitting ends.
  ///
  /// - Parameter isBusy: Whether keys are waiting.
  /// - Returns: Whether something was to be done, so that the screen may have changed.
  @discardableResult
  public mutating func keepDrafts(now: Bool = false, isBusy: Bool = false) -> Bool {
    guard let session else { return now ? retryDrafts() : false }
    guard now || session.draftsDue(isBusy: isBusy) == 0 else { return false }
    writeDrafts(evenUntouched: false)
    return true
  }

  /// Behind the lock, what the disk did not take may find room by now.
  @discardableResult
  mutating func retryDrafts() -> Bool {
    guard var drafts, drafts.isBehind else { return false }
    drafts.retry()
    self.drafts = drafts
    return !drafts.isBehind
  }

  /// Why what is half typed could not be kept, where that is so.
  public var draftsProblem: Phrase? { drafts?.problem }

  /// - Parameter evenUntouched: Whether the place is kept where nothing is half typed, too.
  mutating func writeDrafts(evenUntouched: Bool) {
    guard var drafts, journal?.isLocked == false else { return }
    session?.keepDrafts(evenUntouched: evenUntouched) { drafts.write($0) }
    self.drafts = drafts
  }
}
