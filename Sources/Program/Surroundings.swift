public import Domain
public import Recording

/// What the session asks of the world: time, chance and the machine.
///
/// Tests hand in their own.
public struct Surroundings {
  /// The local day of typing.
  public var today: () -> Day
  public var moment: () -> Moment
  /// Minutes since local midnight.
  public var minuteOfDay: () -> Int
  /// 128 random bits.
  public var randomID: () -> RawID
  /// 16 bytes that name this machine.
  public var device: [UInt8]
  /// Free bytes on the disk of a file; nothing where the system does not tell.
  public var roomLeft: (String) -> Int64?

  public init(
    today: @escaping () -> Day, moment: @escaping () -> Moment,
    minuteOfDay: @escaping () -> Int, randomID: @escaping () -> RawID, device: [UInt8],
    roomLeft: @escaping (String) -> Int64? = { _ in nil }
  ) {
    self.today = today
    self.moment = moment
    self.minuteOfDay = minuteOfDay
    self.randomID = randomID
    self.device = device
    self.roomLeft = roomLeft
  }
}
