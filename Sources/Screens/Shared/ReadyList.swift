import Domain
import Wording

/// A long list computed once and looked at by many keys.
///
/// A page computes its rows anew each time it is asked, several times a key. For the list of all
/// people of a centre that takes seconds where there are a hundred thousand, so it is kept while
/// nothing changes that it depends on: see ``Basis``.
public struct ReadyList: Sendable {
  /// All that a lasting page depends on.
  public struct Basis: Equatable, Sendable {
    var kind: PageKind
    var recordCount: Int
    var operatorNumber: Operator.Number?
    var today: Day
    var language: String
  }

  public let basis: Basis
  let view: PageView
  /// The letters of each row as a filter finds them.
  private let letters: ByteRows

  /// Computes the list of a page; nothing for a page that depends on more.
  public init?(_ kind: PageKind, in context: Context) {
    guard kind.content.isLasting else { return nil }
    basis = Basis(kind, in: context)
    view = kind.content.view(in: context).withRights(in: context)
    var letters = ByteRows()
    for row in view.rows { letters.append(Array(Page.letters(of: row, in: context).utf8) + [0]) }
    self.letters = letters
  }

  /// The rows, by their places, that hold each of the words.
  func rows(holding words: [Substring]) -> Set<Int> {
    let found = words.map { Set(letters.rows(containing: Array($0.utf8))) }
    return found.dropFirst().reduce(found.first ?? []) { $0.intersection($1) }
  }
}

extension ReadyList.Basis {
  public init(_ kind: PageKind, in context: Context) {
    self.kind = kind
    recordCount = context.journal.recordCount
    operatorNumber = context.operatorNumber
    today = context.today
    language = context.language.rawValue
  }
}
