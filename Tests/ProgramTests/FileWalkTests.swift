import Canvas
import Domain
import Testing
import Wording

@testable import Program

@Suite("A person's file, typed")
struct FileWalkTests {
  private static let malika: Details = [
    .givenNameLatin: .text("Malika"), .familyNameLatin: .text("Lahmar"),
    .givenNameArabic: .text("مليكة"), .familyNameArabic: .text("الأحمر"),
    .birth: .birth(.year(1988)), .cin: .text("J123456"), .phone: .text("+212612345678"),
    .commune: .text("Tafraout"), .province: .text("MA-TIZ"),
  ]

  /// At the file of Malika, opened from the list.
  private static func atFile(
    _ language: Language = .french, others: [Command] = []
  ) throws -> Typist {
    var typist = Typist(
      walk: try Walk(language: language, preparing: [.openFile(1, malika)] + others))
    typist.open(screen: "2")
    typist.choose("0001")
    return typist
  }

  @Test("who it is stands above: both scripts, the card masked, the phone in pairs")
  func summary() throws {
    let typist = try Self.atFile()
    #expect(typist.shows("CIN J***456"))
    #expect(!typist.shows("J123456"))
    #expect(typist.shows("06 12 34 56 78"))
    #expect(typist.shows("37 ans"))
    #expect(typist.shows("Tafraout · Tiznit"))
    #expect(typist.shows("Enquête à faire"))
  }

  @Test("a contact is at most 20 keys with its words, and stands in the history with who and when")
  func contact() throws {
    var typist = try Self.atFile()
    typist.keys = 0
    typist.press(.function(2))
    typist.type("Conseil logement")
    typist.press(.function(2))
    #expect(typist.keys <= 20, "\(typist.keys) keys")
    let contact = try #require(typist.walk.state.contacts.values.first)
    #expect(contact.fields.text(.words) == "Conseil logement")
    #expect(contact.fields.code(.contactPlace, as: ContactPlace.self) == .centre)
    typist.press(.function(2))
    #expect(typist.shows("* Ce qui a été fait                "))
    typist.press(.escape)
    #expect(typist.shows("Dernier entretien 21/11/2026 · Conseil logement"))
    typist.type("conseil")
    #expect(typist.shows("21/11/2026 11:00  Entretien · Ce qui a"))
    #expect(typist.shows("Naïma B."))
  }

  @Test("a contact of yesterday with its next step is kept under its own day")
  func datedContact() throws {
    var typist = try Self.atFile()
    typist.press(.function(2))
    typist.answer("Écoute", "loge", "", "tél", "", "Rappeler", "+7")
    typist.type("hier")
    typist.press(.function(2))
    let contact = try #require(typist.walk.state.contacts.values.first)
    #expect(contact.day == Walk.today - 1)
    #expect(contact.fields.code(.subjectDomain, as: NeedDomain.self) == .housing)
    #expect(contact.fields.code(.contactPlace, as: ContactPlace.self) == .phone)
    #expect(contact.fields.day(.nextDay) == Walk.today + 7)
  }

  @Test("the file is completed with what stands as a beginning, and nothing is emptied in passing")
  func completing() throws {
    var typist = try Self.atFile()
    typist.choose("completer")
    typist.answer("Annexe 3", "Quartier Najah")
    typist.press(.function(2))
    #expect(typist.person?.fields.text(.district) == "Annexe 3")
    #expect(typist.person?.fields.text(.cin) == "J123456")
    typist.choose("completer")
    typist.press(.backspace)
    for _ in 0..<8 { typist.press(.backspace) }
    typist.press(.function(2))
    #expect(typist.shows("Pour effacer une valeur : « Corriger » dans le dossier"))
    #expect(typist.person?.fields.text(.district) == "Annexe 3")
  }

  @Test("a recorded field is corrected with a reason, and the old value stays in the history")
  func correcting() throws {
    var typist = try Self.atFile()
    typist.choose("corriger")
    typist.choose("commune")
    typist.type("Tiznit")
    typist.press(.function(2))
    #expect(typist.shows("Motif de la correction : Ce champ est obligatoire"))
    typist.type("erreur de saisie")
    typist.press(.function(2))
    #expect(typist.person?.fields.text(.commune) == "Tiznit")
    typist.press(.escape, .escape)
    typist.type("motif de la correction")
    #expect(typist.shows("Commune : Tiznit · Motif"))
  }

  @Test("inquiry, conclusion, eligibility: each next step is the selected row")
  func theWayToEligibility() throws {
    var typist = try Self.atFile()
    typist.press(.enter)
    typist.answer("", "Tafraout", "Loge chez sa mère", "Très motivée")
    typist.press(.function(2))
    typist.type("a conclure")
    #expect(typist.shows("21/11/2026        à conclure"))
    typist.press(.escape, .enter)
    typist.answer("en situation")
    typist.type("Sans revenu")
    typist.press(.function(2))
    let inquiry = try #require(typist.walk.state.inquiries.values.first)
    #expect(inquiry.conclusion?.value == .vulnerable)
    typist.press(.enter)
    typist.answer("non")
    typist.press(.function(2))
    #expect(typist.shows("Motifs : Ce champ est obligatoire"))
    typist.press(.up)
    typist.answer("éligible")
    typist.press(.function(2))
    #expect(typist.person?.eligibility?.value == .eligible)
  }

  @Test("needs are kept one by one, and what was not asked stays not asked")
  func needs() throws {
    var typist = try Self.atFile()
    typist.choose("besoins")
    typist.answer("const", "", "aucun")
    typist.press(.function(2))
    #expect(typist.person?.needs == [.housing: .found, .family: .noneFound])
    #expect(typist.shows("Besoins         Logement"))
  }

  @Test("a file is closed, opened again, and its person may be away")
  func standing() throws {
    var typist = try Self.atFile()
    typist.choose("situation")
    typist.answer("déménagé")
    typist.press(.function(2))
    #expect(typist.person?.condition?.value == .moved)
    typist.choose("clore")
    typist.answer("retrait")
    typist.type("À sa demande")
    typist.press(.function(2))
    #expect(typist.person?.closure?.value == .withdrawn)
    #expect(!typist.shows("Nouveau projet de vie"))
    typist.choose("rouvrir")
    typist.press(.function(2))
    #expect(typist.person?.closure == nil)
  }

  @Test("two files of one person are merged, and parted again")
  func merging() throws {
    let again: Details = [
      .givenNameLatin: .text("Malika"), .familyNameLatin: .text("El Ahmar"),
    ]
    var typist = try Self.atFile(others: [.openFile(2, again, released: nil)])
    typist.choose("fusionner")
    typist.type("0002")
    typist.press(.function(2))
    #expect(typist.person(1)?.mergedInto == typist.person(2)?.id)
    #expect(typist.shows("Même personne que le dossier AGD-1-2026-0002"))
    typist.choose("séparer")
    #expect(typist.person(1)?.mergedInto == nil)
  }

  @Test("a release that is confirmed later is a form of one date")
  func release() throws {
    let expected: [Command] = [
      .openFile(2, [.givenNameLatin: .text("Souad")], released: nil)
    ]
    var typist = Typist(walk: try Walk(preparing: expected))
    typist.open(screen: "2")
    typist.press(.enter)
    typist.choose("liberation")
    typist.type("+5")
    typist.press(.function(2))
    #expect(typist.shows("Date dans le futur"))
    for _ in 0..<2 { typist.press(.backspace) }
    typist.type("-1")
    typist.press(.function(2))
    #expect(typist.person?.releasedOn == Walk.today - 1)
  }

  @Test("in Arabic the file reads in Arabic, and the history too")
  func inArabic() throws {
    var typist = try Self.atFile(.arabic)
    #expect(typist.shows("بحث اجتماعي للإنجاز"))
    #expect(typist.shows("37 سنة"))
    typist.press(.function(2))
    typist.type("استماع وتوجيه")
    typist.press(.function(2))
    #expect(typist.walk.state.contacts.count == 1)
    typist.type("استماع وتوجيه")
    #expect(typist.shows("استماع وتوجيه"))
    #expect(typist.shows("المقابلات، F2 لمقابلة جديدة") == false)
  }
}

extension Typist {
  /// The person of the file with this sequence.
  func person(_ sequence: Int) -> Beneficiary? {
    walk.state.beneficiary(
      numbered: HumanNumber(centre: "AGD", desk: 1, year: 2026, sequence: sequence))
  }
}
