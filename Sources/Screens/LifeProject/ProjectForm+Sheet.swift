import Domain
import Wording

extension ProjectForm {
  func draftFields(
    of person: Beneficiary.ID?, for answers: Answers, in context: Context
  ) -> [FormField] {
    var fields: [FormField] = []
    if person == nil {
      fields.append(
        FormField(.person, .choice(openFiles(context)), required: true, help: .personHelp))
    }
    fields.append(FormField(.pathway, .choice(Choices.list(Pathway.self)), required: true))
    guard let pathway: Pathway = answers.code(.pathway) else { return fields }
    let chosen = person ?? answers.id(.person)
    let province = chosen.flatMap { context.state.beneficiaries[$0] }
      .flatMap { context.typed(.province, of: $0.fields) }
    return fields + pathway.sheet.prefix(3).map { FormField($0) }
      + [FormField(.province, initial: province)]
  }

  /// Everyone whose file is open, the latest first.
  private func openFiles(_ context: Context) -> [Choice] {
    context.state.beneficiaries.values
      .filter { $0.closure == nil && $0.mergedInto == nil }
      .sorted { $0.number > $1.number }
      .map { context.choice(of: $0) }
  }

  func draftCommands(
    of person: Beneficiary.ID?, _ answers: Answers, in context: Context
  ) -> [Command] {
    guard let person = person ?? answers.id(.person),
      let pathway: Pathway = answers.code(.pathway)
    else { return [] }
    return [
      .draftProject(context.freshID(), person, pathway, answers.details(Field.project))
    ]
  }

  func sheetFields(of project: LifeProject, in context: Context) -> [FormField] {
    (project.pathway.sheet + [.province]).map {
      FormField($0, initial: context.typed($0, of: project.fields))
    }
  }
}

extension Pathway {
  /// What the sheet of a project on this pathway asks, the first three already when it is drafted.
  var sheet: [Field] {
    switch self {
    case .incomeProject, .ownProject:
      [
        .trade, .goal, .ownContribution, .location, .product, .monthlyTakings, .monthlyCosts,
        .fitTraining, .fitMarket, .fitPlace, .risks,
      ]
    case .partnerJob, .ownJob: [.trade, .employer, .goal, .location, .fitTraining, .risks]
    case .vocationalTraining, .school: [.course, .goal, .location, .fitTraining, .risks]
    case .familySupport: [.goal, .location, .risks]
    }
  }
}
