/// What a report is about: a period and, where wanted, a part of the centre's work.
public struct ReportScope: Equatable, Sendable {
  /// The day on which the report is drawn; nothing after it is counted.
  public var today: Day
  public var from: Day?
  public var to: Day?
  /// The code of a province: of the people, who do not always live where a ceremony is held.
  public var province: String?
  public var programme: Programme.ID?
  public var agreement: Agreement.ID?
  public var envelope: Envelope.ID?
  /// The key of a trade.
  public var trade: String?
  public var sex: Sex?

  public init(
    today: Day, from: Day? = nil, to: Day? = nil, province: String? = nil,
    programme: Programme.ID? = nil, agreement: Agreement.ID? = nil, envelope: Envelope.ID? = nil,
    trade: String? = nil, sex: Sex? = nil
  ) {
    self.today = today
    self.from = from
    self.to = to
    self.province = province
    self.programme = programme
    self.agreement = agreement
    self.envelope = envelope
    self.trade = trade
    self.sex = sex
  }

  /// The last day that counts: the end of the period, and never after ``today``.
  public var end: Day { min(to ?? today, today) }

  /// Whether the period holds a day.
  public func contains(_ day: Day) -> Bool { day <= end && from.map { $0 <= day } ?? true }

  /// Whether only some envelopes are asked for.
  var narrowsMoney: Bool { programme != nil || agreement != nil || envelope != nil }
}
