internal import Domain

func allocationJSON(_ event: Event) -> JSONValue {
  switch event {
  case .allocationProposed(let id, let project, let person, let cohort):
    json(
      "allocationProposed",
      [
        "allocation": JSONValue(id), "project": JSONValue(project), "person": JSONValue(person),
        "cohort": cohort.map { JSONValue($0) },
      ])
  case .lineAdded(let id, let line):
    json(
      "lineAdded",
      [
        "allocation": JSONValue(id), "line": JSONValue(line.id),
        "envelope": JSONValue(line.envelope),
      ]
    ).adding(contentJSON(line.content))
  case .lineRemoved(let id, let line):
    json("lineRemoved", ["allocation": JSONValue(id), "line": JSONValue(line)])
  case .allocationReserved(let id): json("allocationReserved", ["allocation": JSONValue(id)])
  case .undertakingSigned(let id): json("undertakingSigned", ["allocation": JSONValue(id)])
  case .allocationReady(let id): json("allocationReady", ["allocation": JSONValue(id)])
  case .allocationReleased(let id): json("allocationReleased", ["allocation": JSONValue(id)])
  case .warningPassed(let id, let warning):
    json("warningPassed", ["allocation": JSONValue(id), "warning": JSONValue(warning)])
  default: chequeJSON(event)
  }
}

private func contentJSON(_ content: AllocationLine.Content) -> JSONValue {
  switch content {
  case .equipment(let goods):
    .record([
      "item": .string(goods.item), "quantity": JSONValue(goods.quantity),
      "unitPrice": JSONValue(goods.unitPrice), "stock": goods.stock.map { JSONValue($0) },
      "serial": goods.serial.map { .string($0) }, "delivery": JSONValue(goods.delivery),
    ])
  case .money(let payment):
    .record([
      "purpose": JSONValue(payment.purpose), "mode": JSONValue(payment.mode),
      "payee": JSONValue(payment.payee), "amount": JSONValue(payment.amount),
    ])
  }
}

private func chequeJSON(_ event: Event) -> JSONValue {
  switch event {
  case .chequePrepared(let line, let number):
    json("chequePrepared", ["line": JSONValue(line), "number": .string(number)])
  case .chequeChanged(let number, let status):
    json("chequeChanged", ["number": .string(number), "status": JSONValue(status)])
  case .chequeVoided(let number, let other):
    json(
      "chequeVoided", ["number": .string(number), "replacedBy": other.map { .string($0) }])
  default: .null
  }
}
