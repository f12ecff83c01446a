import Domain
import Reference

/// An approved project that waits for its allocation.
struct Granted {
  var project: LifeProject.ID
  var person: Person
  var trade: String
  var amount: Money
}

extension Script {
  /// Inquiry and eligibility of somebody, over some weeks from a day.
  mutating func inquire(about person: Person, from day: Day) {
    let found: [(String, String)] = [
      ("أسرة بدون دخل قار والسكن بالكراء", "Famille sans revenu stable, logement en location"),
      ("يعيش مع والديه وإخوته ويعمل بشكل متقطع", "Vit en famille, travail irrégulier"),
      ("له تكوين وخبرة في الحرفة ولا يملك أدوات", "Formation et expérience, mais sans outils"),
    ]
    let finding = chance.draw(of: found)
    on(
      day, by: person.desk,
      .recordInquiry(
        RecordInquiry(
          id: draw(), person: person.file, conclusion: .vulnerable,
          details: [
            .findings: words(finding.0, finding.1),
            .motivation: words("إرادة قوية في إعادة الإدماج", "Forte volonté de s'insérer"),
            .reasons: words("وضعية هشاشة", "Situation de vulnérabilité"),
            .inquiryBody: .code(Body.centre.rawValue),
            .location: words(person.commune.arabic, person.commune.french),
          ])))
    on(day + 9, by: .coordinator, .decideEligibility(person.file, .eligible, [:]))
  }

  /// The draft of an income project with its sheet, its steps and its cost.
  mutating func draft(
    _ trade: String, for person: Person, on day: Day, costing amount: Money
  ) -> Granted {
    let id: LifeProject.ID = draw()
    let takings = Int64(chance.draw(60...140) * 100)
    let name = Trades[trade]?.name ?? Named(ar: trade, fr: trade, en: trade)
    on(
      day, by: person.desk,
      .draftProject(
        id, person.file, .incomeProject,
        [
          .trade: .text(trade), .province: .text(person.province),
          .location: words(person.commune.arabic, person.commune.french),
          .product: words(name.ar + " لساكنة الحي", name.fr + " pour les habitants du quartier"),
          .fitTraining: words("تجربة سابقة في الحرفة", "Expérience du métier"),
          .fitMarket: words("طلب مستمر في الجماعة", "Demande régulière dans la commune"),
          .monthlyTakings: .money(.dirhams(takings)),
          .monthlyCosts: .money(.dirhams(takings * 11 / 20)),
        ]))
    on(
      day, by: person.desk,
      .planStep(
        id, draw(),
        [
          .stepWords: words("إيجاد محل ملائم", "Trouver un local adapté"),
          .stepDay: .day(day + 60), .stepActor: .code(Actor.person.rawValue),
        ]))
    let cost = CostLine(id: draw(), item: equipment(name), quantity: 1, unitPrice: amount)
    on(day, by: person.desk, .addCostLine(id, cost))
    return Granted(project: id, person: person, trade: trade, amount: amount)
  }

  private func equipment(_ trade: Named) -> String {
    say("تجهيزات: " + trade.ar, "Équipement : " + trade.fr)
  }

  /// Submission, opinion and the decision of the central services, over some weeks from a day.
  mutating func approve(_ granted: Granted, from day: Day, decidedOn decision: Day) {
    on(day, by: granted.person.desk, .submitProject(granted.project))
    on(day + 6, by: .coordinator, .giveOpinion(granted.project, favourable: true, [:]))
    let approval = Decision(body: .centralServices, outcome: .approved, amount: granted.amount)
    let number = Script.digits(chance.draw(1...899), 3)
    on(
      decision, by: .coordinator,
      .recordDecision(
        granted.project, approval,
        [.decisionReference: .text("SC/\(working(decision).year)/\(number)")]))
  }

  /// Somebody new, all the way from the file to an approved project.
  mutating func grant(
    _ trade: String, in province: String, openedOn day: Day, approvedOn decision: Day,
    amount: Money, _ opening: Opening = Opening()
  ) -> Granted {
    let person = open(in: province, on: day, opening)
    inquire(about: person, from: day + 12)
    let granted = draft(trade, for: person, on: day + 30, costing: amount)
    approve(granted, from: day + 40, decidedOn: decision)
    return granted
  }
}
