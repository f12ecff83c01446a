extension State {
  /// What a command would make happen, or why it may not.
  ///
  /// Pure: the same state, command and act give the same events, and nothing is changed.
  /// - Throws: ``Rejection`` with the facts of the refusal.
  public func events(for command: Command, by act: Act) throws(Rejection) -> [Event] {
    try checkDay(act)
    if case .foundCentre(let founding) = command { return try found(founding, act) }
    guard centre != nil else { throw Rejection(.centreMissing) }
    guard let worker = operators[act.operatorNumber] else { throw Rejection(.unknownOperator) }
    if worker.isGone { throw Rejection(.operatorGone) }
    guard desks.contains(act.desk) else {
      throw Rejection(.unknownDesk, [.number: .number(Int(act.desk))])
    }
    try checkRights(of: worker, for: command)
    let events = try decide(command, act)
    try checkNotErased(events)
    return events
  }

  private func checkDay(_ act: Act) throws(Rejection) {
    try check(act.day)
    if act.day > act.today {
      throw Rejection(.dayInFuture, [.day: .day(act.day), .today: .day(act.today)])
    }
  }

  private func decide(_ command: Command, _ act: Act) throws(Rejection) -> [Event] {
    switch command {
    case .foundCentre, .openDesk, .addOperator, .changeOperator, .removeOperator, .correct:
      try decideCentre(command, act)
    case .openFile, .recordAdvice, .editFile, .renewNotice, .assessNeed, .recordContact,
      .recordInquiry, .concludeInquiry, .decideEligibility, .confirmRelease, .changeCondition,
      .closeFile, .reopenFile, .mergeFiles, .partFiles, .eraseFile:
      try decideBeneficiary(command, act)
    case .draftProject, .editProject, .planStep, .finishStep, .dropStep, .addCostLine,
      .removeCostLine, .submitProject, .giveOpinion, .recordDecision, .reviseProject, .reachStage:
      try decideProject(command, act)
    case .createProgramme, .signAgreement, .changeAgreement, .signAddendum, .promiseContribution,
      .receiveContribution, .openEnvelope, .changeEnvelope, .formCohort, .receiveStock,
      .publishFigure:
      try decideMoney(command, act)
    case .proposeAllocation, .addLine, .removeLine, .reserveAllocation, .signUndertaking,
      .prepareCheque, .signCheque, .voidCheque, .settleCheque, .readyAllocation,
      .releaseAllocation:
      try decideAllocation(command, act)
    case .planCeremony, .addToList, .removeFromList, .lockList, .checkIn, .undoCheckIn, .handOver,
      .recordNotServed, .takeBack, .postponeCeremony, .cancelCeremony, .closeCeremony:
      try decideCeremony(command, act)
    case .recordVisit, .exemptVisit, .missVisit, .decideAssets:
      try decideVisit(command, act)
    }
  }
}

extension State {
  /// The edits that write a command's fields, in the order of the fields' numbers.
  ///
  /// - Parameters:
  ///   - allowed: the fields this subject takes; another is refused, not dropped.
  ///   - person: whose record the words belong to.
  func edits(
    _ details: Details, of subject: Subject, person: Beneficiary.ID? = nil,
    allowed: Set<Field>, _ act: Act
  ) throws(Rejection) -> [Event] {
    var events: [Event] = []
    let known = fields(of: subject)
    for (field, raw) in details.sorted(by: { $0.key < $1.key }) {
      guard allowed.contains(field) else {
        throw Rejection(.fieldNotOfSubject, [.field: .field(field)])
      }
      let value = try field.checked(raw, on: act.day, today: act.today)
      let current = known?.known(field)
      if current?.value == value, current?.rivals.isEmpty ?? true { continue }
      events += written(value, field, current, subject, person)
    }
    return events
  }

  /// The edits that write one field: one for each value that stands, so that rivals are settled
  /// knowingly and by nobody else.
  func written(
    _ value: Value?, _ field: Field, _ current: FieldSet.Known?, _ subject: Subject,
    _ person: Beneficiary.ID?
  ) -> [Event] {
    let replaced = current.map { $0.heads.map { Optional($0.event) } } ?? [nil]
    return replaced.map {
      .edited(
        Edit(
          subject: subject, person: field.isPersonal ? person : nil, field: field, value: value,
          replaces: $0))
    }
  }

  /// Refuses a field that is missing where it must not be.
  func require(_ field: Field, in details: Details) throws(Rejection) {
    if details[field] == nil { throw Rejection.missing(field) }
  }

  /// Refuses an amount that is negative or above 10 milliards.
  func check(_ money: Money, zeroAllowed: Bool = false) throws(Rejection) {
    guard money.isEnterable, zeroAllowed || money > .zero else {
      throw Rejection(.amountOutOfRange, [.asked: .money(money), .limit: .money(.limit)])
    }
  }

  /// Refuses a day that no record can hold.
  func check(_ day: Day?) throws(Rejection) {
    if let day, !Day.keepable.contains(day) { throw Rejection(.outOfRange, day.outOfRange) }
  }

  /// The most lines of an allocation and people of a ceremony: a list of them fits one record.
  public static let longestList = 1500

  /// Refuses one more on a list that is as long as a record holds.
  func checkRoom(in list: some Collection) throws(Rejection) {
    if list.count >= State.longestList {
      throw Rejection(.outOfRange, [.limit: .number(State.longestList)])
    }
  }

  /// Refuses a quantity that is not 1 to 100,000.
  func check(quantity: Int) throws(Rejection) {
    guard (1...100_000).contains(quantity) else {
      throw Rejection(.outOfRange, [.asked: .number(quantity), .limit: .number(100_000)])
    }
  }

  /// Refuses a difference of more than 10 milliards, which could overflow the sum it goes into.
  func check(difference: Money) throws(Rejection) {
    if difference.centimes.magnitude > Money.limit.centimes.magnitude {
      throw Rejection(.amountOutOfRange, [.asked: .money(difference), .limit: .money(.limit)])
    }
  }

  /// Refuses a difference of more than 100,000.
  func check(difference: Int) throws(Rejection) {
    if difference.magnitude > 100_000 {
      throw Rejection(.outOfRange, [.asked: .number(difference), .limit: .number(100_000)])
    }
  }

  func text(_ words: String, limit: Int = 200, as field: Field) throws(Rejection) -> String {
    let trimmed = words.tidied
    if trimmed.isEmpty { throw .missing(field) }
    if trimmed.unicodeScalars.count > limit {
      throw field.rejection(.tooLong, [.limit: .number(limit)])
    }
    return trimmed
  }
}
