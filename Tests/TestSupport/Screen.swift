/// What a terminal shows at one moment.
public struct Screen: Equatable, Sendable, CustomStringConvertible {
  /// A colour as the program has asked for it.
  public enum Color: Equatable, Sendable {
    case terminalsOwn
    case number(Int)
    case shade(red: Int, green: Int, blue: Int)
  }

  /// How a cell looks; libvterm 0.1 knows nothing of dim.
  public struct Attributes: Equatable, Sendable {
    public var isBold = false
    public var isUnderlined = false
    public var isReversed = false
    public var foreground = Color.terminalsOwn
    public var background = Color.terminalsOwn
  }

  /// The characters in the order of the columns, from the left; blanks at the end are left out.
  ///
  /// Arabic stands here in visual order and in presentation forms, as it was sent.
  public internal(set) var rows: [String] = []
  /// Where the cursor is, visible or not.
  public internal(set) var cursor: (row: Int, column: Int) = (0, 0)
  public internal(set) var isCursorVisible = true
  /// Whether the screen of full-screen programs is shown, and the shell's is kept behind it.
  public internal(set) var isAlternate = false
  var attributes: [[Attributes]] = []

  /// How the cell looks that stands there; counted from 0.
  public func attributes(atRow row: Int, column: Int) -> Attributes {
    guard attributes.indices.contains(row), attributes[row].indices.contains(column) else {
      return Attributes()
    }
    return attributes[row][column]
  }

  /// Whether some row holds `text`.
  public func contains(_ text: String) -> Bool {
    rows.contains { $0.unicodeScalars.contains(text.unicodeScalars) }
  }

  public var description: String {
    rows.enumerated().filter { !$1.isEmpty }.map { "\($0): \($1)" }.joined(separator: "\n")
  }

  public static func == (first: Screen, second: Screen) -> Bool {
    first.rows == second.rows && first.cursor == second.cursor
      && first.isCursorVisible == second.isCursorVisible
      && first.isAlternate == second.isAlternate && first.attributes == second.attributes
  }
}
