import Canvas
public import Domain
import Reference
import Wording

/// What the minutes (محضر) of a ceremony state: counted from the journal, nothing typed.
public struct MinutesPage: PageContent {
  public var id: Ceremony.ID

  public init(id: Ceremony.ID) { self.id = id }

  public func view(in context: Context) -> PageView {
    guard let ceremony = context.state.ceremonies[id] else {
      return PageView(title: .none, rows: [], empty: .none)
    }
    let minutes = context.state.minutes(of: ceremony)
    let day = phrase { isolatedDay(ceremony.day, in: $0) }
    return PageView(
      title: .minutes + Phrase(verbatim: " · " + (ceremony.fields.text(.venue) ?? "")),
      summary: [SummaryLine(FormKey.Part.day.phrase, day)],
      columns: [
        Column(Phrase("البيان", "Rubrique", "Heading"), width: 18),
        Column(Phrase("التفصيل", "Détail", "Detail")),
        Column(Phrase("العدد", "Nombre", "Number"), width: 8, alignment: .trailing),
        Column(Phrase("المبلغ", "Montant", "Amount"), width: 18, alignment: .trailing),
      ],
      rows: numbered(
        people(minutes) + goods(minutes) + money(minutes, context) + voids(minutes)),
      empty: .none)
  }

  private typealias Line = (heading: Phrase, detail: Phrase, number: Int?, amount: Money?)

  private func numbered(_ lines: [Line]) -> [Row] {
    lines.enumerated().map { index, line in
      Row(
        id: String(index),
        [
          line.heading, line.detail,
          line.number.map { Phrase(verbatim: String($0)) } ?? Phrase(verbatim: ""),
          line.amount.map { amount in phrase { isolatedAmount(amount, in: $0) } }
            ?? Phrase(verbatim: ""),
        ])
    }
  }

  /// Outcomes, then who was served: by sex and by sector.
  private func people(_ minutes: Minutes) -> [Line] {
    var lines: [Line] = [
      (Phrase("اللائحة", "Liste", "List"), .none, minutes.expected, nil)
    ]
    for outcome in HandOverOutcome.allCases {
      guard let count = minutes.outcomes[outcome] else { continue }
      lines.append((FormKey.Part.outcome.phrase, outcome.phrase, count, nil))
    }
    for sex in Sex.allCases {
      guard let count = minutes.sexes[sex] else { continue }
      lines.append((Phrase("الجنس", "Sexe", "Sex"), sex.phrase, count, nil))
    }
    return lines
      + sectors(minutes).map { name, count in
        (Phrase("القطاع", "Secteur", "Sector"), name, count, nil)
      }
  }

  private func sectors(_ minutes: Minutes) -> [(Phrase, Int)] {
    var counts: [String: Int] = [:]
    for (trade, count) in minutes.trades {
      counts[Trades[trade]?.sectorKey ?? "", default: 0] += count
    }
    return counts.sorted { $0.key < $1.key }.map { key, count in
      (Sectors[key].map { Phrase($0.name) } ?? .none, count)
    }
  }

  private func goods(_ minutes: Minutes) -> [Line] {
    let items = Phrase("التجهيزات", "Articles", "Items")
    let cheques = Phrase("الشيكات", "Chèques", "Cheques")
    let brought = Phrase("المُحضر", "apportés", "brought")
    let out = Phrase("المسلَّم", "remis", "handed over")
    let back = Phrase("المرجع", "rapportés", "brought back")
    return [
      (items, brought, minutes.brought.items, nil), (items, out, minutes.out.items, nil),
      (items, back, minutes.back.items, nil), (cheques, brought, minutes.brought.cheques, nil),
      (cheques, out, minutes.out.cheques, nil), (cheques, back, minutes.back.cheques, nil),
    ]
  }

  private func money(_ minutes: Minutes, _ context: Context) -> [Line] {
    let envelopes: [Line] = minutes.envelopes.sorted { $0.key < $1.key }.map { id, total in
      let name = context.state.envelopes[id]?.fields.text(.label) ?? "?"
      return (FormKey.Part.envelope.phrase, Phrase(verbatim: name), nil, total)
    }
    let receipts = Phrase("الوصولات", "Décharges", "Receipts")
    return envelopes + [(receipts, .sum, minutes.receipts.count, minutes.sum)]
  }

  private func voids(_ minutes: Minutes) -> [Line] {
    let heading = Phrase("أرقام ملغاة", "N° annulés", "Void numbers")
    return minutes.voidReceipts.map { (heading, Phrase(verbatim: $0.receipt), nil, nil) }
  }
}

extension Phrase {
  static let sum = Phrase("المجموع", "total", "total")
}
