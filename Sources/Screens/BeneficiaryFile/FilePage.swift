public import Domain
import Wording

/// One person's file: who, what may be done next, and all that happened.
public struct FilePage: PageContent {
  public var id: Beneficiary.ID

  public init(id: Beneficiary.ID) { self.id = id }

  public func view(in context: Context) -> PageView {
    guard let person = context.state.beneficiaries[id] else {
      return PageView(title: .none, rows: [], empty: .none)
    }
    return PageView(
      title: Phrase(verbatim: person.number.file + " · " + context.name(of: person)),
      rows: [], empty: .none)
  }
}
