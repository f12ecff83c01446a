import Domain

extension CeremonyForm: Spelled {
  var spelled: [String] {
    switch self {
    case .plan: ["plan"]
    case .add(let id): spell("add", id)
    case .remove(let id): spell("remove", id)
    case .postpone(let id): spell("postpone", id)
    case .cancel(let id): spell("cancel", id)
    case .close(let id): spell("close", id)
    case .partial(let id, let allocation): spell("partial", id, allocation)
    case .proxy(let id, let allocation): spell("proxy", id, allocation)
    case .notServed(let id, let allocation, let outcome):
      spell("notServed", id, allocation, outcome)
    case .takeBack(let id, let allocation): spell("takeBack", id, allocation)
    }
  }

  init?(from words: inout ArraySlice<String>) {
    switch words.popFirst() {
    case "plan": self = .plan
    case "add": self.init(CeremonyForm.add, from: &words)
    case "remove": self.init(CeremonyForm.remove, from: &words)
    case "postpone": self.init(CeremonyForm.postpone, from: &words)
    case "cancel": self.init(CeremonyForm.cancel, from: &words)
    case "close": self.init(CeremonyForm.close, from: &words)
    case "partial": self.init(CeremonyForm.partial, from: &words)
    case "proxy": self.init(CeremonyForm.proxy, from: &words)
    case "notServed":
      guard let id = Ceremony.ID(from: &words), let allocation = Allocation.ID(from: &words),
        let outcome = HandOverOutcome(from: &words)
      else { return nil }
      self = .notServed(id, allocation, outcome)
    case "takeBack": self.init(CeremonyForm.takeBack, from: &words)
    default: return nil
    }
  }
}
