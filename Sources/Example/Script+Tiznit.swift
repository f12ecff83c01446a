import Domain

extension Script {
  /// Tiznit: the agreement of 61 people and its first cohort of 10, served on 7 May 2024.
  ///
  /// The press gives two amounts for the day; the hand-overs counted here sum up to the one of
  /// the national agency, and both stand among the published figures.
  mutating func playTiznit() {
    let day = Day(number: 19_850)  // Tuesday 7 May 2024
    let indh = programme(
      "برنامج مواكبة الأشخاص في وضعية هشاشة (المبادرة الوطنية للتنمية البشرية)",
      "INDH, programme 2 : accompagnement des personnes en situation de précarité", year: 2022)
    let agreement = signTiznit(indh)
    let envelope = envelope(
      agreement, .dirhams(1_520_000),
      words("تيزنيت: مشاريع مدرة للدخل 2022", "Tiznit : projets générateurs de revenu 2022"),
      on: Script.founded + 8)
    let cohort: Cohort.ID = draw()
    on(
      Script.founded + 30, by: .coordinator,
      .formCohort(
        cohort, agreement, planned: 10, [.label: words("الفوج الأول", "Première cohorte")]))
    let given = giveTiznit(envelope, cohort, on: day)
    let gathering = Gathering(
      day: day, venue: words("تيزنيت", "Tiznit"), province: "MA-TIZ",
      label: words("توزيع معدات وتجهيزات", "Distribution d'équipements"), given: given)
    hold(gather(gathering), gathering)
    visit(given, after: day, openShare: 3, courses: Script.tiznitCourses)
  }

  /// Two stopped, one found a job, one is late twice; most last.
  private static let tiznitCourses: [Int: Course] = [
    0: Course(lasts: true), 1: Course(lasts: true), 2: Course(lasts: true),
    3: Course(lasts: true),
    5: Course(end: (4, .stopped, .stopped)), 6: Course(end: (3, .sold, .stopped)),
    7: Course(end: (5, .stopped, .job)), 8: Course(missed: [5, 6]),
  ]

  private mutating func signTiznit(_ programme: Programme.ID) -> Agreement.ID {
    let id: Agreement.ID = draw()
    on(
      Script.founded + 7, by: .coordinator,
      .signAgreement(
        id,
        AgreementTerms(
          programme: programme, amount: .dirhams(1_520_000), plannedPeople: 61,
          precision: .exact, provinces: ["MA-TIZ"]),
        [
          .reference: .text("TIZ-2022-P2"), .budgetYear: .number(2022),
          .nameArabic: .text("اتفاقية دعم 61 مستفيدا بإقليم تيزنيت"),
          .nameFrench: .text("Convention de soutien à 61 bénéficiaires de la province de Tiznit"),
          .signatories: words(
            "المؤسسة؛ المبادرة الوطنية للتنمية البشرية", "La Fondation ; l'INDH"),
        ]))
    return id
  }

  private mutating func giveTiznit(
    _ envelope: Envelope.ID, _ cohort: Cohort.ID, on day: Day
  ) -> [Given] {
    let trades = [
      "welding", "sewing", "hairdressing", "car_mechanics", "wood_joinery", "hairdressing_women",
      "metalwork", "tyre_repair", "refrigeration", "plumbing",
    ]
    let shares = split(Money(centimes: 35_577_800), among: trades.count)
    return trades.indices.map { index in
      let granted = grant(
        trades[index], in: "MA-TIZ", openedOn: day - 290 + index * 9, approvedOn: day - 75,
        amount: shares[index], sexed(index, every: 3))
      let lines = lines(for: granted, from: envelope, cheque: nil)
      return prepare(reserve(granted, lines, cohort: cohort, on: day - 40), before: day)
    }
  }

  /// A woman in so many, a man else.
  func sexed(_ index: Int, every: Int) -> Opening {
    Opening(sex: index % every == every - 1 ? .female : .male)
  }
}
