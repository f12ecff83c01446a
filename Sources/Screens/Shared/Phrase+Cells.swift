import Canvas
import Domain
import Wording

/// What cells are made of.
extension Phrase {
  static let empty = Phrase(verbatim: "")

  static func number(_ number: Int) -> Phrase {
    Wording.phrase { grouped(UInt64(max(0, number)), in: $0) }
  }
  static func money(_ money: Money) -> Phrase { Wording.phrase { money.written(in: $0) } }
  /// A day in figures, kept in one piece within Arabic words.
  static func day(_ day: Day) -> Phrase {
    Wording.phrase { $0.isRightToLeft ? isolated(day.figures(in: $0)) : day.figures(in: $0) }
  }
}
