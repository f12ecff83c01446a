import Canvas
import Domain
import Wording

extension String: Spelled {}
extension Int: Spelled {}
extension Bool: Spelled {}
extension Field: Spelled {}
extension FigureName: Spelled {}
extension FormKey.Part: Spelled {}
extension HandOverOutcome: Spelled {}
extension Subject.Kind: Spelled {}

extension RawID: Spelled {
  var spelled: [String] { [hex] }

  init?(from words: inout ArraySlice<String>) {
    guard let word = words.popFirst() else { return nil }
    self.init(hex: word)
  }
}

extension Identifier: Spelled {
  var spelled: [String] { raw.spelled }

  init?(from words: inout ArraySlice<String>) { self.init(Identifier.init, from: &words) }
}

extension Subject: Spelled {
  var spelled: [String] { kind.spelled + id.spelled }

  init?(from words: inout ArraySlice<String>) { self.init(Subject.init, from: &words) }
}

extension Day: Spelled {
  var spelled: [String] { [iso] }

  init?(from words: inout ArraySlice<String>) {
    guard let word = words.popFirst() else { return nil }
    self.init(iso: word)
  }
}

extension Phrase: Spelled {
  var spelled: [String] { all }

  init?(from words: inout ArraySlice<String>) {
    guard words.count >= 3 else { return nil }
    self.init(words.removeFirst(), words.removeFirst(), words.removeFirst())
  }
}

extension EditBuffer: Spelled {
  var spelled: [String] { [text] + caret.spelled }

  init?(from words: inout ArraySlice<String>) { self.init(EditBuffer.init(_:caret:), from: &words) }
}

extension Optional: Spelled where Wrapped: Spelled {
  var spelled: [String] { map { spell("some", $0) } ?? ["none"] }

  init?(from words: inout ArraySlice<String>) {
    switch words.popFirst() {
    case "none": self = .none
    case "some": self.init(Optional.some, from: &words)
    default: return nil
    }
  }
}

extension Array: Spelled where Element: Spelled {
  var spelled: [String] { count.spelled + flatMap(\.spelled) }

  init?(from words: inout ArraySlice<String>) {
    guard let count = Int(from: &words), count >= 0 else { return nil }
    self.init()
    // Every element takes a word at least: whatever the count claims, the words bound it.
    while self.count < count {
      guard let element = Element(from: &words) else { return nil }
      append(element)
    }
  }
}

extension Set: Spelled where Element: Spelled {
  var spelled: [String] {
    count.spelled + map(\.spelled).sorted { $0.lexicographicallyPrecedes($1) }.joined()
  }

  init?(from words: inout ArraySlice<String>) {
    guard let elements = [Element](from: &words) else { return nil }
    self.init(elements)
  }
}

extension Dictionary: Spelled where Key: Spelled, Value: Spelled {
  var spelled: [String] {
    let pairs = map { (key: $0.key.spelled, value: $0.value.spelled) }
    return count.spelled
      + pairs.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { $0.key + $0.value }
  }

  init?(from words: inout ArraySlice<String>) {
    guard let count = Int(from: &words), count >= 0 else { return nil }
    self.init()
    for _ in 0..<Swift.min(count, words.count) {
      guard let key = Key(from: &words), let value = Value(from: &words) else { return nil }
      self[key] = value
    }
  }
}
