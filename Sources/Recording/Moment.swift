/// What the machine's clock says at one moment: a claim, kept beside the effective day.
public struct Moment: Equatable, Sendable {
  /// Milliseconds since 1970.
  public var wallMilliseconds: Int64
  public var utcOffsetMinutes: Int16

  public init(wallMilliseconds: Int64, utcOffsetMinutes: Int16) {
    self.wallMilliseconds = wallMilliseconds
    self.utcOffsetMinutes = utcOffsetMinutes
  }
}
