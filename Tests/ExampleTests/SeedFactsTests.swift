import Domain
import Example
import Testing

/// One numeric fact of the press texts: its key, and its value in hundredths.
struct SeedFact: CustomTestStringConvertible {
  var key: String
  var hundredths: Int64
  var testDescription: String { key }

  /// Every money, count and derived row of the table of facts.
  static let numeric: [SeedFact] = {
    let text = String(decoding: PackageResources.seed_facts_tsv, as: UTF8.self)
    return text.split(separator: "\n").dropFirst().compactMap { row in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      let isNumeric = ["money", "count", "derived"].contains { cells[2].hasPrefix($0) }
      guard isNumeric, let value = hundredths(cells[3]) else { return nil }
      return SeedFact(key: "\(cells[0].prefix(3)).\(cells[1])", hundredths: value)
    }
  }()

  private static func hundredths(_ text: Substring) -> Int64? {
    let parts = text.split(separator: ".")
    guard let whole = Int64(parts[0]) else { return nil }
    let cents = parts.count > 1 ? Int64(parts[1].padded) : 0
    return cents.map { whole * 100 + $0 }
  }
}

extension Substring {
  fileprivate var padded: String { (self + "00").prefix(2).description }
}

@Suite("The press's figures")
struct SeedFactsTests {
  /// What is counted in the journal, by the keys of the facts; money and counts in hundredths.
  private func counted(_ report: Report) throws -> [String: Int64] {
    func agreement(_ reference: String) throws -> AgreementLine {
      try #require(report.agreements.first { $0.reference == reference })
    }
    func operation(_ province: String) throws -> OperationLine {
      try #require(report.operations.first { $0.province == province })
    }
    let tiznit = try agreement("TIZ-2022-P2")
    let planned = Int64(try #require(tiznit.plannedPeople))
    let people27 = Int64(try operation("MA-TAR").people)
    return [
      "000.agreement.amount": tiznit.amount.centimes,
      "000.agreement.beneficiaries": planned * 100,
      "000.agreement.amount.average": rounded(tiznit.amount.centimes, planned),
      "000.event.beneficiaries": Int64(try operation("MA-TIZ").people) * 100,
      "002.event.beneficiaries": Int64(try operation("MA-GUE").people) * 100,
      "003.agreement.amount": try agreement("AGD-2024-10").amount.centimes,
      "004.event.amount": try operation("MA-TAR").delivered.centimes,
      "004.event.beneficiaries": people27 * 100,
      "004.event.amount.average": rounded(try operation("MA-TAR").delivered.centimes, people27),
    ]
  }

  /// What is published, read back from the report by the id that the key decides.
  private func published(_ report: Report) throws -> [String: Int64] {
    var found: [String: Int64] = [:]
    for figure in PressFigure.all {
      let line = try #require(report.published.first { $0.id == figure.id })
      #expect(line.source?.isEmpty == false && line.label?.isEmpty == false)
      #expect(line.unit == figure.unit && line.precision == figure.precision)
      guard let value = line.value else { continue }
      found[figure.key] = line.unit == .centimes ? value : value * 100
    }
    func average(_ amount: String, _ count: String) -> Int64 {
      rounded(found[amount] ?? 0, (found[count] ?? 100) / 100)
    }
    found["001.event.amount.average"] = average("001.event.amount", "001.event.beneficiaries")
    found["001.programme.amount.average"] = average(
      "001.programme.amount", "001.programme.beneficiaries.others")
    found["002.programme.amount.average"] = average(
      "002.programme.amount", "002.programme.projects")
    let programme = PressFigure.all.first { $0.key == "001.programme.amount" }
    let cities = report.published.first { $0.id == programme?.id }?.place?.split(separator: ",")
    found["001.programme.cities.count"] = Int64(cities?.count ?? 0) * 100
    return found
  }

  private func rounded(_ centimes: Int64, _ count: Int64) -> Int64 {
    (2 * centimes + count) / (2 * count)
  }

  @Test("every number of the press stands in the report, to the centime, under its own name")
  func everyNumber() throws {
    let report = try World.played().report
    let (counted, published) = (try counted(report), try published(report))
    #expect(SeedFact.numeric.count == 35)
    for fact in SeedFact.numeric {
      let value = counted[fact.key] ?? published[fact.key]
      #expect(value == fact.hundredths, "\(fact.key)")
    }
    let keys = Set(SeedFact.numeric.map(\.key)).union(["003.event.beneficiaries"])
    #expect(Set(counted.keys).isDisjoint(with: published.keys))
    #expect(Set(counted.keys).union(PressFigure.all.map(\.key)).isSubset(of: keys))
  }

  @Test("figures that are not exact say so")
  func precision() throws {
    let lines = try World.played().report.published
    func precision(_ key: String) -> Precision? {
      PressFigure.all.first { $0.key == key }.flatMap { figure in
        lines.first { $0.id == figure.id }?.precision
      }
    }
    #expect(precision("001.event.amount") == .about)
    #expect(precision("001.programme.beneficiaries.others") == .about)
    #expect(precision("002.programme.amount") == .about)
    #expect(precision("002.event.amount.external") == .moreThan)
    #expect(precision("003.event.beneficiaries") == .notStated)
    #expect(precision("001.stats.studies") == .exact)
  }

  @Test("two sources of one amount stand side by side; the hand-overs follow the second")
  func conflict() throws {
    let report = try World.played().report
    let rivals = report.published.filter { $0.place == "MA-TIZ" && $0.unit == .centimes }
    #expect(Set(rivals.compactMap(\.value)) == [40_000_000, 35_577_800, 146_029_996])
    #expect(Set(rivals.compactMap(\.source)).count == 2)
    let tiznit = report.operations.first { $0.province == "MA-TIZ" }
    #expect(tiznit?.delivered == Money(centimes: 35_577_800))
    #expect(tiznit?.day.iso == "2024-05-07")
    let guelmim = report.operations.first { $0.province == "MA-GUE" }
    #expect(guelmim?.day.iso == "2025-11-18")
    #expect(guelmim.map { $0.delivered > .dirhams(1_300_000) } == true)
  }
}
