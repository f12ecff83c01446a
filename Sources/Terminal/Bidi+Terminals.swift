public import Canvas

/// Who brings right-to-left text into order: found out from the environment, or said by the person.
public enum BidiSetting: Equatable, Sendable {
  /// Chosen for the terminal that the environment tells of.
  case automatic
  /// As the person has set it.
  case fixed(BidiMode)
}

/// What to write for a terminal so that right-to-left text is readable in it.
public struct BidiPlan: Equatable, Sendable {
  /// How cells are written.
  public var mode: BidiMode
  /// What to send before the first painting, since VTE ties its mode to lines being cleared.
  public var onStart: [UInt8] = []
  /// What to send once the main screen is back.
  public var onExit: [UInt8] = []

  init(_ mode: BidiMode, onStart: String = "", onExit: String = "") {
    self.mode = mode
    self.onStart = Array(onStart.utf8)
    self.onExit = Array(onExit.utf8)
  }
}

/// The plan for the terminal that `environment` tells of.
///
/// A mode that the person has fixed is taken as it is. The terminal is told to keep its hands off
/// only where we do the whole work: `marks` and `words` reckon with a terminal that reorders, and
/// `terminal` and `off` want it to.
public func bidiPlan(
  environment: [String: String], setting: BidiSetting = .automatic
) -> BidiPlan {
  let automatic = automaticPlan(environment)
  return switch setting {
  case .automatic: automatic
  case .fixed(.app) where automatic.mode == .app: automatic
  case .fixed(let mode): BidiPlan(mode)
  }
}

/// The first row that fits, each measured in the terminal it names.
///
/// Multiplexers come first: the variables of the terminal around them are inherited, but may be
/// those of another terminal by now, and what is sent to it is swallowed. OSC 50 goes to Konsole
/// only, since it sets the font in xterm; OSC 5379 to mlterm only.
private func automaticPlan(_ environment: [String: String]) -> BidiPlan {
  let term = environment["TERM"] ?? ""
  func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }
  if isSet("TMUX") || isSet("STY") || term.hasPrefix("tmux") || term.hasPrefix("screen") {
    return BidiPlan(.marks)
  }
  if isSet("MLTERM") || term.hasPrefix("mlterm") {
    return BidiPlan(
      .app, onStart: "\u{1B}]5379;use_ctl=false\u{7}", onExit: "\u{1B}]5379;use_ctl=true\u{7}")
  }
  if isSet("KONSOLE_VERSION") {
    return BidiPlan(
      .app, onStart: "\u{1B}]50;BidiRenderingEnabled=false\u{7}",
      onExit: "\u{1B}]50;BidiRenderingEnabled=true\u{7}")
  }
  if term == "xterm-kitty" || isSet("KITTY_WINDOW_ID") { return BidiPlan(.words) }
  if environment["TERM_PROGRAM"] == "Apple_Terminal" { return BidiPlan(.marks) }
  return explicitPlan(environment)
}

/// Explicit order, left to right, arrow keys not swapped, in the terms of ECMA-48's bidi draft
/// (terminal-wg.pages.freedesktop.org/bidi); terminals that do not know them ignore them.
///
/// They are taken back only where implicit order is known to be the default: in WezTerm, where it
/// is not, a blind `CSI 8 h` would switch on what the person has switched off.
private func explicitPlan(_ environment: [String: String]) -> BidiPlan {
  let vteVersion = environment["VTE_VERSION"].flatMap { Int($0) } ?? 0
  let isMintty =
    environment["TERM_PROGRAM"] == "mintty" || environment["TERM"]?.hasPrefix("mintty") == true
  let isImplicitByDefault = vteVersion >= 5800 || isMintty
  return BidiPlan(
    .app, onStart: "\u{1B}[8l\u{1B}[1 k\u{1B}[?1243l",
    onExit: isImplicitByDefault ? "\u{1B}[8h\u{1B}[0 k\u{1B}[?1243h" : "")
}
