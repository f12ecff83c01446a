import Canvas
import Testing

@testable import Sealing

@Suite("A passphrase")
struct PassphraseTests {
  @Test(
    "is the same however keyboard and terminal send it",
    arguments: [
      ("\u{0644}\u{0627}", "\u{FEFB}"), ("\u{0644}\u{0627}", "\u{FEFC}"),
      ("\u{0644}\u{0622}", "\u{FEF5}"), ("\u{0644}\u{0627}\u{0653}", "\u{FEF6}"),
      ("\u{0644}\u{0623}", "\u{FEF7}"), ("\u{0644}\u{0627}\u{0654}", "\u{FEF8}"),
      ("\u{0644}\u{0625}", "\u{FEF9}"), ("\u{0644}\u{0627}\u{0655}", "\u{FEFA}"),
      ("2030", "٢٠٣٠"), ("2030", "۲۰۳۰"), ("ب", "\u{FE91}"), ("é", "e\u{301}"),
      ("ç", "c\u{327}"), ("باب", "\u{200F}با\u{0640}ب\u{FEFF}"), ("a b", "  a \t\u{A0}b "),
      ("ئ", "\u{064A}\u{0654}"), ("\u{0628}\u{0651}\u{064E}", "\u{0628}\u{064E}\u{0651}"),
    ])
  func sameInput(one: String, other: String) throws {
    let left = try #require(Passphrase(one))
    let right = try #require(Passphrase(other))
    #expect(left == right)
  }

  @Test(
    "keeps what a person chooses",
    arguments: [
      ("أ", "ا"), ("ة", "ه"), ("ى", "ي"), ("A", "a"), ("e", "é"), ("بَ", "ب"), ("ab", "a b"),
    ])
  func differentInput(one: String, other: String) throws {
    let left = try #require(Passphrase(one))
    let right = try #require(Passphrase(other))
    #expect(left != right)
  }

  @Test(
    "is refused when nothing is left of it", arguments: ["", "   ", "\u{200F}\u{0640}", "\t\u{0}"])
  func empty(typed: String) {
    #expect(Passphrase(typed) == nil)
    #expect(Passphrase.strength(of: typed) == .empty)
  }

  @Test("folds every Arabic presentation form to the letters that input folds it to")
  func everyForm() throws {
    for value in [0xFB50...0xFDFF, 0xFE70...0xFEFC].joined() {
      guard let form = Unicode.Scalar(UInt32(value)), form.properties.age != nil else { continue }
      let shown = foldedInput(String(form))
      #expect(
        Passphrase.folded(String(form)) == Passphrase.folded(shown), "\(String(value, radix: 16))")
    }
  }

  @Test("takes a letter in one piece or in two as the same, in Latin and Arabic")
  func everyAccent() {
    var differing = 0
    for value in Array(UInt32(0xC0)...0x17F) + Array(UInt32(0x600)...0x6FF) {
      guard let letter = Unicode.Scalar(value) else { continue }
      // Swift compares strings by canonical equivalence.
      let folded = String(String.UnicodeScalarView(Passphrase.folded(String(letter))))
      let isMark = [0x640, 0x61C].contains(value) || letter.properties.isDefaultIgnorableCodePoint
      let isDigit = letter.properties.numericType == .decimal
      if !isMark, !isDigit { #expect(folded == String(letter), "\(String(value, radix: 16))") }
      if folded.unicodeScalars.count > 1 { differing += 1 }
    }
    #expect(differing > 100)
  }

  @Test("is called stronger the longer and the more varied it is")
  func strength() {
    #expect(Passphrase.strength(of: "2030") == .weak)
    #expect(Passphrase.strength(of: "aaaaaaaaaaaaaaaaaaaaaaaaaaaa") == .weak)
    #expect(Passphrase.strength(of: "باب الدار 12") == .fair)
    #expect(Passphrase.strength(of: "cheval pile agrafe correct") == .strong)
  }
}
