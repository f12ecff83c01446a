public import Reference

/// The languages of the interface, by their codes.
public enum Language: String, CaseIterable, Sendable {
  case arabic = "ar"
  case french = "fr"
  case english = "en"

  /// Whether the language is written from right to left.
  public var isRightToLeft: Bool { self == .arabic }
}

/// Something the program says, in its three languages side by side: one left out does not compile,
/// and a reader sees at a glance whether the three say the same.
public struct Phrase: Hashable, Sendable {
  public let arabic: String
  public let french: String
  public let english: String

  public init(_ arabic: String, _ french: String, _ english: String) {
    self.arabic = arabic
    self.french = french
    self.english = english
  }

  /// The same in every language: a name, a number.
  public init(verbatim text: String) { self.init(text, text, text) }

  /// The words of a table's entry.
  public init(_ named: Named) { self.init(named.ar, named.fr, named.en) }

  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .arabic: arabic
    case .french: french
    case .english: english
    }
  }

  /// The three in one: what a palette finds by a name in any language.
  public var all: [String] { [arabic, french, english] }

  public static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(
      left.arabic + right.arabic, left.french + right.french, left.english + right.english)
  }

  /// The phrase with its blanks `{0}`, `{1}` … filled in.
  public func filled(_ parts: Phrase...) -> Phrase {
    Phrase(
      fill(arabic, parts.map(\.arabic)), fill(french, parts.map(\.french)),
      fill(english, parts.map(\.english)))
  }

  private func fill(_ text: String, _ parts: [String]) -> String {
    var text = text
    for (index, part) in parts.enumerated() {
      text = text.split(separator: "{\(index)}", omittingEmptySubsequences: false)
        .joined(separator: part)
    }
    return text
  }
}

/// Builds a phrase that differs by language only in how it writes a value.
public func phrase(_ write: (Language) -> String) -> Phrase {
  Phrase(write(.arabic), write(.french), write(.english))
}
