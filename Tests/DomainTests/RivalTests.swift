import Domain
import Testing

@Suite("Rival edits")
struct RivalTests {
  private struct Fork {
    var one: World
    var two: World
    var person: Beneficiary.ID

    init() throws {
      var world = try World.founded()
      try world.perform(.openDesk(2))
      person = try world.person([.commune: .text("Agadir"), .district: .text("Nord")])
      one = world.fork(session: 11, desk: 1)
      two = world.fork(session: 12, desk: 2)
    }

    func joined(_ field: Field = .commune) throws -> FieldSet.Known {
      let state = World.joined([one.journal, two.journal])
      return try #require(state.beneficiaries[person]?.fields.known(field))
    }
  }

  private func edit(_ fork: Fork, _ commune: String) -> Command {
    .editFile(fork.person, [.commune: .text(commune)])
  }

  @Test("two machines that change one field leave both values until someone chooses")
  func concurrent() throws {
    var fork = try Fork()
    try fork.one.perform(edit(fork, "Tiznit"))
    try fork.two.perform(edit(fork, "Taroudant"))
    let known = try fork.joined()
    #expect(known.value == .text("Taroudant"))
    #expect(known.rivals == [.text("Tiznit")])
  }

  @Test("two machines that change different fields dispute nothing")
  func differentFields() throws {
    var fork = try Fork()
    try fork.one.perform(edit(fork, "Tiznit"))
    try fork.two.perform(.editFile(fork.person, [.district: .text("Sud")]))
    #expect(try fork.joined().rivals.isEmpty)
    #expect(try fork.joined(.district).value == .text("Sud"))
  }

  @Test("two machines that write the same value dispute nothing")
  func sameValue() throws {
    var fork = try Fork()
    try fork.one.perform(edit(fork, "Tiznit"))
    try fork.two.perform(edit(fork, "Tiznit"))
    #expect(try fork.joined().rivals.isEmpty)
  }

  @Test("a value that its own machine replaced is no rival, and a later edit hides no rival")
  func severalEdits() throws {
    var early = try Fork()
    try early.one.perform(edit(early, "A1"))
    try early.two.perform(edit(early, "B1"))
    try early.one.perform(edit(early, "A2"))
    let first = try early.joined()
    #expect(first.value == .text("A2"))
    #expect(first.rivals == [.text("B1")])
    try early.two.perform(edit(early, "B2"))
    try early.two.perform(edit(early, "B3"))
    let second = try early.joined()
    #expect(second.value == .text("B3"))
    #expect(second.rivals == [.text("A2")])
  }

  @Test("a field emptied on one machine and written on the other shows both")
  func emptied() throws {
    var fork = try Fork()
    try fork.one.perform(
      .correct(
        Correct(subject: .beneficiary(fork.person), field: .commune, value: nil, reason: "R")))
    try fork.two.perform(edit(fork, "Taroudant"))
    #expect(try fork.joined().rivals == [nil])
  }

  @Test(
    "a choice settles a disputed field, whichever value is chosen and by whichever command",
    arguments: ["Tiznit", "Taroudant", "Ifni"])
  func settling(_ choice: String) throws {
    var fork = try Fork()
    try fork.one.perform(edit(fork, "Tiznit"))
    try fork.two.perform(edit(fork, "Taroudant"))
    let commands: [Command] = [
      edit(fork, choice),
      .correct(
        Correct(
          subject: .beneficiary(fork.person), field: .commune, value: .text(choice), reason: "R")),
    ]
    for command in commands {
      var state = World.joined([fork.one.journal, fork.two.journal])
      #expect(state.beneficiaries[fork.person]?.fields.disputed.count == 1)
      let act = fork.one.act()
      for (index, event) in try state.events(for: command, by: act).enumerated() {
        state.apply(
          Entry(
            id: EventID(session: 20, sequence: 1, index: UInt16(index)), action: act.id,
            operatorNumber: act.operatorNumber, desk: act.desk, wallMilliseconds: 0,
            utcOffsetMinutes: 0, day: act.day, event: event))
      }
      let known = state.beneficiaries[fork.person]?.fields.known(.commune)
      #expect(known?.value == .text(choice))
      #expect(known?.rivals.isEmpty == true)
    }
  }
}
