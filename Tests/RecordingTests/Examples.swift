import Domain
import Testing

/// One event as an example, with what sets it apart from others of its kind.
struct Example: Sendable, CustomTestStringConvertible {
  var variant: String
  var event: Event
  var testDescription: String { variant }

  init(_ variant: String, _ event: Event) {
    self.variant = variant
    self.event = event
  }

  static let all: [Example] =
    edits + centre + beneficiaries + projects + money + allocations + ceremonies + visits
}

/// An identifier that a golden shows at a glance.
func id<Subject>(_ number: UInt64) -> Identifier<Subject> {
  Identifier(RawID(high: 0x0102_0304_0506_0708, low: number))
}
let person: Beneficiary.ID = id(1)
let otherPerson: Beneficiary.ID = id(2)
let project: LifeProject.ID = id(3)
let agreement: Agreement.ID = id(4)
let allocation: Allocation.ID = id(5)
let ceremony: Ceremony.ID = id(6)
let line: AllocationLine.ID = id(7)
let envelope: Envelope.ID = id(8)
let spring = Day(number: 20_560)
let number = HumanNumber(centre: "AGD", desk: 2, year: 2026, sequence: 7)

func edit(
  _ field: Field, _ value: Value?, of subject: Subject = .beneficiary(person),
  person owner: Beneficiary.ID? = person, replaces: EventID? = nil
) -> Event {
  let owner = field.isPersonal ? owner : nil
  return .edited(
    Edit(subject: subject, person: owner, field: field, value: value, replaces: replaces))
}

extension Example {
  static let edits: [Example] = [
    Example("text", edit(.words, .text("كلمات – des mots"))),
    Example(
      "replacing",
      edit(
        .givenNameArabic, .text("مثال"), replaces: EventID(session: 9, sequence: 8, index: 7))),
    Example("notKnown", edit(.phone, nil)),
    Example("number", edit(.dependants, .number(3))),
    Example("money", edit(.ownContribution, .money(.dirhams(1500)), of: .project(project))),
    Example("day", edit(.expectedRelease, .day(spring))),
    Example("code", edit(.sex, .code(Sex.female.rawValue))),
    Example("flag", edit(.mayPhone, .flag(true))),
    Example("birthDay", edit(.birth, .birth(.day(Day(number: 7000))))),
    Example("birthYear", edit(.birth, .birth(.year(1988)))),
    Example("presumedYear", edit(.birth, .birth(.presumed(1990)))),
    Example("ofCentre", edit(.nameFrench, .text("Centre d’exemple"), of: .centre)),
    Example(
      "factualOfPerson",
      .edited(
        Edit(subject: .beneficiary(person), person: person, field: .schooling, value: nil))),
    Example("wordsOfNobody", edit(.closureNote, .text("x"), of: .ceremony(ceremony), person: nil)),
  ]

  static let centre: [Example] = [
    Example("centre", .centreFounded(letters: "AGD")),
    Example("desk", .deskOpened(2)),
    Example("added", .operatorAdded(7, rights: [.intake, .money])),
    Example("removed", .operatorRemoved(7)),
    Example("changed", .operatorChanged(7, rights: [.followUp, .erase])),
  ]

  static let beneficiaries: [Example] = [
    Example("file", .fileOpened(person, number: number, kind: .relative)),
    Example(
      "notice",
      .noticeGiven(
        person, Notice(way: .readAloud, language: .tachelhit, consents: true, image: false))),
    Example("advice", .adviceGiven(.darija)),
    Example("need", .needAssessed(person, .papers, .inProgress)),
    Example("contact", .contactRecorded(id(20), person)),
    Example("inquiry", .inquiryOpened(id(21), person)),
    Example("concluded", .inquiryConcluded(id(21), .vulnerable)),
    Example("eligible", .eligibilityDecided(person, .waitingForPapers)),
    Example("released", .releaseConfirmed(person, spring)),
    Example("condition", .conditionChanged(person, .lostSightOf)),
    Example("closed", .fileClosed(person, .job)),
    Example("reopened", .fileReopened(person)),
    Example("merged", .filesMerged(otherPerson, into: person)),
    Example("parted", .filesParted(otherPerson)),
    Example("erased", .fileErased(person)),
  ]

  static let projects: [Example] = [
    Example("drafted", .projectDrafted(project, person, .incomeProject)),
    Example("planned", .stepPlanned(project, id(30))),
    Example("done", .stepDone(project, id(30))),
    Example("dropped", .stepDropped(project, id(30))),
    Example(
      "cost",
      .costLineAdded(
        project,
        CostLine(id: id(31), item: "sewing", quantity: 2, unitPrice: .dirhams(3200)))),
    Example("costRemoved", .costLineRemoved(project, id(31))),
    Example("submitted", .projectSubmitted(project)),
    Example("opinion", .opinionGiven(project, favourable: true)),
    Example(
      "approved",
      .decisionRecorded(
        project, Decision(body: .provincialCommittee, outcome: .approved, amount: .dirhams(9000)))),
    Example(
      "deferred",
      .decisionRecorded(project, Decision(body: .centre, outcome: .deferred, until: spring))),
    Example("revised", .projectRevised(project)),
    Example("stage", .stageReached(project, .launched)),
  ]
}
