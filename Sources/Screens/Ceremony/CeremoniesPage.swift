import Domain
import Wording

public struct CeremoniesPage: PageContent {
  public init() {}

  public func view(in context: Context) -> PageView {
    PageView(title: .none, rows: [], empty: .none)
  }
}
