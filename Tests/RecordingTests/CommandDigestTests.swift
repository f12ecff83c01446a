import Domain
import Testing

@testable import Recording

@Suite("What tells commands apart")
struct CommandDigestTests {
  private func digest(_ details: Details) -> CommandDigest {
    CommandDigest(of: [.editFile(person, details)])
  }

  @Test("the same commands have one digest, in whatever order their fields were given")
  func same() {
    var (forth, back): (Details, Details) = ([:], [:])
    let fields = Field.allCases.filter(\.isPersonal)
    for field in fields { forth[field] = .text(field.name) }
    for field in fields.reversed() { back[field] = .text(field.name) }
    #expect(digest(forth) == digest(back))
  }

  @Test("another command, another id, another order and another value have another digest")
  func others() {
    let commands: [[Command]] = [
      [], [.recordAdvice(.darija)], [.recordAdvice(.tachelhit)], [.partFiles(person)],
      [.partFiles(otherPerson)], [.partFiles(person), .partFiles(otherPerson)],
      [.partFiles(otherPerson), .partFiles(person)],
      [.voidCheque(number: "1", replacedBy: nil)], [.voidCheque(number: "1", replacedBy: "2")],
      [.editFile(person, [.dependants: .number(1)])], [.editFile(person, [.jobs: .number(1)])],
      [.editFile(person, [.dependants: .number(2)])],
    ]
    let facts = commands.map { CommandDigest(of: $0).facts }
    #expect(Set(facts).count == commands.count)
  }

  @Test("the words of a person change the digest of all and not that of the facts")
  func words() {
    let (one, other) = (digest([.commune: .text("a")]), digest([.commune: .text("b")]))
    #expect(one.facts == other.facts)
    #expect(one.all != other.all)
    let reasons = ["a", "b"].map { reason in
      CommandDigest(of: [
        .correct(
          Correct(subject: .beneficiary(person), field: .commune, value: nil, reason: reason))
      ])
    }
    #expect(reasons[0].facts == reasons[1].facts)
    #expect(reasons[0].all != reasons[1].all)
  }
}
