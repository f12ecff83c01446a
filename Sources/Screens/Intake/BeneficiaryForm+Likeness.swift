import Domain
import Wording

extension BeneficiaryForm {
  /// Who has a file already and may be the person in front of us, the likeliest first.
  func whoMayBeTheSame(_ answers: Answers, in context: Context) -> Phrase? {
    let sketch = PersonSketch(answers.details)
    let found = context.candidates(like: sketch)
      .compactMap { context.state.beneficiaries[$0] }
      .map { (person: $0, likeness: likeness(sketch, PersonSketch($0))) }
      .filter { $0.likeness != .none }
      .sorted { ($1.likeness, $0.person.number) < ($0.likeness, $1.person.number) }
    guard let best = found.first else { return nil }
    let names = found.filter { $0.likeness == best.likeness }.prefix(2).map { one in
      .reference(one.person.number.file) + Phrase(verbatim: " ")
        + .quoted(context.name(of: one.person)) + one.person.bornPhrase
    }
    return Phrase(verbatim: "! ") + .labelled(best.likeness.phrase, Array(names).joined)
  }
}

extension Context {
  /// The people worth comparing: of a like name, of the same card, of the same phone.
  fileprivate func candidates(like sketch: PersonSketch) -> Set<Beneficiary.ID> {
    let typed = [
      [sketch.givenArabic, sketch.familyArabic], [sketch.givenLatin, sketch.familyLatin],
    ].map { $0.joined(separator: " ") }
    var found = Set(typed.flatMap { people.keyMatches($0, limit: 24) })
    if let card = sketch.cin, let person = state.beneficiary(withCard: card) {
      found.insert(person.id)
    }
    if let phone = sketch.phone {
      found.formUnion(
        state.beneficiaries.values.lazy.filter { $0.fields.text(.phone) == phone }.map(\.id))
    }
    return found
  }
}

extension PersonSketch {
  fileprivate init(_ details: Details) {
    self.init(
      givenArabic: details.text(.givenNameArabic) ?? "",
      familyArabic: details.text(.familyNameArabic) ?? "",
      givenLatin: details.text(.givenNameLatin) ?? "",
      familyLatin: details.text(.familyNameLatin) ?? "",
      birthYear: details.birth(.birth)?.year, cin: details.text(.cin),
      phone: details.text(.phone))
  }

  /// What is known of someone who has a file.
  init(_ person: Beneficiary) {
    var details: Details = [:]
    for known in person.fields.known { details[known.field] = known.value }
    self.init(details)
    birthYear = birthYear ?? person.fields.number(.birthYear).map { Int($0) }
  }
}

extension Beneficiary {
  fileprivate var bornPhrase: Phrase {
    guard let year = fields.birth(.birth)?.year else { return Phrase(verbatim: "") }
    return Phrase(verbatim: " (\(year))")
  }
}

extension Likeness {
  fileprivate var phrase: Phrase {
    switch self {
    case .none: .none
    case .possible: Phrase("اسم مشابه", "Nom semblable", "A like name")
    case .likely: Phrase("قد يكون نفس الشخص", "Sans doute déjà connu(e)", "Likely known already")
    case .same: Phrase("نفس البطاقة", "Même CIN", "The same card")
    }
  }
}
