/// A programme of the foundation or a partner, with its edition.
public struct Programme: Equatable, Identified {
  public typealias ID = Identifier<Programme>
  public var id: ID
  public var fields = FieldSet()
}

/// What an agreement (اتفاقية شراكة) says when it is signed.
public struct AgreementTerms: Equatable, Sendable {
  public var programme: Programme.ID?
  public var amount: Money
  /// The planned number of people; nothing where the text states none.
  public var plannedPeople: Int?
  /// How exactly the number of people is known: an "about" only ever warns.
  public var precision: Precision
  public var signedOn: Day?
  public var from: Day?
  public var to: Day?
  /// Codes of the provinces it serves; empty means everywhere.
  public var provinces: [String]

  public init(
    programme: Programme.ID? = nil, amount: Money, plannedPeople: Int?, precision: Precision,
    signedOn: Day? = nil, from: Day? = nil, to: Day? = nil, provinces: [String] = []
  ) {
    self.programme = programme
    self.amount = amount
    self.plannedPeople = plannedPeople
    self.precision = precision
    self.signedOn = signedOn
    self.from = from
    self.to = to
    self.provinces = provinces
  }
}

/// A partnership agreement as it stands with its addenda.
public struct Agreement: Equatable, Identified {
  public typealias ID = Identifier<Agreement>
  public var id: ID
  /// As signed, addenda included.
  public var terms: AgreementTerms
  public var status: AgreementStatus = .active
  public var addenda: [Addendum] = []
  public var contributions: [Contribution.ID] = []
  public var envelopes: [Envelope.ID] = []
  public var cohorts: [Cohort.ID] = []
  public var fields = FieldSet()
}

/// A change to an agreement (ملحق): differences of amount and people, a new end.
public struct Addendum: Equatable, Sendable {
  public var amount: Money
  public var people: Int
  public var to: Day?
  public var signedOn: Day

  public init(amount: Money, people: Int, to: Day? = nil, signedOn: Day) {
    self.amount = amount
    self.people = people
    self.to = to
    self.signedOn = signedOn
  }
}

/// What a partner promised to an agreement, and the instalments received.
public struct Contribution: Equatable, Identified {
  public typealias ID = Identifier<Contribution>
  public var id: ID
  public var agreement: Agreement.ID
  public var promised: Money
  public var received: [Dated<Money>] = []
  public var fields = FieldSet()
}

/// People who are served together (فوج).
public struct Cohort: Equatable, Identified {
  public typealias ID = Identifier<Cohort>
  public var id: ID
  public var agreement: Agreement.ID
  public var planned: Int
  public var fields = FieldSet()
}
