/// What one person's project receives: equipment lines and money lines, each out of an envelope.
public struct Allocation: Equatable, Identified {
  public typealias ID = Identifier<Allocation>
  public var id: ID
  public var project: LifeProject.ID
  public var person: Beneficiary.ID
  public var cohort: Cohort.ID?
  public var proposedOn: Day
  public var state: State = .proposed
  public var lines: [AllocationLine] = []
  public var undertakingOn: Day?
  public var warnings: [Warning] = []
  /// The ceremony on whose list it stands.
  public var ceremony: Ceremony.ID?
  /// The hand-overs that hold, in their order; more than one where something was owed.
  public var handOvers: [Delivery] = []
  public var fields = FieldSet()

  /// Where an allocation stands; money is committed from `reserved` on.
  public enum State: String, CaseIterable, Sendable {
    case proposed, reserved, ready, handedOver, released

    public var isCommitted: Bool { self == .reserved || self == .ready || self == .handedOver }
  }

  /// The value of all lines, in centimes.
  public var total: Money { lines.map(\.total).total }
}

/// A hand-over that holds.
public struct Delivery: Equatable, Sendable {
  public var day: Day
  public var minuteOfDay: Int
  public var outcome: HandOverOutcome
  /// What was handed over and still holds; no two hand-overs hold the same line.
  public var lines: Set<AllocationLine.ID>
  /// Lines on its receipt whose cheque came to nothing and was replaced: owed again, or handed
  /// over later under another receipt.
  public var replaced: Set<AllocationLine.ID> = []
  public var receipt: HumanNumber
  public var ceremony: Ceremony.ID
}

/// One line of an allocation.
public struct AllocationLine: Equatable, Sendable {
  public typealias ID = Identifier<AllocationLine>
  public var id: ID
  /// Every line names its envelope, so one project can draw on several.
  public var envelope: Envelope.ID
  public var content: Content

  /// Equipment or money.
  public enum Content: Equatable, Sendable {
    case equipment(Equipment)
    case money(Payment)
  }

  /// Things: from stock or bought for it.
  public struct Equipment: Equatable, Sendable {
    public var item: String
    public var quantity: Int
    public var unitPrice: Money
    public var stock: StockLot.ID?
    public var serial: String?
    public var delivery: DeliveryPlace

    public init(
      item: String, quantity: Int, unitPrice: Money, stock: StockLot.ID? = nil,
      serial: String? = nil, delivery: DeliveryPlace = .ceremony
    ) {
      self.item = item
      self.quantity = quantity
      self.unitPrice = unitPrice
      self.stock = stock
      self.serial = serial
      self.delivery = delivery
    }
  }

  /// Money; never called "direct social support", the State's own scheme.
  public struct Payment: Equatable, Sendable {
    public var purpose: PaymentPurpose
    public var mode: PaymentMode
    public var payee: Payee
    public var amount: Money

    public init(purpose: PaymentPurpose, mode: PaymentMode, payee: Payee, amount: Money) {
      self.purpose = purpose
      self.mode = mode
      self.payee = payee
      self.amount = amount
    }
  }

  public init(id: ID, envelope: Envelope.ID, content: Content) {
    self.id = id
    self.envelope = envelope
    self.content = content
  }

  /// The value of the line, in centimes.
  public var total: Money {
    switch content {
    case .equipment(let goods): goods.unitPrice.times(goods.quantity) ?? .limit
    case .money(let payment): payment.amount
    }
  }

  public var equipment: Equipment? {
    if case .equipment(let goods) = content { goods } else { nil }
  }
  public var payment: Payment? {
    if case .money(let payment) = content { payment } else { nil }
  }
  /// Whether the line is paid by cheque.
  public var isCheque: Bool { payment?.mode == .cheque }
}

/// A cheque; its number is promised once and never used again.
public struct Cheque: Equatable, Sendable {
  public var number: String
  public var line: AllocationLine.ID
  public var status: ChequeStatus
  public var preparedOn: Day
  public var changedOn: Day
  /// The cheque that took a void one's place.
  public var replacedBy: String?
}
