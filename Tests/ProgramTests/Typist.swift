import Canvas
import Domain
import Program
import Testing
import Wording

/// Somebody at the keys, whose keys are counted, each letter and each command one.
struct Typist {
  var walk: Walk
  var keys = 0

  mutating func type(_ text: String) {
    keys += text.unicodeScalars.count
    walk.type(text)
  }

  mutating func press(_ pressed: Key...) {
    for key in pressed {
      keys += 1
      walk.press(key)
    }
  }

  /// Types into a field, or accepts what stands in it, and goes on.
  mutating func answer(_ texts: String...) {
    for text in texts {
      type(text)
      press(.enter)
    }
  }

  /// A screen of F9 by its digit.
  mutating func open(screen digit: String) {
    press(.function(9))
    type(digit)
  }

  /// A row of the list by its words, as it is filtered; the filter is cleared behind it.
  mutating func choose(_ words: String) {
    type(words)
    press(.enter)
  }

  /// Whether the words stand on the screen, as they are painted from left to right.
  func shows(_ words: String) -> Bool {
    let painted = layout(
      words, base: .interface,
      direction: walk.session.language.isRightToLeft ? .rightToLeft : .leftToRight)
    var text = String.UnicodeScalarView()
    for cell in painted where !cell.isContinuation {
      text.append(cell.base)
      text.append(contentsOf: cell.marks)
    }
    return plain(walk.screen).contains(plain(String(text)))
  }

  /// French amounts have spaces that do not break.
  private func plain(_ text: String) -> String {
    String(text.map { "\u{A0}\u{202F}".contains($0) ? " " : $0 })
  }

  /// The one person there is.
  var person: Beneficiary? { walk.state.beneficiaries.values.first }
}

extension Typist: CustomTestStringConvertible {
  /// A failure shows the screen as it stood.
  var testDescription: String { "\n" + walk.screen + "\n" }
}

extension Command {
  /// A file with what most tests need of a person.
  static func openFile(
    _ low: UInt64, _ identity: Details, released: Day? = Walk.today - 10
  ) -> Command {
    .openFile(
      OpenFile(
        id: Identifier(RawID(high: 1, low: low)),
        notice: Notice(way: .readAloud, language: .darija, consents: true, image: false),
        identity: identity, releasedOn: released))
  }
}
