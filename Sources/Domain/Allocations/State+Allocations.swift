extension State {
  mutating func applyToAllocation(_ entry: Entry) {
    switch entry.event {
    case .allocationProposed(let id, let project, let person, let cohort):
      insert(
        \.allocations, id, .allocation(id), entry,
        Allocation(
          id: id, project: project, person: person, cohort: cohort, proposedOn: entry.day))
      change(\.projects, project, .project(project), entry) { $0.allocations.append(id) }
    case .lineAdded(let id, let line): add(line, to: id, entry)
    case .lineRemoved(let id, let line): remove(line, from: id, entry)
    case .allocationReserved(let id): move(id, to: .reserved, entry)
    case .undertakingSigned(let id): change(id, entry) { $0.undertakingOn = entry.day }
    case .allocationReady(let id): move(id, to: .ready, entry)
    case .allocationReleased(let id): release(id, entry)
    case .warningPassed(let id, let warning): change(id, entry) { $0.warnings.append(warning) }
    case .chequePrepared(let line, let number): prepareCheque(number, for: line, entry)
    case .chequeChanged(let number, let status): changeCheque(number, to: status, entry)
    case .chequeVoided(let number, let other):
      changeCheque(number, to: .void, entry)
      if let cheque = cheque(numbered: number) { cheques[cheque.number]?.replacedBy = other }
    default: break
    }
  }

  mutating func change(
    _ id: Allocation.ID, _ entry: Entry, _ body: (inout Allocation) -> Void
  ) {
    change(\.allocations, id, .allocation(id), entry, body)
  }

  /// Moves an allocation to a state, and its money in or out of what its envelopes have committed.
  mutating func move(_ id: Allocation.ID, to state: Allocation.State, _ entry: Entry) {
    guard let allocation = allocations[id] else {
      return note(.missingReference, .allocation(id), entry)
    }
    if allocation.state == .released, state != .released {
      return note(.stateConflict, .allocation(id), entry)
    }
    if state.isCommitted != allocation.state.isCommitted {
      for line in allocation.lines { commit(line, state.isCommitted ? 1 : -1, entry) }
    }
    allocations[id]?.state = state
  }

  private mutating func commit(_ line: AllocationLine, _ sign: Int64, _ entry: Entry) {
    change(\.envelopes, line.envelope, .envelope(line.envelope), entry) {
      $0.committed += Money(centimes: sign * line.total.centimes)
    }
    if sign > 0 { checkOverdraft(of: line.envelope, by: line.total, entry) }
  }

  /// An envelope that an amount drew below nothing, which no command does, is an exception.
  mutating func checkOverdraft(of id: Envelope.ID, by amount: Money, _ entry: Entry) {
    guard let free = envelopes[id]?.free, free < .zero, free + amount >= .zero else { return }
    note(.overdrawn, .envelope(id), entry)
  }

  private mutating func add(_ line: AllocationLine, to id: Allocation.ID, _ entry: Entry) {
    guard let allocation = allocations[id] else {
      return note(.missingReference, .allocation(id), entry)
    }
    if allocationOfLine[line.id] != nil { return note(.sameIdentifier, .line(line.id), entry) }
    allocationOfLine[line.id] = id
    if allocation.state == .released {
      note(.stateConflict, .allocation(id), entry)
    } else {
      promise(line, entry)
    }
    if allocation.state.isCommitted { commit(line, 1, entry) }
    change(id, entry) { $0.lines.append(line) }
  }

  private mutating func remove(
    _ lineID: AllocationLine.ID, from id: Allocation.ID, _ entry: Entry
  ) {
    guard let allocation = allocations[id],
      let line = allocation.lines.first(where: { $0.id == lineID })
    else { return note(.missingReference, .line(lineID), entry) }
    if allocation.delivered.contains(lineID) {
      return note(.stateConflict, .line(lineID), entry)
    }
    if allocation.state != .released { unpromise(line) }
    if allocation.state.isCommitted { commit(line, -1, entry) }
    allocationOfLine[lineID] = nil
    change(id, entry) { $0.lines.removeAll { $0.id == lineID } }
  }

  /// Gives money, units and serial numbers back; what was handed over is not given back so.
  private mutating func release(_ id: Allocation.ID, _ entry: Entry) {
    guard let allocation = allocations[id], allocation.state != .released,
      allocation.handOvers.isEmpty
    else { return note(.stateConflict, .allocation(id), entry) }
    for line in allocation.lines { unpromise(line) }
    move(id, to: .released, entry)
  }

  /// Takes a release back: what another machine handed over meanwhile is gone, and its money too.
  mutating func unrelease(_ id: Allocation.ID, _ entry: Entry) {
    guard let allocation = allocations[id], allocation.state == .released else { return }
    note(.stateConflict, .allocation(id), entry)
    for line in allocation.lines { promise(line, entry) }
    allocations[id]?.state = .proposed
  }

  private mutating func promise(_ line: AllocationLine, _ entry: Entry) {
    guard let goods = line.equipment else { return }
    if let lot = goods.stock {
      change(\.stock, lot, .stock(lot), entry) { $0.promised += goods.quantity }
      if let held = stock[lot], held.available < 0 { note(.overdrawn, .stock(lot), entry) }
    }
    guard let serial = goods.serial?.serialKey else { return }
    if serials[serial] != nil { return note(.promisedTwice, .line(line.id), entry) }
    serials[serial] = line.id
  }

  private mutating func unpromise(_ line: AllocationLine) {
    guard let goods = line.equipment else { return }
    if let lot = goods.stock { stock[lot]?.promised -= goods.quantity }
    if let serial = goods.serial?.serialKey, serials[serial] == line.id { serials[serial] = nil }
  }

  private mutating func prepareCheque(
    _ number: String, for line: AllocationLine.ID, _ entry: Entry
  ) {
    if printedCheques[number.chequeKey] != nil {
      return note(.promisedTwice, .line(line), entry)
    }
    printedCheques[number.chequeKey] = number
    cheques[number] = Cheque(
      number: number, line: line, status: .prepared, preparedOn: entry.day, changedOn: entry.day)
    if chequeOfLine[line] != nil { return note(.promisedTwice, .line(line), entry) }
    chequeOfLine[line] = number
    if let allocation = allocationOfLine[line] { owe(line, of: allocation, entry) }
  }

  /// A cheque that was handed over and came to nothing is replaced: its line is owed again.
  private mutating func owe(
    _ lineID: AllocationLine.ID, of id: Allocation.ID, _ entry: Entry
  ) {
    guard let allocation = allocations[id],
      let index = allocation.handOvers.firstIndex(where: { $0.lines.contains(lineID) }),
      let line = allocation.lines.first(where: { $0.id == lineID })
    else { return }
    allocations[id]?.handOvers[index].lines.remove(lineID)
    allocations[id]?.handOvers[index].replaced.insert(lineID)
    change(\.envelopes, line.envelope, .envelope(line.envelope), entry) {
      $0.delivered -= line.total
    }
  }

  mutating func changeCheque(_ number: String, to status: ChequeStatus, _ entry: Entry) {
    guard let cheque = cheque(numbered: number) else {
      return note(.missingReference, Subject(.line, RawID(high: 0, low: 0)), entry)
    }
    // No command voids a cheque that is out: another machine handed it over meanwhile.
    if status == .void, cheque.status == .handedOver || cheque.status == .cashed {
      note(.stateConflict, .line(cheque.line), entry)
    }
    cheques[cheque.number]?.status = status
    cheques[cheque.number]?.changedOn = entry.day
    // A void or lost cheque leaves its line open for another number.
    if status == .void || status == .lost, chequeOfLine[cheque.line] == cheque.number {
      chequeOfLine[cheque.line] = nil
    }
  }
}

extension State {
  /// The cheque of this number, with or without the zeros that are printed in front.
  public func cheque(numbered number: String) -> Cheque? {
    printedCheques[number.chequeKey].flatMap { cheques[$0] }
  }
}
