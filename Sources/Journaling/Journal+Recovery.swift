internal import Sealing

// What opening observes, and the one answer to each combination.

/// How the walk over the records ended.
enum Ending: CaseIterable {
  /// At the end of the file, after a whole group.
  case clean
  /// In bytes at the very end that one unfinished write explains.
  case unfinished
  /// In bytes at the end that are more than any write.
  case oversized
  /// Before records that are whole, or at one whose checks are right and which does not follow.
  case damaged
  /// At a record that only a newer program can read.
  case newer
}

/// What the head file says about the records.
enum HeadClaim: CaseIterable {
  /// Nothing: it is not there, torn, or of another file.
  case absent
  /// A record that is there.
  case covered
  /// A record that is not there.
  case ahead
  /// Another record than the one that is there.
  case differs
}

/// Whether the records that sessions follow from are there.
enum Parents: CaseIterable {
  case present
  case missing
  case differ
}

/// Whether all that is there is understood.
enum Familiarity: CaseIterable {
  case complete
  /// A kind or a flag of a record is unknown.
  case unknownContent
  /// The file header names an optional feature that is unknown.
  case unknownFeature
}

/// All that decides what opening does.
struct Observation: Hashable {
  var ending: Ending
  var head: HeadClaim
  var parents: Parents
  var familiarity: Familiarity
  var access: Access
}

/// What opening does.
enum Verdict: Hashable {
  /// The whole groups are all there is, or all that a reader needs.
  case goOn
  /// The unfinished tail is copied, then cut.
  case cutTail
  /// Nothing is written, for this cause.
  case readOnly(Cause)

  /// Why nothing is written.
  enum Cause: Hashable {
    case damage, newerContent, acknowledgedMissing, acknowledgedDiffers
    case parentMissing, parentDiffers, unknownContent, unknownFeature
  }
}

extension Verdict {
  /// The table: the first row that fits answers.
  ///
  /// Damage comes first because its place is what a person must know; a tail is cut only when
  /// nothing else is in doubt, since a cut is the one step here that cannot be taken back.
  init(_ seen: Observation) {
    self =
      switch (seen.ending, seen.head, seen.parents, seen.familiarity, seen.access) {
      case (.damaged, _, _, _, _): .readOnly(.damage)
      case (.newer, _, _, _, _): .readOnly(.newerContent)
      case (_, .differs, _, _, _): .readOnly(.acknowledgedDiffers)
      case (_, .ahead, _, _, _): .readOnly(.acknowledgedMissing)
      // A reader sees the writer's next group half written; for a writer it is too much to cut.
      case (.oversized, _, _, _, _): .readOnly(.damage)
      case (_, _, .differ, _, _): .readOnly(.parentDiffers)
      case (_, _, .missing, _, _): .readOnly(.parentMissing)
      case (_, _, _, .unknownContent, _): .readOnly(.unknownContent)
      case (_, _, _, .unknownFeature, _): .readOnly(.unknownFeature)
      case (.unfinished, _, _, _, .writing): .cutTail
      case (.unfinished, _, _, _, .reading), (.clean, _, _, _, _): .goOn
      }
  }
}

/// A place in the file and what is wrong there.
public struct DamagedPlace: Hashable, Sendable {
  /// The offset in bytes.
  public var offset: Int64
  /// What is wrong.
  public var damage: Damage

  /// A place and what is wrong there.
  public init(offset: Int64, damage: Damage) {
    self.offset = offset
    self.damage = damage
  }
}

/// The outcome of a walk over all records of a file.
struct Survey {
  var chain = Chain()
  var ending = Ending.clean
  /// Where the walk stopped and why, unless at the clean end.
  var stop: DamagedPlace?
  /// The first parent that is not there, or is another record.
  var missingParent: RecordPosition?
  var differingParent: DamagedPlace?

  /// Walks over the records of a file of this size.
  init(_ storage: any Storage, size: Int64) throws(JournalError) {
    try walk(FrameReader(storage, from: FileHeader.end, to: size), storage, size: size)
    chain.abandonGroup()
    if !chain.claims.isEmpty { try resolveParents(storage) }
  }

  var parents: Parents {
    if differingParent != nil { return .differ }
    return missingParent == nil ? .present : .missing
  }

  private mutating func walk(
    _ reader: FrameReader, _ storage: any Storage, size: Int64
  ) throws(JournalError) {
    while true {
      let place = reader.offset
      switch try reader.next() {
      case .frame(let frame):
        guard let damage = chain.accept(frame) else { continue }
        return finish(.damaged, at: place, damage)
      case .newer:
        return finish(.newer, at: place, .frameHeader)
      case .broken(let damage):
        let ending = try Survey.ending(damage, at: place, chain.end, storage, size: size)
        return finish(ending, at: place, damage)
      case .end:
        guard chain.isInsideGroup else { return }
        return finish(
          size - chain.end > Limits.group ? .oversized : .unfinished, at: place, .unfinishedGroup)
      }
    }
  }

  private mutating func finish(_ ending: Ending, at place: Int64, _ damage: Damage) {
    self.ending = ending
    stop = DamagedPlace(offset: place, damage: damage)
  }

  /// Tells an unfinished write from damage: by position, not by what the bytes look like.
  ///
  /// Power cuts leave zeros, garbage or the later part of a write; what they cannot leave is a
  /// record that was written afterwards.
  private static func ending(
    _ damage: Damage, at place: Int64, _ lastWhole: Int64, _ storage: any Storage, size: Int64
  ) throws(JournalError) -> Ending {
    // The header's check was right: someone wrote this length on purpose.
    if damage == .payloadLength { return .damaged }
    if try FrameReader.groupBegin(in: storage, from: place + 1, to: size) != nil { return .damaged }
    return size - lastWhole > Limits.group ? .oversized : .unfinished
  }

  /// Looks up parents that were not the newest record of their session where they are named.
  ///
  /// That happens in joined files only, so a second walk is cheaper than keeping every hash.
  private mutating func resolveParents(_ storage: any Storage) throws(JournalError) {
    let wanted = Set(chain.claims.map(\.parent.position))
    var found: [RecordPosition: Digest] = [:]
    let reader = FrameReader(storage, from: FileHeader.end, to: chain.end)
    while case .frame(let frame) = try reader.next() {
      if wanted.contains(frame.header.position) { found[frame.header.position] = frame.hash }
    }
    for claim in chain.claims where chain.lost[claim.parent] == nil {
      guard let hash = found[claim.parent.position] else {
        missingParent = missingParent ?? claim.parent.position
        continue
      }
      if hash != claim.parent.hash, differingParent == nil {
        differingParent = DamagedPlace(offset: claim.offset, damage: .parent)
      }
    }
  }
}
