import TestSupport
import Testing

@Suite("Keys in a terminal")
struct DisplayKeysTests {
  static let keys: [(TerminalKey, String)] =
    [
      (.enter, "enter"), (.escape, "escape"), (.tab, "tab"), (.backTab, "backTab"),
      (.backspace, "backspace"), (.delete, "delete"), (.insert, "insert"), (.up, "up"),
      (.down, "down"), (.left, "left"), (.right, "right"), (.home, "home"), (.end, "end"),
      (.pageUp, "pageUp"), (.pageDown, "pageDown"), (.control("g"), "control(\"g\")"),
    ] + (1...12).map { (.function($0), "function(\($0))") }

  @Test("every key of a keyboard arrives under its name")
  func keyboard() throws {
    let terminal = try probe()
    for (number, (key, name)) in Self.keys.enumerated() {
      terminal.press(key)
      try terminal.waitUntil("\(name) has arrived") {
        $0.contains("keys: \(number + 1)") && $0.contains("last: \(name)")
      }
    }
  }

  /// What other terminals send, where it is not what xterm sends.
  static let sequences: [(term: String, bytes: String, name: String)] = [
    ("linux", "\u{1B}[[A", "function(1)"), ("linux", "\u{1B}[[E", "function(5)"),
    ("linux", "\u{1B}[17~", "function(6)"), ("linux", "\u{1B}[1~", "home"),
    ("linux", "\u{1B}\t", "backTab"), ("linux", "\u{7F}", "backspace"),
    ("linux", "\u{1B}[A", "up"),
    ("vt100", "\u{1B}OP", "function(1)"), ("vt100", "\u{1B}OA", "up"),
    ("vt100", "\u{1B}[A", "up"), ("vt100", "\u{1B}[15~", "function(5)"),
    // The vt100's F5 is the 4 of the number pad of all that run under its name.
    ("vt100", "\u{1B}Ot", "character(\"4\")"), ("vt100", "\u{8}", "backspace"),
    ("screen-256color", "\u{1B}OP", "function(1)"),
    ("screen-256color", "\u{1B}[15~", "function(5)"),
    ("screen-256color", "\u{1B}[1~", "home"), ("screen-256color", "\u{1B}[4~", "end"),
    ("screen-256color", "\u{1B}OB", "down"), ("screen-256color", "\u{1B}[Z", "backTab"),
    ("rxvt-unicode-256color", "\u{1B}[7~", "home"), ("rxvt-unicode-256color", "\u{1B}[8~", "end"),
    ("rxvt-unicode-256color", "\u{1B}[11~", "function(1)"),
  ]

  @Test("what each terminal sends is understood", arguments: sequences)
  func otherTerminals(term: String, bytes: String, name: String) throws {
    let terminal = try probe(term: term)
    terminal.send(bytes)
    try terminal.waitUntil("\(name) has arrived") { $0.contains("last: \(name)") }
  }

  @Test("a letter of any script is one key")
  func scripts() throws {
    let terminal = try probe()
    for text in ["é", "س", "٣"] { terminal.send(text) }
    try terminal.waitUntil("three keys have come") { $0.contains("keys: 3") }
  }

  @Test("a burst of 500 keys loses none, whatever is among them")
  func burst() throws {
    let terminal = try probe()
    let part = "5678é\u{1B}[A\u{1B}OQسl\r"
    terminal.send(String(repeating: part, count: 50))
    try terminal.waitUntil("all have been counted") { $0.contains("keys: 500") }
    terminal.press(.function(4))
    try terminal.waitUntil("not one more") { $0.contains("keys: 501") }
  }

  @Test("Ctrl-C, Ctrl-S, Ctrl-Q and Ctrl-backslash are keys: they neither end nor freeze anything")
  func control() throws {
    let terminal = try probe()
    for (number, letter) in ["c", "s", "q", "v", "o"].enumerated() {
      terminal.press(.control(Character(letter)))
      try terminal.waitUntil("Ctrl-\(letter) has arrived") {
        $0.contains("keys: \(number + 1)") && $0.contains("control(\"\(letter)\")")
      }
    }
    terminal.send("\u{1C}")
    try terminal.waitUntil("the program lives") { $0.contains("keys: 6") }
  }

  @Test("a pasted newline is text")
  func paste() throws {
    let terminal = try probe()
    terminal.paste("q\nq")
    try terminal.waitUntil("the paste has arrived") { $0.contains("paste(\"q\\nq\")") }
    #expect(terminal.screen.contains("keys: 1"))
  }

  @Test("Enter alone confirms, and only after the silence that follows it")
  func enterAlone() throws {
    let terminal = try probe()
    terminal.send("c")
    try terminal.waitUntil("it waits for confirmations") { $0.contains("confirming") }
    terminal.keepSilent(milliseconds: 200)
    terminal.press(.enter)
    try terminal.waitUntil("it has confirmed") { $0.contains("confirmed: 1") }
  }

  @Test("Enter in a burst does not confirm, at its beginning, middle and end", arguments: 0...2)
  func enterInBurst(position: Int) throws {
    let terminal = try probe()
    terminal.send("c")
    try terminal.waitUntil("it waits for confirmations") { $0.contains("confirming") }
    terminal.keepSilent(milliseconds: 200)
    terminal.send(["\r12", "1\r2", "12\r"][position])
    let screen = try terminal.waitUntil("all have come") {
      $0.contains("keys: 4") && $0.contains("last:")
    }
    #expect(screen.contains("confirmed: 0"))
  }
}
