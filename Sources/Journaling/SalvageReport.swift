/// What a salvage kept, what it could not keep, and where that lay.
public struct SalvageReport: Equatable, Sendable {
  /// Records in whole groups that the new file has.
  public var keptRecords: Int
  /// The groups: what one action wrote.
  public var keptGroups: Int
  /// Records that were written once and are not in the new file, at least.
  public var lostRecords: Int
  /// Whole records behind damage that were left out because the journal was locked.
  public var heldBack: Int
  /// The stretches of the damaged file that are not in the new one; an unfinished write at its end
  /// is not among them.
  public var stretches: [LostStretch]
  /// The sessions that lost records.
  public var sessions: [CutSession]
  /// Bytes of an unfinished write at the end, never acknowledged, that were left out.
  public var unfinishedBytes: Int
  /// What was wrong with the copies of the file header; the new file has two whole ones.
  public var headerDamage: DamagedPlace?
  /// From where the header of the new file was taken, where both copies were lost.
  public var headerSource: HeaderSource?
  /// The size of the new file in bytes.
  public var fileSize: Int64

  /// Whether all that was ever acknowledged is in the new file, as far as can be known.
  public var isComplete: Bool { lostRecords == 0 && stretches.isEmpty }
}

/// A part of a damaged file that is not in its salvage.
public struct LostStretch: Equatable, Sendable {
  /// From where to where, in bytes.
  public var range: Range<Int64>
  /// What is wrong at its beginning.
  public var damage: Damage
  /// Whether it is the unfinished write of an action that nobody was told was saved.
  var isUnfinished = false

  init(_ range: Range<Int64>, _ damage: Damage) {
    self.range = range
    self.damage = damage
  }
}

/// A session of which a salvage did not find every record.
public struct CutSession: Equatable, Sendable {
  /// Its random number.
  public var session: UInt64
  /// Who wrote it, where and when, unless that is lost too.
  public var opening: SessionOpening?
  /// How many of its records the new file has.
  public var kept: Int
  /// How many it has not, at least.
  public var lost: Int
}

/// Why a journal was not copied, salvaged or restored.
public enum CopyError: Error, Equatable, Sendable {
  /// The file to read from.
  case source(JournalError)
  /// The file to write.
  case target(JournalError)
  /// The two are one file, perhaps through a link.
  case ontoItself
  /// The folder of the new file is not there.
  case folderMissing
  /// The journal to take the lost file header from.
  case like(String, JournalError)
  /// The file header is lost, there is no head file to read, and no other journal was named.
  case identityMissing
  /// No record of the file confirms the header that was taken from there: it is another journal's.
  case identityUnproven(HeaderSource)
  /// What was written does not read back as what was meant: nothing was left behind.
  case readsBackDifferently
}
