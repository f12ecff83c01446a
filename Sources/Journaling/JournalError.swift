/// Why a journal could not be opened, read or written: facts; the words are composed elsewhere.
public enum JournalError: Error, Equatable, Sendable {
  /// No file has this name.
  case notFound
  /// The name belongs to a folder.
  case isFolder
  /// The file exists and could not be opened.
  case unreadable(errno: Int32)
  /// The file has no bytes at all.
  case empty
  /// The file is something else.
  case notAJournal
  /// Neither copy of the file header can be read, and records follow: a salvage may save them.
  case headerLost
  /// The file was made by a newer program, in this format version.
  case newerFormat(found: UInt32)
  /// The file uses features without which it cannot be read; the bits that are unknown here.
  case unknownFeatures(UInt64)
  /// A journal is never created over a file.
  case alreadyExists
  /// Another program is writing this journal.
  case heldByAnother(LockHolder?)
  /// The bytes at this place are not what was written.
  case damaged(at: Int64, Damage)
  /// The path no longer leads to the file that was opened, or someone else changed its size.
  case replacedUnderUs
  /// The disk (or a quota, or a limit on file sizes) has no room for this many bytes; nothing was
  /// kept.
  case noSpace(needed: Int)
  /// A write or a sync failed in a way after which this process must not write any more.
  case poisoned
  /// Nothing can be appended.
  case readOnly(ReadOnlyReason)
  /// The system refused an operation.
  case io(errno: Int32, Operation)
  /// A payload or a group is over its limit.
  case tooLarge
  /// The journal is sealed, and its keys are not here.
  case locked
  /// The record at this position is not there, or of a kind that is never erased.
  case notErasable(RecordPosition)
  /// Two files hold different records under one position: a copied machine wrote on both sides.
  case conflict(RecordPosition)
}

/// What was being done when the system refused.
public enum Operation: Hashable, Sendable {
  /// Opening or creating a file.
  case open
  /// Asking for a file's size and identity.
  case status
  /// Taking the lock.
  case lock
  /// Reading.
  case read
  /// Writing.
  case write
  /// Making bytes durable.
  case sync
  /// Cutting a file.
  case truncate
  /// Giving a new file its name.
  case rename
  /// Making a folder.
  case createFolder
}

/// Who holds the lock, as far as the kernel tells.
public struct LockHolder: Hashable, Sendable {
  /// The other program's process id.
  public var processID: Int32

  /// A holder by its process id.
  public init(processID: Int32) {
    self.processID = processID
  }
}

/// What is wrong with the bytes at a place.
public enum Damage: Hashable, Sendable {
  /// A copy of the file header.
  case headerCopy
  /// Bytes that must be zero, between the copies of the header.
  case strayBytes
  /// A record's header: its mark or its check.
  case frameHeader
  /// A payload length outside its bounds.
  case payloadLength
  /// A payload that does not match its check.
  case payload
  /// A record that reaches beyond the end of the file.
  case shortFrame
  /// A group whose last record is not there.
  case unfinishedGroup
  /// Marks of a group that contradict each other.
  case group
  /// A record out of its place in the session, or a second one in the same place.
  case sequence
  /// A record that does not follow from the one before.
  case chain
  /// A clock that runs backwards.
  case clock
  /// A session record that cannot be read, or records of a session that never began.
  case session
  /// A session that follows from a record other than the one in this file.
  case parent
  /// An erase record that is no list, or lists what is never erased or was another payload.
  case erasure
  /// A whole record that nobody with the keys wrote.
  case seal
}

/// Why a journal cannot be appended to.
public enum ReadOnlyReason: Hashable, Sendable {
  /// It was opened for reading.
  case openedForReading
  /// It was closed.
  case closed
  /// No session has begun, or a failed write ended it.
  case noSession
  /// The session ran out of sequence numbers or the clock of time.
  case exhausted
  /// The bytes at this place are damaged, or an unfinished tail is longer than any action.
  case damaged(at: Int64, Damage)
  /// Records that were acknowledged are not in the file: the last one known of, and how many at
  /// least.
  case acknowledgedMissing(RecordPosition, count: Int)
  /// The record at this position is not the one that was acknowledged.
  case acknowledgedDiffers(RecordPosition)
  /// A session follows from a record that is not in the file.
  case parentMissing(RecordPosition)
  /// A record at this place is of a kind or version that only a newer program knows.
  case newerContent(at: Int64)
  /// The file header names optional features that are unknown here.
  case unknownFeatures(UInt64)
  /// The journal is sealed and no key slot is left in it: no passphrase opens it.
  case noSlots
}
