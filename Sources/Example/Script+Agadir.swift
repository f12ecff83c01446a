import Domain

extension Script {
  /// Agadir: the agreement of 3 October 2024 over a million, for nobody knows how many people,
  /// and out of it the ceremony of tomorrow with its ten, and one who could not be listed.
  mutating func playAgadir() {
    let signed = Day(number: 19_999)  // Thursday 3 October 2024
    let agreement = signAgadir(on: signed)
    payInstalments(of: agreement, from: signed)
    let envelope = envelope(
      agreement, .dirhams(1_000_000),
      words("أكادير: مشاريع مدرة للدخل", "Agadir : projets générateurs de revenu"), on: signed)
    let lots = receiveStock(envelope)
    let day = today + 1
    let given = giveTomorrow(envelope, lots, on: day)
    let gathering = Gathering(
      day: day, venue: words("مقر ولاية أكادير", "Siège de la wilaya, Agadir"),
      province: "MA-AGD", label: words("توزيع التجهيزات", "Remise d'équipements"), given: given)
    _ = gather(gathering)
    block(envelope, before: day)
  }

  private mutating func signAgadir(on day: Day) -> Agreement.ID {
    let id: Agreement.ID = draw()
    on(
      day, by: .coordinator,
      .signAgreement(
        id,
        AgreementTerms(
          amount: .dirhams(1_000_000), plannedPeople: nil, precision: .notStated, signedOn: day,
          provinces: ["MA-AGD", "MA-INE"]),
        [
          .reference: .text("AGD-2024-10"), .budgetYear: .number(2024),
          .nameArabic: .text("اتفاقية دعم المشاريع المدرة للدخل بسوس ماسة"),
          .nameFrench: .text("Convention d'appui aux projets générateurs de revenu, Souss-Massa"),
          .signatories: words(
            "اللجنة الإقليمية للتنمية البشرية؛ المؤسسة", "Le CPDH ; la Fondation"),
        ]))
    return id
  }

  /// Two instalments came; the rest is still promised.
  private mutating func payInstalments(of agreement: Agreement.ID, from day: Day) {
    let id: Contribution.ID = draw()
    let partner = words("المبادرة الوطنية للتنمية البشرية", "INDH")
    on(
      day, by: .coordinator,
      .promiseContribution(id, agreement, .dirhams(1_000_000), [.partner: partner]))
    on(day + 120, by: .treasurer, .receiveContribution(id, .dirhams(300_000)))
    on(today - 95, by: .treasurer, .receiveContribution(id, .dirhams(250_000)))
  }

  /// Two numbered machines and a dozen toolboxes.
  private mutating func receiveStock(_ envelope: Envelope.ID) -> [StockLot] {
    let lots = [
      StockLot(
        id: draw(), item: "buttonhole_machine", quantity: 1, unitPrice: .dirhams(4_850),
        envelope: envelope, serial: nextSerial()),
      StockLot(
        id: draw(), item: "welding_machine", quantity: 1, unitPrice: .dirhams(4_600),
        envelope: envelope, serial: nextSerial()),
      StockLot(
        id: draw(), item: "toolbox", quantity: 12, unitPrice: .dirhams(380), envelope: envelope),
    ]
    for lot in lots {
      on(
        today - 60, by: .treasurer,
        .receiveStock(
          lot,
          [
            .supplier: words("مورد بأكادير", "Fournisseur d'Agadir"),
            .reference: .text("BL-" + Script.digits(chance.draw(100...999), 4)),
          ]))
    }
    return lots
  }

  private mutating func giveTomorrow(
    _ envelope: Envelope.ID, _ lots: [StockLot], on day: Day
  ) -> [Given] {
    let trades = [
      "sewing", "fish_tricycle", "plumbing", "pastry", "grocery", "hairdressing_women",
      "computer_services", "poultry_sale", "dairy_shop", "electricity",
    ]
    return trades.indices.map { index in
      let amount = Money.dirhams(Int64(chance.draw(300...380) * 100))
      let granted = grant(
        trades[index], in: index == 7 ? "MA-CHT" : index % 3 == 1 ? "MA-INE" : "MA-AGD",
        openedOn: day - 270 + index * 6, approvedOn: day - 70 + index, amount: amount,
        sexed(index, every: 3))
      let cheque: Money? = index % 2 == 1 ? .dirhams(4_000) : nil
      let lines = fromStock(
        lines(for: granted, from: envelope, cheque: cheque), index == 0 ? lots[0] : nil,
        index == 2 ? lots[2] : nil)
      let reason =
        index == 7 ? say("مقر المشروع بأكادير", "Le projet est installé à Agadir") : nil
      return prepare(reserve(granted, lines, on: day - 40, reason: reason), before: day)
    }
  }

  /// The last equipment line gives way to a unit of the stock.
  private mutating func fromStock(_ lines: [AllocationLine], _ lots: StockLot?...)
    -> [AllocationLine]
  {
    var lines = lines
    for lot in lots.compactMap({ $0 }) {
      guard let index = lines.lastIndex(where: { $0.equipment != nil }) else { continue }
      lines[index].content = .equipment(
        AllocationLine.Equipment(
          item: lot.item, quantity: 1, unitPrice: lot.unitPrice, stock: lot.id))
    }
    return lines
  }

  /// Reserved with a cheque that nobody signed: not ready, so on no list.
  private mutating func block(_ envelope: Envelope.ID, before day: Day) {
    let granted = grant(
      "upholstery", in: "MA-AGD", openedOn: day - 210, approvedOn: day - 62,
      amount: .dirhams(28_000), sexed(0, every: 2))
    let lines = lines(for: granted, from: envelope, cheque: .dirhams(8_000))
    let given = reserve(granted, lines, on: day - 38)
    on(day - 18, by: granted.person.desk, .signUndertaking(given.allocation))
    guard let line = lines.first(where: \.isCheque) else { return }
    let number = nextCheque()
    on(day - 9, by: .treasurer, .prepareCheque(line.id, number: number))
  }
}
