import Domain
import Program
import Testing

/// The way of two people to their hand-over at the ceremony of 20 August 2026, and one who waits.
enum FollowUpWorld {
  static let amina = Beneficiary.ID(RawID(high: 1, low: 1))
  static let said = Beneficiary.ID(RawID(high: 1, low: 2))
  static let khadija = Beneficiary.ID(RawID(high: 1, low: 3))
  static let aminasProject = LifeProject.ID(RawID(high: 2, low: 1))
  static let saidsProject = LifeProject.ID(RawID(high: 2, low: 2))
  static let khadijasProject = LifeProject.ID(RawID(high: 2, low: 3))
  static let envelope = Envelope.ID(RawID(high: 3, low: 1))
  static let ceremony = Ceremony.ID(RawID(high: 4, low: 1))

  /// Amina sews and Saïd bakes, both served on 20 August 2026; Khadija waits for funding.
  static func past() throws -> [Past] {
    try file(amina, "أمينة", "Amina", "Tiznit") + file(said, "سعيد", "Saïd", "Tafraout")
      + file(khadija, "خديجة", "Khadija", "Tiznit")
      + project(aminasProject, of: amina, "sewing")
      + project(saidsProject, of: said, "bakery")
      + project(khadijasProject, of: khadija, "sewing")
      + [
        Past(
          "2026-07-01",
          .openEnvelope(envelope, nil, .dirhams(20_000), [.label: .text("Fonds propres")]))
      ]
      + allocation(1, of: aminasProject, "straight_machine", cheque: "4471203")
      + allocation(2, of: saidsProject, "bread_oven", cheque: nil) + served()
  }

  private static func file(
    _ id: Beneficiary.ID, _ arabic: String, _ latin: String, _ commune: String
  ) throws -> [Past] {
    let notice = Notice(way: .readAloud, language: .darija, consents: true, image: false)
    let inquiry = RecordInquiry(
      id: Inquiry.ID(RawID(high: 5, low: id.raw.low)), person: id, conclusion: .vulnerable,
      details: [.reasons: .text("sans revenu")])
    return try [
      Past(
        "2026-05-04",
        .openFile(
          OpenFile(
            id: id, notice: notice,
            identity: [
              .givenNameArabic: .text(arabic), .givenNameLatin: .text(latin),
              .familyNameLatin: .text("B."), .commune: .text(commune),
              .province: .text("MA-TIZ"), .sex: .code(latin == "Saïd" ? 2 : 1),
            ], releasedOn: Day(iso: "2026-04-01")))),
      Past("2026-05-11", .recordInquiry(inquiry)),
      Past("2026-05-12", .decideEligibility(id, .eligible, [:])),
    ]
  }

  private static func project(
    _ id: LifeProject.ID, of person: Beneficiary.ID, _ trade: String
  ) throws -> [Past] {
    let line = CostLine(
      id: CostLine.ID(RawID(high: 6, low: id.raw.low)), item: "straight_machine", quantity: 1,
      unitPrice: .dirhams(2400))
    let decision = Decision(body: .centralServices, outcome: .approved, amount: .dirhams(7400))
    return try [
      Past("2026-05-20", .draftProject(id, person, .incomeProject, [.trade: .text(trade)])),
      Past(
        "2026-05-20",
        .planStep(
          id, Step.ID(RawID(high: 7, low: id.raw.low)), [.stepWords: .text("local à louer")])),
      Past("2026-05-20", .addCostLine(id, line)),
      Past("2026-05-21", .submitProject(id)),
      Past("2026-05-25", .giveOpinion(id, favourable: true, [:])),
      Past("2026-06-15", .recordDecision(id, decision, [:])),
    ]
  }

  private static func allocation(
    _ number: UInt64, of project: LifeProject.ID, _ item: String, cheque: String?
  ) throws -> [Past] {
    let id = Allocation.ID(RawID(high: 8, low: number))
    let goods = AllocationLine(
      id: AllocationLine.ID(RawID(high: 9, low: number)), envelope: envelope,
      content: .equipment(.init(item: item, quantity: 1, unitPrice: .dirhams(2400))))
    let paper = AllocationLine(
      id: AllocationLine.ID(RawID(high: 10, low: number)), envelope: envelope,
      content: .money(
        .init(
          purpose: .workingCapital, mode: .cheque, payee: .beneficiary, amount: .dirhams(5000))))
    var commands: [Command] = [.proposeAllocation(id, project, nil), .addLine(id, goods)]
    if cheque != nil { commands.append(.addLine(id, paper)) }
    commands += [.reserveAllocation(id), .signUndertaking(id)]
    if let cheque {
      commands += [.prepareCheque(paper.id, number: cheque), .signCheque(number: cheque)]
    }
    return try (commands + [.readyAllocation(id)]).map { try Past("2026-08-03", $0) }
  }

  private static func served() throws -> [Past] {
    let day = try #require(Day(iso: "2026-08-20"))
    let allocations = [1, 2].map { Allocation.ID(RawID(high: 8, low: $0)) }
    let planned: [Command] =
      [.planCeremony(ceremony, on: day, [.province: .text("MA-TIZ"), .venue: .text("Siège")])]
      + allocations.map { .addToList(ceremony, $0) } + [.lockList(ceremony)]
    let handed: [Command] =
      allocations.map { .handOver(RecordHandOver(ceremony: ceremony, allocation: $0)) }
      + [.closeCeremony(ceremony, itemsBack: 0, chequesBack: 0)]
    return try planned.map { try Past("2026-08-10", $0) }
      + handed.map { try Past("2026-08-20", $0) }
  }
}
