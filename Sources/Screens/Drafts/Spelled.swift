/// What is written as words and read back: all that a draft on disk is made of.
///
/// Cases are written by their names, things by their ids: a program that no longer knows a word
/// drops what it stands in and nothing else.
protocol Spelled {
  /// The words, at least one.
  var spelled: [String] { get }

  /// Takes its words off the front, or fails where they say something else.
  init?(from words: inout ArraySlice<String>)
}

extension Spelled {
  /// A case with one value, read from the words.
  init?<Part: Spelled>(_ make: (Part) -> Self, from words: inout ArraySlice<String>) {
    guard let part = Part(from: &words) else { return nil }
    self = make(part)
  }

  /// A case with two values, read from the words.
  init?<First: Spelled, Second: Spelled>(
    _ make: (First, Second) -> Self, from words: inout ArraySlice<String>
  ) {
    guard let first = First(from: &words), let second = Second(from: &words) else { return nil }
    self = make(first, second)
  }
}

/// A case by its name, with its values.
func spell(_ name: String, _ parts: any Spelled...) -> [String] {
  [name] + parts.flatMap(\.spelled)
}

extension Spelled where Self: LosslessStringConvertible {
  var spelled: [String] { [description] }

  init?(from words: inout ArraySlice<String>) {
    guard let word = words.popFirst() else { return nil }
    self.init(word)
  }
}

extension Spelled where Self: RawRepresentable, RawValue: LosslessStringConvertible {
  var spelled: [String] { [rawValue.description] }

  init?(from words: inout ArraySlice<String>) {
    guard let raw = words.popFirst().flatMap({ RawValue($0) }) else { return nil }
    self.init(rawValue: raw)
  }
}
