import CVTerm
import Glibc

/// The settings of a terminal line, to compare before and after a program.
public struct TerminalModes: Equatable, Sendable {
  /// The flags of input, output, control and local modes.
  public let flags: [UInt32]
  /// The special characters and times.
  public let characters: [UInt8]

  /// Whether the line is read key by key, without waiting for Enter.
  public var isRaw: Bool { flags[3] & UInt32(ICANON) == 0 }

  init(descriptor: Int32) {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
  }
}
