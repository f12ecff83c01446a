/// A funding line (غلاف مالي) of an agreement or of the foundation's own means.
///
/// The money rules stand here: committed never exceeds the amount, by one centime.
public struct Envelope: Equatable, Identified {
  public typealias ID = Identifier<Envelope>
  public var id: ID
  /// Nothing for the foundation's own means.
  public var agreement: Agreement.ID?
  public var amount: Money
  public var openedOn: Day
  /// Lines of reserved, ready and handed-over allocations.
  public var committed = Money.zero
  /// Lines that were handed over.
  public var delivered = Money.zero
  public var fields = FieldSet()

  /// What may still be committed; negative only after a join, as an exception.
  public var free: Money { amount - committed }
  /// What is committed and not yet handed over.
  public var toDeliver: Money { committed - delivered }
}

/// Goods bought and held, not yet committed to a person.
public struct StockLot: Equatable, Identified {
  public typealias ID = Identifier<StockLot>
  public var id: ID
  /// The key of an item of the equipment table, or free words about a thing.
  public var item: String
  public var quantity: Int
  public var unitPrice: Money
  public var envelope: Envelope.ID?
  /// The serial number, where the lot is one numbered unit.
  public var serial: String?
  /// How many are promised to allocations.
  public var promised = 0
  public var receivedOn: Day?
  public var fields = FieldSet()

  public init(
    id: ID, item: String, quantity: Int, unitPrice: Money, envelope: Envelope.ID? = nil,
    serial: String? = nil
  ) {
    self.id = id
    self.item = item
    self.quantity = quantity
    self.unitPrice = unitPrice
    self.envelope = envelope
    self.serial = serial
  }

  public var available: Int { quantity - promised }
}

/// A figure as someone published it, kept apart from what the journal counts; two may contradict
/// each other.
public struct PublishedFigure: Equatable, Identified {
  public typealias ID = Identifier<PublishedFigure>
  public var id: ID
  public var unit: FigureUnit
  /// In the unit; centimes for money.
  ///
  /// Nothing where the source states none.
  public var value: Int64?
  public var precision: Precision
  public var publishedOn: Day?
  public var fields = FieldSet()

  public init(id: ID, unit: FigureUnit, value: Int64?, precision: Precision) {
    self.id = id
    self.unit = unit
    self.value = value
    self.precision = precision
  }
}
