import Domain

extension Script {
  /// The operation of 27 people and 1,233,737.62 dirhams, of which the press states neither day
  /// nor place: here half a year ago at Taroudant.
  mutating func playTwentySeven() {
    let day = working(today.adding(months: -6))
    let amount = Money(centimes: 123_373_762)
    _ = programme(
      "برنامج دعم المقاولات الصغرى", "Programme d'appui aux petites entreprises",
      year: Int64(day.year))
    let envelope = envelope(
      nil, amount,
      words("دعم المقاولات الصغرى: عملية 27", "Petites entreprises : opération des 27"),
      on: day - 150)
    let given = giveTwentySeven(envelope, amount, on: day)
    let gathering = Gathering(
      day: day, venue: words("تارودانت", "Taroudant"), province: "MA-TAR",
      label: words("دعم المقاولات الصغرى", "Appui aux petites entreprises"), given: given)
    hold(gather(gathering), gathering)
    cash(given, after: day)
    let courses: [Int: Course] = [
      4: Course(missed: [1]), 9: Course(missed: [2]), 15: Course(missed: [2]),
      21: Course(end: (1, .notStarted, .moved)),
    ]
    visit(given, after: day, openShare: 19, courses: courses)
  }

  private mutating func giveTwentySeven(
    _ envelope: Envelope.ID, _ amount: Money, on day: Day
  ) -> [Given] {
    let trades = [
      "snack", "pastry", "sewing", "wood_joinery", "bakery", "welding", "laundry",
      "hairdressing_women", "car_mechanics", "dairy_shop", "tailoring", "phone_repair",
    ]
    let provinces = ["MA-TAR", "MA-TAR", "MA-CHT", "MA-TAR", "MA-INE", "MA-TAT"]
    let shares = split(amount, among: 27)
    return shares.indices.map { index in
      let granted = grant(
        trades[index % trades.count], in: provinces[index % provinces.count],
        openedOn: day - 240 + index * 4, approvedOn: day - 65 + index / 3,
        amount: shares[index], sexed(index, every: 4))
      let cheque: Money? = index % 3 == 1 ? .dirhams(6_500) : nil
      let lines = lines(for: granted, from: envelope, cheque: cheque)
      return prepare(reserve(granted, lines, on: day - 40), before: day)
    }
  }
}
