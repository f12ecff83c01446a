import Testing

@testable import Canvas

/// A text and what a person must see of it, left to right.
struct Sight: Sendable, CustomTestStringConvertible {
  let what: String
  let text: String
  var base = Base.interface
  var direction = Direction.rightToLeft
  let seen: String

  var testDescription: String { what }
}

/// محمد and رقم as they are painted, left to right.
private let muhammad = "\u{FEAA}\u{FEE4}\u{FEA4}\u{FEE3}"
private let number = "\u{FEE2}\u{FED7}\u{FEAD}"

private func seen(_ cells: [Cell]) -> String {
  var text = String.UnicodeScalarView()
  for cell in cells where !cell.isContinuation {
    text.append(cell.base)
    text.append(contentsOf: cell.marks)
  }
  return String(text)
}

@Suite("Visual text")
struct VisualTextTests {
  static let shaping: [Sight] = [
    Sight(what: "letters join", text: "محمد", seen: muhammad),
    Sight(what: "lam-alef is one cell", text: "سلام", seen: "\u{FEE1}\u{FEFC}\u{FEB3}"),
    Sight(what: "lam-alef alone", text: "لا", seen: "\u{FEFB}"),
    Sight(what: "lam-alef with hamza", text: "لأ", seen: "\u{FEF7}"),
    Sight(what: "lam-alef with madda", text: "لآ", seen: "\u{FEF5}"),
    Sight(
      what: "a mark between lam and alef", text: "ل\u{064E}ا", seen: "\u{FEFB}\u{064E}"),
    Sight(
      what: "marks of both letters meet in the ligature", text: "بِل\u{0651}\u{064E}ا\u{064B}",
      seen: "\u{FEFC}\u{0651}\u{064E}\u{064B}\u{FE91}\u{0650}"),
    Sight(
      what: "shadda and vowel stay on their letter", text: "محم\u{0651}\u{064E}د",
      seen: "\u{FEAA}\u{FEE4}\u{0651}\u{064E}\u{FEA4}\u{FEE3}"),
    Sight(
      what: "a non-joiner parts two letters", text: "م\u{200C}م", seen: "\u{FEE1}\u{FEE1}"),
    Sight(what: "a lone mark gets a circle", text: "\u{064E}", seen: "◌\u{064E}"),
    Sight(what: "no escape byte passes", text: "a\u{1B}b", base: .content, seen: "a\u{FFFD}b"),
  ]

  static let brackets: [Sight] = [
    Sight(what: "round brackets", text: "(محمد)", seen: "(\(muhammad))"),
    Sight(what: "square brackets", text: "[محمد]", seen: "[\(muhammad)]"),
    Sight(what: "angles", text: "<محمد>", seen: "<\(muhammad)>"),
    Sight(what: "guillemets", text: "«محمد»", seen: "«\(muhammad)»"),
    Sight(what: "a single bracket", text: "محمد (", seen: ") \(muhammad)"),
    Sight(
      what: "a French title loses its closing guillemet",
      text: "رقم Formation «Coiffure»", seen: "«Formation «Coiffure \(number)"),
    Sight(
      what: "a French title in an isolate keeps it",
      text: "رقم \u{2068}Formation «Coiffure»\u{2069}", seen: "Formation «Coiffure» \(number)"),
  ]

  static let safeNumbers = [
    "1.233.737,62", "12/05/2024", "10:30", "AB123456", "https://wasl.ma/a", "(CIN)", "١٢٣", "7",
  ]

  static let brokenNumbers: [(String, String)] = [
    ("06 61 23 45 67", "67 45 23 61 06"), ("2024-05-12", "12-05-2024"),
    ("0661-234567", "234567-0661"), ("-1.233,62", "1.233,62-"),
    ("+212661234567", "212661234567+"), ("2024/15-A", "A-2024/15"),
  ]

  static let directions: [Sight] = [
    Sight(what: "per cent moves before its number", text: "رقم 50%", seen: "%50 \(number)"),
    Sight(
      what: "content decides in a left-to-right interface", text: "محمد 5", base: .content,
      direction: .leftToRight, seen: "5 \(muhammad)"),
    Sight(
      what: "the interface decides for labels", text: "محمد 5:", direction: .leftToRight,
      seen: "5 \(muhammad):"),
    Sight(what: "a French label in Arabic", text: "Tiznit.", seen: ".Tiznit"),
    Sight(what: "a French value in Arabic", text: "Tiznit.", base: .content, seen: "Tiznit."),
    Sight(what: "accents do not matter", text: "Établi.", base: .content, seen: "Établi."),
    Sight(
      what: "a date keeps its order where no Arabic letter comes before", text: "2024-05-12",
      base: .content, seen: "2024-05-12"),
    Sight(
      what: "a phone number turns around even without letters", text: "06 61 23", base: .content,
      seen: "23 61 06"),
    Sight(
      what: "brackets belong to the line around them", text: "x (محمد) 12",
      direction: .leftToRight, seen: "x (\(muhammad)) 12"),
    Sight(what: "codes run left to right", text: "-5.", base: .leftToRight, seen: "-5."),
    Sight(
      what: "a number swaps with a name before it", text: "M. محمد 12", direction: .leftToRight,
      seen: "M. 12 \(muhammad)"),
    Sight(
      what: "an isolated name keeps its place", text: "M. \u{2068}محمد\u{2069} 12",
      direction: .leftToRight, seen: "M. \(muhammad) 12"),
    Sight(what: "line breaks show as spaces", text: "a\nb", direction: .leftToRight, seen: "a b"),
  ]

  @Test("letters are shaped and joined as they are read", arguments: shaping)
  func joins(sight: Sight) {
    #expect(seen(layout(sight.text, base: sight.base, direction: sight.direction)) == sight.seen)
  }

  @Test("brackets open and close around what they hold", arguments: brackets)
  func encloses(sight: Sight) {
    #expect(seen(layout(sight.text, base: sight.base, direction: sight.direction)) == sight.seen)
  }

  @Test("base directions come from where they are asked for", arguments: directions)
  func takesDirection(sight: Sight) {
    #expect(seen(layout(sight.text, base: sight.base, direction: sight.direction)) == sight.seen)
  }

  @Test("some numbers are safe in Arabic lines", arguments: safeNumbers)
  func safe(text: String) {
    let cells = layout("رقم \(text)", base: .content, direction: .leftToRight)
    #expect(seen(cells) == "\(text) \(number)")
  }

  @Test("other numbers need an isolate in Arabic lines", arguments: brokenNumbers)
  func broken(text: String, without: String) {
    let bare = layout("رقم \(text)", base: .interface, direction: .rightToLeft)
    #expect(seen(bare) == "\(without) \(number)")
    let whole = layout("رقم \(isolated(text))", base: .interface, direction: .rightToLeft)
    #expect(seen(whole) == "\(text) \(number)")
    let middle = layout("رقم \(isolated(text)) رقم", base: .interface, direction: .rightToLeft)
    #expect(seen(middle) == "\(number) \(text) \(number)")
  }

  @Test("the quick path for plain text gives what the long one gives")
  func quickPath() {
    for text in ["Centre d'Agadir (3)", "12/05/2024", "a - b: [c] «d»", "5", "007", "x² → y…"] {
      for direction in [Direction.leftToRight, .rightToLeft] {
        for base in [Base.interface, .content, .leftToRight] {
          // An empty isolate in front changes nothing but forbids the quick path.
          let long = layout("\u{2066}\u{2069}" + text, base: base, direction: direction)
          #expect(layout(text, base: base, direction: direction) == long, "\(text) \(base)")
        }
      }
    }
  }

  @Test("right-to-left cells are known, digits and spaces are not among them")
  func classes() {
    let cells = layout("م 5١x", base: .interface, direction: .leftToRight)
    let strong = Set(cells.filter(\.isRightToLeft).map(\.base))
    #expect(strong == ["\u{FEE1}", "١"])
  }

  @Test("a wide character takes two cells, in both directions")
  func wide() {
    let left = layout("a中", base: .content, direction: .leftToRight)
    #expect(left.map(\.isContinuation) == [false, false, true])
    let right = layout("م中", base: .content, direction: .leftToRight)
    #expect(right.map(\.base) == ["中", " ", "\u{FEE1}"])
    #expect(right.map(\.isContinuation) == [false, true, false])
  }
}
