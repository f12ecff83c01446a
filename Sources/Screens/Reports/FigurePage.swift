import Canvas
public import Domain
import Wording

/// Which list a figure opens.
public enum FigureList: Hashable, Sendable {
  case named(FigureName)
  /// The people served, by the trade of their project, their sex, their province.
  case trade(String?)
  case sex(String?)
  case province(String?)

  var phrase: Phrase {
    switch self {
    case .named(let name): name.phrase
    case .trade(let key): key.map { Choices.tradePhrase($0) } ?? .notKnown
    case .sex(let name): name.flatMap { Sex(name: $0) }?.phrase ?? .notKnown
    case .province(let code): code.map { Choices.provincePhrase($0) } ?? .notKnown
    }
  }

  /// The things that were counted.
  func subjects(in report: Report) -> [Subject] {
    switch self {
    case .named(let name): report[name].subjects
    case .trade(let key): report.trades.subjects(key)
    case .sex(let key): report.sexes.subjects(key)
    case .province(let key): report.provinces.subjects(key)
    }
  }
}

extension Breakdown {
  fileprivate func subjects(_ key: String?) -> [Subject] {
    slices.first { $0.key == key }?.subjects ?? []
  }
}

/// The list behind one figure of a report.
public struct FigurePage: PageContent {
  public var list: FigureList
  public var choice: ReportChoice

  public init(list: FigureList, choice: ReportChoice) {
    self.list = list
    self.choice = choice
  }

  public func view(in context: Context) -> PageView {
    let subjects = list.subjects(in: context.state.report(choice.scope(context.today)))
    return PageView(
      title: Phrase.reports + Phrase(verbatim: " · ") + list.phrase,
      summary: [
        SummaryLine(Phrase("الفترة", "Période", "Period"), choice.period(context.today)),
        SummaryLine(Field.province.phrase, choice.place),
        SummaryLine(.count, .number(subjects.count)),
      ],
      columns: [
        Column(.file, width: 15), Column(.fullName),
        Column(Phrase("ماذا", "Quoi", "What"), width: 20),
        Column(
          Phrase("التاريخ أو المبلغ", "Date ou montant", "Date or amount"), width: 16,
          alignment: .trailing),
      ],
      rows: subjects.enumerated().map { row($0, $1, context) }, empty: .emptyFigure)
  }

  /// The same thing may stand twice in a list, as a project that is late twice.
  private func row(_ index: Int, _ subject: Subject, _ context: Context) -> Row {
    let state = context.state
    let person = state.person(of: subject).flatMap { state.beneficiaries[$0] }
    let (detail, last) = detail(subject, state)
    return Row(
      id: "\(index)-\(subject.id.hex)",
      [
        Phrase(verbatim: person?.number.file ?? ""),
        person.map { Phrase(verbatim: context.name(of: $0)) } ?? .none, detail, last,
      ],
      searched: person?.searchedNames ?? [], effects: subject.effects(in: state))
  }

  private func detail(_ subject: Subject, _ state: State) -> (Phrase, Phrase) {
    switch subject.kind {
    case .beneficiary:
      let person = state.beneficiaries[Identifier(subject.id)]
      return (person?.standing(in: state) ?? .none, person.map { .day($0.openedOn) } ?? .none)
    case .project:
      let project = state.projects[Identifier(subject.id)]
      let trade = project?.fields.text(.trade).map { Choices.tradePhrase($0) }
      let day = project.map { state.firstHandOver(of: $0) ?? $0.draftedOn }
      return (trade ?? project?.pathway.phrase ?? .none, day.map { .day($0) } ?? .none)
    case .allocation:
      let allocation = state.allocations[Identifier(subject.id)]
      return (allocation?.state.phrase ?? .none, allocation.map { .money($0.total) } ?? .none)
    case .line: return line(Identifier(subject.id), state)
    default: return event(subject, state)
    }
  }

  private func line(_ id: AllocationLine.ID, _ state: State) -> (Phrase, Phrase) {
    let allocation = state.allocationOfLine[id].flatMap { state.allocations[$0] }
    guard let line = allocation?.lines.first(where: { $0.id == id }) else { return (.none, .none) }
    let what = line.equipment.map { Choices.itemPhrase($0.item) } ?? line.payment?.mode.phrase
    return (what ?? .none, .money(line.total))
  }

  private func event(_ subject: Subject, _ state: State) -> (Phrase, Phrase) {
    switch subject.kind {
    case .contact:
      let contact = state.contacts[Identifier(subject.id)]
      let words = contact?.fields.text(.words).map { Phrase(verbatim: $0) }
      return (words ?? .none, contact.map { .day($0.day) } ?? .none)
    case .inquiry:
      let inquiry = state.inquiries[Identifier(subject.id)]
      return (inquiry?.conclusion?.value.phrase ?? .none, inquiry.map { .day($0.day) } ?? .none)
    case .visit:
      let visit = state.visits[Identifier(subject.id)]
      let running: ProjectRunning? = visit?.fields.code(.running)
      let encounter: Encounter? = visit?.fields.code(.encounter)
      return (running?.phrase ?? encounter?.phrase ?? .none, visit.map { .day($0.day) } ?? .none)
    default: return (.none, .none)
    }
  }
}
