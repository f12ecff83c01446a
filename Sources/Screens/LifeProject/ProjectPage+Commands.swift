import Domain
import Wording

/// What a project's commands are about, to find the one whose turn it is.
enum ProjectStep: Equatable {
  case step, cost, submission, opinion, decision, allocation, stage, other
}

extension LifeProject.State {
  /// Whether the sheet and its costs may be changed.
  var isOpen: Bool { self == .draft || self == .sentBack }
}

extension LifeProject {
  /// What the way asks for next.
  func nextStep(in context: Context) -> ProjectStep {
    switch state {
    case .draft, .sentBack:
      if steps.isEmpty { return .step }
      return pathway == .incomeProject && costLines.isEmpty ? .cost : .submission
    case .submitted: return .opinion
    case .opinionGiven, .deferred: return .decision
    case .approved:
      return pathway == .incomeProject && allocations.isEmpty ? .allocation : .stage
    case .refused, .withdrawn: return .other
    }
  }
}

extension ProjectPage {
  /// What may be done with a project, in the order of the way, with the reason where it may not.
  func commands(
    for project: LifeProject, in context: Context
  ) -> [(step: ProjectStep, command: MenuCommand)] {
    let step = command(.step, .addStep, .addStep(id), key: Phrase(verbatim: "F2"))
    let approval = approvalCommands(for: project, in: context)
    let person = MenuCommand(
      .openFileOf,
      effects: [.loadHistory(project.person), .open(.page(.file(project.person)))])
    return [step] + (project.state.isOpen ? sheetCommands(for: project) : []) + approval
      + funding(of: project, in: context) + [(.other, person)]
  }

  /// What follows an approval: equipment and money out of an envelope.
  private func funding(
    of project: LifeProject, in context: Context
  ) -> [(step: ProjectStep, command: MenuCommand)] {
    guard project.state == .approved, project.pathway == .incomeProject,
      project.allocations.isEmpty
    else { return [] }
    let effects = AllocationsPage().proposing(project, context)
    return [(.allocation, MenuCommand(.proposeAllocation, effects: effects))]
  }

  private func sheetCommands(
    for project: LifeProject
  ) -> [(step: ProjectStep, command: MenuCommand)] {
    var commands = [command(.cost, .addCost, .addCost(id))]
    if !ProjectForm.kit(id).missingKit(of: project).isEmpty {
      commands.append(command(.other, .addKit, .kit(id)))
    }
    return commands + [command(.other, .projectSheet, .sheet(id))]
  }

  private func approvalCommands(
    for project: LifeProject, in context: Context
  ) -> [(step: ProjectStep, command: MenuCommand)] {
    let deferred = Decision(body: .centralServices, outcome: .deferred)
    let sentBack = Decision(body: .centralServices, outcome: .sentBack)
    let reason: Details = [.decisionReason: .text("-")]
    let canDecide = [deferred, sentBack].contains {
      context.refusal(of: .recordDecision(id, $0, reason)) == nil
    }
    var commands = [
      (
        step: ProjectStep.submission,
        command: MenuCommand(
          .submitProject, refusal: context.refusal(of: .submitProject(id)),
          effects: [.perform([.submitProject(id)], then: [])])
      ),
      command(
        .opinion, .giveOpinion, .opinion(id),
        refusal: context.refusal(of: .giveOpinion(id, favourable: true, [:]))),
      command(
        .decision, .recordDecision, .decision(id),
        refusal: canDecide ? nil : context.refusal(of: .recordDecision(id, deferred, [:]))),
      command(.stage, .reachStage, .stage(id)),
    ]
    if !project.state.isOpen {
      commands.append(
        command(
          .other, .reviseProject, .revise(id),
          refusal: context.refusal(of: .reviseProject(id, [.reasons: .text("-")]))))
    }
    if project.state != .withdrawn {
      commands.append(command(.other, .withdrawProject, .withdraw(id)))
    }
    return commands
  }

  private func command(
    _ step: ProjectStep, _ name: Phrase, _ form: ProjectForm, key: Phrase? = nil,
    refusal: Phrase? = nil
  ) -> (step: ProjectStep, command: MenuCommand) {
    (
      step,
      MenuCommand(name, key: key, refusal: refusal, effects: [.open(.form(.project(form)))])
    )
  }
}
