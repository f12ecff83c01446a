import Domain

extension AllocationForm: Spelled {
  var spelled: [String] {
    switch self {
    case .propose(let id): spell("propose", id)
    case .takeOver(let id): spell("takeOver", id)
    case .equipment(let id): spell("equipment", id)
    case .payment(let id): spell("payment", id)
    case .removeLine(let id, let line): spell("removeLine", id, line)
    case .prepare(let id): spell("prepare", id)
    case .void(let number): spell("void", number)
    case .settle(let number): spell("settle", number)
    case .release(let id): spell("release", id)
    }
  }

  init?(from words: inout ArraySlice<String>) {
    switch words.popFirst() {
    case "propose": self.init(AllocationForm.propose, from: &words)
    case "takeOver": self.init(AllocationForm.takeOver, from: &words)
    case "equipment": self.init(AllocationForm.equipment, from: &words)
    case "payment": self.init(AllocationForm.payment, from: &words)
    case "removeLine": self.init(AllocationForm.removeLine, from: &words)
    case "prepare": self.init(AllocationForm.prepare, from: &words)
    case "void": self.init(AllocationForm.void, from: &words)
    case "settle": self.init(AllocationForm.settle, from: &words)
    case "release": self.init(AllocationForm.release, from: &words)
    default: return nil
    }
  }
}
