/// Why nothing can be shown; the terminal has not been touched.
public enum DisplayError: Error, Equatable, Sendable {
  /// The standard input or output is no terminal.
  case notATerminal
  /// The variable TERM is not set.
  case terminalUnset
  /// No description of this TERM is installed.
  case terminalUnknown(String)
  /// TERM is `dumb`, or is described as unable to place the cursor.
  case terminalDumb
}
