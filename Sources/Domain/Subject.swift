/// The thing that a field or an exception is about.
public struct Subject: Hashable, Comparable, Sendable {
  /// The kinds of things that carry fields; stored by number.
  public enum Kind: UInt16, Coded {
    case centre = 1, operator_, beneficiary, contact, inquiry, project, step, programme, agreement
    case contribution = 10, envelope, cohort, stock, allocation, line, ceremony, visit, figure
  }

  public var kind: Kind
  public var id: RawID

  public init(_ kind: Kind, _ id: RawID) {
    self.kind = kind
    self.id = id
  }

  public static let centre = Subject(.centre, RawID(high: 0, low: 0))
  public static func operator_(_ number: Operator.Number) -> Subject {
    Subject(.operator_, RawID(high: 0, low: UInt64(number)))
  }
  public static func beneficiary(_ id: Beneficiary.ID) -> Subject { Subject(.beneficiary, id.raw) }
  public static func contact(_ id: Contact.ID) -> Subject { Subject(.contact, id.raw) }
  public static func inquiry(_ id: Inquiry.ID) -> Subject { Subject(.inquiry, id.raw) }
  public static func project(_ id: LifeProject.ID) -> Subject { Subject(.project, id.raw) }
  public static func step(_ id: Step.ID) -> Subject { Subject(.step, id.raw) }
  public static func programme(_ id: Programme.ID) -> Subject { Subject(.programme, id.raw) }
  public static func agreement(_ id: Agreement.ID) -> Subject { Subject(.agreement, id.raw) }
  public static func contribution(_ id: Contribution.ID) -> Subject {
    Subject(.contribution, id.raw)
  }
  public static func envelope(_ id: Envelope.ID) -> Subject { Subject(.envelope, id.raw) }
  public static func cohort(_ id: Cohort.ID) -> Subject { Subject(.cohort, id.raw) }
  public static func stock(_ id: StockLot.ID) -> Subject { Subject(.stock, id.raw) }
  public static func allocation(_ id: Allocation.ID) -> Subject { Subject(.allocation, id.raw) }
  public static func line(_ id: AllocationLine.ID) -> Subject { Subject(.line, id.raw) }
  public static func ceremony(_ id: Ceremony.ID) -> Subject { Subject(.ceremony, id.raw) }
  public static func visit(_ id: Visit.ID) -> Subject { Subject(.visit, id.raw) }
  public static func figure(_ id: PublishedFigure.ID) -> Subject { Subject(.figure, id.raw) }

  public static func < (left: Subject, right: Subject) -> Bool {
    (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id)
  }
}
