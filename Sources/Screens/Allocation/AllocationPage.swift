public import Domain
import Wording

public struct AllocationPage: PageContent {
  public var id: Allocation.ID

  public init(id: Allocation.ID) { self.id = id }

  public func view(in context: Context) -> PageView {
    PageView(title: .none, rows: [], empty: .none)
  }
}
