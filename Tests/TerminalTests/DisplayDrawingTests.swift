import TestSupport
import Testing

@Suite("Drawing in a terminal")
struct DisplayDrawingTests {
  @Test(
    "a frame is painted on each terminal, with the cursor where it belongs",
    arguments: supportedTerminals)
  func terminals(term: String) throws {
    let terminal = try probe(term: term)
    let screen = terminal.screen
    #expect(screen.rows[0] == "Probe 80x24")
    #expect(screen.rows[2] == "late")
    #expect(screen.cursor == (4, 6))
    #expect(screen.isCursorVisible)
  }

  @Test("Arabic is sent in visual order and joined, where the terminal leaves it alone")
  func arabic() throws {
    let screen = try probe().screen
    // From the left: final meem alone, lam-alef joined to the seen, initial seen.
    #expect(screen.rows[1] == "\u{FEE1}\u{FEFC}\u{FEB3}")
  }

  @Test("inside a multiplexer each Arabic cell has its mark")
  func marks() throws {
    let screen = try probe(term: "screen-256color").screen
    #expect(screen.rows[1] == "\u{FEE1}\u{200E}\u{FEFC}\u{200E}\u{FEB3}\u{200E}")
  }

  @Test("an Arabic interface begins at the right")
  func mirrored() throws {
    let screen = try probe(environment: ["PROBE_LANGUAGE": "ar"]).screen
    #expect(screen.rows[1].unicodeScalars.count == 80)
    #expect(screen.rows[1].hasSuffix("\u{FEB3}"))
    #expect(screen.cursor == (4, 73))
  }

  @Test(
    "a role has the theme's look in as many colours as there are",
    arguments: [("xterm-256color", 215), ("linux", 3), ("xterm", 3), ("vt100", nil)])
  func colors(term: String, number: Int?) throws {
    let look = try probe(term: term).screen.attributes(atRow: 2, column: 0)
    #expect(look.isBold)
    #expect(look.foreground == number.map { .number($0) } ?? .terminalsOwn)
    #expect(look.background == .terminalsOwn)
  }

  @Test("another theme shows at once, and the first one again after it")
  func themes() throws {
    let terminal = try probe()
    terminal.send("m")
    try terminal.waitUntil("overdue has no colour and is underlined") { screen in
      let look = screen.attributes(atRow: 2, column: 0)
      return look.isBold && look.isUnderlined && look.foreground == .terminalsOwn
    }
    terminal.send("m")
    try terminal.waitUntil("overdue has its colour again") { screen in
      screen.attributes(atRow: 2, column: 0).foreground == .number(215)
    }
  }

  @Test("mono paints without any colour")
  func mono() throws {
    let screen = try probe(theme: "mono").screen
    for row in 0..<24 {
      for column in 0..<80 {
        let look = screen.attributes(atRow: row, column: column)
        #expect(look.foreground == .terminalsOwn && look.background == .terminalsOwn)
      }
    }
  }

  @Test("a key costs at most 200 bytes of output")
  func budget() throws {
    let terminal = try probe()
    var before = terminal.outputByteCount
    for number in 1...20 {
      terminal.send(number.isMultiple(of: 2) ? "5" : "6")
      try terminal.waitUntil("it shows") { $0.contains("keys: \(number)") }
      let after = terminal.outputByteCount
      #expect(after - before <= 200)
      before = after
    }
  }

  @Test("another size is taken over, smaller or larger")
  func resize() throws {
    let terminal = try probe()
    for (columns, rows) in [(100, 30), (60, 16), (20, 5), (80, 24)] {
      terminal.resize(columns: columns, rows: rows)
      try terminal.waitUntil("the frame has the size \(columns)×\(rows)") {
        $0.rows[0] == "Probe \(columns)x\(rows)" && $0.rows[2] == "late"
          && $0.cursor == (4, 6)
      }
    }
  }

  @Test(
    "under LC_ALL=C and without a locale it is UTF-8 all the same", arguments: ["C", "POSIX", "xx"])
  func locale(name: String) throws {
    let screen = try probe(environment: ["LC_ALL": name]).screen
    #expect(screen.rows[1] == "\u{FEE1}\u{FEFC}\u{FEB3}")
  }
}
