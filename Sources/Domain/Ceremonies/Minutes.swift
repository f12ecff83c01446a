/// The totals that the minutes (محضر) of a ceremony state.
public struct Minutes: Equatable, Sendable {
  /// How many people ended so.
  public var outcomes: [HandOverOutcome: Int] = [:]
  /// Of those served, where the sex is known.
  public var sexes: [Sex: Int] = [:]
  /// Of those served, by the trade of their project; the empty key where none is named.
  public var trades: [String: Int] = [:]
  /// What left the tables, by envelope.
  public var envelopes: [Envelope.ID: Money] = [:]
  /// The receipts in force, with the value of what each says was handed over.
  public var receipts: [HumanNumber: Money] = [:]
  public var voidReceipts: [HumanNumber] = []
  public var brought = Goods()
  public var out = Goods()

  /// What must lie on the tables again when the ceremony closes.
  public var back: Goods {
    Goods(items: brought.items - out.items, cheques: brought.cheques - out.cheques)
  }
  /// People on the list.
  public var expected: Int { outcomes.values.reduce(0, +) }
  /// People who were handed something.
  public var served: Int { outcomes.filter { $0.key.isServed }.values.reduce(0, +) }
  /// The sum of the receipts (décharges) in force.
  public var sum: Money { receipts.values.total }
}

extension State {
  /// The minutes of a ceremony as it stands.
  public func minutes(of ceremony: Ceremony) -> Minutes {
    var minutes = Minutes()
    (minutes.brought, minutes.out) = goods(of: ceremony)
    minutes.voidReceipts = ceremony.voidReceipts.sorted()
    for entry in ceremony.entries {
      guard let outcome = entry.outcome else { continue }
      minutes.outcomes[outcome, default: 0] += 1
      if outcome.isServed { count(entry, at: ceremony.id, in: &minutes) }
    }
    return minutes
  }

  private func count(
    _ entry: CeremonyEntry, at ceremony: Ceremony.ID, in minutes: inout Minutes
  ) {
    guard let allocation = allocations[entry.allocation] else { return }
    let person = beneficiaries[allocation.person]
    if let sex: Sex = person?.fields.code(.sex) { minutes.sexes[sex, default: 0] += 1 }
    let trade = projects[allocation.project]?.fields.text(.trade) ?? ""
    minutes.trades[trade, default: 0] += 1
    let lines = allocation.lines.filter { entry.delivered.contains($0.id) }
    for line in lines { minutes.envelopes[line.envelope, default: .zero] += line.total }
    for handOver in allocation.handOvers where handOver.ceremony == ceremony {
      // What the paper says, though a cheque on it was replaced since.
      let said = handOver.lines.union(handOver.replaced)
      minutes.receipts[handOver.receipt, default: .zero] +=
        allocation.lines.filter { said.contains($0.id) }.map(\.total).total
    }
  }
}
