import Domain
import Reference
public import Wording

/// The pick lists that do not depend on the journal.
public enum Choices {
  public static let yesNo = [
    Choice(.flag(true), .yes, aliases: ["1"]), Choice(.flag(false), .no, aliases: ["0"]),
  ]

  /// The 75 prefectures and provinces.
  public static let provinces = Provinces.local.map {
    Choice(.key($0.code), Phrase($0.name), aliases: $0.aliases + [$0.code])
  }

  public static let trades = Trades.all.map { Choice(.key($0.key), Phrase($0.name)) }

  /// The catalogue of equipment, the kit of a trade first.
  public static func items(of trade: String?) -> [Choice] {
    let kit = trade.map { Kits.items(of: $0) } ?? []
    let kitKeys = Set(kit.map(\.key))
    let others = Kits.catalogue.filter { !kitKeys.contains($0.key) }
    return (kit + others).map {
      Choice(.key($0.key), Phrase($0.name), isUsual: kitKeys.contains($0.key))
    }
  }

  /// The words of an item: the table's, or its own where it is in no table.
  public static func itemPhrase(_ key: String) -> Phrase {
    Kits.item(key).map { Phrase($0.name) } ?? Phrase(verbatim: key)
  }

  /// The words of a trade.
  public static func tradePhrase(_ key: String) -> Phrase {
    Trades[key].map { Phrase($0.name) } ?? Phrase(verbatim: key)
  }

  /// The words of a province.
  public static func provincePhrase(_ code: String) -> Phrase {
    Provinces[code].map { Phrase($0.name) } ?? Phrase(verbatim: code)
  }

  /// A closed list of the domain.
  public static func list<Meaning: Worded>(_: Meaning.Type) -> [Choice] {
    list(Array(Meaning.allCases))
  }

  /// Some meanings of a closed list.
  public static func list<Meaning: Worded>(_ meanings: [Meaning]) -> [Choice] {
    meanings.map { Choice(.code($0.rawValue), $0.phrase, aliases: [$0.name]) }
  }

  static func meanings(of field: Field) -> [Choice] {
    switch field {
    case .sex: list(Sex.self)
    case .maritalStatus: list(MaritalStatus.self)
    case .schooling: list(Schooling.self)
    case .cardStatus: list(CardStatus.self)
    case .guardianKind: list(GuardianKind.self)
    case .contactPlace: list(ContactPlace.self)
    case .contactParty: list(ContactParty.self)
    case .subjectDomain: list(NeedDomain.self)
    case .contactAct: list(ContactAct.self)
    case .inquiryBody, .visitBody: list(Body.self)
    case .stepActor: list(Actor.self)
    case .encounter: list(Encounter.self)
    case .running: list(ProjectRunning.self)
    case .visitKind: list(VisitKind.self)
    case .absenceReason: list(AbsenceReason.self)
    case .exemptionReason: list(ExemptionReason.self)
    default: []
    }
  }
}

extension [Choice] {
  /// The entries that the typed text may mean, the likeliest first: a prefix of the name, then of
  /// any word, then any part, in any language.
  func matching(_ typed: String, limit: Int = .max) -> [Choice] {
    let wanted = foldedLetters(typed)
    if wanted.isEmpty { return Array(prefix(limit)) }
    let usual = filter(\.isUsual)
    if !usual.isEmpty, usual.count < count {
      let others = filter { !$0.isUsual }.matching(typed, limit: limit)
      return Array((usual.matching(typed, limit: limit) + others).prefix(limit))
    }
    let index = PickIndex(
      enumerated().map { offset, choice in
        PickIndex.Entry(id: offset, names: choice.label.all, aliases: choice.aliases)
      }, folding: { foldedLetters($0) })
    return index.matches(typed, limit: Swift.min(limit, count)).map { self[$0] }
  }
}
