extension Command {
  /// The rights of which any one lets an operator give the command; empty where nobody needs one.
  ///
  /// A correction asks for the right of whoever writes the thing that it corrects.
  public var rights: Rights {
    if case .correct(let correction) = self { correction.subject.kind.rights } else { name.rights }
  }
}

extension Command.Name {
  /// The rights of which any one lets an operator give the command; empty where nobody needs one.
  ///
  /// Who prepares is not who approves, who pays not who decides: they can be kept apart, and a
  /// centre too small for that gives one operator several rights. A social worker (intake,
  /// follow-up, ceremony) goes from the notice to the last visit; the opinion, the decision and
  /// the money are others'. `audit` stands nowhere, because it only reads; `erase` opens one door
  /// and no other opens it, a coordinator's neither.
  public var rights: Rights {
    switch self {
    // Before the founding nobody is there to hold a right; after it the rule refuses a second one.
    case .foundCentre: []
    // Who works here, and at which desks, is the coordinator's to say.
    case .openDesk, .addOperator, .changeOperator, .removeOperator: .coordinate
    // Of whoever writes the thing that is corrected: see `Subject.Kind.rights`.
    case .correct: [.intake, .money, .ceremony, .followUp, .coordinate]

    // The notice, the consent and the first talk stand at the beginning of a file.
    case .openFile, .recordAdvice, .renewNotice: .intake
    // The prison's answer comes to who opened the file.
    case .confirmRelease: .intake
    // Whoever visits learns the new phone, the need and the death before the office does.
    case .editFile, .assessNeed, .recordContact, .changeCondition: [.intake, .followUp]
    // The inquiry is the social worker's own act.
    case .recordInquiry, .concludeInquiry: .intake
    // "Waiting for papers" is daily work; a yes gives nothing yet, for opinion and decision follow.
    case .decideEligibility: [.intake, .opinion, .coordinate]
    // The way ends where it is followed, or before, where it was begun.
    case .closeFile: [.intake, .followUp, .coordinate]
    // Against what somebody recorded: a second pair of eyes.
    case .reopenFile, .mergeFiles, .partFiles: .coordinate
    // What cannot be taken back is a right of its own.
    case .eraseFile: .erase

    // Drafting, up to the submission and again after a decision that sent it back.
    case .draftProject, .editProject, .addCostLine, .removeCostLine, .submitProject,
      .reviseProject:
      .intake
    // Steps and stages (hired, enrolled, completed) are met on visits too.
    case .planStep, .finishStep, .dropStep, .reachStage: [.intake, .followUp]
    // Never the author's: the rule about the author holds beside the right.
    case .giveOpinion: .opinion
    // The central services decide; the coordinator has their letter.
    case .recordDecision: .coordinate

    // The coordinator signs agreements and forms cohorts, the treasurer keeps them.
    case .createProgramme, .signAgreement, .changeAgreement, .signAddendum, .promiseContribution,
      .formCohort:
      [.money, .coordinate]
    // Money and goods that are there: the treasurer alone.
    case .receiveContribution, .openEnvelope, .changeEnvelope, .receiveStock: .money
    // Figures of the press commit nothing.
    case .publishFigure: [.money, .coordinate]

    // What is needed is known to who drew the project up; it commits no centime.
    case .proposeAllocation, .addLine, .removeLine: [.intake, .money]
    // Committing money, giving it back, and all that happens to a cheque.
    case .reserveAllocation, .releaseAllocation, .prepareCheque, .signCheque, .voidCheque,
      .settleCheque:
      .money
    // A paper that the person signs before whoever sees them first.
    case .signUndertaking: [.intake, .ceremony]
    // That all is there is seen by who bought it, or by who lays it on the table.
    case .readyAllocation: [.money, .ceremony]

    // The day and the place are agreed with the partners.
    case .planCeremony, .postponeCeremony, .cancelCeremony: [.ceremony, .coordinate]
    // The list, the tables and the count.
    case .addToList, .removeFromList, .lockList, .checkIn, .undoCheckIn, .handOver,
      .recordNotServed, .takeBack, .closeCeremony:
      .ceremony

    case .recordVisit, .exemptVisit, .missVisit: .followUp
    // Recover or write off: a decision on property.
    case .decideAssets: .coordinate
    }
  }
}

extension Subject.Kind {
  /// The rights of which any one lets an operator correct what is recorded of such a thing.
  var rights: Rights {
    switch self {
    case .centre, .operator_: .coordinate
    case .beneficiary, .contact: [.intake, .followUp, .coordinate]
    case .inquiry, .project: [.intake, .coordinate]
    case .step: [.intake, .followUp, .coordinate]
    case .programme, .agreement, .contribution, .envelope, .cohort, .stock, .allocation, .line,
      .figure:
      [.money, .coordinate]
    case .ceremony: [.ceremony, .coordinate]
    case .visit: [.followUp, .coordinate]
    }
  }
}

extension State {
  /// Refuses a command for which the operator has no right.
  func checkRights(of worker: Operator, for command: Command) throws(Rejection) {
    let rights = command.rights
    if rights.isEmpty || !worker.rights.isDisjoint(with: rights) { return }
    throw Rejection(
      .rightMissing, [.right: .rights(rights), .worker: .number(Int(worker.number))])
  }
}
