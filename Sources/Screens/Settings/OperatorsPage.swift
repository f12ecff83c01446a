import Canvas
import Domain
import Wording

/// Who is at the desk: the first thing asked.
public struct OperatorsPage: PageContent {
  public init() {}

  public func view(in context: Context) -> PageView {
    let workers = context.state.operators.values.filter { !$0.isGone }
      .sorted { $0.number < $1.number }
    return PageView(
      title: .whoIsHere,
      columns: [
        Column(Phrase("رقم", "N°", "No."), width: 5, alignment: .trailing),
        Column(Phrase("الاسم", "Nom", "Name")),
      ],
      rows: workers.map { worker in
        Row(
          id: String(worker.number),
          [Phrase(verbatim: String(worker.number)), Phrase(verbatim: worker.name)],
          effects: [.signIn(worker.number)])
      },
      empty: .none)
  }
}
