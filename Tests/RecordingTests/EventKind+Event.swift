import Domain

@testable import Recording

extension EventKind {
  /// The kind that an event must be written as.
  ///
  /// Without a default: a new event does not compile before it has a kind here, and a kind without
  /// an example fails a test.
  init(of event: Event) {
    self =
      switch event {
      case .edited: .edited
      case .centreFounded: .centreFounded
      case .deskOpened: .deskOpened
      case .operatorAdded: .operatorAdded
      case .operatorChanged: .operatorChanged
      case .operatorRemoved: .operatorRemoved
      case .fileOpened: .fileOpened
      case .noticeGiven: .noticeGiven
      case .adviceGiven: .adviceGiven
      case .needAssessed: .needAssessed
      case .contactRecorded: .contactRecorded
      case .inquiryOpened: .inquiryOpened
      case .inquiryConcluded: .inquiryConcluded
      case .eligibilityDecided: .eligibilityDecided
      case .releaseConfirmed: .releaseConfirmed
      case .conditionChanged: .conditionChanged
      case .fileClosed: .fileClosed
      case .fileReopened: .fileReopened
      case .filesMerged: .filesMerged
      case .filesParted: .filesParted
      case .fileErased: .fileErased
      case .projectDrafted: .projectDrafted
      case .stepPlanned: .stepPlanned
      case .stepDone: .stepDone
      case .stepDropped: .stepDropped
      case .costLineAdded: .costLineAdded
      case .costLineRemoved: .costLineRemoved
      case .projectSubmitted: .projectSubmitted
      case .opinionGiven: .opinionGiven
      case .decisionRecorded: .decisionRecorded
      case .projectRevised: .projectRevised
      case .stageReached: .stageReached
      case .programmeCreated: .programmeCreated
      case .agreementSigned: .agreementSigned
      case .agreementChanged: .agreementChanged
      case .addendumSigned: .addendumSigned
      case .contributionPromised: .contributionPromised
      case .contributionReceived: .contributionReceived
      case .envelopeOpened: .envelopeOpened
      case .envelopeChanged: .envelopeChanged
      case .cohortFormed: .cohortFormed
      case .stockReceived: .stockReceived
      case .figurePublished: .figurePublished
      case .allocationProposed: .allocationProposed
      case .lineAdded: .lineAdded
      case .lineRemoved: .lineRemoved
      case .allocationReserved: .allocationReserved
      case .undertakingSigned: .undertakingSigned
      case .allocationReady: .allocationReady
      case .allocationReleased: .allocationReleased
      case .warningPassed: .warningPassed
      case .chequePrepared: .chequePrepared
      case .chequeChanged: .chequeChanged
      case .chequeVoided: .chequeVoided
      case .ceremonyPlanned: .ceremonyPlanned
      case .entryAdded: .entryAdded
      case .entryRemoved: .entryRemoved
      case .listLocked: .listLocked
      case .checkedIn: .checkedIn
      case .checkInUndone: .checkInUndone
      case .handedOver: .handedOver
      case .notServed: .notServed
      case .handOverTakenBack: .handOverTakenBack
      case .receiptVoided: .receiptVoided
      case .ceremonyPostponed: .ceremonyPostponed
      case .ceremonyCancelled: .ceremonyCancelled
      case .ceremonyClosed: .ceremonyClosed
      case .visitRecorded: .visitRecorded
      case .assetObserved: .assetObserved
      case .visitExempted: .visitExempted
      case .visitMissed: .visitMissed
      case .assetsDecided: .assetsDecided
      }
  }
}
