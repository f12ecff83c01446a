/// A follow-up visit (زيارة تتبع), met or not.
public struct Visit: Equatable, Identified {
  public typealias ID = Identifier<Visit>
  public var id: ID
  public var project: LifeProject.ID
  public var person: Beneficiary.ID
  public var day: Day
  /// The window of the plan that it settles.
  public var window: Int?
  public var assets: [AllocationLine.ID: Observation] = [:]
  public var fields = FieldSet()

  /// Whether the person was met.
  public var isMet: Bool { fields.code(.encounter) == Encounter.met }

  /// How an asset was found, and whether seen by eye or told.
  public struct Observation: Equatable, Sendable {
    public var condition: AssetCondition
    public var seen: Bool
  }
}

/// A named rule of when visits fall due after the first hand-over.
public struct VisitRule: Equatable, Sendable {
  public var name: String
  /// Offsets from the hand-over.
  public var offsets: [Offset]
  /// Days before and after the due day that make the window.
  public var early: Int
  public var late: Int

  public enum Offset: Equatable, Sendable {
    case days(Int)
    case months(Int)
  }

  /// 15 days, then months 1, 3, 6, 12, 18 and 24; from a week before to two weeks after.
  ///
  /// A judgement to be confirmed by a centre's coordinator.
  public static let standard = VisitRule(
    name: "standard",
    offsets: [
      .days(15), .months(1), .months(3), .months(6), .months(12), .months(18), .months(24),
    ],
    early: 7, late: 14)
}

/// One window of a project's visit plan, as it stands on a day.
public struct VisitWindow: Equatable, Sendable {
  /// Its place in the rule, from 0.
  public var index: Int
  public var from: Day
  public var due: Day
  public var to: Day
  public var status: Status

  public enum Status: String, CaseIterable, Sendable {
    case upcoming, open, overdue, done, exempted, missed
  }
}
