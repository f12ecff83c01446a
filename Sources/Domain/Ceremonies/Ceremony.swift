/// A distribution ceremony (حفل التوزيع) and its list.
public struct Ceremony: Equatable, Identified {
  public typealias ID = Identifier<Ceremony>
  public var id: ID
  public var day: Day
  public var plannedOn: Day
  public var state: State = .planned
  /// In the order of their numbers, once locked.
  public var entries: [CeremonyEntry] = []
  /// Receipt numbers that were drawn and not used.
  public var voidReceipts: [HumanNumber] = []
  public var closedOn: Day?
  public var fields = FieldSet()

  /// Where a ceremony stands; `locked` freezes names and lines.
  public enum State: String, CaseIterable, Sendable { case planned, locked, closed, cancelled }

  public func entry(of allocation: Allocation.ID) -> CeremonyEntry? {
    entries.first { $0.allocation == allocation }
  }

  /// How many ended so.
  public func count(_ outcome: HandOverOutcome) -> Int {
    entries.count { $0.outcome == outcome }
  }
  /// How many were handed something.
  public var served: Int { entries.count { $0.outcome?.isServed ?? false } }
  /// How many have checked in.
  public var present: Int { entries.count { $0.checkedInAt != nil } }
}

/// One person's place on a ceremony's list.
public struct CeremonyEntry: Equatable, Sendable {
  public var allocation: Allocation.ID
  /// 1, 2, 3 … once the list is locked.
  public var order: Int?
  /// The number of the décharge, drawn at the lock; of the last, where there were two.
  public var receipt: HumanNumber?
  /// Minutes since midnight when the person checked in.
  public var checkedInAt: Int?
  public var outcome: HandOverOutcome?
  /// Minutes since midnight when it was recorded.
  public var settledAt: Int?
  /// What was still to be handed over when the list was locked.
  public var brought: Set<AllocationLine.ID> = []
  /// What was handed over at this ceremony.
  public var delivered: Set<AllocationLine.ID> = []
}

/// A place and a receipt number, as drawn when the list is locked.
public struct LockedEntry: Equatable, Sendable {
  public var allocation: Allocation.ID
  public var order: Int
  public var receipt: HumanNumber

  public init(allocation: Allocation.ID, order: Int, receipt: HumanNumber) {
    self.allocation = allocation
    self.order = order
    self.receipt = receipt
  }
}

/// What was handed over, under which receipt.
public struct HandOver: Equatable, Sendable {
  public var outcome: HandOverOutcome
  public var lines: [AllocationLine.ID]
  public var receipt: HumanNumber

  public init(outcome: HandOverOutcome, lines: [AllocationLine.ID], receipt: HumanNumber) {
    self.outcome = outcome
    self.lines = lines
    self.receipt = receipt
  }
}
