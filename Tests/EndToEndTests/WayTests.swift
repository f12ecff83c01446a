import Domain
import Foundation
import Screens
import TestSupport
import Testing
import Wording

/// The whole way of one person, typed in a terminal by keys alone: from a centre that does not
/// exist to a visit of what was handed over.
@Suite("The whole way of one person")
struct WayTests {
  @Test(
    "is typed by keys alone, and all of it is in the journal",
    arguments: [Language.arabic, .french])
  func wholeWay(language: Language) throws {
    let folder = try TemporaryFolder()
    let store = folder.path("c.wasl")
    let typist = try Typist(["--store", store], language: language)
    try found(typist)
    try fund(typist)
    try takeIn(typist)
    try draft(typist)
    try approve(typist)
    try allocate(typist)
    try handOver(typist)
    try visit(typist)
    try typist.leave()
    try checkJournal(store)
  }

  /// Naima's and Hassan's.
  private let passphrases = ["olivier quatre sources", "figuier devant la porte"]

  private func part(_ part: FormKey.Part) -> Phrase { FormKey.part(part).phrase }

  private func found(_ typist: Typist) throws {
    try typist.see(.firstRun)
    try typist.fill([
      (Field.nameFrench.phrase, "Centre d'essai"), (Field.nameArabic.phrase, "مركز"),
      (part(.letters), "TST"),
      (Phrase("المنسق(ة)", "Coordonnateur(trice)", "Coordinator"), "Naima"),
    ])
    try typist.fillPassphrase(passphrases[0])
    typist.press(.function(2))
    try typist.takeRecoveryCode()
    try typist.see(.todayTitle)
    try typist.goTo(0, .settings)
    try typist.choose(.addOperator)
    try typist.fill([
      (Field.operatorName.phrase, "Hassan"),
      (part(.rights), Phrase("المنسق(ة)", "Coordonnateur(trice)", "Coordinator")(typist.language)),
    ])
    try typist.fillPassphrase(passphrases[1])
    typist.press(.function(2))
    try typist.see(.opensWithNumber(2))
  }

  private func fund(_ typist: Typist) throws {
    try typist.goTo(5, .envelopesTitle)
    typist.press(.function(2))
    try typist.fill([
      (Field.reference.phrase, "TST/1"), (part(.amount), "100000"), (part(.planned), "5"),
    ])
    try typist.save()
    try typist.see("TST/1")
    try typist.choose(.openEnvelope)
    try typist.fill([(Field.label.phrase, "Lot A"), (part(.amount), "50000")])
    try typist.save()
  }

  private func takeIn(_ typist: Typist) throws {
    try typist.goTo(3, .intakeTitle)
    try typist.fill([
      (part(.consents), Phrase.yes(typist.language)), (Field.givenNameArabic.phrase, "فاطمة"),
      (Field.familyNameArabic.phrase, "العلوي"),
      (Field.sex.phrase, Sex.female.phrase(typist.language)),
      (Field.birth.phrase, "1990"), (part(.releasedOn), "-30"),
    ])
    try typist.save()
    try typist.see("TST-1")
    typist.press(.function(2))
    try typist.fill([(Field.words.phrase, "bon")])
    try typist.save()
    try typist.choose(.newInquiry)
    try typist.fill([
      (Field.findings.phrase, "ok"),
      (part(.conclusion), InquiryConclusion.vulnerable.phrase(typist.language)),
      (Field.reasons.phrase, "ok"),
    ])
    try typist.save()
    try typist.choose(.decideEligibility)
    try typist.fill([(part(.eligibility), Eligibility.eligible.phrase(typist.language))])
    try typist.save()
  }

  private func draft(_ typist: Typist) throws {
    try typist.choose(.newProject)
    try typist.fill([
      (part(.pathway), Pathway.incomeProject.phrase(typist.language)),
      (Field.trade.phrase, Choices.tradePhrase("sewing")(typist.language)),
    ])
    try typist.save()
    try typist.choose(.addStep)
    try typist.fill([(Field.stepWords.phrase, "Local")])
    try typist.save()
    try typist.choose(.addCost)
    try typist.fill([
      (part(.item), String(Choices.itemPhrase("scissors")(typist.language).prefix(8))),
      (part(.unitPrice), "250"),
    ])
    try typist.save()
    try typist.perform(.submitProject)
  }

  /// The one who gives the opinion is not the author of the draft.
  private func approve(_ typist: Typist) throws {
    try typist.choose(Phrase("مستعمل آخر", "Changer d'utilisateur", "Change operator"))
    try typist.unlock(passphrases[1], as: 2)
    try typist.goTo(4, .projects)
    typist.press(.enter)
    try typist.choose(.giveOpinion)
    try typist.fill([(part(.favourable), Phrase.yes(typist.language))])
    try typist.save()
    try typist.choose(.recordDecision)
    try typist.fill([
      (part(.decision), DecisionOutcome.approved.phrase(typist.language)), (part(.amount), "1250"),
    ])
    try typist.save()
  }

  private func allocate(_ typist: Typist) throws {
    try typist.goTo(6, .allocationsTitle)
    typist.pressAlone(.enter)
    try typist.seeSaved()
    typist.pressAlone(.enter)
    try typist.seeSaved()
    try typist.choose(.addPayment)
    try typist.fill([(part(.amount), "1000")])
    try typist.save()
    try typist.choose(.prepareCheque)
    try typist.fill([(part(.chequeNumber), "0004471")])
    try typist.save()
    try typist.perform(.reserveAllocation)
    try typist.perform(.signUndertaking)
    try typist.perform(.signCheque)
    try typist.perform(.makeReady)
  }

  private func handOver(_ typist: Typist) throws {
    try typist.goTo(7, .ceremonies)
    typist.press(.function(2))
    try typist.fill([
      (part(.day), "+0"), (Field.venue.phrase, "Salle"),
      (Field.province.phrase, Choices.provincePhrase("MA-TIZ")(typist.language)),
    ])
    try typist.save()
    try typist.perform(.addEveryone)
    try typist.choose(.lockTheList)
    try typist.see(.handOverTable)
    typist.pressAlone(.enter)
    try typist.see("250,00")
    typist.pressAlone(.enter)
    try typist.see("000001")
    try typist.seeSaved()
    typist.press(.escape)
    try typist.see(.closeCeremony)
    try typist.choose(.closeCeremony)
    try typist.fill([(part(.itemsBack), "0"), (part(.chequesBack), "0")])
    try typist.save()
  }

  private func visit(_ typist: Typist) throws {
    try typist.goTo(8, .followUpVisits)
    typist.press(.enter)
    try typist.choose(.recordVisit)
    try typist.fill([(Field.encounter.phrase, Encounter.met.phrase(typist.language))])
    try typist.save()
  }

  private func checkJournal(_ store: String) throws {
    #expect(try CommandRun(["verify", "--store", store]).status == 0)
    let file = store + ".passphrase"
    try Data((passphrases[0] + "\n").utf8).write(to: URL(fileURLWithPath: file))
    let report = try CommandRun(
      ["report", "--store", store, "--json", "--passphrase-file", file])
    let document = try JSONSerialization.jsonObject(with: Data(report.output.utf8))
    let figures = try #require((document as? [String: Any])?["figures"] as? [String: [String: Any]])
    for (name, count) in [
      ("filesOpened", 1), ("contacts", 1), ("vulnerable", 1), ("projectsApproved", 1),
      ("handOvers", 1), ("womenServed", 1), ("chequesHandedOver", 1), ("visitsMade", 1),
    ] {
      #expect(figures[name]?["count"] as? Int == count, "\(name)")
    }
    #expect(figures["peopleServed"]?["amount"] as? String == "1250.00")
  }
}
