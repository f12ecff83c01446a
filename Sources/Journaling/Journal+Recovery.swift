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

/// Whether the payloads that erase records list are gone.
enum Erased: CaseIterable {
  case gone
  /// An erasure was interrupted.
  case remain
  /// A list is wrong about a record that is there.
  case wrong
}

/// Whether some passphrase can open what is sealed.
enum Keys: CaseIterable {
  /// Nothing is sealed.
  case unneeded
  case kept
  /// No key slot can be read.
  case lost
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
  var erased: Erased
  var keys: Keys
  var familiarity: Familiarity
  var access: Access
}

/// What opening does.
enum Verdict: Hashable {
  /// The whole groups are all there is, or all that a reader needs.
  case goOn
  /// What was interrupted is brought to its end.
  case mend(Mending)
  /// Nothing is written, for this cause.
  case readOnly(Cause)

  /// Why nothing is written.
  enum Cause: Hashable {
    case damage, newerContent, acknowledgedMissing, acknowledgedDiffers
    case parentMissing, parentDiffers, erasureWrong, unknownContent, unknownFeature, keysLost
  }

  /// What was interrupted.
  enum Mending: Hashable {
    /// The unfinished tail is copied, then cut.
    case tail
    /// What erase records list is overwritten.
    case erasures
    case both
  }
}

extension Verdict {
  /// The table: the first row that fits answers.
  ///
  /// Damage comes first because its place is what a person must know; a tail is cut only when
  /// nothing else is in doubt, and nothing erased either, since these are the steps here that cannot
  /// be taken back.
  init(_ seen: Observation) {
    self = Verdict.doubt(seen).map { .readOnly($0) } ?? Verdict.undoubted(seen)
  }

  private static func doubt(_ seen: Observation) -> Cause? {
    switch (seen.ending, seen.head, seen.erased, seen.parents, seen.familiarity, seen.keys) {
    case (.damaged, _, _, _, _, _): .damage
    case (.newer, _, _, _, _, _): .newerContent
    case (_, .differs, _, _, _, _): .acknowledgedDiffers
    case (_, .ahead, _, _, _, _): .acknowledgedMissing
    // A reader sees the writer's next group half written; for a writer it is too much to cut.
    case (.oversized, _, _, _, _, _): .damage
    case (_, _, .wrong, _, _, _): .erasureWrong
    case (_, _, _, .differ, _, _): .parentDiffers
    case (_, _, _, .missing, _, _): .parentMissing
    case (_, _, _, _, .unknownContent, _): .unknownContent
    case (_, _, _, _, .unknownFeature, _): .unknownFeature
    case (_, _, _, _, _, .lost): .keysLost
    case (.clean, _, _, _, _, _), (.unfinished, _, _, _, _, _): nil
    }
  }

  private static func undoubted(_ seen: Observation) -> Verdict {
    switch (seen.ending, seen.erased, seen.access) {
    case (_, _, .reading): .goOn
    case (.unfinished, .remain, .writing): .mend(.both)
    case (.unfinished, _, .writing): .mend(.tail)
    case (_, .remain, .writing): .mend(.erasures)
    default: .goOn
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
