public import Canvas

/// What is wrong with a theme, where, and what would be right; the words are found elsewhere.
public struct ThemeError: Error, Equatable, Sendable {
  /// What is wrong, with what would have been right.
  public enum Problem: Equatable, Sendable {
    /// The file breaks the rules of TOML; what the parser says, in English.
    case notTOML(String)
    /// A key that is no role, nor `inherits` or `palette`; the role it is most like, if any.
    case unknownRole(String, nearest: Role?)
    /// A colour that is no name of `known`, and not `#` with six hexadecimal digits.
    case unknownColor(String, known: [String])
    /// A key inside a style that is none of `known`.
    case unknownAttribute(String, known: [String])
    /// Something else where a table such as `{ fg = "amber", bold = true }` belongs.
    case notATable
    /// Something else where `true` or `false` belongs.
    case notAFlag
    /// Something else where a text in quotes belongs.
    case notAText
    /// No theme has this name; those that exist.
    case unknownTheme(String, known: [String])
    /// Themes that inherit from one another, in order, the first again at the end.
    case inheritsInACircle([String])
    /// The file cannot be read; the system's error number.
    case unreadable(Int32)
    /// The file is not in UTF-8.
    case notUTF8
  }

  /// The file as a person would look for it: a path, or `night.toml` for one that is built in.
  public let file: String
  /// The line, counted from 1, if it is known.
  public let line: Int?
  /// The key, with a dot between a role and what is said of it, as `overdue.fg`.
  public let key: String?
  public let problem: Problem

  /// An error that says where it is.
  public init(file: String, line: Int? = nil, key: String? = nil, problem: Problem) {
    self.file = file
    self.line = line
    self.key = key
    self.problem = problem
  }
}
