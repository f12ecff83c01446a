internal import Domain

extension CommandForm {
  static let lifeProjects: [CommandForm] =
    [
      CommandForm(
        .draftProject, "Drafts a life project.",
        Take.newID("project", of: LifeProject.self), Take.person(),
        Take.code("pathway", Pathway.self), Take.details(Field.project), ids: ["id"],
        build: Command.draftProject),
      CommandForm(
        .editProject, "Writes fields of a project that is a draft or was sent back.",
        Take.project, Take.details(Field.project), build: Command.editProject),
      CommandForm(
        .planStep, "Plans a step of a project.",
        Take.newID("step", of: Step.self), Take.project,
        Take.details(Field.step, required: [.stepWords]), ids: ["id"]
      ) { .planStep($1, $0, $2) },
      CommandForm(
        .finishStep, "Says that a step is done.", Take.id("step", of: Step.self),
        build: Command.finishStep),
      CommandForm(
        .dropStep, "Takes a step out of the plan.", Take.id("step", of: Step.self),
        build: Command.dropStep),
      CommandForm(
        .addCostLine, "Adds a line to a project's cost.",
        Take.newID("costLine", of: CostLine.self), Take.project,
        Take.text("item", note: "the key of an item of the equipment table, or free words"),
        Take.quantity("quantity"), Take.money("unitPrice", note: "all taxes in"), ids: ["id"]
      ) { .addCostLine($1, CostLine(id: $0, item: $2, quantity: $3, unitPrice: $4)) },
      CommandForm(
        .removeCostLine, "Removes a line of a project's cost.",
        Take.project, Take.id("line", of: CostLine.self), build: Command.removeCostLine),
    ] + approval

  private static let approval: [CommandForm] = [
    CommandForm(
      .submitProject, "Submits a project for its opinion and decision.", Take.project,
      build: Command.submitProject),
    CommandForm(
      .giveOpinion, "Gives the opinion on a project, by another than its author.",
      Take.project, Take.boolean("favourable"), Take.details(Field.opinion)
    ) { .giveOpinion($0, favourable: $1, $2) },
    CommandForm(
      .recordDecision, "Records what a body decided about a project.",
      Take.project, Take.decision,
      Take.details(Field.decision),
      build: Command.recordDecision),
    CommandForm(
      .reviseProject, "Makes a project a draft again; what was decided is kept.",
      Take.project, Take.details(Field.revision), build: Command.reviseProject),
    CommandForm(
      .reachStage, "Says how far a pathway has come.",
      Take.project, Take.code("stage", Stage.self), Take.details(Field.stage),
      build: Command.reachStage),
  ]
}

extension Take {
  static let project = id("project", of: LifeProject.self)

  fileprivate static let decision: Parameter<Decision> = {
    let body = code("body", Body.self, note: "who decided")
    let outcome = code("outcome", DecisionOutcome.self)
    let amount = money("amount", note: "what was granted").optional
    let until = day("until", note: "until when a deferred project waits").optional
    let forms = body.forms + outcome.forms + amount.forms + until.forms
    return Parameter(forms) { arguments throws(BatchError) in
      Decision(
        body: try body.read(arguments), outcome: try outcome.read(arguments),
        amount: try amount.read(arguments), until: try until.read(arguments))
    }
  }()
}
