extension State {
  mutating func applyToBeneficiary(_ entry: Entry) {
    switch entry.event {
    case .fileOpened(let id, let number, let kind): openFile(id, number, kind, entry)
    case .noticeGiven(let id, var notice):
      notice.day = entry.day
      change(id, entry) { $0.notice = notice }
    case .adviceGiven: advice.append(entry.day)
    case .needAssessed(let id, let domain, let status):
      change(id, entry) { $0.needs[domain] = status }
    case .contactRecorded(let id, let person):
      insert(
        \.contacts, id, .contact(id), entry, Contact(id: id, person: person, day: entry.day))
      change(person, entry) { $0.contacts.append(id) }
    case .inquiryOpened(let id, let person):
      insert(
        \.inquiries, id, .inquiry(id), entry, Inquiry(id: id, person: person, day: entry.day))
      change(person, entry) { $0.inquiries.append(id) }
    case .inquiryConcluded(let id, let conclusion):
      change(\.inquiries, id, .inquiry(id), entry) {
        $0.conclusion = Dated(value: conclusion, day: entry.day)
      }
    case .eligibilityDecided(let id, let eligibility):
      change(id, entry) { $0.eligibility = Dated(value: eligibility, day: entry.day) }
    case .releaseConfirmed(let id, let day): change(id, entry) { $0.releasedOn = day }
    case .conditionChanged(let id, let condition):
      change(id, entry) { $0.condition = Dated(value: condition, day: entry.day) }
    case .fileClosed(let id, let outcome):
      change(id, entry) { $0.closure = Dated(value: outcome, day: entry.day) }
    case .fileReopened(let id): change(id, entry) { $0.closure = nil }
    case .filesMerged(let id, let other): change(id, entry) { $0.mergedInto = other }
    case .filesParted(let id): change(id, entry) { $0.mergedInto = nil }
    default: break
    }
  }

  private mutating func change(
    _ id: Beneficiary.ID, _ entry: Entry, _ body: (inout Beneficiary) -> Void
  ) {
    change(\.beneficiaries, id, .beneficiary(id), entry, body)
  }

  private mutating func openFile(
    _ id: Beneficiary.ID, _ number: HumanNumber, _ kind: FileKind, _ entry: Entry
  ) {
    insert(
      \.beneficiaries, id, .beneficiary(id), entry,
      Beneficiary(id: id, number: number, kind: kind, openedOn: entry.day))
    let series = DeskYear(desk: number.desk, year: number.year)
    lastFile[series] = max(lastFile[series] ?? 0, number.sequence)
    if let other = person(numbered: number) {
      if other != id { note(.sameNumber, .beneficiary(id), entry) }
      return
    }
    guard let row = beneficiaries.row(of: id), beneficiaries.element(row).number == number else {
      otherFileNumbers[number] = id
      return
    }
    fileNumbers.insert(number.rowHash, row: row)
  }

  /// The person whose file was opened under this number.
  func person(numbered number: HumanNumber) -> Beneficiary.ID? {
    fileNumbers.row(number.rowHash) { beneficiaries.element($0).number == number }
      .map { beneficiaries.element($0).id } ?? otherFileNumbers[number]
  }
}
