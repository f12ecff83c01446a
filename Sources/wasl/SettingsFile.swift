import Glibc
import Wording

/// The file that keeps the settings: `$XDG_CONFIG_HOME/wasl/settings.toml`.
///
/// A broken one never stops the program: one sentence, and the defaults.
struct SettingsFile {
  let path: String

  /// The person's own.
  static let own = SettingsFile(path: SettingsFile.folder(Environment.variables) + "/settings.toml")

  /// What stands in the person's own file, read once; a broken file is told on the error stream.
  static let kept: Settings = {
    do throws(SettingsProblem) { return try own.settings() } catch {
      Wasl.complain("wasl: " + error.sentence(own.path))
      return Settings()
    }
  }()

  /// The folder, by the XDG base directory specification.
  ///
  /// It says that a relative path in XDG_CONFIG_HOME is invalid and to be ignored.
  static func folder(_ environment: [String: String]) -> String {
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      return folder + "/wasl"
    }
    return (environment["HOME"] ?? ".") + "/.config/wasl"
  }

  /// The settings of the file; none where there is no file.
  func settings() throws(SettingsProblem) -> Settings {
    try text().map { (text) throws(SettingsProblem) in try Settings(text: text) } ?? Settings()
  }

  /// Writes the settings; a power cut leaves the old file or the new one.
  ///
  /// A broken file is kept beside as `settings.toml.broken`, so that nobody's work is lost.
  func keep(_ settings: Settings) throws(SettingsProblem) {
    var new: String
    do {
      let old = try text() ?? ""
      _ = try Settings(text: old)
      new = try settings.text(replacing: old)
    } catch {
      if case .unreadable = error { throw error }
      rename(path, path + ".broken")
      new = try settings.text()
    }
    try write(new)
  }

  private func text() throws(SettingsProblem) -> String? {
    guard let file = fopen(path, "re") else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .unreadable(errno)
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    if ferror(file) != 0 { throw .unreadable(errno) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    return text
  }

  private func write(_ text: String) throws(SettingsProblem) {
    try makeFolder()
    let temporary = path + ".new"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .unwritable(errno) }
    let bytes = Array(text.utf8)
    let isWritten = Glibc.write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
    let code = errno
    close(file)
    guard isWritten, rename(temporary, path) == 0 else {
      let code = isWritten ? errno : code
      unlink(temporary)
      throw .unwritable(code)
    }
  }

  /// Makes the folder and those above it, for this person alone.
  private func makeFolder() throws(SettingsProblem) {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      if mkdir(folder, 0o700) != 0, errno != EEXIST { throw .unwritable(errno) }
    }
  }
}

extension SettingsProblem {
  /// What is wrong with the file, in one sentence.
  func sentence(_ path: String) -> String {
    switch self {
    case .notTOML(let line): "\(path), line \(line): not TOML; the defaults are used"
    case .wrongValue(let key): "\(path): \(key) has no value known here; the defaults are used"
    case .notUTF8: "\(path) is not UTF-8; the defaults are used"
    case .unreadable(let code): "\(path) cannot be read: \(String(cString: strerror(code)))"
    case .unwritable(let code): "\(path) cannot be written: \(String(cString: strerror(code)))"
    }
  }
}
