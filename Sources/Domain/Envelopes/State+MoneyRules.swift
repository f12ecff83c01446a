extension Field {
  /// What an agreement holds beside its terms.
  public static let agreement: Set<Field> = [
    .reference, .budgetYear, .label, .signatories, .nameArabic, .nameFrench,
  ]
  /// What a programme holds.
  public static let programme: Set<Field> = [.nameArabic, .nameFrench, .label, .budgetYear]
  /// What a contribution holds beside its amount.
  public static let contribution: Set<Field> = [.partner]
  /// What an envelope holds beside its amount.
  public static let envelope: Set<Field> = [.label]
  /// What a cohort holds.
  public static let cohort: Set<Field> = [.label]
  /// What a stock lot holds beside its item.
  public static let stock: Set<Field> = [.supplier, .reference]
  /// What a published figure holds beside its value.
  public static let figure: Set<Field> = [.label, .source, .place, .periodFrom, .periodTo]
}

extension State {
  func decideMoney(_ command: Command, _ act: Act) throws(Rejection) -> [Event] {
    switch command {
    case .createProgramme(let id, let details):
      if programmes[id] != nil { throw Rejection(.idTaken) }
      return try [.programmeCreated(id)]
        + edits(
          details, of: .programme(id), allowed: Field.programme, act)
    case .signAgreement(let id, let terms, let details):
      return try sign(id, terms, details, act)
    case .changeAgreement(let id, let status):
      return [.agreementChanged(try agreement(id).id, status)]
    case .signAddendum(let id, let addendum): return try sign(addendum, agreement(id), act)
    case .formCohort(let id, let agreement, let planned, let details):
      if cohorts[id] != nil { throw Rejection(.idTaken) }
      try check(quantity: planned)
      return try [.cohortFormed(id, self.agreement(agreement).id, planned: planned)]
        + edits(details, of: .cohort(id), allowed: Field.cohort, act)
    case .receiveStock(let lot, let details): return try receive(lot, details, act)
    case .publishFigure(let figure, let details): return try publish(figure, details, act)
    default: return try decideFunding(command, act)
    }
  }

  private func decideFunding(_ command: Command, _ act: Act) throws(Rejection) -> [Event] {
    switch command {
    case .promiseContribution(let id, let agreement, let amount, let details):
      if contributions[id] != nil { throw Rejection(.idTaken) }
      try check(amount)
      try require(.partner, in: details)
      return try [.contributionPromised(id, self.agreement(agreement).id, amount)]
        + edits(details, of: .contribution(id), allowed: Field.contribution, act)
    case .receiveContribution(let id, let amount):
      guard contributions[id] != nil else { throw Rejection(.unknownContribution) }
      try check(amount)
      return [.contributionReceived(id, amount)]
    case .openEnvelope(let id, let agreement, let amount, let details):
      return try open(id, agreement, amount, details, act)
    case .changeEnvelope(let id, let difference): return try change(envelope(id), by: difference)
    default: return []
    }
  }

  /// The agreement of this id.
  func agreement(_ id: Agreement.ID) throws(Rejection) -> Agreement {
    guard let agreement = agreements[id] else {
      throw Rejection(.unknownAgreement, [.id: .id(id.raw)])
    }
    return agreement
  }

  /// The envelope of this id.
  func envelope(_ id: Envelope.ID) throws(Rejection) -> Envelope {
    guard let envelope = envelopes[id] else {
      throw Rejection(.unknownEnvelope, [.id: .id(id.raw)])
    }
    return envelope
  }

  private func sign(
    _ id: Agreement.ID, _ terms: AgreementTerms, _ details: Details, _ act: Act
  ) throws(Rejection) -> [Event] {
    if agreements[id] != nil { throw Rejection(.idTaken) }
    try check(terms.amount)
    if let planned = terms.plannedPeople { try check(quantity: planned) }
    try checkSigned(on: terms.signedOn, act)
    try check(terms.from)
    try check(terms.to)
    try check(provinces: terms.provinces)
    if let from = terms.from, let to = terms.to, to < from {
      throw Rejection(.dayInPast, [.field: .field(.periodTo), .asked: .day(to)])
    }
    if let programme = terms.programme, programmes[programme] == nil {
      throw Rejection(.unknownProgramme)
    }
    try require(.reference, in: details)
    return try [.agreementSigned(id, terms)]
      + edits(details, of: .agreement(id), allowed: Field.agreement, act)
  }

  /// What is signed was signed: not tomorrow.
  private func checkSigned(on day: Day?, _ act: Act) throws(Rejection) {
    try check(day)
    guard let day, day > act.today else { return }
    throw Rejection(.dayInFuture, [.asked: .day(day), .today: .day(act.today)])
  }

  /// Codes of the shape of `MA-AGD`; which of them are provinces is for the tables to know.
  private func check(provinces: [String]) throws(Rejection) {
    if provinces.count > 100 { throw Rejection(.outOfRange, [.limit: .number(100)]) }
    for code in provinces where !code.hasShapeOfProvince {
      throw Rejection(.noSuchValue, [.field: .field(.province), .asked: .text(code)])
    }
  }

  private func sign(
    _ addendum: Addendum, _ agreement: Agreement, _ act: Act
  ) throws(Rejection) -> [Event] {
    try checkSigned(on: addendum.signedOn, act)
    try check(addendum.to)
    try check(difference: addendum.amount)
    let amount = agreement.terms.amount + addendum.amount
    try check(amount)
    try check(difference: addendum.people)
    if let planned = agreement.terms.plannedPeople {
      try check(quantity: planned + addendum.people)
    }
    if let from = agreement.terms.from, let to = addendum.to, to < from {
      throw Rejection(.dayInPast, [.field: .field(.periodTo), .asked: .day(to)])
    }
    if amount < enveloped(agreement) {
      throw Rejection(
        .belowCommitted, [.available: .money(enveloped(agreement)), .asked: .money(amount)])
    }
    return [.addendumSigned(agreement.id, addendum)]
  }

  /// The envelopes of an agreement never hold more than the agreement.
  private func open(
    _ id: Envelope.ID, _ agreementID: Agreement.ID?, _ amount: Money, _ details: Details,
    _ act: Act
  ) throws(Rejection) -> [Event] {
    if envelopes[id] != nil { throw Rejection(.idTaken) }
    try check(amount)
    try require(.label, in: details)
    if let agreementID {
      let agreement = try agreement(agreementID)
      try checkRoom(amount, in: agreement)
    }
    return try [.envelopeOpened(id, agreementID, amount)]
      + edits(details, of: .envelope(id), allowed: Field.envelope, act)
  }

  private func checkRoom(_ amount: Money, in agreement: Agreement) throws(Rejection) {
    let room = agreement.terms.amount - enveloped(agreement)
    if amount > room {
      throw Rejection(.overAgreement, [.available: .money(room), .asked: .money(amount)])
    }
  }

  private func change(
    _ envelope: Envelope, by difference: Money
  ) throws(Rejection) -> [Event] {
    try check(difference: difference)
    let amount = envelope.amount + difference
    try check(amount, zeroAllowed: true)
    if amount < envelope.committed {
      throw Rejection(
        .belowCommitted, [.available: .money(envelope.committed), .asked: .money(amount)])
    }
    if let id = envelope.agreement, difference > .zero {
      try checkRoom(difference, in: agreement(id))
    }
    return [.envelopeChanged(envelope.id, by: difference)]
  }

  private func receive(
    _ lot: StockLot, _ details: Details, _ act: Act
  ) throws(Rejection) -> [Event] {
    if stock[lot.id] != nil { throw Rejection(.idTaken) }
    // Only what the lot is at its arrival: the rest is folded.
    var lot = StockLot(
      id: lot.id, item: try text(lot.item, as: .label), quantity: lot.quantity,
      unitPrice: lot.unitPrice, envelope: lot.envelope, serial: lot.serial)
    try check(quantity: lot.quantity)
    try check(lot.unitPrice)
    guard lot.unitPrice.times(lot.quantity) != nil else {
      throw Rejection(.totalTooLarge, [.limit: .money(.limit)])
    }
    if let envelope = lot.envelope { _ = try self.envelope(envelope) }
    if let asked = lot.serial { lot.serial = try serial(asked, of: lot.quantity, from: nil) }
    return try [.stockReceived(lot)]
      + edits(details, of: .stock(lot.id), allowed: Field.stock, act)
  }

  private func publish(
    _ figure: PublishedFigure, _ details: Details, _ act: Act
  ) throws(Rejection) -> [Event] {
    if figures[figure.id] != nil { throw Rejection(.idTaken) }
    if let value = figure.value, value < 0 || value > Money.limit.centimes {
      throw Rejection(.outOfRange, [.limit: .money(.limit)])
    }
    try require(.label, in: details)
    try require(.source, in: details)
    // Its day is that of the act, and its words are fields: both are folded.
    let plain = PublishedFigure(
      id: figure.id, unit: figure.unit, value: figure.value, precision: figure.precision)
    return try [.figurePublished(plain)]
      + edits(details, of: .figure(figure.id), allowed: Field.figure, act)
  }
}
