/// How things stand: the fold of all events, in their order.
///
/// The fold is total. After a join a missing reference, a double hand-over or an overdraft is not
/// refused; it is an ``Anomaly`` that somebody settles.
public struct State: Equatable, Sendable {
  public internal(set) var centre: Centre?
  public internal(set) var desks: Set<UInt16> = []
  public internal(set) var operators: [Operator.Number: Operator] = [:]

  public internal(set) var beneficiaries: Table<Beneficiary> = Table()
  public internal(set) var contacts: Table<Contact> = Table()
  public internal(set) var inquiries: Table<Inquiry> = Table()
  /// Days on which advice was given without a file.
  public internal(set) var advice: [Day] = []

  public internal(set) var projects: Table<LifeProject> = Table()
  public internal(set) var programmes: Table<Programme> = Table()
  public internal(set) var agreements: Table<Agreement> = Table()
  public internal(set) var contributions: Table<Contribution> = Table()
  public internal(set) var envelopes: Table<Envelope> = Table()
  public internal(set) var cohorts: Table<Cohort> = Table()
  public internal(set) var stock: Table<StockLot> = Table()
  public internal(set) var figures: Table<PublishedFigure> = Table()

  public internal(set) var allocations: Table<Allocation> = Table()
  public internal(set) var cheques: [String: Cheque] = [:]
  /// The cheque prepared for a line.
  public internal(set) var chequeOfLine: [AllocationLine.ID: String] = [:]
  /// The allocation of a line.
  public internal(set) var allocationOfLine: [AllocationLine.ID: Allocation.ID] = [:]
  /// The line to which a serial number is promised, by the number in capitals and digits alone.
  public internal(set) var serials: [String: AllocationLine.ID] = [:]
  public internal(set) var ceremonies: Table<Ceremony> = Table()
  public internal(set) var visits: Table<Visit> = Table()

  public internal(set) var anomalies: [Anomaly] = []

  // The last sequence drawn, by desk and year.
  var lastFile: [DeskYear: Int] = [:]
  var lastReceipt: [DeskYear: Int] = [:]
  // The rows of people by the number of their file.
  var fileNumbers = RowIndex()
  // Numbers of files that were opened again under another one.
  var otherFileNumbers: [HumanNumber: Beneficiary.ID] = [:]
  var receipts: Set<HumanNumber> = []
  // The project of a step, for edits and corrections.
  var projectOfStep: [Step.ID: LifeProject.ID] = [:]
  // The rows of people by the number of their identity card, the first that had it.
  var cards = RowIndex()
  // The lot that has a serial number, by its key.
  var lotOfSerial: [String: StockLot.ID] = [:]
  // A cheque's number as it is printed, by the number without the zeros in front.
  var printedCheques: [String: String] = [:]

  public init() {}

  struct DeskYear: Hashable, Sendable {
    var desk: UInt16
    var year: Int
  }

  /// The person whose file has this number.
  public func beneficiary(numbered number: HumanNumber) -> Beneficiary? {
    person(numbered: number).flatMap { beneficiaries[$0] }
  }

  /// The person whose identity card has this number.
  public func beneficiary(withCard card: String) -> Beneficiary? {
    cardRow(card).map { beneficiaries.element($0) }
  }
}

/// What a join left that no command would have allowed: listed, with a place to settle it.
public struct Anomaly: Hashable, Sendable {
  public var kind: Kind
  public var subject: Subject
  public var event: EventID

  public enum Kind: UInt16, Coded {
    case missingReference = 1, sameIdentifier, sameNumber, handedOverTwice, promisedTwice
    case centreTwice, stateConflict, overdrawn
  }
}
