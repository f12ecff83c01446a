import Canvas
import Testing
import Theming

@Suite("A wrong theme")
struct ThemeErrorsTests {
  /// Text of a theme `x`, and the line, key and problem that are reported.
  static let cases: [(String, Int?, String?, ThemeError.Problem)] = [
    ("title = {}\noverdu = {}", 2, "overdu", .unknownRole("overdu", nearest: .overdue)),
    ("\n# title\nzz = {}", 3, "zz", .unknownRole("zz", nearest: nil)),
    (
      "[palette]\nrose = \"#d7875\"", 2, "palette.rose",
      .unknownColor("#d7875", known: Palette.terminalNames)
    ),
    (
      "title = { fg = \"rose\" }\n[palette]\nsky = \"#ffffff\"", 1, "title.fg",
      .unknownColor("rose", known: ["sky"] + Palette.terminalNames)
    ),
    (
      "[title]\nbold = true\nitalic = true", 3, "title.italic",
      .unknownAttribute(
        "italic", known: ["fg", "bg", "bold", "dim", "reverse", "underline"])
    ),
    ("title = \"sky\"", 1, "title", .notATable),
    ("palette = 3", 1, "palette", .notATable),
    ("title.bold = \"yes\"", 1, "title.bold", .notAFlag),
    ("title = { fg = 3 }", 1, "title.fg", .notAText),
    ("inherits = 3", 1, "inherits", .notAText),
    ("[palette]\n\nsky = 3", 3, "palette.sky", .notAText),
    (
      "inherits = \"nigth\"", 1, "inherits",
      .unknownTheme("nigth", known: Theme.builtInNames + ["x"])
    ),
    ("\ninherits = \"x\"", 2, "inherits", .unknownTheme("x", known: Theme.builtInNames + ["x"])),
  ]

  @Test("is reported with its file, line and key, and what would be right", arguments: cases)
  func report(text: String, line: Int?, key: String?, problem: ThemeError.Problem) throws {
    let folder = try ThemeFolder(["x": text])
    let expected = ThemeError(file: folder.path("x"), line: line, key: key, problem: problem)
    #expect(throws: expected) { try folder.theme("x") }
  }

  @Test("that is no TOML is reported with the line where it stops being it")
  func syntax() throws {
    let folder = try ThemeFolder(["x": "title = {}\nlabel = { fg = }\n"])
    let error = try #require(throws: ThemeError.self) { try folder.theme("x") }
    #expect(error.line == 2)
    guard case .notTOML(let words) = error.problem else {
      Issue.record("\(error)")
      return
    }
    #expect(!words.isEmpty)
  }

  @Test("that inherits in a circle is reported with the whole circle")
  func circle() throws {
    let folder = try ThemeFolder(["a": "inherits = \"b\"", "b": "inherits = \"a\""])
    let error = try #require(throws: ThemeError.self) { try folder.theme("a") }
    #expect(error.problem == .inheritsInACircle(["a", "b", "a"]))
  }

  @Test("is found in the file that is wrong, not in the one that inherits it")
  func place() throws {
    let folder = try ThemeFolder(["a": "inherits = \"b\"", "b": "\n\nnope = {}"])
    let error = try #require(throws: ThemeError.self) { try folder.theme("a") }
    #expect(error.file == folder.path("b"))
    #expect(error.line == 3)
  }
}
