import Domain
import Testing

@Suite("Centre")
struct CentreTests {
  private func founding(
    letters: String = "AGD", name: String? = "Centre", desk: UInt16 = 1,
    coordinator: Operator.Number = 1
  ) -> Command {
    .foundCentre(
      FoundCentre(
        letters: letters, nameArabic: nil, nameFrench: name, desk: desk,
        coordinator: coordinator, coordinatorName: "Coordinatrice"))
  }

  @Test("a centre is founded once, with three letters, a name, a desk and a coordinator")
  func founding() throws {
    var world = World(today: try Day.of(2026, 3, 10))
    #expect(world.code(of: .openDesk(1)) == .centreMissing)
    for letters in ["AG", "AGDR", "A1D", "أكا", "É", ""] {
      #expect(world.code(of: founding(letters: letters)) == .lettersMalformed)
    }
    #expect(world.code(of: founding(name: nil)) == .nameMissing)
    #expect(world.code(of: founding(desk: 0)) == .unknownDesk)
    #expect(world.code(of: founding(coordinator: 0)) == .operatorNumberTaken)
    #expect(world.code(of: founding(), on: world.today + 1) == .dayInFuture)
    try world.perform(founding())
    #expect(world.state.operators[1]?.rights == .all)
    #expect(world.code(of: founding()) == .centreExists)
  }

  @Test("desks and operators have numbers of their own")
  func numbers() throws {
    var world = try World.founded()
    #expect(world.code(of: .openDesk(1)) == .deskNumberTaken)
    #expect(world.code(of: .openDesk(0)) == .deskNumberTaken)
    let taken = AddOperator(number: 2, name: "B", rights: [.intake])
    #expect(world.code(of: .addOperator(taken)) == .operatorNumberTaken)
    let unnamed = AddOperator(number: 3, name: " ", rights: [.intake])
    #expect(
      world.refusal(of: .addOperator(unnamed))
        == Rejection(.missing, [.field: .field(.operatorName)]))
    let idle = AddOperator(number: 3, name: "C", rights: [])
    #expect(
      world.refusal(of: .addOperator(idle)) == Rejection(.missing, [.missing: .text("rights")]))
    world.desk = 2
    #expect(world.code(of: .recordAdvice(.darija)) == .unknownDesk)
  }

  @Test("the last who coordinates stays until there is another")
  func lastCoordinator() throws {
    var world = try World.founded()
    world.worker = World.coordinator
    try world.perform(.changeOperator(2, rights: [.intake]))
    let removal = Command.removeOperator(World.coordinator)
    #expect(world.code(of: removal) == .lastCoordinator)
    #expect(world.code(of: .removeOperator(2)) == nil)
    for number in [3, 4] as [Operator.Number] {
      let other = AddOperator(number: number, name: "D", rights: [.coordinate])
      try world.perform(.addOperator(other))
    }
    try world.perform(removal)
    world.worker = 4
    try world.perform(.removeOperator(3))
    #expect(world.code(of: .removeOperator(4)) == .lastCoordinator)
  }

  @Test("an operator's rights change; the last who coordinates keeps that right")
  func changedRights() throws {
    var world = try World.founded()
    world.worker = World.coordinator
    try world.perform(.changeOperator(2, rights: [.followUp, .erase]))
    #expect(world.state.operators[2]?.rights == [.followUp, .erase])
    #expect(try world.perform(.changeOperator(2, rights: [.followUp, .erase])).isEmpty)
    let less = Command.changeOperator(World.coordinator, rights: [.intake])
    #expect(world.code(of: less) == .lastCoordinator)
    #expect(world.code(of: .changeOperator(World.coordinator, rights: [.coordinate])) == nil)
    let none = world.refusal(of: .changeOperator(2, rights: []))
    #expect(none == Rejection(.missing, [.missing: .text("rights")]))
    #expect(world.code(of: .changeOperator(9, rights: [.intake])) == .unknownOperator)
    try world.perform(.changeOperator(2, rights: [.coordinate]))
    try world.perform(less)
    try world.perform(.removeOperator(World.coordinator), by: 2)
    #expect(world.code(of: less, by: 2) == .unknownOperator)
    #expect(world.state.anomalies.isEmpty)
  }

  @Test("an operator who left or was never there does nothing more")
  func gone() throws {
    var world = try World.founded()
    #expect(world.code(of: .recordAdvice(.darija), by: 9) == .unknownOperator)
    try world.perform(.removeOperator(2), by: World.coordinator)
    #expect(world.code(of: .recordAdvice(.darija), by: 2) == .operatorGone)
    let again = Command.removeOperator(2)
    #expect(world.code(of: again, by: World.coordinator) == .unknownOperator)
    #expect(world.state.operators[2]?.name == "Travailleuse")
  }
}
