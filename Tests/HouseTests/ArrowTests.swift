import Foundation
import Testing

/// The house's own files, found from this one.
enum House {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift files below a folder of the house.
  static func swiftFiles(below folder: String) -> [URL] {
    let all = FileManager.default.enumerator(
      at: root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
    return (all?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
      .sorted { $0.path < $1.path }
  }

  static func text(_ url: URL) throws -> String { try String(contentsOf: url, encoding: .utf8) }
}

@Suite("The arrows between targets")
struct ArrowTests {
  /// What each target may import.
  ///
  /// Domain, Wording and Canvas know nothing of the world; screens know those and the tables; each
  /// edge touches one outside thing.
  static let allowed: [String: Set<String>] = [
    "Domain": [],
    "Reference": [],
    "Wording": ["Domain", "Reference"],
    "Canvas": ["CFriBidi"],
    "Screens": ["Canvas", "Domain", "Reference", "Wording"],
    "Theming": ["Canvas", "TOMLKit", "Glibc"],
    "Sealing": ["CNettle", "CSodium"],
    "Journaling": ["Sealing", "Glibc"],
    "Recording": ["Domain", "Journaling", "Sealing"],
    "Terminal": ["Canvas", "Theming", "CNCurses", "CRescue", "Glibc"],
    "Program": [
      "Canvas", "Domain", "Journaling", "Recording", "Reference", "Screens", "Sealing", "Wording",
    ],
    "Batch": ["Domain"],
    "Example": ["Domain", "Reference"],
    "wasl": [
      "ArgumentParser", "Batch", "Canvas", "Domain", "Example", "Glibc", "Journaling", "Program",
      "Recording", "Reference", "Sealing", "TOMLKit", "Terminal", "Theming", "Wording",
    ],
  ]

  @Test("every target imports only what its arrows allow", arguments: allowed.keys.sorted())
  func imports(target: String) throws {
    let allowed = try #require(Self.allowed[target])
    let files = House.swiftFiles(below: "Sources/\(target)")
    #expect(!files.isEmpty)
    for file in files {
      for module in try imports(in: file) {
        #expect(allowed.contains(module), "\(target)/\(file.lastPathComponent) imports \(module)")
      }
    }
  }

  @Test("every folder of Sources is a target with arrows, or headers of one C library")
  func folders() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: House.root.appendingPathComponent("Sources").path)
    for folder in folders where !folder.hasPrefix("C") || folder == "Canvas" {
      #expect(Self.allowed[folder] != nil, "\(folder) has no arrows")
    }
  }

  @Test("no module shares its name with a type in it", arguments: allowed.keys.sorted())
  func names(target: String) throws {
    for file in House.swiftFiles(below: "Sources/\(target)") {
      let text = try House.text(file)
      for word in ["struct", "class", "enum", "protocol", "actor"] {
        #expect(!text.contains("public \(word) \(target) "), "\(file.lastPathComponent)")
        #expect(!text.contains("public \(word) \(target):"), "\(file.lastPathComponent)")
      }
    }
  }

  private func imports(in file: URL) throws -> [String] {
    try House.text(file).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index <= 2, words.count > index + 1,
        words[..<index].allSatisfy({ ["public", "internal", "package", "@testable"].contains($0) })
      else { return nil }
      return String(words[index + 1].prefix { $0 != "." })
    }
  }
}

@Suite("The top of the house")
struct TopLevelTests {
  @Test("the top level holds Package.swift, Sources, Tests, Themes, README.md and dotfiles")
  func topLevel() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: House.root.path)
    // Written by every build and kept out of commits.
    let made: Set<String> = ["Package.resolved"]
    let shown = Set(names.filter { !$0.hasPrefix(".") }).subtracting(made)
    #expect(shown == ["Package.swift", "Sources", "Tests", "Themes", "README.md"])
  }

  @Test("README names both commands, and every folder of Sources in its map")
  func readme() throws {
    let text = try House.text(House.root.appendingPathComponent("README.md"))
    #expect(text.contains("swift run -c release wasl demo"))
    #expect(text.contains("swift test"))
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: House.root.appendingPathComponent("Sources").path)
    for folder in folders { #expect(text.contains(folder), "README does not name \(folder)") }
  }
}
