/// The kinds of events, stored by number and grouped by noun.
///
/// A number is never changed or used again; a meaning that changes takes a new one.
enum EventKind: UInt16, CaseIterable {
  case edited = 1

  // The centre
  case centreFounded = 10, deskOpened, operatorAdded, operatorRemoved, operatorChanged

  // Beneficiaries
  case fileOpened = 20, noticeGiven, adviceGiven, needAssessed, contactRecorded, inquiryOpened
  case inquiryConcluded = 26, eligibilityDecided, releaseConfirmed, conditionChanged, fileClosed
  case fileReopened = 31, filesMerged, filesParted, fileErased

  // Life projects
  case projectDrafted = 40, stepPlanned, stepDone, stepDropped, costLineAdded, costLineRemoved
  case projectSubmitted = 46, opinionGiven, decisionRecorded, projectRevised, stageReached

  // Money
  case programmeCreated = 60, agreementSigned, agreementChanged, addendumSigned
  case contributionPromised = 64, contributionReceived, envelopeOpened, envelopeChanged
  case cohortFormed = 68, stockReceived, figurePublished

  // Allocations
  case allocationProposed = 80, lineAdded, lineRemoved, allocationReserved, undertakingSigned
  case allocationReady = 85, allocationReleased, warningPassed
  case chequePrepared = 88, chequeChanged, chequeVoided

  // Ceremonies
  case ceremonyPlanned = 100, entryAdded, entryRemoved, listLocked, checkedIn, checkInUndone
  case handedOver = 106, notServed, handOverTakenBack, receiptVoided
  case ceremonyPostponed = 110, ceremonyCancelled, ceremonyClosed

  // Follow-up
  case visitRecorded = 120, assetObserved, visitExempted, visitMissed, assetsDecided
}
