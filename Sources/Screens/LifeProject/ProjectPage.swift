import Canvas
public import Domain
import Wording

/// One life project: its sheet, its steps and costs, and its way to a decision.
public struct ProjectPage: PageContent {
  public var id: LifeProject.ID

  public init(id: LifeProject.ID) { self.id = id }

  public func view(in context: Context) -> PageView {
    guard let project = context.state.projects[id] else {
      return PageView(title: .none, rows: [], empty: .none)
    }
    let commands = commands(for: project, in: context)
    return PageView(
      title: project.name + Phrase(verbatim: " · ")
        + .quoted(context.name(of: project.person)),
      summary: summary(of: project, in: context), columns: Self.columns,
      rows: rows(of: project, in: context), empty: .none,
      new: commands.first { $0.step == .step }?.command,
      commands: commands.map(\.command),
      firstRow: commands.firstIndex { $0.step == project.nextStep(in: context) }
        .map { "command-\($0)" })
  }

  private static let columns = [
    Column(Phrase("التاريخ", "Date", "Date"), width: 10),
    Column(Phrase("البيان", "Désignation", "What")),
    Column(Phrase("الكمية", "Qté", "Qty"), width: 6, alignment: .trailing),
    Column(Phrase("المبلغ", "Montant", "Amount"), width: 20, alignment: .trailing),
  ]

  func summary(of project: LifeProject, in context: Context) -> [SummaryLine] {
    let isWaiting = project.waitsForFunding(in: context.state)
    var state = [
      isWaiting ? .waitingForFunding : project.standing(in: context.state),
      .version(project.version),
    ]
    if let day = project.submittedOn { state.append(.submittedOn(day)) }
    var lines = [
      SummaryLine(
        Phrase("المستفيد(ة)", "Bénéficiaire", "Beneficiary"),
        [.quoted(context.name(of: project.person)), project.pathway.phrase].dotted),
      SummaryLine(Phrase("الحالة", "État", "State"), state.dotted),
    ]
    if let money = money(of: project) { lines.append(money) }
    if let margin = margin(of: project) { lines.append(margin) }
    if let opinion = project.opinion { lines.append(line(opinion, context)) }
    return lines
  }

  private func money(of project: LifeProject) -> SummaryLine? {
    var parts = project.costLines.isEmpty ? [] : [Phrase.amount(project.cost)]
    if let own = project.fields.money(.ownContribution) {
      parts.append(.labelled(Field.ownContribution.phrase, .amount(own)))
    }
    return parts.isEmpty ? nil : SummaryLine(Phrase("التكلفة", "Coût", "Cost"), parts.dotted)
  }

  /// Takings less costs, and the months until the margin has paid the cost back.
  private func margin(of project: LifeProject) -> SummaryLine? {
    guard let takings = project.fields.money(.monthlyTakings),
      let costs = project.fields.money(.monthlyCosts)
    else { return nil }
    var value = Phrase.amount(takings - costs) + Phrase(" في الشهر", " par mois", " a month")
    if let months = project.paybackMonths, months > 0 {
      value =
        value + Phrase(verbatim: " · ")
        + .labelled(Phrase("الاسترداد", "remboursé en", "paid back in"), .months(months))
    }
    return SummaryLine(
      Phrase("الهامش", "Marge", "Margin"), value, role: takings > costs ? .value : .warning)
  }

  private func line(_ opinion: Opinion, _ context: Context) -> SummaryLine {
    let name = context.state.operators[opinion.operatorNumber]?.name ?? ""
    return SummaryLine(
      Phrase("رأي المنسق", "Avis du coordinateur", "Coordinator's opinion"),
      [.opinion(opinion.favourable), .figures(opinion.day), .quoted(name)].dotted)
  }
}
