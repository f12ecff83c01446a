import Domain

extension MoneyForm: Spelled {
  var spelled: [String] {
    switch self {
    case .agreement: ["agreement"]
    case .programme: ["programme"]
    case .addendum(let id): spell("addendum", id)
    case .contribution(let id): spell("contribution", id)
    case .instalment(let id, let contribution): spell("instalment", id, contribution)
    case .envelope(let id): spell("envelope", id)
    case .envelopeAmount(let id): spell("envelopeAmount", id)
    case .cohort(let id): spell("cohort", id)
    case .stock: ["stock"]
    case .figure: ["figure"]
    }
  }

  init?(from words: inout ArraySlice<String>) {
    switch words.popFirst() {
    case "agreement": self = .agreement
    case "programme": self = .programme
    case "addendum": self.init(MoneyForm.addendum, from: &words)
    case "contribution": self.init(MoneyForm.contribution, from: &words)
    case "instalment": self.init(MoneyForm.instalment, from: &words)
    case "envelope": self.init(MoneyForm.envelope, from: &words)
    case "envelopeAmount": self.init(MoneyForm.envelopeAmount, from: &words)
    case "cohort": self.init(MoneyForm.cohort, from: &words)
    case "stock": self = .stock
    case "figure": self = .figure
    default: return nil
    }
  }
}
