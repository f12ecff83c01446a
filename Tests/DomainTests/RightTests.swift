import Domain
import Testing

@Suite("Rights")
struct RightTests {
  @Test("a command is for operators who have one of its rights, and for nobody else")
  func everyCommand() throws {
    var centre = try Doors()
    try centre.tryCentre()
    let person = try centre.tryFile()
    let project = try centre.tryProject(of: person)
    let envelope = try centre.tryMoney()
    try centre.tryGiving(to: project, of: person, from: envelope)
    try centre.tryFollowUp(of: project)
    try centre.tryEnd(of: person)
    #expect(centre.tried == Set(Command.Name.allCases))
  }

  @Test("a correction asks for the right of whoever writes the thing")
  func corrections() {
    func rights(_ subject: Subject) -> Rights {
      Command.correct(Correct(subject: subject, field: .label, value: nil, reason: "R")).rights
    }
    let id = RawID(high: 1, low: 1)
    #expect(rights(.centre) == .coordinate)
    #expect(rights(.operator_(2)) == .coordinate)
    #expect(rights(Subject(.visit, id)) == [.followUp, .coordinate])
    #expect(rights(Subject(.envelope, id)) == [.money, .coordinate])
    let all = Subject.Kind.allCases.reduce(Rights()) { $0.union(rights(Subject($1, id))) }
    #expect(all == Command.Name.correct.rights)
  }

  @Test("to audit is to read: no command is for it, and one alone is for erasing")
  func auditAndErase() {
    let forAudit = Command.Name.allCases.filter { $0.rights.contains(.audit) }
    #expect(forAudit.isEmpty)
    let forErasing = Command.Name.allCases.filter { $0.rights.contains(.erase) }
    #expect(forErasing == [.eraseFile])
    #expect(Command.Name.eraseFile.rights == .erase)
  }

  @Test("a social worker goes from the notice to the visits; opinion and money are others'")
  func socialWorker() {
    let rights: Rights = [.intake, .followUp, .ceremony]
    let daily: [Command.Name] = [
      .openFile, .recordInquiry, .concludeInquiry, .decideEligibility, .draftProject, .planStep,
      .addCostLine, .submitProject, .proposeAllocation, .addLine, .signUndertaking, .checkIn,
      .handOver, .recordVisit, .closeFile,
    ]
    for name in daily { #expect(!name.rights.isDisjoint(with: rights), "\(name)") }
    let others: [Command.Name] = [
      .giveOpinion, .recordDecision, .openEnvelope, .reserveAllocation, .prepareCheque,
      .settleCheque, .addOperator, .mergeFiles, .decideAssets, .eraseFile,
    ]
    for name in others { #expect(name.rights.isDisjoint(with: rights), "\(name)") }
  }

  @Test("the rights there are have one bit and one name each")
  func bits() {
    #expect(Rights.named.map(\.right.rawValue) == [1, 2, 4, 8, 16, 32, 64, 128])
    #expect(Set(Rights.named.map(\.name)).count == 8)
    #expect(Rights.all.each == Rights.named.map(\.right))
  }
}

/// A centre in which each command is tried by operators with every single right and with none
/// before somebody who may gives it.
private struct Doors {
  var world: World
  private(set) var tried: Set<Command.Name> = [.foundCentre]

  private static let holders = Rights.named.enumerated().map { index, one in
    (number: Operator.Number(101 + index), right: one.right)
  }

  init() throws {
    world = try World.founded()
    let joining = Doors.holders.map { Event.operatorAdded($0.number, rights: $0.right) }
    world.record(joining + [.operatorAdded(100, rights: [])], world.act())
  }

  mutating func ask(
    _ command: Command, by worker: Operator.Number? = nil, reason: String? = nil
  ) throws {
    tried.insert(command.name)
    for (number, right) in Doors.holders {
      let found = world.refusal(of: command, by: number, reason: reason)
      let expected = command.rights.contains(right) ? nil : missing(command, number)
      #expect(found == expected, "\(command.name) by an operator with \(right.names)")
    }
    #expect(world.refusal(of: command, by: 100, reason: reason) == missing(command, 100))
    try world.perform(command, by: worker, reason: reason)
  }

  private func missing(_ command: Command, _ number: Operator.Number) -> Rejection {
    Rejection(
      .rightMissing, [.right: .rights(command.rights), .worker: .number(Int(number))])
  }

  mutating func tryCentre() throws {
    #expect(world.code(of: World.founding, by: 100) == .centreExists)
    try ask(.openDesk(2))
    try ask(.addOperator(AddOperator(number: 3, name: "C", rights: [.intake])))
    try ask(.changeOperator(3, rights: [.money]))
    try ask(.removeOperator(3))
  }

  /// A file with all that is written in it before the project.
  mutating func tryFile() throws -> Beneficiary.ID {
    let (id, inquiry): (Beneficiary.ID, Inquiry.ID) = (world.fresh(), world.fresh())
    try ask(
      .openFile(
        OpenFile(
          id: id, notice: World.consent,
          identity: [.givenNameLatin: .text("Prénom"), .phone: .text("0612345678")])))
    try ask(.recordAdvice(.darija))
    try ask(.editFile(id, [.commune: .text("Commune")]))
    try ask(.renewNotice(id, World.consent))
    try ask(.assessNeed(id, .work, .found))
    try ask(.recordContact(world.fresh(), id, [.words: .text("Écoute")]))
    try ask(
      .recordInquiry(RecordInquiry(id: inquiry, person: id, conclusion: nil, details: [:])))
    try ask(.concludeInquiry(inquiry, .vulnerable, [.reasons: .text("Raisons")]))
    try ask(.decideEligibility(id, .eligible, [:]))
    try ask(.confirmRelease(id, world.today - 3))
    try ask(
      .correct(
        Correct(
          subject: .beneficiary(id), field: .phone, value: .text("0612345679"), reason: "R")))
    try ask(.changeCondition(id, .available, [:]))
    return id
  }

  /// From the draft to an approval, sent back once.
  mutating func tryProject(of person: Beneficiary.ID) throws -> LifeProject.ID {
    let (id, step, other): (LifeProject.ID, Step.ID, Step.ID) = (
      world.fresh(), world.fresh(), world.fresh()
    )
    try ask(.draftProject(id, person, .incomeProject, [:]))
    try ask(.editProject(id, [.goal: .text("But")]))
    try ask(.planStep(id, step, [.stepWords: .text("Local")]))
    try ask(.planStep(id, other, [.stepWords: .text("Papiers")]))
    try ask(.finishStep(step))
    try ask(.dropStep(other))
    let line = CostLine(id: world.fresh(), item: "sewing", quantity: 1, unitPrice: .dirhams(9_000))
    let spare = CostLine(id: world.fresh(), item: "oven", quantity: 1, unitPrice: .dirhams(10))
    try ask(.addCostLine(id, line))
    try ask(.addCostLine(id, spare))
    try ask(.removeCostLine(id, spare.id))
    try ask(.submitProject(id))
    let back = Decision(body: .centralServices, outcome: .sentBack)
    try ask(.recordDecision(id, back, [.decisionReason: .text("Devis")]))
    try ask(.reviseProject(id, [:]))
    try ask(.submitProject(id))
    try ask(.giveOpinion(id, favourable: true, [:]), by: World.coordinator)
    let yes = Decision(body: .centralServices, outcome: .approved, amount: .dirhams(20_000))
    try ask(.recordDecision(id, yes, [:]))
    try ask(.reachStage(id, .launched, [:]))
    return id
  }

  mutating func tryMoney() throws -> Envelope.ID {
    let (agreement, envelope): (Agreement.ID, Envelope.ID) = (world.fresh(), world.fresh())
    let (programme, promise): (Programme.ID, Contribution.ID) = (world.fresh(), world.fresh())
    try ask(.createProgramme(programme, [.nameFrench: .text("Programme")]))
    let terms = AgreementTerms(amount: .dirhams(90_000), plannedPeople: 9, precision: .exact)
    try ask(.signAgreement(agreement, terms, [.reference: .text("1/2026")]))
    try ask(.changeAgreement(agreement, .suspended))
    try ask(.changeAgreement(agreement, .active))
    let addendum = Addendum(amount: .dirhams(1_000), people: 1, signedOn: world.today)
    try ask(.signAddendum(agreement, addendum))
    try ask(
      .promiseContribution(promise, agreement, .dirhams(91_000), [.partner: .text("Partenaire")]))
    try ask(.receiveContribution(promise, .dirhams(91_000)))
    try ask(.openEnvelope(envelope, agreement, .dirhams(90_000), [.label: .text("Ligne")]))
    try ask(.changeEnvelope(envelope, by: .dirhams(1_000)))
    try ask(.formCohort(world.fresh(), agreement, planned: 5, [:]))
    let lot = StockLot(id: world.fresh(), item: "oven", quantity: 3, unitPrice: .dirhams(10))
    try ask(.receiveStock(lot, [:]))
    let figure = PublishedFigure(id: world.fresh(), unit: .people, value: 61, precision: .exact)
    try ask(.publishFigure(figure, [.label: .text("Bénéficiaires"), .source: .text("Presse")]))
    return envelope
  }

  /// An allocation from the proposal to the hand-over, and all that can come to nothing.
  mutating func tryGiving(
    to project: LifeProject.ID, of person: Beneficiary.ID, from envelope: Envelope.ID
  ) throws {
    let id: Allocation.ID = world.fresh()
    let (goods, cheque) = (world.goods(from: envelope), world.payment(from: envelope))
    let spare = world.goods(from: envelope)
    try ask(.proposeAllocation(id, project, nil))
    for line in [goods, cheque, spare] { try ask(.addLine(id, line)) }
    try ask(.removeLine(spare.id))
    try ask(.reserveAllocation(id))
    try ask(.releaseAllocation(id, [.releaseReason: .text("Erreur")]))
    let again: Allocation.ID = world.fresh()
    let (things, money) = (world.goods(from: envelope), world.payment(from: envelope))
    try ask(.proposeAllocation(again, project, nil))
    for line in [things, money] { try ask(.addLine(again, line)) }
    try ask(.reserveAllocation(again))
    try ask(.signUndertaking(again))
    try ask(.prepareCheque(money.id, number: "70"))
    try ask(.voidCheque(number: "70", replacedBy: "71"))
    try ask(.signCheque(number: "71"))
    try ask(.readyAllocation(again))
    try tryCeremony(of: again)
    try ask(.settleCheque(number: "71", .cashed))
  }

  private mutating func tryCeremony(of allocation: Allocation.ID) throws {
    let (id, other): (Ceremony.ID, Ceremony.ID) = (world.fresh(), world.fresh())
    try ask(.planCeremony(other, on: world.today, [.venue: .text("Salle")]))
    try ask(.postponeCeremony(other, to: world.today + 1))
    try ask(.cancelCeremony(other))
    try ask(.planCeremony(id, on: world.today, [.venue: .text("Salle")]))
    try ask(.addToList(id, allocation))
    try ask(.removeFromList(id, allocation))
    try ask(.addToList(id, allocation))
    try ask(.lockList(id))
    try ask(.checkIn(id, allocation))
    try ask(.undoCheckIn(id, allocation))
    let reason: Details = [.takeBackReason: .text("Erreur")]
    try ask(.recordNotServed(id, allocation, .absent, [:]))
    try ask(.takeBack(id, allocation, reason))
    try ask(.handOver(RecordHandOver(ceremony: id, allocation: allocation)))
    try ask(.closeCeremony(id, itemsBack: 0, chequesBack: 0))
  }

  mutating func tryFollowUp(of project: LifeProject.ID) throws {
    world.today = world.today + 15
    try ask(world.visit(project, window: 0))
    world.today = world.today + 10
    try ask(.exemptVisit(project, window: 1, .travel))
    world.today = world.today.adding(months: 3)
    try ask(.missVisit(project, window: 2))
    try ask(.decideAssets(project, .familyContinues))
  }

  mutating func tryEnd(of person: Beneficiary.ID) throws {
    let twin = try world.person()
    try ask(.mergeFiles(twin, into: person))
    try ask(.partFiles(twin))
    try ask(.closeFile(person, .lasting, [:]))
    try ask(.reopenFile(person, [:]))
    try ask(.closeFile(person, .lasting, [:]))
    try ask(.eraseFile(person))
  }
}
