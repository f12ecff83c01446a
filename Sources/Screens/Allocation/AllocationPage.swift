import Canvas
public import Domain
import Wording

/// One allocation: what the person receives, how far it has come, what is missing.
public struct AllocationPage: PageContent {
  public var id: Allocation.ID

  public init(id: Allocation.ID) { self.id = id }

  public func view(in context: Context) -> PageView {
    guard let allocation = context.state.allocations[id],
      let person = context.state.beneficiaries[allocation.person]
    else { return PageView(title: .none, rows: [], empty: .none) }
    let project = context.state.projects[allocation.project]
    return PageView(
      title: Phrase(verbatim: person.number.file + " · ") + .quoted(context.name(of: person))
        + Phrase(verbatim: " · ") + (project?.tradeWords ?? .none),
      summary: summary(allocation, project, context.state), columns: Self.columns,
      rows: allocation.lines.map { row($0, allocation, context) }, empty: .allocationEmpty,
      new: new(allocation), commands: commands(allocation, context))
  }

  private static let columns = [
    Column(.lineColumn),
    Column(.quantityColumn, width: 4, alignment: .trailing),
    Column(.priceColumn, width: 12, alignment: .trailing),
    Column(.envelopeColumn, width: 11),
    Column(.deliveryColumn, width: 20),
  ]

  private func summary(
    _ allocation: Allocation, _ project: LifeProject?, _ state: State
  ) -> [SummaryLine] {
    money(allocation, project) + [standing(allocation, state), missing(allocation, state)]
  }

  /// What was granted, what the lines come to, and the difference between the two.
  private func money(_ allocation: Allocation, _ project: LifeProject?) -> [SummaryLine] {
    let total = allocation.total
    guard let granted = project?.decision?.value.amount else {
      return [SummaryLine(.linesTotal, total.sum)]
    }
    let isAbove = total > granted
    let sentence = Phrase.withDifference.filled(total.sum, (total - granted).cell)
    return [
      SummaryLine(.grantedAmount, granted.sum),
      SummaryLine(
        .linesTotal, isAbove ? Phrase(verbatim: "! ") + sentence : sentence,
        role: isAbove ? .warning : .value,
        bar: SummaryLine.Bar(filled: Int(total.centimes), total: Int(granted.centimes))),
    ]
  }

  private func standing(_ allocation: Allocation, _ state: State) -> SummaryLine {
    var parts = [Phrase(verbatim: allocation.state.glyph + " ") + allocation.state.phrase]
    if allocation.state != .released {
      parts.append(
        allocation.undertakingOn.map { .undertakingSigned.filled($0.date) } ?? .undertakingOpen)
    }
    if let cohort = allocation.cohort.flatMap({ state.cohorts[$0] }) {
      parts.append(.quoted(cohort.fields.text(.label) ?? "—"))
    }
    return SummaryLine(
      .allocationState, parts.dropFirst().reduce(parts[0]) { $0 + Phrase(verbatim: " · ") + $1 })
  }

  private func missing(_ allocation: Allocation, _ state: State) -> SummaryLine {
    let obstacles = allocation.obstacles(in: state)
    let isOpen = !obstacles.isEmpty
    return SummaryLine(
      .beforeHandOver,
      isOpen ? Phrase(verbatim: "! ") + obstacles.joined : .nothingMissingBefore,
      role: isOpen ? .warning : .success)
  }

  private func new(_ allocation: Allocation) -> MenuCommand {
    MenuCommand(
      .addEquipment, key: Phrase(verbatim: "F2"),
      refusal: allocation.state == .proposed ? nil : .onlyProposed,
      effects: [.open(.form(.allocation(.equipment(id))))])
  }
}
