import Canvas
import Domain
import Wording

/// All life projects: those that wait for funding first, in their order, then by state.
public struct ProjectsPage: PageContent {
  public init() {}

  public func view(in context: Context) -> PageView {
    let waiting = context.state.waitingForFunding
    let waitingIDs = Set(waiting.map(\.id))
    let others = context.state.projects.values.filter { !waitingIDs.contains($0.id) }
      .sorted { ($0.state.order, $1.draftedOn, $0.id) < ($1.state.order, $0.draftedOn, $1.id) }
    return PageView(
      title: .projects, summary: summary(waiting, in: context), columns: Self.columns,
      rows: waiting.enumerated().map { row($0.element, place: $0.offset + 1, context) }
        + others.map { row($0, place: nil, context) },
      empty: Phrase(
        "لا مشاريع بعد: F2 لأول مشروع", "Aucun projet : F2 en commence un",
        "No projects yet: F2 begins one"),
      new: MenuCommand(
        .newProject, key: Phrase(verbatim: "F2"), effects: [.open(.form(.project(.draft(nil))))]))
  }

  private static let columns = [
    Column(Phrase("رتبة", "N°", "No."), width: 4, alignment: .trailing),
    Column(Phrase("المستفيد(ة)", "Bénéficiaire", "Beneficiary")),
    Column(Phrase("المشروع", "Projet", "Project"), width: 18),
    Column(Phrase("الإقليم", "Province", "Province"), width: 12),
    Column(Phrase("الحالة", "État", "State"), width: 18),
  ]

  private func summary(_ waiting: [LifeProject], in context: Context) -> [SummaryLine] {
    if waiting.isEmpty { return [] }
    let total = waiting.map { $0.decision?.value.amount ?? $0.cost }.total
    return [
      SummaryLine(
        .waitingForFunding, Phrase(verbatim: "\(waiting.count) · ") + .amount(total))
    ]
  }

  private func row(_ project: LifeProject, place: Int?, _ context: Context) -> Row {
    let person = context.state.beneficiaries[project.person]
    let province = project.fields.text(.province) ?? person?.fields.text(.province)
    let state =
      place == nil ? project.standing(in: context.state) : Phrase(verbatim: "● ") + .waitsForFunding
    return Row(
      id: project.id.raw.hex,
      [
        Phrase(verbatim: place.map { String($0) } ?? ""),
        .quoted(context.name(of: project.person)), project.name,
        province.map { Choices.provincePhrase($0) } ?? Phrase(verbatim: ""), state,
      ], role: place == nil ? .text : .warning,
      searched: [
        person?.number.file, person?.name(arabic: true), person?.name(arabic: false),
        context.say(project.pathway.phrase),
      ].compactMap { $0 }, effects: [.open(.page(.project(project.id)))])
  }
}

extension LifeProject.State {
  /// What is to be worked on first, what is over last.
  fileprivate var order: Int {
    switch self {
    case .draft, .sentBack: 0
    case .submitted: 1
    case .opinionGiven: 2
    case .deferred: 3
    case .approved: 4
    case .refused, .withdrawn: 5
    }
  }
}
