import Canvas
public import Domain
import Wording

/// The follow-up of one project: its plan, the visits made, and what may be recorded.
public struct FollowUpPage: PageContent {
  public var id: LifeProject.ID

  public init(id: LifeProject.ID) { self.id = id }

  public func view(in context: Context) -> PageView {
    guard let project = context.state.projects[id],
      let person = context.state.beneficiaries[project.person]
    else { return PageView(title: .none, rows: [], empty: .none) }
    let windows = context.state.windows(of: project, asOf: context.today)
    return PageView(
      title: Phrase(verbatim: person.number.file + " · " + context.name(of: person)),
      summary: summary(project, person, context),
      columns: [
        Column(.dueDay, width: 10), Column(FormKey.Part.window.phrase, width: 16),
        Column(.standing),
      ],
      rows: windows.map(row) + made(project, context),
      empty: .nothingToFollow, commands: commands(project, person, windows, context))
  }

  private func summary(
    _ project: LifeProject, _ person: Beneficiary, _ context: Context
  ) -> [SummaryLine] {
    let state = context.state
    let trade =
      project.fields.text(.trade).map { Choices.tradePhrase($0) } ?? project.pathway.phrase
    let first = state.firstHandOver(of: project).map { day in phrase { day.words(in: $0) } }
    let goods = state.equipment(of: project).compactMap(\.equipment?.item)
      .map { Choices.itemPhrase($0) }.joined
    let condition = person.condition?.value ?? .available
    var lines = [
      SummaryLine(Field.trade.phrase, trade),
      SummaryLine(.firstHandOver, first ?? .none),
      SummaryLine(.equipment, goods),
      SummaryLine(Field.running.phrase, lastKnown(project, state)),
    ]
    if condition != .available {
      lines.append(SummaryLine(FormKey.Part.condition.phrase, condition.phrase, role: .warning))
    }
    if let decision = project.assetDecision {
      lines.append(SummaryLine(FormKey.Part.decisionOnAssets.phrase, decision.value.phrase))
    }
    return lines
  }

  /// How the project ran when it was last known, and on which day: at a visit where nobody was met
  /// nothing of it was seen, and what was known before still is.
  private func lastKnown(_ project: LifeProject, _ state: State) -> Phrase {
    let told = project.visits.compactMap { state.visits[$0] }
      .filter { $0.fields[.running] != nil }
      .max { ($0.day, $0.id) < ($1.day, $1.id) }
    guard let told, let running: ProjectRunning = told.fields.code(.running) else {
      return .notKnown
    }
    return running.phrase + Phrase(verbatim: " · ") + .day(told.day)
  }

  private func row(_ window: VisitWindow) -> Row {
    let open: Set<VisitWindow.Status> = [.upcoming, .open, .overdue, .missed]
    let status = Phrase(verbatim: window.status.glyph + " ") + window.status.phrase
    return Row(
      id: "window-\(window.index)",
      [phrase { window.due.figures(in: $0) }, window.phrase, status],
      role: window.status == .overdue ? .overdue : window.status == .open ? .text : .dim,
      effects: open.contains(window.status)
        ? [.open(.form(.visit(.visit(id, window: window.index))))] : [])
  }

  private func made(_ project: LifeProject, _ context: Context) -> [Row] {
    project.visits.compactMap { context.state.visits[$0] }
      .sorted { ($1.day, $1.id) < ($0.day, $0.id) }
      .map { visit in
        let encounter: Encounter? = visit.fields.code(.encounter)
        let running: ProjectRunning? = visit.fields.code(.running)
        let told = [encounter?.phrase, running?.phrase].compactMap { $0 }.joined
        let index = visit.window.flatMap { VisitRule.standard.offsets[safe: $0] }
        return Row(
          id: "visit-\(visit.id.raw.hex)",
          [
            phrase { visit.day.figures(in: $0) }, index?.phrase ?? .unplanned,
            Phrase(verbatim: "✓ ") + told,
          ], effects: [.open(.page(.visit(visit.id)))])
      }
  }

  private func commands(
    _ project: LifeProject, _ person: Beneficiary, _ windows: [VisitWindow], _ context: Context
  ) -> [MenuCommand] {
    let next = windows.first { [.overdue, .open].contains($0.status) }
    let began = context.state.firstHandOver(of: project) != nil
    let stopped = [.deceased, .inCustody].contains(person.condition?.value ?? .available)
    let visiting: Phrase? =
      !began
      ? Rejection(.nothingHandedOver).phrase
      : stopped ? Rejection(.visitsStopped, [.state: .text(person.conditionName)]).phrase : nil
    return [
      MenuCommand(
        .recordVisit, refusal: visiting,
        effects: [.open(.form(.visit(.visit(id, window: next?.index))))]),
      MenuCommand(
        .exemptVisit,
        refusal: VisitForm.exemptible(windows, project).isEmpty ? .noneToExempt : nil,
        effects: [.open(.form(.visit(.exempt(id))))]),
      MenuCommand(
        .missedVisit, refusal: next == nil ? .noOpenWindow : nil,
        effects: [.open(.form(.visit(.missed(id))))]),
      MenuCommand(
        .decideAssets, refusal: began ? nil : Rejection(.nothingHandedOver).phrase,
        effects: [.open(.form(.visit(.assets(id))))]),
      MenuCommand(
        Phrase("فتح الملف", "Ouvrir le dossier", "Open the file"),
        effects: [.loadHistory(person.id), .open(.page(.file(person.id)))]),
    ]
  }
}

extension Beneficiary {
  fileprivate var conditionName: String { (condition?.value ?? .available).name }
}

extension VisitWindow {
  /// When it falls due after the hand-over.
  var phrase: Phrase { VisitRule.standard.offsets[safe: index]?.phrase ?? .none }
}
