import Domain

extension BeneficiaryForm: Spelled {
  var spelled: [String] {
    switch self {
    case .intake: ["intake"]
    case .identity(let id): spell("identity", id)
    case .notice(let id): spell("notice", id)
    case .contact(let id): spell("contact", id)
    case .inquiry(let id): spell("inquiry", id)
    case .conclude(let inquiry): spell("conclude", inquiry)
    case .eligibility(let id): spell("eligibility", id)
    case .needs(let id): spell("needs", id)
    case .release(let id): spell("release", id)
    case .condition(let id): spell("condition", id)
    case .close(let id): spell("close", id)
    case .reopen(let id): spell("reopen", id)
    case .merge(let id): spell("merge", id)
    case .correct(let subject, let field): spell("correct", subject, field)
    }
  }

  init?(from words: inout ArraySlice<String>) {
    switch words.popFirst() {
    case "intake": self = .intake
    case "identity": self.init(BeneficiaryForm.identity, from: &words)
    case "notice": self.init(BeneficiaryForm.notice, from: &words)
    case "contact": self.init(BeneficiaryForm.contact, from: &words)
    case "inquiry": self.init(BeneficiaryForm.inquiry, from: &words)
    case "conclude": self.init(BeneficiaryForm.conclude, from: &words)
    case "eligibility": self.init(BeneficiaryForm.eligibility, from: &words)
    case "needs": self.init(BeneficiaryForm.needs, from: &words)
    case "release": self.init(BeneficiaryForm.release, from: &words)
    case "condition": self.init(BeneficiaryForm.condition, from: &words)
    case "close": self.init(BeneficiaryForm.close, from: &words)
    case "reopen": self.init(BeneficiaryForm.reopen, from: &words)
    case "merge": self.init(BeneficiaryForm.merge, from: &words)
    case "correct": self.init(BeneficiaryForm.correct, from: &words)
    default: return nil
    }
  }
}
