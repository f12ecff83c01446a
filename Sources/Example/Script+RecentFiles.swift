import Domain

extension Script {
  /// Files of the last months, one in every state that a screen has to show.
  mutating func playRecentFiles() {
    playNewcomers()
    playDrafts()
    playDecisions()
    playPathways()
    playSpecialFiles()
  }

  /// Just opened: no inquiry yet, or papers missing.
  private mutating func playNewcomers() {
    for (index, province) in ["MA-AGD", "MA-TAR"].enumerated() {
      let person = open(
        in: province, on: today - 3 - index, Opening(scripts: index == 1 ? .latin : .both))
      on(today - 3 - index, by: person.desk, .assessNeed(person.file, .papers, .found))
      on(today - 3 - index, by: person.desk, .assessNeed(person.file, .work, .found))
    }
    let waiting = open(in: "MA-INE", on: today - 24)
    inquire(about: waiting, from: today - 20)
    on(
      today - 8, by: .coordinator,
      .decideEligibility(
        waiting.file, .waitingForPapers,
        [.reasons: words("البطاقة الوطنية في طور التجديد", "Carte en cours de renouvellement")]))
    on(today - 8, by: waiting.desk, .assessNeed(waiting.file, .papers, .inProgress))
    let refused = open(in: "MA-AGD", on: today - 50)
    on(
      today - 30, by: .coordinator,
      .decideEligibility(
        refused.file, .notEligible,
        [.reasons: words("دخل قار وعمل منتظم", "Revenu stable, emploi régulier")]))
  }

  /// Projects before the decision: draft, submitted, with an opinion.
  private mutating func playDrafts() {
    for trade in ["sewing", "fruit_vegetables"] {
      let person = open(in: "MA-TAR", on: today - 60)
      inquire(about: person, from: today - 50)
      _ = draft(trade, for: person, on: today - 12, costing: .dirhams(24_500))
    }
    for (index, trade) in ["snack", "tyre_repair"].enumerated() {
      let person = open(in: "MA-CHT", on: today - 75)
      inquire(about: person, from: today - 66)
      let granted = draft(trade, for: person, on: today - 30, costing: .dirhams(33_000))
      on(today - 9, by: person.desk, .submitProject(granted.project))
      if index == 0 { continue }
      on(today - 4, by: .coordinator, .giveOpinion(granted.project, favourable: true, [:]))
    }
  }

  /// Projects after a decision that was not a yes.
  private mutating func playDecisions() {
    let cases: [(String, Decision, String, String)] = [
      (
        "laundry", Decision(body: .centralServices, outcome: .sentBack),
        "إرفاق ثلاثة أثمان مقارنة", "Joindre trois devis"
      ),
      (
        "car_parts",
        Decision(body: .centralServices, outcome: .deferred, until: today + 40),
        "في انتظار المحل", "En attente du local"
      ),
      (
        "clothing_sale", Decision(body: .centralServices, outcome: .refused),
        "سوق مشبع بالحي", "Marché saturé dans le quartier"
      ),
    ]
    for (trade, decision, arabic, french) in cases {
      let person = open(in: "MA-INE", on: today - 140)
      inquire(about: person, from: today - 128)
      let granted = draft(trade, for: person, on: today - 90, costing: .dirhams(29_000))
      on(today - 70, by: person.desk, .submitProject(granted.project))
      on(today - 62, by: .coordinator, .giveOpinion(granted.project, favourable: true, [:]))
      on(
        today - 22, by: .coordinator,
        .recordDecision(
          granted.project, decision, [.decisionReason: words(arabic, french)]))
    }
  }

  /// Job, own project, training and school: begun and completed apart.
  private mutating func playPathways() {
    let ways: [(Pathway, [Stage], Outcome?)] = [
      (.partnerJob, [.hired], nil), (.ownJob, [.hired], .job), (.ownProject, [.launched], nil),
      (.vocationalTraining, [.enrolled, .attending], nil),
      (.vocationalTraining, [.enrolled, .completed], nil),
    ]
    for (pathway, stages, outcome) in ways {
      let person = open(in: "MA-AGD", on: today - 260)
      inquire(about: person, from: today - 250)
      let project: LifeProject.ID = draw()
      on(
        today - 200, by: person.desk,
        .draftProject(project, person.file, pathway, [.province: .text(person.province)]))
      for (index, stage) in stages.enumerated() {
        on(today - 150 + index * 120, by: person.desk, .reachStage(project, stage, [:]))
      }
      if let outcome { on(today - 20, by: .coordinator, .closeFile(person.file, outcome, [:])) }
    }
  }

  /// A minor, someone before release, a relative, and one file opened twice.
  private mutating func playSpecialFiles() {
    let minor = open(in: "MA-AGD", on: today - 80, Opening(age: 16, sex: .male))
    inquire(about: minor, from: today - 70)
    let school: LifeProject.ID = draw()
    on(today - 55, by: minor.desk, .draftProject(school, minor.file, .school, [:]))
    on(today - 45, by: minor.desk, .reachStage(school, .enrolled, [:]))
    _ = open(in: "MA-TIZ", on: today - 18, Opening(isReleased: false))
    let relative = open(in: "MA-AGD", on: today - 27, Opening(kind: .relative, sex: .female))
    on(today - 27, by: relative.desk, .assessNeed(relative.file, .childcare, .found))
    let leaver = open(in: "MA-INE", on: today - 33, Opening(kind: .protectionLeaver, age: 18))
    on(today - 33, by: leaver.desk, .assessNeed(leaver.file, .training, .inProgress))
    let twice = open(
      in: "MA-INE", on: today - 6, Opening(known: leaver))
    on(today - 5, by: .coordinator, .mergeFiles(twice.file, into: leaver.file))
  }
}
