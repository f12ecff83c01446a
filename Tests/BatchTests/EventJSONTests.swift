import Domain
import Testing

@testable import Batch

@Suite struct EventJSONTests {
  @Test("every event is an object under its own name", arguments: samples)
  func ownName(event: Event) {
    let own = String(String(describing: event).prefix { $0 != "(" })
    #expect(eventJSON(event)["event"] == .string(own))
  }

  @Test("the samples hold every event")
  func samplesAreComplete() {
    let names = Set(EventJSONTests.samples.map { String(describing: $0).prefix { $0 != "(" } })
    #expect(names.count == EventJSONTests.samples.count)
    let last = EventJSONTests.samples.map(place(of:)).sorted()
    #expect(last == Array(1...last.count))
    #expect(last.count == countOfEvents)
  }

  @Test("an edit says whose, which field, what and what it replaces")
  func edit() {
    let edit = Edit(
      subject: .beneficiary(id()), person: id(), field: .sex,
      value: .code(Sex.female.rawValue),
      replaces: EventID(session: 18_446_744_073_709_551_615, sequence: 2, index: 3))
    #expect(
      eventJSON(.edited(edit)).description
        == """
        {"event":"edited","subject":"beneficiary","id":"\(hex)","person":"\(hex)",\
        "field":"sex","value":"female","replaces":"18446744073709551615.2.3"}
        """)
    let emptied = Edit(subject: .operator_(3), field: .operatorName, value: nil)
    #expect(
      eventJSON(.edited(emptied)).description
        == #"{"event":"edited","subject":"operator","id":3,"field":"operatorName","value":null}"#)
  }

  @Test("a line says what it holds, money in dirhams with two decimals")
  func line() {
    let goods = AllocationLine.Equipment(
      item: "four", quantity: 2, unitPrice: Money(centimes: 123_373_762), serial: "S/1")
    let line = AllocationLine(id: id(), envelope: id(), content: .equipment(goods))
    #expect(
      eventJSON(.lineAdded(id(), line)).description
        == """
        {"event":"lineAdded","allocation":"\(hex)","line":"\(hex)","envelope":"\(hex)",\
        "item":"four","quantity":2,"unitPrice":"1233737.62","serial":"S/1","delivery":"ceremony"}
        """)
  }
}

private let hex = "00000000000000000000000000000007"

private func id<Thing>() -> Identifier<Thing> { Identifier(RawID(high: 0, low: 7)) }

/// The place of an event in the list of all: a new one does not compile until it is named here and
/// counted, and then no test passes until a sample holds it.
private func place(of event: Event) -> Int {
  switch event {
  case .edited: 1
  case .centreFounded: 2
  case .deskOpened: 3
  case .operatorAdded: 4
  case .operatorRemoved: 5
  case .fileOpened: 6
  case .noticeGiven: 7
  case .adviceGiven: 8
  case .needAssessed: 9
  case .contactRecorded: 10
  case .inquiryOpened: 11
  case .inquiryConcluded: 12
  case .eligibilityDecided: 13
  case .releaseConfirmed: 14
  case .conditionChanged: 15
  case .fileClosed: 16
  case .fileReopened: 17
  case .filesMerged: 18
  case .filesParted: 19
  case .projectDrafted: 20
  case .stepPlanned: 21
  case .stepDone: 22
  case .stepDropped: 23
  case .costLineAdded: 24
  case .costLineRemoved: 25
  case .projectSubmitted: 26
  case .opinionGiven: 27
  case .decisionRecorded: 28
  case .projectRevised: 29
  case .stageReached: 30
  case .programmeCreated: 31
  case .agreementSigned: 32
  case .agreementChanged: 33
  case .addendumSigned: 34
  case .contributionPromised: 35
  case .contributionReceived: 36
  case .envelopeOpened: 37
  case .envelopeChanged: 38
  case .cohortFormed: 39
  case .stockReceived: 40
  case .figurePublished: 41
  case .allocationProposed: 42
  case .lineAdded: 43
  case .lineRemoved: 44
  case .allocationReserved: 45
  case .undertakingSigned: 46
  case .allocationReady: 47
  case .allocationReleased: 48
  case .warningPassed: 49
  case .chequePrepared: 50
  case .chequeChanged: 51
  case .chequeVoided: 52
  case .ceremonyPlanned: 53
  case .entryAdded: 54
  case .entryRemoved: 55
  case .listLocked: 56
  case .checkedIn: 57
  case .checkInUndone: 58
  case .handedOver: 59
  case .notServed: 60
  case .handOverTakenBack: 61
  case .receiptVoided: 62
  case .ceremonyPostponed: 63
  case .ceremonyCancelled: 64
  case .ceremonyClosed: 65
  case .visitRecorded: 66
  case .assetObserved: 67
  case .visitExempted: 68
  case .visitMissed: 69
  case .assetsDecided: 70
  case .operatorChanged: 71
  case .fileErased: 72
  }
}

private let countOfEvents = 72

extension EventJSONTests {
  static let samples: [Event] = [
    .edited(Edit(subject: .centre, field: .label, value: nil)),
    .centreFounded(letters: "AGD"),
    .deskOpened(2),
    .operatorAdded(2, rights: .all),
    .operatorRemoved(2),
    .operatorChanged(2, rights: .intake),
    .fileErased(id()),
    .fileOpened(
      id(), number: HumanNumber(centre: "AGD", desk: 1, year: 2026, sequence: 1), kind: .relative),
    .noticeGiven(id(), Notice(way: .byPhone, language: .darija, consents: true, image: false)),
    .adviceGiven(.french),
    .needAssessed(id(), .work, .met),
    .contactRecorded(id(), id()),
    .inquiryOpened(id(), id()),
    .inquiryConcluded(id(), .vulnerable),
    .eligibilityDecided(id(), .eligible),
    .releaseConfirmed(id(), Day(number: 20_000)),
    .conditionChanged(id(), .moved),
    .fileClosed(id(), .job),
    .fileReopened(id()),
    .filesMerged(id(), into: id()),
    .filesParted(id()),
    .projectDrafted(id(), id(), .school),
    .stepPlanned(id(), id()),
    .stepDone(id(), id()),
    .stepDropped(id(), id()),
    .costLineAdded(id(), CostLine(id: id(), item: "x", quantity: 1, unitPrice: .zero)),
    .costLineRemoved(id(), id()),
    .projectSubmitted(id()),
    .opinionGiven(id(), favourable: true),
    .decisionRecorded(id(), Decision(body: .centre, outcome: .approved)),
    .projectRevised(id()),
    .stageReached(id(), .hired),
    .programmeCreated(id()),
    .agreementSigned(id(), AgreementTerms(amount: .zero, plannedPeople: 3, precision: .about)),
    .agreementChanged(id(), .closed),
    .addendumSigned(id(), Addendum(amount: .zero, people: 1, signedOn: Day(number: 20_000))),
    .contributionPromised(id(), id(), .zero),
    .contributionReceived(id(), .zero),
    .envelopeOpened(id(), id(), .zero),
    .envelopeChanged(id(), by: .zero),
    .cohortFormed(id(), id(), planned: 3),
    .stockReceived(StockLot(id: id(), item: "x", quantity: 1, unitPrice: .zero)),
    .figurePublished(PublishedFigure(id: id(), unit: .people, value: 37, precision: .exact)),
    .allocationProposed(id(), id(), id(), id()),
    .lineAdded(
      id(),
      AllocationLine(
        id: id(), envelope: id(),
        content: .money(
          AllocationLine.Payment(purpose: .rent, mode: .cheque, payee: .landlord, amount: .zero)))),
    .lineRemoved(id(), id()),
    .allocationReserved(id()),
    .undertakingSigned(id()),
    .allocationReady(id()),
    .allocationReleased(id()),
    .warningPassed(id(), .overReceived),
    .chequePrepared(id(), number: "AGD"),
    .chequeChanged(number: "AGD", .cashed),
    .chequeVoided(number: "AGD", replacedBy: nil),
    .ceremonyPlanned(id(), on: Day(number: 20_000)),
    .entryAdded(id(), id()),
    .entryRemoved(id(), id()),
    .listLocked(id(), []),
    .checkedIn(id(), id()),
    .checkInUndone(id(), id()),
    .handedOver(
      id(), id(),
      HandOver(
        outcome: .full, lines: [id()],
        receipt: HumanNumber(centre: "AGD", desk: 1, year: 2026, sequence: 1))),
    .notServed(id(), id(), .absent),
    .handOverTakenBack(id(), id()),
    .receiptVoided(HumanNumber(centre: "AGD", desk: 1, year: 2026, sequence: 1)),
    .ceremonyPostponed(id(), to: Day(number: 20_000)),
    .ceremonyCancelled(id()),
    .ceremonyClosed(id()),
    .visitRecorded(id(), id(), window: 1),
    .assetObserved(id(), id(), .lent, seen: true),
    .visitExempted(id(), window: 3),
    .visitMissed(id(), window: 3),
    .assetsDecided(id(), .recover),
  ]
}
