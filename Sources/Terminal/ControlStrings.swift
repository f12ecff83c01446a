/// The control strings that are written beside ncurses.
enum ControlStrings {
  /// Makes the terminal mark pasted text, so that a pasted newline is no Enter.
  ///
  /// Terminals that do not know it ignore it.
  static let pasteOn = Array("\u{1B}[?2004h".utf8)
  static let pasteOff = Array("\u{1B}[?2004l".utf8)

  /// All that gives the terminal back, in one string, for a handler that can compute nothing.
  ///
  /// `capability` gives the terminfo string of a name. The bidi mode comes last, on the main
  /// screen.
  static func restoring(plan: BidiPlan, capability: (String) -> [UInt8]?) -> [UInt8] {
    let names = ["sgr0", "cnorm", "rmkx", "rmcup"]
    let strings = names.flatMap { capability($0).map(withoutPadding) ?? [] }
    // Without a main screen to go back to, the shell's prompt would follow in the middle of a line.
    let newLine: [UInt8] = capability("rmcup") == nil ? Array("\r\n".utf8) : []
    return pasteOff + strings + newLine + plan.onExit
  }

  /// A terminfo string without its waiting times, as `$<50>` or `$<2*/>`, which only `tputs` obeys.
  static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      if rest.starts(with: Array("$<".utf8)), let close = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[(close + 1)...]
      } else {
        kept.append(byte)
        rest = rest.dropFirst()
      }
    }
    return kept
  }
}
