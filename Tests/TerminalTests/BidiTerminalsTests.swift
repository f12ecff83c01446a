import Canvas
import Terminal
import Testing

@Suite("The choice of a bidi mode")
struct BidiTerminalsTests {
  static let explicit = "\u{1B}[8l\u{1B}[1 k\u{1B}[?1243l"
  static let implicit = "\u{1B}[8h\u{1B}[0 k\u{1B}[?1243h"
  static let konsole = (
    "\u{1B}]50;BidiRenderingEnabled=false\u{7}", "\u{1B}]50;BidiRenderingEnabled=true\u{7}"
  )
  static let mlterm = ("\u{1B}]5379;use_ctl=false\u{7}", "\u{1B}]5379;use_ctl=true\u{7}")

  /// Environment, mode, what is sent at the start, what at the end.
  static let table: [([String: String], BidiMode, String, String)] = [
    ([:], .app, explicit, ""),
    (["TERM": "xterm-256color"], .app, explicit, ""),
    (["TERM": "linux"], .app, explicit, ""),
    (["TERM": "xterm-256color", "VTE_VERSION": "7006"], .app, explicit, implicit),
    (["TERM": "xterm-256color", "VTE_VERSION": "5800"], .app, explicit, implicit),
    (["TERM": "xterm-256color", "VTE_VERSION": "5799"], .app, explicit, ""),
    (["TERM": "xterm-256color", "VTE_VERSION": "new"], .app, explicit, ""),
    (["TERM": "xterm", "TERM_PROGRAM": "mintty"], .app, explicit, implicit),
    (["TERM": "mintty-direct"], .app, explicit, implicit),
    (["TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"], .app, explicit, ""),
    (["TERM": "tmux-256color"], .marks, "", ""),
    (["TERM": "screen"], .marks, "", ""),
    (["TERM": "screen.xterm-256color"], .marks, "", ""),
    (["TERM": "xterm-256color", "TMUX": "/run/tmux/0/default,1,0"], .marks, "", ""),
    (["TERM": "xterm", "STY": "1.pts-0"], .marks, "", ""),
    // What the terminal around a multiplexer has left in the environment is stale.
    (["TERM": "tmux-256color", "VTE_VERSION": "7006"], .marks, "", ""),
    (["TERM": "screen", "KONSOLE_VERSION": "221203"], .marks, "", ""),
    (["TERM": "screen", "MLTERM": "3.9.2"], .marks, "", ""),
    (["TERM": "tmux", "KITTY_WINDOW_ID": "1"], .marks, "", ""),
    (["TERM": "mlterm"], .app, mlterm.0, mlterm.1),
    (["TERM": "mlterm-256color"], .app, mlterm.0, mlterm.1),
    (["TERM": "xterm", "MLTERM": "3.9.2"], .app, mlterm.0, mlterm.1),
    (["TERM": "xterm-256color", "KONSOLE_VERSION": "221203"], .app, konsole.0, konsole.1),
    (["TERM": "xterm-kitty"], .words, "", ""),
    (["TERM": "xterm-256color", "KITTY_WINDOW_ID": "3"], .words, "", ""),
    (["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"], .marks, "", ""),
    (["TERM": "xterm-256color", "TMUX": ""], .app, explicit, ""),
  ]

  @Test("follows the table of measured terminals", arguments: table)
  func automatic(
    environment: [String: String], mode: BidiMode, onStart: String, onExit: String
  ) {
    let plan = bidiPlan(environment: environment)
    #expect(plan.mode == mode)
    #expect(plan.onStart == Array(onStart.utf8))
    #expect(plan.onExit == Array(onExit.utf8))
  }

  @Test("is the person's if fixed, and a terminal that shall reorder is not told to stop")
  func fixed() {
    let environment = ["TERM": "xterm-256color", "VTE_VERSION": "7006"]
    for mode in BidiMode.allCases {
      let plan = bidiPlan(environment: environment, setting: .fixed(mode))
      #expect(plan.mode == mode)
      #expect(plan.onStart.isEmpty == (mode != .app))
      #expect(plan.onExit.isEmpty == (mode != .app))
    }
  }

  @Test("fixed to app inside kitty or a multiplexer sends nothing: there is nothing it obeys")
  func fixedAppElsewhere() {
    for term in ["xterm-kitty", "tmux-256color"] {
      let plan = bidiPlan(environment: ["TERM": term], setting: .fixed(.app))
      #expect(plan.mode == .app)
      #expect(plan.onStart.isEmpty && plan.onExit.isEmpty)
    }
  }
}
