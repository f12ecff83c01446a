import CVTerm
import Glibc

/// How a program ended.
public enum ExitStatus: Equatable, Sendable {
  /// By itself, with this code.
  case exited(Int32)
  /// By this signal.
  case signalled(Int32)

  /// From what `waitpid` says, whose macros Swift does not import.
  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7f
    self = signal == 0 ? .exited(waitStatus >> 8 & 0xff) : .signalled(signal)
  }
}

/// The file of an executable product of this package, beside the tests that are running.
public func executable(named name: String) -> String {
  var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
  let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count))
  let tests = String(decoding: buffer[..<count], as: UTF8.self)
  return tests.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/" + name
}

/// Starts a program in a session of its own, on the terminal whose other end is `terminal`.
///
/// A session leader that opens a terminal gets it as its controlling one: that is why the file is
/// opened in the child, and not handed down.
func spawn(_ command: [String], environment: [String], terminal: Int32) throws -> pid_t {
  var name = [CChar](repeating: 0, count: 128)
  guard let path = command.first, ttyname_r(terminal, &name, name.count) == 0 else {
    throw PseudoTerminalError.notStarted(errno)
  }
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
  posix_spawn_file_actions_adddup2(&actions, 0, 1)
  posix_spawn_file_actions_adddup2(&actions, 0, 2)
  // Tests run side by side: what one has opened is not for the programs of the others.
  wasl_close_from(&actions, 3)
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  // The threads that run tests block most signals, and a child would inherit that. 0x80 is
  // POSIX_SPAWN_SETSID, a macro that is not imported.
  var all = sigset_t()
  sigfillset(&all)
  posix_spawnattr_setsigdefault(&attributes, &all)
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  let flags = 0x80 | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
  posix_spawnattr_setflags(&attributes, Int16(flags))

  var process: pid_t = 0
  let arguments = command.map { strdup($0) } + [nil]
  let variables = environment.map { strdup($0) } + [nil]
  defer { for pointer in arguments + variables { free(pointer) } }
  let result = posix_spawn(&process, path, &actions, &attributes, arguments, variables)
  guard result == 0 else { throw PseudoTerminalError.notStarted(result) }
  return process
}
