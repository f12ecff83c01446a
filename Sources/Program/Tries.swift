/// Wrong passphrases in a row, and how long none is taken after them.
///
/// It slows down whoever tries at the keyboard. Whoever carries the file away tries elsewhere: there
/// only the passphrase's strength and the cost of each try stand in the way.
struct Tries: Equatable {
  private var wrong = 0
  private var until: Int64 = 0

  /// The third wrong one waits for 5 s, each after it for twice as long, up to a minute.
  mutating func failed(at now: Int64) {
    wrong += 1
    guard wrong >= 3 else { return }
    let seconds = min(60, Int64(5) << Int64(min(wrong - 3, 4)))
    until = now + seconds * 1000
  }

  /// The seconds left, a begun one counting whole.
  func secondsLeft(at now: Int64) -> Int { Int(max(0, until - now) + 999) / 1000 }

  /// How long until the number of seconds left is another one, in milliseconds.
  func untilNextSecond(at now: Int64) -> Int? {
    now < until ? Int((until - now - 1) % 1000) + 1 : nil
  }
}
