import Domain

extension EventCoder {
  static func writeMoney(_ event: Event, to writer: inout RecordWriter) {
    switch event {
    case .programmeCreated(let id): writer.event(.programmeCreated, [.programme: id])
    case .agreementSigned(let id, let terms): write(terms, of: id, &writer)
    case .agreementChanged(let id, let status):
      writer.event(.agreementChanged, [.agreement: id, .status: status.rawValue])
    case .addendumSigned(let id, let addendum):
      writer.event(
        .addendumSigned,
        [
          .agreement: id, .amount: addendum.amount, .people: addendum.people, .to: addendum.to,
          .signedOn: addendum.signedOn,
        ])
    case .contributionPromised(let id, let agreement, let amount):
      writer.event(
        .contributionPromised, [.contribution: id, .agreement: agreement, .amount: amount])
    case .contributionReceived(let id, let amount):
      writer.event(.contributionReceived, [.contribution: id, .amount: amount])
    case .envelopeOpened(let id, let agreement, let amount):
      writer.event(.envelopeOpened, [.envelope: id, .agreement: agreement, .amount: amount])
    case .envelopeChanged(let id, let amount):
      writer.event(.envelopeChanged, [.envelope: id, .amount: amount])
    case .cohortFormed(let id, let agreement, let planned):
      writer.event(.cohortFormed, [.cohort: id, .agreement: agreement, .people: planned])
    case .stockReceived(let lot): write(lot, &writer)
    case .figurePublished(let figure): write(figure, &writer)
    default: break
    }
  }

  static func money(_ kind: EventKind, _ fields: EventFields) throws(CodingError) -> Event {
    switch kind {
    case .programmeCreated: .programmeCreated(try fields.need(.programme))
    case .agreementSigned: .agreementSigned(try fields.need(.agreement), try terms(fields))
    case .agreementChanged:
      .agreementChanged(try fields.need(.agreement), try fields.need(.status))
    case .addendumSigned: .addendumSigned(try fields.need(.agreement), try addendum(fields))
    case .contributionPromised:
      .contributionPromised(
        try fields.need(.contribution), try fields.need(.agreement), try fields.need(.amount))
    case .contributionReceived:
      .contributionReceived(try fields.need(.contribution), try fields.need(.amount))
    case .envelopeOpened:
      .envelopeOpened(
        try fields.need(.envelope), try fields.find(.agreement), try fields.need(.amount))
    case .envelopeChanged:
      .envelopeChanged(try fields.need(.envelope), by: try fields.need(.amount))
    case .cohortFormed:
      .cohortFormed(
        try fields.need(.cohort), try fields.need(.agreement),
        planned: try fields.needCount(.people))
    case .stockReceived: .stockReceived(try stock(fields))
    case .figurePublished: .figurePublished(try figure(fields))
    default: throw .unknownKind(kind.rawValue)
    }
  }
}

extension EventCoder {
  private static func write(
    _ terms: AgreementTerms, of id: Agreement.ID, _ writer: inout RecordWriter
  ) {
    writer.event(
      .agreementSigned,
      [
        .agreement: id, .programme: terms.programme, .amount: terms.amount,
        .people: terms.plannedPeople, .precision: terms.precision.rawValue,
        .signedOn: terms.signedOn, .from: terms.from, .to: terms.to,
      ],
      each: .province, terms.provinces)
  }

  private static func terms(_ fields: EventFields) throws(CodingError) -> AgreementTerms {
    AgreementTerms(
      programme: try fields.find(.programme), amount: try fields.need(.amount),
      plannedPeople: try fields.findCount(.people), precision: try fields.need(.precision),
      signedOn: try fields.find(.signedOn), from: try fields.find(.from),
      to: try fields.find(.to), provinces: try fields.all(.province))
  }

  /// Amount and people are differences and may be negative.
  private static func addendum(_ fields: EventFields) throws(CodingError) -> Addendum {
    Addendum(
      amount: try fields.need(.amount), people: try fields.need(.people),
      to: try fields.find(.to), signedOn: try fields.need(.signedOn))
  }

  /// What is promised of a lot, its day and its fields come from other events and from the fold.
  private static func write(_ lot: StockLot, _ writer: inout RecordWriter) {
    writer.event(
      .stockReceived,
      [
        .stock: lot.id, .item: lot.item, .quantity: lot.quantity, .unitPrice: lot.unitPrice,
        .envelope: lot.envelope, .serial: lot.serial,
      ])
  }

  private static func stock(_ fields: EventFields) throws(CodingError) -> StockLot {
    StockLot(
      id: try fields.need(.stock), item: try fields.need(.item),
      quantity: try fields.needCount(.quantity), unitPrice: try fields.need(.unitPrice),
      envelope: try fields.find(.envelope), serial: try fields.find(.serial))
  }

  /// The day of a figure is that of the act, which the fold puts in.
  private static func write(_ figure: PublishedFigure, _ writer: inout RecordWriter) {
    writer.event(
      .figurePublished,
      [
        .figure: figure.id, .unit: figure.unit.rawValue, .numeral: figure.value,
        .precision: figure.precision.rawValue,
      ])
  }

  private static func figure(_ fields: EventFields) throws(CodingError) -> PublishedFigure {
    PublishedFigure(
      id: try fields.need(.figure), unit: try fields.need(.unit),
      value: try fields.find(.numeral), precision: try fields.need(.precision))
  }
}
