import TestSupport

/// The probe in a terminal of its own, once it has painted.
func probe(
  term: String = "xterm-256color", theme: String = "night", arguments: [String] = [],
  environment: [String: String] = [:]
) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal(
    command: [executable(named: "TerminalProbe"), theme] + arguments,
    environment: environment.merging(["TERM": term]) { first, _ in first })
  // The cursor goes to its place, in the fifth row, once all is painted.
  try terminal.waitUntil("the probe has painted") {
    $0.contains("resizes: 0") && $0.cursor.row == 4
  }
  return terminal
}

/// Every TERM under which the program is said to run.
let supportedTerminals = [
  "linux", "xterm", "xterm-256color", "screen", "screen-256color", "tmux-256color", "vt100",
  "rxvt-unicode-256color",
]
