/// One report in the making: which files, projects and envelopes the scope holds.
struct Counting {
  let state: State
  let scope: ReportScope
  /// The envelopes asked for; nothing for all.
  let envelopes: Set<Envelope.ID>?
  private(set) var projects: [LifeProject] = []
  /// Files of the people in the scope, files merged into others among them.
  private(set) var files: Set<Beneficiary.ID> = []
  /// Hand-overs in the period, in the order of their days.
  private(set) var served: [Served] = []

  init(_ state: State, _ scope: ReportScope) {
    self.state = state
    self.scope = scope
    envelopes = scope.narrowsMoney ? Counting.envelopes(of: scope, state) : nil
    projects = state.projects.values.filter(holds)
    files = filesInScope()
    served = handOvers()
  }

  /// The file that stands for a person, after merges.
  func person(_ id: Beneficiary.ID) -> Beneficiary.ID {
    var (current, seen) = (id, Set([id]))
    // A join may leave two files merged into each other.
    while let next = state.beneficiaries[current]?.mergedInto, seen.insert(next).inserted {
      current = next
    }
    return current
  }

  /// Whether a line draws on an envelope that is asked for.
  func holds(_ line: AllocationLine) -> Bool { envelopes?.contains(line.envelope) ?? true }

  func figure(
    _ name: FigureName, people: some Sequence<Beneficiary.ID>, amount: Money? = nil
  ) -> Figure {
    let subjects = Set(people.map(person)).map { Subject.beneficiary($0) }
    return Figure(name: name, subjects: subjects, amount: amount)
  }

  func figure(_ name: FigureName, projects: some Sequence<LifeProject>) -> Figure {
    Figure(name: name, subjects: projects.map { .project($0.id) })
  }

  private static func envelopes(of scope: ReportScope, _ state: State) -> Set<Envelope.ID> {
    let found = state.envelopes.values.filter { envelope in
      if let id = scope.envelope, id != envelope.id { return false }
      if let id = scope.agreement, id != envelope.agreement { return false }
      guard let programme = scope.programme else { return true }
      return envelope.agreement.flatMap { state.agreements[$0]?.terms.programme } == programme
    }
    return Set(found.map(\.id))
  }

  private func holds(_ project: LifeProject) -> Bool {
    if let trade = scope.trade, project.fields.text(.trade) != trade { return false }
    if !holds(personOf: project.person) { return false }
    guard envelopes != nil else { return true }
    return project.allocations.contains { id in
      state.allocations[id].map { $0.state != .released && $0.lines.contains(where: holds) }
        ?? false
    }
  }

  private func holds(personOf file: Beneficiary.ID) -> Bool {
    let fields = state.beneficiaries[person(file)]?.fields
    if let province = scope.province, fields?.text(.province) != province { return false }
    if let sex = scope.sex, fields?.code(.sex, as: Sex.self) != sex { return false }
    return true
  }

  /// Where the scope names a trade or money, only people who have such a project.
  private func filesInScope() -> Set<Beneficiary.ID> {
    let all = state.beneficiaries.keys.filter(holds(personOf:))
    guard scope.trade != nil || envelopes != nil else { return Set(all) }
    let holders = Set(projects.map { person($0.person) })
    return Set(all.filter { holders.contains(person($0)) })
  }

  private func handOvers() -> [Served] {
    projects.flatMap { project in
      project.allocations.compactMap { state.allocations[$0] }.flatMap { allocation in
        allocation.handOvers.compactMap { served($0, of: allocation, project) }
      }
    }
    .sorted { ($0.day, $0.allocation, $0.receipt) < ($1.day, $1.allocation, $1.receipt) }
  }

  private func served(
    _ delivery: Delivery, of allocation: Allocation, _ project: LifeProject
  ) -> Served? {
    guard scope.contains(delivery.day) else { return nil }
    let lines = allocation.lines.filter { delivery.lines.contains($0.id) && holds($0) }
    if lines.isEmpty { return nil }
    let person = person(allocation.person)
    let fields = state.beneficiaries[person]?.fields
    return Served(
      allocation: allocation.id, project: project.id, person: person,
      ceremony: delivery.ceremony, receipt: delivery.receipt, day: delivery.day,
      sex: fields?.code(.sex),
      province: fields?.text(.province), trade: project.fields.text(.trade), lines: lines)
  }
}
