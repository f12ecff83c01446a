internal import Sealing

/// From where the file header of a journal was taken that has lost both copies of its own.
public enum HeaderSource: Equatable, Sendable {
  /// `NAME.head` beside it: the file id alone.
  case headFile
  /// Another journal or a backup of the same centre, at this path.
  case journal(String)
}

/// A file header from elsewhere, and what must be met in the file before it is believed.
struct SuppliedHeader {
  let header: FileHeader
  let source: HeaderSource
  /// Sessions that the source knows: of a journal in clear one must be in the file, as nothing else
  /// binds its records to the file id.
  let sessions: Set<UInt64>
}

extension SuppliedHeader {
  /// The header for a file, from another journal at this path.
  ///
  /// - Throws: `like` where that one cannot be read, `identityUnproven` where one of the two is sealed
  ///   and the other not.
  init(like path: String, for storage: any Storage) throws(CopyError) {
    source = .journal(path)
    do throws(JournalError) {
      let other = try FileStorage.open(at: Store(path: path), for: .reading)
      let size = try other.size()
      header = try HeaderArea(other).header
      sessions = Set(try Survey(other, header: header, size: size).chain.sessions.keys)
    } catch { throw .like(path, error) }
    // A sealed copy of a journal in clear has the same sessions under another id.
    guard try SuppliedHeader.seal(of: storage) ?? header.isSealed == header.isSealed else {
      throw .identityUnproven(source)
    }
  }

  /// The header for a file, from the head file beside it.
  ///
  /// - Throws: `identityMissing` where there is none to read.
  init(headFileOf storage: any Storage) throws(CopyError) {
    guard let claim = storage.headBytes().flatMap({ HeadFile($0) }) else {
      throw .identityMissing
    }
    source = .headFile
    sessions = [claim.head.session]
    header = FileHeader(
      mark: .plain, fileID: claim.fileID,
      isSealed: try SuppliedHeader.seal(of: storage) ?? false)
  }

  /// Whether the payloads of a file are sealed, as its records tell; `nil` where none of them does.
  private static func seal(of storage: any Storage) throws(CopyError) -> Bool? {
    do throws(JournalError) {
      let size = try storage.size()
      let slots = try FrameReader.offsets(
        of: .keySlot, in: storage, from: FileHeader.end, to: size)
      return slots.isEmpty ? try sessionsNameEpochs(in: storage, size: size) : true
    } catch { throw .source(error) }
  }

  /// Whether the session records name epochs of a data key, which those of a clear journal never do.
  private static func sessionsNameEpochs(
    in storage: any Storage, size: Int64
  ) throws(JournalError) -> Bool? {
    var opening: SessionOpening?
    for offset in try FrameReader.offsets(
      of: .session, in: storage, from: FileHeader.end, to: size)
    where opening == nil {
      let reader = FrameReader(
        storage, from: offset, to: min(size, offset + Int64(Limits.group)), tagSize: 0)
      if case .frame(let frame) = try reader.next() { opening = SessionOpening(frame.content) }
    }
    return opening.map { $0.epoch != 0 }
  }
}

extension SalvageWalk {
  /// Whether the records show that a header from elsewhere is that of their file.
  ///
  /// The file id is authenticated with every record of a sealed journal: one that opens is proof.
  func confirms(_ supplied: SuppliedHeader) -> Bool {
    supplied.header.isSealed
      ? openedRecords > 0 : !supplied.sessions.isDisjoint(with: chain.sessions.keys)
  }
}

extension Journal {
  /// Opens a journal to salvage it, even where both copies of its file header are lost.
  ///
  /// The header is then that of another journal or backup of the same centre, or made with the file id
  /// of the head file. It is believed when the salvage found records that confirm it.
  /// - Parameter like: the path of that other one; `nil` is the head file.
  /// - Throws: ``CopyError``: `source`, `like`, `identityMissing`, `identityUnproven`.
  public static func openForSalvage(
    at path: String, like: String?
  ) throws(CopyError) -> Journal {
    do throws(JournalError) {
      return try open(at: path, for: .reading, wallMilliseconds: 0)
    } catch {
      guard error == .headerLost else { throw .source(error) }
    }
    let storage: FileStorage
    do { storage = try FileStorage.open(at: Store(path: path), for: .reading) } catch {
      throw .source(error)
    }
    let supplied =
      if let like { try SuppliedHeader(like: like, for: storage) } else {
        try SuppliedHeader(headFileOf: storage)
      }
    do { return try open(on: storage, path: path, under: supplied) } catch { throw .source(error) }
  }

  private static func open(
    on storage: any Storage, path: String, under supplied: SuppliedHeader
  ) throws(JournalError) -> Journal {
    let size = try storage.size()
    let findings = Findings(
      survey: try Survey(storage, header: supplied.header, size: size), header: supplied.header,
      claimed: nil, access: .reading)
    let lost = DamagedPlace(offset: 0, damage: .headerCopy)
    var report = findings.report(headerDamage: lost, mended: Mended(), size: size)
    report.health = .readOnly(.damaged(at: lost.offset, lost.damage))
    let journal = Journal(
      path: path, storage: storage, header: supplied.header, report: report,
      chain: findings.survey.chain, writing: findings.writing, random: RandomBytes.fill,
      seal: .clear)
    journal.suppliedHeader = supplied
    return journal
  }
}
