internal import Domain

func beneficiaryJSON(_ event: Event) -> JSONValue {
  switch event {
  case .fileOpened(let id, let number, let kind):
    json(
      "fileOpened",
      ["person": JSONValue(id), "file": .string(number.file), "kind": JSONValue(kind)])
  case .noticeGiven(let id, let notice): json("noticeGiven", values(of: notice, to: id))
  case .adviceGiven(let language): json("adviceGiven", ["language": JSONValue(language)])
  case .needAssessed(let id, let domain, let status):
    json(
      "needAssessed",
      ["person": JSONValue(id), "domain": JSONValue(domain), "status": JSONValue(status)])
  case .contactRecorded(let id, let person):
    json("contactRecorded", ["contact": JSONValue(id), "person": JSONValue(person)])
  case .inquiryOpened(let id, let person):
    json("inquiryOpened", ["inquiry": JSONValue(id), "person": JSONValue(person)])
  case .inquiryConcluded(let id, let conclusion):
    json("inquiryConcluded", ["inquiry": JSONValue(id), "conclusion": JSONValue(conclusion)])
  default: standingJSON(event)
  }
}

private func values(
  of notice: Notice, to person: Beneficiary.ID
) -> KeyValuePairs<String, JSONValue?> {
  [
    "person": JSONValue(person), "noticeWay": JSONValue(notice.way),
    "noticeLanguage": JSONValue(notice.language), "consents": .bool(notice.consents),
    "image": .bool(notice.image),
  ]
}

private func standingJSON(_ event: Event) -> JSONValue {
  switch event {
  case .eligibilityDecided(let id, let eligibility):
    json("eligibilityDecided", ["person": JSONValue(id), "eligibility": JSONValue(eligibility)])
  case .releaseConfirmed(let id, let day):
    json("releaseConfirmed", ["person": JSONValue(id), "releasedOn": JSONValue(day)])
  case .conditionChanged(let id, let condition):
    json("conditionChanged", ["person": JSONValue(id), "condition": JSONValue(condition)])
  case .fileClosed(let id, let outcome):
    json("fileClosed", ["person": JSONValue(id), "outcome": JSONValue(outcome)])
  case .fileReopened(let id): json("fileReopened", ["person": JSONValue(id)])
  case .filesMerged(let id, let other):
    json("filesMerged", ["person": JSONValue(id), "into": JSONValue(other)])
  case .filesParted(let id): json("filesParted", ["person": JSONValue(id)])
  case .fileErased(let id): json("fileErased", ["person": JSONValue(id)])
  default: .null
  }
}
