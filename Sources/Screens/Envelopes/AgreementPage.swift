import Canvas
public import Domain
import Wording

/// One agreement: how its money and people stand, what may be done, what draws on it.
public struct AgreementPage: PageContent {
  public var id: Agreement.ID

  public init(id: Agreement.ID) { self.id = id }

  public func view(in context: Context) -> PageView {
    guard let agreement = context.state.agreements[id] else {
      return PageView(title: .none, rows: [], empty: .none)
    }
    let balance = context.state.balance(of: agreement)
    return PageView(
      title: agreement.heading,
      summary: balance.summary + [
        balance.people(agreement.terms.precision), validity(agreement, context.state),
      ],
      columns: Envelope.columns, rows: rows(agreement, context), empty: .agreementEmpty,
      new: MenuCommand(
        .openEnvelope, key: Phrase(verbatim: "F2"),
        effects: [.open(.form(.money(.envelope(id))))]),
      commands: commands(agreement))
  }

  private func validity(_ agreement: Agreement, _ state: State) -> SummaryLine {
    let terms = agreement.terms
    var parts = [agreement.status.phrase]
    if let dates = terms.dates { parts.append(dates) }
    let provinces = terms.provinces.map { Choices.provincePhrase($0) }
    parts.append(provinces.isEmpty ? .everywhere : provinces.joined)
    if let programme = terms.programme.flatMap({ state.programmes[$0] }) {
      parts.append(programme.name)
    }
    return SummaryLine(
      .validity, parts.dropFirst().reduce(parts[0]) { $0 + Phrase(verbatim: " · ") + $1 },
      role: agreement.status == .active ? .value : .warning)
  }
}

extension AgreementTerms {
  /// From when to when, as far as it is said.
  var dates: Phrase? {
    switch (from, to) {
    case (let from?, let to?): .validFromTo.filled(from.date, to.date)
    case (let from?, nil): .validSince.filled(from.date)
    case (nil, let to?): .validUntil.filled(to.date)
    case (nil, nil): nil
    }
  }
}
