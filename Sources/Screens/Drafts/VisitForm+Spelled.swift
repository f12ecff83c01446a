import Domain

extension VisitForm: Spelled {
  var spelled: [String] {
    switch self {
    case .visit(let id, let window): spell("visit", id, window)
    case .exempt(let id): spell("exempt", id)
    case .missed(let id): spell("missed", id)
    case .assets(let id): spell("assets", id)
    case .correct(let id, let field): spell("correct", id, field)
    }
  }

  init?(from words: inout ArraySlice<String>) {
    switch words.popFirst() {
    case "visit": self.init(VisitForm.visit, from: &words)
    case "exempt": self.init(VisitForm.exempt, from: &words)
    case "missed": self.init(VisitForm.missed, from: &words)
    case "assets": self.init(VisitForm.assets, from: &words)
    case "correct": self.init(VisitForm.correct, from: &words)
    default: return nil
    }
  }
}
