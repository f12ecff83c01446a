extension State {
  mutating func applyToProject(_ entry: Entry) {
    switch entry.event {
    case .projectDrafted(let id, let person, let pathway):
      insert(
        \.projects, id, .project(id), entry,
        LifeProject(
          id: id, person: person, pathway: pathway, draftedOn: entry.day,
          author: entry.operatorNumber))
      change(\.beneficiaries, person, .beneficiary(person), entry) { $0.projects.append(id) }
    case .stepPlanned(let id, let step):
      projectOfStep[step] = id
      change(id, entry) { $0.steps.append(Step(id: step)) }
    case .stepDone(let id, let step):
      change(id, entry) { project in
        guard let index = project.steps.firstIndex(where: { $0.id == step }) else { return }
        project.steps[index].doneOn = entry.day
      }
    case .stepDropped(let id, let step): change(id, entry) { $0.steps.removeAll { $0.id == step } }
    case .costLineAdded(let id, let line): change(id, entry) { $0.costLines.append(line) }
    case .costLineRemoved(let id, let line):
      change(id, entry) { $0.costLines.removeAll { $0.id == line } }
    case .projectSubmitted(let id):
      change(id, entry) {
        $0.state = .submitted
        $0.submittedOn = entry.day
      }
    case .opinionGiven(let id, let favourable):
      change(id, entry) {
        $0.state = .opinionGiven
        $0.opinion = Opinion(
          favourable: favourable, day: entry.day, operatorNumber: entry.operatorNumber)
      }
    case .decisionRecorded(let id, let decision):
      change(id, entry) {
        $0.state = decision.outcome.projectState
        $0.decisions.append(Dated(value: decision, day: entry.day))
      }
    case .projectRevised(let id):
      change(id, entry) {
        $0.state = .draft
        $0.version += 1
        $0.opinion = nil
      }
    case .stageReached(let id, let stage):
      change(id, entry) {
        $0.stage = Dated(value: stage, day: entry.day)
        $0.stages.append(Dated(value: stage, day: entry.day))
      }
    default: break
    }
  }

  private mutating func change(
    _ id: LifeProject.ID, _ entry: Entry, _ body: (inout LifeProject) -> Void
  ) {
    change(\.projects, id, .project(id), entry, body)
  }
}

extension DecisionOutcome {
  /// Where a decision leaves the project.
  var projectState: LifeProject.State {
    switch self {
    case .approved: .approved
    case .endorsed: .opinionGiven
    case .sentBack: .sentBack
    case .deferred: .deferred
    case .refused: .refused
    case .withdrawn: .withdrawn
    }
  }
}
