extension Command {
  /// What a command is called: the name of its case, which batch lines say too.
  ///
  /// A new command does not compile in ``Command/name`` until it is named here; then the table of
  /// rights asks who may give it, and no test of batch forms passes until a form builds it.
  public enum Name: String, CaseIterable, Sendable {
    case foundCentre, openDesk, addOperator, changeOperator, removeOperator, correct
    case openFile, recordAdvice, editFile, renewNotice, assessNeed, recordContact, recordInquiry
    case concludeInquiry, decideEligibility, confirmRelease, changeCondition, closeFile, reopenFile
    case mergeFiles, partFiles, eraseFile
    case draftProject, editProject, planStep, finishStep, dropStep, addCostLine, removeCostLine
    case submitProject, giveOpinion, recordDecision, reviseProject, reachStage
    case createProgramme, signAgreement, changeAgreement, signAddendum, promiseContribution
    case receiveContribution, openEnvelope, changeEnvelope, formCohort, receiveStock, publishFigure
    case proposeAllocation, addLine, removeLine, reserveAllocation, signUndertaking, prepareCheque
    case signCheque, voidCheque, settleCheque, readyAllocation, releaseAllocation
    case planCeremony, addToList, removeFromList, lockList, checkIn, undoCheckIn, handOver
    case recordNotServed, takeBack, postponeCeremony, cancelCeremony, closeCeremony
    case recordVisit, exemptVisit, missVisit, decideAssets
  }

  /// The command's name.
  public var name: Name {
    switch self {
    case .foundCentre: .foundCentre
    case .openDesk: .openDesk
    case .addOperator: .addOperator
    case .changeOperator: .changeOperator
    case .removeOperator: .removeOperator
    case .correct: .correct
    case .openFile: .openFile
    case .recordAdvice: .recordAdvice
    case .editFile: .editFile
    case .renewNotice: .renewNotice
    case .assessNeed: .assessNeed
    case .recordContact: .recordContact
    case .recordInquiry: .recordInquiry
    case .concludeInquiry: .concludeInquiry
    case .decideEligibility: .decideEligibility
    case .confirmRelease: .confirmRelease
    case .changeCondition: .changeCondition
    case .closeFile: .closeFile
    case .reopenFile: .reopenFile
    case .mergeFiles: .mergeFiles
    case .partFiles: .partFiles
    case .eraseFile: .eraseFile
    case .draftProject: .draftProject
    case .editProject: .editProject
    case .planStep: .planStep
    case .finishStep: .finishStep
    case .dropStep: .dropStep
    case .addCostLine: .addCostLine
    case .removeCostLine: .removeCostLine
    case .submitProject: .submitProject
    case .giveOpinion: .giveOpinion
    case .recordDecision: .recordDecision
    case .reviseProject: .reviseProject
    case .reachStage: .reachStage
    case .createProgramme: .createProgramme
    case .signAgreement: .signAgreement
    case .changeAgreement: .changeAgreement
    case .signAddendum: .signAddendum
    case .promiseContribution: .promiseContribution
    case .receiveContribution: .receiveContribution
    case .openEnvelope: .openEnvelope
    case .changeEnvelope: .changeEnvelope
    case .formCohort: .formCohort
    case .receiveStock: .receiveStock
    case .publishFigure: .publishFigure
    case .proposeAllocation: .proposeAllocation
    case .addLine: .addLine
    case .removeLine: .removeLine
    case .reserveAllocation: .reserveAllocation
    case .signUndertaking: .signUndertaking
    case .prepareCheque: .prepareCheque
    case .signCheque: .signCheque
    case .voidCheque: .voidCheque
    case .settleCheque: .settleCheque
    case .readyAllocation: .readyAllocation
    case .releaseAllocation: .releaseAllocation
    case .planCeremony: .planCeremony
    case .addToList: .addToList
    case .removeFromList: .removeFromList
    case .lockList: .lockList
    case .checkIn: .checkIn
    case .undoCheckIn: .undoCheckIn
    case .handOver: .handOver
    case .recordNotServed: .recordNotServed
    case .takeBack: .takeBack
    case .postponeCeremony: .postponeCeremony
    case .cancelCeremony: .cancelCeremony
    case .closeCeremony: .closeCeremony
    case .recordVisit: .recordVisit
    case .exemptVisit: .exemptVisit
    case .missVisit: .missVisit
    case .decideAssets: .decideAssets
    }
  }
}
