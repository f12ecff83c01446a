internal import Sealing

/// A journal under construction from the records of another: it gets its name last, whole or not
/// at all.
final class JournalDraft {
  private static let block: Int64 = 1 << 20

  private let storage: FileStorage
  private let path: String
  private let header: FileHeader
  /// How much was written.
  private(set) var end: Int64

  /// Begins a file that holds both copies of the header.
  ///
  /// A copy that is to be carried away needs its folder there: one made on the way would hide that a
  /// disk is not connected.
  init(
    at path: String, header: FileHeader, makesFolder: Bool = false
  ) throws(CopyError) {
    let store = Store(path: path)
    guard makesFolder || FileStorage.isFolder(store.folder) else { throw .folderMissing }
    self.path = path
    self.header = header
    let area = header.encodedArea
    do { storage = try FileStorage.draft(at: store, bytes: area) } catch { throw .target(error) }
    end = Int64(area.count)
  }

  /// Appends a session of its own that names lost records.
  ///
  /// - Parameter seal: the keys of a sealed file, and slots that no other record of it will hold.
  func tell(
    of lost: [LostRecord], by opening: SessionOpening, seal: NewSeal
  ) throws(CopyError) {
    do throws(JournalError) {
      let journal = try Journal.open(
        on: storage, path: path, for: .writing, wallMilliseconds: 0, random: RandomBytes.fill,
        seal: seal)
      try journal.beginSession(
        device: opening.device, operatorNumber: opening.operatorNumber, desk: opening.desk,
        wallMilliseconds: opening.wallMilliseconds, utcOffsetMinutes: opening.utcOffsetMinutes)
      for start in stride(from: 0, to: lost.count, by: LostRecord.mostInRecord) {
        let part = lost[start..<min(start + LostRecord.mostInRecord, lost.count)]
        try journal.append(
          [LostRecord.encoded(part)], kind: .lost, wallMilliseconds: opening.wallMilliseconds)
      }
      end = try storage.size()
    } catch { throw .target(error) }
  }

  /// Appends a stretch of another file as it is.
  func copy(_ stretch: Range<Int64>, of source: any Storage) throws(CopyError) {
    var offset = stretch.lowerBound
    while offset < stretch.upperBound {
      let count = Int(min(JournalDraft.block, stretch.upperBound - offset))
      let bytes: [UInt8]
      do { bytes = try source.bytes(from: offset, count: count) } catch { throw .source(error) }
      guard bytes.count == count else { throw .source(.damaged(at: offset, .shortFrame)) }
      do { try storage.writeAll(bytes, at: end) } catch {
        throw .target(error.asNoSpace(needed: Int(stretch.upperBound - offset)))
      }
      offset += Int64(count)
      end += Int64(count)
    }
  }

  /// Syncs, and reads all of it again from the disk.
  func verified() throws(CopyError) -> Chain {
    do {
      try storage.synchronizeDraft()
      storage.forgetCache(from: 0)
      let area = try HeaderArea(storage)
      let size = try storage.size()
      let survey = try Survey(storage, header: header, size: size)
      guard area.damage == nil, area.header == header, survey.ending == .clean,
        survey.parents == .present, size == end, survey.chain.end == end
      else { throw CopyError.readsBackDifferently }
      return survey.chain
    } catch let error as JournalError {
      throw .target(error.asNoSpace(needed: Int(end)))
    } catch { throw .readsBackDifferently }
  }

  /// Gives the file its name, and what stands beside it says how far it goes: a head file left there
  /// by a journal that went away must not make this one seem cut.
  func publish(_ chain: Chain) throws(CopyError) {
    do { try storage.publish() } catch { throw .target(error.asNoSpace(needed: Int(end))) }
    if let head = chain.lastSession.flatMap({ chain.head(of: $0) }) {
      storage.writeHead(
        HeadFile(fileID: header.fileID, head: head, recordCount: UInt64(chain.recordCount)).encoded)
    }
    storage.close()
  }

  /// Takes it away.
  func abandon() { storage.abandon() }
}
