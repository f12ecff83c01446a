public import Domain

/// A report as one JSON document: figures by name, then money, operations, breakdowns, and what
/// others published apart.
public func reportJSON(_ report: Report) -> JSONValue {
  [
    "version": 1, "scope": scope(report.scope),
    "figures": .object(report.figures.map { .init($0.name.rawValue, figure($0)) }),
    "agreements": .array(report.agreements.map(agreement)),
    "envelopes": .array(report.envelopes.map(envelope)),
    "operations": .array(report.operations.map(operation)),
    "byTrade": breakdown(report.trades), "bySex": breakdown(report.sexes),
    "byProvince": breakdown(report.provinces),
    "warningsPassed": .array(report.warnings.map(warning)),
    "published": .array(report.published.map(published)),
  ]
}

private func scope(_ scope: ReportScope) -> JSONValue {
  .record([
    "today": .string(scope.today.iso), "from": scope.from.map { .string($0.iso) },
    "to": scope.to.map { .string($0.iso) }, "province": scope.province.map { .string($0) },
  ])
}

private func figure(_ figure: Figure) -> JSONValue {
  .record(["count": .integer(Int64(figure.count)), "amount": figure.amount.map(amount)])
}

/// Dirhams with two decimals, as text: never through a fraction of binary digits.
private func amount(_ money: Money) -> JSONValue { JSONValue(money) }

private func agreement(_ line: AgreementLine) -> JSONValue {
  .record([
    "reference": line.reference.map { .string($0) }, "amount": amount(line.amount),
    "plannedPeople": line.plannedPeople.map { .integer(Int64($0)) },
    "precision": .string(line.precision.name), "served": .integer(Int64(line.served)),
    "delivered": amount(line.delivered), "promised": amount(line.promised),
    "received": amount(line.received), "inEnvelopes": amount(line.enveloped),
  ])
}

private func envelope(_ line: EnvelopeLine) -> JSONValue {
  .record([
    "label": line.label.map { .string($0) }, "agreement": line.reference.map { .string($0) },
    "amount": amount(line.amount), "committed": amount(line.committed),
    "delivered": amount(line.delivered), "toDeliver": amount(line.toDeliver),
    "free": amount(line.free), "inStock": amount(line.inStock),
  ])
}

private func operation(_ line: OperationLine) -> JSONValue {
  .record([
    "day": .string(line.day.iso), "venue": line.venue.map { .string($0) },
    "province": line.province.map { .string($0) }, "people": .integer(Int64(line.people)),
    "women": .integer(Int64(line.women)), "delivered": amount(line.delivered),
  ])
}

private func breakdown(_ breakdown: Breakdown) -> JSONValue {
  .array(
    breakdown.slices.map { slice in
      .record([
        "key": slice.key.map { .string($0) } ?? .null, "people": .integer(Int64(slice.people)),
        "handOvers": .integer(Int64(slice.handOvers)), "delivered": amount(slice.delivered),
      ])
    })
}

private func warning(_ line: WarningLine) -> JSONValue {
  .record([
    "file": line.file.map { .string($0.file) }, "warning": .string(line.warning.name),
    "reason": line.reason.map { .string($0) },
  ])
}

private func published(_ line: PublishedLine) -> JSONValue {
  let value: JSONValue? = line.value.map {
    line.unit == .centimes ? amount(Money(centimes: $0)) : .integer($0)
  }
  return .record([
    "label": line.label.map { .string($0) }, "place": line.place.map { .string($0) },
    "from": line.periodFrom.map { .string($0.iso) }, "to": line.periodTo.map { .string($0.iso) },
    "value": value, "unit": .string(line.unit == .centimes ? "dirhams" : line.unit.name),
    "precision": .string(line.precision.name), "source": line.source.map { .string($0) },
  ])
}
