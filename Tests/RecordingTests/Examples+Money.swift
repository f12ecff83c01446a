import Domain

extension Example {
  static let money: [Example] = [
    Example("programme", .programmeCreated(id(40))),
    Example(
      "whole",
      .agreementSigned(
        agreement,
        AgreementTerms(
          programme: id(40), amount: .dirhams(2_000_000), plannedPeople: 100, precision: .about,
          signedOn: spring, from: spring, to: spring + 365, provinces: ["agadir", "taroudannt"]))),
    Example(
      "bare",
      .agreementSigned(
        agreement, AgreementTerms(amount: .zero, plannedPeople: nil, precision: .notStated))),
    Example("suspended", .agreementChanged(agreement, .suspended)),
    Example(
      "less",
      .addendumSigned(
        agreement, Addendum(amount: .dirhams(-500), people: -3, signedOn: spring))),
    Example(
      "longer",
      .addendumSigned(
        agreement, Addendum(amount: .zero, people: 0, to: spring + 30, signedOn: spring))),
    Example("promised", .contributionPromised(id(41), agreement, .dirhams(400_000))),
    Example("received", .contributionReceived(id(41), .dirhams(100_000))),
    Example("envelope", .envelopeOpened(envelope, agreement, .dirhams(300_000))),
    Example("ownMeans", .envelopeOpened(envelope, nil, .dirhams(50_000))),
    Example("lowered", .envelopeChanged(envelope, by: .dirhams(-1000))),
    Example("cohort", .cohortFormed(id(42), agreement, planned: 25)),
    Example(
      "lot",
      .stockReceived(
        StockLot(id: id(43), item: "oven", quantity: 1, unitPrice: .dirhams(8000)))),
    Example(
      "numberedLot",
      .stockReceived(
        StockLot(
          id: id(43), item: "oven", quantity: 1, unitPrice: .dirhams(8000), envelope: envelope,
          serial: "SN-1"))),
    Example(
      "figure",
      .figurePublished(
        PublishedFigure(id: id(44), unit: .centimes, value: 123_456_789, precision: .moreThan))),
    Example(
      "unstated",
      .figurePublished(
        PublishedFigure(id: id(44), unit: .people, value: nil, precision: .notStated))),
    Example(
      "cohorts",
      .figurePublished(
        PublishedFigure(id: id(44), unit: .cohorts, value: 5, precision: .exact))),
  ]

  static let allocations: [Example] = [
    Example("proposed", .allocationProposed(allocation, project, person, id(42))),
    Example("withoutCohort", .allocationProposed(allocation, project, person, nil)),
    Example("bought", .lineAdded(allocation, equipment(stock: nil, serial: nil))),
    Example("fromStock", .lineAdded(allocation, equipment(stock: id(43), serial: "SN-1"))),
    Example(
      "money",
      .lineAdded(
        allocation,
        AllocationLine(
          id: line, envelope: envelope,
          content: .money(
            AllocationLine.Payment(
              purpose: .rent, mode: .cheque, payee: .landlord, amount: .dirhams(2400)))))),
    Example("removed", .lineRemoved(allocation, line)),
    Example("reserved", .allocationReserved(allocation)),
    Example("undertaking", .undertakingSigned(allocation)),
    Example("ready", .allocationReady(allocation)),
    Example("released", .allocationReleased(allocation)),
    Example("warning", .warningPassed(allocation, .outsideDates)),
    Example("cheque", .chequePrepared(line, number: "0000123")),
    Example("signed", .chequeChanged(number: "0000123", .signed)),
    Example("replaced", .chequeVoided(number: "0000123", replacedBy: "0000124")),
    Example("void", .chequeVoided(number: "0000123", replacedBy: nil)),
  ]

  private static func equipment(stock: StockLot.ID?, serial: String?) -> AllocationLine {
    AllocationLine(
      id: line, envelope: envelope,
      content: .equipment(
        AllocationLine.Equipment(
          item: "oven", quantity: 1, unitPrice: .dirhams(8000), stock: stock, serial: serial,
          delivery: .supplier)))
  }

  static let ceremonies: [Example] = [
    Example("planned", .ceremonyPlanned(ceremony, on: spring)),
    Example("added", .entryAdded(ceremony, allocation)),
    Example("removed", .entryRemoved(ceremony, allocation)),
    Example("locked", .listLocked(ceremony, places(2))),
    Example("lockedEmpty", .listLocked(ceremony, [])),
    Example("checkedIn", .checkedIn(ceremony, allocation)),
    Example("undone", .checkInUndone(ceremony, allocation)),
    Example(
      "partial",
      .handedOver(
        ceremony, allocation, HandOver(outcome: .partial, lines: [line, id(50)], receipt: number))),
    Example("absent", .notServed(ceremony, allocation, .absent)),
    Example("takenBack", .handOverTakenBack(ceremony, allocation)),
    Example("voided", .receiptVoided(number)),
    Example("postponed", .ceremonyPostponed(ceremony, to: spring + 7)),
    Example("cancelled", .ceremonyCancelled(ceremony)),
    Example("closed", .ceremonyClosed(ceremony)),
  ]

  static let visits: [Example] = [
    Example("planned", .visitRecorded(id(60), project, window: 2)),
    Example("outOfPlan", .visitRecorded(id(60), project, window: nil)),
    Example("asset", .assetObserved(id(60), line, .working, seen: true)),
    Example("exempted", .visitExempted(project, window: 3)),
    Example("missed", .visitMissed(project, window: 0)),
    Example("assets", .assetsDecided(project, .recover)),
  ]
}

/// The places of a locked list of so many people.
func places(_ count: Int) -> [LockedEntry] {
  (0..<count).map { index in
    LockedEntry(
      allocation: id(1000 + UInt64(index)), order: index + 1,
      receipt: HumanNumber(centre: "AGD", desk: 2, year: 2026, sequence: index + 1))
  }
}
