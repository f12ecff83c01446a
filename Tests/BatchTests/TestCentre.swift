import Domain
import Testing

@testable import Batch

/// A centre in memory that takes lines as the command line does, without a journal.
struct TestCentre {
  var state = State()
  private(set) var lines = 0
  private var sequence: UInt32 = 0

  /// Sends a command's fields under a fresh action and gives the answer.
  mutating func send(
    _ command: String, _ fields: JSONValue = [:], on day: String = "2026-11-21",
    by worker: Operator.Number = 1
  ) throws -> JSONValue {
    lines += 1
    let action = RawID(high: 0xA, low: UInt64(lines)).hex
    let head: JSONValue = [
      "action": .string(action), "command": .string(command), "on": .string(day),
    ]
    return try take(head.adding(fields).description, by: worker)
  }

  /// Takes one line and gives the answer, read back as JSON.
  mutating func take(_ line: String, by worker: Operator.Number = 1) throws -> JSONValue {
    let asked: Request
    do throws(BatchError) {
      asked = try request(from: line, in: state)
    } catch {
      return try read(answer(to: actionID(of: line), malformed: error))
    }
    let today = try #require(Day(iso: "2027-12-31"))
    let act = Act(
      id: asked.action, operatorNumber: worker, desk: 1, day: asked.day ?? today, today: today,
      overrideReason: asked.reason)
    let events: [Event]
    do throws(Rejection) {
      events = try state.events(for: asked.command, by: act)
    } catch {
      return try read(answer(to: asked.action, refused: error))
    }
    keep(events, act)
    return try read(answer(to: asked.action, events: events, in: state))
  }

  private mutating func keep(_ events: [Event], _ act: Act) {
    sequence += 1
    for (index, event) in events.enumerated() {
      state.apply(
        Entry(
          id: EventID(session: 1, sequence: sequence, index: UInt16(index)), action: act.id,
          operatorNumber: act.operatorNumber, desk: act.desk, wallMilliseconds: 0,
          utcOffsetMinutes: 60, day: act.day, event: event))
    }
  }

  private func read(_ answer: String) throws -> JSONValue {
    #expect(!answer.contains("\n"))
    let json = try #require(JSONValue(json: answer))
    #expect(json["version"] == 1)
    return json
  }

  /// The id that an answer names, after making sure that it says yes.
  func id(_ answer: JSONValue, _ name: String = "id") throws -> JSONValue {
    #expect(answer["ok"] == true, "\(answer)")
    return try #require(answer["ids"]?[name])
  }

  /// A centre with a coordinator, 1, and a worker, 2.
  static func agadir() throws -> TestCentre {
    var centre = TestCentre()
    let founded = try centre.send(
      "foundCentre",
      [
        "letters": "AGD", "nameArabic": "أكادير", "nameFrench": "Agadir", "desk": 1,
        "coordinator": 1, "coordinatorName": "منسقة",
      ])
    #expect(founded["ok"] == true)
    let added = try centre.send(
      "addOperator", ["number": 2, "name": "Agent", "rights": ["intake", "followUp"]])
    #expect(added["ok"] == true)
    return centre
  }
}
