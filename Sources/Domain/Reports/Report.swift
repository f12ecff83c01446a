/// The figures of a scope, each with the list it was counted from.
public struct Report: Equatable, Sendable {
  public var scope: ReportScope
  /// Every ``FigureName`` once, in its order.
  public var figures: [Figure]
  /// Balances as they stand, whatever the period.
  public var envelopes: [EnvelopeLine]
  public var agreements: [AgreementLine]
  /// Ceremonies at which something was handed over, in the order of their days.
  public var operations: [OperationLine]
  /// What others published, kept apart from what the journal counts.
  public var published: [PublishedLine]
  /// Warnings that were passed with a reason.
  public var warnings: [WarningLine]
  /// Hand-overs by the trade of their project.
  public var trades: Breakdown
  public var sexes: Breakdown
  /// Hand-overs by the province of the people.
  public var provinces: Breakdown

  /// The figure of this name.
  public subscript(name: FigureName) -> Figure {
    figures.first { $0.name == name } ?? Figure(name: name)
  }
}

/// One figure and the list that it opens.
public struct Figure: Equatable, Sendable {
  public var name: FigureName
  /// The number of ``subjects``, where the figure has a list.
  public var count: Int
  /// In centimes, where the figure is also an amount.
  public var amount: Money?
  public var subjects: [Subject]

  init(name: FigureName, subjects: [Subject] = [], amount: Money? = nil) {
    self.name = name
    self.count = subjects.count
    self.amount = amount
    self.subjects = subjects.sorted()
  }

  /// A figure of things that were only counted and have no list.
  init(name: FigureName, count: Int) {
    self.init(name: name)
    self.count = count
  }
}

/// An envelope's balance as it stands.
public struct EnvelopeLine: Equatable, Sendable {
  public var id: Envelope.ID
  public var label: String?
  /// The reference of its agreement; nothing for the foundation's own means.
  public var reference: String?
  public var amount: Money
  public var committed: Money
  public var delivered: Money
  public var toDeliver: Money
  public var free: Money
  /// Bought out of it and not allocated: a third figure, not yet committed to a person.
  public var inStock: Money
}

/// An agreement against what became of it.
public struct AgreementLine: Equatable, Sendable {
  public var id: Agreement.ID
  public var reference: String?
  /// As signed, addenda included.
  public var amount: Money
  /// Nothing where the text states no number.
  public var plannedPeople: Int?
  public var precision: Precision
  /// People served out of its envelopes within the scope.
  public var served: Int
  /// What was handed over out of its envelopes within the scope.
  public var delivered: Money
  /// What partners promised and paid in so far.
  public var promised: Money
  public var received: Money
  /// The sum of its envelopes.
  public var enveloped: Money
}

/// A ceremony with its people and amount, as the press tells of it.
public struct OperationLine: Equatable, Sendable {
  public var id: Ceremony.ID
  public var venue: String?
  public var province: String?
  public var day: Day
  public var people: Int
  public var women: Int
  public var delivered: Money
}

/// A figure as someone published it.
public struct PublishedLine: Equatable, Sendable {
  public var id: PublishedFigure.ID
  public var label: String?
  /// The code of a province or region, or words.
  public var place: String?
  public var periodFrom: Day?
  public var periodTo: Day?
  /// In the unit, centimes for money; nothing where the source states none.
  public var value: Int64?
  public var unit: FigureUnit
  public var precision: Precision
  public var source: String?
}

/// A warning that was passed, and the words with which.
public struct WarningLine: Equatable, Sendable {
  public var allocation: Allocation.ID
  /// The number of the person's file.
  public var file: HumanNumber?
  public var warning: Warning
  public var reason: String?
}
