/// What may be asked.
///
/// Every screen and every batch line ends in one of these.
public enum Command: Equatable, Sendable {
  // The centre
  case foundCentre(FoundCentre)
  case openDesk(UInt16)
  case addOperator(AddOperator)
  case changeOperator(Operator.Number, rights: Rights)
  case removeOperator(Operator.Number)
  case correct(Correct)

  // Beneficiaries
  case openFile(OpenFile)
  case recordAdvice(SpokenLanguage)
  case editFile(Beneficiary.ID, Details)
  case renewNotice(Beneficiary.ID, Notice)
  case assessNeed(Beneficiary.ID, NeedDomain, NeedStatus)
  case recordContact(Contact.ID, Beneficiary.ID, Details)
  case recordInquiry(RecordInquiry)
  case concludeInquiry(Inquiry.ID, InquiryConclusion, Details)
  case decideEligibility(Beneficiary.ID, Eligibility, Details)
  case confirmRelease(Beneficiary.ID, Day)
  case changeCondition(Beneficiary.ID, Condition, Details)
  case closeFile(Beneficiary.ID, Outcome, Details)
  case reopenFile(Beneficiary.ID, Details)
  case mergeFiles(Beneficiary.ID, into: Beneficiary.ID)
  case partFiles(Beneficiary.ID)
  case eraseFile(Beneficiary.ID)

  // Life projects
  case draftProject(LifeProject.ID, Beneficiary.ID, Pathway, Details)
  case editProject(LifeProject.ID, Details)
  case planStep(LifeProject.ID, Step.ID, Details)
  case finishStep(Step.ID)
  case dropStep(Step.ID)
  case addCostLine(LifeProject.ID, CostLine)
  case removeCostLine(LifeProject.ID, CostLine.ID)
  case submitProject(LifeProject.ID)
  case giveOpinion(LifeProject.ID, favourable: Bool, Details)
  case recordDecision(LifeProject.ID, Decision, Details)
  case reviseProject(LifeProject.ID, Details)
  case reachStage(LifeProject.ID, Stage, Details)

  // Money
  case createProgramme(Programme.ID, Details)
  case signAgreement(Agreement.ID, AgreementTerms, Details)
  case changeAgreement(Agreement.ID, AgreementStatus)
  case signAddendum(Agreement.ID, Addendum)
  case promiseContribution(Contribution.ID, Agreement.ID, Money, Details)
  case receiveContribution(Contribution.ID, Money)
  case openEnvelope(Envelope.ID, Agreement.ID?, Money, Details)
  case changeEnvelope(Envelope.ID, by: Money)
  case formCohort(Cohort.ID, Agreement.ID, planned: Int, Details)
  case receiveStock(StockLot, Details)
  case publishFigure(PublishedFigure, Details)

  // Allocations
  case proposeAllocation(Allocation.ID, LifeProject.ID, Cohort.ID?)
  case addLine(Allocation.ID, AllocationLine)
  case removeLine(AllocationLine.ID)
  case reserveAllocation(Allocation.ID)
  case signUndertaking(Allocation.ID)
  case prepareCheque(AllocationLine.ID, number: String)
  case signCheque(number: String)
  case voidCheque(number: String, replacedBy: String?)
  case settleCheque(number: String, ChequeStatus)
  case readyAllocation(Allocation.ID)
  case releaseAllocation(Allocation.ID, Details)

  // Ceremonies
  case planCeremony(Ceremony.ID, on: Day, Details)
  case addToList(Ceremony.ID, Allocation.ID)
  case removeFromList(Ceremony.ID, Allocation.ID)
  case lockList(Ceremony.ID)
  case checkIn(Ceremony.ID, Allocation.ID)
  case undoCheckIn(Ceremony.ID, Allocation.ID)
  case handOver(RecordHandOver)
  case recordNotServed(Ceremony.ID, Allocation.ID, HandOverOutcome, Details)
  case takeBack(Ceremony.ID, Allocation.ID, Details)
  case postponeCeremony(Ceremony.ID, to: Day)
  case cancelCeremony(Ceremony.ID)
  case closeCeremony(Ceremony.ID, itemsBack: Int, chequesBack: Int)

  // Follow-up
  case recordVisit(RecordVisit)
  case exemptVisit(LifeProject.ID, window: Int, ExemptionReason)
  case missVisit(LifeProject.ID, window: Int)
  case decideAssets(LifeProject.ID, AssetDecision)
}
