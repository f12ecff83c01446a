import ArgumentParser
import Glibc
import Sealing
import Wording

/// A passphrase for scripts: from a file or a descriptor, never from the command line or the
/// environment, which other programs can read.
struct PassphraseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file whose first line is the passphrase of a sealed journal.", valueName: "file"))
  var passphraseFile: String?

  @Option(
    help: ArgumentHelp("An open descriptor whose first line is the passphrase.", valueName: "n"))
  var passphraseFd: Int32?

  func validate() throws {
    if passphraseFile != nil, passphraseFd != nil {
      throw ValidationError("give --passphrase-file or --passphrase-fd, not both")
    }
  }

  /// Whether either was given.
  var isGiven: Bool { passphraseFile != nil || passphraseFd != nil }

  /// What opens the slot of that operator; nothing where neither option was given.
  func key(of operatorNumber: UInt32) throws(Failure) -> StoreKey? {
    if let passphraseFile {
      return try StoreKey(operatorNumber, line: try PassphraseLine.first(ofFile: passphraseFile))
    }
    guard let passphraseFd else { return nil }
    return try StoreKey(operatorNumber, line: try PassphraseLine.first(of: passphraseFd))
  }
}

/// Whose passphrase it is, for commands that need the operator for nothing else.
struct KeyOptions: ParsableArguments {
  @OptionGroup var passphrase: PassphraseOptions

  @Option(
    name: .customLong("operator"),
    help: ArgumentHelp(
      "The number of the operator whose passphrase it is, 1 unless told; 0 for the recovery code.",
      valueName: "n"))
  var givenNumber: UInt32?

  var operatorNumber: UInt32 { givenNumber ?? 1 }

  /// What opens a sealed journal; nothing where no passphrase was given.
  func key() throws(Failure) -> StoreKey? { try passphrase.key(of: operatorNumber) }
}

/// What opens a sealed journal: whose slot, and the passphrase.
struct StoreKey {
  let operatorNumber: UInt32
  let passphrase: Passphrase

  /// The key of a line that was read; the recovery code's line is read as a code.
  init(_ operatorNumber: UInt32, line: String) throws(Failure) {
    self.operatorNumber = operatorNumber
    if operatorNumber == KeySlot.recoveryNumber, let code = try? RecoveryCode(typed: line) {
      passphrase = code.passphrase
    } else {
      guard let typed = Passphrase(line) else { throw .failed(.passphraseMissing) }
      passphrase = typed
    }
  }
}

/// The first line of a file or a descriptor.
private enum PassphraseLine {
  private static let longest = 4096

  static func first(ofFile path: String) throws(Failure) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw unreadable(path) }
    defer { close(file) }
    return try first(of: file, named: path)
  }

  static func first(of descriptor: Int32) throws(Failure) -> String {
    try first(of: descriptor, named: String(descriptor))
  }

  /// Reads byte by byte: what follows the line belongs to somebody else, as commands on the
  /// standard input do.
  private static func first(of descriptor: Int32, named name: String) throws(Failure) -> String {
    let bytes = SecretBytes(count: longest)
    var count = 0
    while count < longest {
      let got = bytes.withMutableBytes { buffer in
        buffer.baseAddress.map { read(descriptor, $0 + count, 1) } ?? 0
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw unreadable(name) }
      let isEnd = bytes.withBytes { got == 0 || $0[count] == UInt8(ascii: "\n") }
      if isEnd { break }
      count += 1
    }
    let text = bytes.withBytes { String(validating: $0[..<count], as: UTF8.self) }
    guard count < longest, let text else { throw .failed(.passphraseUnreadable) }
    return text
  }

  private static func unreadable(_ name: String) -> Failure {
    .failed(
      Phrase(
        "تعذرت قراءة عبارة السر من {0}: ", "la phrase secrète ne peut être lue de {0} : ",
        "the passphrase cannot be read from {0}: "
      ).filled(Phrase(verbatim: name)) + Phrase(verbatim: String(cString: strerror(errno))))
  }
}
