extension State {
  /// Keeps a hand-over: what an earlier one holds is not handed over twice.
  mutating func hand(
    over handOver: HandOver, _ id: Allocation.ID, at ceremony: Ceremony.ID, _ entry: Entry
  ) {
    guard let allocation = allocations[id] else {
      return note(.missingReference, .allocation(id), entry)
    }
    if !receipts.contains(handOver.receipt) { draw(handOver.receipt, .allocation(id), entry) }
    let owed = Set(allocation.undelivered.map(\.id))
    let lines = owed.intersection(handOver.lines)
    if !allocation.delivered.isDisjoint(with: handOver.lines) {
      note(.handedOverTwice, .allocation(id), entry)
      if lines.isEmpty { return }
    } else if allocation.handOvers.contains(where: { $0.receipt == handOver.receipt }) {
      // Two machines handed over a part each, both under the number of the locked list.
      note(.sameNumber, .allocation(id), entry)
    }
    unrelease(id, entry)
    move(id, to: .handedOver, entry)
    allocations[id]?.handOvers.append(
      Delivery(
        day: entry.day, minuteOfDay: entry.minuteOfDay, outcome: handOver.outcome, lines: lines,
        receipt: handOver.receipt, ceremony: ceremony))
    deliver(allocation, lines, 1, entry)
    changeEntry(ceremony, id, entry) {
      $0.outcome = handOver.outcome
      $0.settledAt = entry.minuteOfDay
      $0.receipt = handOver.receipt
      $0.brought.formUnion(lines)
      $0.delivered.formUnion(lines)
    }
  }

  private mutating func deliver(
    _ allocation: Allocation, _ lines: Set<AllocationLine.ID>, _ sign: Int64, _ entry: Entry
  ) {
    for line in allocation.lines where lines.contains(line.id) {
      change(\.envelopes, line.envelope, .envelope(line.envelope), entry) {
        $0.delivered += Money(centimes: sign * line.total.centimes)
      }
      if let number = chequeOfLine[line.id] {
        changeCheque(number, to: sign > 0 ? .handedOver : .signed, entry)
      }
    }
  }

  /// An outcome without goods; what another machine handed over meanwhile stays handed over.
  mutating func settle(
    _ id: Allocation.ID, at ceremony: Ceremony.ID, as outcome: HandOverOutcome, _ entry: Entry
  ) {
    if ceremonies[ceremony]?.entry(of: id)?.outcome?.isServed ?? false {
      return note(.stateConflict, .allocation(id), entry)
    }
    changeEntry(ceremony, id, entry) {
      $0.outcome = outcome
      $0.settledAt = entry.minuteOfDay
    }
  }

  /// Takes the last hand-over of a ceremony back and voids its number; its cheques are ready
  /// again, and handing over again draws a new number.
  mutating func takeBack(_ id: Allocation.ID, at ceremony: Ceremony.ID, _ entry: Entry) {
    guard let allocation = allocations[id],
      let index = allocation.handOvers.lastIndex(where: { $0.ceremony == ceremony })
    else {
      // An outcome without goods: only the entry opens again.
      return changeEntry(ceremony, id, entry) { $0.reopen(with: nil) }
    }
    let handOver = allocation.handOvers[index]
    deliver(allocation, handOver.lines, -1, entry)
    allocations[id]?.handOvers.remove(at: index)
    if allocation.handOvers.count == 1 { move(id, to: .ready, entry) }
    change(ceremony, entry) { $0.voidReceipts.append(handOver.receipt) }
    let before = allocation.handOvers[..<index].last { $0.ceremony == ceremony }
    changeEntry(ceremony, id, entry) {
      $0.receipt = nil
      $0.delivered.subtract(handOver.lines)
      $0.reopen(with: before)
    }
  }

  /// Who is owed something stands on no list any more and may be put on another.
  mutating func leave(_ id: Ceremony.ID, as state: Ceremony.State, _ entry: Entry) {
    change(id, entry) {
      $0.state = state
      if state == .closed { $0.closedOn = entry.day }
    }
    for place in ceremonies[id]?.entries ?? [] {
      guard let allocation = allocations[place.allocation], allocation.ceremony == id,
        allocation.handOvers.isEmpty || !allocation.owed.isEmpty
      else { continue }
      allocations[place.allocation]?.ceremony = nil
    }
  }
}

extension CeremonyEntry {
  /// Stands again as the hand-over before left it, or open where there was none.
  fileprivate mutating func reopen(with before: Delivery?) {
    outcome = before?.outcome
    settledAt = before?.minuteOfDay
    if let before { receipt = before.receipt }
  }
}
