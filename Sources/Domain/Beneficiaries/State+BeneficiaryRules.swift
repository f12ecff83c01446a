extension State {
  func decideBeneficiary(_ command: Command, _ act: Act) throws(Rejection) -> [Event] {
    switch command {
    case .openFile(let opening): return try open(opening, act)
    case .recordAdvice(let language): return [.adviceGiven(language)]
    case .editFile(let id, let details): return try edit(openFile(id), details, act)
    case .renewNotice(let id, let notice):
      if !notice.consents { throw Rejection(.consentRefused) }
      return [.noticeGiven(try openFile(id).id, notice.undated)]
    case .assessNeed(let id, let domain, let status):
      return [.needAssessed(try openFile(id).id, domain, status)]
    case .recordContact(let id, let person, let details):
      return try record(id, person, details, act)
    case .recordInquiry(let inquiry): return try record(inquiry, act)
    case .concludeInquiry(let id, let conclusion, let details):
      return try conclude(id, conclusion, details, act)
    case .decideEligibility(let id, let eligibility, let details):
      return try decide(openFile(id), eligibility, details, act)
    case .confirmRelease(let id, let day):
      let person = try openFile(id)
      try checkReleased(on: day, act)
      try checkReleased(on: day, after: person.fields.statedBirth)
      return [.releaseConfirmed(person.id, day)]
    default: return try decideStanding(command, act)
    }
  }

  private func decideStanding(_ command: Command, _ act: Act) throws(Rejection) -> [Event] {
    switch command {
    case .changeCondition(let id, let condition, let details):
      return try [.conditionChanged(file(id).id, condition)]
        + notes(details, Field.standing, of: id, act)
    case .closeFile(let id, let outcome, let details):
      return try [.fileClosed(openFile(id).id, outcome)]
        + notes(details, Field.standing, of: id, act)
    case .reopenFile(let id, let details):
      if try file(id).closure == nil { throw Rejection(.fileIsOpen) }
      return try [.fileReopened(id)] + notes(details, Field.standing, of: id, act)
    case .mergeFiles(let id, let other): return try merge(id, into: other)
    case .eraseFile(let id): return try erase(id)
    case .partFiles(let id):
      if try file(id).mergedInto == nil { throw Rejection(.notMerged) }
      return [.filesParted(id)]
    default: return []
    }
  }

  /// The file of this id, whatever its standing.
  func file(_ id: Beneficiary.ID) throws(Rejection) -> Beneficiary {
    guard let person = beneficiaries[id] else {
      throw Rejection(.unknownBeneficiary, [.id: .id(id.raw)])
    }
    try checkNotErased(person)
    return person
  }

  /// The file of this id, neither closed nor merged.
  func openFile(_ id: Beneficiary.ID) throws(Rejection) -> Beneficiary {
    let person = try file(id)
    try checkOpen(person)
    return person
  }

  private func checkOpen(_ person: Beneficiary) throws(Rejection) {
    if person.isClosed { throw Rejection(.fileIsClosed, [.file: .file(person.number)]) }
  }

  /// Nothing is given to the dead, nor on a file that is closed or was merged.
  func checkMayReceive(_ person: Beneficiary) throws(Rejection) {
    if person.condition?.value == .deceased { throw Rejection(.deceased) }
    try checkOpen(person)
  }

  private func notes(
    _ details: Details, _ allowed: Set<Field>, of id: Beneficiary.ID, _ act: Act
  ) throws(Rejection) -> [Event] {
    try edits(details, of: .beneficiary(id), person: id, allowed: allowed, act)
  }

  /// The next number of a file of a desk: without a gap, by the year of the effective day.
  private func nextFileNumber(_ act: Act) -> HumanNumber {
    let last = lastFile[DeskYear(desk: act.desk, year: act.day.year)] ?? 0
    return HumanNumber(
      centre: centre?.letters ?? "", desk: act.desk, year: act.day.year, sequence: last + 1)
  }

  private func open(_ opening: OpenFile, _ act: Act) throws(Rejection) -> [Event] {
    if beneficiaries[opening.id] != nil { throw Rejection(.idTaken) }
    if !opening.notice.consents { throw Rejection(.consentRefused) }
    try checkName(opening.identity)
    let identity = try writtenIdentity(opening.identity, of: .beneficiary(opening.id), act)
    try checkGuardian(opening.identity, FieldSet(), act)
    let opened: [Event] = [
      .fileOpened(opening.id, number: nextFileNumber(act), kind: opening.kind),
      .noticeGiven(opening.id, opening.notice.undated),
    ]
    let written = try edits(
      identity, of: .beneficiary(opening.id), person: opening.id, allowed: Field.identity, act)
    guard let day = opening.releasedOn else { return opened + written }
    try checkReleased(on: day, act)
    try checkReleased(on: day, after: opening.identity.statedBirth)
    return opened + written + [.releaseConfirmed(opening.id, day)]
  }

  private func checkReleased(on day: Day, _ act: Act) throws(Rejection) {
    try check(day)
    guard day > act.day else { return }
    throw Rejection(.dayInFuture, [.field: .field(.expectedRelease), .asked: .day(day)])
  }

  /// Nobody leaves prison before they are born; a year alone counts from its first day.
  func checkReleased(on day: Day?, after birth: Birth?) throws(Rejection) {
    guard let day, let birth else { return }
    let isBefore: Bool
    switch birth {
    case .day(let born): isBefore = day < born
    case .year(let year), .presumed(let year): isBefore = day.year < year
    }
    if isBefore {
      throw Rejection(.releaseBeforeBirth, [.field: .field(.birth), .asked: .day(day)])
    }
  }

  private func edit(
    _ person: Beneficiary, _ details: Details, _ act: Act
  ) throws(Rejection) -> [Event] {
    let subject = Subject.beneficiary(person.id)
    let identity = try writtenIdentity(details, of: subject, act)
    try checkYear(details, person)
    if details[.birth] != nil || details[.birthYear] != nil {
      try checkGuardian(details, person.fields, act)
      try checkReleased(on: person.releasedOn, after: details.statedBirth)
    }
    return try edits(identity, of: subject, person: person.id, allowed: Field.identity, act)
  }

  /// Where the birth is known, its year follows from it.
  private func checkYear(_ details: Details, _ person: Beneficiary) throws(Rejection) {
    guard details[.birth] == nil, let birth = person.fields.birth(.birth),
      let asked = details[.birthYear], asked != .number(Int64(birth.year))
    else { return }
    throw Rejection(.birthKnown, [.field: .field(.birthYear)])
  }

  /// With the year of birth beside the birth: the reports count by it after an erasure too.
  private func writtenIdentity(
    _ details: Details, of subject: Subject, _ act: Act
  ) throws(Rejection) -> Details {
    var identity = details
    if let birth = details.birth(.birth) {
      _ = try Field.birth.checked(.birth(birth), on: act.day, today: act.today)
      identity[.birthYear] = .number(Int64(birth.year))
    } else if let year = details[.birthYear] {
      _ = try Field.birthYear.checked(year, on: act.day, today: act.today)
    }
    if let card = details.text(.cin) { try checkCard(card, of: subject) }
    return identity
  }

  /// Either script may be missing, never both.
  private func checkName(_ identity: Details) throws(Rejection) {
    let hasName = Field.names.contains { !(identity.text($0)?.tidied.isEmpty ?? true) }
    if !hasName { throw Rejection(.nameMissing, [.field: .field(.givenNameArabic)]) }
  }

  /// The same card opens the same file: two files of one card are refused.
  func checkCard(_ card: String, of subject: Subject) throws(Rejection) {
    let value = try Field.cin.checked(.text(card), on: Day(number: 0), today: Day(number: 0))
    guard case .text(let plain) = value, let other = beneficiary(withCard: plain) else { return }
    if Subject.beneficiary(other.id) != subject {
      throw Rejection(.sameCard, [.field: .field(.cin), .file: .file(other.number)])
    }
  }

  /// A minor's guardian signs consent.
  private func checkGuardian(
    _ identity: Details, _ known: FieldSet, _ act: Act
  ) throws(Rejection) {
    try checkGuardian(
      identity.text(.guardianName) ?? known.text(.guardianName), of: identity.statedBirth, act)
  }

  private func checkGuardian(
    _ guardian: String?, of birth: Birth?, _ act: Act
  ) throws(Rejection) {
    guard let age = birth?.age(on: act.day), age < 18, guardian?.tidied.isEmpty ?? true else {
      return
    }
    throw Rejection(.guardianMissing, [.field: .field(.guardianName), .age: .number(age)])
  }

  /// What a file must be after a correction as after any edit: a minor has a guardian, and nobody
  /// was released before their birth.
  func checkCorrected(_ fields: FieldSet, of person: Beneficiary.ID, _ act: Act) throws(Rejection) {
    let birth = fields.statedBirth
    try checkGuardian(fields.text(.guardianName), of: birth, act)
    try checkReleased(on: beneficiaries[person]?.releasedOn, after: birth)
  }

  /// Nothing is given to a minor for whom nobody signs.
  func checkGuarded(_ person: Beneficiary, _ act: Act) throws(Rejection) {
    try checkGuardian(person.fields.text(.guardianName), of: person.fields.statedBirth, act)
  }

  private func record(
    _ id: Contact.ID, _ person: Beneficiary.ID, _ details: Details, _ act: Act
  ) throws(Rejection) -> [Event] {
    if contacts[id] != nil { throw Rejection(.idTaken) }
    // A closed file takes contacts, those with the relatives of the dead among them.
    let file = try file(person)
    if file.mergedInto != nil { throw Rejection(.fileIsClosed, [.file: .file(file.number)]) }
    try require(.words, in: details)
    return try [.contactRecorded(id, person)]
      + edits(details, of: .contact(id), person: person, allowed: Field.contact, act)
  }

  private func record(_ inquiry: RecordInquiry, _ act: Act) throws(Rejection) -> [Event] {
    if inquiries[inquiry.id] != nil { throw Rejection(.idTaken) }
    _ = try openFile(inquiry.person)
    if inquiry.conclusion != nil { try require(.reasons, in: inquiry.details) }
    let written = try edits(
      inquiry.details, of: .inquiry(inquiry.id), person: inquiry.person, allowed: Field.inquiry,
      act)
    let concluded = inquiry.conclusion.map { [Event.inquiryConcluded(inquiry.id, $0)] } ?? []
    return [.inquiryOpened(inquiry.id, inquiry.person)] + written + concluded
  }

  private func conclude(
    _ id: Inquiry.ID, _ conclusion: InquiryConclusion, _ details: Details, _ act: Act
  ) throws(Rejection) -> [Event] {
    guard let inquiry = inquiries[id] else { throw Rejection(.unknownInquiry) }
    if inquiry.conclusion != nil { throw Rejection(.alreadyConcluded) }
    if inquiry.fields[.reasons] == nil { try require(.reasons, in: details) }
    return try edits(
      details, of: .inquiry(id), person: inquiry.person, allowed: Field.inquiry, act)
      + [.inquiryConcluded(id, conclusion)]
  }

  private func decide(
    _ person: Beneficiary, _ eligibility: Eligibility, _ details: Details, _ act: Act
  ) throws(Rejection) -> [Event] {
    if eligibility == .notEligible { try require(.reasons, in: details) }
    return try [.eligibilityDecided(person.id, eligibility)]
      + notes(details, Field.eligibility, of: person.id, act)
  }

  private func merge(
    _ id: Beneficiary.ID, into other: Beneficiary.ID
  ) throws(Rejection) -> [Event] {
    if id == other { throw Rejection(.sameFile) }
    if try file(id).mergedInto != nil { throw Rejection(.alreadyMerged) }
    if try file(other).mergedInto != nil { throw Rejection(.alreadyMerged) }
    return [.filesMerged(id, into: other)]
  }
}

extension Notice {
  /// Without a day: it holds from the day of the act, which the fold puts in.
  fileprivate var undated: Notice {
    Notice(way: way, language: language, consents: consents, image: image)
  }
}
