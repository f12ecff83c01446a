import Canvas
import Domain
import Journaling
import Program
import Recording
import Wording

/// A machine that dies and is started again: its clock goes on, its draft file stays.
final class Machine {
  /// What stands in the draft file.
  var disk: [Operator.Number: [UInt8]] = [:]
  /// How often it was written.
  var writes = 0
  /// What is in the way of writing.
  var obstacle: Phrase?
  var milliseconds: Int64 = 1_795_255_200_000
  private var count: UInt64 = 0

  var surroundings: Surroundings {
    Surroundings(
      today: { Walk.today },
      moment: { Moment(wallMilliseconds: self.milliseconds, utcOffsetMinutes: 60) },
      minuteOfDay: { 600 },
      randomID: {
        self.count += 1
        return RawID(high: 0xC7, low: self.count << 16)
      }, device: [UInt8](repeating: 7, count: 16))
  }
}

extension Walk {
  /// Opens the program anew on the journal as it is on disk, as after any death; nobody is at the
  /// desk yet.
  mutating func reopen(on machine: Machine) throws {
    let language = session.language
    session.chronicle.journal.close()
    let journal = try Journal.open(
      at: path, for: .writing, wallMilliseconds: machine.milliseconds)
    session = Session(
      try Chronicle(journal), surroundings: machine.surroundings, language: language, desk: 1,
      theme: "night", themes: ["night", "day"], restoring: machine.disk)
  }

  /// Writes what is due, as the loop does between two keys.
  mutating func keep(on machine: Machine) {
    guard session.draftsDue() == 0 else { return }
    session.keepDrafts { drafts in
      machine.writes += 1
      if machine.obstacle == nil { machine.disk = drafts }
      return machine.obstacle
    }
  }

  /// The screen without what the last key made it say.
  mutating func quiet() -> String {
    press(.control("c"))
    return screen
  }
}
