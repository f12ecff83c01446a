import Domain
import Testing
import Wording

@Suite("Phrases")
struct PhraseTests {
  @Test("every field has a label of its own in each language")
  func fields() {
    for field in Field.allCases {
      expectWords(field.phrase, field.name)
    }
  }

  @Test("every reason of a refusal has words, and no blank is left unfilled")
  func rejections() {
    for code in Rejection.Code.allCases {
      let phrase = Rejection(code).phrase
      expectWords(phrase, code.rawValue)
      for text in phrase.all {
        #expect(!text.contains("{"), "\(code) leaves a blank: \(text)")
        #expect(text != code.rawValue, "\(code) has no words")
      }
    }
  }

  @Test("every meaning of every closed list has words, none said twice in a list")
  func meanings() {
    check(FileKind.self); check(Sex.self); check(MaritalStatus.self); check(Schooling.self)
    check(CardStatus.self); check(NoticeWay.self); check(SpokenLanguage.self)
    check(GuardianKind.self); check(NeedDomain.self); check(NeedStatus.self)
    check(ContactPlace.self); check(ContactParty.self); check(ContactAct.self); check(Body.self)
    check(InquiryConclusion.self); check(Eligibility.self); check(Condition.self)
    check(Outcome.self); check(Pathway.self); check(Stage.self); check(Actor.self)
    check(DecisionOutcome.self); check(Precision.self); check(AgreementStatus.self)
    check(DeliveryPlace.self); check(PaymentPurpose.self); check(PaymentMode.self)
    check(Payee.self); check(ChequeStatus.self); check(HandOverOutcome.self)
    check(AbsenceReason.self); check(Encounter.self); check(ProjectRunning.self)
    check(VisitKind.self); check(AssetCondition.self); check(ExemptionReason.self)
    check(AssetDecision.self); check(FigureUnit.self); check(Warning.self)
  }

  @Test("every figure of a report has a name")
  func figures() {
    for name in FigureName.allCases { expectWords(name.phrase, name.rawValue) }
  }

  @Test("blanks are filled in each language's own order")
  func filling() {
    let phrase = Phrase("{1} قبل {0}", "{0} puis {1}", "{0} then {1}")
      .filled(Phrase(verbatim: "A"), Phrase(verbatim: "B"))
    #expect(phrase(.arabic) == "B قبل A")
    #expect(phrase(.french) == "A puis B")
  }

  private func check<Meaning: Worded>(_: Meaning.Type) {
    for language in Language.allCases {
      let words = Meaning.allCases.map { $0.phrase(language) }
      #expect(Set(words).count == words.count, "\(Meaning.self) says something twice")
    }
    for meaning in Meaning.allCases { expectWords(meaning.phrase, meaning.name) }
  }

  private func expectWords(_ phrase: Phrase, _ name: String) {
    for text in phrase.all { #expect(!text.isEmpty, "\(name)") }
    let isArabic = phrase.arabic.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
    #expect(isArabic, "\(name) has no Arabic words: \(phrase.arabic)")
  }
}
