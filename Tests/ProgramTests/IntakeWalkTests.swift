import Canvas
import Domain
import Testing
import Wording

@testable import Program

@Suite("Intake, typed")
struct IntakeWalkTests {
  /// The core of an identity in French, the Arabic names proposed.
  private static func typeCore(
    _ typist: inout Typist, given: String, family: String, birth: String, card: String,
    phone: String
  ) {
    typist.answer("", "", "o", "", given, family, "", "", "f", birth, card, phone)
  }

  @Test("a person is one screen of at most 85 keys, the next of the same village of at most 60")
  func keysOfIntake() throws {
    var typist = Typist(walk: try Walk())
    typist.open(screen: "3")
    typist.keys = 0
    Self.typeCore(
      &typist, given: "Malika", family: "Lahmar", birth: "030988", card: "J123456",
      phone: "0612345678")
    typist.answer("Tafraout", "tiz")
    typist.type("171126")
    typist.press(.function(2))
    #expect(typist.keys <= 85, "\(typist.keys) keys")
    #expect(typist.shows("enregistré : AGD-1-2026-0001"))
    let person = try #require(typist.person)
    #expect(person.name(arabic: false) == "Malika Lahmar")
    #expect(person.name(arabic: true) == "مليكة الأحمر")
    #expect(person.fields.text(.province) == "MA-TIZ")
    #expect(person.fields.text(.phone) == "+212612345678")
    #expect(person.releasedOn == Walk.today - 4)
    #expect(person.notice?.image == false)

    typist.open(screen: "3")
    typist.keys = 0
    Self.typeCore(
      &typist, given: "Souad", family: "Malki", birth: "121290", card: "J98765",
      phone: "0698765432")
    typist.answer("", "")
    typist.type("181126")
    typist.press(.function(2))
    #expect(typist.keys <= 60, "\(typist.keys) keys")
    let second = try #require(typist.walk.state.beneficiary(withCard: "J98765"))
    #expect(second.fields.text(.commune) == "Tafraout")
    #expect(second.fields.text(.province) == "MA-TIZ")
    #expect(second.name(arabic: true) == "سعاد المالكي")
    #expect(second.releasedOn == Walk.today - 3)
  }

  @Test("in Arabic the names are typed in Arabic first, and Enter alone goes through and saves")
  func inArabic() throws {
    var typist = Typist(walk: try Walk(language: .arabic))
    typist.open(screen: "3")
    #expect(typist.shows("الاستقبال: ملف جديد"))
    typist.answer(
      "", "تا", "ن", "", "مليكة", "الأحمر", "", "", "أنث", "1988", "", "٠٦١٢٣٤٥٦٧٨", "تافراوت",
      "تزنيت", "", "")
    #expect(typist.walk.state.beneficiaries.isEmpty)
    typist.press(.enter)
    let person = try #require(typist.person)
    #expect(person.notice?.language == .tachelhit)
    #expect(person.name(arabic: true) == "مليكة الأحمر")
    #expect(person.name(arabic: false) == "Malika Lahmar")
    #expect(person.fields.birth(.birth) == .year(1988))
    #expect(person.fields.text(.phone) == "+212612345678")
    #expect(person.fields.code(.sex, as: Sex.self) == .female)
    #expect(!person.isReleased)
    #expect(typist.shows("تأكيد الإفراج"))
  }

  @Test("a spelling that nobody has been at is not recorded")
  func unseenProposal() throws {
    var typist = Typist(walk: try Walk())
    typist.open(screen: "3")
    typist.answer("", "", "o", "")
    // Past the Arabic names to the sex, and back to the Latin ones.
    typist.press(.pageDown, .up, .up, .up, .up)
    typist.type("f")
    typist.press(.pageUp, .down, .down, .down, .down)
    typist.answer("Malika")
    typist.type("Lahmar")
    #expect(typist.shows("مليكة"))
    #expect(typist.walk.session.hasCell(of: .placeholder))
    typist.press(.function(2))
    let person = try #require(typist.person)
    #expect(person.name(arabic: false) == "Malika Lahmar")
    #expect(person.name(arabic: true) == nil)
  }

  @Test("a spelling that was gone through counts, one that changed since does not")
  func seenProposal() throws {
    var typist = Typist(walk: try Walk())
    typist.open(screen: "3")
    typist.answer("", "", "o", "", "Malika", "Lahmar", "", "", "f")
    #expect(!typist.walk.session.hasCell(of: .placeholder))
    typist.press(.function(2))
    #expect(typist.person?.name(arabic: true) == "مليكة الأحمر")
    typist.open(screen: "3")
    typist.answer("", "", "o", "", "Malika", "Lahmar", "", "", "f")
    for _ in 0..<5 { typist.press(.up) }
    for _ in 0..<6 { typist.press(.backspace) }
    typist.type("Fatima")
    typist.press(.function(2))
    let fatima = typist.walk.state.beneficiaries.values.first {
      $0.name(arabic: false) == "Fatima Lahmar"
    }
    #expect(fatima?.fields.text(.givenNameArabic) == nil)
    #expect(fatima?.fields.text(.familyNameArabic) == "الأحمر")
  }

  @Test("without consent nothing but the counted advice is kept")
  func adviceOnly() throws {
    var typist = Typist(walk: try Walk())
    typist.open(screen: "3")
    typist.answer("", "", "n")
    #expect(!typist.shows("Prénom (latin)"))
    typist.press(.function(2))
    #expect(typist.walk.state.beneficiaries.isEmpty)
    #expect(typist.walk.state.advice == [Walk.today])
    #expect(typist.shows("Conseil compté, aucun dossier ouvert"))
  }

  @Test("both names missing, or consent not asked, is said at the field and loses nothing")
  func missing() throws {
    var typist = Typist(walk: try Walk())
    typist.open(screen: "3")
    typist.answer("", "", "", "", "", "", "", "", "f", "1988")
    typist.press(.function(2))
    #expect(typist.shows("Consent au dossier : Ce champ est obligatoire"))
    typist.type("o")
    typist.press(.function(2))
    #expect(typist.shows("Il manque le nom : en arabe ou en latin"))
    #expect(typist.shows("✗ Prénom (latin)"))
    #expect(typist.shows("1988"))
    typist.type("Malika")
    typist.press(.function(2))
    #expect(typist.person?.name(arabic: false) == "Malika")
  }

  @Test(
    "what cannot be is said on leaving the field, with what would be right",
    arguments: [
      (9, "01012031", "Date dans le futur"), (9, "31/02/1990", "février finit le 28"),
      (10, "12345", "1 à 3 lettres puis des chiffres"), (11, "061234", "10 chiffres"),
      (13, "zzz", "Pas dans la liste"), (14, "31/02", "Ce jour n'existe pas"),
    ])
  func badInput(_ field: Int, _ typed: String, _ message: String) throws {
    var typist = Typist(walk: try Walk())
    typist.open(screen: "3")
    typist.answer("", "", "o", "", "Malika")
    for _ in 5..<field { typist.press(.enter) }
    typist.answer(typed)
    typist.press(.up)
    #expect(typist.shows(message))
    #expect(typist.shows(typed))
    typist.press(.function(2))
    #expect(typist.walk.state.beneficiaries.isEmpty)
    #expect(typist.shows(typed))
  }

  @Test("a minor's guardian is asked as soon as the birth is known, and must be named")
  func minor() throws {
    var typist = Typist(walk: try Walk())
    typist.open(screen: "3")
    typist.answer("", "", "o", "", "Aya", "Malki", "", "", "f")
    #expect(!typist.shows("Représentant légal"))
    typist.answer("01012012")
    #expect(typist.shows("* Représentant légal"))
    typist.press(.function(2))
    #expect(typist.walk.state.beneficiaries.isEmpty)
    typist.answer("Hassan Malki", "père")
    typist.press(.function(2))
    let person = try #require(typist.person)
    #expect(person.fields.text(.guardianName) == "Hassan Malki")
    #expect(person.fields.code(.guardianKind, as: GuardianKind.self) == .father)
  }

  @Test("who may be the same person is shown while typing, across scripts, by phone and by card")
  func likeness() throws {
    let known: Details = [
      .givenNameArabic: .text("محمد"), .familyNameArabic: .text("العلوي"),
      .birth: .birth(.year(1988)), .cin: .text("JB12345"), .phone: .text("+212612345678"),
    ]
    var typist = Typist(walk: try Walk(preparing: [.openFile(1, known)]))
    typist.open(screen: "3")
    typist.answer("", "", "o", "", "Mohamed")
    typist.type("El Alaoui")
    #expect(typist.shows("! Nom semblable : AGD-1-2026-0001"))
    typist.answer("", "", "", "m")
    typist.type("1988")
    #expect(typist.shows("! Sans doute déjà connu(e) : AGD-1-2026-0001"))
    typist.answer("")
    typist.type("jb12345")
    #expect(typist.shows("! Même CIN : AGD-1-2026-0001"))
    typist.press(.function(2))
    #expect(typist.shows("Même CIN que le dossier AGD-1-2026-0001"))
    #expect(typist.walk.state.beneficiaries.count == 1)
  }

  @Test("an expected release is kept as such: nothing is handed over before it is confirmed")
  func expectedRelease() throws {
    var typist = Typist(walk: try Walk())
    typist.open(screen: "3")
    typist.answer("", "", "o", "", "Malika", "", "", "", "f", "", "", "", "", "", "+3m")
    typist.press(.function(2))
    let person = try #require(typist.person)
    #expect(person.fields.day(.expectedRelease) == Walk.today.adding(months: 3))
    #expect(!person.isReleased)
    #expect(typist.shows("! sortie prévue 21/02/2027"))
  }
}

extension Session {
  /// Whether any cell of the screen means this.
  fileprivate func hasCell(of role: Role) -> Bool {
    let frame = frame(columns: 80, rows: 24)
    return (0..<24).contains { y in (0..<80).contains { x in frame[x, y].role == role } }
  }
}
