import Glibc
import TestSupport
import Testing

@Suite("The terminal given back")
struct DisplayRestoringTests {
  /// Checks that nothing of the program is left in the terminal.
  private func expectRestored(
    _ terminal: PseudoTerminal, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let screen = terminal.screen
    let output = String(decoding: terminal.rawOutput, as: UTF8.self)
    #expect(terminal.modes == terminal.initialModes, sourceLocation: sourceLocation)
    #expect(!screen.isAlternate, sourceLocation: sourceLocation)
    #expect(screen.isCursorVisible, sourceLocation: sourceLocation)
    #expect(!screen.contains("Probe"), sourceLocation: sourceLocation)
    #expect(isLast("\u{1B}[?2004l", after: "\u{1B}[?2004h", in: output))
    #expect(isLast("\u{1B}[?1l", after: "\u{1B}[?1h", in: output))
  }

  private func isLast(_ off: String, after on: String, in output: String) -> Bool {
    let offs = output.ranges(of: off)
    let ons = output.ranges(of: on)
    guard let lastOff = offs.last, let lastOn = ons.last else { return false }
    return lastOff.lowerBound > lastOn.lowerBound
  }

  @Test("is raw and shows the other screen while the program runs")
  func during() throws {
    let terminal = try probe()
    #expect(terminal.modes.isRaw)
    #expect(terminal.screen.isAlternate)
    #expect(!terminal.initialModes.isRaw)
  }

  @Test("is as before after a normal end, and what is printed then stays")
  func normalEnd() throws {
    let terminal = try probe()
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    expectRestored(terminal)
    #expect(terminal.screen.rows[0] == "closed")
  }

  @Test("is as before when the program exits without closing it")
  func exitWithoutClosing() throws {
    let terminal = try probe()
    terminal.send("x")
    #expect(try terminal.waitForExit() == .exited(3))
    expectRestored(terminal)
  }

  @Test(
    "is as before after a signal, which is then raised again",
    arguments: [
      SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT,
    ])
  func signal(number: Int32) throws {
    let terminal = try probe()
    terminal.kill(number)
    #expect(try terminal.waitForExit() == .signalled(number))
    expectRestored(terminal)
  }

  @Test(
    "is as before after a crash of its own: a fault, no stack left, an abort, a trap",
    arguments: [("s", [SIGSEGV]), ("o", [SIGSEGV]), ("a", [SIGABRT]), ("t", [SIGILL, SIGTRAP])])
  func crash(key: String, signals: [Int32]) throws {
    let terminal = try probe()
    terminal.send(key)
    let status = try terminal.waitForExit()
    #expect(signals.map { ExitStatus.signalled($0) }.contains(status))
    let output = String(decoding: terminal.rawOutput, as: UTF8.self)
    #expect(terminal.modes == terminal.initialModes)
    #expect(!terminal.screen.isAlternate)
    #expect(isLast("\u{1B}[?2004l", after: "\u{1B}[?2004h", in: output))
  }

  @Test("is told its bidi mode again only if it is one that had another")
  func bidi() throws {
    for (version, isRestored) in [("7006", true), ("", false)] {
      for key in ["q", "s"] {
        let terminal = try probe(environment: ["VTE_VERSION": version])
        terminal.send(key)
        try terminal.waitForExit()
        let output = String(decoding: terminal.rawOutput, as: UTF8.self)
        #expect(output.hasPrefix("\u{1B}[8l\u{1B}[1 k\u{1B}[?1243l"))
        #expect(output.contains("\u{1B}[8h") == isRestored)
      }
    }
  }

  @Test("goes to the shell on Ctrl-Z and comes back on fg")
  func suspend() throws {
    let terminal = try PseudoTerminal(
      command: ["/bin/sh", "-i"], environment: ["PS1": "shell> "])
    try terminal.waitUntil("the shell waits") { $0.contains("shell>") }
    terminal.send("\(executable(named: "TerminalProbe"))\r")
    for round in 1...2 {
      try terminal.waitUntil("the probe shows") { $0.contains("Probe 80x24") && $0.isAlternate }
      terminal.press(.control("z"))
      try terminal.waitUntil("the shell is back") { $0.contains("Stopped") && !$0.isAlternate }
      terminal.send("fg\r")
      try terminal.waitUntil("the probe is back") { $0.contains("resizes: \(round)") }
      #expect(terminal.modes.isRaw)
    }
    terminal.send("q")
    try terminal.waitUntil("it has ended") { $0.contains("closed") && !$0.isAlternate }
    terminal.send("exit\r")
    try terminal.waitForExit()
  }

  @Test("is painted again after a stop that nobody asked for")
  func stoppedFromOutside() throws {
    let terminal = try probe()
    terminal.kill(SIGSTOP)
    terminal.kill(SIGCONT)
    try terminal.waitUntil("it has been drawn again") { $0.contains("resizes: 1") }
    #expect(terminal.modes.isRaw && terminal.screen.isAlternate)
  }
}
