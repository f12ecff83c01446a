import Canvas
import Domain
import Wording

/// The figures of a period and province; every figure opens the list it was counted from.
public struct ReportsPage: PageContent {
  public var choice: ReportChoice

  public init(choice: ReportChoice = ReportChoice()) { self.choice = choice }

  public func view(in context: Context) -> PageView {
    let report = context.state.report(choice.scope(context.today))
    return PageView(
      title: .reports,
      summary: [
        SummaryLine(Phrase("الفترة", "Période", "Period"), choice.period(context.today)),
        SummaryLine(Field.province.phrase, choice.place),
      ],
      columns: [
        Column(.figure), Column(.count, width: 12, alignment: .trailing),
        Column(.amount, width: 26, alignment: .trailing),
      ],
      rows: report.figures.map(row) + breakdowns(report) + money(report) + operations(report)
        + published(report) + warnings(report),
      empty: .none,
      commands: [
        MenuCommand(.choosePeriod, effects: [.open(.form(.report(.choose(choice))))])
      ])
  }

  private func row(_ figure: Figure) -> Row {
    Row(
      id: figure.name.rawValue,
      [figure.name.phrase, .number(figure.count), figure.amount.map { .money($0) } ?? .empty],
      role: figure.count == 0 ? .dim : .text,
      effects: figure.name.hasList
        ? [.open(.page(.figure(.named(figure.name), choice)))]
        : [.say(Phrase("عدد بدون لائحة", "Compté, sans liste", "Only counted, no list"), .plain)])
  }

  private func breakdowns(_ report: Report) -> [Row] {
    slices(.byTrade, report.trades) { .trade($0) } + slices(.bySex, report.sexes) { .sex($0) }
      + slices(.byProvince, report.provinces) { .province($0) }
  }

  private func slices(
    _ heading: Phrase, _ breakdown: Breakdown, _ list: (String?) -> FigureList
  ) -> [Row] {
    section(
      heading,
      breakdown.slices.map { slice in
        let list = list(slice.key)
        return Row(
          id: "\(list)", [list.phrase, .number(slice.people), .money(slice.delivered)],
          effects: [.open(.page(.figure(list, choice)))])
      })
  }

  private func operations(_ report: Report) -> [Row] {
    section(
      .operations,
      report.operations.map { line in
        let venue = line.venue.map { Phrase(verbatim: $0) } ?? place(line.province)
        return Row(
          id: "operation-\(line.id.raw.hex)",
          [
            .day(line.day) + Phrase(verbatim: " · ") + venue, .number(line.people),
            .money(line.delivered),
          ], effects: [.open(.page(.ceremony(line.id)))])
      })
  }

  private func published(_ report: Report) -> [Row] {
    section(
      .publishedFigures,
      report.published.map { line in
        let label = Phrase(
          verbatim: [line.label, line.source].compactMap { $0 }.joined(separator: " · "))
        let isMoney = line.unit == .centimes
        let value =
          line.value.map { value in
            isMoney ? Phrase.money(Money(centimes: value)) : Phrase.number(Int(value))
          } ?? .notKnown
        let stated = line.precision.stated(value)
        return Row(
          id: "published-\(line.id.raw.hex)",
          [label, isMoney ? .empty : stated, isMoney ? stated : line.unit.phrase],
          effects: [.open(.page(.published(line.id)))])
      })
  }

  private func warnings(_ report: Report) -> [Row] {
    section(
      .passedWarnings,
      report.warnings.enumerated().map { index, line in
        let reason = line.reason.map { Phrase(verbatim: " · " + $0) } ?? .empty
        return Row(
          id: "warning-\(index)",
          [line.warning.phrase + reason, .empty, Phrase(verbatim: line.file?.file ?? "")],
          effects: [.open(.page(.allocation(line.allocation)))])
      })
  }

  private func place(_ code: String?) -> Phrase {
    code.map { Choices.provincePhrase($0) } ?? .notKnown
  }
}

extension ReportsPage {
  private func money(_ report: Report) -> [Row] {
    section(.envelopes, report.envelopes.flatMap(rows))
      + section(.agreements, report.agreements.flatMap(rows))
  }

  /// An envelope: its amount, then what became of it.
  private func rows(_ line: EnvelopeLine) -> [Row] {
    let name = [line.label, line.reference].compactMap { $0 }.joined(separator: " · ")
    let parts: [(Phrase, Money)] = [
      (Phrase(verbatim: name), line.amount),
      (Phrase("  ملتزم به", "  Engagé", "  Committed"), line.committed),
      (Phrase("  مسلَّم", "  Remis", "  Delivered"), line.delivered),
      (Phrase("  للتسليم", "  À remettre", "  To deliver"), line.toDeliver),
      (Phrase("  متاح", "  Libre", "  Free"), line.free),
      (Phrase("  في المخزون", "  En stock", "  In stock"), line.inStock),
    ]
    let place: [Effect] = [.open(.page(.envelopes))]
    return rows("envelope-\(line.id.raw.hex)", parts, place)
  }

  /// An agreement: its people and amount, then what was promised, received and delivered.
  private func rows(_ line: AgreementLine) -> [Row] {
    let planned = line.plannedPeople.map { line.precision.stated(.number($0)) } ?? .notKnown
    var rows = rows(
      "agreement-\(line.id.raw.hex)",
      [
        (Phrase(verbatim: line.reference ?? ""), line.amount),
        (Phrase("  موعود به", "  Promis", "  Promised"), line.promised),
        (Phrase("  متوصل به", "  Reçu", "  Received"), line.received),
        (Phrase("  مسلَّم", "  Remis", "  Delivered"), line.delivered),
      ], [.open(.page(.agreement(line.id)))])
    rows[0].cells[1] = planned
    rows[3].cells[1] = .number(line.served)
    return rows
  }

  private func rows(
    _ id: String, _ parts: [(Phrase, Money)], _ effects: [Effect]
  ) -> [Row] {
    parts.enumerated().map { index, part in
      Row(
        id: "\(id)-\(index)", [part.0, .empty, .money(part.1)],
        effects: effects)
    }
  }

  /// Rows under a heading; no heading where there are none.
  private func section(_ heading: Phrase, _ rows: [Row]) -> [Row] {
    rows.isEmpty
      ? [] : [Row(id: "heading-\(heading.english)", [heading], role: .heading)] + rows
  }
}
