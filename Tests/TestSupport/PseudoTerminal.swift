import CVTerm
import Glibc

/// A program that runs in a terminal of its own, seen and driven as a person would.
///
/// The terminal is libvterm, in this process: no server, no waiting for a time. Every wait is for
/// something to be seen. The environment is exactly what is given, plus TERM=xterm-256color and
/// LC_ALL=C.UTF-8 where it says nothing of them.
public final class PseudoTerminal {
  /// The program's process.
  public let processID: Int32
  /// The modes of the terminal before the program began.
  public let initialModes: TerminalModes
  /// Every byte that the program has written.
  public private(set) var rawOutput: [UInt8] = []
  private let master: Int32
  /// Kept open, so that the modes can still be read when the program has gone.
  private let slave: Int32
  private let emulator: Emulator
  private var exitStatus: ExitStatus?

  /// Starts `command`, whose first part is the path of an executable file.
  ///
  /// A variable given as "" is left out.
  public init(
    command: [String], columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws {
    var size = winsize(columns: columns, rows: rows)
    var (master, slave): (Int32, Int32) = (-1, -1)
    guard openpty(&master, &slave, nil, nil, &size) == 0 else {
      throw PseudoTerminalError.notStarted(errno)
    }
    self.master = master
    self.slave = slave
    initialModes = TerminalModes(descriptor: slave)
    emulator = Emulator(columns: columns, rows: rows)
    let defaults = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]
    let variables = defaults.merging(environment) { $1 }.filter { !$1.isEmpty }
    processID = try spawn(
      command, environment: variables.map { "\($0)=\($1)" }, terminal: slave)
    // A burst that fills the terminal's buffer must not stop us from reading what is painted.
    _ = fcntl(master, F_SETFL, fcntl(master, F_GETFL) | O_NONBLOCK)
  }

  deinit {
    if exitStatus == nil {
      Glibc.kill(processID, SIGKILL)
      waitpid(processID, nil, 0)
    }
    Glibc.close(master)
    Glibc.close(slave)
  }

  /// How many bytes the program has written.
  public var outputByteCount: Int {
    drain()
    return rawOutput.count
  }

  /// What is on the screen now.
  public var screen: Screen {
    drain()
    return emulator.screen
  }

  /// The modes of the terminal, as the program sees and sets them.
  public var modes: TerminalModes { TerminalModes(descriptor: slave) }

  /// Sends characters as a keyboard does that sends them all at once.
  public func send(_ text: String) {
    send(Array(text.utf8))
  }

  /// Sends bytes as they are.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        wait(for: POLLIN | POLLOUT, milliseconds: 100)
        drain()
      } else if errno != EINTR {
        return
      }
    }
  }

  /// Presses keys, one after the other, without a pause.
  public func press(_ keys: TerminalKey...) {
    for key in keys { send(emulator.bytes(of: key)) }
  }

  /// Pastes a text, marked as pasted if the program has asked for that.
  public func paste(_ text: String) {
    send(emulator.pasteStart() + Array(text.utf8) + emulator.pasteEnd())
  }

  /// Waits until `predicate` holds of the screen, and gives that screen.
  ///
  /// - Throws: `PseudoTerminalError`, with the screen as it is, if that does not happen in time or
  ///   the program ends before.
  @discardableResult
  public func waitUntil(
    _ description: String, timeoutSeconds: Double = 10, _ predicate: (Screen) -> Bool
  ) throws -> Screen {
    let limit = ContinuousClock.now + .seconds(timeoutSeconds)
    while true {
      let hasEnded = reap()
      let screen = screen
      if predicate(screen) { return screen }
      if let exitStatus, hasEnded {
        throw PseudoTerminalError.ended(description, exitStatus, screen)
      }
      guard ContinuousClock.now < limit else {
        throw PseudoTerminalError.timedOut(description, screen)
      }
      // A slice of time, since the end of the program shows in no descriptor.
      wait(for: POLLIN, milliseconds: 20)
    }
  }

  /// Lets some time pass without a key, which is what a program that waits for silence is sent.
  ///
  /// Never a way to wait for something to happen: on a busy machine it may not have.
  public func keepSilent(milliseconds: Int64) {
    let limit = ContinuousClock.now + .milliseconds(milliseconds)
    while ContinuousClock.now < limit {
      wait(for: POLLIN, milliseconds: 10)
      drain()
    }
  }

  /// Sends a signal to the program.
  public func kill(_ signal: Int32) {
    Glibc.kill(processID, signal)
  }

  /// Gives the terminal another size, of which the program is told.
  public func resize(columns: Int, rows: Int) {
    drain()
    emulator.resize(columns: columns, rows: rows)
    var size = winsize(columns: columns, rows: rows)
    _ = wasl_set_window_size(master, &size)
  }

  /// Waits for the program's end, and says how it ended.
  ///
  /// - Throws: `PseudoTerminalError.timedOut` if it goes on for longer than that.
  @discardableResult
  public func waitForExit(timeoutSeconds: Double = 10) throws -> ExitStatus {
    let limit = ContinuousClock.now + .seconds(timeoutSeconds)
    while !reap() {
      guard ContinuousClock.now < limit else {
        throw PseudoTerminalError.timedOut("the program ends", screen)
      }
      wait(for: POLLIN, milliseconds: 20)
      drain()
    }
    drain()
    return exitStatus ?? .exited(-1)
  }

  /// Whether the program has ended.
  private func reap() -> Bool {
    guard exitStatus == nil else { return true }
    var status: Int32 = 0
    guard waitpid(processID, &status, WNOHANG) == processID else { return false }
    exitStatus = ExitStatus(waitStatus: status)
    return true
  }

  /// Shows the emulator all that has come, and answers what the program has asked the terminal.
  private func drain() {
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = read(master, &buffer, buffer.count), count > 0 {
      rawOutput += buffer[..<count]
      let answer = emulator.show(buffer[..<count])
      if !answer.isEmpty { send(answer) }
    }
  }

  private func wait(for events: Int32, milliseconds: Int32) {
    var request = pollfd(fd: master, events: Int16(events), revents: 0)
    poll(&request, 1, milliseconds)
  }
}

extension winsize {
  fileprivate init(columns: Int, rows: Int) {
    self.init(
      ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
  }
}
