/// A hybrid logical clock: milliseconds since 1970 in the upper 48 bits, a counter in the lower 16.
///
/// It never runs backwards within a file, whatever the machine's own clock does, so that records of
/// joined files sort in an order that every machine finds alike.
public struct HybridClock: Hashable, Comparable, Sendable {
  /// Both parts in one word.
  public var raw: UInt64

  /// A clock from its word.
  public init(raw: UInt64) {
    self.raw = raw
  }

  /// Milliseconds since 1970: the greatest wall clock seen so far.
  public var milliseconds: Int64 { Int64(raw >> 16) }

  /// How many times the clock moved within that millisecond.
  public var counter: UInt16 { UInt16(truncatingIfNeeded: raw) }

  /// The clock of the next group: the wall's time when that is ahead, else one count further.
  ///
  /// A full counter carries into the milliseconds. At the very end of time (the year 10889, or a
  /// hostile file) the clock stands still; a journal then refuses to append.
  public func next(after wallMilliseconds: Int64) -> HybridClock {
    let wall = UInt64(min(max(wallMilliseconds, 0), 0xFFFF_FFFF_FFFF)) << 16
    let following = raw == .max ? raw : raw + 1
    return HybridClock(raw: max(wall, following))
  }

  /// Earlier before later.
  public static func < (left: HybridClock, right: HybridClock) -> Bool {
    left.raw < right.raw
  }
}
