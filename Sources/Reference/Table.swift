/// A table of tab-separated text with a line of headings, as the embedded tables are written.
///
/// There is no quoting; `-` is an empty cell and `|` separates the items of a list in a cell.
struct Table {
  let rows: [Row]

  /// One line, whose cells are asked for by their heading.
  struct Row {
    private let columns: [String: Int]
    private let cells: [String]

    fileprivate init(columns: [String: Int], cells: [String]) {
      self.columns = columns
      self.cells = cells
    }

    /// The cell under a heading; empty when there is none.
    subscript(_ heading: String) -> String {
      guard let column = columns[heading], column < cells.count else { return "" }
      return cells[column] == "-" ? "" : cells[column]
    }

    /// The items of a cell.
    func list(_ heading: String) -> [String] {
      self[heading].split(separator: "|").map(String.init)
    }

    /// The three languages under the given headings.
    func named(ar: String = "ar", fr: String = "fr", en: String = "en") -> Named {
      Named(ar: self[ar], fr: self[fr], en: self[en])
    }
  }

  init(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { line in
      line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    let headings = (lines.first ?? []).enumerated().map { ($1, $0) }
    let columns = Dictionary(headings, uniquingKeysWith: { first, _ in first })
    rows = lines.dropFirst().map { Row(columns: columns, cells: $0) }
  }
}
