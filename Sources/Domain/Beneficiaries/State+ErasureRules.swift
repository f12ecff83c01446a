extension State {
  /// The erasure of the words about a person, in all the files that were found to be theirs.
  ///
  /// Law 09-08, article 8, gives a person ten days; what is still open needs the name and is
  /// settled first: a file is closed with its outcome, what is reserved is handed over or released,
  /// cheques are cashed or void, the décharges of a ceremony are counted, and somebody decided on
  /// the assets of the dead and the jailed. What was given stays, by the file's number.
  func erase(_ id: Beneficiary.ID) throws(Rejection) -> [Event] {
    guard let asked = beneficiaries[id] else {
      throw Rejection(.unknownBeneficiary, [.id: .id(id.raw)])
    }
    if asked.erasedOn != nil {
      // A join brought words written elsewhere before the erasure was known there.
      guard hasWordsAfterErasure(id) else { throw erasedRejection(asked) }
      return [.fileErased(id)]
    }
    let files = filesOfSamePerson(as: asked).filter { $0.erasedOn == nil }
    for file in files { try checkNothingOpen(file) }
    return files.map { .fileErased($0.id) }
  }

  /// The file, the one through which it is read, and those read through that one, by number.
  func filesOfSamePerson(as person: Beneficiary) -> [Beneficiary] {
    let root = root(of: person)
    return beneficiaries.values.filter {
      ($0.mergedInto != nil || $0.id == root) && self.root(of: $0) == root
    }
    .sorted { ($0.number, $0.id) < ($1.number, $1.id) }
  }

  /// The file at the end of the mergings; of two that a join merged into each other, the smaller.
  private func root(of person: Beneficiary) -> Beneficiary.ID {
    var (last, seen) = (person, [person.id])
    while let next = last.mergedInto.flatMap({ beneficiaries[$0] }) {
      if let start = seen.firstIndex(of: next.id) { return seen[start...].min() ?? last.id }
      seen.append(next.id)
      last = next
    }
    return last.id
  }

  private func checkNothingOpen(_ person: Beneficiary) throws(Rejection) {
    let file: Rejection.Fact = .file(person.number)
    if !person.isClosed { throw Rejection(.fileNotClosed, [.file: file]) }
    if projectsWithOpenAssets.contains(where: { $0.person == person.id }) {
      throw Rejection(.assetsUndecided, [.file: file])
    }
    for allocation in allocations(of: person) {
      let isOwed = [.reserved, .ready].contains(allocation.state) || !allocation.owed.isEmpty
      if isOwed || isOnOpenList(allocation) { throw Rejection(.handOverOpen, [.file: file]) }
      for line in allocation.lines { try checkChequeSettled(of: line) }
    }
  }

  private func allocations(of person: Beneficiary) -> [Allocation] {
    person.projects.compactMap { projects[$0] }.flatMap(\.allocations)
      .compactMap { allocations[$0] }
  }

  /// The minutes of a ceremony name everyone on its list until it is closed.
  private func isOnOpenList(_ allocation: Allocation) -> Bool {
    ceremonies.values.contains {
      ($0.state == .planned || $0.state == .locked) && $0.entry(of: allocation.id) != nil
    }
  }

  private func checkChequeSettled(of line: AllocationLine) throws(Rejection) {
    guard let number = chequeOfLine[line.id], let cheque = cheques[number] else { return }
    if [.prepared, .signed, .handedOver].contains(cheque.status) {
      throw Rejection(.chequeOpen, [.number: .text(cheque.number)])
    }
  }

  /// Refuses whatever would be written on an erased file.
  func checkNotErased(_ person: Beneficiary) throws(Rejection) {
    if person.erasedOn != nil { throw erasedRejection(person) }
  }

  /// Refuses words about people who were erased, whichever command would write them.
  func checkNotErased(_ events: [Event]) throws(Rejection) {
    if erased.isEmpty { return }
    for event in events {
      guard let id = event.person, let person = beneficiaries[id] else { continue }
      try checkNotErased(person)
    }
  }

  private func erasedRejection(_ person: Beneficiary) -> Rejection {
    Rejection(.fileErased, [.file: .file(person.number)])
  }

  private func hasWordsAfterErasure(_ id: Beneficiary.ID) -> Bool {
    anomalies.contains { $0.kind == .erasedPerson && $0.subject == .beneficiary(id) }
  }
}
