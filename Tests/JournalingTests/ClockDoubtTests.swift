import Testing

@testable import Journaling

@Suite("The machine's clock")
struct ClockDoubtTests {
  private func doubt(_ difference: Int64) -> ClockDoubt? {
    ClockDoubt(
      wallMilliseconds: Sample.wall + difference,
      newest: HybridClock(raw: UInt64(Sample.wall) << 16))
  }

  @Test("an hour behind and thirty days ahead are still believed, more is not")
  func limits() {
    let (hour, days): (Int64, Int64) = (3_600_000, 30 * 86_400_000)
    #expect(doubt(0) == nil && doubt(-hour) == nil && doubt(days) == nil)
    #expect(doubt(-hour - 1) == .behind(hour + 1))
    #expect(doubt(days + 1) == .ahead(days + 1))
    #expect(ClockDoubt(wallMilliseconds: 5, newest: HybridClock(raw: 0)) == nil)
  }

  @Test("an example is never asked about")
  func demo() throws {
    for mark in [FileMark.plain, .demo] {
      let storage = FaultyStorage(Sample.emptyBytes(mark: mark))
      let journal = try Sample.open(storage)
      #expect(journal.clockDoubt(wallMilliseconds: 0) == nil)
      try Sample.begin(journal)
      #expect((journal.clockDoubt(wallMilliseconds: 0) != nil) == (mark == .plain))
    }
  }
}
