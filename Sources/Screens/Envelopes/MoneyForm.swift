public import Domain
public import Wording

/// The forms of programmes, agreements, envelopes, stock and published figures.
public enum MoneyForm: FormContent {
  case agreement
  case programme
  case addendum(Agreement.ID)
  case contribution(Agreement.ID)
  /// The contribution is chosen where none is given.
  case instalment(Agreement.ID, Contribution.ID?)
  /// Of an agreement, or of the foundation's own means.
  case envelope(Agreement.ID?)
  case envelopeAmount(Envelope.ID)
  case cohort(Agreement.ID)
  case stock
  case figure

  public var family: String {
    switch self {
    case .agreement, .addendum: "agreement"
    case .programme: "programme"
    case .contribution, .instalment: "contribution"
    case .envelope, .envelopeAmount: "envelope"
    case .cohort: "cohort"
    case .stock: "stock"
    case .figure: "figure"
    }
  }

  public func title(in context: Context) -> Phrase {
    switch self {
    case .agreement: .newAgreement
    case .programme: .newProgramme
    case .addendum(let id): .signAddendum + of(id, context)
    case .contribution(let id): .promiseContribution + of(id, context)
    case .instalment(let id, _): .receiveInstalment + of(id, context)
    case .envelope(nil): .openOwnEnvelope
    case .envelope(let id?): .openEnvelope + of(id, context)
    case .envelopeAmount: .changeEnvelope
    case .cohort(let id): .formCohort + of(id, context)
    case .stock: .receiveStock
    case .figure: .publishFigure
    }
  }

  private func of(_ id: Agreement.ID, _ context: Context) -> Phrase {
    guard let agreement = context.state.agreements[id] else { return Phrase(verbatim: "") }
    return Phrase(verbatim: " · ") + .quoted(agreement.name)
  }
}
