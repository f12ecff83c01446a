/// The opening of a file, with the notice given and the identity as far as it is known.
public struct OpenFile: Equatable, Sendable {
  public var id: Beneficiary.ID
  public var kind: FileKind
  public var notice: Notice
  public var identity: Details
  /// The confirmed day of release, where the person is out already.
  public var releasedOn: Day?

  public init(
    id: Beneficiary.ID, kind: FileKind = .formerInmate, notice: Notice, identity: Details,
    releasedOn: Day? = nil
  ) {
    self.id = id
    self.kind = kind
    self.notice = notice
    self.identity = identity
    self.releasedOn = releasedOn
  }
}

/// A social inquiry as it was made; the conclusion may come with it or later.
public struct RecordInquiry: Equatable, Sendable {
  public var id: Inquiry.ID
  public var person: Beneficiary.ID
  public var conclusion: InquiryConclusion?
  public var details: Details

  public init(
    id: Inquiry.ID, person: Beneficiary.ID, conclusion: InquiryConclusion?, details: Details
  ) {
    self.id = id
    self.person = person
    self.conclusion = conclusion
    self.details = details
  }
}

extension Field {
  /// The names of a person, of which a file has at least one.
  static let names: [Field] = [
    .givenNameArabic, .familyNameArabic, .givenNameLatin, .familyNameLatin,
  ]
  /// What a person's file holds.
  public static let identity: Set<Field> = [
    .givenNameArabic, .familyNameArabic, .givenNameLatin, .familyNameLatin, .cin, .phone,
    .secondPhone, .relayName, .relayPhone, .commune, .district, .neighbourhood, .landmark,
    .establishment, .guardianName, .guardianCard, .birth, .birthYear, .sex, .province,
    .maritalStatus, .dependants, .schooling, .readsArabic, .readsFrench, .cardStatus, .mayPhone,
    .mayLeaveMessage, .mayVisitHome, .relayKnows, .guardianKind, .expectedRelease,
    .hasBankAccount,
  ]
  /// What a decision on eligibility holds.
  public static let eligibility: Set<Field> = [.reasons]
  /// What a change of condition, a closing and a reopening hold.
  public static let standing: Set<Field> = [.closureNote]
  /// What a contact holds.
  public static let contact: Set<Field> = [
    .words, .nextStep, .location, .contactPlace, .contactParty, .subjectDomain, .contactAct,
    .nextDay,
  ]
  /// What an inquiry holds.
  public static let inquiry: Set<Field> = [
    .findings, .motivation, .reasons, .workerOpinion, .location, .inquiryBody,
    .opinionFavourable,
  ]
}
