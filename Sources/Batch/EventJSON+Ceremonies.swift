internal import Domain

func ceremonyJSON(_ event: Event) -> JSONValue {
  switch event {
  case .ceremonyPlanned(let id, let day):
    json("ceremonyPlanned", ["ceremony": JSONValue(id), "day": JSONValue(day)])
  case .entryAdded(let id, let allocation): entry("entryAdded", id, allocation)
  case .entryRemoved(let id, let allocation): entry("entryRemoved", id, allocation)
  case .listLocked(let id, let places):
    json(
      "listLocked", ["ceremony": JSONValue(id), "entries": .array(places.map { place($0) })])
  case .ceremonyPostponed(let id, let day):
    json("ceremonyPostponed", ["ceremony": JSONValue(id), "to": JSONValue(day)])
  case .ceremonyCancelled(let id): json("ceremonyCancelled", ["ceremony": JSONValue(id)])
  case .ceremonyClosed(let id): json("ceremonyClosed", ["ceremony": JSONValue(id)])
  default: deskJSON(event)
  }
}

private func deskJSON(_ event: Event) -> JSONValue {
  switch event {
  case .checkedIn(let id, let allocation): entry("checkedIn", id, allocation)
  case .checkInUndone(let id, let allocation): entry("checkInUndone", id, allocation)
  case .handedOver(let id, let allocation, let handOver):
    entry("handedOver", id, allocation).adding(
      .record([
        "outcome": JSONValue(handOver.outcome),
        "lines": .array(handOver.lines.map { JSONValue($0) }),
        "receipt": .string(handOver.receipt.receipt),
      ]))
  case .notServed(let id, let allocation, let outcome):
    entry("notServed", id, allocation).adding(["outcome": JSONValue(outcome)])
  case .handOverTakenBack(let id, let allocation): entry("handOverTakenBack", id, allocation)
  case .receiptVoided(let number):
    json("receiptVoided", ["receipt": .string(number.receipt)])
  default: .null
  }
}

private func entry(
  _ name: String, _ ceremony: Ceremony.ID, _ allocation: Allocation.ID
) -> JSONValue {
  json(name, ["ceremony": JSONValue(ceremony), "allocation": JSONValue(allocation)])
}

private func place(_ place: LockedEntry) -> JSONValue {
  [
    "allocation": JSONValue(place.allocation), "order": JSONValue(place.order),
    "receipt": .string(place.receipt.receipt),
  ]
}
