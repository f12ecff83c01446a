/// A visit as made, with what was found of each asset.
public struct RecordVisit: Equatable, Sendable {
  public var id: Visit.ID
  public var project: LifeProject.ID
  /// The window it settles; nothing for a visit out of plan.
  public var window: Int?
  public var assets: [AllocationLine.ID: Visit.Observation]
  public var details: Details

  public init(
    id: Visit.ID, project: LifeProject.ID, window: Int?,
    assets: [AllocationLine.ID: Visit.Observation] = [:], details: Details
  ) {
    self.id = id
    self.project = project
    self.window = window
    self.assets = assets
    self.details = details
  }
}

extension Visit.Observation {
  public init(_ condition: AssetCondition, seen: Bool) {
    self.init(condition: condition, seen: seen)
  }
}

extension Field {
  /// What a visit holds.
  public static let visit: Set<Field> = [
    .encounter, .running, .takings, .income, .jobs, .nextVisit, .visitBody, .visitKind, .atRisk,
    .difficulty, .agreed, .words,
  ]
}

extension State {
  func decideVisit(_ command: Command, _ act: Act) throws(Rejection) -> [Event] {
    switch command {
    case .recordVisit(let visit): return try record(visit, act)
    case .exemptVisit(let id, let window, let reason): return try exempt(id, window, reason, act)
    case .missVisit(let id, let window):
      let missed = try openWindow(window, of: project(id), act)
      if missed.status == .upcoming {
        throw Rejection(.dayInFuture, [.firstDay: .day(missed.from), .today: .day(act.today)])
      }
      return [.visitMissed(id, window: window)]
    case .decideAssets(let id, let decision):
      let project = try project(id)
      if firstHandOver(of: project) == nil { throw Rejection(.nothingHandedOver) }
      return [.assetsDecided(id, decision)]
    default: return []
    }
  }

  private func record(_ visit: RecordVisit, _ act: Act) throws(Rejection) -> [Event] {
    if visits[visit.id] != nil { throw Rejection(.idTaken) }
    let project = try project(visit.project)
    try checkFollowed(project, act)
    try require(.encounter, in: visit.details)
    if visit.details[.visitKind] == .code(VisitKind.home.rawValue),
      beneficiaries[project.person]?.fields.flag(.mayVisitHome) == false
    {
      throw Rejection(.homeClosed, [.field: .field(.visitKind)])
    }
    if let window = visit.window { try checkBegun(openWindow(window, of: project, act), act) }
    let handed = Set(project.allocations.flatMap { allocations[$0]?.delivered ?? [] })
    let assets = visit.assets.sorted { $0.key < $1.key }
    if assets.contains(where: { !handed.contains($0.key) }) { throw Rejection(.unknownLine) }
    return try [.visitRecorded(visit.id, project.id, window: visit.window)]
      + assets.map {
        .assetObserved(visit.id, $0.key, $0.value.condition, seen: $0.value.seen)
      }
      + edits(
        visit.details, of: .visit(visit.id), person: project.person, allowed: Field.visit, act)
  }

  /// Death and custody stop the visits at once; a visit before the hand-over has nothing to see.
  private func checkFollowed(_ project: LifeProject, _ act: Act) throws(Rejection) {
    let person = try file(project.person)
    if let condition = person.condition?.value, [.deceased, .inCustody].contains(condition) {
      throw Rejection(.visitsStopped, [.state: .text(condition.name)])
    }
    guard let first = firstHandOver(of: project) else { throw Rejection(.nothingHandedOver) }
    if act.day < first {
      throw Rejection(.visitBeforeHandOver, [.firstDay: .day(first), .day: .day(act.day)])
    }
  }

  /// A visit before the window is one out of plan: it does not settle what lies ahead.
  private func checkBegun(_ window: VisitWindow, _ act: Act) throws(Rejection) {
    if act.day >= window.from { return }
    throw Rejection(.dayInFuture, [.firstDay: .day(window.from), .day: .day(act.day)])
  }

  private func openWindow(
    _ index: Int, of project: LifeProject, _ act: Act
  ) throws(Rejection) -> VisitWindow {
    guard let window = windows(of: project, asOf: act.today).first(where: { $0.index == index })
    else { throw Rejection(.noSuchWindow, [.number: .number(index)]) }
    if [.done, .exempted].contains(window.status) {
      throw Rejection(.windowSettled, [.number: .number(index)])
    }
    return window
  }

  /// An exemption has a reason, does not chain, and cannot hide lateness.
  private func exempt(
    _ id: LifeProject.ID, _ index: Int, _ reason: ExemptionReason, _ act: Act
  ) throws(Rejection) -> [Event] {
    let project = try project(id)
    let window = try openWindow(index, of: project, act)
    if [.overdue, .missed].contains(window.status) {
      throw Rejection(.windowSettled, [.number: .number(index)])
    }
    if project.exemptions[index - 1] != nil || project.exemptions[index + 1] != nil {
      throw Rejection(.exemptionChained)
    }
    return try [.visitExempted(id, window: index)]
      + edits(
        [.exemptionReason: .code(reason.rawValue)], of: .project(id), person: project.person,
        allowed: [.exemptionReason], act)
  }
}
