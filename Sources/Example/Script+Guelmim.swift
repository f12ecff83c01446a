import Domain

extension Script {
  /// Guelmim: 37 people on 18 November 2025.
  ///
  /// The communiqué states no amount; the agreement and
  /// the sum of the lines are the example's own, over the 1.3 million that a newspaper gives.
  mutating func playGuelmim() {
    let day = Day(number: 20_410)  // Tuesday 18 November 2025
    let integration = programme(
      "برنامج الإدماج الاقتصادي", "Programme d'intégration économique", year: 2025)
    let agreement = signGuelmim(integration, on: day - 240)
    let envelope = envelope(
      agreement, .dirhams(1_400_000),
      words("كلميم: الإدماج الاقتصادي 2025", "Guelmim : intégration économique 2025"),
      on: day - 239)
    let given = giveGuelmim(envelope, on: day)
    let absent = giveAbsent(envelope, on: day)
    let gathering = Gathering(
      day: day, venue: words("كلميم", "Guelmim"), province: "MA-GUE",
      label: words("إطلاق مشاريع مدرة للدخل", "Lancement de projets générateurs de revenu"),
      given: given, absent: [absent])
    hold(gather(gathering), gathering)
    cash(given, after: day)
    follow(given, absent, after: day)
  }

  private mutating func follow(_ given: [Given], _ absent: Given, after day: Day) {
    on(
      day + 60, by: .coordinator,
      .releaseAllocation(
        absent.allocation, [.releaseReason: words("تعذر الاتصال", "Injoignable")]))
    on(
      day + 60, by: .coordinator,
      .recordDecision(
        absent.granted.project, Decision(body: .centralServices, outcome: .withdrawn),
        [.decisionReason: words("تعذر الاتصال بعد شهرين", "Injoignable depuis deux mois")]))
    on(day + 60, .changeCondition(absent.granted.person.file, .lostSightOf, [:]))
    let courses: [Int: Course] = [
      3: Course(missed: [3]), 11: Course(missed: [2, 3]), 17: Course(end: (3, .sold, .stopped)),
      6: Course(exempt: [1]), 20: Course(missed: [3]),
      24: Course(end: (2, .paused, .job)),
      30: Course(missed: [4, 5, 6]),
    ]
    visit(given, after: day, openShare: 26, courses: courses)
    // Death stops the visits and leaves the decision on the assets open.
    on(day + 205, .changeCondition(given[30].granted.person.file, .deceased, [:]))
    gone = [absent.granted.person.file, given[30].granted.person.file]
  }

  private mutating func signGuelmim(_ programme: Programme.ID, on day: Day) -> Agreement.ID {
    let id: Agreement.ID = draw()
    on(
      day, by: .coordinator,
      .signAgreement(
        id,
        AgreementTerms(
          programme: programme, amount: .dirhams(1_400_000), plannedPeople: 40,
          precision: .about, signedOn: working(day), provinces: ["MA-GUE"]),
        [
          .reference: .text("GUE-2025-IE"), .budgetYear: .number(2025),
          .nameArabic: .text("اتفاقية كلميم (مبلغ من وضع المثال)"),
          .nameFrench: .text("Convention de Guelmim (montant propre à l'exemple)"),
          .signatories: words(
            "المؤسسة؛ ولاية جهة كلميم واد نون", "La Fondation ; wilaya de Guelmim-Oued Noun"),
        ]))
    return id
  }

  private mutating func giveGuelmim(_ envelope: Envelope.ID, on day: Day) -> [Given] {
    let trades = [
      "snack", "bakery", "sheep", "sewing", "welding", "hairdressing", "dairy_shop",
      "market_gardening", "pastry", "motorbike_repair", "beekeeping", "goats",
      "hairdressing_women",
    ]
    let shares = split(Money(centimes: 130_456_250), among: 37)
    return shares.indices.map { index in
      let granted = grant(
        trades[index % trades.count], in: "MA-GUE", openedOn: day - 230 + index * 3,
        approvedOn: day - 60 + index / 4, amount: shares[index], sexed(index, every: 3))
      let cheque: Money? = index % 2 == 0 ? .dirhams(5_000) : nil
      let lines = lines(for: granted, from: envelope, cheque: cheque)
      return prepare(reserve(granted, lines, on: day - 40), before: day)
    }
  }

  private mutating func giveAbsent(_ envelope: Envelope.ID, on day: Day) -> Given {
    let granted = grant(
      "house_painting", in: "MA-GUE", openedOn: day - 180, approvedOn: day - 60,
      amount: .dirhams(31_500), sexed(0, every: 2))
    let lines = lines(for: granted, from: envelope, cheque: .dirhams(4_000))
    return prepare(reserve(granted, lines, on: day - 40), before: day)
  }
}
