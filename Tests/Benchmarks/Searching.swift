import Domain
import Reference

/// Names typed in a list of a hundred thousand people, and of a million.
enum Searching {
  private static let typed = [
    "محمد", "العلوي", "mohamed alaoui", "alaou", "fatima", "فاط", "ben", "xyzq", "hassan idri",
    "عبد", "zzz محمد", "rachid",
  ]

  static func run() throws -> [Measurement] {
    [
      try measure(100_000, must: 16e-3, aim: 2e-3, "100k"),
      try measure(1_000_000, must: 0.1, aim: 15e-3, "1M"),
    ]
  }

  /// The slowest of the typed words, each the median of several searches.
  private static func measure(
    _ people: Int, must: Double, aim: Double, _ size: String
  ) throws -> Measurement {
    var index = NameIndex<Beneficiary.ID>()
    for number in 0..<people {
      let person = SampleCentre.Person(number)
      let (given, family) = person.names
      index.update(
        person.id, texts: ["\(given.ar) \(family.ar)", "\(given.fr) \(family.fr)"])
    }
    let times = typed.map { word in
      Spent.median((0..<5).map { _ in Spent.measuring { _ = index.search(word, limit: 50) } })
    }
    let slowest = times.max { $0.wall < $1.wall } ?? Spent(wall: 0, processor: 0)
    return .time("search in \(size) names, the slowest of 12", slowest, must: must, aim: aim)
  }
}
