import ArgumentParser
import Glibc
import Sealing
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
      VerifyCommand.self, SalvageCommand.self, BackupCommand.self, RestoreCommand.self,
      SealCommand.self, PassphraseCommand.self,
    ],
    defaultSubcommand: Open.self)

  /// Runs, with 2 for wrong usage and 1 for any other failure.
  static func main() {
    holdStreams()
    // Before all else: nothing of what is typed or read may end in a file of the system's.
    MemoryDumps.forbid()
    // A crash must end the program, not print what lay in memory.
    for fault in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT] {
      signal(fault, SIG_DFL)
    }
    // A write beyond a limit on file sizes must come back as an error, not end the program.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
      // What was printed lies in a buffer: a full disk is met here.
      if fflush(nil) != 0 { throw Failure.unsaid(errno) }
    } catch let failure as Failure {
      complain("wasl: " + failure.words(spoken))
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

  /// Keeps the numbers of the streams from being given to files.
  ///
  /// A file takes the lowest number that is free: without this, where an output stream is closed the
  /// journal would be opened under its number, and the next answer be written over its first bytes.
  /// What stands in for a stream can neither be read nor written, so that whoever needs it is told.
  private static func holdStreams() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      guard open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) == stream else {
        leave(1)
      }
    }
  }

  /// The language of a failure: as asked on the line, whatever became of the rest of it.
  static var spoken: Language {
    let words = CommandLine.arguments
    let after = words.firstIndex(of: "--language").map { words.dropFirst($0 + 1).first }
    let joined = words.first { $0.hasPrefix("--language=") }?.dropFirst("--language=".count)
    let asked = after.flatMap { $0 } ?? joined.map(String.init)
    return asked.flatMap { Language(rawValue: $0) } ?? SettingsFile.kept.language
      ?? Environment.language
  }

  /// One line on the error stream.
  static func complain(_ text: String) {
    _ = write(text.hasSuffix("\n") ? text : text + "\n", to: STDERR_FILENO)
  }

  /// Writes all of the text past every buffer; `false`, with `errno`, where that is not possible.
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }
}

/// Ends the program; a method named `exit` of the argument parser hides the function inside.
private func leave(_ status: Int32) -> Never { exit(status) }

/// An end with one sentence on the error stream.
struct Failure: Error {
  var words: Phrase
  var status: Int32
  /// Why the journal may still be read, where only writing is in the way.
  var onlyReading: Phrase?
  /// The process that has it open, empty where the system does not tell.
  var heldBy: String?

  static func failed(_ words: Phrase) -> Failure { Failure(words: words, status: 1) }
  static func usage(_ words: Phrase) -> Failure { Failure(words: words, status: 2) }

  /// What was to be said could not be written.
  static func unsaid(_ code: Int32) -> Failure {
    let words = Phrase(
      "تعذرت كتابة الجواب: ", "la réponse ne peut être écrite : ",
      "the answer cannot be written: ")
    return failed(words + Phrase(verbatim: String(cString: strerror(code))))
  }

  /// What was given could not be read.
  static func unheard(_ code: Int32) -> Failure {
    let words = Phrase(
      "تعذرت قراءة المدخل: ", "l'entrée ne peut être lue : ", "the input cannot be read: ")
    return failed(words + Phrase(verbatim: String(cString: strerror(code))))
  }
}
