import CNCurses
import Glibc

extension Display {
  /// Checks that there is a terminal and that it is described; gives the modes to give back later.
  ///
  /// `initscr` would end the program on an unknown TERM, so `setupterm` is asked first.
  static func describedTerminal(
    _ environment: [String: String]
  ) throws(DisplayError) -> termios {
    var modes = termios()
    guard isatty(STDIN_FILENO) == 1, tcgetattr(STDOUT_FILENO, &modes) == 0 else {
      throw .notATerminal
    }
    guard let term = environment["TERM"] else { throw .terminalUnset }
    if term == "dumb" { throw .terminalDumb }
    var status: Int32 = 0
    guard setupterm(nil, STDOUT_FILENO, &status) == OK else { throw .terminalUnknown(term) }
    guard capability("cup") != nil else { throw .terminalDumb }
    return modes
  }

  /// Lets ncurses write UTF-8, also under LC_ALL=C.
  ///
  /// Only the character set is chosen: the rest of the locale would change how C libraries read and
  /// write numbers.
  static func chooseCharacterSet() {
    setlocale(LC_CTYPE, "")
    let name = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) }
    if name != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
  }

  /// Every key as a byte: no signal for Ctrl-C and Ctrl-Z, no freeze for Ctrl-S; nothing echoed.
  static func setModes(_ window: UnsafeMutablePointer<WINDOW>) {
    raw()
    noecho()
    nonl()
    // The terminfo strings of the arrow keys are those of the application mode that this sets.
    keypad(window, true)
    if tigetnum("colors") >= 8 {
      start_color()
      use_default_colors()
    }
  }
}

/// The variables that say what the terminal is.
///
/// One by one, since `environ` is a global variable that Swift 6 refuses as unsafe.
func processEnvironment() -> [String: String] {
  let names = [
    "TERM", "TMUX", "STY", "MLTERM", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "TERM_PROGRAM",
    "VTE_VERSION",
  ]
  var environment: [String: String] = [:]
  for name in names {
    guard let value = getenv(name), value.pointee != 0 else { continue }
    environment[name] = String(cString: value)
  }
  return environment
}

/// The terminfo string of this name, with its padding; nil if the terminal lacks it.
func capability(_ name: String) -> [UInt8]? {
  guard let value = wasl_capability(name), value.pointee != 0 else { return nil }
  return Array(String(cString: value).utf8)
}

/// Writes to the terminal at once, past ncurses, which has flushed what it had after each drawing.
func write(_ bytes: [UInt8]) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    if count > 0 {
      rest = rest.dropFirst(count)
    } else if errno != EINTR {
      // The terminal has gone; the reading of keys finds out and says so.
      return
    }
  }
}

/// The time of a clock that never goes back and is never set.
func milliseconds() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}
