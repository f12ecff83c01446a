import TOMLKit

/// The text of one theme file, and where in it a key stands.
struct ThemeSource {
  let file: String
  let text: String

  /// The file as a table.
  func table() throws(ThemeError) -> TOMLTable {
    do {
      return try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw ThemeError(
        file: file, line: error.source.begin.line, problem: .notTOML(error.description))
    } catch {
      throw ThemeError(file: file, problem: .notTOML(""))
    }
  }

  /// An error at the key that `path` leads to.
  func error(at path: [String], _ problem: ThemeError.Problem) -> ThemeError {
    ThemeError(
      file: file, line: line(of: path), key: path.joined(separator: "."), problem: problem)
  }

  /// The line on which a key is written, counted from 1.
  ///
  /// The parser keeps no positions once it has succeeded, so they are looked for: themes are short,
  /// and only a wrong one is searched.
  private func line(of path: [String]) -> Int? {
    var section: [String] = []
    var best: (line: Int, depth: Int)?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      let isHeader = trimmed.first == "["
      let keys = ThemeSource.keys(isHeader ? trimmed.dropFirst().prefix { $0 != "]" } : trimmed)
      if isHeader { section = keys }
      let full = isHeader ? keys : section + keys
      if !full.isEmpty, path.starts(with: full), full.count > best?.depth ?? 0 {
        best = (index + 1, full.count)
      }
    }
    return best?.line
  }

  /// The parts of a key before its equals sign: `overdue.fg = "amber"` is `["overdue", "fg"]`.
  private static func keys(_ line: Substring) -> [String] {
    guard line.first != "#" else { return [] }
    return line.prefix { $0 != "=" }.split(separator: ".").map { part in
      String(part.filter { !" \t\r\"'".contains($0) })
    }
  }
}
