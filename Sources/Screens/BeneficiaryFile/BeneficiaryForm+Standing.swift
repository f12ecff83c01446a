import Domain
import Wording

// Where a person stands: eligible, released, away, closed, open again, the same as another.
extension BeneficiaryForm {
  func standingFields(for answers: Answers, in context: Context) -> [FormField] {
    let note = FormField(.closureNote)
    let day = FormField.effectiveDay(in: context)
    switch self {
    case .eligibility:
      let isRefusal = answers.code(.eligibility, as: Eligibility.self) == .notEligible
      return [
        FormField(.eligibility, .choice(Choices.list(Eligibility.self)), required: true),
        FormField(.reasons, required: isRefusal), day,
      ]
    case .release: return [FormField(.releasedOn, .day(.past), required: true)]
    case .condition:
      let stands = person(in: context)?.condition?.value ?? .available
      let others = Condition.allCases.filter { $0 != stands }
      return [FormField(.condition, .choice(Choices.list(others)), required: true), note, day]
    case .close:
      return [FormField(.outcome, .choice(Choices.list(Outcome.self)), required: true), note, day]
    case .reopen: return [note, day]
    default: return []
    }
  }

  func standingCommands(from answers: Answers) -> [Command] {
    let note = answers.details([.closureNote])
    let command: Command? =
      switch self {
      case .eligibility(let id):
        answers.code(.eligibility).map { .decideEligibility(id, $0, answers.details([.reasons])) }
      case .release(let id): answers.day(.releasedOn).map { .confirmRelease(id, $0) }
      case .condition(let id): answers.code(.condition).map { .changeCondition(id, $0, note) }
      case .close(let id): answers.code(.outcome).map { .closeFile(id, $0, note) }
      case .reopen(let id): .reopenFile(id, note)
      default: nil
      }
    return command.map { [$0] } ?? []
  }

  /// The other files, those of a like name first.
  func mergeFields(in context: Context) -> [FormField] {
    guard let person = person(in: context) else { return [] }
    let sketch = PersonSketch(person)
    let others = context.state.beneficiaries.values
      .filter { $0.id != person.id && $0.mergedInto == nil }
      .map { (person: $0, likeness: likeness(sketch, PersonSketch($0))) }
      .sorted { ($1.likeness, $0.person.number) < ($0.likeness, $1.person.number) }
    return [
      FormField(
        .target, .choice(others.map { context.choice(of: $0.person) }), required: true,
        help: .mergeHelp)
    ]
  }
}

extension Context {
  /// A person as an entry of a pick list, found by number and by name in either script.
  func choice(of person: Beneficiary) -> Choice {
    let number = person.number.file
    return Choice(
      .id(person.id.raw), Phrase(verbatim: name(of: person) + " · " + number),
      aliases: [number, person.name(arabic: true), person.name(arabic: false)].compactMap { $0 })
  }
}
