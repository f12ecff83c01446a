import Domain

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
  /// Whether the last writing failed and was told.
  var hasFailed = false

  init(_ found: [Operator.Number: [UInt8]], isPossible: Bool) {
    others = found
    written = found
    self.isPossible = isPossible
  }

  /// The longest time between a key and the disk, in milliseconds.
  static let delay: Int64 = 1000
  /// How long nothing is tried again after a failure, in milliseconds.
  static let pause: Int64 = 10_000
}
