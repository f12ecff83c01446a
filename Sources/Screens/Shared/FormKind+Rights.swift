import Domain
import Wording

extension FormKind {
  /// The commands of which a form becomes one; none where it only asks, or begins a centre.
  var gives: [Command.Name] {
    switch self {
    case .centre(let form): form.gives
    case .beneficiary(let form): form.gives
    case .project(let form): form.gives
    case .money(let form): form.gives
    case .allocation(let form): form.gives
    case .ceremony(let form): form.gives
    case .visit(let form): form.gives
    case .report, .entrance: []
    }
  }
}

extension CentreForm {
  fileprivate var gives: [Command.Name] {
    switch self {
    case .founding: []
    case .addOperator: [.addOperator]
    case .changeOperator: [.changeOperator]
    case .removeOperator: [.removeOperator]
    case .openDesk: [.openDesk]
    case .correctNames: [.correct]
    // Passphrases are no commands of the domain: the seat says whose they are.
    case .changePassphrase, .setPassphrase, .lockAfter, .backup: []
    }
  }
}

extension BeneficiaryForm {
  fileprivate var gives: [Command.Name] {
    switch self {
    case .intake: [.openFile, .recordAdvice]
    case .identity: [.editFile]
    case .notice: [.renewNotice]
    case .contact: [.recordContact]
    case .inquiry: [.recordInquiry]
    case .conclude: [.concludeInquiry]
    case .eligibility: [.decideEligibility]
    case .needs: [.assessNeed]
    case .release: [.confirmRelease]
    case .condition: [.changeCondition]
    case .close: [.closeFile]
    case .reopen: [.reopenFile]
    case .merge: [.mergeFiles]
    case .erase: [.eraseFile]
    case .correct: [.correct]
    }
  }
}

extension ProjectForm {
  fileprivate var gives: [Command.Name] {
    switch self {
    case .draft: [.draftProject]
    case .sheet: [.editProject]
    case .addStep: [.planStep]
    case .settleStep: [.finishStep, .dropStep]
    case .addCost, .changeCost, .kit: [.addCostLine]
    case .opinion: [.giveOpinion]
    case .decision, .withdraw: [.recordDecision]
    case .revise: [.reviseProject]
    case .stage: [.reachStage]
    }
  }
}

extension MoneyForm {
  fileprivate var gives: [Command.Name] {
    switch self {
    case .agreement: [.signAgreement]
    case .programme: [.createProgramme]
    case .addendum: [.signAddendum]
    case .contribution: [.promiseContribution]
    case .instalment: [.receiveContribution]
    case .envelope: [.openEnvelope]
    case .envelopeAmount: [.changeEnvelope]
    case .cohort: [.formCohort]
    case .stock: [.receiveStock]
    case .figure: [.publishFigure]
    }
  }
}

extension AllocationForm {
  fileprivate var gives: [Command.Name] {
    switch self {
    case .propose: [.proposeAllocation]
    case .takeOver, .equipment, .payment: [.addLine]
    case .removeLine: [.removeLine]
    case .prepare: [.prepareCheque]
    case .void: [.voidCheque]
    case .settle: [.settleCheque]
    case .release: [.releaseAllocation]
    }
  }
}

extension CeremonyForm {
  fileprivate var gives: [Command.Name] {
    switch self {
    case .plan: [.planCeremony]
    case .add: [.addToList]
    case .remove: [.removeFromList]
    case .postpone: [.postponeCeremony]
    case .cancel: [.cancelCeremony]
    case .close: [.closeCeremony]
    case .partial, .proxy: [.handOver]
    case .notServed: [.recordNotServed]
    case .takeBack: [.takeBack]
    }
  }
}

extension VisitForm {
  fileprivate var gives: [Command.Name] {
    switch self {
    case .visit: [.recordVisit]
    case .exempt: [.exemptVisit]
    case .missed: [.missVisit]
    case .assets: [.decideAssets]
    case .correct: [.correct]
    }
  }
}
