internal import Sealing

extension Journal {
  /// Writes all that is whole in a damaged journal to a new file that can be worked with.
  ///
  /// The source is read only. Every record that is whole is kept byte for byte, under its own
  /// position: references between events hold, sealed payloads open with the same keys, and a join
  /// with a machine or a backup that has the lost records brings them back. Where the chain has a
  /// gap, a record at the beginning of the new file names what is lost. The new file is durable and
  /// verified before it has its name. Of a sealed journal that is locked only what lies before the
  /// first damage is kept.
  ///
  /// The file header of ``openForSalvage(at:like:)`` must be confirmed by what is kept.
  /// - Throws: ``CopyError``; nothing is left behind then. `source(.locked)` where the keys of a
  ///   sealed journal are needed to put a loss on record, or to confirm a header.
  public func salvage(
    to target: String, device: [UInt8], wallMilliseconds: Int64, utcOffsetMinutes: Int16
  ) throws(CopyError) -> SalvageReport {
    let walk = try surveyed()
    try confirmHeader(by: walk)
    let opening = SessionOpening(
      device: device, operatorNumber: 0, desk: 0, wallMilliseconds: wallMilliseconds,
      utcOffsetMinutes: utcOffsetMinutes, parents: [])
    if isLocked, walk.needsTelling { throw .source(.locked) }
    let draft = try JournalDraft(at: target, header: header)
    do throws(CopyError) {
      if !walk.lost.isEmpty, !isLocked {
        try draft.tell(of: walk.lost, by: opening, seal: seal(for: walk))
      }
      for stretch in walk.kept { try draft.copy(stretch, of: storage) }
      let chain = try draft.verified()
      guard walk.isKept(in: chain) else { throw .readsBackDifferently }
      try draft.publish(chain)
      return salvageReport(walk, fileSize: draft.end)
    } catch {
      draft.abandon()
      throw error
    }
  }

  private func surveyed() throws(CopyError) -> SalvageWalk {
    do throws(JournalError) {
      let claim = storage.headBytes().flatMap { HeadFile($0) }
      let size = try storage.size()
      return try SalvageWalk(
        storage, header: header, keys: keys, size: size,
        claimed: claim?.fileID == header.fileID ? claim?.head : nil)
    } catch { throw .source(error) }
  }

  /// Makes sure that a header from elsewhere is that of this file.
  private func confirmHeader(by walk: SalvageWalk) throws(CopyError) {
    guard let suppliedHeader else { return }
    if isLocked, !slots.isEmpty { throw .source(.locked) }
    guard walk.confirms(suppliedHeader) else { throw .identityUnproven(suppliedHeader.source) }
  }

  private func salvageReport(_ walk: SalvageWalk, fileSize: Int64) -> SalvageReport {
    SalvageReport(
      walk, headerDamage: report.headerDamage, headerSource: suppliedHeader?.source,
      fileSize: fileSize)
  }

  /// The keys, and the slots where what is kept holds none to the newest of them: else nothing would
  /// open the file, or not what the record of losses is sealed with.
  private func seal(for walk: SalvageWalk) -> NewSeal {
    guard isSealed, let keys else { return .clear }
    let isOpened = walk.chain.slots.newest.contains {
      $0.slot.epochs.contains(keys.newestEpoch)
    }
    return .sealed(keys, isOpened ? [] : slots)
  }
}

extension SalvageWalk {
  /// Whether the new file would not open without a record of what is lost.
  fileprivate var needsTelling: Bool {
    !chain.claims.filter { claim in lost.contains { $0.head == claim.parent } }.isEmpty
  }

  /// Whether a chain has every session as far as this walk kept it.
  func isKept(in other: Chain) -> Bool {
    chain.sessions.allSatisfy { session, state in
      other.sessions[session]?.sequence == state.sequence
        && other.sessions[session]?.hash == state.hash
    } && (0...1).contains(other.sessions.count - chain.sessions.count)
  }
}

extension SalvageReport {
  init(
    _ walk: SalvageWalk, headerDamage: DamagedPlace?, headerSource: HeaderSource?, fileSize: Int64
  ) {
    keptRecords = walk.chain.recordCount
    keptGroups = walk.chain.groupCount
    lostRecords = walk.lostRecords
    heldBack = walk.heldBack
    stretches = walk.gone.filter { !$0.isUnfinished }
    sessions = walk.cutSessions
    unfinishedBytes = walk.unfinished?.range.count ?? 0
    self.headerDamage = headerDamage
    self.headerSource = headerSource
    self.fileSize = fileSize
  }
}
