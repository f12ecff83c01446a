import Domain
import Wording

public struct ProjectsPage: PageContent {
  public init() {}

  public func view(in context: Context) -> PageView {
    PageView(title: .none, rows: [], empty: .none)
  }
}
