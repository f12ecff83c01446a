import Domain

/// What money walks begin with: one person whose project is approved, one agreement, one envelope.
enum MoneyWorld {
  static let person = Beneficiary.ID(RawID(high: 1, low: 1))
  static let project = LifeProject.ID(RawID(high: 1, low: 2))
  static let agreement = Agreement.ID(RawID(high: 2, low: 1))
  static let envelope = Envelope.ID(RawID(high: 2, low: 2))
  static let allocation = Allocation.ID(RawID(high: 3, low: 1))
  static let line = AllocationLine.ID(RawID(high: 3, low: 2))

  /// A file, released, eligible; a project of two cost lines, 3 200.00, of which 9 000 are granted.
  static func approvedProject(born: Birth = .year(1990), number: UInt64 = 1) -> [Command] {
    let person = Beneficiary.ID(RawID(high: number, low: 1))
    let project = LifeProject.ID(RawID(high: number, low: 2))
    let step = Step.ID(RawID(high: number, low: 3))
    return [
      .openFile(
        OpenFile(
          id: person,
          notice: Notice(way: .readAloud, language: .darija, consents: true, image: false),
          identity: [
            .givenNameLatin: .text("Fatima"), .familyNameLatin: .text("Ait Said"),
            .givenNameArabic: .text("فاطمة"), .familyNameArabic: .text("آيت سعيد"),
            .birth: .birth(born), .province: .text("MA-TIZ"), .guardianName: .text("Ali Ait Said"),
            .guardianKind: .code(GuardianKind.father.rawValue),
          ], releasedOn: Day(number: 20_000))),
      .decideEligibility(person, .eligible, [:]),
      .draftProject(project, person, .incomeProject, [.trade: .text("sewing")]),
      .planStep(project, step, [.stepWords: .text("acheter la machine")]),
      .addCostLine(project, costLine(number, 4, "overlock", 1, 2400)),
      .addCostLine(project, costLine(number, 5, "scissors_set", 2, 400)),
      .submitProject(project),
      .giveOpinion(project, favourable: true, [:]),
      .recordDecision(
        project,
        Decision(body: .centralServices, outcome: .approved, amount: .dirhams(9000)), [:]),
    ]
  }

  private static func costLine(
    _ number: UInt64, _ low: UInt64, _ item: String, _ quantity: Int, _ price: Int64
  ) -> CostLine {
    CostLine(
      id: CostLine.ID(RawID(high: number, low: low)), item: item, quantity: quantity,
      unitPrice: .dirhams(price))
  }

  /// An agreement of 100 000 in Tiznit with one envelope of this amount.
  static func funding(_ amount: Money = .dirhams(50_000)) -> [Command] {
    [
      .signAgreement(
        agreement,
        AgreementTerms(
          amount: .dirhams(100_000), plannedPeople: 10, precision: .exact, provinces: ["MA-TIZ"]),
        [.reference: .text("12/2022")]),
      .openEnvelope(envelope, agreement, amount, [.label: .text("Lot 1")]),
    ]
  }

  /// An allocation with one cheque line of 5 000.
  static func chequeLine() -> [Command] {
    [
      .proposeAllocation(allocation, project, nil),
      .addLine(
        allocation,
        AllocationLine(
          id: line, envelope: envelope,
          content: .money(
            AllocationLine.Payment(
              purpose: .workingCapital, mode: .cheque, payee: .beneficiary,
              amount: .dirhams(5000))))),
    ]
  }
}
