public import Domain
import Reference

extension Field {
  /// A value of this field as it is shown: lists and tables in words, a card masked, a phone in
  /// pairs.
  ///
  /// No value means that it is not, or no longer, known.
  public func phrase(of value: Value?) -> Phrase {
    switch value {
    case .text(let text): phrase(ofText: text)
    case .number(let number): Phrase(verbatim: String(number))
    case .money(let money): Wording.phrase { money.written(in: $0) }
    case .day(let day): .figures(day)
    case .code(let code): phrase(ofCode: code)
    case .flag(let flag): flag ? .yes : .no
    case .birth(let birth): Wording.phrase { inOrder(birth.written(in: $0)) }
    case nil: Phrase("غير معروف", "non connu", "not known")
    }
  }

  private func phrase(ofText text: String) -> Phrase {
    switch self {
    case .province: Provinces[text].map { Phrase($0.name) } ?? Phrase(verbatim: text)
    case .trade: Trades[text].map { Phrase($0.name) } ?? Phrase(verbatim: text)
    case .cin, .guardianCard, .proxyCard: Phrase(verbatim: inOrder(maskedCard(text)))
    case .phone, .secondPhone, .relayPhone: Phrase(verbatim: inOrder(phoneFigures(text)))
    case .reference, .decisionReference: Phrase(verbatim: inOrder(text))
    default: Phrase(verbatim: inOwnDirection(text))
    }
  }

  private func phrase(ofCode code: UInt16) -> Phrase {
    switch self {
    case .sex: words(Sex.self, code)
    case .maritalStatus: words(MaritalStatus.self, code)
    case .schooling: words(Schooling.self, code)
    case .cardStatus: words(CardStatus.self, code)
    case .guardianKind: words(GuardianKind.self, code)
    case .contactPlace: words(ContactPlace.self, code)
    case .contactParty: words(ContactParty.self, code)
    case .subjectDomain: words(NeedDomain.self, code)
    case .contactAct: words(ContactAct.self, code)
    case .inquiryBody, .visitBody: words(Body.self, code)
    case .stepActor: words(Actor.self, code)
    case .encounter: words(Encounter.self, code)
    case .running: words(ProjectRunning.self, code)
    case .visitKind: words(VisitKind.self, code)
    case .absenceReason: words(AbsenceReason.self, code)
    case .exemptionReason: words(ExemptionReason.self, code)
    default: Phrase(verbatim: String(code))
    }
  }

  private func words<Meaning: Worded>(_: Meaning.Type, _ code: UInt16) -> Phrase {
    Meaning(rawValue: code)?.phrase ?? Phrase(verbatim: String(code))
  }
}

/// A card number with its middle hidden, `J***456`: enough to tell two people apart at the desk,
/// too little for whoever looks over a shoulder.
public func maskedCard(_ card: String) -> String {
  let letters = card.prefix { !$0.isNumber }
  let digits = card.dropFirst(letters.count)
  return letters + "***" + (digits.count > 3 ? digits.suffix(3) : "")
}

/// A stored phone number as people read it: `06 12 34 56 78`.
public func phoneFigures(_ stored: String) -> String {
  guard stored.hasPrefix("+212"), stored.count == 13 else { return stored }
  let digits = Array("0" + stored.dropFirst(4))
  return stride(from: 0, to: digits.count, by: 2).map {
    String(digits[$0..<min($0 + 2, digits.count)])
  }
  .joined(separator: " ")
}

/// Left to right within a text of any direction (U+2066): dates, phones and references in Arabic.
///
/// The mark U+200E keeps the digits apart from the letters of an isolate before this one.
func inOrder(_ text: String) -> String { "\u{2066}\u{200E}" + text + "\u{2069}" }

/// In its own direction within a text of any direction (U+2068): names and words of people.
func inOwnDirection(_ text: String) -> String { "\u{2068}" + text + "\u{2069}" }

extension Phrase {
  /// A day in figures, in order within a text of any direction.
  public static func figures(_ day: Day) -> Phrase {
    Wording.phrase { inOrder(day.figures(in: $0)) }
  }

  /// An amount with its unit, in one piece.
  public static func amount(_ money: Money) -> Phrase {
    Wording.phrase { inOwnDirection(money.written(in: $0)) }
  }

  /// A reference or number with letters, in order within a text of any direction.
  public static func reference(_ text: String) -> Phrase { Phrase(verbatim: inOrder(text)) }

  /// Words or a name of a person, in their own direction.
  public static func quoted(_ text: String) -> Phrase { Phrase(verbatim: inOwnDirection(text)) }

  /// A label and its value: `Commune : Tiznit`.
  public static func labelled(_ label: Phrase, _ value: Phrase) -> Phrase {
    label + Phrase(": ", " : ", ": ") + value
  }

  /// Completed years of age.
  public static func years(_ count: Int) -> Phrase {
    let number = String(count)
    let arabic =
      switch count {
      case 1: "سنة واحدة"
      case 2: "سنتان"
      case 3...10: number + " سنوات"
      default: number + " سنة"
      }
    return Phrase(
      arabic, number + (count < 2 ? " an" : " ans"), number + (count == 1 ? " year" : " years"))
  }
}

extension [Phrase] {
  /// The phrases side by side, with a middle dot between.
  public var dotted: Phrase {
    guard let first else { return Phrase(verbatim: "") }
    return dropFirst().reduce(first) { $0 + Phrase(verbatim: " · ") + $1 }
  }
}
