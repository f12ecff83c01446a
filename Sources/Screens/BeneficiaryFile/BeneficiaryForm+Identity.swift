import Domain
import Wording

extension BeneficiaryForm {
  /// The fields of the file beside the core, in the order of the paper form, names last.
  private static let identityOrder: [Field] = [
    .district, .neighbourhood, .landmark, .secondPhone, .relayName, .relayPhone, .relayKnows,
    .mayPhone, .mayLeaveMessage, .mayVisitHome, .maritalStatus, .dependants, .schooling,
    .readsArabic, .readsFrench, .cardStatus, .cin, .phone, .hasBankAccount, .commune, .province,
    .establishment, .expectedRelease, .guardianName, .guardianKind, .guardianCard,
    .givenNameArabic, .familyNameArabic, .givenNameLatin, .familyNameLatin, .sex, .birth,
  ]

  func identityFields(in context: Context) -> [FormField] {
    guard let person = person(in: context) else { return [] }
    return Self.identityOrder
      .filter { $0 != .expectedRelease || person.releasedOn == nil }
      .map { FormField($0, initial: context.typed($0, of: person.fields)) }
  }

  func needFields(in context: Context) -> [FormField] {
    let stands = person(in: context)?.needs ?? [:]
    return NeedDomain.allCases.map { domain in
      FormField(
        .entry(domain.name), .choice(Choices.list(NeedStatus.self)),
        initial: stands[domain].map { context.say($0.phrase) }, label: domain.phrase)
    }
  }

  func needCommands(
    _ id: Beneficiary.ID, _ answers: Answers, in context: Context
  ) -> [Command] {
    let stands = context.state.beneficiaries[id]?.needs ?? [:]
    return NeedDomain.allCases.compactMap { domain in
      guard case .code(let code) = answers[.entry(domain.name)],
        let status = NeedStatus(rawValue: code), status != stands[domain]
      else { return nil }
      return .assessNeed(id, domain, status)
    }
  }
}

extension Context {
  /// What stands in a field as one would type it, for changing it.
  func typed(_ field: Field, of fields: FieldSet) -> String? {
    guard let value = fields[field] else { return nil }
    switch (field.input, value) {
    case (.choice(let choices), _):
      return choices.first { $0.value.fieldValue == value }.map { say($0.label) }
    case (_, .text(let text)):
      return [.phone, .secondPhone, .relayPhone].contains(field) ? phoneFigures(text) : text
    case (_, .number(let number)): return String(number)
    case (_, .money(let money)): return money.figures(in: language)
    case (_, .day(let day)): return day.figures(in: language)
    case (_, .birth(let birth)): return birth.written(in: language)
    case (_, .code), (_, .flag): return nil
    }
  }
}
