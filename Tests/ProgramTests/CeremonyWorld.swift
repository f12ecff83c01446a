import Domain

/// Made-up people with everything that a ceremony needs, as commands.
enum CeremonyWorld {
  static let ceremony = Ceremony.ID(RawID(high: 9, low: 1))
  static let envelope = Envelope.ID(RawID(high: 9, low: 2))

  /// Given and family names in both scripts; none is anybody's.
  static let names: [(latin: (String, String), arabic: (String, String), Sex)] = [
    (("Hassan", "Berrada"), ("حسن", "برادة"), .male),
    (("Saïd", "Amzil"), ("سعيد", "أمزيل"), .male),
    (("Fatima", "Zahiri"), ("فاطمة", "الزهيري"), .female),
    (("Youssef", "Ouali"), ("يوسف", "الوالي"), .male),
    (("Khadija", "Mansouri"), ("خديجة", "المنصوري"), .female),
    (("Brahim", "Tazi"), ("إبراهيم", "التازي"), .male),
    (("Zineb", "Kadiri"), ("زينب", "القادري"), .female),
    (("Omar", "Filali"), ("عمر", "الفيلالي"), .male),
    (("Rachida", "Naciri"), ("رشيدة", "الناصري"), .female),
    (("Idriss", "Chraibi"), ("إدريس", "الشرايبي"), .male),
  ]

  static func allocation(_ index: Int) -> Allocation.ID { id(3, index) }
  static func machine(_ index: Int) -> AllocationLine.ID { id(4, index) }
  static func cheque(_ index: Int) -> AllocationLine.ID { id(5, index) }
  static func person(_ index: Int) -> Beneficiary.ID { id(1, index) }

  private static func id<Subject>(_ kind: UInt64, _ index: Int) -> Identifier<Subject> {
    Identifier(RawID(high: kind, low: UInt64(index)))
  }

  /// `count` people whose allocations are ready, each with a machine of 2 400 DH and a cheque of
  /// 5 000 DH; those beyond `signed` have not signed their undertaking.
  static func people(_ count: Int, signed: Int = .max) -> [Command] {
    let means = Command.openEnvelope(
      envelope, nil, .dirhams(1_000_000), [.label: .text("Tiznit 2022")])
    return [means]
      + (1...count).flatMap { file($0) + project($0) + allocated($0, isSigned: $0 <= signed) }
  }

  /// A ceremony of today with all of them on its list, locked.
  static func locked(_ count: Int) -> [Command] {
    people(count) + planned(count) + [.lockList(ceremony)]
  }

  static func planned(_ count: Int) -> [Command] {
    let details: Details = [.venue: .text("Tiznit"), .province: .text("MA-TIZ")]
    return [.planCeremony(ceremony, on: Walk.today, details)]
      + (1...count).map { .addToList(ceremony, allocation($0)) }
  }

  private static func file(_ index: Int) -> [Command] {
    let name = names[(index - 1) % names.count]
    let identity: Details = [
      .givenNameLatin: .text(name.latin.0), .familyNameLatin: .text(name.latin.1),
      .givenNameArabic: .text(name.arabic.0), .familyNameArabic: .text(name.arabic.1),
      .sex: .code(name.2.rawValue), .birthYear: .number(1985),
      .cin: .text("J\(120_450 + index)"),
    ]
    let notice = Notice(way: .readAloud, language: .darija, consents: true, image: false)
    return [
      .openFile(
        OpenFile(
          id: person(index), notice: notice, identity: identity, releasedOn: Walk.today - 90)),
      .decideEligibility(person(index), .eligible, [:]),
    ]
  }

  private static func project(_ index: Int) -> [Command] {
    let project: LifeProject.ID = id(2, index)
    let cost = CostLine(
      id: id(6, index), item: "straight_machine", quantity: 1, unitPrice: .dirhams(7_400))
    return [
      .draftProject(project, person(index), .incomeProject, [.trade: .text("sewing")]),
      .planStep(project, id(7, index), [.stepWords: .text("local")]),
      .addCostLine(project, cost), .submitProject(project),
      .giveOpinion(project, favourable: true, [:]),
      .recordDecision(
        project,
        Decision(body: .centralServices, outcome: .approved, amount: .dirhams(7_400)), [:]),
    ]
  }

  private static func allocated(_ index: Int, isSigned: Bool) -> [Command] {
    let goods = AllocationLine.Equipment(
      item: "straight_machine", quantity: 1, unitPrice: .dirhams(2_400),
      serial: "20\(4_000 + index)")
    let payment = AllocationLine.Payment(
      purpose: .workingCapital, mode: .cheque, payee: .beneficiary, amount: .dirhams(5_000))
    let number = "447\(1_200 + index)"
    let id = allocation(index)
    let lines: [Command] = [
      .proposeAllocation(id, Self.id(2, index), nil),
      .addLine(
        id, AllocationLine(id: machine(index), envelope: envelope, content: .equipment(goods))),
      .addLine(
        id, AllocationLine(id: cheque(index), envelope: envelope, content: .money(payment))),
      .reserveAllocation(id), .prepareCheque(cheque(index), number: number),
      .signCheque(number: number),
    ]
    return lines + (isSigned ? [.signUndertaking(id), .readyAllocation(id)] : [])
  }
}
