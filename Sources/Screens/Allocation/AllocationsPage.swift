import Canvas
import Domain
import Wording

/// Who waits for funding, in order, then every allocation by how far it has come.
public struct AllocationsPage: PageContent {
  public init() {}

  public func view(in context: Context) -> PageView {
    let waiting = context.state.waitingForFunding
    let candidates = waiting.enumerated().map { candidate($1, order: $0 + 1, context) }
    let allocations = context.state.allocationsInOrder.map { row($0, context) }
    let heading = Row(
      id: "waiting", [.waitingHeading.filled(.numeral(waiting.count))], role: .heading)
    return PageView(
      title: .allocationsTitle, columns: Self.columns,
      rows: (candidates.isEmpty ? [] : [heading]) + candidates + sections(allocations, context),
      empty: .noAllocations, commands: commands(context.state),
      firstRow: (candidates.first ?? allocations.first)?.id)
  }

  private static let columns = [
    Column(.orderColumn, width: 3, alignment: .trailing),
    Column(.personColumn),
    Column(.tradeColumn, width: 15),
    Column(.provinceColumn, width: 11),
    Column(.amountColumn, width: 12, alignment: .trailing),
    Column(.standingColumn, width: 12),
  ]

  private func commands(_ state: State) -> [MenuCommand] {
    let count = state.chequesNotCashed.count
    return [
      MenuCommand(
        .uncashedCheques.filled(.numeral(count)), refusal: count == 0 ? .noUncashed : nil,
        effects: [.open(.page(.cheques))])
    ]
  }

  /// The allocations with a heading before each state.
  private func sections(_ rows: [Row], _ context: Context) -> [Row] {
    let allocations = context.state.allocationsInOrder
    var result: [Row] = []
    var last: Allocation.State?
    for (allocation, row) in zip(allocations, rows) {
      if allocation.state != last {
        let count = allocations.count { $0.state == allocation.state }
        result.append(
          Row(
            id: allocation.state.rawValue,
            [allocation.state.phrase + Phrase(verbatim: " (\(count))")], role: .heading))
      }
      last = allocation.state
      result.append(row)
    }
    return result
  }

  private func candidate(_ project: LifeProject, order: Int, _ context: Context) -> Row {
    Row(
      id: "waiting-" + project.id.raw.hex,
      [
        .numeral(order), Phrase(verbatim: context.name(of: project.person)), project.tradeWords,
        province(of: project, context.state), project.decision?.value.amount?.cell ?? .none,
        .waitingForMoney,
      ],
      searched: searched(project.person, context.state), effects: proposing(project, context))
  }

  /// Without cohorts there is nothing to ask: the allocation is proposed at once.
  func proposing(_ project: LifeProject, _ context: Context) -> [Effect] {
    if !Choices.cohorts(in: context.state).isEmpty {
      return [.open(.form(.allocation(.propose(project.id))))]
    }
    let id: Allocation.ID = context.freshID()
    return [
      .perform([.proposeAllocation(id, project.id, nil)], then: [.open(.page(.allocation(id)))])
    ]
  }

  private func row(_ allocation: Allocation, _ context: Context) -> Row {
    let project = context.state.projects[allocation.project]
    return Row(
      id: allocation.id.raw.hex,
      [
        Phrase(verbatim: allocation.state.glyph),
        Phrase(verbatim: context.name(of: allocation.person)), project?.tradeWords ?? .none,
        project.map { province(of: $0, context.state) } ?? .none, allocation.total.cell,
        allocation.state.phrase,
      ],
      role: allocation.state == .released ? .dim : .text,
      searched: searched(allocation.person, context.state),
      effects: [.open(.page(.allocation(allocation.id)))])
  }

  /// Where the project is, or else where the person lives.
  private func province(of project: LifeProject, _ state: State) -> Phrase {
    let code =
      project.fields.text(.province) ?? state.beneficiaries[project.person]?.fields.text(.province)
    return code.map { Choices.provincePhrase($0) } ?? .none
  }

  private func searched(_ id: Beneficiary.ID, _ state: State) -> [String] {
    guard let person = state.beneficiaries[id] else { return [] }
    return [person.number.file] + [true, false].compactMap { person.name(arabic: $0) }
  }
}

extension LifeProject {
  /// The trade, where one is chosen.
  var tradeWords: Phrase { fields.text(.trade).map { Choices.tradePhrase($0) } ?? .none }
}

extension Allocation.State {
  /// A mark beside the word, so that a column is read at a glance.
  var glyph: String {
    switch self {
    case .proposed: "○"
    case .reserved, .ready: "●"
    case .handedOver: "✓"
    case .released: "✗"
    }
  }
}
