public import Domain
public import Wording

/// The forms of a person's file: opening it, completing it, and what is noted in it.
public enum BeneficiaryForm: FormContent {
  /// Notice, consent and the core of the identity: a new file, or advice without one.
  case intake
  /// The rest of the identity, or a change of it.
  case identity(Beneficiary.ID)
  /// The notice given again: at 18, or where an answer changed.
  case notice(Beneficiary.ID)
  case contact(Beneficiary.ID)
  case inquiry(Beneficiary.ID)
  case conclude(Inquiry.ID)
  case eligibility(Beneficiary.ID)
  case needs(Beneficiary.ID)
  case release(Beneficiary.ID)
  case condition(Beneficiary.ID)
  case close(Beneficiary.ID)
  case reopen(Beneficiary.ID)
  case merge(Beneficiary.ID)
  /// The erasure of the words about the person, confirmed by the file's number.
  case erase(Beneficiary.ID)
  /// The correction of one recorded field, with its reason.
  case correct(Subject, Field)

  public var family: String {
    switch self {
    case .intake: "intake"
    case .identity: "identity"
    case .notice: "notice"
    case .contact: "contact"
    case .inquiry, .conclude: "inquiry"
    case .eligibility: "eligibility"
    case .needs: "needs"
    case .release, .condition, .close, .reopen: "standing"
    case .merge: "merge"
    case .erase: "erase"
    case .correct: "correct"
    }
  }

  public func title(in context: Context) -> Phrase {
    guard let person = person(in: context) else { return heading }
    return heading + Phrase(verbatim: " · ") + .quoted(context.name(of: person))
  }

  private var heading: Phrase {
    switch self {
    case .intake: .intakeTitle
    case .identity: .completeFile
    case .notice: .noticeAgain
    case .contact: .newContact
    case .inquiry: .newInquiry
    case .conclude: .concludeInquiry
    case .eligibility: .decideEligibility
    case .needs: .needs
    case .release: .confirmRelease
    case .condition: .changeCondition
    case .close: .closeFile
    case .reopen: .reopenFile
    case .merge: .mergeFile
    case .erase: .erasePerson
    case .correct(_, let field): .labelled(.correction, field.phrase)
    }
  }

  /// The person whose file the form is about.
  func person(in context: Context) -> Beneficiary? {
    person(in: context.state).flatMap { context.state.beneficiaries[$0] }
  }

  /// The id of the person whose file the form is about.
  func person(in state: State) -> Beneficiary.ID? {
    switch self {
    case .intake: nil
    case .identity(let id), .notice(let id), .contact(let id), .inquiry(let id),
      .eligibility(let id), .needs(let id), .release(let id), .condition(let id),
      .close(let id), .reopen(let id), .merge(let id), .erase(let id):
      id
    case .conclude(let inquiry): state.inquiries[inquiry]?.person
    case .correct(let subject, _): state.person(of: subject)
    }
  }

  public func fields(for answers: Answers, in context: Context) -> [FormField] {
    switch self {
    case .intake: intakeFields(for: answers, in: context)
    case .identity: identityFields(in: context)
    case .notice: noticeFields(in: context)
    case .contact: contactFields(for: answers, in: context)
    case .inquiry: inquiryFields(for: answers, in: context)
    case .conclude(let inquiry): concludingFields(inquiry, in: context)
    case .eligibility, .release, .condition, .close, .reopen:
      standingFields(for: answers, in: context)
    case .needs: needFields(in: context)
    case .merge: mergeFields(in: context)
    case .erase: erasingFields(in: context)
    case .correct(let subject, let field): correctionFields(subject, field, in: context)
    }
  }

  public func commands(
    from answers: Answers, in context: Context
  ) throws(FormProblem) -> [Command] {
    switch self {
    case .intake: return try intakeCommands(from: answers, in: context)
    case .identity(let id):
      try checkNothingCleared(identityFields(in: context), answers)
      return [.editFile(id, answers.details)]
    case .notice(let id): return [.renewNotice(id, try notice(from: answers))]
    case .contact(let id):
      return [.recordContact(context.freshID(), id, answers.details(Field.contact))]
    case .inquiry, .conclude: return inquiryCommands(from: answers, in: context)
    case .eligibility, .release, .condition, .close, .reopen:
      return standingCommands(from: answers)
    case .needs(let id): return needCommands(id, answers, in: context)
    case .merge(let id):
      guard let other: Beneficiary.ID = answers.id(.target) else { return [] }
      return [.mergeFiles(id, into: other)]
    case .erase:
      try checkNumber(in: answers, context)
      return []
    case .correct(let subject, let field):
      return try correctionCommands(subject, field, answers, in: context)
    }
  }

  public func afterSaving(_ commands: [Command], in context: Context) -> [Effect] {
    switch commands.first {
    case .openFile(let opened): [.replace(.page(.file(opened.id))), .loadHistory(opened.id)]
    case .recordAdvice: [.back, .say(.adviceCounted, .good)]
    default: [.back]
    }
  }

  public func remark(on answers: Answers, in context: Context) -> Phrase? {
    switch self {
    case .intake: whoMayBeTheSame(answers, in: context)
    case .erase: .erasureRemark
    default: nil
    }
  }
}
