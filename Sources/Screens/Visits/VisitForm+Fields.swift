import Domain
import Wording

extension VisitForm {
  public func fields(for answers: Answers, in context: Context) -> [FormField] {
    switch self {
    case .visit(let id, _): visitFields(id, answers, context)
    case .exempt(let id):
      [
        windowField(id, context) { Self.exemptible($0, $1) },
        FormField(.exemptionReason, required: true),
      ]
    case .missed(let id):
      [
        dayField(context),
        windowField(id, context) { windows, _ in
          windows.filter { [.open, .overdue].contains($0.status) }
        },
      ]
    case .assets:
      [
        dayField(context),
        FormField(.decisionOnAssets, .choice(Choices.list(AssetDecision.self)), required: true),
      ]
    case .correct(let id, let field):
      [
        FormField(
          field, initial: context.state.visits[id]?.fields[field]?.typed(of: field, in: context)),
        FormField(.correctionReason, required: true),
      ]
    }
  }

  private func dayField(_ context: Context) -> FormField {
    FormField(
      .effectiveDay, .day(.past), required: true, initial: context.today.figures(in: .french))
  }

  private func windowField(
    _ id: LifeProject.ID, _ context: Context,
    _ wanted: ([VisitWindow], LifeProject) -> [VisitWindow]
  ) -> FormField {
    let project = context.state.projects[id]
    let windows = project.map { context.state.windows(of: $0, asOf: context.today) } ?? []
    let choices = (project.map { wanted(windows, $0) } ?? []).map {
      Choice(.number(Int64($0.index)), $0.choiceLabel)
    }
    return FormField(
      .window, .choice(choices), required: true,
      initial: choices.first.map { context.say($0.label) })
  }

  private func visitFields(
    _ id: LifeProject.ID, _ answers: Answers, _ context: Context
  ) -> [FormField] {
    let first = [
      dayField(context),
      FormField(.encounter, required: true),
      FormField(.visitKind, carries: true),
      FormField(.visitBody, carries: true, initial: context.say(Body.centre.phrase)),
    ]
    let last = [
      FormField(.difficulty), FormField(.agreed), FormField(.nextVisit), FormField(.atRisk),
    ]
    let encounter: Encounter? = answers.details.code(.encounter)
    // Where nobody was met there is nothing to tell of the project.
    if let encounter, encounter != .met { return first + last }
    return first + [
      FormField(.running), FormField(.takings), FormField(.income), FormField(.jobs),
    ] + assetFields(id, answers, context) + last
  }

  /// How each thing handed over is; blank is not looked at, and nothing is recorded of it.
  ///
  /// Whether it was seen or only told is asked once there is something to tell.
  private func assetFields(
    _ id: LifeProject.ID, _ answers: Answers, _ context: Context
  ) -> [FormField] {
    handedLines(id, context).enumerated().flatMap { index, line in
      let condition = FormField(
        .each(.assetCondition, index), .choice(Choices.list(AssetCondition.self)),
        label: line.label, help: .blankUnseen)
      let seen = FormField(.each(.assetSeen, index), .choice(Choices.yesNo), required: true)
      return answers[condition.key] == nil ? [condition] : [condition, seen]
    }
  }

  func handedLines(_ id: LifeProject.ID, _ context: Context) -> [AllocationLine] {
    context.state.projects[id].map { context.state.equipment(of: $0) } ?? []
  }
}

extension AllocationLine {
  fileprivate var label: Phrase {
    guard let goods = equipment else { return .equipment }
    return Choices.itemPhrase(goods.item)
  }
}

extension Details {
  /// The meaning of a coded field.
  func code<Meaning: Coded>(_ field: Field, as: Meaning.Type = Meaning.self) -> Meaning? {
    if case .code(let code) = self[field] { Meaning(rawValue: code) } else { nil }
  }
}

extension Value {
  /// The value as it would be typed.
  func typed(of field: Field, in context: Context) -> String {
    switch self {
    case .money(let money): money.figures(in: context.language)
    case .day(let day): day.figures(in: context.language)
    default: context.say(phrase(of: field))
    }
  }
}
