/// What went otherwise than a test expected; printed with the screen, so that one sees why.
public enum PseudoTerminalError: Error, CustomStringConvertible {
  /// The program could not be started; the system's error number.
  case notStarted(Int32)
  /// What was waited for has not happened.
  case timedOut(String, Screen)
  /// The program ended before it.
  case ended(String, ExitStatus, Screen)

  public var description: String {
    switch self {
    case .notStarted(let number): "the program could not be started: error \(number)"
    case .timedOut(let expected, let screen): "in vain waited until \(expected)\n\(screen)"
    case .ended(let expected, let status, let screen):
      "ended (\(status)) before \(expected)\n\(screen)"
    }
  }
}
