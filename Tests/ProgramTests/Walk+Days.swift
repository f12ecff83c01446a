import Canvas
import Domain
import Program
import Recording
import Testing
import Wording

/// Something that was done on an earlier day.
struct Past {
  var day: Day
  var command: Command

  init(_ day: String, _ command: Command) throws {
    self.day = try #require(Day(iso: day))
    self.command = command
  }
}

extension Walk {
  /// A centre in which things were done on earlier days; operator 1 signs in.
  ///
  /// Opinions are operator 1's, all else operator 2's, who drafts the projects.
  init(language: Language = .french, past: [Past]) throws {
    try self.init(language: language)
    var count: UInt64 = 0
    func next() -> RawID {
      count += 1
      return RawID(high: 0xB6, low: count << 16)
    }
    let moment = Moment(wallMilliseconds: 1_795_255_200_000, utcOffsetMinutes: 60)
    let chronicle = session.chronicle
    for one in past {
      var number: Operator.Number = 2
      if case .giveOpinion = one.command { number = 1 }
      try chronicle.perform(
        [one.command],
        by: Act(id: next(), operatorNumber: number, desk: 1, day: one.day, today: Walk.today),
        at: moment)
    }
    session = Session(
      chronicle,
      surroundings: Surroundings(
        today: { Walk.today }, moment: { moment }, minuteOfDay: { 600 }, randomID: next,
        device: [UInt8](repeating: 7, count: 16)), language: language, desk: 1, theme: "night",
      themes: ["night", "day"])
    press(.enter)
  }
}
