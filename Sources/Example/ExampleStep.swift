public import Domain

/// One command of the example centre, as somebody gave it.
public struct ExampleStep: Sendable {
  /// Who gave it, where and for which day; it is typed on that day.
  public var act: Act
  public var command: Command
  /// Minutes since midnight at which it was given; within a day the steps are in this order.
  public var minuteOfDay: Int
}
