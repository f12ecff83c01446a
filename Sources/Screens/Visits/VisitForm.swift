public import Domain
public import Wording

/// The forms of the follow-up.
public enum VisitForm: FormContent {
  /// A visit as made; it settles a window, or stands out of plan.
  case visit(LifeProject.ID, window: Int?)
  case exempt(LifeProject.ID)
  case missed(LifeProject.ID)
  case assets(LifeProject.ID)
  /// One recorded field of a visit.
  case correct(Visit.ID, Field)

  public var family: String {
    switch self {
    case .visit: "visit"
    case .exempt: "visit-exempt"
    case .missed: "visit-missed"
    case .assets: "visit-assets"
    case .correct: "visit-correct"
    }
  }

  public func title(in context: Context) -> Phrase {
    let what: Phrase =
      switch self {
      case .visit: .recordVisit
      case .exempt: .exemptVisit
      case .missed: .missedVisit
      case .assets: .decideAssets
      case .correct: Phrase("تصحيح", "Corriger", "Correct")
      }
    guard let person = person(in: context) else { return what }
    return what + Phrase(verbatim: " · " + context.name(of: person))
  }

  public func remark(on answers: Answers, in context: Context) -> Phrase? {
    guard case .visit(let id, let window) = self, let project = context.state.projects[id] else {
      return nil
    }
    if person(in: context)?.fields.flag(.mayVisitHome) == false { return .homeIsClosed }
    let windows = context.state.windows(of: project, asOf: context.today)
    guard let window = windows.first(where: { $0.index == window }) else {
      return FormKey.Part.window.phrase + Phrase(": ", " : ", ": ") + .unplanned
    }
    return FormKey.Part.window.phrase + Phrase(": ", " : ", ": ") + window.choiceLabel
  }

  func person(in context: Context) -> Beneficiary? {
    let id: Beneficiary.ID? =
      switch self {
      case .visit(let id, _), .exempt(let id), .missed(let id), .assets(let id):
        context.state.projects[id]?.person
      case .correct(let id, _): context.state.visits[id]?.person
      }
    return id.flatMap { context.state.beneficiaries[$0] }
  }

  /// Windows that may be exempted: an exemption does not chain and cannot hide lateness.
  static func exemptible(_ windows: [VisitWindow], _ project: LifeProject) -> [VisitWindow] {
    windows.filter {
      [.upcoming, .open].contains($0.status) && project.exemptions[$0.index - 1] == nil
        && project.exemptions[$0.index + 1] == nil
    }
  }
}

extension VisitWindow {
  /// The window in a pick list: `6 mois, 21/11/2026, en retard`.
  var choiceLabel: Phrase {
    [phrase, .day(due), status.phrase].joined
  }
}
