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
      settle(allocation, at: id, as: outcome, entry)
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

  mutating func change(
    _ id: Ceremony.ID, _ entry: Entry, _ body: (inout Ceremony) -> Void
  ) {
    change(\.ceremonies, id, .ceremony(id), entry, body)
  }

  mutating func changeEntry(
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
    if let other = allocations[allocation]?.ceremony, other != id, isOpen(other) {
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
      let brought = allocations[place.allocation]?.undelivered.map(\.id) ?? []
      changeEntry(id, place.allocation, entry) {
        $0.order = place.order
        $0.receipt = place.receipt
        $0.brought.formUnion(brought)
      }
    }
    change(id, entry) {
      $0.state = .locked
      $0.entries.sort { ($0.order ?? .max) < ($1.order ?? .max) }
    }
  }

  mutating func draw(_ receipt: HumanNumber, _ subject: Subject, _ entry: Entry) {
    let series = DeskYear(desk: receipt.desk, year: receipt.year)
    lastReceipt[series] = max(lastReceipt[series] ?? 0, receipt.sequence)
    if !receipts.insert(receipt).inserted { note(.sameNumber, subject, entry) }
  }
}

extension State {
  /// Whether a ceremony is neither closed nor cancelled.
  func isOpen(_ id: Ceremony.ID) -> Bool {
    ceremonies[id].map { $0.state == .planned || $0.state == .locked } ?? false
  }
}

extension [CeremonyEntry] {
  fileprivate func contains(receipt: HumanNumber) -> Bool {
    contains { $0.receipt == receipt }
  }
}
