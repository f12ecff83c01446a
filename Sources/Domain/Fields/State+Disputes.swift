extension State {
  /// Fields that two machines changed without knowing of each other, until someone chooses.
  public var disputes: [(subject: Subject, field: Field)] {
    var found: [(subject: Subject, field: Field)] = []
    func look(_ subject: Subject, _ fields: FieldSet) {
      for known in fields.disputed { found.append((subject, known.field)) }
    }
    if let centre { look(.centre, centre.fields) }
    for (id, one) in operators { look(.operator_(id), one.fields) }
    for (id, one) in beneficiaries { look(.beneficiary(id), one.fields) }
    for (id, one) in contacts { look(.contact(id), one.fields) }
    for (id, one) in inquiries { look(.inquiry(id), one.fields) }
    for (id, one) in projects {
      look(.project(id), one.fields)
      for step in one.steps { look(.step(step.id), step.fields) }
    }
    for (id, one) in programmes { look(.programme(id), one.fields) }
    for (id, one) in agreements { look(.agreement(id), one.fields) }
    for (id, one) in contributions { look(.contribution(id), one.fields) }
    for (id, one) in envelopes { look(.envelope(id), one.fields) }
    for (id, one) in cohorts { look(.cohort(id), one.fields) }
    for (id, one) in stock { look(.stock(id), one.fields) }
    for (id, one) in allocations { look(.allocation(id), one.fields) }
    for (id, one) in ceremonies { look(.ceremony(id), one.fields) }
    for (id, one) in visits { look(.visit(id), one.fields) }
    for (id, one) in figures { look(.figure(id), one.fields) }
    return found.sorted { ($0.subject, $0.field) < ($1.subject, $1.field) }
  }
}
