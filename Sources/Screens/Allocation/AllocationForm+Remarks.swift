public import Domain
public import Wording

extension AllocationForm {
  /// What the chosen envelope holds, and would hold with these lines reserved.
  public func remark(on answers: Answers, in context: Context) -> Phrase? {
    guard let id = allocation, let allocation = context.state.allocations[id],
      let chosen: Envelope.ID = answers.id(.envelope),
      let envelope = context.state.envelopes[chosen]
    else { return nil }
    let before = allocation.lines.filter { $0.envelope == chosen }.map(\.total).total
    let left = envelope.free - before - asked(allocation, answers, context.state)
    return .envelopeLeft.filled(.quoted(envelope.label), envelope.free.sum, left.sum)
  }

  private var allocation: Allocation.ID? {
    switch self {
    case .takeOver(let id), .equipment(let id), .payment(let id): id
    default: nil
    }
  }

  private func asked(_ allocation: Allocation, _ answers: Answers, _ state: State) -> Money {
    switch self {
    case .takeOver: return allocation.costLinesLeft(in: state).map(\.total).total
    case .payment: return answers.money(.amount) ?? .zero
    default:
      let chosen: StockLot.ID? = answers.id(.stock)
      let price = chosen.flatMap { state.stock[$0]?.unitPrice } ?? answers.money(.unitPrice)
      return price?.times(answers.number(.quantity) ?? 1) ?? .zero
    }
  }

  /// Where the refusals of lines and cheques belong.
  public func key(of rejection: Rejection) -> FormKey? {
    switch rejection.code {
    case .overEnvelope: .part(overdrawnAt)
    case .amountOutOfRange, .totalTooLarge: .part(isPayment ? .amount : .unitPrice)
    case .serialPromised: .part(.serial)
    case .notEnoughStock, .outOfRange: .part(.quantity)
    case .chequeToMinor: .part(.payee)
    case .chequePromised, .chequeNumberMalformed: .part(isVoid ? .replacement : .chequeNumber)
    case .unknownEnvelope, .agreementNotActive: .part(.envelope)
    case .unknownCohort: .part(.cohort)
    case .missing: .part(.item)
    default: nil
    }
  }

  /// The field that makes it too much: from stock the price is given, the quantity is not.
  private var overdrawnAt: FormKey.Part {
    switch self {
    case .payment: .amount
    case .equipment: .unitPrice
    default: .envelope
    }
  }

  private var isPayment: Bool { if case .payment = self { true } else { false } }
  private var isVoid: Bool { if case .void = self { true } else { false } }
}
