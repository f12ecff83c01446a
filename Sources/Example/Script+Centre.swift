import Domain
import Reference

extension Script {
  static let founded = Day(number: 19_366)  // Monday 9 January 2023

  /// The centre, its two desks, its four workers and its own means.
  mutating func found() {
    let centre = Centres["agadir"]
    on(
      Script.founded, by: .coordinator,
      .foundCentre(
        FoundCentre(
          letters: "AGD", nameArabic: centre?.name.ar, nameFrench: centre?.name.fr, desk: 1,
          coordinator: 1, coordinatorName: say("سعاد أزروال", "Souad Azeroual"))))
    on(Script.founded, by: .coordinator, .openDesk(2))
    let workers: [(Operator.Number, String, Rights)] = [
      (2, say("لحسن أوحمو", "Lahcen Ouhammou"), [.intake, .followUp, .ceremony]),
      (3, say("نعيمة الجبلي", "Naima Jebli"), [.intake, .followUp, .ceremony]),
      (4, say("عمر أكوزال", "Omar Agouzal"), [.money, .ceremony, .audit]),
    ]
    for (number, name, rights) in workers {
      on(
        Script.founded, by: .coordinator,
        .addOperator(AddOperator(number: number, name: name, rights: rights)))
    }
    for _ in 0..<3 { on(today - chance.draw(1...20), .recordAdvice(.darija)) }
    openOwnMeans()
  }

  /// What the centre holds of its own and has on its shelves.
  private mutating func openOwnMeans() {
    ownMeans = draw()
    on(
      Script.founded + 7, by: .treasurer,
      .openEnvelope(
        ownMeans, nil, .dirhams(150_000),
        [.label: words("الموارد الذاتية: دعم تكميلي", "Fonds propres : appuis complémentaires")]))
  }

  /// A programme with its names in both languages of the press.
  mutating func programme(_ arabic: String, _ french: String, year: Int64) -> Programme.ID {
    let id: Programme.ID = draw()
    on(
      Script.founded + 7, by: .coordinator,
      .createProgramme(
        id,
        [.nameArabic: .text(arabic), .nameFrench: .text(french), .budgetYear: .number(year)]))
    return id
  }

  mutating func envelope(
    _ agreement: Agreement.ID?, _ amount: Money, _ label: Value, on day: Day
  ) -> Envelope.ID {
    let id: Envelope.ID = draw()
    on(day, by: .treasurer, .openEnvelope(id, agreement, amount, [.label: label]))
    return id
  }
}
