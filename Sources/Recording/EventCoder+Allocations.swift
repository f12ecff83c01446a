import Domain

extension EventCoder {
  static func writeAllocation(_ event: Event, to writer: inout RecordWriter) {
    switch event {
    case .allocationProposed(let id, let project, let person, let cohort):
      writer.event(
        .allocationProposed,
        [.allocation: id, .project: project, .person: person, .cohort: cohort])
    case .lineAdded(let id, let line): write(line, of: id, &writer)
    case .lineRemoved(let id, let line):
      writer.event(.lineRemoved, [.allocation: id, .line: line])
    case .allocationReserved(let id): writer.event(.allocationReserved, [.allocation: id])
    case .undertakingSigned(let id): writer.event(.undertakingSigned, [.allocation: id])
    case .allocationReady(let id): writer.event(.allocationReady, [.allocation: id])
    case .allocationReleased(let id): writer.event(.allocationReleased, [.allocation: id])
    case .warningPassed(let id, let warning):
      writer.event(.warningPassed, [.allocation: id, .warning: warning.rawValue])
    case .chequePrepared(let line, let number):
      writer.event(.chequePrepared, [.line: line, .cheque: number])
    case .chequeChanged(let number, let status):
      writer.event(.chequeChanged, [.cheque: number, .status: status.rawValue])
    case .chequeVoided(let number, let other):
      writer.event(.chequeVoided, [.cheque: number, .replacedBy: other])
    default: break
    }
  }

  static func allocation(_ kind: EventKind, _ fields: EventFields) throws(CodingError) -> Event {
    switch kind {
    case .allocationProposed:
      .allocationProposed(
        try fields.need(.allocation), try fields.need(.project), try fields.need(.person),
        try fields.find(.cohort))
    case .lineAdded: .lineAdded(try fields.need(.allocation), try line(fields))
    case .lineRemoved: .lineRemoved(try fields.need(.allocation), try fields.need(.line))
    case .allocationReserved: .allocationReserved(try fields.need(.allocation))
    case .undertakingSigned: .undertakingSigned(try fields.need(.allocation))
    case .allocationReady: .allocationReady(try fields.need(.allocation))
    case .allocationReleased: .allocationReleased(try fields.need(.allocation))
    case .warningPassed: .warningPassed(try fields.need(.allocation), try fields.need(.warning))
    case .chequePrepared:
      .chequePrepared(try fields.need(.line), number: try fields.need(.cheque))
    case .chequeChanged: .chequeChanged(number: try fields.need(.cheque), try fields.need(.status))
    case .chequeVoided:
      .chequeVoided(number: try fields.need(.cheque), replacedBy: try fields.find(.replacedBy))
    default: throw .unknownKind(kind.rawValue)
    }
  }
}

extension EventCoder {
  /// What a line promises; stored by number.
  private enum Content: UInt16, Coded { case equipment = 1, money }

  private static func write(
    _ line: AllocationLine, of id: Allocation.ID, _ writer: inout RecordWriter
  ) {
    switch line.content {
    case .equipment(let goods):
      writer.event(
        .lineAdded,
        [
          .allocation: id, .line: line.id, .envelope: line.envelope,
          .content: Content.equipment.rawValue, .item: goods.item, .quantity: goods.quantity,
          .unitPrice: goods.unitPrice, .stock: goods.stock, .serial: goods.serial,
          .delivery: goods.delivery.rawValue,
        ])
    case .money(let payment):
      writer.event(
        .lineAdded,
        [
          .allocation: id, .line: line.id, .envelope: line.envelope,
          .content: Content.money.rawValue, .purpose: payment.purpose.rawValue,
          .mode: payment.mode.rawValue, .payee: payment.payee.rawValue, .amount: payment.amount,
        ])
    }
  }

  private static func line(_ fields: EventFields) throws(CodingError) -> AllocationLine {
    let kind: Content = try fields.need(.content)
    let content: AllocationLine.Content =
      switch kind {
      case .equipment: .equipment(try equipment(fields))
      case .money: .money(try payment(fields))
      }
    return AllocationLine(
      id: try fields.need(.line), envelope: try fields.need(.envelope), content: content)
  }

  private static func equipment(
    _ fields: EventFields
  ) throws(CodingError) -> AllocationLine.Equipment {
    AllocationLine.Equipment(
      item: try fields.need(.item), quantity: try fields.needCount(.quantity),
      unitPrice: try fields.need(.unitPrice), stock: try fields.find(.stock),
      serial: try fields.find(.serial), delivery: try fields.need(.delivery))
  }

  private static func payment(
    _ fields: EventFields
  ) throws(CodingError) -> AllocationLine.Payment {
    AllocationLine.Payment(
      purpose: try fields.need(.purpose), mode: try fields.need(.mode),
      payee: try fields.need(.payee), amount: try fields.need(.amount))
  }
}
