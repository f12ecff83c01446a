import Glibc

/// Measures the goals of the journal on this machine and prints them as a table.
///
/// `swift run -c release benchmarks` runs all, names behind it only those. What is written goes to
/// `.build/benchmarks`, which is taken away at the end.
@main
enum Benchmarks {
  static let all: [(name: String, run: @Sendable () throws -> [Measurement])] = [
    ("append", Appending.run),
    ("opening", Opening.run),
    ("search", Searching.run),
    ("change", Changing.run),
    ("key", Pressing.run),
  ]

  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    if let path = words.dropFirst().first, words.first == Opening.childWord {
      return try Opening.child(path)
    }
    let unknown = words.filter { word in !all.contains { $0.name == word } }
    guard unknown.isEmpty else {
      print("benchmarks: " + all.map(\.name).joined(separator: " "))
      exit(2)
    }
    Workshop.clear()
    defer { Workshop.clear() }
    print("| | measured | must | aim | |\n|---|---|---|---|---|")
    for benchmark in all where words.isEmpty || words.contains(benchmark.name) {
      for measurement in try benchmark.run() { print(measurement.line) }
      fflush(nil)
    }
  }
}

/// The folder in which everything is written: on the same disk as the build.
enum Workshop {
  static let folder = ".build/benchmarks"

  static func path(_ name: String) -> String {
    _ = mkdir(".build", 0o755)
    _ = mkdir(folder, 0o700)
    return folder + "/" + name
  }

  static func clear() {
    guard let listing = opendir(folder) else { return }
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { _ = unlink(folder + "/" + name) }
    }
    _ = closedir(listing)
    _ = rmdir(folder)
  }
}
