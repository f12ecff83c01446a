import Canvas
import Domain
import Wording

/// The follow-up visits: overdue first, then due, to come, and made of late.
public struct VisitsPage: PageContent {
  /// Days ahead that are shown, and days back.
  static let horizon = 30

  public init() {}

  public func view(in context: Context) -> PageView {
    let (state, today) = (context.state, context.today)
    let late = state.dueVisits([.overdue], asOf: today)
    let open = state.dueVisits([.open], asOf: today)
    let coming = state.dueVisits([.upcoming], asOf: today).filter {
      $0.due <= today + Self.horizon
    }
    let made = state.visits.values.filter { $0.day > today - Self.horizon }
      .sorted { ($1.day, $1.id) < ($0.day, $0.id) }
    return PageView(
      title: .followUpVisits,
      columns: [
        Column(.fullName), Column(.file, width: 15), Column(.commune, width: 12),
        Column(.dueDay, width: 10), Column(.standing, width: 17),
      ],
      rows: (late + open + coming).map { row($0, context) } + made.map { row($0, context) },
      empty: .noVisitsYet)
  }

  private func row(_ visit: DueVisit, _ context: Context) -> Row {
    let word: Phrase =
      visit.status == .overdue ? .late(visit.daysLate(on: context.today)) : visit.status.phrase
    return row(
      id: "due-\(visit.project.raw.hex)-\(visit.window ?? -1)", visit.person, visit.due,
      Phrase(verbatim: visit.status.glyph + " ") + word,
      role: visit.status == .overdue ? .overdue : visit.status == .upcoming ? .dim : .text,
      [.open(.page(.followUp(visit.project)))], context)
  }

  private func row(_ visit: Visit, _ context: Context) -> Row {
    let running: ProjectRunning? = visit.fields.code(.running)
    let encounter: Encounter? = visit.fields.code(.encounter)
    let word = running?.phrase ?? encounter?.phrase ?? VisitWindow.Status.done.phrase
    return row(
      id: "made-\(visit.id.raw.hex)", visit.person, visit.day, Phrase(verbatim: "✓ ") + word,
      role: .dim, [.open(.page(.followUp(visit.project)))], context)
  }

  private func row(
    id: String, _ person: Beneficiary.ID, _ day: Day, _ standing: Phrase, role: Role,
    _ effects: [Effect], _ context: Context
  ) -> Row {
    let found = context.state.beneficiaries[person]
    return Row(
      id: id,
      [
        Phrase(verbatim: context.name(of: person)), Phrase(verbatim: found?.number.file ?? ""),
        Phrase(verbatim: found?.fields.text(.commune) ?? ""), phrase { day.figures(in: $0) },
        standing,
      ],
      role: role, searched: found?.searchedNames ?? [], effects: effects)
  }
}

extension Beneficiary {
  /// The names by which a row about the person is found, in both scripts.
  var searchedNames: [String] { [name(arabic: true), name(arabic: false)].compactMap { $0 } }
}
