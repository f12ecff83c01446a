import CNCurses
import CRescue
import Glibc

extension Display {
  /// Gives the terminal to the shell, as Ctrl-Z does elsewhere, and takes it back on `fg`.
  ///
  /// Draw again afterwards: the size may have changed.
  public func suspend() {
    guard isOpen else { return }
    leave()
    rescue_stop()
    discardContinuation()
    enter()
  }

  /// Gives the terminal back; if a signal has asked for the end, raises it again, so that whoever
  /// started the program sees by what it ended.
  ///
  /// Without such a signal it returns, and does nothing when called again.
  public func close() {
    guard isOpen else { return }
    leave()
    isOpen = false
    rescue_remove()
    if let endingSignal { rescue_end(endingSignal) }
  }

  /// Main screen, modes, cursor, paste and bidi as they were.
  ///
  /// The screen is cleared before: some terminals mix what stood there into the main one when their
  /// size changed meanwhile.
  func leave() {
    werase(window)
    wrefresh(window)
    endwin()
    write(ControlStrings.pasteOff + plan.onExit)
    rescue_disarm()
  }

  /// The opposite of `leave`; everything is painted again with the next drawing.
  ///
  /// VTE ties the bidi mode to lines when they are cleared, so it goes first and the screen is
  /// cleared; the modes to give back are read anew, since the shell may have changed them.
  func enter() {
    var modes = termios()
    if tcgetattr(STDOUT_FILENO, &modes) == 0 {
      rescue_arm(STDOUT_FILENO, restoring, restoring.count, &modes)
      def_shell_mode()
    }
    write(plan.onStart + ControlStrings.pasteOn)
    reset_prog_mode()
    adoptSize()
    wrefresh(window)
  }

  /// Takes over the terminal's size, and paints everything again: terminals move text on resizing.
  func adoptSize() {
    var size = winsize()
    if wasl_window_size(STDOUT_FILENO, &size) == 0, size.ws_row > 0, size.ws_col > 0 {
      resizeterm(Int32(size.ws_row), Int32(size.ws_col))
    }
    clearok(wasl_current_screen(), true)
  }

  /// Our own stop ends with a SIGCONT that needs no further answer.
  private func discardContinuation() {
    var numbers = [UInt8](repeating: 0, count: 64)
    let count = max(0, read(notices, &numbers, numbers.count))
    let endings = numbers.prefix(count).map { Int32($0) }.filter {
      ![SIGWINCH, SIGCONT, SIGTSTP].contains($0)
    }
    endingSignal = endings.first ?? endingSignal
  }
}
