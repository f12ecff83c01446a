public import Domain
public import Wording

/// What of the half-typed forms is on disk, and since when something is not.
struct Keeping {
  /// The drafts of those who are not at the desk.
  var others: [Operator.Number: [UInt8]]
  /// What was last written, all operators' together.
  var written: [Operator.Number: [UInt8]]
  /// Whether drafts are kept at all: where nothing can be recorded nothing is typed.
  let isPossible: Bool
  /// When the first key came that may not be on disk, in milliseconds of the wall clock.
  var since: Int64?
  /// Whether a field was left, so that it is to be kept at once.
  var isUrgent = false
  /// Why the last writing failed; it is told for as long as that is so.
  var problem: Phrase?

  /// - Parameters:
  ///   - found: The drafts that are there, on disk or only in memory since it failed.
  ///   - written: Those on disk, and what was in the way of the others.
  init(
    _ found: [Operator.Number: [UInt8]], written: WrittenDrafts?, isPossible: Bool
  ) {
    others = found
    self.written = written?.drafts ?? found
    problem = (written?.problem).map { .draftsNotKept + $0 }
    self.isPossible = isPossible
  }

  /// The longest time between a key and the disk, in milliseconds.
  static let delay: Int64 = 1000
  /// How long nothing is tried again after a failure, in milliseconds.
  static let pause: Int64 = 10_000
}

/// What of the drafts is on disk where that is not all.
public struct WrittenDrafts {
  public var drafts: [Operator.Number: [UInt8]]
  /// What was in the way of the rest.
  public var problem: Phrase?
}
