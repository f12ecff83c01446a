public import Domain
import Wording

public struct CeremonyPage: PageContent {
  public var id: Ceremony.ID

  public init(id: Ceremony.ID) { self.id = id }

  public func view(in context: Context) -> PageView {
    PageView(title: .none, rows: [], empty: .none)
  }
}
