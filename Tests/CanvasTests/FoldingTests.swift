import Foundation
import Testing

@testable import Canvas

@Suite("Folding")
struct FoldingTests {
  @Test(
    "the keys of Arabic layouts give lam and alef",
    arguments: [
      ("\u{FEFB}", "لا"), ("\u{FEF7}", "لأ"), ("\u{FEF9}", "لإ"), ("\u{FEF5}", "لآ"),
      ("\u{FEFC}", "لا"),
    ])
  func lamAlef(typed: String, stored: String) {
    #expect(Array(foldedInput(typed).unicodeScalars) == Array(stored.unicodeScalars))
  }

  @Test("a hamza or madda after its letter is composed")
  func composition() {
    #expect(foldedInput("\u{0627}\u{0653}").unicodeScalars.map(\.value) == [0x0622])
    #expect(foldedInput("\u{0644}\u{0627}\u{0655}").unicodeScalars.map(\.value) == [0x644, 0x625])
    #expect(foldedInput("\u{FE8D}\u{0654}").unicodeScalars.map(\.value) == [0x0623])
    #expect(foldedInput("\u{0628}\u{0654}").unicodeScalars.map(\.value) == [0x0628, 0x0654])
  }

  @Test("every presentation form folds as Unicode's compatibility mapping, without its space")
  func presentationForms() {
    for value in Array(0xFB50...0xFDFF) + Array(0xFE70...0xFEFC) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let text = String(Character(scalar))
      var expected = Array(text.precomposedStringWithCompatibilityMapping.unicodeScalars)
      if expected.first == " " { expected.removeFirst() }
      #expect(Array(foldedInput(text).unicodeScalars) == expected, "\(value)")
    }
  }

  @Test("what is laid out folds back to what was stored")
  func roundTrip() {
    let text = "سلام على الأهل والإخوة"
    let cells = layout(text, base: .content, direction: .rightToLeft)
    let shown = String(String.UnicodeScalarView(cells.reversed().map(\.base)))
    #expect(shown != text)
    #expect(foldedInput(shown) == text)
  }

  @Test("digits of both Arabic kinds become ASCII")
  func digits() {
    #expect(asciiDigits("٠١٢٣٤٥٦٧٨٩") == "0123456789")
    #expect(asciiDigits("۰۱۲۳۴۵۶۷۸۹ a5") == "0123456789 a5")
  }

  @Test("stored text holds neither controls nor bidi controls")
  func cleaning() {
    #expect(cleaned("a\u{1B}[31mb\u{7F}\u{9B}\u{0}") == "a[31mb")
    #expect(cleaned("\u{202E}\u{2067}م\u{2069}\u{200F}\u{061C}\u{FEFF}") == "م")
    #expect(cleaned("a\r\nb\tc\nd\u{2028}e") == "a b c d e")
    #expect(cleaned("a\r\nb\tc", keepingLines: true) == "a\nb c")
    #expect(cleaned("م\u{200C}م") == "م\u{200C}م")
    #expect(cleaned(isolated("5") + nameIsolated("x")) == "5x")
  }
}
