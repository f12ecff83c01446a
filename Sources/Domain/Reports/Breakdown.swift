/// What was handed over, by one property; the slices sum up to the figures of the report.
public struct Breakdown: Equatable, Sendable {
  /// The largest amount first.
  public var slices: [Slice]

  /// One value of the property.
  public struct Slice: Equatable, Sendable {
    /// A trade's key, a sex's name or a province's code; nothing where it is not known.
    public var key: String?
    /// A person served twice counts once, where they were served first.
    public var people: Int { subjects.count }
    public var handOvers: Int
    public var delivered: Money
    /// The people.
    public var subjects: [Subject]
  }

  public var people: Int { slices.map(\.people).reduce(0, +) }
  public var handOvers: Int { slices.map(\.handOvers).reduce(0, +) }
  public var delivered: Money { slices.map(\.delivered).total }

  init(_ served: [Served], by key: (Served) -> String?) {
    var seen: Set<Beneficiary.ID> = []
    var slices: [String?: Slice] = [:]
    for one in served {
      let key = key(one)
      var slice = slices[key] ?? Slice(key: key, handOvers: 0, delivered: .zero, subjects: [])
      slice.handOvers += 1
      slice.delivered += one.amount
      if seen.insert(one.person).inserted { slice.subjects.append(.beneficiary(one.person)) }
      slices[key] = slice
    }
    self.slices = slices.values.sorted {
      ($1.delivered, $0.key ?? "~") < ($0.delivered, $1.key ?? "~")
    }
  }
}

/// A hand-over that a report counts.
struct Served {
  var allocation: Allocation.ID
  var project: LifeProject.ID
  /// The person whose file stands, after merges.
  var person: Beneficiary.ID
  var ceremony: Ceremony.ID
  var receipt: HumanNumber
  var day: Day
  var sex: Sex?
  var province: String?
  var trade: String?
  /// The lines that were handed over and that the scope asks for.
  var lines: [AllocationLine]
  var amount: Money { lines.map(\.total).total }
}
