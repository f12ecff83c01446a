extension State {
  mutating func apply(_ edit: Edit, _ entry: Entry) {
    let raw = edit.subject.id
    if edit.subject.kind == .beneficiary, edit.field == .cin { indexCard(edit) }
    switch edit.subject.kind {
    case .centre:
      guard centre != nil else { return note(.missingReference, edit.subject, entry) }
      centre?.fields.take(edit.field, edit.value, replaces: edit.replaces, event: entry.id)
    case .operator_: take(\.operators, Operator.Number(truncatingIfNeeded: raw.low), edit, entry)
    case .beneficiary: take(\.beneficiaries, Identifier(raw), edit, entry)
    case .contact: take(\.contacts, Identifier(raw), edit, entry)
    case .inquiry: take(\.inquiries, Identifier(raw), edit, entry)
    case .project: take(\.projects, Identifier(raw), edit, entry)
    case .step: takeStep(edit, entry)
    case .programme: take(\.programmes, Identifier(raw), edit, entry)
    case .agreement: take(\.agreements, Identifier(raw), edit, entry)
    case .contribution: take(\.contributions, Identifier(raw), edit, entry)
    case .envelope: take(\.envelopes, Identifier(raw), edit, entry)
    case .cohort: take(\.cohorts, Identifier(raw), edit, entry)
    case .stock: take(\.stock, Identifier(raw), edit, entry)
    case .allocation: take(\.allocations, Identifier(raw), edit, entry)
    case .ceremony: take(\.ceremonies, Identifier(raw), edit, entry)
    case .visit: take(\.visits, Identifier(raw), edit, entry)
    case .figure: take(\.figures, Identifier(raw), edit, entry)
    case .line: note(.missingReference, edit.subject, entry)
    }
  }

  @inline(__always)
  private mutating func take<Things: ThingTable>(
    _ table: WritableKeyPath<State, Things>, _ key: Things.Key, _ edit: Edit, _ entry: Entry
  ) where Things.Thing: Fielded {
    change(table, key, edit.subject, entry) {
      $0.fields.take(edit.field, edit.value, replaces: edit.replaces, event: entry.id)
    }
  }

  private mutating func takeStep(_ edit: Edit, _ entry: Entry) {
    let step = Step.ID(edit.subject.id)
    guard let project = projectOfStep[step] else {
      return note(.missingReference, edit.subject, entry)
    }
    change(\.projects, project, edit.subject, entry) { project in
      guard let index = project.steps.firstIndex(where: { $0.id == step }) else { return }
      project.steps[index].fields.take(
        edit.field, edit.value, replaces: edit.replaces, event: entry.id)
    }
  }

  private mutating func indexCard(_ edit: Edit) {
    guard let row = beneficiaries.row(of: Identifier(edit.subject.id)) else { return }
    if let old = beneficiaries.element(row).fields.text(.cin) {
      cards.remove(RowIndex.hash(old), row: row)
    }
    if case .text(let card) = edit.value, cardRow(card) == nil {
      cards.insert(RowIndex.hash(card), row: row)
    }
  }

  /// The row of the person whose card has this number.
  func cardRow(_ card: String) -> Int? {
    cards.row(RowIndex.hash(card)) { beneficiaries.element($0).fields.text(.cin) == card }
  }

  /// The fields of a thing, or nothing where the thing is not known.
  public func fields(of subject: Subject) -> FieldSet? {
    let raw = subject.id
    return switch subject.kind {
    case .centre: centre?.fields
    case .operator_: operators[Operator.Number(truncatingIfNeeded: raw.low)]?.fields
    case .beneficiary: beneficiaries[Identifier(raw)]?.fields
    case .contact: contacts[Identifier(raw)]?.fields
    case .inquiry: inquiries[Identifier(raw)]?.fields
    case .project: projects[Identifier(raw)]?.fields
    case .step: step(Identifier(raw))?.fields
    case .programme: programmes[Identifier(raw)]?.fields
    case .agreement: agreements[Identifier(raw)]?.fields
    case .contribution: contributions[Identifier(raw)]?.fields
    case .envelope: envelopes[Identifier(raw)]?.fields
    case .cohort: cohorts[Identifier(raw)]?.fields
    case .stock: stock[Identifier(raw)]?.fields
    case .allocation: allocations[Identifier(raw)]?.fields
    case .ceremony: ceremonies[Identifier(raw)]?.fields
    case .visit: visits[Identifier(raw)]?.fields
    case .figure: figures[Identifier(raw)]?.fields
    case .line: nil
    }
  }

  /// The person in whose record words about a thing belong.
  public func person(of subject: Subject) -> Beneficiary.ID? {
    let raw = subject.id
    return switch subject.kind {
    case .beneficiary: Identifier(raw)
    case .contact: contacts[Identifier(raw)]?.person
    case .inquiry: inquiries[Identifier(raw)]?.person
    case .project: projects[Identifier(raw)]?.person
    case .step: projectOfStep[Identifier(raw)].flatMap { projects[$0]?.person }
    case .allocation: allocations[Identifier(raw)]?.person
    case .line: allocationOfLine[Identifier(raw)].flatMap { allocations[$0]?.person }
    case .visit: visits[Identifier(raw)]?.person
    default: nil
    }
  }

  func step(_ id: Step.ID) -> Step? {
    projectOfStep[id].flatMap { projects[$0]?.steps.first { $0.id == id } }
  }
}

/// Something that carries fields.
protocol Fielded {
  var fields: FieldSet { get set }
}

extension Operator: Fielded {}
extension Beneficiary: Fielded {}
extension Contact: Fielded {}
extension Inquiry: Fielded {}
extension LifeProject: Fielded {}
extension Programme: Fielded {}
extension Agreement: Fielded {}
extension Contribution: Fielded {}
extension Envelope: Fielded {}
extension Cohort: Fielded {}
extension StockLot: Fielded {}
extension Allocation: Fielded {}
extension Ceremony: Fielded {}
extension Visit: Fielded {}
extension PublishedFigure: Fielded {}
