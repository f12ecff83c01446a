import Testing

@testable import Terminal

@Suite("What gives the terminal back")
struct ControlStringsTests {
  @Test(
    "has no waiting times in it",
    arguments: [
      ("\u{1B}[m\u{0F}$<2>", "\u{1B}[m\u{0F}"), ("a$<5*/>b$<1>", "ab"), ("$", "$"),
      ("$<", "$<"), ("a$5>", "a$5>"), ("", ""),
    ])
  func padding(text: String, expected: String) {
    #expect(ControlStrings.withoutPadding(Array(text.utf8)) == Array(expected.utf8))
  }

  @Test("ends on the main screen with the bidi mode")
  func order() {
    let plan = bidiPlan(environment: ["TERM": "xterm-256color", "VTE_VERSION": "7006"])
    let bytes = ControlStrings.restoring(plan: plan) { Array("<\($0)>".utf8) }
    let expected =
      "\u{1B}[?2004l<sgr0><cnorm><rmkx><rmcup>\u{1B}[8h\u{1B}[0 k\u{1B}[?1243h"
    #expect(bytes == Array(expected.utf8))
  }

  @Test("gives a line of its own to the shell where there is no main screen")
  func withoutMainScreen() {
    let plan = bidiPlan(environment: ["TERM": "vt100"])
    let bytes = ControlStrings.restoring(plan: plan) { _ in nil }
    #expect(bytes == Array("\u{1B}[?2004l\r\n".utf8))
  }
}
