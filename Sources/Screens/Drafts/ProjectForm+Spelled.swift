import Domain

extension ProjectForm: Spelled {
  var spelled: [String] {
    switch self {
    case .draft(let person): spell("draft", person)
    case .sheet(let id): spell("sheet", id)
    case .addStep(let id): spell("addStep", id)
    case .settleStep(let id, let step): spell("settleStep", id, step)
    case .addCost(let id): spell("addCost", id)
    case .changeCost(let id, let line): spell("changeCost", id, line)
    case .kit(let id): spell("kit", id)
    case .opinion(let id): spell("opinion", id)
    case .decision(let id): spell("decision", id)
    case .withdraw(let id): spell("withdraw", id)
    case .revise(let id): spell("revise", id)
    case .stage(let id): spell("stage", id)
    }
  }

  init?(from words: inout ArraySlice<String>) {
    switch words.popFirst() {
    case "draft": self.init(ProjectForm.draft, from: &words)
    case "sheet": self.init(ProjectForm.sheet, from: &words)
    case "addStep": self.init(ProjectForm.addStep, from: &words)
    case "settleStep": self.init(ProjectForm.settleStep, from: &words)
    case "addCost": self.init(ProjectForm.addCost, from: &words)
    case "changeCost": self.init(ProjectForm.changeCost, from: &words)
    case "kit": self.init(ProjectForm.kit, from: &words)
    case "opinion": self.init(ProjectForm.opinion, from: &words)
    case "decision": self.init(ProjectForm.decision, from: &words)
    case "withdraw": self.init(ProjectForm.withdraw, from: &words)
    case "revise": self.init(ProjectForm.revise, from: &words)
    case "stage": self.init(ProjectForm.stage, from: &words)
    default: return nil
    }
  }
}
