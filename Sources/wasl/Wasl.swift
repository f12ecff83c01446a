import ArgumentParser
import Glibc
import Wording

/// The command line of Wasl.
@main
struct Wasl: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wasl",
    abstract: "Follows people who leave prison from the gate to a project that lasts.",
    version: "0.1.0",
    subcommands: [
      Open.self, Demo.self, BatchCommand.self, ReportCommand.self, HistoryCommand.self,
      VerifyCommand.self,
    ],
    defaultSubcommand: Open.self)

  /// Runs, with 2 for wrong usage and 1 for any other failure.
  static func main() {
    // A write beyond a limit on file sizes must come back as an error, not end the program.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      complain(failure.message)
      leave(failure.status)
    } catch {
      let code = exitCode(for: error)
      if code.isSuccess {
        print(fullMessage(for: error))
        leave(0)
      }
      complain(fullMessage(for: error))
      leave(code == .validationFailure ? 2 : 1)
    }
  }

  /// One line on the error stream.
  static func complain(_ text: String) {
    let line = Array((text.hasSuffix("\n") ? text : text + "\n").utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }
}

/// Ends the program; a method named `exit` of the argument parser hides the function inside.
private func leave(_ status: Int32) -> Never { exit(status) }

/// An end with one sentence on the error stream.
struct Failure: Error {
  var message: String
  var status: Int32
  /// Who has the journal open, where that is what is in the way.
  var holder: Phrase?

  static func failed(_ message: String) -> Failure {
    Failure(message: "wasl: " + message, status: 1)
  }
  static func usage(_ message: String) -> Failure {
    Failure(message: "wasl: " + message, status: 2)
  }
}
