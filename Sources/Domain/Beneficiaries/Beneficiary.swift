/// The file of a person the centre serves.
public struct Beneficiary: Equatable, Identified {
  public typealias ID = Identifier<Beneficiary>
  public var id: ID
  public var number: HumanNumber
  public var kind: FileKind
  public var openedOn: Day
  public var fields = FieldSet()
  public var notice: Notice?
  public var needs = Needs()
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

/// How the needs of a person stand, by domain, in 8 bytes; what is not there was not asked.
public struct Needs: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  // Four bits for each domain by its number: of the status, or zero.
  private var bits: UInt64 = 0

  public init() {}

  public init(dictionaryLiteral needs: (NeedDomain, NeedStatus)...) {
    for (domain, status) in needs { self[domain] = status }
  }

  public subscript(domain: NeedDomain) -> NeedStatus? {
    get { NeedStatus(rawValue: UInt16(bits >> Needs.shift(domain) & 15)) }
    set {
      bits &= ~(15 << Needs.shift(domain))
      bits |= UInt64((newValue?.rawValue ?? 0) & 15) << Needs.shift(domain)
    }
  }

  private static func shift(_ domain: NeedDomain) -> UInt64 { UInt64(domain.rawValue & 15) * 4 }
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
public struct Contact: Equatable, Identified {
  public typealias ID = Identifier<Contact>
  public var id: ID
  public var person: Beneficiary.ID
  public var day: Day
  public var fields = FieldSet()
}

/// A social inquiry (البحث الاجتماعي) and its conclusion.
public struct Inquiry: Equatable, Identified {
  public typealias ID = Identifier<Inquiry>
  public var id: ID
  public var person: Beneficiary.ID
  public var day: Day
  public var conclusion: Dated<InquiryConclusion>?
  public var fields = FieldSet()
}
