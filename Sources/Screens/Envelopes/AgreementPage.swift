public import Domain
import Wording

public struct AgreementPage: PageContent {
  public var id: Agreement.ID

  public init(id: Agreement.ID) { self.id = id }

  public func view(in context: Context) -> PageView {
    PageView(title: .none, rows: [], empty: .none)
  }
}
