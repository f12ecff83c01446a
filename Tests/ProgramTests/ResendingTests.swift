import Domain
import Journaling
import Program
import Recording
import Testing

@Suite("An action that comes again")
struct ResendingTests {
  private let chronicle: Chronicle
  private let path: String
  private let moment = Counter().moment
  private let person = Beneficiary.ID(RawID(high: 1, low: 1))

  init() throws {
    let open = Command.openFile(
      OpenFile(
        id: person,
        notice: Notice(way: .readAloud, language: .darija, consents: true, image: false),
        identity: [.givenNameLatin: .text("Ali"), .commune: .text("Tiznit")]))
    let walk = try Walk(preparing: [open])
    chronicle = walk.session.chronicle
    path = walk.path
  }

  private func act(_ number: UInt64) -> Act {
    Act(
      id: RawID(high: 0xFE, low: number), operatorNumber: 2, desk: 1, day: Walk.today,
      today: Walk.today)
  }

  private func perform(
    _ command: Command, _ number: UInt64, in other: Chronicle? = nil
  ) throws(ChronicleError) -> [Event] {
    try (other ?? chronicle).perform([command], by: act(number), at: moment)
  }

  private func isReused(
    _ command: Command, _ number: UInt64, in other: Chronicle? = nil
  ) -> Bool {
    do throws(ChronicleError) {
      _ = try perform(command, number, in: other)
      return false
    } catch {
      return error
        == .rejected(Rejection(.actionReused, [.id: .id(RawID(high: 0xFE, low: number))]))
    }
  }

  /// The same journal, opened anew.
  private func reopened() throws -> Chronicle {
    chronicle.journal.close()
    return try Chronicle(
      try Journal.open(
        at: path, for: .writing, wallMilliseconds: moment.wallMilliseconds))
  }

  @Test("the same commands happen once and answer the same, other ones are refused")
  func once() throws {
    let first = try perform(.recordAdvice(.darija), 1)
    #expect(try perform(.recordAdvice(.darija), 1) == first)
    #expect(isReused(.recordAdvice(.tachelhit), 1))
    let words = try perform(.editFile(person, [.commune: .text("Agadir")]), 2)
    #expect(try perform(.editFile(person, [.commune: .text("Agadir")]), 2) == words)
    #expect(isReused(.editFile(person, [.commune: .text("Tiznit")]), 2))
    #expect(chronicle.state.advice.count == 1)
    let again = try reopened()
    #expect(try perform(.recordAdvice(.darija), 1, in: again) == first)
    #expect(isReused(.recordAdvice(.tachelhit), 1, in: again))
  }

  @Test("what changed nothing changes nothing when it comes again after a change")
  func nothing() throws {
    let same = Command.editFile(person, [.commune: .text("Tiznit")])
    let count = chronicle.recordCount
    #expect(try perform(same, 1).isEmpty)
    #expect(chronicle.recordCount == count + 1)
    _ = try perform(.editFile(person, [.commune: .text("Agadir")]), 2)
    #expect(try perform(same, 1).isEmpty)
    #expect(isReused(.recordAdvice(.darija), 1))
    #expect(isReused(.editFile(person, [.commune: .text("Taroudant")]), 1))
    let again = try reopened()
    #expect(try perform(same, 1, in: again).isEmpty)
    #expect(again.state == chronicle.state)
    #expect(again.state.beneficiaries[person]?.fields.text(.commune) == "Agadir")
  }
}
