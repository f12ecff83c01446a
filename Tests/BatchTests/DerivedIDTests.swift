import Domain
import Testing

@testable import Batch

@Suite struct DerivedIDTests {
  @Test("derived ids are pinned: a line sent again next year speaks of the same thing")
  func pinned() {
    let action = RawID(high: 0x0123_4567_89AB_CDEF, low: 0xFEDC_BA98_7654_3210)
    #expect(
      derivedID(action: action, role: "beneficiary").hex == "fee85c9c0dd3e35dace61281bc58c8c9")
    #expect(derivedID(action: action, role: "visit").hex == "dc82ab2637177622974be9d7b940691d")
    #expect(
      derivedID(action: RawID(high: 0, low: 0), role: "").hex == "e4978f39d71c1632e0a9cb6f93dbba61")
  }

  @Test("neighbouring actions and roles share no id")
  func apart() {
    var seen: Set<RawID> = []
    for role in ["line", "envelope", "project"] {
      for low in 0..<1000 as Range<UInt64> {
        seen.insert(derivedID(action: RawID(high: 0, low: low), role: role))
        seen.insert(derivedID(action: RawID(high: low + 1, low: 0), role: role))
      }
    }
    #expect(seen.count == 6000)
  }
}
