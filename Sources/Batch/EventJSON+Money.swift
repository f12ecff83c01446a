internal import Domain

func moneyJSON(_ event: Event) -> JSONValue {
  switch event {
  case .programmeCreated(let id): json("programmeCreated", ["programme": JSONValue(id)])
  case .agreementSigned(let id, let terms): json("agreementSigned", values(of: terms, of: id))
  case .agreementChanged(let id, let status):
    json("agreementChanged", ["agreement": JSONValue(id), "status": JSONValue(status)])
  case .addendumSigned(let id, let addendum):
    json(
      "addendumSigned",
      [
        "agreement": JSONValue(id), "amount": JSONValue(addendum.amount),
        "people": JSONValue(addendum.people), "to": addendum.to.map { JSONValue($0) },
        "signedOn": JSONValue(addendum.signedOn),
      ])
  case .contributionPromised(let id, let agreement, let amount):
    json(
      "contributionPromised",
      [
        "contribution": JSONValue(id), "agreement": JSONValue(agreement),
        "amount": JSONValue(amount),
      ])
  case .contributionReceived(let id, let amount):
    json("contributionReceived", ["contribution": JSONValue(id), "amount": JSONValue(amount)])
  default: holdingJSON(event)
  }
}

private func values(
  of terms: AgreementTerms, of id: Agreement.ID
) -> KeyValuePairs<String, JSONValue?> {
  [
    "agreement": JSONValue(id), "programme": terms.programme.map { JSONValue($0) },
    "amount": JSONValue(terms.amount), "plannedPeople": terms.plannedPeople.map { JSONValue($0) },
    "precision": JSONValue(terms.precision), "signedOn": terms.signedOn.map { JSONValue($0) },
    "from": terms.from.map { JSONValue($0) }, "to": terms.to.map { JSONValue($0) },
    "provinces": .array(terms.provinces.map { .string($0) }),
  ]
}

private func holdingJSON(_ event: Event) -> JSONValue {
  switch event {
  case .envelopeOpened(let id, let agreement, let amount):
    json(
      "envelopeOpened",
      [
        "envelope": JSONValue(id), "agreement": agreement.map { JSONValue($0) },
        "amount": JSONValue(amount),
      ])
  case .envelopeChanged(let id, let difference):
    json("envelopeChanged", ["envelope": JSONValue(id), "by": JSONValue(difference)])
  case .cohortFormed(let id, let agreement, let planned):
    json(
      "cohortFormed",
      [
        "cohort": JSONValue(id), "agreement": JSONValue(agreement),
        "planned": JSONValue(planned),
      ])
  case .stockReceived(let lot):
    json(
      "stockReceived",
      [
        "stock": JSONValue(lot.id), "item": .string(lot.item),
        "quantity": JSONValue(lot.quantity), "unitPrice": JSONValue(lot.unitPrice),
        "envelope": lot.envelope.map { JSONValue($0) }, "serial": lot.serial.map { .string($0) },
      ])
  case .figurePublished(let figure):
    json(
      "figurePublished",
      [
        "figure": JSONValue(figure.id), "unit": JSONValue(figure.unit),
        "value": figure.value.map { .integer($0) }, "precision": JSONValue(figure.precision),
      ])
  default: .null
  }
}
