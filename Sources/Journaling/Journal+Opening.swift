internal import Sealing

extension Journal {
  /// How much of the end of the file is read from the disk anew: far more than the longest group.
  private static let distrustedTail: Int64 = 1 << 20

  /// Creates an empty journal and holds it for writing, unlocked.
  ///
  /// Missing parent folders are made with mode 0700, the file has 0600. The bytes are durable
  /// before the name exists. The key slots are written with the first session: until then a sealed
  /// file holds nothing and cannot be opened again. ``make(at:mark:seal:publicPassphrase:filling:)``
  /// leaves no such file behind.
  /// - Parameter publicPassphrase: what everybody may know, for an example: 1 to 12 printable ASCII
  ///   characters, written into the header.
  /// - Throws: `alreadyExists` when the name is taken, `tooLarge` for such a passphrase, `readOnly`
  ///   (`noSlots`) for a seal without slots, `noSpace`, `io`.
  public static func create(
    at path: String, mark: FileMark, seal: NewSeal, publicPassphrase: String? = nil
  ) throws(JournalError) -> Journal {
    let header = try newHeader(mark, seal, publicPassphrase, random: RandomBytes.fill)
    let storage = try FileStorage.create(at: Store(path: path), bytes: header.encodedArea)
    return try open(
      on: storage, path: path, for: .writing, wallMilliseconds: 0, random: RandomBytes.fill,
      seal: seal)
  }

  private static func newHeader(
    _ mark: FileMark, _ seal: NewSeal, _ publicPassphrase: String?, random: RandomSource
  ) throws(JournalError) -> FileHeader {
    if case .sealed(_, let slots) = seal, slots.isEmpty { throw .readOnly(.noSlots) }
    var header = FileHeader(
      mark: mark, fileID: randomBytes(16, from: random), isSealed: seal.isSealed)
    if let publicPassphrase {
      guard header.publish(passphrase: publicPassphrase) else { throw .tooLarge }
    }
    return header
  }

  /// Makes a new journal and fills it before it gets its name: whole, or not at all.
  ///
  /// One sync at the end serves all that was filled in, since nothing was claimed before. For
  /// journals that are written in one go, such as an example or a copy.
  /// - Throws: as ``create(at:mark:seal:publicPassphrase:)``, and what `filling` throws.
  public static func make(
    at path: String, mark: FileMark, seal: NewSeal, publicPassphrase: String? = nil,
    filling: (Journal) throws -> Void
  ) throws -> Journal {
    let header = try newHeader(mark, seal, publicPassphrase, random: RandomBytes.fill)
    let storage = try FileStorage.draft(at: Store(path: path), bytes: header.encodedArea)
    do {
      let journal = try open(
        on: storage, path: path, for: .writing, wallMilliseconds: 0, random: RandomBytes.fill,
        seal: seal)
      try filling(journal)
      try storage.publish()
      journal.claimHead()
      return journal
    } catch {
      storage.abandon()
      throw error
    }
  }

  /// Opens a journal and verifies every record; a sealed one is locked.
  ///
  /// Damage in the file is no error: the journal opens, its report says what and where, and nothing
  /// can be appended. The wall clock names the copy of an unfinished tail.
  /// - Throws: `notFound`, `isFolder`, `unreadable`, `empty`, `notAJournal`, `headerLost`,
  ///   `newerFormat`, `unknownFeatures`, `heldByAnother`, `damaged` (the file header), `noSpace`, `io`.
  public static func open(
    at path: String, for access: Access, wallMilliseconds: Int64
  ) throws(JournalError) -> Journal {
    let storage = try FileStorage.open(at: Store(path: path), for: access)
    return try open(
      on: storage, path: path, for: access, wallMilliseconds: wallMilliseconds,
      random: RandomBytes.fill)
  }

  static func open(
    on storage: any Storage, path: String, for access: Access, wallMilliseconds: Int64,
    random: @escaping RandomSource, seal: NewSeal = .clear
  ) throws(JournalError) -> Journal {
    if access == .writing { try distrustCache(of: storage, size: try storage.size()) }
    let (findings, area, size) = try Findings.looking(
      at: storage, for: access, isFounding: seal.isSealed)
    let report = findings.report(
      headerDamage: area.damage,
      mended: try findings.mend(storage, size: size, wallMilliseconds: wallMilliseconds),
      size: size)
    let journal = Journal(
      path: path, storage: storage, header: area.header, report: report,
      chain: findings.survey.chain, writing: findings.writing, random: random, seal: seal)
    if access == .writing, area.header.isSealed {
      journal.erasureRests = findings.survey.erasureRests
    }
    return journal
  }

  /// Makes sure that no program has a journal open for writing; writes and keeps nothing.
  ///
  /// - Throws: `heldByAnother`; as ``open(at:for:wallMilliseconds:)`` where there is none to open.
  public static func confirmUnheld(at path: String) throws(JournalError) {
    try FileStorage.open(at: Store(path: path), for: .reading).confirmUnheld()
  }

  /// Makes what is in memory only either durable or forgotten before it is believed.
  ///
  /// A killed program leaves pages that the disk does not have, and pages whose writing failed
  /// count as clean. What is read after this is what a power cut would leave.
  private static func distrustCache(
    of storage: any Storage, size: Int64
  ) throws(JournalError) {
    try storage.synchronize()
    storage.forgetCache(from: max(0, size - distrustedTail))
  }

  static func randomBytes(_ count: Int, from random: RandomSource) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    bytes.withUnsafeMutableBytes { random($0) }
    return bytes
  }
}

/// What opening saw, and what follows from it.
struct Findings {
  let survey: Survey
  let header: FileHeader
  let claimed: HeadFile?
  let access: Access
  /// Whether the key slots are still to be written, by whoever made the file.
  var isFounding = false

  /// Looks at a whole file.
  ///
  /// While a writer erases, a reader meets altered payloads whose list lies beyond the size that it
  /// began with: where a file has grown by the time it looks damaged, it is looked at again.
  static func looking(
    at storage: any Storage, for access: Access, isFounding: Bool = false
  ) throws(JournalError) -> (findings: Findings, area: HeaderArea, size: Int64) {
    var looks = 0
    while true {
      looks += 1
      // The head file first: a writer that appends meanwhile must not seem to have lost records.
      let claim = storage.headBytes().flatMap { HeadFile($0) }
      let size = try storage.size()
      let area = try HeaderArea(storage)
      let findings = Findings(
        survey: try Survey(storage, header: area.header, size: size), header: area.header,
        claimed: claim?.fileID == area.header.fileID ? claim : nil, access: access,
        isFounding: isFounding)
      let mayHaveGrown = access == .reading && findings.verdict.isLoss && looks < 5
      guard mayHaveGrown, try storage.size() != size else { return (findings, area, size) }
    }
  }

  var verdict: Verdict {
    Verdict(
      Observation(
        ending: survey.ending, head: headClaim, parents: survey.parents,
        erased: survey.erasedState, keys: keys, familiarity: familiarity, access: access))
  }

  /// What the head file says, held against the records.
  var headClaim: HeadClaim {
    guard let head = claimed?.head else { return .absent }
    if survey.chain.lost[head] != nil { return .covered }
    if survey.chain.missingRecords(before: head) > 0 { return .ahead }
    let known = survey.chain.head(of: head.session)
    return known?.position == head.position && known?.hash != head.hash ? .differs : .covered
  }

  private var familiarity: Familiarity {
    if survey.chain.newerContentAt != nil { return .unknownContent }
    return header.unknownCompatible == 0 ? .complete : .unknownFeature
  }

  private var keys: Keys {
    guard header.isSealed else { return .unneeded }
    return isFounding || !survey.chain.slots.copies.isEmpty ? .kept : .lost
  }

  var health: Health {
    guard case .readOnly(let cause) = verdict else { return .sound }
    return .readOnly(reason(for: cause))
  }

  var writing: Writing {
    if access == .reading { return .refused(.readOnly(.openedForReading)) }
    if case .readOnly(let reason) = health { return .refused(.readOnly(reason)) }
    return .possible
  }

  private func reason(for cause: Verdict.Cause) -> ReadOnlyReason {
    let end = survey.chain.end
    let stop = survey.stop ?? DamagedPlace(offset: end, damage: .unfinishedGroup)
    let claim = claimed?.head.position ?? RecordPosition(session: 0, sequence: 0)
    switch cause {
    case .damage: return .damaged(at: stop.offset, stop.damage)
    case .newerContent: return .newerContent(at: stop.offset)
    case .acknowledgedMissing: return .acknowledgedMissing(claim, count: missingCount)
    case .acknowledgedDiffers: return .acknowledgedDiffers(claim)
    case .parentDiffers: return .damaged(at: survey.differingParent?.offset ?? end, .parent)
    case .parentMissing: return .parentMissing(survey.missingParent ?? claim)
    case .erasureWrong: return .damaged(at: survey.wrongErasure?.offset ?? end, .erasure)
    case .unknownContent: return .newerContent(at: survey.chain.newerContentAt ?? end)
    case .unknownFeature: return .unknownFeatures(header.unknownCompatible)
    case .keysLost: return .noSlots
    }
  }

  /// What the head file claims in vain, damage or not.
  var acknowledgedProblem: ReadOnlyReason? {
    switch headClaim {
    case .absent, .covered: nil
    case .ahead: reason(for: .acknowledgedMissing)
    case .differs: reason(for: .acknowledgedDiffers)
    }
  }

  /// At least how many acknowledged records are not there.
  private var missingCount: Int {
    guard let claimed else { return 0 }
    let fewer = Int(clamping: claimed.recordCount) - survey.chain.recordCount
    return max(fewer, survey.chain.missingRecords(before: claimed.head))
  }

  /// Brings to its end what was interrupted, when that is the verdict.
  func mend(
    _ storage: any Storage, size: Int64, wallMilliseconds: Int64
  ) throws(JournalError) -> Mended {
    guard case .mend(let mending) = verdict else { return Mended() }
    var mended = Mended()
    if mending != .erasures {
      mended.tail = try cutTail(of: storage, size: size, wallMilliseconds: wallMilliseconds)
    }
    // Whoever can write the file can write a list: in a sealed one it waits for the keys.
    if mending != .tail, !header.isSealed {
      _ = try storage.eraseEverywhere(survey.erasureRests)
      mended.erasures = survey.erasureRests.count
    }
    return mended
  }

  /// Cuts an unfinished tail; its copy is durable before the cut.
  private func cutTail(
    of storage: any Storage, size: Int64, wallMilliseconds: Int64
  ) throws(JournalError) -> TornTail {
    let end = survey.chain.end
    let tail = try storage.bytes(from: end, count: Int(size - end))
    do {
      let copy = try storage.keepTail(tail, wallMilliseconds: wallMilliseconds)
      try storage.truncate(to: end)
      try storage.synchronize()
      return TornTail(bytes: tail.count, copyPath: copy)
    } catch {
      throw error.asNoSpace(needed: tail.count)
    }
  }

  func report(headerDamage: DamagedPlace?, mended: Mended, size: Int64) -> OpeningReport {
    let chain = survey.chain
    return OpeningReport(
      recordCount: chain.recordCount, groupCount: chain.groupCount, repaired: mended.tail,
      finishedErasures: mended.erasures, health: health, headerDamage: headerDamage,
      lastSession: chain.lastSession.flatMap { chain.sessions[$0]?.opening },
      lastClock: chain.clock, fileSize: mended.tail == nil ? size : chain.end)
  }
}

/// What opening brought to its end.
struct Mended {
  var tail: TornTail?
  /// How many records were erased.
  var erasures = 0
}
