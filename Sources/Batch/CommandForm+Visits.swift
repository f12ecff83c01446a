internal import Domain

extension CommandForm {
  static let visits: [CommandForm] = [
    CommandForm(
      .recordVisit, "Records a follow-up visit, met or not.",
      Take.newID("visit", of: Visit.self), Take.project,
      Take.window(note: "of the plan, from 0; left out for a visit out of plan").optional,
      Take.assets, Take.details(Field.visit, required: [.encounter]), ids: ["id"]
    ) { .recordVisit(RecordVisit(id: $0, project: $1, window: $2, assets: $3, details: $4)) },
    CommandForm(
      .exemptVisit, "Exempts from a visit that is not late.",
      Take.project, Take.window(),
      Take.code(Field.exemptionReason.name, ExemptionReason.self)
    ) { .exemptVisit($0, window: $1, $2) },
    CommandForm(
      .missVisit, "Says that a visit was missed.", Take.project, Take.window()
    ) { .missVisit($0, window: $1) },
    CommandForm(
      .decideAssets, "Decides what becomes of what a project was given.",
      Take.project, Take.code("decision", AssetDecision.self), build: Command.decideAssets),
  ]
}

extension Take {
  fileprivate static func window(note: String? = "of the plan, from 0") -> Parameter<Int> {
    integer("window", as: Int.self, note: note)
  }

  private static let line = id("line", of: AllocationLine.self)
  private static let condition = code("condition", AssetCondition.self)
  private static let seen = boolean("seen", note: "by eye; false where only told")

  /// What was found of each asset; one that stands twice is refused.
  fileprivate static let assets: Parameter<[AllocationLine.ID: Visit.Observation]> = {
    let forms = line.forms + condition.forms + seen.forms
    let observed = list("assets", of: .object(forms)) { given throws(BatchError) -> Observed in
      let inner = try given.nested()
      try inner.refuseOthers(than: Set(forms.map(\.name)))
      return Observed(
        line: try line.read(inner),
        observation: Visit.Observation(try condition.read(inner), seen: try seen.read(inner)))
    }.otherwise([])
    return Parameter(observed.forms) { arguments throws(BatchError) in
      var assets: [AllocationLine.ID: Visit.Observation] = [:]
      for asset in try observed.read(arguments) {
        if assets.updateValue(asset.observation, forKey: asset.line) != nil {
          throw .repeated("assets")
        }
      }
      return assets
    }
  }()

  private struct Observed {
    var line: AllocationLine.ID
    var observation: Visit.Observation
  }
}
