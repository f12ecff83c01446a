import TestSupport
import Testing

@Suite("A terminal that cannot be used")
struct DisplayRefusalTests {
  @Test(
    "is refused with the reason, and nothing is painted",
    arguments: [
      ("dumb", "terminalDumb"), ("no-such-terminal", "terminalUnknown(\"no-such-terminal\")"),
      ("", "terminalUnset"), ("unknown", "terminalUnknown(\"unknown\")"),
    ])
  func term(name: String, reason: String) throws {
    let terminal = try PseudoTerminal(
      command: [executable(named: "TerminalProbe")], environment: ["TERM": name])
    #expect(try terminal.waitForExit() == .exited(2))
    #expect(terminal.rawOutput == Array("refused: \(reason)\r\n".utf8))
    #expect(terminal.modes == terminal.initialModes)
  }

  @Test("is refused if the input or the output is none", arguments: ["</dev/null", "|cat"])
  func redirected(redirection: String) throws {
    let terminal = try PseudoTerminal(
      command: ["/bin/sh", "-c", "\(executable(named: "TerminalProbe")) \(redirection)"])
    try terminal.waitForExit()
    #expect(terminal.rawOutput == Array("refused: notATerminal\r\n".utf8))
  }
}
