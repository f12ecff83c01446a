import Domain
import Wording

// The operator records a decision, and is never the decider.
extension ProjectForm {
  func approvalFields(
    of project: LifeProject, for answers: Answers, in context: Context
  ) -> [FormField] {
    switch self {
    case .opinion:
      return [
        FormField(.favourable, .choice(Choices.yesNo), required: true),
        FormField(.reasons, required: answers.flag(.favourable) == false),
        .effectiveDay(in: context),
      ]
    case .decision: return decisionFields(of: project, for: answers, in: context)
    case .withdraw: return [FormField(.decisionReason, required: true), .effectiveDay(in: context)]
    case .revise:
      return [
        FormField(
          .reasons, required: true,
          label: Phrase("ما الذي تغير ولماذا", "Ce qui change, pourquoi", "What changes, and why"))
      ]
    case .stage: return stageFields(of: project, in: context)
    default: return []
    }
  }

  private func decisionFields(
    of project: LifeProject, for answers: Answers, in context: Context
  ) -> [FormField] {
    let outcome: DecisionOutcome? = answers.code(.decision)
    let possible = DecisionOutcome.allCases.filter { canBeRecorded($0, project.id, context) }
    let isApproval = outcome == .approved || outcome == .endorsed
    let needsReason = [.sentBack, .refused].contains(outcome)
    var fields = [
      FormField(
        .body, .choice(Choices.list(Self.deciders)), required: true, carries: true,
        initial: context.say(Body.centralServices.phrase)),
      FormField(.decision, .choice(Choices.list(possible)), required: true),
      .effectiveDay(in: context), FormField(.decisionReference),
    ]
    if isApproval {
      let asked = project.cost == .zero ? nil : project.cost.figures(in: context.language)
      let required = outcome == .approved && project.pathway == .incomeProject
      fields.append(FormField(.amount, .money, required: required, initial: asked))
      fields.append(FormField(.conditions))
    }
    if outcome == .deferred { fields.append(FormField(.until, .day(.future))) }
    return fields + [FormField(.decisionReason, required: needsReason)]
  }

  private static let deciders: [Body] = [
    .centralServices, .provincialCommittee, .socialActionDivision, .partner, .centre,
  ]

  /// Whether the project stands where this outcome may be recorded.
  private func canBeRecorded(
    _ outcome: DecisionOutcome, _ id: LifeProject.ID, _ context: Context
  ) -> Bool {
    let decision = Decision(body: .centralServices, outcome: outcome, amount: .dirhams(1))
    let reason: Details = [.decisionReason: .text("-")]
    return context.refusal(of: .recordDecision(id, decision, reason)) == nil
  }

  private func stageFields(of project: LifeProject, in context: Context) -> [FormField] {
    let detail: Field? =
      switch project.pathway {
      case .partnerJob, .ownJob: .employer
      case .vocationalTraining, .school: .course
      case .incomeProject, .ownProject, .familySupport: nil
      }
    return [FormField(.stage, .choice(Choices.list(project.pathway.stages)), required: true)]
      + [detail].compactMap { $0 }.map {
        FormField($0, initial: context.typed($0, of: project.fields))
      } + [.effectiveDay(in: context)]
  }

  func approvalCommands(from answers: Answers) -> [Command] {
    let details = answers.details
    let command: Command? =
      switch self {
      case .opinion(let id):
        answers.flag(.favourable).map { .giveOpinion(id, favourable: $0, details) }
      case .decision(let id): decision(from: answers).map { .recordDecision(id, $0, details) }
      case .withdraw(let id):
        .recordDecision(id, Decision(body: .centre, outcome: .withdrawn), details)
      case .revise(let id): .reviseProject(id, details)
      case .stage(let id): answers.code(.stage).map { .reachStage(id, $0, details) }
      default: nil
      }
    return command.map { [$0] } ?? []
  }

  private func decision(from answers: Answers) -> Decision? {
    guard let body: Body = answers.code(.body),
      let outcome: DecisionOutcome = answers.code(.decision)
    else { return nil }
    return Decision(
      body: body, outcome: outcome, amount: answers.money(.amount), until: answers.day(.until))
  }
}
