/// What the disk holds of the journal, what room it has left, and how old the newest copy is.
public struct DiskFacts: Equatable, Sendable {
  /// The journal's size in bytes.
  public var fileSize: Int64 = 0
  /// Free bytes; nothing where the system does not tell.
  public var roomLeft: Int64?
  /// Whole days since the newest backup; nothing where none was made.
  public var daysSinceBackup: Int?
  /// The folder into which it was put.
  public var lastBackupFolder: String?
  /// Places where records are missing and a salvage said so.
  public var knownGaps = 0

  public init() {}

  /// Less room than this is told.
  public static let littleRoom: Int64 = 50 << 20
  /// An older backup than this is told.
  public static let mostDays = 7

  /// The free bytes, where they are few.
  public var scarceRoom: Int64? { roomLeft.flatMap { $0 < Self.littleRoom ? $0 : nil } }
}
