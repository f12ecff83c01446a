public import Domain
public import Journaling

/// Why something was not recorded, or a journal not folded.
public enum ChronicleError: Error, Equatable, Sendable {
  case rejected(Rejection)
  case journal(JournalError)
  case unreadable(RecordPosition)
  /// The events do not read back as they were: nothing was written.
  case unwritable
}
