import Canvas
import Glibc
import Testing
import Theming

@Suite("The themes of the house")
struct BuiltInThemesTests {
  @Test("each one speaks of every role", arguments: Theme.builtInNames)
  func complete(name: String) throws {
    let theme = try Theme.named(name, environment: [:])
    #expect(theme.mentionedRoles == Set(Role.allCases))
    #expect(theme.name == name)
  }

  @Test("the folder holds those that are compiled in, and no other")
  func folder() throws {
    let tests = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let directory = try #require(opendir(tests + "/Themes"))
    defer { closedir(directory) }
    var files: Set<String> = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { files.insert(name) }
    }
    #expect(files == Set(Theme.builtInNames.map { $0 + ".toml" }))
  }

  @Test("the terminal's own background stays", arguments: Theme.builtInNames)
  func background(name: String) throws {
    let theme = try Theme.named(name, environment: [:])
    for role in Role.allCases { #expect(theme[role].background == nil, "\(role)") }
  }

  @Test("mono has no colour")
  func mono() throws {
    let theme = try Theme.named("mono", environment: [:])
    for role in Role.allCases { #expect(theme[role].foreground == nil, "\(role)") }
    #expect(theme[.overdue].isBold)
  }

  @Test(
    "good and bad are a blue and an orange, on any terminal",
    arguments: ["night", "day", "contrast"], [8, 16, 256])
  func blueAndOrange(name: String, colors: Int) throws {
    let theme = try Theme.named(name, environment: [:])
    let good = try #require(theme[.success].foreground?.number(among: colors))
    let bad = try #require(theme[.overdue].foreground?.number(among: colors))
    if colors < 256 || name == "contrast" {
      #expect([4, 12].contains(good))
      #expect([3, 11].contains(bad))
    }
    #expect(good != bad)
  }

  @Test("no colour is used in mono, in NO_COLOR's sense of the word")
  func noColor() throws {
    let named = { try Theme.preferred($0, environment: $1).name }
    #expect(try named("day", ["NO_COLOR": "1"]) == "mono")
    #expect(try named(nil, ["NO_COLOR": "0"]) == "mono")
    #expect(try named("day", ["NO_COLOR": ""]) == "day")
    #expect(try named("day", [:]) == "day")
    #expect(try named(nil, [:]) == "night")
  }
}
