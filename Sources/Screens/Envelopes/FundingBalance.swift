import Canvas
import Domain
import Wording

/// How the money and the people of one agreement, or of everything, stand.
struct FundingBalance: Equatable {
  var amount = Money.zero
  var received = Money.zero
  var committed = Money.zero
  var delivered = Money.zero
  /// Nothing where no agreement states a number.
  var planned: Int?
  var committedPeople = 0
  var servedPeople = 0

  var free: Money { amount - committed }
  var toDeliver: Money { committed - delivered }

  /// The lines that stand above every list of money.
  var summary: [SummaryLine] {
    [
      SummaryLine(
        .amountColumn, .withReceived.filled(amount.cell, received.cell),
        bar: bar(received, amount)),
      SummaryLine(
        .committedMoney, .withFree.filled(committed.cell, free.cell),
        role: free < .zero ? .warning : .value, bar: bar(committed, amount)),
      SummaryLine(
        .deliveredMoney, .withToDeliver.filled(delivered.cell, toDeliver.cell),
        bar: bar(delivered, amount)),
    ]
  }

  /// The people, with how exactly their number is known.
  func people(_ precision: Precision?) -> SummaryLine {
    SummaryLine(
      .peopleServed,
      .plannedCommittedServed.filled(
        plannedWords(precision), .numeral(committedPeople), .numeral(servedPeople)),
      bar: planned.map { SummaryLine.Bar(filled: committedPeople, total: $0) })
  }

  private func plannedWords(_ precision: Precision?) -> Phrase {
    guard let planned else { return .none }
    let isRough = precision == .about || precision == .moreThan
    guard isRough, let precision else { return .numeral(planned) }
    return precision.phrase + Phrase(verbatim: " \(planned)")
  }

  private func bar(_ part: Money, _ whole: Money) -> SummaryLine.Bar {
    SummaryLine.Bar(filled: Int(part.centimes), total: Int(whole.centimes))
  }
}

extension State {
  /// The people to whom these envelopes are committed, and those served out of them.
  func people(drawingOn envelopes: Set<Envelope.ID>) -> (
    committed: Set<Beneficiary.ID>, served: Set<Beneficiary.ID>
  ) {
    var (committed, served): (Set<Beneficiary.ID>, Set<Beneficiary.ID>) = ([], [])
    for allocation in allocations.values where allocation.state.isCommitted {
      let lines = allocation.lines.filter { envelopes.contains($0.envelope) }
      if lines.isEmpty { continue }
      committed.insert(allocation.person)
      let delivered = allocation.delivered
      if lines.contains(where: { delivered.contains($0.id) }) { served.insert(allocation.person) }
    }
    return (committed, served)
  }

  /// How an agreement stands.
  func balance(of agreement: Agreement) -> FundingBalance {
    let envelopes = agreement.envelopes.compactMap { self.envelopes[$0] }
    let people = people(drawingOn: Set(agreement.envelopes))
    return FundingBalance(
      amount: agreement.terms.amount, received: received(agreement),
      committed: envelopes.map(\.committed).total, delivered: envelopes.map(\.delivered).total,
      planned: agreement.terms.plannedPeople, committedPeople: people.committed.count,
      servedPeople: people.served.count)
  }

  /// How all agreements and own means stand together.
  var fundingBalance: FundingBalance {
    let own = envelopes.values.filter { $0.agreement == nil }.map(\.amount).total
    let people = people(drawingOn: Set(envelopes.keys))
    let planned = agreements.values.compactMap(\.terms.plannedPeople)
    return FundingBalance(
      amount: agreements.values.map(\.terms.amount).total + own,
      received: agreements.values.map { received($0) }.total,
      committed: envelopes.values.map(\.committed).total,
      delivered: envelopes.values.map(\.delivered).total,
      planned: planned.isEmpty ? nil : planned.reduce(0, +),
      committedPeople: people.committed.count, servedPeople: people.served.count)
  }

  /// What was bought and is promised to nobody, in centimes.
  var unallocatedStock: Money {
    stock.values.map { $0.unitPrice.times(max(0, $0.available)) ?? .limit }.total
  }

  /// The agreements: those in force first, the latest signed first.
  var agreementsInOrder: [Agreement] {
    agreements.values.sorted { left, right in
      if left.status != right.status { return left.status.rawValue < right.status.rawValue }
      let days = (left.terms.signedOn?.number ?? 0, right.terms.signedOn?.number ?? 0)
      return days.0 != days.1 ? days.0 > days.1 : left.id < right.id
    }
  }

  /// The envelopes of an agreement, or of own means, as they were opened.
  func envelopesInOrder(of agreement: Agreement.ID?) -> [Envelope] {
    envelopes.values.filter { $0.agreement == agreement }
      .sorted { ($0.openedOn, $0.id) < ($1.openedOn, $1.id) }
  }
}
