public import Domain
import Wording

extension VisitForm {
  public func commands(
    from answers: Answers, in context: Context
  ) throws(FormProblem) -> [Command] {
    switch self {
    case .visit(let id, let window): return try visit(id, window, answers, context)
    case .exempt(let id):
      guard let window = answers.number(.window),
        let reason: ExemptionReason = answers.details.code(.exemptionReason)
      else { return [] }
      return [.exemptVisit(id, window: window, reason)]
    case .missed(let id):
      try checkDay(id, answers, context)
      guard let window = answers.number(.window) else { return [] }
      return [.missVisit(id, window: window)]
    case .assets(let id):
      try checkDay(id, answers, context)
      guard let decision: AssetDecision = answers.code(.decisionOnAssets) else { return [] }
      return [.decideAssets(id, decision)]
    case .correct(let id, let field):
      return [
        .correct(
          Correct(
            subject: .visit(id), field: field, value: answers.details[field],
            reason: answers.details.text(.correctionReason) ?? ""))
      ]
    }
  }

  private func visit(
    _ id: LifeProject.ID, _ window: Int?, _ answers: Answers, _ context: Context
  ) throws(FormProblem) -> [Command] {
    try checkDay(id, answers, context)
    var assets: [AllocationLine.ID: Visit.Observation] = [:]
    for (index, line) in handedLines(id, context).enumerated() {
      guard let condition: AssetCondition = answers.code(.assetCondition, of: index),
        let seen = answers.flag(.assetSeen, of: index)
      else { continue }
      assets[line.id] = Visit.Observation(condition, seen: seen)
    }
    return [
      .recordVisit(
        RecordVisit(
          id: context.freshID(), project: id, window: begun(window, id, answers, context),
          assets: assets,
          details: answers.details(Field.visit)))
    ]
  }

  /// The window that a visit of this day settles: before the window begins it is one out of plan.
  private func begun(
    _ index: Int?, _ id: LifeProject.ID, _ answers: Answers, _ context: Context
  ) -> Int? {
    guard let index, let project = context.state.projects[id] else { return nil }
    let day = answers.day(.effectiveDay) ?? context.today
    let windows = context.state.windows(of: project, asOf: context.today)
    return windows.first { $0.index == index && $0.from <= day }?.index
  }

  /// Before the hand-over there is nothing to see; the message stands at the date.
  private func checkDay(
    _ id: LifeProject.ID, _ answers: Answers, _ context: Context
  ) throws(FormProblem) {
    guard let day = answers.day(.effectiveDay), let project = context.state.projects[id],
      let first = context.state.firstHandOver(of: project), day < first
    else { return }
    throw FormProblem(
      .part(.effectiveDay), Rejection(.visitBeforeHandOver, [.firstDay: .day(first)]).phrase)
  }
}
