import TOMLKit
import Wording

/// What a person chose on this machine: a language, a theme and when the screen is locked.
struct Settings: Equatable {
  var language: Language?
  var theme: String?
  /// After how many idle minutes the screen is locked: 1 to 120.
  var lockAfterMinutes: Int?

  init(language: Language? = nil, theme: String? = nil, lockAfterMinutes: Int? = nil) {
    self.lockAfterMinutes = lockAfterMinutes
    self.language = language
    self.theme = theme
  }

  /// The settings of a file's text; what it does not say is nothing.
  ///
  /// - Throws: ``SettingsProblem``, with the line where the text is no TOML.
  init(text: String) throws(SettingsProblem) {
    let table = try Settings.table(text)
    if let value = table["language"] {
      guard let language = value.string.flatMap({ Language(rawValue: $0) }) else {
        throw .wrongValue(key: "language")
      }
      self.language = language
    }
    if let value = table["theme"] {
      guard let theme = value.string, !theme.isEmpty else { throw .wrongValue(key: "theme") }
      self.theme = theme
    }
    if let value = table["lock_after_minutes"] {
      guard let minutes = value.int, (1...120).contains(minutes) else {
        throw .wrongValue(key: "lock_after_minutes")
      }
      lockAfterMinutes = minutes
    }
  }

  /// The text of a file with these settings; what they do not say stays as the old one said it.
  ///
  /// - Throws: ``SettingsProblem`` where the old text is no TOML.
  func text(replacing old: String = "") throws(SettingsProblem) -> String {
    let table = try Settings.table(old)
    if let language { table["language"] = language.rawValue }
    if let theme { table["theme"] = theme }
    if let lockAfterMinutes { table["lock_after_minutes"] = lockAfterMinutes }
    let text = table.convert(to: .toml)
    return text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
  }

  private static func table(_ text: String) throws(SettingsProblem) -> TOMLTable {
    do { return try TOMLTable(string: text) } catch let error as TOMLParseError {
      throw .notTOML(line: error.source.begin.line)
    } catch { throw .notTOML(line: 1) }
  }
}

/// Why a settings file cannot be used.
enum SettingsProblem: Error, Equatable {
  case notTOML(line: Int)
  case wrongValue(key: String)
  case notUTF8
  /// The system's code.
  case unreadable(Int32)
  case unwritable(Int32)
}
