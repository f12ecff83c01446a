import Glibc
import Testing
import Wording

@testable import wasl

@Suite("The settings that a person chose")
struct SettingsTests {
  @Test("what is written reads back the same", arguments: Language.allCases)
  func roundTrip(language: Language) throws {
    let settings = Settings(language: language, theme: "day")
    let text = try settings.text()
    #expect(try Settings(text: text) == settings)
    #expect(text.hasSuffix("\n"))
  }

  @Test("an empty text says nothing")
  func empty() throws {
    #expect(try Settings(text: "") == Settings())
    #expect(try Settings().text().allSatisfy(\.isWhitespace))
  }

  @Test("choosing one leaves the other, and whatever else the file says")
  func replacing() throws {
    let old = "language = 'ar'\ntheme = 'mono'\nprinter = 'bureau'\n"
    let text = try Settings(language: .french).text(replacing: old)
    #expect(try Settings(text: text) == Settings(language: .french, theme: "mono"))
    #expect(text.contains("printer"))
  }

  @Test("a text that is no TOML says on which line")
  func notTOML() {
    #expect(throws: SettingsProblem.notTOML(line: 2)) {
      try Settings(text: "theme = 'day'\nlanguage = = 'fr'\n")
    }
  }

  @Test(
    "a value that means nothing here is named by its key",
    arguments: [
      ("language = 'de'", "language"), ("language = 3", "language"), ("theme = ''", "theme"),
      ("theme = ['day']", "theme"),
    ])
  func wrongValue(text: String, key: String) {
    #expect(throws: SettingsProblem.wrongValue(key: key)) { try Settings(text: text) }
  }

  @Test("the folder is the one of the XDG specification; a relative one does not count")
  func folder() {
    #expect(SettingsFile.folder(["XDG_CONFIG_HOME": "/c", "HOME": "/h"]) == "/c/wasl")
    #expect(SettingsFile.folder(["XDG_CONFIG_HOME": "c", "HOME": "/h"]) == "/h/.config/wasl")
    #expect(SettingsFile.folder(["HOME": "/h"]) == "/h/.config/wasl")
  }
}

@Suite("The file of the settings")
struct SettingsFileTests {
  let folder: String

  init() throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
    var template = Array((base + "/wasl-settings-XXXXXX").utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) } != nil
    }
    #expect(made)
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  var file: SettingsFile { SettingsFile(path: folder + "/conf/wasl/settings.toml") }

  @Test("without a file nothing is chosen")
  func missing() throws { #expect(try file.settings() == Settings()) }

  @Test("what is kept is there again, one choice after the other, for this person alone")
  func keeping() throws {
    try file.keep(Settings(language: .arabic))
    try file.keep(Settings(theme: "day"))
    #expect(try file.settings() == Settings(language: .arabic, theme: "day"))
    var facts = stat()
    #expect(stat(file.path, &facts) == 0)
    #expect(facts.st_mode & 0o777 == 0o600)
    #expect(access(file.path + ".new", F_OK) != 0)
  }

  @Test("a broken file is told, kept beside, and no obstacle to the next choice")
  func broken() throws {
    try file.keep(Settings(theme: "day"))
    try write("language = \n", to: file.path)
    #expect(throws: SettingsProblem.notTOML(line: 1)) { try file.settings() }
    try file.keep(Settings(language: .english))
    #expect(try file.settings() == Settings(language: .english))
    #expect(access(file.path + ".broken", F_OK) == 0)
  }

  @Test("a file that is not UTF-8 is told")
  func notText() throws {
    try file.keep(Settings(theme: "day"))
    let stream = try #require(fopen(file.path, "w"))
    fwrite([0xFF, 0xFE] as [UInt8], 1, 2, stream)
    fclose(stream)
    #expect(throws: SettingsProblem.notUTF8) { try file.settings() }
  }

  @Test("where a file stands in the folder's place, keeping fails with the system's reason")
  func unwritable() throws {
    try write("", to: folder + "/conf")
    #expect(throws: SettingsProblem.unwritable(ENOTDIR)) {
      try file.keep(Settings(theme: "day"))
    }
  }

  private func write(_ text: String, to path: String) throws {
    let stream = try #require(fopen(path, "w"))
    fputs(text, stream)
    fclose(stream)
  }
}
