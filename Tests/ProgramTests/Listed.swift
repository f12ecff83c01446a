import Domain

@testable import Screens

/// A kind of which every case is listed: a new one does not compile until it has a number here, and
/// no test passes until it stands among the examples.
protocol Listed: Hashable {
  static var examples: [Self] { get }
  /// The place of the case among its kind's.
  var number: Int { get }
}

func raw(_ low: UInt64) -> RawID { RawID(high: 0xA5_0000_0000_0000, low: low) }
func id<Subject>(_ low: UInt64) -> Identifier<Subject> { Identifier(raw(low)) }
private let choice = ReportChoice(from: Day(number: 20_000), to: nil, province: "MA-AGD")

extension BeneficiaryForm: Listed {
  static var examples: [BeneficiaryForm] {
    [
      .intake,
      .identity(id(1)),
      .notice(id(1)),
      .contact(id(1)),
      .inquiry(id(1)),
      .conclude(id(1)),
      .eligibility(id(1)),
      .needs(id(1)),
      .release(id(1)),
      .condition(id(1)),
      .close(id(1)),
      .reopen(id(1)),
      .merge(id(1)),
      .erase(id(1)),
      .correct(Subject(.step, raw(2)), .birth),
    ]
  }

  var number: Int {
    switch self {
    case .intake: 0
    case .identity: 1
    case .notice: 2
    case .contact: 3
    case .inquiry: 4
    case .conclude: 5
    case .eligibility: 6
    case .needs: 7
    case .release: 8
    case .condition: 9
    case .close: 10
    case .reopen: 11
    case .merge: 12
    case .correct: 13
    case .erase: 14
    }
  }
}

extension CentreForm: Listed {
  static var examples: [CentreForm] {
    [
      .founding,
      .addOperator,
      .removeOperator,
      .openDesk,
      .correctNames,
      .changePassphrase,
      .setPassphrase,
      .lockAfter,
      .changeOperator,
      .backup,
    ]
  }

  var number: Int {
    switch self {
    case .founding: 0
    case .addOperator: 1
    case .removeOperator: 2
    case .openDesk: 3
    case .correctNames: 4
    case .changePassphrase: 5
    case .setPassphrase: 6
    case .lockAfter: 7
    case .changeOperator: 8
    case .backup: 9
    }
  }
}

extension ProjectForm: Listed {
  static var examples: [ProjectForm] {
    [
      .draft(id(1)),
      .sheet(id(1)),
      .addStep(id(1)),
      .settleStep(id(1), id(2)),
      .addCost(id(1)),
      .changeCost(id(1), id(2)),
      .kit(id(1)),
      .opinion(id(1)),
      .decision(id(1)),
      .withdraw(id(1)),
      .revise(id(1)),
      .stage(id(1)),
      .draft(nil),
    ]
  }

  var number: Int {
    switch self {
    case .draft: 0
    case .sheet: 1
    case .addStep: 2
    case .settleStep: 3
    case .addCost: 4
    case .changeCost: 5
    case .kit: 6
    case .opinion: 7
    case .decision: 8
    case .withdraw: 9
    case .revise: 10
    case .stage: 11
    }
  }
}

extension MoneyForm: Listed {
  static var examples: [MoneyForm] {
    [
      .agreement,
      .programme,
      .addendum(id(1)),
      .contribution(id(1)),
      .instalment(id(1), id(2)),
      .envelope(id(1)),
      .envelopeAmount(id(1)),
      .cohort(id(1)),
      .stock,
      .figure,
      .instalment(id(1), nil),
      .envelope(nil),
    ]
  }

  var number: Int {
    switch self {
    case .agreement: 0
    case .programme: 1
    case .addendum: 2
    case .contribution: 3
    case .instalment: 4
    case .envelope: 5
    case .envelopeAmount: 6
    case .cohort: 7
    case .stock: 8
    case .figure: 9
    }
  }
}

extension AllocationForm: Listed {
  static var examples: [AllocationForm] {
    [
      .propose(id(1)),
      .takeOver(id(1)),
      .equipment(id(1)),
      .payment(id(1)),
      .removeLine(id(1), id(2)),
      .prepare(id(1)),
      .void("00123"),
      .settle("شيك 7"),
      .release(id(1)),
      .removeLine(id(1), nil),
    ]
  }

  var number: Int {
    switch self {
    case .propose: 0
    case .takeOver: 1
    case .equipment: 2
    case .payment: 3
    case .removeLine: 4
    case .prepare: 5
    case .void: 6
    case .settle: 7
    case .release: 8
    }
  }
}

extension CeremonyForm: Listed {
  static var examples: [CeremonyForm] {
    [
      .plan,
      .add(id(1)),
      .remove(id(1)),
      .postpone(id(1)),
      .cancel(id(1)),
      .close(id(1)),
      .partial(id(1), id(2)),
      .proxy(id(1), id(2)),
      .notServed(id(1), id(2), .refused),
      .takeBack(id(1), id(2)),
    ]
  }

  var number: Int {
    switch self {
    case .plan: 0
    case .add: 1
    case .remove: 2
    case .postpone: 3
    case .cancel: 4
    case .close: 5
    case .partial: 6
    case .proxy: 7
    case .notServed: 8
    case .takeBack: 9
    }
  }
}

extension VisitForm: Listed {
  static var examples: [VisitForm] {
    [
      .visit(id(1), window: 3),
      .exempt(id(1)),
      .missed(id(1)),
      .assets(id(1)),
      .correct(id(1), .takings),
      .visit(id(1), window: nil),
    ]
  }

  var number: Int {
    switch self {
    case .visit: 0
    case .exempt: 1
    case .missed: 2
    case .assets: 3
    case .correct: 4
    }
  }
}

extension ReportForm: Listed {
  static var examples: [ReportForm] {
    [
      .choose(choice),
      .choose(ReportChoice()),
      .choose(ReportChoice(to: Day(number: 20_778), province: "MA-TIZ")),
    ]
  }

  var number: Int {
    switch self {
    case .choose: 0
    }
  }
}

extension FigureList: Listed {
  static var examples: [FigureList] {
    [
      .named(.received),
      .trade("plumber"),
      .sex("female"),
      .province("MA-TIZ"),
      .trade(nil),
      .sex(nil),
      .province(nil),
    ]
  }

  var number: Int {
    switch self {
    case .named: 0
    case .trade: 1
    case .sex: 2
    case .province: 3
    }
  }
}

extension PageKind: Listed {
  static var examples: [PageKind] {
    [
      .operators,
      .today,
      .beneficiaries,
      .file(id(1)),
      .details(Subject(.allocation, raw(2))),
      .projects,
      .project(id(1)),
      .envelopes,
      .agreement(id(1)),
      .stock,
      .allocations,
      .allocation(id(1)),
      .cheques,
      .ceremonies,
      .ceremony(id(1)),
      .minutes(id(1)),
      .visits,
      .followUp(id(1)),
      .visit(id(1)),
      .reports(choice),
      .figure(.named(.received), choice),
      .published(id(1)),
      .settings,
      .reports(nil),
      .figure(.sex(nil), nil),
    ]
  }

  var number: Int {
    switch self {
    case .operators: 0
    case .today: 1
    case .beneficiaries: 2
    case .file: 3
    case .details: 4
    case .projects: 5
    case .project: 6
    case .envelopes: 7
    case .agreement: 8
    case .stock: 9
    case .allocations: 10
    case .allocation: 11
    case .cheques: 12
    case .ceremonies: 13
    case .ceremony: 14
    case .minutes: 15
    case .visits: 16
    case .followUp: 17
    case .visit: 18
    case .reports: 19
    case .figure: 20
    case .published: 21
    case .settings: 22
    }
  }
}

extension FormKey: Listed {
  static var examples: [FormKey] {
    [
      .field(.birth),
      .part(.kind),
      .each(.needStatus, 4),
      .line(id(1)),
      .entry("مطرقة"),
    ]
  }

  var number: Int {
    switch self {
    case .field: 0
    case .part: 1
    case .each: 2
    case .line: 3
    case .entry: 4
    }
  }
}

extension FormKind: Listed {
  static var examples: [FormKind] {
    CentreForm.examples.map { .centre($0) } + BeneficiaryForm.examples.map { .beneficiary($0) }
      + ProjectForm.examples.map { .project($0) } + MoneyForm.examples.map { .money($0) }
      + AllocationForm.examples.map { .allocation($0) }
      + CeremonyForm.examples.map { .ceremony($0) } + VisitForm.examples.map { .visit($0) }
      + ReportForm.examples.map { .report($0) }
  }

  var number: Int {
    switch self {
    case .centre: 0
    case .beneficiary: 1
    case .project: 2
    case .money: 3
    case .allocation: 4
    case .ceremony: 5
    case .visit: 6
    case .report: 7
    // Never kept.
    case .entrance: -1
    }
  }
}
