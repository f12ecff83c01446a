extension State {
  /// Forgets the words about a person; ids, codes, days and centimes stay, so that every figure
  /// does.
  ///
  /// Words that come later, out of a journal that did not know, are dropped by the fold: in
  /// whatever order a join brings them, they never show.
  mutating func erase(_ id: Beneficiary.ID, _ entry: Entry) {
    guard let person = beneficiaries[id] else {
      return note(.missingReference, .beneficiary(id), entry)
    }
    erased.insert(id)
    anomalies.removeAll { $0.kind == .erasedPerson && $0.subject == .beneficiary(id) }
    forgetCard(of: person)
    beneficiaries[id]?.erasedOn = person.erasedOn ?? entry.day
    beneficiaries[id]?.fields.forgetWords()
    for contact in person.contacts { contacts[contact]?.fields.forgetWords() }
    for inquiry in person.inquiries { inquiries[inquiry]?.fields.forgetWords() }
    for project in person.projects { forgetWords(of: project) }
  }

  private mutating func forgetWords(of id: LifeProject.ID) {
    guard let project = projects[id] else { return }
    projects[id]?.fields.forgetWords()
    for index in project.steps.indices { projects[id]?.steps[index].fields.forgetWords() }
    for allocation in project.allocations { allocations[allocation]?.fields.forgetWords() }
    for visit in project.visits { visits[visit]?.fields.forgetWords() }
  }

  /// The card is free again; another person who came to have it by a join is found by it now.
  private mutating func forgetCard(of person: Beneficiary) {
    guard let card = person.fields.text(.cin), let row = beneficiaries.row(of: person.id),
      cardRow(card) == row
    else { return }
    cards.remove(RowIndex.hash(card), row: row)
    let next = beneficiaries.values
      .filter { $0.id != person.id && $0.fields.text(.cin) == card }
      .min { $0.number < $1.number }
    if let next, let row = beneficiaries.row(of: next.id) {
      cards.insert(RowIndex.hash(card), row: row)
    }
  }

  /// Whether an edit holds words about somebody who was erased.
  func isOfErased(_ edit: Edit) -> Bool {
    if erased.isEmpty || !edit.field.isPersonal { return false }
    return (edit.person ?? person(of: edit.subject)).map(erased.contains) ?? false
  }

  /// Drops the edit and keeps the place of its words, which stand in the file until the person is
  /// erased once more.
  mutating func noteErased(_ edit: Edit, _ entry: Entry) {
    guard let person = edit.person ?? person(of: edit.subject) else { return }
    note(.erasedPerson, .beneficiary(person), entry)
  }
}
