import Canvas
import Glibc
import Testing
import Theming

@Suite("A person's own themes")
struct ThemeFilesTests {
  @Test("a theme says only what differs from the one it inherits")
  func inheritance() throws {
    let folder = try ThemeFolder([
      "rose": """
      inherits = "night"
      overdue = { fg = "rose", bold = true, underline = true }
      [palette]
      rose = "#d7875f"
      sky = "cyan"
      """
    ])
    let theme = try folder.theme("rose")
    #expect(theme[.overdue].foreground == .shade(red: 0xd7, green: 0x87, blue: 0x5f))
    #expect(theme[.overdue].isBold && theme[.overdue].isUnderlined)
    #expect(theme[.selected].isReversed)
    // The palette reaches what is inherited.
    #expect(theme[.success].foreground == .named(6))
  }

  @Test("a style says all of it: what is inherited for the same role is gone")
  func replacement() throws {
    let folder = try ThemeFolder(["calm": "inherits = \"night\"\noverdue = { dim = true }"])
    let style = try folder.theme("calm")[.overdue]
    #expect(style.foreground == nil && !style.isBold && style.isDim)
  }

  @Test("a person's own night may inherit the night that it hides")
  func hiding() throws {
    let folder = try ThemeFolder(["night": "inherits = \"night\"\ntitle = { reverse = true }"])
    let theme = try folder.theme("night")
    #expect(theme[.title].isReversed)
    #expect(theme[.selected].isReversed)
  }

  @Test("the names are those of the house, then one's own")
  func names() throws {
    let folder = try ThemeFolder(["b": "", "a": "", "night": ""])
    #expect(
      Theme.names(environment: folder.environment)
        == ["night", "day", "contrast", "mono", "a", "b"])
  }

  @Test("without XDG_CONFIG_HOME they are under .config at home; a relative one does not count")
  func homeFolder() throws {
    let folder = try ThemeFolder(["mine": "title = { bold = true }"], under: "/.config")
    for more in [[:], ["XDG_CONFIG_HOME": "relative"], ["XDG_CONFIG_HOME": ""]] {
      let environment = ["HOME": folder.root].merging(more) { $1 }
      #expect(try Theme.named("mine", environment: environment)[.title].isBold)
    }
  }

  @Test("a name is no path", arguments: ["../x", "/etc/x", "", ".hidden"])
  func paths(name: String) throws {
    let known = Theme.builtInNames
    #expect(throws: ThemeError(file: "\(name).toml", problem: .unknownTheme(name, known: known))) {
      try Theme.named(name, environment: [:])
    }
  }
}

/// A configuration folder for one test, removed with it.
final class ThemeFolder {
  let root: String
  private var files: [String] = []
  private var folders: [String] = []

  var environment: [String: String] { ["XDG_CONFIG_HOME": root] }

  init(_ themes: [String: String], under folder: String = "") throws {
    let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
    var template = Array((temporary + "/wasl-themes-XXXXXX").utf8CString)
    root = try #require(mkdtemp(&template).map { String(cString: $0) })
    folders.append(root)
    for part in ["", "/wasl", "/wasl/themes"] where !(folder + part).isEmpty {
      mkdir(root + folder + part, 0o700)
      folders.append(root + folder + part)
    }
    for (name, text) in themes {
      let path = "\(root)\(folder)/wasl/themes/\(name).toml"
      let file = try #require(fopen(path, "w"))
      fputs(text, file)
      fclose(file)
      files.append(path)
    }
  }

  deinit {
    files.forEach { _ = unlink($0) }
    folders.reversed().forEach { _ = rmdir($0) }
  }

  func theme(_ name: String) throws -> Theme {
    try Theme.named(name, environment: environment)
  }

  func path(_ name: String) -> String { "\(root)/wasl/themes/\(name).toml" }
}
