import Domain
import Journaling
import Program
import Wording

/// The half-typed forms beside the journal of a sitting.
///
/// Whoever only reads has none, and leaves those of others alone.
struct Drafts {
  private let file: DraftFile?
  /// What was kept by earlier sittings, by operator.
  let found: [Operator.Number: [UInt8]]
  /// What was wrong with it.
  let notice: Phrase?
  /// Why the last writing failed.
  private(set) var problem: Phrase?

  /// Reads the drafts beside a journal.
  init(of journal: Journal, seal: DraftFile.Seal = .none) {
    guard journal.isWritable else {
      (file, found, notice) = (nil, [:], nil)
      return
    }
    let file = DraftFile(of: journal, seal: seal)
    do {
      let read = try file.read()
      self.file = file
      found = read.drafts
      notice = read.setAside.map { .draftsSetAside.filled(Phrase(verbatim: $0)) }
    } catch {
      // What cannot be read must not be written over.
      (self.file, found) = (nil, [:])
      notice = .draftsNotKept + error.phrase(Store(path: journal.path).draftPath)
    }
  }

  /// Keeps what is due, or all of it now, as when the sitting ends.
  ///
  /// - Parameter isBusy: Whether keys are waiting.
  /// - Returns: Whether something was to be done, so that the screen may have changed.
  @discardableResult
  mutating func keep(_ session: inout Session, now: Bool = false, isBusy: Bool = false) -> Bool {
    guard let file, now || session.draftsDue(isBusy: isBusy) == 0 else { return false }
    session.keepDrafts { drafts in
      problem = Drafts.write(drafts, to: file)
      return problem
    }
    return true
  }

  private static func write(_ drafts: [Operator.Number: [UInt8]], to file: DraftFile) -> Phrase? {
    do { try file.write(drafts) } catch { return error.phrase(file.path) }
    return nil
  }
}
