/// The founding of a centre, once for a journal.
public struct FoundCentre: Equatable, Sendable {
  public var letters: String
  public var nameArabic: String?
  public var nameFrench: String?
  public var desk: UInt16
  public var coordinator: Operator.Number
  public var coordinatorName: String

  public init(
    letters: String, nameArabic: String?, nameFrench: String?, desk: UInt16,
    coordinator: Operator.Number, coordinatorName: String
  ) {
    self.letters = letters
    self.nameArabic = nameArabic
    self.nameFrench = nameFrench
    self.desk = desk
    self.coordinator = coordinator
    self.coordinatorName = coordinatorName
  }
}

/// A new operator with a number of their own.
public struct AddOperator: Equatable, Sendable {
  public var number: Operator.Number
  public var name: String
  public var rights: Rights

  public init(number: Operator.Number, name: String, rights: Rights) {
    self.number = number
    self.name = name
    self.rights = rights
  }
}

/// The correction of one recorded field, with its reason.
///
/// The old value stays in the history.
public struct Correct: Equatable, Sendable {
  public var subject: Subject
  public var field: Field
  /// The right value, or nothing where it turned out not to be known.
  public var value: Value?
  public var reason: String

  public init(subject: Subject, field: Field, value: Value?, reason: String) {
    self.subject = subject
    self.field = field
    self.value = value
    self.reason = reason
  }
}

extension State {
  func found(_ founding: FoundCentre, _ act: Act) throws(Rejection) -> [Event] {
    if centre != nil { throw Rejection(.centreExists) }
    let letters = founding.letters.uppercased()
    guard letters.utf8.count == 3, letters.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      throw Rejection(.lettersMalformed, [.asked: .text(founding.letters)])
    }
    if founding.desk == 0 { throw Rejection(.unknownDesk, [.number: .number(0)]) }
    var names: Details = [:]
    names[.nameArabic] = founding.nameArabic.map { .text($0) }
    names[.nameFrench] = founding.nameFrench.map { .text($0) }
    if names.isEmpty { throw Rejection(.nameMissing, [.field: .field(.nameFrench)]) }
    let adding = AddOperator(
      number: founding.coordinator, name: founding.coordinatorName, rights: .all)
    let centre: [Event] = [.centreFounded(letters: letters)]
    let named = try edits(names, of: .centre, allowed: [.nameArabic, .nameFrench], act)
    return try centre + named + [.deskOpened(founding.desk)] + add(adding, act)
  }

  func decideCentre(_ command: Command, _ act: Act) throws(Rejection) -> [Event] {
    switch command {
    case .openDesk(let desk):
      if desk == 0 || desks.contains(desk) {
        throw Rejection(.deskNumberTaken, [.number: .number(Int(desk))])
      }
      return [.deskOpened(desk)]
    case .addOperator(let adding): return try add(adding, act)
    case .changeOperator(let number, let rights): return try change(number, rights)
    case .removeOperator(let number):
      let worker = try present(number)
      if isLastCoordinator(worker) { throw Rejection(.lastCoordinator) }
      return [.operatorRemoved(number)]
    case .correct(let correction): return try correct(correction, act)
    default: return []
    }
  }

  /// The operator of this number, who works here.
  private func present(_ number: Operator.Number) throws(Rejection) -> Operator {
    guard let worker = operators[number], !worker.isGone else { throw Rejection(.unknownOperator) }
    return worker
  }

  private func change(
    _ number: Operator.Number, _ rights: Rights
  ) throws(Rejection) -> [Event] {
    let worker = try present(number)
    if rights.isEmpty { throw Rejection(.missing, [.missing: .text("rights")]) }
    if rights == worker.rights { return [] }
    if !rights.contains(.coordinate), isLastCoordinator(worker) {
      throw Rejection(.lastCoordinator)
    }
    return [.operatorChanged(number, rights: rights)]
  }

  /// Without a coordinator nobody could let anybody in again.
  private func isLastCoordinator(_ worker: Operator) -> Bool {
    worker.rights.contains(.coordinate)
      && !operators.values.contains { other in
        other.number != worker.number && !other.isGone && other.rights.contains(.coordinate)
      }
  }

  private func add(_ adding: AddOperator, _ act: Act) throws(Rejection) -> [Event] {
    if adding.rights.isEmpty { throw Rejection(.missing, [.missing: .text("rights")]) }
    if adding.number == 0 || operators[adding.number] != nil {
      throw Rejection(.operatorNumberTaken, [.number: .number(Int(adding.number))])
    }
    let name = try edits(
      [.operatorName: .text(adding.name)], of: .operator_(adding.number),
      allowed: [.operatorName], act)
    return [.operatorAdded(adding.number, rights: adding.rights)] + name
  }

  /// A correction may touch any field that stands; it says why, in the record of the person it is
  /// about, or among the facts of a thing that is nobody's.
  private func correct(_ correction: Correct, _ act: Act) throws(Rejection) -> [Event] {
    guard let known = fields(of: correction.subject) else {
      throw Rejection(.nothingToCorrect, [.field: .field(correction.field)])
    }
    guard let current = known.known(correction.field) else {
      throw Rejection(.nothingToCorrect, [.field: .field(correction.field)])
    }
    let reason = try text(correction.reason, as: .correctionReason)
    let value = try corrected(correction, act)
    try checkNameStays(correction, known)
    try checkPerson(correction, value, current, known, act)
    let person = person(of: correction.subject)
    var events = written(value, correction.field, current, correction.subject, person)
    if correction.field == .birth, let year = value.flatMap({ Details.year(ofBirth: $0) }) {
      let old = known.known(.birthYear)
      events += written(.number(year), .birthYear, old, correction.subject, person)
    }
    if correction.field == .correctionReason { return events }
    let before = known.known(.correctionReason)
    return events
      + written(.text(reason), .correctionReason, before, correction.subject, person)
  }

  /// The value as it is kept.
  ///
  /// What lay ahead when it was recorded is right even when it has passed since.
  private func corrected(_ correction: Correct, _ act: Act) throws(Rejection) -> Value? {
    guard let asked = correction.value else { return nil }
    let day = min(act.day, recordedOn(correction.subject) ?? act.day)
    let value = try correction.field.checked(asked, on: day, today: act.today)
    if case .text(let card) = value, correction.field == .cin {
      try checkCard(card, of: correction.subject)
    }
    return value
  }

  /// The rules of a file hold for its corrections too.
  private func checkPerson(
    _ correction: Correct, _ value: Value?, _ current: FieldSet.Known, _ known: FieldSet,
    _ act: Act
  ) throws(Rejection) {
    guard correction.subject.kind == .beneficiary,
      [.birth, .birthYear, .guardianName].contains(correction.field)
    else { return }
    if correction.field == .birthYear, known[.birth] != nil {
      throw Rejection(.birthKnown, [.field: .field(.birthYear)])
    }
    var corrected = known
    corrected.take(correction.field, value, replaces: current.event, event: current.event)
    try checkCorrected(corrected, of: Identifier(correction.subject.id), act)
  }

  private func recordedOn(_ subject: Subject) -> Day? {
    switch subject.kind {
    case .beneficiary: beneficiaries[Identifier(subject.id)]?.openedOn
    case .contact: contacts[Identifier(subject.id)]?.day
    case .visit: visits[Identifier(subject.id)]?.day
    default: nil
    }
  }

  /// A file keeps at least one name.
  private func checkNameStays(_ correction: Correct, _ known: FieldSet) throws(Rejection) {
    guard correction.subject.kind == .beneficiary, correction.value == nil,
      Field.names.contains(correction.field)
    else { return }
    if !Field.names.contains(where: { $0 != correction.field && known[$0] != nil }) {
      throw Rejection(.nameMissing, [.field: .field(correction.field)])
    }
  }
}
