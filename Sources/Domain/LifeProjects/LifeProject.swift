/// An individual life project (مشروع حياة فردي).
public struct LifeProject: Equatable, Identified {
  public typealias ID = Identifier<LifeProject>
  public var id: ID
  public var person: Beneficiary.ID
  public var pathway: Pathway
  public var draftedOn: Day
  /// The operator who drafted it, who does not also give the opinion.
  public var author: Operator.Number
  public var state: State = .draft
  /// 1 for the first; a revision counts up and keeps what was decided.
  public var version = 1
  public var steps: [Step] = []
  public var costLines: [CostLine] = []
  public var opinion: Opinion?
  public var decisions: [Dated<Decision>] = []
  public var submittedOn: Day?
  public var stage: Dated<Stage>?
  public var stages: [Dated<Stage>] = []
  public var allocations: [Allocation.ID] = []
  public var visits: [Visit.ID] = []
  public var exemptions: [Int: EventID] = [:]
  public var misses: Set<Int> = []
  public var assetDecision: Dated<AssetDecision>?
  public var fields = FieldSet()

  /// Where the project stands on its way to a decision.
  public enum State: String, CaseIterable, Sendable {
    case draft, submitted, opinionGiven, approved, sentBack, deferred, refused, withdrawn
  }

  /// What the project costs in all, in centimes.
  public var cost: Money { costLines.map(\.total).total }

  /// The decision that holds: the last recorded.
  public var decision: Dated<Decision>? { decisions.last }

  /// Months until the own margin has paid the cost back, where both are known.
  public var paybackMonths: Int? {
    guard let takings = fields.money(.monthlyTakings), let costs = fields.money(.monthlyCosts),
      takings > costs
    else { return nil }
    let margin = (takings - costs).centimes
    return Int((cost.centimes + margin - 1) / margin)
  }
}

/// What the coordinator thinks of a project (رأي المنسق).
public struct Opinion: Equatable, Sendable {
  public var favourable: Bool
  public var day: Day
  public var operatorNumber: Operator.Number
}

/// A decision as recorded: the operator records it and is never the decider.
public struct Decision: Equatable, Sendable {
  public var body: Body
  public var outcome: DecisionOutcome
  /// What was granted, which may differ from what was asked.
  public var amount: Money?
  /// Until when a deferred project waits.
  public var until: Day?

  public init(body: Body, outcome: DecisionOutcome, amount: Money? = nil, until: Day? = nil) {
    self.body = body
    self.outcome = outcome
    self.amount = amount
    self.until = until
  }
}

/// A dated step towards the goal.
public struct Step: Equatable, Sendable {
  public typealias ID = Identifier<Step>
  public var id: ID
  public var doneOn: Day?
  public var fields = FieldSet()
}

/// One line of a project's cost; prices are TTC, all taxes in.
public struct CostLine: Equatable, Sendable {
  public typealias ID = Identifier<CostLine>
  public var id: ID
  /// The key of an item of the equipment table, or free words about a thing.
  public var item: String
  public var quantity: Int
  public var unitPrice: Money

  public init(id: ID, item: String, quantity: Int, unitPrice: Money) {
    self.id = id
    self.item = item
    self.quantity = quantity
    self.unitPrice = unitPrice
  }

  public var total: Money { unitPrice.times(quantity) ?? .limit }
}
