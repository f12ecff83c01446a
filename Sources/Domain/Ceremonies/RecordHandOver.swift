/// A hand-over as asked at the desk.
public struct RecordHandOver: Equatable, Sendable {
  public var ceremony: Ceremony.ID
  public var allocation: Allocation.ID
  /// `full`, `partial` or `proxy`.
  public var outcome: HandOverOutcome
  /// The lines handed over; nothing for all that no hand-over holds yet.
  public var lines: [AllocationLine.ID]?
  /// Proxy, reader and reason, in words.
  public var details: Details

  public init(
    ceremony: Ceremony.ID, allocation: Allocation.ID, outcome: HandOverOutcome = .full,
    lines: [AllocationLine.ID]? = nil, details: Details = [:]
  ) {
    self.ceremony = ceremony
    self.allocation = allocation
    self.outcome = outcome
    self.lines = lines
    self.details = details
  }
}
