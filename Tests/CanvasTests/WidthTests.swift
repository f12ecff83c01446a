import CFriBidi
import Glibc
import Testing

@testable import Canvas

@Suite("Widths")
struct WidthTests {
  @Test("the width table agrees with glibc on every assigned character of the BMP")
  func agreesWithGlibc() throws {
    try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil)
    // Never painted: controls and separators; and those that glibc does not know yet.
    let different = (0x20..<0xD800).filter { value in
      guard let scalar = Unicode.Scalar(UInt32(value)) else { return false }
      let width = wcwidth(wchar_t(value))
      return width >= 0 && Int(width) != displayWidth(scalar)
    }
    #expect(different.map { String($0, radix: 16) } == [])
  }

  @Test(
    "glibc knows the characters that the product uses",
    arguments: [
      0x20...0x7E, 0xA0...0x17F, 0x600...0x6FF, 0x2010...0x2026, 0x2066...0x2069, 0x2190...0x21FF,
      0x2500...0x25FF, 0xFB50...0xFBB1, 0xFE70...0xFE74, 0xFE76...0xFEFC,
    ])
  func known(range: ClosedRange<Int>) throws {
    try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil)
    for value in range {
      let scalar = try #require(Unicode.Scalar(UInt32(value)))
      #expect(Int(wcwidth(wchar_t(value))) == displayWidth(scalar), "\(value)")
    }
  }

  @Test(
    "the tables are in order, so that they can be searched",
    arguments: [
      WidthRanges.zero, WidthRanges.wide,
    ])
  func order(bounds: [UInt32]) {
    #expect(bounds.count.isMultiple(of: 2))
    #expect(bounds == bounds.sorted())
  }
}
