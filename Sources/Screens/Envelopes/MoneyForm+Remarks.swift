public import Domain
public import Wording

extension MoneyForm {
  /// How the money stands around what is being typed.
  public func remark(on answers: Answers, in context: Context) -> Phrase? {
    let state = context.state
    switch self {
    case .agreement: return provincesRead(answers)
    case .addendum(let id):
      guard let agreement = state.agreements[id] else { return nil }
      let difference = answers.money(.amount) ?? .zero
      return .amountAfter.filled((agreement.terms.amount + difference).sum)
    case .envelope(let id?):
      guard let agreement = state.agreements[id] else { return nil }
      return .roomInAgreement.filled((agreement.terms.amount - state.enveloped(agreement)).sum)
    case .envelopeAmount(let id):
      let chosen: Envelope.ID = answers.id(.envelope) ?? id
      guard let envelope = state.envelopes[chosen] else { return nil }
      return Phrase(verbatim: envelope.label + " · ")
        + .amountNow.filled(envelope.amount.sum, envelope.committed.sum)
    case .instalment: return promised(answers, state)
    default: return nil
    }
  }

  /// How the typed provinces were read, as they are found by the start of their names.
  private func provincesRead(_ answers: Answers) -> Phrase? {
    guard let typed = answers.text(.provinces) else { return nil }
    do {
      let codes = try MoneyForm.provinces(typed)
      return codes.isEmpty
        ? nil : .provincesRead.filled(codes.map { Choices.provincePhrase($0) }.joined)
    } catch { return error.message }
  }

  private func promised(_ answers: Answers, _ state: State) -> Phrase? {
    guard let id: Contribution.ID = answers.id(.target), let found = state.contributions[id] else {
      return nil
    }
    return .promisedReceived.filled(
      .quoted(found.fields.text(.partner) ?? "—"), found.promised.sum,
      found.received.map(\.value).total.sum)
  }

  /// Where the refusals of money belong: at the amount, but a serial number at its field.
  public func key(of rejection: Rejection) -> FormKey? {
    switch rejection.code {
    case .amountOutOfRange, .overAgreement, .belowCommitted, .totalTooLarge:
      self == .stock ? .part(.unitPrice) : .part(.amount)
    case .serialPromised: .part(.serial)
    case .outOfRange where self == .stock: .part(.quantity)
    case .outOfRange where self == .figure: .part(.value)
    case .outOfRange: isAddendum ? .part(.people) : .part(.planned)
    // The end before the beginning; the terms name it as a period.
    case .dayInPast: .part(.to)
    case .unknownProgramme: .part(.programme)
    case .unknownEnvelope: .part(.envelope)
    default: nil
    }
  }

  private var isAddendum: Bool { if case .addendum = self { true } else { false } }
}
