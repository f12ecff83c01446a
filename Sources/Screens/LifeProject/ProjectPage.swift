public import Domain
import Wording

public struct ProjectPage: PageContent {
  public var id: LifeProject.ID

  public init(id: LifeProject.ID) { self.id = id }

  public func view(in context: Context) -> PageView {
    PageView(title: .none, rows: [], empty: .none)
  }
}
