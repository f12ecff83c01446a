import Domain

extension EventCoder {
  static func writeCeremony(_ event: Event, to writer: inout RecordWriter) {
    switch event {
    case .ceremonyPlanned(let id, let day):
      writer.event(.ceremonyPlanned, [.ceremony: id, .day: day])
    case .entryAdded(let id, let allocation):
      writer.event(.entryAdded, [.ceremony: id, .allocation: allocation])
    case .entryRemoved(let id, let allocation):
      writer.event(.entryRemoved, [.ceremony: id, .allocation: allocation])
    case .listLocked(let id, let places):
      writer.event(.listLocked, [.ceremony: id], each: .entry, places)
    case .checkedIn(let id, let allocation):
      writer.event(.checkedIn, [.ceremony: id, .allocation: allocation])
    case .checkInUndone(let id, let allocation):
      writer.event(.checkInUndone, [.ceremony: id, .allocation: allocation])
    case .handedOver(let id, let allocation, let handOver):
      writer.event(
        .handedOver,
        [
          .ceremony: id, .allocation: allocation, .outcome: handOver.outcome.rawValue,
          .receipt: handOver.receipt,
        ],
        each: .line, handOver.lines)
    case .notServed(let id, let allocation, let outcome):
      writer.event(
        .notServed, [.ceremony: id, .allocation: allocation, .outcome: outcome.rawValue])
    case .handOverTakenBack(let id, let allocation):
      writer.event(.handOverTakenBack, [.ceremony: id, .allocation: allocation])
    case .receiptVoided(let number): writer.event(.receiptVoided, [.receipt: number])
    case .ceremonyPostponed(let id, let day):
      writer.event(.ceremonyPostponed, [.ceremony: id, .day: day])
    case .ceremonyCancelled(let id): writer.event(.ceremonyCancelled, [.ceremony: id])
    case .ceremonyClosed(let id): writer.event(.ceremonyClosed, [.ceremony: id])
    default: break
    }
  }

  static func ceremony(_ kind: EventKind, _ fields: EventFields) throws(CodingError) -> Event {
    if kind == .receiptVoided { return .receiptVoided(try fields.need(.receipt)) }
    let id: Ceremony.ID = try fields.need(.ceremony)
    return switch kind {
    case .ceremonyPlanned: .ceremonyPlanned(id, on: try fields.need(.day))
    case .entryAdded: .entryAdded(id, try fields.need(.allocation))
    case .entryRemoved: .entryRemoved(id, try fields.need(.allocation))
    case .listLocked: .listLocked(id, try fields.all(.entry))
    case .checkedIn: .checkedIn(id, try fields.need(.allocation))
    case .checkInUndone: .checkInUndone(id, try fields.need(.allocation))
    case .handedOver: .handedOver(id, try fields.need(.allocation), try handOver(fields))
    case .notServed: .notServed(id, try fields.need(.allocation), try fields.need(.outcome))
    case .handOverTakenBack: .handOverTakenBack(id, try fields.need(.allocation))
    case .ceremonyPostponed: .ceremonyPostponed(id, to: try fields.need(.day))
    case .ceremonyCancelled: .ceremonyCancelled(id)
    case .ceremonyClosed: .ceremonyClosed(id)
    default: throw .unknownKind(kind.rawValue)
    }
  }

  private static func handOver(_ fields: EventFields) throws(CodingError) -> HandOver {
    HandOver(
      outcome: try fields.need(.outcome), lines: try fields.all(.line),
      receipt: try fields.need(.receipt))
  }
}

/// A place on a locked list: allocation 16, order 4, receipt 11. Of one size, so that 1,500 of them
/// take 48 KiB and stay within one record.
extension LockedEntry: Recordable {
  func write(to writer: inout RecordWriter) {
    allocation.write(to: &writer)
    order.write(to: &writer)
    receipt.write(to: &writer)
  }

  init?(recorded bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 31,
      let allocation = Allocation.ID(recorded: UnsafeRawBufferPointer(rebasing: bytes[..<16])),
      let order = Int(recorded: UnsafeRawBufferPointer(rebasing: bytes[16..<20])), order >= 0,
      let receipt = HumanNumber(recorded: UnsafeRawBufferPointer(rebasing: bytes[20...]))
    else { return nil }
    self.init(allocation: allocation, order: order, receipt: receipt)
  }
}
