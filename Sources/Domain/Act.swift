/// Who asks for a command, where and for which day.
///
/// Chance and clocks stay outside: every id and day is handed in as a value.
public struct Act: Equatable, Sendable {
  public var id: ActionID
  public var operatorNumber: Operator.Number
  public var desk: UInt16
  /// The effective day: what is done may be typed later.
  public var day: Day
  /// The day it is typed.
  public var today: Day
  /// The words with which a warning is passed; without them a warning refuses.
  public var overrideReason: String?

  public init(
    id: ActionID, operatorNumber: Operator.Number, desk: UInt16, day: Day, today: Day? = nil,
    overrideReason: String? = nil
  ) {
    self.id = id
    self.operatorNumber = operatorNumber
    self.desk = desk
    self.day = day
    self.today = today ?? day
    self.overrideReason = overrideReason
  }
}
