import Domain

extension FormKey: Spelled {
  var spelled: [String] {
    switch self {
    case .field(let field): spell("field", field)
    case .part(let part): spell("part", part)
    case .each(let part, let index): spell("each", part, index)
    case .line(let line): spell("line", line)
    case .entry(let name): spell("entry", name)
    }
  }

  init?(from words: inout ArraySlice<String>) {
    switch words.popFirst() {
    case "field": self.init(FormKey.field, from: &words)
    case "part": self.init(FormKey.part, from: &words)
    case "each": self.init(FormKey.each, from: &words)
    case "line": self.init(FormKey.line, from: &words)
    case "entry": self.init(FormKey.entry, from: &words)
    default: return nil
    }
  }
}
