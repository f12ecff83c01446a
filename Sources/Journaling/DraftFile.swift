internal import Glibc

/// The half-typed forms of all operators beside a journal, `NAME.draft`: bytes by operator, whatever
/// they say.
///
/// Only whoever holds the journal's lock reads and writes it. It is written whole and takes its
/// place by renaming, so that any death leaves the old drafts or the new ones. Little endian:
///
/// | offset | bytes | what |
/// |---|---|---|
/// | 0 | 8 | `wasldrf1` |
/// | 8 | 16 | the id of the journal |
/// | 24 | 4 | 1 where the rest is sealed, else 0 |
/// | 28 | 4 | CRC32C of all other bytes |
/// | 32 | … | for each operator: number 4, length 4, bytes; sealed as one |
public struct DraftFile {
  /// How the drafts become unreadable for others, and readable again.
  public struct Seal {
    let seal: (([UInt8]) -> [UInt8])?
    let open: ([UInt8]) -> [UInt8]?

    /// For journals whose payloads are clear.
    public static var none: Seal { Seal(seal: nil, open: { $0 }) }

    /// Sealed by one function and opened by the other, which answers nothing where it cannot.
    public static func with(
      _ seal: @escaping ([UInt8]) -> [UInt8],
      open: @escaping ([UInt8]) -> [UInt8]?
    ) -> Seal {
      Seal(seal: seal, open: open)
    }
  }

  /// What reading found.
  public struct Found: Equatable, Sendable {
    /// The drafts by the operator's number.
    public var drafts: [UInt32: [UInt8]] = [:]
    /// The file to which drafts that could not be read were moved.
    public var setAside: String?
  }

  let store: Store
  let fileID: [UInt8]
  let seal: Seal

  /// The drafts beside a journal.
  public init(of journal: Journal, seal: Seal = .none) {
    self.init(store: Store(path: journal.path), fileID: journal.fileID, seal: seal)
  }

  init(store: Store, fileID: [UInt8], seal: Seal) {
    self.store = store
    self.fileID = fileID
    self.seal = seal
  }

  /// The drafts that were kept; none where there is no file.
  ///
  /// A file that is torn, another journal's or sealed with another key is moved to
  /// `NAME.draft.unreadable`, so that nothing is lost silently.
  ///
  /// - Throws: ``JournalError/io(errno:_:)`` where the system refuses to read the file or to move
  ///   it. It must not be written then.
  public func read() throws(JournalError) -> Found {
    unlink(temporaryPath)
    guard let bytes = try contents() else { return Found() }
    if let drafts = drafts(in: bytes) { return Found(drafts: drafts) }
    return Found(setAside: try setAside())
  }

  /// Keeps the drafts; where there are none the file goes.
  ///
  /// - Throws: ``JournalError``; what was kept before is still there.
  public func write(_ drafts: [UInt32: [UInt8]]) throws(JournalError) {
    if drafts.isEmpty { return try remove() }
    let bytes = bytes(of: drafts)
    do { try replace(with: bytes) } catch {
      unlink(temporaryPath)
      throw error.asNoSpace(needed: bytes.count)
    }
  }

  /// Where the drafts are.
  public var path: String { store.draftPath }

  var temporaryPath: String { store.draftPath + ".new" }

  private func remove() throws(JournalError) {
    guard unlink(store.draftPath) == 0 else {
      if errno == ENOENT { return }
      throw .io(errno: errno, .rename)
    }
    try FileStorage.synchronizeFolder(store.folder)
  }
}
