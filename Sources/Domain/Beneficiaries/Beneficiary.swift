/// The file of a person the centre serves.
public struct Beneficiary: Equatable, Sendable {
  public typealias ID = Identifier<Beneficiary>
  public var id: ID
  public var number: HumanNumber
  public var kind: FileKind
  public var openedOn: Day
  public var fields = FieldSet()
  public var notice: Notice?
  public var needs: [NeedDomain: NeedStatus] = [:]
  public var contacts: [Contact.ID] = []
  public var inquiries: [Inquiry.ID] = []
  public var projects: [LifeProject.ID] = []
  public var eligibility: Dated<Eligibility>?
  /// The confirmed day of release; before it nothing is handed over.
  public var releasedOn: Day?
  public var condition: Dated<Condition>?
  public var closure: Dated<Outcome>?
  /// The file this one was found to be the same person as.
  public var mergedInto: ID?
  /// The day on which the words about the person were erased; number and facts stay.
  public var erasedOn: Day?

  /// Names as people say them: given, then family.
  public func name(arabic: Bool) -> String? {
    let parts: [Field] =
      arabic ? [.givenNameArabic, .familyNameArabic] : [.givenNameLatin, .familyNameLatin]
    let words = parts.compactMap { fields.text($0) }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Completed years on a day, where the birth or at least its year is known.
  public func age(on day: Day) -> Int? {
    fields.statedBirth?.age(on: day)
  }

  /// Whether the person is known to be under 18 on a day.
  public func isMinor(on day: Day) -> Bool { age(on: day).map { $0 < 18 } ?? false }

  /// Whether the person is known to be under 18 on a day and no guardian is.
  func lacksGuardian(on day: Day) -> Bool {
    isMinor(on: day) && (fields.text(.guardianName)?.tidied.isEmpty ?? true)
  }

  /// Whether nothing stops visits: not dead, away, merged or closed.
  public var isReachable: Bool {
    (condition?.value ?? .available) == .available && closure == nil && mergedInto == nil
  }

  /// Whether the file is closed or was found to be another's.
  public var isClosed: Bool { closure != nil || mergedInto != nil }

  /// Whether the release is confirmed; relatives were never inside.
  public var isReleased: Bool { kind == .relative || releasedOn != nil }

  /// Whether the release, once confirmed, had come on a day: an act may be typed later.
  public func isReleased(on day: Day) -> Bool {
    kind == .relative || (releasedOn.map { $0 <= day } ?? false)
  }
}

/// A meaning with the effective day from which it holds.
public struct Dated<Meaning: Equatable & Sendable>: Equatable, Sendable {
  public var value: Meaning
  public var day: Day
}

/// The notice of law 09-08 and the answers to it.
public struct Notice: Equatable, Sendable {
  public var way: NoticeWay
  public var language: SpokenLanguage
  /// Consent to a file at all; without it there is advice and no file.
  public var consents: Bool
  /// Consent to image and press, asked apart, default no.
  public var image: Bool
  public var day: Day?

  public init(way: NoticeWay, language: SpokenLanguage, consents: Bool, image: Bool) {
    self.way = way
    self.language = language
    self.consents = consents
    self.image = image
  }
}

/// A conversation or act of the daily work (مقابلة / entretien).
public struct Contact: Equatable, Sendable {
  public typealias ID = Identifier<Contact>
  public var id: ID
  public var person: Beneficiary.ID
  public var day: Day
  public var fields = FieldSet()
}

/// A social inquiry (البحث الاجتماعي) and its conclusion.
public struct Inquiry: Equatable, Sendable {
  public typealias ID = Identifier<Inquiry>
  public var id: ID
  public var person: Beneficiary.ID
  public var day: Day
  public var conclusion: Dated<InquiryConclusion>?
  public var fields = FieldSet()
}
