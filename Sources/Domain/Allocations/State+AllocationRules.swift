extension Field {
  /// What a release holds.
  public static let release: Set<Field> = [.releaseReason]
}

extension State {
  func decideAllocation(_ command: Command, _ act: Act) throws(Rejection) -> [Event] {
    switch command {
    case .proposeAllocation(let id, let project, let cohort):
      return try propose(id, project, cohort)
    case .addLine(let id, let line): return try add(line, to: allocation(id, in: [.proposed]), act)
    case .removeLine(let line):
      guard let id = allocationOfLine[line] else { throw Rejection(.unknownLine) }
      let allocation = try allocation(id, in: [.proposed])
      let cheque = chequeOfLine[line].map { [Event.chequeVoided(number: $0, replacedBy: nil)] }
      return (cheque ?? []) + [.lineRemoved(allocation.id, line)]
    case .reserveAllocation(let id): return try reserve(allocation(id, in: [.proposed]), act)
    case .signUndertaking(let id):
      return [.undertakingSigned(try allocation(id, in: [.proposed, .reserved, .ready]).id)]
    case .readyAllocation(let id): return try ready(allocation(id, in: [.reserved]), act)
    case .releaseAllocation(let id, let details):
      return try release(allocation(id, in: [.proposed, .reserved, .ready]), details, act)
    default: return try decideCheque(command, act)
    }
  }

  /// The allocation of this id.
  func allocation(_ id: Allocation.ID) throws(Rejection) -> Allocation {
    guard let allocation = allocations[id] else {
      throw Rejection(.unknownAllocation, [.id: .id(id.raw)])
    }
    return allocation
  }

  private func allocation(
    _ id: Allocation.ID, in states: Set<Allocation.State>
  ) throws(Rejection) -> Allocation {
    let allocation = try allocation(id)
    guard states.contains(allocation.state) else {
      throw Rejection(.wrongAllocationState, [.state: .text(allocation.state.rawValue)])
    }
    return allocation
  }

  private func propose(
    _ id: Allocation.ID, _ projectID: LifeProject.ID, _ cohort: Cohort.ID?
  ) throws(Rejection) -> [Event] {
    if allocations[id] != nil { throw Rejection(.idTaken) }
    let project = try project(projectID)
    try checkApproved(project)
    try checkMayReceive(file(project.person))
    if let cohort, cohorts[cohort] == nil { throw Rejection(.unknownCohort) }
    return [.allocationProposed(id, project.id, project.person, cohort)]
  }

  /// What was withdrawn, refused or is being revised is funded no further.
  private func checkApproved(_ project: LifeProject) throws(Rejection) {
    guard project.state == .approved else {
      throw Rejection(.wrongProjectState, [.state: .text(project.state.rawValue)])
    }
  }

  private func add(
    _ line: AllocationLine, to allocation: Allocation, _ act: Act
  ) throws(Rejection) -> [Event] {
    if allocationOfLine[line.id] != nil { throw Rejection(.idTaken) }
    try checkRoom(in: allocation.lines)
    let envelope = try envelope(line.envelope)
    var line = line
    switch line.content {
    case .equipment(let goods): line.content = .equipment(try checked(goods))
    case .money(let payment): try check(payment, allocation, act)
    }
    try checkFunds(allocation.lines + [line], in: envelope)
    return [.lineAdded(allocation.id, line)]
  }

  private func checked(
    _ goods: AllocationLine.Equipment
  ) throws(Rejection) -> AllocationLine.Equipment {
    var goods = goods
    goods.item = try text(goods.item, as: .label)
    try check(quantity: goods.quantity)
    try check(goods.unitPrice)
    if goods.unitPrice.times(goods.quantity) == nil {
      throw Rejection(.totalTooLarge, [.limit: .money(.limit)])
    }
    if let id = goods.stock {
      guard let lot = stock[id] else { throw Rejection(.unknownStock) }
      if lot.available < goods.quantity {
        throw Rejection(
          .notEnoughStock,
          [.available: .number(lot.available), .asked: .number(goods.quantity)])
      }
      if let asked = goods.serial, let held = lot.serial, asked.serialKey != held.serialKey {
        throw Rejection(.noSuchValue, [.serial: .text(asked), .expected: .text(held)])
      }
      goods.serial = lot.serial ?? goods.serial
    }
    if let asked = goods.serial {
      goods.serial = try serial(asked, of: goods.quantity, from: goods.stock)
    }
    return goods
  }

  /// A serial number as it is printed, of one thing that is neither promised nor another lot.
  func serial(
    _ asked: String, of quantity: Int, from lot: StockLot.ID?
  ) throws(Rejection) -> String {
    let serial = try text(asked, as: .reference)
    let key = serial.serialKey
    if key.isEmpty { throw .missing(.reference) }
    if quantity != 1 { throw Rejection(.outOfRange, [.limit: .number(1)]) }
    let isOfAnother = lotOfSerial[key].map { $0 != lot } ?? false
    if isOfAnother || serials[key] != nil {
      throw Rejection(.serialPromised, promise(ofSerial: serial))
    }
    return serial
  }

  private func promise(ofSerial serial: String) -> [Rejection.FactName: Rejection.Fact] {
    var facts: [Rejection.FactName: Rejection.Fact] = [.serial: .text(serial)]
    if let line = serials[serial.serialKey], let file = fileNumber(ofLine: line) {
      facts[.file] = .file(file)
    }
    return facts
  }

  /// The file number of the person a line is for.
  func fileNumber(ofLine line: AllocationLine.ID) -> HumanNumber? {
    allocationOfLine[line].flatMap { allocations[$0] }
      .flatMap { beneficiaries[$0.person]?.number }
  }

  private func check(
    _ payment: AllocationLine.Payment, _ allocation: Allocation, _ act: Act
  ) throws(Rejection) {
    try check(payment.amount)
    let person = try file(allocation.person)
    if payment.mode == .cheque, payment.payee == .beneficiary, let age = person.age(on: act.day),
      age < 18
    {
      throw Rejection(.chequeToMinor, [.age: .number(age)])
    }
  }

  /// Above what the envelope holds: never, by one centime.
  private func checkFunds(_ lines: [AllocationLine], in envelope: Envelope) throws(Rejection) {
    let asked = lines.filter { $0.envelope == envelope.id }.map(\.total).total
    if asked > envelope.free {
      throw Rejection(.overEnvelope, [.available: .money(envelope.free), .asked: .money(asked)])
    }
  }

  private func reserve(_ allocation: Allocation, _ act: Act) throws(Rejection) -> [Event] {
    try checkApproved(project(allocation.project))
    try checkMayReceive(file(allocation.person))
    if allocation.lines.isEmpty { throw Rejection(.noLines) }
    for id in Set(allocation.lines.map(\.envelope)).sorted() {
      let envelope = try envelope(id)
      try checkFunds(allocation.lines, in: envelope)
      if let agreement = envelope.agreement.flatMap({ agreements[$0] }),
        agreement.status != .active
      {
        throw Rejection(.agreementNotActive)
      }
    }
    return try [.allocationReserved(allocation.id)]
      + passed(warnings(allocation, act), allocation, act)
  }

  private func ready(_ allocation: Allocation, _ act: Act) throws(Rejection) -> [Event] {
    try checkApproved(project(allocation.project))
    if allocation.undertakingOn == nil { throw Rejection(.undertakingMissing) }
    let person = try file(allocation.person)
    if !person.isReleased { throw Rejection(.notReleased, [.file: .file(person.number)]) }
    try checkGuarded(person, act)
    for line in allocation.lines where line.isCheque {
      guard let number = chequeOfLine[line.id], let cheque = cheques[number] else {
        throw Rejection(.chequeMissing)
      }
      if cheque.status != .signed { throw Rejection(.chequeNotSigned, [.number: .text(number)]) }
    }
    return [.allocationReady(allocation.id)]
  }

  private func release(
    _ allocation: Allocation, _ details: Details, _ act: Act
  ) throws(Rejection) -> [Event] {
    if let ceremony = allocation.ceremony.flatMap({ ceremonies[$0] }), ceremony.state == .locked {
      throw Rejection(.wrongCeremonyState, [.state: .text(ceremony.state.rawValue)])
    }
    try require(.releaseReason, in: details)
    let words = try edits(
      details, of: .allocation(allocation.id), person: allocation.person,
      allowed: Field.release, act)
    let cheques = allocation.lines.compactMap { chequeOfLine[$0.id] }
      .map { Event.chequeVoided(number: $0, replacedBy: nil) }
    let listed = allocation.ceremony.map { [Event.entryRemoved($0, allocation.id)] } ?? []
    return listed + [.allocationReleased(allocation.id)] + cheques + words
  }
}
