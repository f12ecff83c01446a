import Domain
import Wording

public struct StockPage: PageContent {
  public init() {}

  public func view(in context: Context) -> PageView {
    PageView(title: .none, rows: [], empty: .none)
  }
}
