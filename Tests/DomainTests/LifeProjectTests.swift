import Domain
import Testing

@Suite("Life project")
struct LifeProjectTests {
  private func decision(
    _ outcome: DecisionOutcome, amount: Money? = .dirhams(10), until: Day? = nil
  ) -> Decision {
    Decision(body: .centralServices, outcome: outcome, amount: amount, until: until)
  }

  @Test("a project goes from draft through opinion to decision, and waits for funding")
  func way() throws {
    var world = try World.founded()
    let person = try world.person()
    let id = try world.approvedProject(for: person)
    let project = try #require(world.state.projects[id])
    #expect(project.state == .approved)
    #expect(project.author == 2)
    #expect(project.opinion?.operatorNumber == World.coordinator)
    #expect(project.decision?.value.amount == .dirhams(20_000))
    #expect(project.cost == .dirhams(6_000))
    #expect(world.state.waitingForFunding.map(\.id) == [id])
    let allocation: Allocation.ID = world.fresh()
    try world.perform(.proposeAllocation(allocation, id, nil))
    #expect(world.state.waitingForFunding.isEmpty)
    try world.perform(.releaseAllocation(allocation, [.releaseReason: .text("Erreur")]))
    #expect(world.state.waitingForFunding.map(\.id) == [id])
  }

  @Test("who waits longest for funding stands first")
  func waiting() throws {
    var world = try World.founded()
    let late = try world.approvedProject(for: try world.person())
    let early = try world.draft(for: try world.person())
    try world.perform(.submitProject(early))
    try world.perform(.giveOpinion(early, favourable: true, [:]), by: World.coordinator)
    try world.perform(
      .recordDecision(early, decision(.approved), [:]), on: world.today - 30)
    #expect(world.state.waitingForFunding.map(\.id) == [early, late])
  }

  @Test("a project is not submitted before eligibility, a step and, for income, a cost")
  func submitting() throws {
    var world = try World.founded()
    let person = try world.person()
    let id: LifeProject.ID = world.fresh()
    try world.perform(.draftProject(id, person, .incomeProject, [:]))
    #expect(world.code(of: .submitProject(id)) == .notEligible)
    try world.perform(.decideEligibility(person, .waitingForPapers, [:]))
    #expect(world.code(of: .submitProject(id)) == .notEligible)
    try world.perform(.decideEligibility(person, .eligible, [:]))
    #expect(world.code(of: .submitProject(id)) == .stepMissing)
    let step: Step.ID = world.fresh()
    try world.perform(.planStep(id, step, [.stepWords: .text("Local")]))
    #expect(world.code(of: .submitProject(id)) == .costLineMissing)
    let line = CostLine(id: world.fresh(), item: "oven", quantity: 1, unitPrice: .dirhams(1))
    try world.perform(.addCostLine(id, line))
    #expect(world.code(of: .submitProject(id)) == nil)
    try world.perform(.dropStep(step))
    #expect(world.code(of: .submitProject(id)) == .stepMissing)
    let school: LifeProject.ID = world.fresh()
    try world.perform(.draftProject(school, person, .school, [:]))
    try world.perform(.planStep(school, world.fresh(), [.stepWords: .text("S’inscrire")]))
    #expect(world.code(of: .submitProject(school)) == nil)
  }

  @Test("whoever drafted a project does not give the opinion on it")
  func author() throws {
    var world = try World.founded()
    let id = try world.draft(for: try world.person())
    let opinion = Command.giveOpinion(id, favourable: true, [:])
    #expect(world.code(of: opinion, by: World.coordinator) == .wrongProjectState)
    try world.perform(.submitProject(id))
    #expect(world.code(of: opinion) == .authorGivesOpinion)
    let against = Command.giveOpinion(id, favourable: false, [:])
    #expect(world.code(of: against, by: World.coordinator) == .missing)
    try world.perform(opinion, by: World.coordinator)
    #expect(world.code(of: opinion, by: World.coordinator) == .wrongProjectState)
  }

  @Test("a decision needs the opinion, an amount where money is approved, a reason to refuse")
  func deciding() throws {
    var world = try World.founded()
    let id = try world.draft(for: try world.person())
    func code(_ decision: Decision, _ details: Details = [:]) -> Rejection.Code? {
      world.code(of: .recordDecision(id, decision, details))
    }
    let reason: Details = [.decisionReason: .text("Étude de marché")]
    #expect(code(decision(.approved)) == .wrongProjectState)
    try world.perform(.submitProject(id))
    #expect(code(decision(.approved)) == .opinionMissing)
    #expect(code(decision(.sentBack, amount: nil)) == .missing)
    #expect(code(decision(.sentBack, amount: nil), reason) == nil)
    try world.perform(.giveOpinion(id, favourable: true, [:]), by: World.coordinator)
    #expect(code(decision(.approved, amount: nil)) == .amountMissing)
    #expect(code(decision(.approved, amount: .zero)) == .amountOutOfRange)
    #expect(code(decision(.refused)) == .missing)
    #expect(code(decision(.withdrawn)) == .missing)
    #expect(code(decision(.deferred, until: world.today)) == .dayInPast)
    #expect(code(decision(.deferred, until: world.today + 1)) == nil)
    try world.perform(.recordDecision(id, decision(.endorsed), [:]))
    #expect(world.state.projects[id]?.state == .opinionGiven)
    try world.perform(.recordDecision(id, decision(.refused), reason))
    #expect(code(decision(.approved)) == .wrongProjectState)
    #expect(world.state.projects[id]?.decisions.count == 2)
    try world.perform(.recordDecision(id, decision(.withdrawn), reason))
    #expect(code(decision(.withdrawn), reason) == .wrongProjectState)
  }

  @Test("an amount that no form takes is refused with every outcome of a decision")
  func decisionAmount() throws {
    var world = try World.founded()
    let id = try world.draft(for: try world.person())
    try world.perform(.submitProject(id))
    try world.perform(.giveOpinion(id, favourable: true, [:]), by: World.coordinator)
    for outcome in DecisionOutcome.allCases {
      let wild = decision(outcome, amount: Money(centimes: .max))
      let command = Command.recordDecision(id, wild, [.decisionReason: .text("R")])
      #expect(world.code(of: command) == .amountOutOfRange)
    }
  }

  @Test("a sheet is changed as a draft or when sent back, and a revision counts up")
  func revising() throws {
    var world = try World.founded()
    let id = try world.draft(for: try world.person())
    #expect(world.code(of: .reviseProject(id, [:])) == .wrongProjectState)
    try world.perform(.submitProject(id))
    #expect(world.code(of: .editProject(id, [.goal: .text("X")])) == .wrongProjectState)
    #expect(world.code(of: .submitProject(id)) == .wrongProjectState)
    try world.perform(
      .recordDecision(id, decision(.sentBack, amount: nil), [.decisionReason: .text("Devis")]))
    #expect(world.code(of: .editProject(id, [.goal: .text("X")])) == nil)
    try world.perform(.submitProject(id))
    try world.perform(.giveOpinion(id, favourable: true, [:]), by: World.coordinator)
    try world.perform(.reviseProject(id, [.reasons: .text("Autre local")]))
    #expect(world.state.projects[id]?.version == 2)
    #expect(world.state.projects[id]?.state == .draft)
    #expect(world.state.projects[id]?.opinion == nil)
  }

  @Test("cost lines and steps are checked, kept and taken away by their identifiers")
  func linesAndSteps() throws {
    var world = try World.founded()
    let id = try world.draft(for: try world.person())
    let line = try #require(world.state.projects[id]?.costLines.first)
    #expect(world.code(of: .addCostLine(id, line)) == .idTaken)
    func bad(_ change: (inout CostLine) -> Void) -> Rejection.Code? {
      var copy = CostLine(id: world.fresh(), item: "oven", quantity: 1, unitPrice: .dirhams(1))
      change(&copy)
      return world.code(of: .addCostLine(id, copy))
    }
    #expect(bad { $0.quantity = 0 } == .outOfRange)
    #expect(bad { $0.quantity = -3 } == .outOfRange)
    #expect(bad { $0.quantity = 100_001 } == .outOfRange)
    #expect(bad { $0.unitPrice = .zero } == .amountOutOfRange)
    #expect(bad { $0.item = " " } == .missing)
    #expect(bad { $0.item = String(repeating: "x", count: 201) } == .tooLong)
    #expect(world.code(of: .removeCostLine(id, world.fresh())) == .unknownLine)
    try world.perform(.removeCostLine(id, line.id))
    #expect(world.state.projects[id]?.cost == .zero)
    let step = try #require(world.state.projects[id]?.steps.first?.id)
    #expect(world.code(of: .planStep(id, step, [.stepWords: .text("X")])) == .idTaken)
    #expect(world.code(of: .planStep(id, world.fresh(), [:])) == .missing)
    try world.perform(.finishStep(step))
    #expect(world.state.projects[id]?.steps.first?.doneOn == world.today)
    try world.perform(.dropStep(step))
    #expect(world.code(of: .finishStep(step)) == .unknownStep)
    #expect(world.code(of: .dropStep(world.fresh())) == .unknownStep)
    #expect(world.code(of: .editProject(world.fresh(), [:])) == .unknownProject)
  }

  @Test("a pathway knows its own stages: enrolled is not completed, launched is not hired")
  func stages() throws {
    var world = try World.founded()
    let person = try world.person()
    for pathway in Pathway.allCases {
      let id: LifeProject.ID = world.fresh()
      try world.perform(.draftProject(id, person, pathway, [:]))
      for stage in Stage.allCases {
        let code = world.code(of: .reachStage(id, stage, [:]))
        let undecided: Rejection.Code? = pathway == .incomeProject ? .wrongProjectState : nil
        #expect(code == (pathway.stages.contains(stage) ? undecided : .stageNotOfPathway))
      }
    }
    let approved = try world.approvedProject(for: person)
    #expect(world.code(of: .reachStage(approved, .launched, [:])) == nil)
    try world.perform(.reviseProject(approved, [:]))
    #expect(world.code(of: .reachStage(approved, .dropped, [:])) == .wrongProjectState)
    let submitted = try world.draft(for: person, pathway: .ownJob)
    try world.perform(.submitProject(submitted))
    #expect(world.code(of: .reachStage(submitted, .hired, [:])) == .wrongProjectState)
    let school: LifeProject.ID = world.fresh()
    try world.perform(.draftProject(school, person, .school, [:]))
    try world.perform(.reachStage(school, .enrolled, [:]), on: world.today - 5)
    try world.perform(.reachStage(school, .completed, [:]))
    #expect(world.state.projects[school]?.stages.map(\.value) == [.enrolled, .completed])
    #expect(world.state.projects[school]?.stage?.value == .completed)
  }

  @Test("the margin pays the cost back in whole months, and never where there is none")
  func payback() throws {
    var world = try World.founded()
    let id = try world.draft(for: try world.person())
    #expect(world.state.projects[id]?.paybackMonths == nil)
    try world.perform(
      .editProject(
        id, [.monthlyTakings: .money(.dirhams(2_000)), .monthlyCosts: .money(.dirhams(1_000))]))
    #expect(world.state.projects[id]?.paybackMonths == 6)
    try world.perform(
      .editProject(id, [.monthlyTakings: .money(Money(centimes: 200_001))]))
    #expect(world.state.projects[id]?.paybackMonths == 6)
    try world.perform(.editProject(id, [.monthlyTakings: .money(.dirhams(1_000))]))
    #expect(world.state.projects[id]?.paybackMonths == nil)
  }
}
