import Canvas
public import Domain
import Wording

/// One ceremony: what is brought, who is on the list and what stands in their way.
public struct CeremonyPage: PageContent {
  public var id: Ceremony.ID

  public init(id: Ceremony.ID) { self.id = id }

  public func view(in context: Context) -> PageView {
    guard let ceremony = context.state.ceremonies[id] else {
      return PageView(title: .none, rows: [], empty: .none)
    }
    let rows = ceremony.entries.enumerated().map { index, entry in
      row(entry, index, ceremony, context)
    }
    return PageView(
      title: .ceremony + Phrase(verbatim: " · " + (ceremony.fields.text(.venue) ?? "")),
      summary: summary(ceremony, context),
      columns: [
        Column(Phrase("رقم", "N°", "No."), width: 4, alignment: .trailing),
        Column(Phrase("الاسم الكامل", "Nom et prénom", "Full name"), width: 22),
        Column(Phrase("الملف", "Dossier", "File"), width: 15),
        Column(Phrase("الوضعية", "Situation", "Standing")),
      ],
      rows: rows,
      empty: Phrase(
        "اللائحة فارغة: أضف مستفيدين", "Liste vide : ajoutez des personnes",
        "The list is empty: add people"),
      commands: commands(ceremony, context), firstRow: firstRow(ceremony, rows))
  }

  /// While the list is made its people stand first, so that no Enter locks it by accident.
  private func firstRow(_ ceremony: Ceremony, _ rows: [Row]) -> String? {
    ceremony.state == .planned ? rows.first?.id : nil
  }

  private func row(
    _ entry: CeremonyEntry, _ index: Int, _ ceremony: Ceremony, _ context: Context
  ) -> Row {
    let allocation = context.state.allocations[entry.allocation]
    let person = allocation.flatMap { context.state.beneficiaries[$0.person] }
    let blocks = ceremony.state == .planned ? obstacles(entry, context) : []
    let standing =
      ceremony.state == .planned
      ? (blocks.isEmpty
        ? Phrase(verbatim: "✓ ") + Allocation.State.ready.phrase
        : Phrase(verbatim: "✗ ") + blocks.joined)
      : Phrase(verbatim: entry.glyph + " ") + entry.standing
    return Row(
      id: entry.allocation.raw.hex,
      [
        Phrase(verbatim: String(entry.order ?? index + 1)),
        Phrase(verbatim: person.map { context.name(of: $0) } ?? "?"),
        Phrase(verbatim: person?.number.file ?? ""), standing,
      ],
      role: blocks.isEmpty ? .text : .warning,
      searched: [
        person?.name(arabic: true), person?.name(arabic: false), entry.receipt?.receipt,
      ].compactMap { $0 },
      effects: [.open(.page(.allocation(entry.allocation)))])
  }

  /// What keeps a person from being handed anything, in words.
  func obstacles(_ entry: CeremonyEntry, _ context: Context) -> [Phrase] {
    guard let allocation = context.state.allocations[entry.allocation] else { return [] }
    let found = context.state.obstacles(of: allocation)
    // "Not ready" only repeats what the others say.
    let telling = found.count > 1 ? found.filter { $0 != .notReady } : found
    return telling.map(\.obstacle)
  }
}

extension Rejection.Code {
  /// What stands in the way of a hand-over, short enough for a column.
  var obstacle: Phrase {
    switch self {
    case .undertakingMissing:
      Phrase("التعهد غير موقع", "engagement non signé", "undertaking not signed")
    case .notReleased: Phrase("الإفراج غير مؤكد", "sortie non confirmée", "release not confirmed")
    case .deceased: Phrase("وفاة", "décès", "deceased")
    case .chequeMissing: Phrase("رقم الشيك ينقص", "n° de chèque manquant", "no cheque number")
    case .chequeNotSigned: Phrase("شيك غير موقع", "chèque non signé", "cheque not signed")
    default: Phrase("غير جاهز للتسليم", "pas encore « prête »", "not marked ready")
    }
  }
}
