import Domain
import Testing
import Wording

@Suite("The words of the history")
struct EventPhraseTests {
  private static let person = Beneficiary.ID(RawID(high: 1, low: 1))
  private static let project = LifeProject.ID(RawID(high: 2, low: 1))
  private static let allocation = Allocation.ID(RawID(high: 3, low: 1))
  private static let line = AllocationLine.ID(RawID(high: 4, low: 1))
  private static let ceremony = Ceremony.ID(RawID(high: 5, low: 1))
  private static let number = HumanNumber(centre: "AGD", desk: 1, year: 2026, sequence: 7)

  private static let told: [(Event, String)] = [
    (.fileOpened(person, number: number, kind: .relative), "Dossier AGD-1-2026-0007 ouvert"),
    (
      .operatorChanged(2, rights: [.intake, .money]),
      "Droits de l'utilisateur n° 2 changés : accueil, finances"
    ),
    (.fileErased(person), "Données personnelles effacées"),
    (.needAssessed(person, .housing, .found), "Besoin (Logement) : Besoin constaté"),
    (.releaseConfirmed(person, Walk.today), "Libération confirmée le 21/11/2026"),
    (.conditionChanged(person, .moved), "Situation : A déménagé"),
    (.projectDrafted(project, person, .ownJob), "Projet de vie : Emploi trouvé seul(e)"),
    (
      .decisionRecorded(project, Decision(body: .centralServices, outcome: .approved)),
      "Services centraux : Approuvé"
    ),
    (.warningPassed(allocation, .overReceived), "Dérogation : au-dessus des fonds reçus"),
    (.chequeVoided(number: "123", replacedBy: "124"), "Chèque n° 123 annulé (remplacé par 124)"),
    (
      .handedOver(ceremony, allocation, HandOver(outcome: .full, lines: [line], receipt: number)),
      "Remise : Remis (décharge AGD-1-2026-000007)"
    ),
    (.visitMissed(project, window: 2), "Visite non effectuée"),
  ]

  @Test("each event says what happened with its key facts", arguments: told.indices)
  func inFrench(_ index: Int) {
    let (event, words) = Self.told[index]
    let isolates: Set<Unicode.Scalar> = ["\u{200E}", "\u{2066}", "\u{2068}", "\u{2069}"]
    let said = event.phrase(in: State())
    let plain = String(
      String.UnicodeScalarView(said(.french).unicodeScalars.filter { !isolates.contains($0) }))
    #expect(plain.hasPrefix(words))
    #expect(said.arabic != said.french)
    #expect(said.english != said.arabic)
  }

  @Test("a card is masked in the history as on the screen, a phone stands in pairs")
  func masked() {
    #expect(Field.cin.phrase(of: .text("JB123456")).french.contains("JB***456"))
    #expect(!Field.cin.phrase(of: .text("JB123456")).french.contains("123456"))
    #expect(Field.guardianCard.phrase(of: .text("J12")).french.contains("J***"))
    #expect(!Field.guardianCard.phrase(of: .text("J12")).french.contains("12"))
    #expect(Field.phone.phrase(of: .text("+212612345678")).french.contains("06 12 34 56 78"))
  }
}
