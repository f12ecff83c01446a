import Canvas
import Domain
import Wording

/// Cheques that were handed over and are not cashed: whom to call, and which are overdue.
public struct ChequesPage: PageContent {
  public init() {}

  public func view(in context: Context) -> PageView {
    PageView(
      title: .chequesTitle,
      columns: [
        Column(FormKey.Part.chequeNumber.phrase, width: 13),
        Column(.personColumn),
        Column(.amountColumn, width: 12, alignment: .trailing),
        Column(.dayColumn, width: 10),
        Column(.daysColumn, width: 5, alignment: .trailing),
        Column(.standingColumn, width: 11),
      ],
      rows: context.state.chequesNotCashed.map { row($0, context) }, empty: .noUncashed)
  }

  private func row(_ cheque: Cheque, _ context: Context) -> Row {
    let state = context.state
    let allocation = state.allocationOfLine[cheque.line].flatMap { state.allocations[$0] }
    let amount = allocation?.lines.first { $0.id == cheque.line }?.total
    let standing = state.presentation(of: cheque, asOf: context.today)
    return Row(
      id: cheque.number,
      [
        Phrase(verbatim: cheque.number),
        Phrase(verbatim: allocation.map { context.name(of: $0.person) } ?? ""),
        amount?.cell ?? .none, cheque.changedOn.date,
        .numeral(cheque.changedOn.days(until: context.today)), standing.words,
      ],
      role: standing.role,
      effects: [.open(.form(.allocation(.settle(cheque.number))))])
  }
}

extension ChequePresentation {
  var words: Phrase {
    switch self {
    case .alert: .chequeAlert
    case .call: .chequeCall
    case .waiting, .settled: .chequeWaiting
    }
  }

  var role: Role {
    switch self {
    case .alert: .overdue
    case .call: .warning
    case .waiting, .settled: .text
    }
  }
}
