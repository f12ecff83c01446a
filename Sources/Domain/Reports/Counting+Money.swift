extension Counting {
  /// Envelopes asked for, with their balances as they stand.
  func envelopeLines() -> [EnvelopeLine] {
    var stock: [Envelope.ID: Money] = [:]
    for lot in state.stock.values {
      guard let envelope = lot.envelope else { continue }
      stock[envelope, default: .zero] += lot.unitPrice.times(lot.available) ?? .zero
    }
    return state.envelopes.values.filter { envelopes?.contains($0.id) ?? true }
      .sorted { ($0.openedOn, $0.id) < ($1.openedOn, $1.id) }
      .map { envelope in
        let agreement = envelope.agreement.flatMap { state.agreements[$0] }
        return EnvelopeLine(
          id: envelope.id, label: envelope.fields.text(.label),
          reference: agreement?.fields.text(.reference), amount: envelope.amount,
          committed: envelope.committed, delivered: envelope.delivered,
          toDeliver: envelope.toDeliver, free: envelope.free,
          inStock: stock[envelope.id] ?? .zero)
      }
  }

  /// Agreements asked for; a province asks for those that serve it.
  func agreementLines() -> [AgreementLine] {
    state.agreements.values.filter(holds)
      .sorted { ($0.sortingDay, $0.id) < ($1.sortingDay, $1.id) }
      .map(line)
  }

  private func holds(_ agreement: Agreement) -> Bool {
    if let id = scope.agreement, id != agreement.id { return false }
    if let id = scope.programme, id != agreement.terms.programme { return false }
    if let id = scope.envelope, !agreement.envelopes.contains(id) { return false }
    guard let province = scope.province, !agreement.terms.provinces.isEmpty else { return true }
    return agreement.terms.provinces.contains(province)
  }

  private func line(_ agreement: Agreement) -> AgreementLine {
    let envelopes = Set(agreement.envelopes)
    var (people, delivered) = (Set<Beneficiary.ID>(), Money.zero)
    for one in served {
      let lines = one.lines.filter { envelopes.contains($0.envelope) }
      if lines.isEmpty { continue }
      people.insert(one.person)
      delivered += lines.map(\.total).total
    }
    let promised = agreement.contributions.compactMap { state.contributions[$0]?.promised }.total
    return AgreementLine(
      id: agreement.id, reference: agreement.fields.text(.reference),
      amount: agreement.terms.amount, plannedPeople: agreement.terms.plannedPeople,
      precision: agreement.terms.precision, served: people.count, delivered: delivered,
      promised: promised, received: state.received(agreement),
      enveloped: state.enveloped(agreement))
  }

  /// Published figures whose own period touches the scope's, of the province where one is asked
  /// for; other people's figures cannot be narrowed further.
  func publishedLines() -> [PublishedLine] {
    state.figures.values.map { figure in
      PublishedLine(
        id: figure.id, label: figure.fields.text(.label), place: figure.fields.text(.place),
        periodFrom: figure.fields.day(.periodFrom), periodTo: figure.fields.day(.periodTo),
        value: figure.value, unit: figure.unit, precision: figure.precision,
        source: figure.fields.text(.source))
    }
    .filter(holds)
    .sorted { ($0.sortingDay, $0.id) < ($1.sortingDay, $1.id) }
  }

  private func holds(_ line: PublishedLine) -> Bool {
    if let province = scope.province, line.place != province { return false }
    if let from = line.periodFrom, from > scope.end { return false }
    if let to = line.periodTo, let from = scope.from, to < from { return false }
    return true
  }
}

extension Agreement {
  // Without a day of signature before the others, which have one.
  fileprivate var sortingDay: Day { terms.signedOn ?? Day(number: .min) }
}

extension PublishedLine {
  fileprivate var sortingDay: Day { periodFrom ?? Day(number: .min) }
}
