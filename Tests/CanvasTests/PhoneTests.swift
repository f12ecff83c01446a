import Testing

@testable import Canvas

@Suite("Phones in Arabic lines")
struct PhoneTests {
  @Test(
    "keep their groups in order, whatever they begin with",
    arguments: ["06 61 23 45 67", "06 00 00 36 90", "06 12 34 56 78"])
  func groups(phone: String) {
    for text in [
      "أورير · " + isolated(phone), isolated(phone), "أورير " + isolated(phone) + " · ب",
      "\u{2068}أورير\u{2069} · أكادير-إدا وتنان · " + isolated(phone),
      "أكادير-إدا وتنان · " + isolated(phone),
    ] {
      for base in [Base.interface, .content] {
        let cells = layout(text, base: base, direction: .rightToLeft)
        let seen = String(String.UnicodeScalarView(cells.map(\.base)))
        #expect(seen.contains(phone), "\(seen) of \(text)")
      }
    }
  }
}
