import Domain

extension Script {
  /// Two small complements out of the foundation's own means, 15 days ago at the centre: one
  /// cheque was cashed, the other was not, and its holder is to be called.
  mutating func playComplements() {
    let day = working(today - 15)
    let given = [("phone_repair", 9_500), ("embroidery", 12_000)].enumerated().map {
      index, one in
      let granted = grant(
        one.0, in: "MA-AGD", openedOn: day - 160 + index * 8, approvedOn: day - 55,
        amount: .dirhams(Int64(one.1)), sexed(index, every: 2))
      let lines = [chequeLine(granted.amount, from: ownMeans)]
      return prepare(reserve(granted, lines, on: day - 30), before: day)
    }
    let gathering = Gathering(
      day: day, venue: words("مقر المركز بأكادير", "Au centre, Agadir"), province: "MA-AGD",
      label: words("دعم تكميلي", "Appuis complémentaires"), given: given)
    hold(gather(gathering), gathering)
    cash([given[0]], after: day)
  }

  /// Nine approved projects without money: the candidates of the next agreement.
  mutating func playWaiting() {
    let trades = [
      "car_wash", "sewing", "snack", "small_fishing", "goats", "leatherwork", "grocery",
      "refrigeration", "party_rental",
    ]
    let provinces = ["MA-AGD", "MA-TIZ", "MA-TAR", "MA-INE", "MA-GUE", "MA-TAT", "MA-CHT"]
    for index in trades.indices {
      let decided = today - 190 + index * 21
      _ = grant(
        trades[index], in: provinces[index % provinces.count], openedOn: decided - 120,
        approvedOn: decided, amount: .dirhams(Int64(chance.draw(180...420) * 100)),
        Opening(scripts: index == 4 ? .arabic : index == 6 ? .latin : .both))
    }
  }
}
