import Domain
import Wording

public struct ReportsPage: PageContent {
  public init() {}

  public func view(in context: Context) -> PageView {
    PageView(title: .none, rows: [], empty: .none)
  }
}
