import Canvas
import Domain
import Wording

extension Money {
  /// The amount in figures alone, for a column.
  var cell: Phrase { phrase { isolated(figures(in: $0)) } }

  /// The amount with its unit, for a sentence in any direction.
  ///
  /// Only the figures are isolated: the unit in Arabic belongs to the sentence, a sign does not.
  var sum: Phrase {
    cell + Phrase(" درهم", "\u{A0}DH", "\u{A0}DH")
  }
}

extension Day {
  /// The day in figures, for a sentence in any direction.
  var date: Phrase { phrase { isolated(figures(in: $0)) } }
}

extension Phrase {
  /// A number as it stands.
  static func numeral(_ number: Int) -> Phrase { Phrase(verbatim: String(number)) }

  /// Words someone gave, kept together in a sentence of another direction.
  static func quoted(_ text: String) -> Phrase { Phrase(verbatim: nameIsolated(text)) }
}
