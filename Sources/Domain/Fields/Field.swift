/// Everything that is written down about something, one number for ever each.
///
/// Below 100 stand *personal* fields: words that may name or describe a person, kept in records of
/// that person alone so that they can be erased. From 100 on stand *factual* ones.
public enum Field: UInt16, CaseIterable, Comparable, Sendable {
  // Identity
  case givenNameArabic = 1, familyNameArabic, givenNameLatin, familyNameLatin
  case cin = 5, phone, secondPhone, relayName, relayPhone
  case commune = 10, district, neighbourhood, landmark, establishment
  case guardianName = 15, guardianCard, birth
  // Words about a person
  case words = 20, nextStep, findings, motivation, reasons, workerOpinion, location, product
  case fitTraining = 28, fitMarket, fitPlace, risks, goal, stepWords, conditions, decisionReason
  case proxyName = 36, proxyCard, proxyRelation, outcomeReason, difficulty, agreed
  case overrideReason = 42, closureNote, correctionReason, releaseReason, takeBackReason, readerName

  // Facts of a person
  case sex = 100, birthYear, province, maritalStatus, dependants, schooling
  case readsArabic = 106, readsFrench, cardStatus, mayPhone, mayLeaveMessage, mayVisitHome
  case relayKnows = 112, guardianKind, expectedRelease, hasBankAccount
  // Facts of a contact
  case contactPlace = 120, contactParty, subjectDomain, contactAct, nextDay
  // Facts of an inquiry and a project
  case inquiryBody = 130, opinionFavourable
  case trade = 140, ownContribution, monthlyTakings, monthlyCosts, course, stepDay, stepActor,
    employer
  case decisionReference = 150
  // Facts of money, stock, ceremonies and figures
  case nameArabic = 160, nameFrench, reference, budgetYear, partner, label, source, supplier
  case venue = 168, presider, signatories, periodFrom, periodTo, place, operatorName
  // Facts of a visit
  case encounter = 180, running, takings, income, jobs, nextVisit, visitBody, visitKind, atRisk
  case absenceReason = 189, exemptionReason

  public static func < (left: Field, right: Field) -> Bool { left.rawValue < right.rawValue }

  /// The name used in batch commands.
  public var name: String { String(describing: self) }

  /// The field of this name, or nothing.
  public init?(name: String) {
    guard let field = Field.byName[name] else { return nil }
    self = field
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// Whether the field may name or describe a person and must be erasable with them.
  public var isPersonal: Bool { rawValue < 100 }
}

extension Field {
  /// What a value of this field may be: names 60 scalars, notes 2,000, so that a record keeps
  /// within its 64 KiB.
  public var kind: FieldKind {
    switch self {
    case .givenNameArabic, .familyNameArabic, .givenNameLatin, .familyNameLatin, .relayName,
      .guardianName, .proxyName, .operatorName, .readerName:
      .text(limit: 60)
    case .cin, .phone, .secondPhone, .relayPhone, .guardianCard, .proxyCard: .text(limit: 20)
    case .words, .findings, .motivation, .reasons, .workerOpinion, .risks, .difficulty, .agreed,
      .conditions, .decisionReason, .closureNote:
      .text(limit: 2000)
    case .birth: .birth
    case .sex: .list(Sex.self)
    case .maritalStatus: .list(MaritalStatus.self)
    case .schooling: .list(Schooling.self)
    case .cardStatus: .list(CardStatus.self)
    case .guardianKind: .list(GuardianKind.self)
    case .contactPlace: .list(ContactPlace.self)
    case .contactParty: .list(ContactParty.self)
    case .subjectDomain: .list(NeedDomain.self)
    case .contactAct: .list(ContactAct.self)
    case .inquiryBody, .visitBody: .list(Body.self)
    case .stepActor: .list(Actor.self)
    case .encounter: .list(Encounter.self)
    case .running: .list(ProjectRunning.self)
    case .visitKind: .list(VisitKind.self)
    case .absenceReason: .list(AbsenceReason.self)
    case .exemptionReason: .list(ExemptionReason.self)
    case .birthYear: .number(1900...2200)
    case .budgetYear: .number(1999...2200)
    case .dependants, .jobs: .number(0...99)
    case .ownContribution, .monthlyTakings, .monthlyCosts, .takings, .income: .money
    case .expectedRelease, .nextDay, .nextVisit: .day(.future)
    case .stepDay, .periodFrom, .periodTo: .day(.either)
    case .readsArabic, .readsFrench, .mayPhone, .mayLeaveMessage, .mayVisitHome, .relayKnows,
      .hasBankAccount, .opinionFavourable, .atRisk:
      .flag
    case .trade, .province: .text(limit: 40)
    default: .text(limit: 200)
    }
  }
}
