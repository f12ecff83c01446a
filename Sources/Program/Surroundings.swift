public import Domain
public import Recording
public import Sealing
public import Wording

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
  /// Milliseconds of a clock that nobody sets and that runs while the machine sleeps.
  public var monotonicMilliseconds: () -> Int64
  /// What one try costs of a passphrase that is made now.
  public var keyCost: () -> KeyCost
  /// Free bytes on the disk of a file; nothing where the system does not tell.
  public var roomLeft: (String) -> Int64?
  /// Copies the journal of this path to a file or into a folder; says what came of it.
  public var backUp: (String, String) -> BackupAnswer

  public init(
    today: @escaping () -> Day, moment: @escaping () -> Moment,
    minuteOfDay: @escaping () -> Int, randomID: @escaping () -> RawID, device: [UInt8],
    monotonicMilliseconds: @escaping () -> Int64 = { 0 },
    keyCost: @escaping () -> KeyCost = { .interactive },
    roomLeft: @escaping (String) -> Int64? = { _ in nil },
    backUp: @escaping (String, String) -> BackupAnswer = { _, _ in
      BackupAnswer(words: .diskRefuses, isDone: false)
    }
  ) {
    self.today = today
    self.moment = moment
    self.minuteOfDay = minuteOfDay
    self.randomID = randomID
    self.device = device
    self.monotonicMilliseconds = monotonicMilliseconds
    self.keyCost = keyCost
    self.roomLeft = roomLeft
    self.backUp = backUp
  }
}

/// What came of a backup.
public struct BackupAnswer {
  /// Where it lies and what it holds, or what was in the way.
  public var words: Phrase
  public var isDone: Bool

  /// An answer from its parts.
  public init(words: Phrase, isDone: Bool) {
    self.words = words
    self.isDone = isDone
  }
}
