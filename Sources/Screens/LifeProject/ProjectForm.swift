public import Domain
public import Wording

/// The forms of a life project, from its draft to the decision recorded.
public enum ProjectForm: FormContent {
  /// A new project, of a person to be chosen where none is given.
  case draft(Beneficiary.ID?)
  case sheet(LifeProject.ID)
  case addStep(LifeProject.ID)
  case settleStep(LifeProject.ID, Step.ID)
  case addCost(LifeProject.ID)
  case changeCost(LifeProject.ID, CostLine.ID)
  /// The usual kit of the trade: the lines with a price are added in one action.
  case kit(LifeProject.ID)
  case opinion(LifeProject.ID)
  case decision(LifeProject.ID)
  case withdraw(LifeProject.ID)
  case revise(LifeProject.ID)
  case stage(LifeProject.ID)

  public var family: String {
    switch self {
    case .draft, .sheet: "project"
    case .addStep, .settleStep: "step"
    case .addCost, .changeCost: "cost"
    case .kit: "kit"
    case .opinion: "opinion"
    case .decision, .withdraw: "decision"
    case .revise: "revision"
    case .stage: "stage"
    }
  }

  public func title(in context: Context) -> Phrase {
    guard let person = project(in: context)?.person else { return heading }
    return heading + Phrase(verbatim: " · ") + .quoted(context.name(of: person))
  }

  private var heading: Phrase {
    switch self {
    case .draft: .newProject
    case .sheet: .projectSheet
    case .addStep: .addStep
    case .settleStep: .settleStep
    case .addCost: .addCost
    case .changeCost: .changeCost
    case .kit: .addKit
    case .opinion: .giveOpinion
    case .decision: .recordDecision
    case .withdraw: .withdrawProject
    case .revise: .reviseProject
    case .stage: .reachStage
    }
  }

  /// The project the form is about.
  func project(in context: Context) -> LifeProject? {
    switch self {
    case .draft: nil
    case .sheet(let id), .addStep(let id), .settleStep(let id, _), .addCost(let id),
      .changeCost(let id, _), .kit(let id), .opinion(let id), .decision(let id),
      .withdraw(let id), .revise(let id), .stage(let id):
      context.state.projects[id]
    }
  }

  public func fields(for answers: Answers, in context: Context) -> [FormField] {
    if case .draft(let person) = self {
      return draftFields(of: person, for: answers, in: context)
    }
    guard let project = project(in: context) else { return [] }
    switch self {
    case .draft: return []
    case .sheet: return sheetFields(of: project, in: context)
    case .addStep:
      return [
        FormField(.stepWords, required: true, help: .stepHelp), FormField(.stepDay),
        FormField(.stepActor),
      ]
    case .settleStep:
      return [
        FormField(.settled, .choice(Self.stepEnds), required: true), .effectiveDay(in: context),
      ]
    case .addCost: return costFields(of: project, for: answers, in: context)
    case .changeCost(_, let line): return costFields(of: line, project, for: answers, in: context)
    case .kit: return kitFields(of: project)
    case .opinion, .decision, .withdraw, .revise, .stage:
      return approvalFields(of: project, for: answers, in: context)
    }
  }

  public func commands(
    from answers: Answers, in context: Context
  ) throws(FormProblem) -> [Command] {
    switch self {
    case .draft(let person): return draftCommands(of: person, answers, in: context)
    case .sheet(let id):
      if let project = project(in: context) {
        try checkNothingCleared(sheetFields(of: project, in: context), answers)
      }
      return [.editProject(id, answers.details)]
    case .addStep(let id): return [.planStep(id, context.freshID(), answers.details(Field.step))]
    case .settleStep(_, let step):
      return [answers.flag(.settled) == true ? .finishStep(step) : .dropStep(step)]
    case .addCost(let id): return try costCommands(id, answers, in: context)
    case .changeCost(let id, let line): return changeCommands(id, line, answers, in: context)
    case .kit(let id): return try kitCommands(id, answers, in: context)
    case .opinion, .decision, .withdraw, .revise, .stage: return approvalCommands(from: answers)
    }
  }

  public func afterSaving(_ commands: [Command], in context: Context) -> [Effect] {
    if case .draftProject(let id, _, _, _) = commands.first {
      return [.replace(.page(.project(id)))]
    }
    return [.back]
  }

  public func remark(on answers: Answers, in context: Context) -> Phrase? {
    switch self {
    case .addCost: priceRemark(on: answers)
    case .kit(let id): kitRemark(id, on: answers, in: context)
    default: nil
    }
  }

  private static let stepEnds = [
    Choice(.flag(true), Phrase("أُنجزت", "Faite", "Done")),
    Choice(.flag(false), Phrase("تُلغى", "Abandonnée", "Dropped")),
  ]
}
