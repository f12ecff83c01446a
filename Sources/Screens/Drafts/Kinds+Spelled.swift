import Domain

extension FormKind: Spelled {
  var spelled: [String] {
    switch self {
    case .centre(let form): spell("centre", form)
    case .beneficiary(let form): spell("beneficiary", form)
    case .project(let form): spell("project", form)
    case .money(let form): spell("money", form)
    case .allocation(let form): spell("allocation", form)
    case .ceremony(let form): spell("ceremony", form)
    case .visit(let form): spell("visit", form)
    case .report(let form): spell("report", form)
    // Nobody is at the desk there yet whose draft it would be: it is never kept.
    case .entrance: ["entrance"]
    }
  }

  init?(from words: inout ArraySlice<String>) {
    switch words.popFirst() {
    case "centre": self.init(FormKind.centre, from: &words)
    case "beneficiary": self.init(FormKind.beneficiary, from: &words)
    case "project": self.init(FormKind.project, from: &words)
    case "money": self.init(FormKind.money, from: &words)
    case "allocation": self.init(FormKind.allocation, from: &words)
    case "ceremony": self.init(FormKind.ceremony, from: &words)
    case "visit": self.init(FormKind.visit, from: &words)
    case "report": self.init(FormKind.report, from: &words)
    default: return nil
    }
  }
}

extension PageKind: Spelled {
  var spelled: [String] {
    switch self {
    case .operators: ["operators"]
    case .today: ["today"]
    case .beneficiaries: ["beneficiaries"]
    case .file(let id): spell("file", id)
    case .details(let subject): spell("details", subject)
    case .projects: ["projects"]
    case .project(let id): spell("project", id)
    case .envelopes: ["envelopes"]
    case .agreement(let id): spell("agreement", id)
    case .stock: ["stock"]
    case .allocations: ["allocations"]
    case .allocation(let id): spell("allocation", id)
    case .cheques: ["cheques"]
    case .ceremonies: ["ceremonies"]
    case .ceremony(let id): spell("ceremony", id)
    case .minutes(let id): spell("minutes", id)
    case .visits: ["visits"]
    case .followUp(let id): spell("followUp", id)
    case .visit(let id): spell("visit", id)
    case .reports(let choice): spell("reports", choice)
    case .figure(let list, let choice): spell("figure", list, choice)
    case .published(let id): spell("published", id)
    case .settings: ["settings"]
    }
  }

  init?(from words: inout ArraySlice<String>) {
    switch words.popFirst() {
    case "operators": self = .operators
    case "today": self = .today
    case "beneficiaries": self = .beneficiaries
    case "file": self.init(PageKind.file, from: &words)
    case "details": self.init(PageKind.details, from: &words)
    case "projects": self = .projects
    case "project": self.init(PageKind.project, from: &words)
    case "envelopes": self = .envelopes
    case "agreement": self.init(PageKind.agreement, from: &words)
    case "stock": self = .stock
    case "allocations": self = .allocations
    case "allocation": self.init(PageKind.allocation, from: &words)
    case "cheques": self = .cheques
    case "ceremonies": self = .ceremonies
    case "ceremony": self.init(PageKind.ceremony, from: &words)
    case "minutes": self.init(PageKind.minutes, from: &words)
    case "visits": self = .visits
    case "followUp": self.init(PageKind.followUp, from: &words)
    case "visit": self.init(PageKind.visit, from: &words)
    case "reports": self.init(PageKind.reports, from: &words)
    case "figure": self.init(PageKind.figure, from: &words)
    case "published": self.init(PageKind.published, from: &words)
    case "settings": self = .settings
    default: return nil
    }
  }
}
