import Testing

@testable import Domain

@Suite("Labels of receipts")
struct LabelTests {
  private func label(_ sequence: Int, desk: UInt16 = 2) throws -> Label {
    try #require(
      Label(HumanNumber(centre: "AGD", desk: desk, year: 2026, sequence: sequence)))
  }

  @Test("a label reads back as the receipt it was made of")
  func roundTrip() throws {
    for sequence in [1, 123, 4_471, 999_999] {
      let label = try label(sequence)
      #expect(label.digits.utf8.count == Label.length)
      #expect(Label(digits: label.digits) == label)
      #expect(
        label.names(HumanNumber(centre: "AGD", desk: 2, year: 2026, sequence: sequence)))
    }
  }

  @Test("the check digit is Damm's: that of 572 is 4")
  func damm() throws {
    #expect(try label(572, desk: 0).digits == "000005724")
  }

  @Test("one wrong digit, or two neighbours swapped, is no label")
  func errors() throws {
    for sequence in stride(from: 1, through: 999_999, by: 7_919) {
      let digits = Array(try label(sequence).digits)
      for (place, right) in digits.enumerated() {
        for wrong in "0123456789" where wrong != right {
          var misread = digits
          misread[place] = wrong
          #expect(Label(digits: String(misread)) == nil)
        }
      }
      for place in digits.indices.dropLast() where digits[place] != digits[place + 1] {
        var swapped = digits
        swapped.swapAt(place, place + 1)
        #expect(Label(digits: String(swapped)) == nil)
      }
    }
  }

  @Test("too short, too long, or with anything but digits is no label")
  func malformed() throws {
    let digits = try label(123).digits
    for text in ["", String(digits.dropLast()), digits + "0", "02-000123", "٠٢٠٠٠١٢٣٤"] {
      #expect(Label(digits: text) == nil, "\(text)")
    }
    let large = HumanNumber(centre: "AGD", desk: 1, year: 2026, sequence: 1_000_000)
    #expect(Label(large) == nil)
  }
}

@Suite("The pace of a ceremony")
struct PaceTests {
  private func ceremony(settledAt minutes: [Int], of count: Int) throws -> Ceremony {
    let day = try #require(Day(iso: "2026-11-24"))
    var ceremony = Ceremony(id: Ceremony.ID(RawID(high: 0, low: 1)), day: day, plannedOn: day)
    ceremony.entries = (0..<count).map { index in
      var entry = CeremonyEntry(allocation: Allocation.ID(RawID(high: 1, low: UInt64(index))))
      if index < minutes.count {
        entry.outcome = .full
        entry.settledAt = minutes[index]
      }
      return entry
    }
    return ceremony
  }

  @Test("the end is told from the pace kept so far, rounded up")
  func end() throws {
    let ceremony = try ceremony(settledAt: [545, 550, 555, 560], of: 10)
    #expect(ceremony.expectedEnd(at: 560) == 560 + (6 * 15 + 3) / 4)
  }

  @Test("one person, nobody left, or another day give no pace")
  func none() throws {
    #expect(try ceremony(settledAt: [545], of: 10).expectedEnd(at: 560) == nil)
    #expect(try ceremony(settledAt: [545, 550], of: 2).expectedEnd(at: 560) == nil)
    #expect(try ceremony(settledAt: [545, 550], of: 9).expectedEnd(at: 480) == nil)
    #expect(try ceremony(settledAt: [545, 545], of: 9).expectedEnd(at: 545) == nil)
  }
}
