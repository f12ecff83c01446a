/// What a verification found.
///
/// It proves completeness against accidents, not against a forger.
public struct VerificationReport: Equatable, Sendable {
  /// Why the records could not be walked over at all.
  public var failure: JournalError?
  /// The size of the file in bytes.
  public var fileSize: Int64 = 0
  /// Records in whole groups before any damage.
  public var recordCount = 0
  /// Whole groups before any damage.
  public var groupCount = 0
  /// Sessions before any damage.
  public var sessionCount = 0
  /// The first damage in the file, if any.
  public var firstDamage: DamagedPlace?
  /// Bytes after the last whole group that one unfinished write explains; a writer at work leaves
  /// such.
  public var unfinishedBytes = 0
  /// The first record that only a newer program understands.
  public var newerContentAt: Int64?
  /// The last acknowledged record that is not there, and how many at least, or one that differs.
  public var acknowledged: ReadOnlyReason?
  /// Records whose payloads were erased, or are to be.
  public var erasedCount = 0
  /// How many of them are still to be overwritten: the next opening for writing does it.
  public var unfinishedErasures = 0
  /// Whether payloads are sealed.
  public var isSealed = false
  /// Whether everybody may know a passphrase that opens it: an example.
  public var isPublic = false
  /// How many different key slots the file has.
  public var slotCount = 0
  /// A record that a session follows from and that is not there.
  public var missingParent: RecordPosition?
  /// Places where records are missing and a salvage said so.
  public var knownGaps = 0

  /// Whether all that was ever acknowledged is there and whole.
  ///
  /// An unfinished tail was never acknowledged.
  public var isSound: Bool {
    failure == nil && firstDamage == nil && acknowledged == nil && missingParent == nil
  }
}

extension Journal {
  /// Verifies a journal: every record, both copies of the header, the zeros around them.
  ///
  /// It writes nothing and takes no lock.
  public static func verify(at path: String) -> VerificationReport {
    do {
      return try verify(FileStorage.open(at: Store(path: path), for: .reading))
    } catch {
      return VerificationReport(failure: error)
    }
  }

  static func verify(_ storage: any Storage) throws(JournalError) -> VerificationReport {
    let (findings, area, size) = try Findings.looking(at: storage, for: .reading)
    return VerificationReport(findings, headerDamage: area.damage, size: size)
  }
}

extension VerificationReport {
  init(_ findings: Findings, headerDamage: DamagedPlace?, size: Int64) {
    let survey = findings.survey
    fileSize = size
    recordCount = survey.chain.recordCount
    groupCount = survey.chain.groupCount
    sessionCount = survey.chain.sessions.count
    missingParent = survey.missingParent
    knownGaps = survey.chain.lost.count
    newerContentAt = survey.chain.newerContentAt
    firstDamage = headerDamage ?? survey.wrongErasure ?? survey.differingParent
    erasedCount = survey.chain.erasures.entries.count
    unfinishedErasures = survey.erasureRests.count
    isSealed = findings.header.isSealed
    isPublic = findings.header.publicPassphrase != nil
    slotCount = survey.chain.slots.newest.count
    acknowledged = findings.acknowledgedProblem
    switch survey.ending {
    case .clean: break
    case .unfinished: unfinishedBytes = Int(size - survey.chain.end)
    case .newer: newerContentAt = newerContentAt ?? survey.stop?.offset
    case .damaged, .oversized: firstDamage = headerDamage ?? survey.stop
    }
  }
}
