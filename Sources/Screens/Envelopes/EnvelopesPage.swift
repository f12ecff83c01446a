import Canvas
import Domain
import Wording

/// Every agreement with its envelopes, and the foundation's own means.
public struct EnvelopesPage: PageContent {
  public init() {}

  public func view(in context: Context) -> PageView {
    let state = context.state
    let balance = state.fundingBalance
    let rows: [Row] =
      state.agreementsInOrder.flatMap { agreementRows($0, context) } + ownRows(context)
    return PageView(
      title: .envelopesTitle,
      summary: balance.summary + [
        balance.people(nil), SummaryLine(.unallocatedStock, state.unallocatedStock.sum),
      ],
      columns: Envelope.columns, rows: rows, empty: .noAgreements,
      new: MenuCommand(
        .newAgreement, key: Phrase(verbatim: "F2"),
        effects: [.open(.form(.money(.agreement)))]),
      commands: commands(state), firstRow: rows.first?.id)
  }

  private func commands(_ state: State) -> [MenuCommand] {
    [
      MenuCommand(.stockTitle, effects: [.open(.page(.stock))]),
      MenuCommand(.openOwnEnvelope, effects: [.open(.form(.money(.envelope(nil))))]),
      MenuCommand(.newProgramme, effects: [.open(.form(.money(.programme)))]),
      MenuCommand(.publishFigure, effects: [.open(.form(.money(.figure)))]),
    ]
  }

  private func agreementRows(_ agreement: Agreement, _ context: Context) -> [Row] {
    let effects: [Effect] = [.open(.page(.agreement(agreement.id)))]
    let envelopes = context.state.envelopesInOrder(of: agreement.id)
    return [
      Row(
        id: "agreement-" + agreement.id.raw.hex, [agreement.heading], role: .heading,
        effects: effects)
    ] + envelopes.map { $0.row(searched: [agreement.name], effects: effects) }
  }

  private func ownRows(_ context: Context) -> [Row] {
    let own = context.state.envelopesInOrder(of: nil)
    if own.isEmpty { return [] }
    return [Row(id: "own", [.foundationMeans], role: .heading)]
      + own.map { envelope in
        envelope.row(
          searched: Phrase.foundationMeans.all,
          effects: [.open(.form(.money(.envelopeAmount(envelope.id))))])
      }
  }
}

extension Agreement {
  /// The agreement in one line: reference, label, status, planned people.
  var heading: Phrase {
    var parts = [Phrase.quoted(name)]
    if let label = fields.text(.label), label != name { parts.append(.quoted(label)) }
    if status != .active { parts.append(Phrase(verbatim: "! ") + status.phrase) }
    if let planned = terms.plannedPeople { parts.append(.plannedOnly.filled(.numeral(planned))) }
    return parts.dropFirst().reduce(parts[0]) { $0 + Phrase(verbatim: " · ") + $1 }
  }
}

extension Envelope {
  static let columns = [
    Column(.titleColumn),
    Column(.amountColumn, width: 12, alignment: .trailing),
    Column(.committedMoney, width: 12, alignment: .trailing),
    Column(.deliveredMoney, width: 12, alignment: .trailing),
    Column(.freeMoney, width: 12, alignment: .trailing),
  ]

  /// The envelope among others; an overdraft, which only a join can leave, is marked.
  func row(searched: [String], effects: [Effect]) -> Row {
    let isOver = free < .zero
    return Row(
      id: "envelope-" + id.raw.hex,
      [
        Phrase(verbatim: (isOver ? "! " : "") + label), amount.cell, committed.cell,
        delivered.cell, free.cell,
      ],
      role: isOver ? .warning : .text, searched: searched, effects: effects)
  }
}
