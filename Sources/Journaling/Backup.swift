internal import Glibc

/// What a backup wrote.
public struct BackupReport: Equatable, Sendable {
  /// The copy.
  public var path: String
  /// Its size in bytes.
  public var fileSize: Int64
  /// The records it has.
  public var recordCount: Int
  /// Its groups: what one action wrote.
  public var groupCount: Int
  /// Whether a copy of the journal's own file header is damaged; the copy has two whole ones.
  public var isHeaderDamaged: Bool
  /// Whether it lies on the same file system as the journal, and would be lost with it.
  public var isOnSameDisk: Bool
  /// Whether the list of backups beside the journal could be written.
  public var isListed: Bool
}

extension Journal {
  /// Copies all whole groups to a new file, durable and read again from the disk before it has its
  /// name.
  ///
  /// It takes no lock and works while another program appends: the copy ends with the last whole
  /// group that is there when it begins. A damaged journal is not copied, lest the copy be taken for
  /// all there was.
  /// - Throws: ``CopyError``; nothing is left behind then.
  public static func backup(
    from source: String, to target: String, wallMilliseconds: Int64
  ) throws(CopyError) -> BackupReport {
    let store = Store(path: source)
    let own = [store.journalPath, store.headPath, store.draftPath, store.backupsPath]
    let isOwn = own.contains {
      FileStorage.areSame($0, target) || FileStorage.absolute($0) == FileStorage.absolute(target)
    }
    if isOwn { throw .ontoItself }
    let made = try copy(of: source, to: target)
    var report = BackupReport(source, target, made, isListed: true)
    do {
      try BackupList.add(
        Backup(
          wallMilliseconds: wallMilliseconds, fileSize: report.fileSize,
          recordCount: report.recordCount, path: report.path), beside: Store(path: source))
    } catch { report.isListed = false }
    return report
  }

  /// Copies a sound journal and says what the copy holds.
  ///
  /// A writer may erase while it is copied: what does not read back as what was looked at is copied
  /// once more then.
  static func copy(
    of source: String, to target: String, makesFolder: Bool = false
  ) throws(CopyError) -> JournalCopy {
    for _ in 0..<3 {
      do { return try copyOnce(of: source, to: target, makesFolder: makesFolder) } catch {
        guard error == .readsBackDifferently, isHeld(source) else { throw error }
      }
    }
    return try copyOnce(of: source, to: target, makesFolder: makesFolder)
  }

  /// Whether a program has the journal open for writing.
  public static func isHeld(_ path: String) -> Bool {
    do { try confirmUnheld(at: path) } catch {
      if case .heldByAnother = error { return true }
    }
    return false
  }

  private static func copyOnce(
    of source: String, to target: String, makesFolder: Bool
  ) throws(CopyError) -> JournalCopy {
    let (storage, area, survey) = try sound(at: source)
    let draft = try JournalDraft(at: target, header: area.header, makesFolder: makesFolder)
    do throws(CopyError) {
      try draft.copy(FileHeader.end..<survey.chain.end, of: storage)
      let chain = try draft.verified()
      guard survey.chain.isSame(as: chain) else { throw .readsBackDifferently }
      try draft.publish(chain)
      return JournalCopy(
        chain: chain, fileID: area.header.fileID, size: draft.end,
        isHeaderDamaged: area.damage != nil)
    } catch {
      draft.abandon()
      throw error
    }
  }

  private static func sound(
    at path: String
  ) throws(CopyError) -> (FileStorage, HeaderArea, Survey) {
    do throws(JournalError) {
      let storage = try FileStorage.open(at: Store(path: path), for: .reading)
      let (findings, area, _) = try Findings.looking(at: storage, for: .reading)
      // Of content that is only unknown here nothing is lost by copying it.
      guard case .readOnly(let reason) = findings.health, findings.verdict.isLoss else {
        return (storage, area, findings.survey)
      }
      throw JournalError.readOnly(reason)
    } catch { throw .source(error) }
  }
}

/// A copy that was made and read again.
struct JournalCopy {
  let chain: Chain
  let fileID: [UInt8]
  let size: Int64
  let isHeaderDamaged: Bool
}

extension BackupReport {
  init(_ source: String, _ target: String, _ copy: JournalCopy, isListed: Bool) {
    self.init(
      path: FileStorage.absolute(target), fileSize: copy.size,
      recordCount: copy.chain.recordCount, groupCount: copy.chain.groupCount,
      isHeaderDamaged: copy.isHeaderDamaged, isOnSameDisk: FileStorage.shareDisk(source, target),
      isListed: isListed)
  }
}

extension Verdict {
  /// Whether records that were there are not, or may not be.
  var isLoss: Bool {
    switch self {
    case .goOn, .mend, .readOnly(.unknownContent), .readOnly(.unknownFeature): false
    case .readOnly: true
    }
  }
}

extension Chain {
  /// Whether both are of the same records, as the last hash of each session proves.
  func isSame(as other: Chain) -> Bool {
    recordCount == other.recordCount && sessions.count == other.sessions.count
      && sessions.allSatisfy { other.sessions[$0]?.hash == $1.hash }
  }
}

extension FileStorage {
  /// Whether two paths lead to one file, links followed.
  static func areSame(_ path: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard stat(path, &first) == 0, stat(other, &second) == 0 else { return false }
    return first.st_ino == second.st_ino && first.st_dev == second.st_dev
  }

  /// Whether two files lie on one file system.
  static func shareDisk(_ path: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard stat(path, &first) == 0, stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev
  }

  /// The path from the root on, as the system resolves it.
  static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
