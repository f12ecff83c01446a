/// Something that happened.
///
/// Nothing is ever overwritten: a correction is a new event.
///
/// Events say what is true of ids, codes, days and centimes; words and names travel in ``edited``,
/// one field each, so that a person's can be erased and two machines' edits can be told apart.
public enum Event: Equatable, Sendable {
  case edited(Edit)

  // The centre
  case centreFounded(letters: String)
  case deskOpened(UInt16)
  case operatorAdded(Operator.Number, rights: Rights)
  case operatorChanged(Operator.Number, rights: Rights)
  case operatorRemoved(Operator.Number)

  // Beneficiaries
  case fileOpened(Beneficiary.ID, number: HumanNumber, kind: FileKind)
  case noticeGiven(Beneficiary.ID, Notice)
  case adviceGiven(SpokenLanguage)
  case needAssessed(Beneficiary.ID, NeedDomain, NeedStatus)
  case contactRecorded(Contact.ID, Beneficiary.ID)
  case inquiryOpened(Inquiry.ID, Beneficiary.ID)
  case inquiryConcluded(Inquiry.ID, InquiryConclusion)
  case eligibilityDecided(Beneficiary.ID, Eligibility)
  case releaseConfirmed(Beneficiary.ID, Day)
  case conditionChanged(Beneficiary.ID, Condition)
  case fileClosed(Beneficiary.ID, Outcome)
  case fileReopened(Beneficiary.ID)
  case filesMerged(Beneficiary.ID, into: Beneficiary.ID)
  case filesParted(Beneficiary.ID)
  case fileErased(Beneficiary.ID)

  // Life projects
  case projectDrafted(LifeProject.ID, Beneficiary.ID, Pathway)
  case stepPlanned(LifeProject.ID, Step.ID)
  case stepDone(LifeProject.ID, Step.ID)
  case stepDropped(LifeProject.ID, Step.ID)
  case costLineAdded(LifeProject.ID, CostLine)
  case costLineRemoved(LifeProject.ID, CostLine.ID)
  case projectSubmitted(LifeProject.ID)
  case opinionGiven(LifeProject.ID, favourable: Bool)
  case decisionRecorded(LifeProject.ID, Decision)
  case projectRevised(LifeProject.ID)
  case stageReached(LifeProject.ID, Stage)

  // Money
  case programmeCreated(Programme.ID)
  case agreementSigned(Agreement.ID, AgreementTerms)
  case agreementChanged(Agreement.ID, AgreementStatus)
  case addendumSigned(Agreement.ID, Addendum)
  case contributionPromised(Contribution.ID, Agreement.ID, Money)
  case contributionReceived(Contribution.ID, Money)
  case envelopeOpened(Envelope.ID, Agreement.ID?, Money)
  case envelopeChanged(Envelope.ID, by: Money)
  case cohortFormed(Cohort.ID, Agreement.ID, planned: Int)
  case stockReceived(StockLot)
  case figurePublished(PublishedFigure)

  // Allocations
  case allocationProposed(Allocation.ID, LifeProject.ID, Beneficiary.ID, Cohort.ID?)
  case lineAdded(Allocation.ID, AllocationLine)
  case lineRemoved(Allocation.ID, AllocationLine.ID)
  case allocationReserved(Allocation.ID)
  case undertakingSigned(Allocation.ID)
  case allocationReady(Allocation.ID)
  case allocationReleased(Allocation.ID)
  case warningPassed(Allocation.ID, Warning)
  case chequePrepared(AllocationLine.ID, number: String)
  case chequeChanged(number: String, ChequeStatus)
  case chequeVoided(number: String, replacedBy: String?)

  // Ceremonies
  case ceremonyPlanned(Ceremony.ID, on: Day)
  case entryAdded(Ceremony.ID, Allocation.ID)
  case entryRemoved(Ceremony.ID, Allocation.ID)
  case listLocked(Ceremony.ID, [LockedEntry])
  case checkedIn(Ceremony.ID, Allocation.ID)
  case checkInUndone(Ceremony.ID, Allocation.ID)
  case handedOver(Ceremony.ID, Allocation.ID, HandOver)
  case notServed(Ceremony.ID, Allocation.ID, HandOverOutcome)
  case handOverTakenBack(Ceremony.ID, Allocation.ID)
  case receiptVoided(HumanNumber)
  case ceremonyPostponed(Ceremony.ID, to: Day)
  case ceremonyCancelled(Ceremony.ID)
  case ceremonyClosed(Ceremony.ID)

  // Follow-up
  case visitRecorded(Visit.ID, LifeProject.ID, window: Int?)
  case assetObserved(Visit.ID, AllocationLine.ID, AssetCondition, seen: Bool)
  case visitExempted(LifeProject.ID, window: Int)
  case visitMissed(LifeProject.ID, window: Int)
  case assetsDecided(LifeProject.ID, AssetDecision)
}

/// One field written: its value, or nothing for "not known", and the event it knowingly replaces.
public struct Edit: Equatable, Sendable {
  public var subject: Subject
  /// The person whose record this is, where the field is personal.
  public var person: Beneficiary.ID?
  public var field: Field
  public var value: Value?
  public var replaces: EventID?

  public init(
    subject: Subject, person: Beneficiary.ID? = nil, field: Field, value: Value?,
    replaces: EventID? = nil
  ) {
    self.subject = subject
    self.person = person
    self.field = field
    self.value = value
    self.replaces = replaces
  }
}

extension Event {
  /// The person in whose erasable record the event is kept, or nothing where it is factual.
  public var person: Beneficiary.ID? {
    if case .edited(let edit) = self, edit.field.isPersonal { edit.person } else { nil }
  }
}

/// An event with who, where and when: all that the journal keeps of it.
public struct Entry: Equatable, Sendable {
  public var id: EventID
  public var action: ActionID
  public var operatorNumber: Operator.Number
  public var desk: UInt16
  /// What the machine's clock said, in milliseconds since 1970: a claim.
  public var wallMilliseconds: Int64
  public var utcOffsetMinutes: Int16
  /// The day it is about; a ceremony may be typed the next morning.
  public var day: Day
  public var event: Event

  public init(
    id: EventID, action: ActionID, operatorNumber: Operator.Number, desk: UInt16,
    wallMilliseconds: Int64, utcOffsetMinutes: Int16, day: Day, event: Event
  ) {
    self.id = id
    self.action = action
    self.operatorNumber = operatorNumber
    self.desk = desk
    self.wallMilliseconds = wallMilliseconds
    self.utcOffsetMinutes = utcOffsetMinutes
    self.day = day
    self.event = event
  }

  /// Minutes since local midnight, as the machine's clock claimed.
  public var minuteOfDay: Int {
    let minutes = wallMilliseconds / 60_000 + Int64(utcOffsetMinutes)
    return Int(((minutes % 1440) + 1440) % 1440)
  }
}
