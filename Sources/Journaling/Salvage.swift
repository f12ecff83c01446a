internal import Sealing

extension Journal {
  /// Writes all that is whole in a damaged journal to a new file that can be worked with.
  ///
  /// The source is read only. Every record that is whole is kept byte for byte, under its own
  /// position: references between events hold, sealed payloads open with the same keys, and a join
  /// with a machine or a backup that has the lost records brings them back. Where the chain has a
  /// gap, a record at the beginning of the new file names what is lost. The new file is durable and
  /// verified before it has its name.
  /// - Throws: ``CopyError``; nothing is left behind then.
  public static func salvage(
    from source: String, to target: String, device: [UInt8], wallMilliseconds: Int64,
    utcOffsetMinutes: Int16
  ) throws(CopyError) -> SalvageReport {
    let (storage, area, walk) = try damaged(at: source)
    let opening = SessionOpening(
      device: device, operatorNumber: 0, desk: 0, wallMilliseconds: wallMilliseconds,
      utcOffsetMinutes: utcOffsetMinutes, parents: [])
    let draft = try JournalDraft(at: target, header: area.header)
    do throws(CopyError) {
      if !walk.lost.isEmpty { try draft.tell(of: walk.lost, by: opening) }
      for stretch in walk.kept { try draft.copy(stretch, of: storage) }
      let chain = try draft.verified()
      guard walk.isKept(in: chain) else { throw .readsBackDifferently }
      try draft.publish(chain)
      return SalvageReport(walk, headerDamage: area.damage, fileSize: draft.end)
    } catch {
      draft.abandon()
      throw error
    }
  }

  private static func damaged(
    at path: String
  ) throws(CopyError) -> (FileStorage, HeaderArea, SalvageWalk) {
    do throws(JournalError) {
      let storage = try FileStorage.open(at: Store(path: path), for: .reading)
      let claim = storage.headBytes().flatMap { HeadFile($0) }
      let size = try storage.size()
      let area = try HeaderArea(storage)
      let claimed = claim.flatMap { $0.fileID == area.header.fileID ? $0.head : nil }
      return (storage, area, try SalvageWalk(storage, size: size, claimed: claimed))
    } catch { throw .source(error) }
  }
}

extension SalvageWalk {
  /// Whether a chain has every session as far as this walk kept it.
  func isKept(in other: Chain) -> Bool {
    chain.sessions.allSatisfy { session, state in
      other.sessions[session]?.sequence == state.sequence
        && other.sessions[session]?.hash == state.hash
    } && other.sessions.count - chain.sessions.count == (lost.isEmpty ? 0 : 1)
  }
}

extension SalvageReport {
  init(_ walk: SalvageWalk, headerDamage: DamagedPlace?, fileSize: Int64) {
    keptRecords = walk.chain.recordCount
    keptGroups = walk.chain.groupCount
    lostRecords = walk.lostRecords
    stretches = walk.gone.filter { !$0.isUnfinished }
    sessions = walk.cutSessions
    unfinishedBytes = walk.unfinished?.range.count ?? 0
    self.headerDamage = headerDamage
    self.fileSize = fileSize
  }
}
