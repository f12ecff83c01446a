public import Domain
public import Wording

/// What a screen may look at.
///
/// A screen keeps none of it past `update` and `view`.
public struct Context: Sendable {
  public var state: State
  public var language: Language
  public var today: Day
  /// Minutes since local midnight, for the pace at the ceremony desk.
  public var minuteOfDay: Int
  public var operatorNumber: Operator.Number?
  public var desk: UInt16
  /// 128 random bits, new for every key: the root of the ids of what is made by it.
  public var fresh: RawID
  /// The people by name, in either script.
  public var people: NameIndex<Beneficiary.ID>
  /// What happened to the file in view, oldest first.
  public var history: [Entry]
  /// What was last saved in a form of the same family, by field.
  public var lastValues: [String: [FormKey: String]]
  public var journal: JournalFacts
  public var themes: [String]
  public var theme: String
  /// After how many idle minutes the screen is locked.
  public var lockAfterMinutes = 10
  public var secretRules = SecretRules()

  /// A long list that was computed before.
  public var readyList: ReadyList?

  public init(
    state: State, language: Language, today: Day, minuteOfDay: Int = 0,
    operatorNumber: Operator.Number? = nil, desk: UInt16 = 1,
    fresh: RawID = RawID(high: 0, low: 1), people: NameIndex<Beneficiary.ID> = NameIndex(),
    history: [Entry] = [], lastValues: [String: [FormKey: String]] = [:],
    journal: JournalFacts = JournalFacts(), themes: [String] = [], theme: String = ""
  ) {
    self.state = state
    self.language = language
    self.today = today
    self.minuteOfDay = minuteOfDay
    self.operatorNumber = operatorNumber
    self.desk = desk
    self.fresh = fresh
    self.people = people
    self.history = history
    self.lastValues = lastValues
    self.journal = journal
    self.themes = themes
    self.theme = theme
  }

  /// The list of a page that was computed before, if nothing has changed since.
  func ready(_ kind: PageKind) -> ReadyList? {
    guard let list = readyList, list.basis == ReadyList.Basis(kind, in: self) else { return nil }
    return list
  }

  /// The phrase in the interface's language.
  public func say(_ phrase: Phrase) -> String { phrase(language) }

  /// The `index`-th fresh identifier of this key.
  public func freshID<Subject>(_ index: UInt64 = 0) -> Identifier<Subject> {
    Identifier(RawID(high: fresh.high, low: fresh.low &+ index))
  }

  /// The operator's name, where one is signed in.
  public var operatorName: String? { operatorNumber.flatMap { state.operators[$0]?.name } }

  /// A person's name in the script of the interface, or else in the other.
  public func name(of person: Beneficiary) -> String {
    let isArabic = language == .arabic
    return person.name(arabic: isArabic) ?? person.name(arabic: !isArabic) ?? person.number.file
  }

  /// The name of whoever has this id.
  public func name(of id: Beneficiary.ID) -> String {
    state.beneficiaries[id].map { name(of: $0) } ?? "?"
  }
}

/// How the journal stands, for the title bar and the settings.
public struct JournalFacts: Equatable, Sendable {
  public var path = ""
  public var recordCount = 0
  public var isWritable = true
  /// Why it is read only, in words, where it is.
  public var trouble: Phrase?
  /// Of a repaired tail: how many bytes were dropped and kept beside.
  public var repairedBytes: Int?
  /// Whether one of the two copies of the file header is damaged.
  public var isHeaderDamaged = false
  public var disk = DiskFacts()
  /// Whether a passphrase opens it.
  public var isSealed = false
  /// The passphrase of an example, which everybody may know.
  public var publicPassphrase: String?

  /// Whether every operator has a passphrase of their own.
  public var hasPassphrases: Bool { isSealed && publicPassphrase == nil }

  public init() {}
}
