public import Domain
public import Reference

/// The centre of Agadir as an example: what the press tells of agreements and operations that it
/// could hold, carried by people who do not exist.
///
/// The same day gives the same steps on every machine. People, prices and dates that the press
/// does not state are invented and say so where a reader could mistake them.
public enum ExampleCentre {
  /// The earliest day at which the example can stand: the press's last operation is a year old.
  ///
  /// An earlier day is moved here, for nothing is handed over before its day.
  public static let earliestDay = Day(number: 20_667)  // 2026-08-02

  /// All steps in the order in which they were given; the domain accepts every one in this order.
  ///
  /// - Parameters:
  ///   - today: the day on which the example stands; there is a ceremony on the next day.
  ///   - tongue: the language in which its people write notes, places and labels. English writes
  ///     French, as a centre does.
  public static func steps(today: Day, writing tongue: Tongue = .french) -> [ExampleStep] {
    var script = Script(today: max(today, earliestDay), writing: tongue)
    let stories: [(inout Script) -> Void] = [
      { $0.found() }, { $0.publishPressFigures() }, { $0.playTiznit() }, { $0.playAgadir() },
      { $0.playGuelmim() }, { $0.playTwentySeven() }, { $0.playComplements() },
      { $0.playWaiting() }, { $0.playRecentFiles() }, { $0.playContacts() },
    ]
    for (number, story) in stories.enumerated() {
      // A chance of its own, so that more visits in one story change nobody's name in the next.
      script.chance = Chance(seed: 2026 + UInt64(number))
      story(&script)
    }
    return script.steps
  }
}
