extension State {
  mutating func applyToCeremony(_ entry: Entry) {
    switch entry.event {
    case .ceremonyPlanned(let id, let day):
      insert(
        \.ceremonies, id, .ceremony(id), entry, Ceremony(id: id, day: day, plannedOn: entry.day))
    case .entryAdded(let id, let allocation): addEntry(allocation, to: id, entry)
    case .entryRemoved(let id, let allocation):
      change(id, entry) { $0.entries.removeAll { $0.allocation == allocation } }
      if allocations[allocation]?.ceremony == id { allocations[allocation]?.ceremony = nil }
    case .listLocked(let id, let places): lock(id, places, entry)
    case .checkedIn(let id, let allocation):
      changeEntry(id, allocation, entry) { $0.checkedInAt = entry.minuteOfDay }
    case .checkInUndone(let id, let allocation):
      changeEntry(id, allocation, entry) { $0.checkedInAt = nil }
    case .handedOver(let id, let allocation, let handOver):
      hand(over: handOver, allocation, at: id, entry)
    case .notServed(let id, let allocation, let outcome):
      changeEntry(id, allocation, entry) {
        $0.outcome = outcome
        $0.settledAt = entry.minuteOfDay
      }
    case .handOverTakenBack(let id, let allocation): takeBack(allocation, at: id, entry)
    case .receiptVoided(let number):
      for id in ceremonies.keys where ceremonies[id]?.entries.contains(receipt: number) ?? false {
        ceremonies[id]?.voidReceipts.append(number)
      }
    case .ceremonyPostponed(let id, let day): change(id, entry) { $0.day = day }
    case .ceremonyCancelled(let id): leave(id, as: .cancelled, entry)
    case .ceremonyClosed(let id): leave(id, as: .closed, entry)
    default: break
    }
  }

  private mutating func change(
    _ id: Ceremony.ID, _ entry: Entry, _ body: (inout Ceremony) -> Void
  ) {
    change(\.ceremonies, id, .ceremony(id), entry, body)
  }

  private mutating func changeEntry(
    _ id: Ceremony.ID, _ allocation: Allocation.ID, _ entry: Entry,
    _ body: (inout CeremonyEntry) -> Void
  ) {
    var isListed = false
    change(id, entry) { ceremony in
      let index = ceremony.entries.firstIndex { $0.allocation == allocation }
      guard let index else { return }
      isListed = true
      body(&ceremony.entries[index])
    }
    if !isListed { note(.missingReference, .allocation(allocation), entry) }
  }

  private mutating func addEntry(
    _ allocation: Allocation.ID, to id: Ceremony.ID, _ entry: Entry
  ) {
    if let other = allocations[allocation]?.ceremony, other != id {
      note(.promisedTwice, .allocation(allocation), entry)
    }
    change(id, entry) {
      if $0.entry(of: allocation) == nil {
        $0.entries.append(CeremonyEntry(allocation: allocation))
      }
    }
    allocations[allocation]?.ceremony = id
  }

  private mutating func lock(_ id: Ceremony.ID, _ places: [LockedEntry], _ entry: Entry) {
    if ceremonies[id]?.state == .locked { note(.stateConflict, .ceremony(id), entry) }
    for place in places {
      draw(place.receipt, .allocation(place.allocation), entry)
      changeEntry(id, place.allocation, entry) {
        $0.order = place.order
        $0.receipt = place.receipt
      }
    }
    change(id, entry) {
      $0.state = .locked
      $0.entries.sort { ($0.order ?? .max) < ($1.order ?? .max) }
    }
  }

  private mutating func draw(_ receipt: HumanNumber, _ subject: Subject, _ entry: Entry) {
    let series = DeskYear(desk: receipt.desk, year: receipt.year)
    lastReceipt[series] = max(lastReceipt[series] ?? 0, receipt.sequence)
    if !receipts.insert(receipt).inserted { note(.sameNumber, subject, entry) }
  }

  private mutating func hand(
    over handOver: HandOver, _ id: Allocation.ID, at ceremony: Ceremony.ID, _ entry: Entry
  ) {
    guard let allocation = allocations[id] else {
      return note(.missingReference, .allocation(id), entry)
    }
    if allocation.handOver != nil { return note(.handedOverTwice, .allocation(id), entry) }
    if !receipts.contains(handOver.receipt) { draw(handOver.receipt, .allocation(id), entry) }
    let lines = Set(handOver.lines)
    unrelease(id, entry)
    move(id, to: .handedOver, entry)
    allocations[id]?.handOver = Delivery(
      day: entry.day, minuteOfDay: entry.minuteOfDay, outcome: handOver.outcome, lines: lines,
      receipt: handOver.receipt, ceremony: ceremony)
    deliver(allocation, lines, 1, entry)
    changeEntry(ceremony, id, entry) {
      $0.outcome = handOver.outcome
      $0.settledAt = entry.minuteOfDay
      $0.receipt = handOver.receipt
      $0.delivered = lines
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

  /// Voids the number; the cheque is ready again and handing over again draws a new number.
  private mutating func takeBack(
    _ id: Allocation.ID, at ceremony: Ceremony.ID, _ entry: Entry
  ) {
    guard let allocation = allocations[id], let handOver = allocation.handOver else {
      // An outcome without goods: only the entry opens again.
      return changeEntry(ceremony, id, entry) { $0.reopen() }
    }
    deliver(allocation, handOver.lines, -1, entry)
    allocations[id]?.handOver = nil
    move(id, to: .ready, entry)
    change(ceremony, entry) { $0.voidReceipts.append(handOver.receipt) }
    changeEntry(ceremony, id, entry) {
      $0.reopen()
      $0.receipt = nil
    }
  }

  /// Who was not served stands on no list any more and may be put on another.
  private mutating func leave(_ id: Ceremony.ID, as state: Ceremony.State, _ entry: Entry) {
    change(id, entry) {
      $0.state = state
      if state == .closed { $0.closedOn = entry.day }
    }
    for place in ceremonies[id]?.entries ?? [] {
      guard let allocation = allocations[place.allocation], allocation.ceremony == id,
        allocation.handOver == nil
      else { continue }
      allocations[place.allocation]?.ceremony = nil
    }
  }
}

extension CeremonyEntry {
  fileprivate mutating func reopen() {
    outcome = nil
    settledAt = nil
    delivered = []
  }
}

extension [CeremonyEntry] {
  fileprivate func contains(receipt: HumanNumber) -> Bool {
    contains { $0.receipt == receipt }
  }
}
