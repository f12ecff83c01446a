extension Field {
  /// What a life project's sheet holds.
  public static let project: Set<Field> = [
    .location, .product, .fitTraining, .fitMarket, .fitPlace, .risks, .goal, .trade,
    .ownContribution, .monthlyTakings, .monthlyCosts, .course, .employer, .province,
  ]
  /// What an opinion holds.
  public static let opinion: Set<Field> = [.reasons]
  /// What a recorded decision holds.
  public static let decision: Set<Field> = [.decisionReason, .decisionReference, .conditions]
  /// What a revision holds.
  public static let revision: Set<Field> = [.reasons]
  /// What a stage of a pathway holds.
  public static let stage: Set<Field> = [.course, .employer]
  /// What a step holds.
  public static let step: Set<Field> = [.stepWords, .stepDay, .stepActor]
}

extension State {
  func decideProject(_ command: Command, _ act: Act) throws(Rejection) -> [Event] {
    switch command {
    case .draftProject(let id, let person, let pathway, let details):
      return try draft(id, person, pathway, details, act)
    case .editProject(let id, let details):
      let project = try draftedProject(id)
      return try edits(details, of: .project(id), project, Field.project, act)
    case .planStep(let id, let step, let details): return try plan(step, id, details, act)
    case .finishStep(let step): return [.stepDone(try project(of: step).id, step)]
    case .dropStep(let step): return [.stepDropped(try project(of: step).id, step)]
    case .addCostLine(let id, let line): return try add(line, to: draftedProject(id))
    case .removeCostLine(let id, let line):
      let project = try draftedProject(id)
      if !project.costLines.contains(where: { $0.id == line }) { throw Rejection(.unknownLine) }
      return [.costLineRemoved(id, line)]
    default: return try decideApproval(command, act)
    }
  }

  private func decideApproval(_ command: Command, _ act: Act) throws(Rejection) -> [Event] {
    switch command {
    case .submitProject(let id): return try submit(draftedProject(id), act)
    case .giveOpinion(let id, let favourable, let details):
      return try giveOpinion(project(id), favourable, details, act)
    case .recordDecision(let id, let decision, let details):
      return try record(decision, project(id), details, act)
    case .reviseProject(let id, let details):
      let project = try project(id)
      if project.state == .draft { throw wrongState(project) }
      return try edits(details, of: .project(id), project, Field.revision, act)
        + [.projectRevised(id)]
    case .reachStage(let id, let stage, let details):
      return try reach(stage, project(id), details, act)
    default: return []
    }
  }

  /// The project of this id.
  func project(_ id: LifeProject.ID) throws(Rejection) -> LifeProject {
    guard let project = projects[id] else {
      throw Rejection(.unknownProject, [.id: .id(id.raw)])
    }
    return project
  }

  private func project(of step: Step.ID) throws(Rejection) -> LifeProject {
    guard let id = projectOfStep[step], let project = projects[id],
      project.steps.contains(where: { $0.id == step })
    else { throw Rejection(.unknownStep) }
    return project
  }

  /// A project whose sheet may be changed: a draft or one sent back.
  private func draftedProject(_ id: LifeProject.ID) throws(Rejection) -> LifeProject {
    let project = try project(id)
    guard project.state == .draft || project.state == .sentBack else { throw wrongState(project) }
    return project
  }

  private func wrongState(_ project: LifeProject) -> Rejection {
    Rejection(.wrongProjectState, [.state: .text(project.state.rawValue)])
  }

  private func edits(
    _ details: Details, of subject: Subject, _ project: LifeProject, _ allowed: Set<Field>,
    _ act: Act
  ) throws(Rejection) -> [Event] {
    try edits(details, of: subject, person: project.person, allowed: allowed, act)
  }

  private func draft(
    _ id: LifeProject.ID, _ person: Beneficiary.ID, _ pathway: Pathway, _ details: Details,
    _ act: Act
  ) throws(Rejection) -> [Event] {
    if projects[id] != nil { throw Rejection(.idTaken) }
    _ = try openFile(person)
    return try [.projectDrafted(id, person, pathway)]
      + edits(details, of: .project(id), person: person, allowed: Field.project, act)
  }

  private func plan(
    _ step: Step.ID, _ id: LifeProject.ID, _ details: Details, _ act: Act
  ) throws(Rejection) -> [Event] {
    if projectOfStep[step] != nil { throw Rejection(.idTaken) }
    let project = try project(id)
    try require(.stepWords, in: details)
    return try [.stepPlanned(id, step)] + edits(details, of: .step(step), project, Field.step, act)
  }

  private func add(_ line: CostLine, to project: LifeProject) throws(Rejection) -> [Event] {
    if project.costLines.contains(where: { $0.id == line.id }) { throw Rejection(.idTaken) }
    var line = line
    line.item = try text(line.item, as: .label)
    try check(quantity: line.quantity)
    try check(line.unitPrice)
    guard let price = line.unitPrice.times(line.quantity), (project.cost + price).isEnterable
    else { throw Rejection(.totalTooLarge, [.limit: .money(.limit)]) }
    return [.costLineAdded(project.id, line)]
  }

  /// Not submittable without a step, and an income project not without a cost line.
  private func submit(_ project: LifeProject, _ act: Act) throws(Rejection) -> [Event] {
    let person = try openFile(project.person)
    guard person.eligibility?.value == .eligible else {
      throw Rejection(.notEligible, [.file: .file(person.number)])
    }
    if project.steps.isEmpty { throw Rejection(.stepMissing) }
    if project.pathway == .incomeProject, project.costLines.isEmpty {
      throw Rejection(.costLineMissing)
    }
    return [.projectSubmitted(project.id)]
  }

  /// The one who gives the opinion is not the author of the draft.
  private func giveOpinion(
    _ project: LifeProject, _ favourable: Bool, _ details: Details, _ act: Act
  ) throws(Rejection) -> [Event] {
    guard project.state == .submitted else { throw wrongState(project) }
    if project.author == act.operatorNumber { throw Rejection(.authorGivesOpinion) }
    if !favourable { try require(.reasons, in: details) }
    return try [.opinionGiven(project.id, favourable: favourable)]
      + edits(details, of: .project(project.id), project, Field.opinion, act)
  }

  private func record(
    _ decision: Decision, _ project: LifeProject, _ details: Details, _ act: Act
  ) throws(Rejection) -> [Event] {
    switch decision.outcome {
    case .withdrawn where project.state != .withdrawn: break
    case .sentBack where project.state == .submitted: break
    case _ where project.state == .opinionGiven || project.state == .deferred: break
    case _ where project.state == .submitted: throw Rejection(.opinionMissing)
    default: throw wrongState(project)
    }
    if let amount = decision.amount {
      try check(amount)
    } else if decision.outcome == .approved, project.pathway == .incomeProject {
      throw Rejection(.amountMissing)
    }
    if [.sentBack, .refused, .withdrawn].contains(decision.outcome) {
      try require(.decisionReason, in: details)
    }
    try check(decision.until)
    if decision.outcome == .deferred, let until = decision.until, until <= act.day {
      throw Rejection(.dayInPast, [.asked: .day(until)])
    }
    return try [.decisionRecorded(project.id, decision)]
      + edits(details, of: .project(project.id), project, Field.decision, act)
  }

  private func reach(
    _ stage: Stage, _ project: LifeProject, _ details: Details, _ act: Act
  ) throws(Rejection) -> [Event] {
    guard project.pathway.stages.contains(stage) else {
      throw Rejection(.stageNotOfPathway, [.state: .text(stage.name)])
    }
    let isDecided = project.state == .approved
    guard isDecided || (project.state == .draft && !project.pathway.needsDecision) else {
      throw wrongState(project)
    }
    return try [.stageReached(project.id, stage)]
      + edits(details, of: .project(project.id), project, Field.stage, act)
  }

  /// Approved projects that nothing is allocated to yet, in order of their decision: the
  /// candidates of the next agreement (في انتظار التمويل), whose people can still receive.
  public var waitingForFunding: [LifeProject] {
    projects.values.filter { project in
      project.state == .approved && project.pathway == .incomeProject
        && !project.allocations.contains { allocations[$0]?.state != .released }
        && (beneficiaries[project.person]?.isServed ?? false)
    }
    .sorted { left, right in
      let days = (left.decision?.day ?? left.draftedOn, right.decision?.day ?? right.draftedOn)
      return days.0 != days.1 ? days.0 < days.1 : left.id < right.id
    }
  }
}

extension Pathway {
  /// Whether somebody decides before it may begin; a job, a course or a school is found without.
  public var needsDecision: Bool { self == .incomeProject }

  /// The stages a pathway knows.
  public var stages: [Stage] {
    switch self {
    case .incomeProject, .ownProject: [.launched, .dropped]
    case .partnerJob, .ownJob: [.hired, .left]
    case .vocationalTraining, .school: [.enrolled, .attending, .completed, .failed, .dropped]
    case .familySupport: [.launched, .completed, .dropped]
    }
  }
}
