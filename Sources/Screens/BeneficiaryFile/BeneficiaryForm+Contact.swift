import Domain
import Wording

extension BeneficiaryForm {
  /// The words first, so that a contact is those and F2; the rest stands or may stay unknown.
  func contactFields(for answers: Answers, in context: Context) -> [FormField] {
    var fields = [
      FormField(.words, required: true, help: .contactHelp), FormField(.subjectDomain),
      FormField(.contactAct),
      FormField(.contactPlace, initial: context.say(ContactPlace.centre.phrase)),
    ]
    let elsewhere = Value.code(ContactPlace.elsewhere.rawValue)
    if answers.details[.contactPlace] == elsewhere {
      fields.append(FormField(.location, label: Phrase("أين", "Où", "Where")))
    }
    return fields + [
      FormField(.contactParty, initial: context.say(ContactParty.person.phrase)),
      FormField(.nextStep), FormField(.nextDay), .effectiveDay(in: context),
    ]
  }

  func inquiryFields(for answers: Answers, in context: Context) -> [FormField] {
    let concludes = answers[.part(.conclusion)] != nil
    return [
      FormField(.inquiryBody, initial: context.say(Body.centre.phrase)), FormField(.location),
      FormField(.findings), FormField(.motivation),
      FormField(
        .conclusion, .choice(Choices.list(InquiryConclusion.self)), help: .conclusionHelp),
      FormField(.reasons, required: concludes), FormField(.workerOpinion),
      FormField(.opinionFavourable), .effectiveDay(in: context),
    ]
  }

  func concludingFields(_ inquiry: Inquiry.ID, in context: Context) -> [FormField] {
    let stands = context.state.inquiries[inquiry]?.fields ?? FieldSet()
    return [
      FormField(
        .conclusion, .choice(Choices.list(InquiryConclusion.self)), required: true),
      FormField(.reasons, required: true, initial: context.typed(.reasons, of: stands)),
      FormField(.workerOpinion, initial: context.typed(.workerOpinion, of: stands)),
      .effectiveDay(in: context),
    ]
  }

  func inquiryCommands(from answers: Answers, in context: Context) -> [Command] {
    let conclusion: InquiryConclusion? = answers.code(.conclusion)
    let details = answers.details(Field.inquiry)
    switch self {
    case .inquiry(let person):
      return [
        .recordInquiry(
          RecordInquiry(
            id: context.freshID(), person: person, conclusion: conclusion, details: details))
      ]
    case .conclude(let inquiry):
      return conclusion.map { [.concludeInquiry(inquiry, $0, details)] } ?? []
    default: return []
    }
  }
}
