/// How far the machine's clock stands from what the records say the time was.
///
/// A dead battery sets a clock years back; what is written then would seem written before its
/// causes.
public enum ClockDoubt: Equatable, Sendable {
  /// More than an hour behind the newest record; milliseconds.
  case behind(Int64)
  /// More than 30 days ahead of the newest record; milliseconds.
  case ahead(Int64)

  private static let hour: Int64 = 3_600_000
  private static let mostAhead: Int64 = 30 * 24 * hour

  /// Holds a wall clock against the newest record's; `nil` where there is no record, or no doubt.
  public init?(wallMilliseconds: Int64, newest: HybridClock) {
    guard newest.raw > 0 else { return nil }
    let difference = wallMilliseconds - newest.milliseconds
    if difference < -ClockDoubt.hour {
      self = .behind(-difference)
    } else if difference > ClockDoubt.mostAhead {
      self = .ahead(difference)
    } else {
      return nil
    }
  }
}

extension Journal {
  /// Whether to ask about the machine's clock before anything is written; never of an example, whose
  /// days are invented.
  public func clockDoubt(wallMilliseconds: Int64) -> ClockDoubt? {
    mark == .demo ? nil : ClockDoubt(wallMilliseconds: wallMilliseconds, newest: clock)
  }
}
