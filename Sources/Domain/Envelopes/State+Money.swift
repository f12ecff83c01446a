extension State {
  mutating func applyToMoney(_ entry: Entry) {
    switch entry.event {
    case .programmeCreated(let id):
      insert(\.programmes, id, .programme(id), entry, Programme(id: id))
    case .agreementSigned(let id, let terms):
      insert(\.agreements, id, .agreement(id), entry, Agreement(id: id, terms: terms))
    case .agreementChanged(let id, let status): change(id, entry) { $0.status = status }
    case .addendumSigned(let id, let addendum):
      change(id, entry) { $0.take(addendum) }
    case .contributionPromised(let id, let agreement, let amount):
      insert(
        \.contributions, id, .contribution(id), entry,
        Contribution(id: id, agreement: agreement, promised: amount))
      change(agreement, entry) { $0.contributions.append(id) }
    case .contributionReceived(let id, let amount):
      change(\.contributions, id, .contribution(id), entry) {
        $0.received.append(Dated(value: amount, day: entry.day))
      }
    case .envelopeOpened(let id, let agreement, let amount):
      insert(
        \.envelopes, id, .envelope(id), entry,
        Envelope(id: id, agreement: agreement, amount: amount, openedOn: entry.day))
      if let agreement { change(agreement, entry) { $0.envelopes.append(id) } }
    case .envelopeChanged(let id, let difference):
      change(\.envelopes, id, .envelope(id), entry) { $0.amount += difference }
      checkOverdraft(of: id, by: .zero - difference, entry)
    case .cohortFormed(let id, let agreement, let planned):
      insert(
        \.cohorts, id, .cohort(id), entry, Cohort(id: id, agreement: agreement, planned: planned))
      change(agreement, entry) { $0.cohorts.append(id) }
    case .stockReceived(var lot):
      lot.receivedOn = entry.day
      if stock[lot.id] == nil, let serial = lot.serial?.serialKey {
        if lotOfSerial[serial] == nil { lotOfSerial[serial] = lot.id }
      }
      insert(\.stock, lot.id, .stock(lot.id), entry, lot)
    case .figurePublished(var figure):
      figure.publishedOn = entry.day
      insert(\.figures, figure.id, .figure(figure.id), entry, figure)
    default: break
    }
  }

  private mutating func change(
    _ id: Agreement.ID, _ entry: Entry, _ body: (inout Agreement) -> Void
  ) {
    change(\.agreements, id, .agreement(id), entry, body)
  }

  /// What partners paid in so far to an agreement.
  public func received(_ agreement: Agreement) -> Money {
    agreement.contributions.flatMap { contributions[$0]?.received ?? [] }.map(\.value).total
  }

  /// The sum of an agreement's envelopes.
  public func enveloped(_ agreement: Agreement) -> Money {
    agreement.envelopes.compactMap { envelopes[$0]?.amount }.total
  }
}

extension Agreement {
  fileprivate mutating func take(_ addendum: Addendum) {
    addenda.append(addendum)
    terms.amount += addendum.amount
    if let planned = terms.plannedPeople { terms.plannedPeople = planned + addendum.people }
    if let end = addendum.to { terms.to = end }
  }
}
