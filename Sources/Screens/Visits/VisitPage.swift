import Canvas
public import Domain
import Wording

/// One visit as it was recorded; Enter on a line corrects it, and the old value stays in the
/// history.
public struct VisitPage: PageContent {
  public var id: Visit.ID

  public init(id: Visit.ID) { self.id = id }

  public func view(in context: Context) -> PageView {
    guard let visit = context.state.visits[id] else {
      return PageView(title: .none, rows: [], empty: .none)
    }
    let day = phrase { visit.day.words(in: $0) }
    return PageView(
      title: Phrase("زيارة تتبع", "Visite de suivi", "Follow-up visit") + Phrase(verbatim: " · ")
        + Phrase(verbatim: context.name(of: visit.person)),
      summary: [SummaryLine(FormKey.Part.day.phrase, day)],
      columns: [
        Column(Phrase("الخانة", "Champ", "Field"), width: 24),
        Column(Phrase("القيمة", "Valeur", "Value")),
      ],
      rows: fields(visit) + assets(visit, context), empty: .none)
  }

  private func fields(_ visit: Visit) -> [Row] {
    visit.fields.known.compactMap { known in
      guard let value = known.value, known.field != .correctionReason else { return nil }
      let isDisputed = !known.rivals.isEmpty
      return Row(
        id: known.field.name,
        [
          known.field.phrase,
          (isDisputed ? Phrase(verbatim: "! ") : Phrase(verbatim: ""))
            + value.phrase(of: known.field),
        ],
        role: isDisputed ? .warning : .text,
        effects: [.open(.form(.visit(.correct(visit.id, known.field))))])
    }
  }

  private func assets(_ visit: Visit, _ context: Context) -> [Row] {
    visit.assets.sorted { $0.key < $1.key }.map { line, observation in
      let allocation = context.state.allocationOfLine[line].flatMap {
        context.state.allocations[$0]
      }
      let item = allocation?.lines.first { $0.id == line }?.equipment?.item
      let seen: Phrase =
        observation.seen
        ? FormKey.Part.assetSeen.phrase : Phrase("حسب التصريح", "selon la personne", "as told")
      return Row(
        id: line.raw.hex,
        [
          item.map { Choices.itemPhrase($0) } ?? .equipment,
          [observation.condition.phrase, seen].joined,
        ])
    }
  }
}

extension Value {
  /// The value as it is read on a screen.
  func phrase(of field: Field) -> Phrase {
    switch self {
    case .text(let text): Phrase(verbatim: text)
    case .number(let number): Phrase(verbatim: String(number))
    case .money(let money): Wording.phrase { money.written(in: $0) }
    case .day(let day): Wording.phrase { day.words(in: $0) }
    case .birth(let birth): Wording.phrase { birth.written(in: $0) }
    case .flag(let flag): flag ? .yes : .no
    case .code(let code):
      Choices.meanings(of: field).first { $0.value == .code(code) }?.label
        ?? Phrase(verbatim: String(code))
    }
  }
}
