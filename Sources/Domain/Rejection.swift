/// Why a command was refused: facts, no words.
///
/// The screen chooses the words.
public struct Rejection: Error, Equatable, Sendable {
  public var code: Code
  public var facts: [FactName: Fact]

  public init(_ code: Code, _ facts: [FactName: Fact] = [:]) {
    self.code = code
    self.facts = facts
  }

  /// The reasons there are; their names are what batch answers say.
  public enum Code: String, CaseIterable, Sendable {
    // Fields
    case missing, nameMissing, dayInFuture, dayInPast, noSuchValue, tooLong, outOfRange
    case tooEarly
    case amountOutOfRange, wrongKind, cardMalformed, phoneMalformed, chequeNumberMalformed
    case fieldNotOfSubject, nothingToCorrect, birthKnown, releaseBeforeBirth
    // Submissions
    case actionReused
    // References
    case unknownOperator, operatorGone, rightMissing, unknownDesk, centreExists, centreMissing,
      idTaken
    case unknownBeneficiary, unknownInquiry, unknownProject, unknownStep
    case unknownLine, unknownProgramme, unknownAgreement, unknownContribution, unknownEnvelope
    case unknownCohort, unknownStock, unknownAllocation, unknownCeremony
    case unknownCheque, operatorNumberTaken, deskNumberTaken, lettersMalformed, lastCoordinator
    // Beneficiaries
    case consentRefused, guardianMissing, sameCard, fileIsClosed, fileIsOpen
    case notReleased, alreadyMerged, notMerged, sameFile, deceased, alreadyConcluded
    case fileErased, fileNotClosed, handOverOpen, chequeOpen, assetsUndecided
    // Projects
    case notEligible, stepMissing, costLineMissing, wrongProjectState, authorGivesOpinion
    case opinionMissing, amountMissing, stageNotOfPathway
    // Money
    case agreementNotActive, overEnvelope, overAgreement, belowCommitted, notEnoughStock
    case serialPromised, chequePromised, chequeToMinor, chequeMissing, chequeNotSigned
    case wrongChequeState, wrongAllocationState, undertakingMissing, noLines, warnings
    case totalTooLarge, notACheque
    // Ceremonies
    case wrongCeremonyState, notOnList, alreadyOnList, emptyList, notReady, alreadyHandedOver
    case notHandedOver, lineNotOnAllocation, chequeByProxy, entriesOpen
    case totalsDiffer, alreadyCheckedIn, listedElsewhere, notToday
    // Follow-up
    case visitBeforeHandOver, nothingHandedOver, homeClosed, noSuchWindow, windowSettled
    case exemptionChained, visitsStopped
  }

  /// What the facts are about.
  public enum FactName: String, CaseIterable, Sendable {
    case field, available, asked, limit, day, today, file, number, serial, firstDay, minute
    case state, warnings, expected, found, age, missing, ceremony, id, right
    case worker = "operator"
  }

  /// One fact of a rejection.
  public enum Fact: Equatable, Sendable {
    case field(Field)
    case money(Money)
    case day(Day)
    case number(Int)
    case file(HumanNumber)
    case receipt(HumanNumber)
    case text(String)
    case warnings([Warning])
    case rights(Rights)
    case id(RawID)
  }

  /// The field at which the message belongs, where there is one.
  public var field: Field? {
    if case .field(let field) = facts[.field] { field } else { nil }
  }

  /// The warnings that a reason would pass.
  public var warnings: [Warning] {
    if case .warnings(let warnings) = facts[.warnings] { warnings } else { [] }
  }

  static func missing(_ field: Field) -> Rejection { Rejection(.missing, [.field: .field(field)]) }
}

/// What may be done with a reason that the reports show; never more than the envelope holds.
public enum Warning: UInt16, Coded {
  case overPlannedPeople = 1, overReceived, outsideProvince, outsideDates, secondProject
  /// More than the decision granted to the project.
  case overGranted
}
