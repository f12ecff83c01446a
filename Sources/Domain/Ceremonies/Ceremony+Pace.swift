extension Ceremony {
  /// How many people have an outcome.
  public var settled: Int { entries.count { $0.outcome != nil } }

  /// When the last person will have been served at the pace kept so far, in minutes since midnight.
  ///
  /// Nothing until two people are through and a minute has passed: one point makes no pace.
  public func expectedEnd(at minute: Int) -> Int? {
    let times = entries.filter { $0.outcome != nil }.compactMap(\.settledAt)
    guard times.count > 1, times.count < entries.count, let first = times.min(), minute > first,
      minute >= (times.max() ?? 0)
    else { return nil }
    let left = entries.count - times.count
    let end = minute + (left * (minute - first) + times.count - 1) / times.count
    return end < 24 * 60 ? end : nil
  }
}
